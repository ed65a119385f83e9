"""What newspapers do to sentences, done to training sentences; the same kinds and shares as Noise.cs."""

MISREAD = "ecO0l1I1rnhbuvfts5B8oaceil1tgqyvn"


def titled(form):
    return form if len(form) < 4 else form[0].upper() + form[1:]


def misreading(form, random):
    if len(form) < 3:
        return form
    at = random.randrange(len(form))
    kind = random.randrange(3)
    if kind == 0:
        return form[:at] + form[at + 1:]
    if kind == 1:
        return form[:at] + random.choice(MISREAD) + form[at + 1:]
    other = min(at + 1, len(form) - 1)
    letters = list(form)
    letters[at], letters[other] = letters[other], letters[at]
    return "".join(letters)


def of_letters(forms, random):
    """The forms, changed or not: title case, letters misread, first words in capitals."""
    if random.random() < 0.04:
        forms = [titled(f) for f in forms]
    if random.random() < 0.04:
        forms = [misreading(f, random) if random.random() < 0.15 else f for f in forms]
    if random.random() < 0.02:
        forms = [f.upper() for f in forms[:4]] + forms[4:]
    return forms


def kept(forms, heads, labels, articles, random):
    """Indices of the words that stay: the final stop may be lost, and in a headline articles and passive auxiliaries."""
    indices = list(range(len(forms)))
    parents = set(heads)
    stop = random.random() < 0.08
    if random.random() < 0.03:
        stop = True
        indices = [i for i in indices if heads[i] < 0 or i in parents or not (
            (labels[i] == "det" and articles[i]) or (labels[i].startswith("aux:pass") and random.random() < 0.7))]
    last = len(forms) - 1
    if stop and len(indices) > 1 and indices[-1] == last and forms[last] == "." and last not in parents:
        indices = indices[:-1]
    return indices
