"""
Trains parser.network and names.network on an accelerator: a teacher guesses hidden words of plain text, several copies of it learn tags, trees and names,
together they read all text, and students in the shape that ships learn from what they say and from the treebanks.

usage: run.py DATA.pack PARSER.network OUT [--seconds N] [--students 192,160] [--teachers N] [--small]
The phases have fixed shares of the time. PARSER.network gives vocabulary, labels and the tables to start from.
"""

import argparse
import copy
import math
import os
import subprocess
import sys
import time

import numpy as np
import torch
from torch.nn import functional as F

import data
import model_file
import recurrence
from student import Student
from teacher import Encoder, Guesser, Teacher

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
BEGUN = time.time()
FUSED = {"fused": True} if DEVICE == "cuda" else {}
KEPT = {"heads": 4, "rel": 4, "upos": 2, "xpos": 3, "feats": 3}


def say(*what):
    print(f"[{time.time() - BEGUN:6.1f}]", *what, flush=True)


def mixed_precision():
    return torch.autocast("cuda", torch.bfloat16) if DEVICE == "cuda" else torch.autocast("cpu", torch.bfloat16, enabled=False)


def tensors(part):
    return {k: torch.from_numpy(v).to(DEVICE) for k, v in part.items()}


class Schedule:
    """The rate's course over a span of time: a short rise, then half a cosine to nothing."""

    def __init__(self, optimizer, seconds, rise=0.04):
        self.optimizer, self.begun, self.seconds, self.rise = optimizer, time.time(), seconds, rise
        self.peaks = [g["lr"] for g in optimizer.param_groups]

    def step(self):
        """False when the time is over."""
        progress = (time.time() - self.begun) / self.seconds
        factor = min(1, progress / self.rise + 0.01, 0.5 + 0.5 * math.cos(math.pi * min(1, progress)))
        for group, peak in zip(self.optimizer.param_groups, self.peaks):
            group["lr"] = peak * max(factor, 1e-3)
        return progress < 1


def first_of(part, sentences):
    """The part's first sentences alone, for a trial run."""
    words = int(part["lengths"][:sentences].sum())
    return {k: v[:sentences] if len(v) == len(part["lengths"]) else v[:words] for k, v in part.items()}


def pretrain(pack, table, vocabulary, seconds, small):
    size = dict(width=64, layers=2, heads=2) if small else {}
    guesser = Guesser(Encoder(vocabulary, **size), vocabulary).to(DEVICE)
    text, trees, names = pack["text"], pack["trees"], pack["names"]
    clean = int(pack["clean_words"])
    own = np.repeat(text["origin"], text["lengths"].astype(np.int64)) > 0
    # The factbook is the last part of the first file; it, the treebanks and our own texts are read more often than the novels.
    flat = np.concatenate([text["ids"], text["ids"][-900_000:], text["ids"][-900_000:], trees["ids"][:clean], trees["ids"][:clean], names["ids"], text["ids"][own]])
    say(f"plain text: {len(flat):,} words")
    flat = torch.from_numpy(flat).to(DEVICE)
    length, rows = (64, 16) if small else (128, 256)
    decayed = [p for p in guesser.parameters() if p.dim() > 1]
    others = [p for p in guesser.parameters() if p.dim() <= 1]
    optimizer = torch.optim.AdamW([{"params": decayed, "weight_decay": 0.02}, {"params": others, "weight_decay": 0}], lr=8e-4, betas=(0.9, 0.98), **FUSED)
    schedule, steps, losses = Schedule(optimizer, seconds), 0, []
    while schedule.step():
        starts = torch.randint(0, len(flat) - length, (rows,), device=DEVICE)
        ids = flat[starts[:, None] + torch.arange(length, device=DEVICE)[None]]
        with mixed_precision():
            shown, loss = guesser(table, ids, (torch.rand(rows, device=DEVICE) < 0.04).long())
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(guesser.parameters(), 1.0)
        optimizer.step()
        losses.append(shown.detach())
        steps += 1
        if steps % 200 == 0:
            say(f"guessing: step {steps}, {steps * rows * length / 1e6:.1f} million words, loss {torch.stack(losses[-200:]).mean():.3f}")
    say(f"guessing ended: step {steps}, {steps * rows * length / 1e6:.1f} million words, loss {torch.stack(losses[-100:]).mean():.3f}")
    return guesser.encoder


def joined(parts, extra):
    """Parts as one set of sentences; columns a part lacks hold -1."""
    columns = {c: torch.cat([p[c] if c in p else torch.full((len(p["ids"]),), -1, dtype=torch.int16, device=DEVICE) for p in parts]) for c in extra}
    return data.Sentences(torch.cat([p["ids"] for p in parts]), torch.cat([p["lengths"] for p in parts]), torch.cat([p["caseless"] for p in parts]), columns, DEVICE)


def gold_loss(model, table, found, ids, inside, at, columns, weights):
    arcs, tags, names, auxiliary, ends = found
    heads = columns["heads"][at].long()
    known = inside & (columns["upos"][at] >= 0)
    wanted = torch.where(known, heads + 1, 0)
    ignored = lambda values: torch.where(known & (values >= 0), values, -100).flatten()
    flat = lambda scores: scores.flatten(0, 1).float()
    loss = F.cross_entropy(flat(arcs), torch.where(known, wanted, -100).flatten())
    loss = loss + F.cross_entropy(flat(model.relations(ends, wanted)), ignored(columns["rel"][at].long()))
    for scores, name, weight in zip(tags, ("upos", "xpos", "feats"), weights):
        loss = loss + weight * F.cross_entropy(flat(scores), ignored(columns[name][at].long()))
    return loss


def teach(encoder, pack, table, labels, seed, seconds, small):
    teacher = Teacher(copy.deepcopy(encoder), labels, seed).to(DEVICE)
    parts = [tensors(pack["trees"]), tensors(pack["names"])]
    sentences = joined(parts, ("heads", "rel", "upos", "xpos", "feats", "names"))
    lengths, count = sentences.lengths.cpu().numpy(), len(parts[0]["lengths"])
    generator = np.random.default_rng(seed)
    stream = data.batches(lengths, 2_000 if small else 8_000, generator, [(np.arange(count), 0.72), (np.arange(count, len(lengths)), 0.28)])
    body = [p for n, p in teacher.named_parameters() if n.startswith("encoder")]
    heads = [p for n, p in teacher.named_parameters() if not n.startswith("encoder")]
    optimizer = torch.optim.AdamW([{"params": body, "lr": 3e-4}, {"params": heads, "lr": 1e-3}], weight_decay=0.01, betas=(0.9, 0.98), **FUSED)
    schedule, steps, read = Schedule(optimizer, seconds, rise=0.1), 0, 0
    teacher.train()
    while schedule.step():
        chosen = torch.from_numpy(next(stream)).to(DEVICE)
        at, inside = sentences.gather(chosen)
        ids = sentences.ids[at]
        with mixed_precision():
            found = teacher(table, ids, inside, sentences.caseless[chosen])
            tree_share = (sentences.columns["upos"][at] >= 0) & inside
            loss = torch.zeros((), device=DEVICE)
            if bool(tree_share.any()):
                loss = loss + gold_loss(teacher, table, found, ids, inside, at, sentences.columns, (0.5, 0.5, 0.5))
            names = torch.where(inside, sentences.columns["names"][at].long(), -1)
            if bool((names >= 0).any()):
                loss = loss + 1.0 * F.cross_entropy(found[2].flatten(0, 1), names.flatten(), ignore_index=-1)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
        optimizer.step()
        steps += 1
        read += int(inside.sum())
    say(f"teacher {seed}: {steps} steps, {read / 1e6:.2f} million words, loss {float(loss):.3f}")
    return teacher.eval()


@torch.no_grad()
def measure(models, table, pack, labels):
    """Mean accuracies in percent of the models' summed probabilities on the development treebanks, and F1 of names on the documents kept out."""
    universal = torch.tensor([sorted({x.split(":")[0] for x in labels[3]}).index(x.split(":")[0]) for x in labels[3]], device=DEVICE)
    lines = []
    for part in pack["dev"]:
        sentences = data.Sentences(part["ids"], part["lengths"], part["caseless"], tensors({k: part[k] for k in ("heads", "rel", "upos", "xpos", "feats")}), DEVICE)
        right = torch.zeros(5, device=DEVICE)
        total = 0
        for chosen in in_order(sentences, 16_000):
            at, inside = sentences.gather(chosen)
            with mixed_precision():
                arcs, rel, tags, _ = ensemble(models, table, sentences.ids[at], inside, sentences.caseless[chosen])
            c = {k: v[at].long() for k, v in sentences.columns.items()}
            heads, label = arcs.argmax(-1), rel.argmax(-1)
            attached = (heads == c["heads"] + 1) & inside
            right[0] += attached.sum()
            right[1] += (attached & (universal[label] == universal[c["rel"].clamp(min=0)])).sum()
            for i, (scores, name) in enumerate(zip(tags, ("upos", "xpos", "feats"))):
                right[2 + i] += ((scores.argmax(-1) == c[name]) & inside).sum()
            total += int(inside.sum())
        lines.append("UAS {:.2f} LAS {:.2f} UPOS {:.2f} XPOS {:.2f} FEATS {:.2f}".format(*(100 * right / total).tolist()))
    part = pack["names_dev"]
    sentences = data.Sentences(part["ids"], part["lengths"], part["caseless"], tensors({"names": part["names"]}), DEVICE)
    counts = [0, 0, 0]
    for chosen in in_order(sentences, 16_000):
        at, inside = sentences.gather(chosen)
        with mixed_precision():
            names = ensemble(models, table, sentences.ids[at], inside, sentences.caseless[chosen])[3].argmax(-1)
        gold = torch.where(inside, sentences.columns["names"][at].long(), 0).tolist()
        for want, have in zip(gold, torch.where(inside, names, 0).tolist()):
            want, have = spans(want), spans(have)
            counts = [counts[0] + len(want & have), counts[1] + len(want), counts[2] + len(have)]
    lines.append(f"names F1 {200 * counts[0] / max(1, counts[1] + counts[2]):.2f}")
    return " | ".join(lines)


def spans(tags):
    found, i = set(), 0
    while i < len(tags):
        end = i + 1
        if tags[i] % 2 == 1:
            while end < len(tags) and tags[end] == tags[i] + 1:
                end += 1
            if tags[i] < 7:
                found.add((i, end, tags[i]))
        i = end
    return found


def in_order(sentences, budget):
    """Sentence numbers in batches of like length."""
    lengths = sentences.lengths.cpu().numpy()
    start = 0
    while start < len(lengths):
        end = start + 1
        while end < len(lengths) and lengths[sentences.order[end]] * (end + 1 - start) <= budget:
            end += 1
        yield torch.from_numpy(sentences.order[start:end]).to(DEVICE)
        start = end


def ensemble(models, table, ids, inside, caseless):
    """Mean probabilities of arcs, of labels for the best arcs, of tags and names."""
    found = [m(table, ids, inside, caseless) for m in models]
    mean = lambda scores: sum(s.float().softmax(-1) for s in scores) / len(models)
    arcs = mean([f[0] for f in found])
    heads = arcs.argmax(-1)
    rel = mean([m.relations(f[4], heads) for m, f in zip(models, found)])
    return arcs, rel, [mean([f[1][i] for f in found]) for i in range(3)], mean([f[2] for f in found])


@torch.no_grad()
def read_all(models, table, sentences):
    """What the teachers say of every word: the likeliest few of each kind with their probabilities, and all of names; flat columns."""
    total = len(sentences.ids)
    told = {}
    for name, count in KEPT.items():
        told[name] = torch.zeros((total, count), dtype=torch.int16, device=DEVICE)
        told[name + "_p"] = torch.zeros((total, count), dtype=torch.float16, device=DEVICE)
    told["names_p"] = torch.zeros((total, 9), dtype=torch.float16, device=DEVICE)
    for chosen in in_order(sentences, 48_000 if DEVICE == "cuda" else 4_000):
        at, inside = sentences.gather(chosen)
        with mixed_precision():
            arcs, rel, tags, names = ensemble(models, table, sentences.ids[at], inside, sentences.caseless[chosen])
        places = at[inside]
        for name, scores in zip(KEPT, (arcs, rel, *tags)):
            best = scores.topk(min(KEPT[name], scores.shape[-1]), -1)
            told[name][places, :best.values.shape[-1]] = best.indices[inside].short()
            told[name + "_p"][places, :best.values.shape[-1]] = (best.values / best.values.sum(-1, keepdim=True))[inside].half()
        told["names_p"][places] = names[inside].half()
    return told


def harden(told, part, offset):
    """Puts what the treebanks and marked documents say in place of most of what the teachers say."""
    count = len(part["ids"])
    span = slice(offset, offset + count)
    for name in KEPT:
        if name not in part:
            continue
        gold = part[name].short() + (1 if name == "heads" else 0)
        known = part[name] >= (-1 if name == "heads" else 0)
        indices, chances = told[name][span].clone(), told[name + "_p"][span].float() * 0.1
        same = indices == gold[:, None]
        chances = torch.where(same, chances + 0.9, chances)
        # Where the teachers do not think of it at all, it takes the place of what they find least likely.
        missing = ~same.any(1)
        indices[missing, -1], chances[missing, -1] = gold[missing], 0.9
        told[name][span] = torch.where(known[:, None], indices, told[name][span])
        told[name + "_p"][span] = torch.where(known[:, None], chances / chances.sum(1, keepdim=True), told[name + "_p"][span].float()).half()
    if "names" in part:
        told["names_p"][span] = (0.1 * told["names_p"][span].float() + 0.9 * F.one_hot(part["names"].long(), 9)).half()


def teach_students(arguments, pack, table, labels, models):
    """Reads all text, and leaves what was learnt where the students' own processes find it."""
    text, trees, names = (tensors(pack[k]) for k in ("text", "trees", "names"))
    parts = [text, trees, names]
    sentences = joined(parts, ())
    told = read_all(models, table, sentences)
    say(f"teachers have read {len(sentences.ids):,} words")
    harden(told, trees, len(text["ids"]))
    harden(told, names, len(text["ids"]) + len(trees["ids"]))
    noisy = sentences.ids.clone()
    noisy[:len(text["ids"])] = text["noisy"]
    noisy_caseless = sentences.caseless.clone()
    noisy_caseless[:len(text["caseless"])] = text["noisy_caseless"].long()
    torch.save({"ids": sentences.ids, "lengths": sentences.lengths, "caseless": sentences.caseless, "noisy": noisy, "noisy_caseless": noisy_caseless,
                "counts": [len(p["lengths"]) for p in parts], "origin": text["origin"], "told": told}, arguments.work + "/told.pt")


def soft_loss(model, found, inside, at, told, weights):
    """Cross-entropy with what was told, over every word."""
    arcs, tags, names, auxiliary, ends = found
    count = inside.sum()
    values = {name: (told[name][at].long(), told[name + "_p"][at].float() * inside[..., None]) for name in KEPT}

    def entropy(scores, indices, chances):
        return -(scores.float().log_softmax(-1).gather(-1, indices.clamp(0, scores.shape[-1] - 1)) * chances).sum() / count

    indices, chances = values["heads"]
    heads = indices.gather(-1, chances.argmax(-1, keepdim=True))[..., 0].clamp(0, arcs.shape[-1] - 1)
    loss = entropy(arcs, *values["heads"]) + entropy(model.relations(ends, heads), *values["rel"])
    for scores, name, weight in zip(tags, ("upos", "xpos", "feats"), weights):
        loss = loss + weight * entropy(scores, *values[name])
    for scores, name in zip(auxiliary, ("upos", "xpos")):
        loss = loss + 0.2 * entropy(scores, *values[name])
    return loss - 0.7 * (names.float().log_softmax(-1) * told["names_p"][at].float() * inside[..., None]).sum() / count


def train_student(arguments, hidden, seconds):
    torch.backends.cuda.matmul.allow_tf32 = True
    pack = data.load(arguments.pack) if not os.path.exists(arguments.work + "/pack.pt") else torch.load(arguments.work + "/pack.pt", weights_only=False)
    sizes, labels, words, tables, _ = model_file.read(arguments.network)
    sizes = sizes | {"hidden": hidden} | ({"arc": 160, "relation": 96} if hidden < 192 else {})
    table = data.Table(pack["rows"], DEVICE)
    if DEVICE == "cuda":
        say("kernels against plain PyTorch:", recurrence.check(DEVICE))
    kept = torch.load(arguments.work + "/told.pt", map_location=DEVICE)
    told = kept["told"]
    sentences = data.Sentences(kept["ids"], kept["lengths"], kept["caseless"], told, DEVICE)
    counts = torch.bincount(table.word.long()[sentences.ids.long()], minlength=len(words))
    student = Student(sizes, labels, tables, 128, counts, hidden).to(DEVICE)
    average = [p.detach().clone() for p in student.parameters()]
    texts, trees, names = kept["counts"]
    numbers = np.arange(texts + trees + names)
    origin = kept["origin"].cpu().numpy()
    # The factbook is what comes last in the first file, about 45,000 lines of it.
    novels, world = np.flatnonzero(origin == 0)[:-45_000], np.flatnonzero(origin == 0)[-45_000:]
    own = np.flatnonzero(origin == 1)
    shares = [(p, s) for p, s in ((novels, 0.52), (world, 0.08), (own, 0.03), (numbers[texts:texts + trees], 0.22), (numbers[texts + trees:], 0.15)) if len(p)]
    generator = np.random.default_rng(hidden)
    stream = data.batches(kept["lengths"].cpu().numpy(), 2_000 if arguments.small else 16_000, generator, shares)
    optimizer = torch.optim.Adam([{"params": list(student.dense.values()) + [p for n, p in student.named_parameters() if n.startswith(("names", "aux"))], "lr": 3e-3},
                                  {"params": list(student.tables), "lr": 1.5e-3}], betas=(0.9, 0.98), **FUSED)
    schedule, steps, read = Schedule(optimizer, seconds, rise=0.03), 0, 0
    student.train()
    while schedule.step():
        chosen = torch.from_numpy(next(stream)).to(DEVICE)
        at, inside = sentences.gather(chosen)
        ids, caseless = (sentences.ids[at], sentences.caseless[chosen]) if generator.random() < 0.4 else (kept["noisy"][at], kept["noisy_caseless"][chosen])
        found = student(table, ids, inside, caseless)
        loss = soft_loss(student, found, inside, at, told, (0.5, 0.5, 0.5))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(student.parameters(), 2.0)
        optimizer.step()
        steps += 1
        with torch.no_grad():
            share = 1 - min(0.998, steps / (steps + 10))
            torch._foreach_mul_(average, 1 - share)
            torch._foreach_add_(average, list(student.parameters()), alpha=share)
        read += inside.numel()
        if steps % 500 == 0:
            say(f"student {hidden}: step {steps}, {read / 1e6:.1f} million words, loss {float(loss):.3f}")
    with torch.no_grad():
        for value, mean in zip(student.parameters(), average):
            value.copy_(mean)
    student.eval()
    folder = f"{arguments.out}/student{hidden}"
    os.makedirs(folder, exist_ok=True)
    student.write(folder, words)
    say(f"student {hidden}: {steps} steps, {read / 1e6:.1f} million words; {measure([student], table, pack, labels)}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pack")
    parser.add_argument("network")
    parser.add_argument("out")
    parser.add_argument("--seconds", type=float, default=520)
    parser.add_argument("--students", default="192,160")
    parser.add_argument("--teachers", type=int, default=3)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--student", type=int, default=0)
    parser.add_argument("--work", default="/tmp/distil")
    arguments = parser.parse_args()
    os.makedirs(arguments.work, exist_ok=True)
    if arguments.student:
        train_student(arguments, arguments.student, arguments.seconds)
        return
    torch.backends.cuda.matmul.allow_tf32 = True
    pack = data.load(arguments.pack)
    sizes, labels, words, _, _ = model_file.read(arguments.network)
    vocabulary = {w: i for i, w in enumerate(words) if i > 0}
    if arguments.small:
        pack = pack | {k: first_of(pack[k], 2000) for k in ("text", "trees", "names", "names_dev")} | {"dev": [first_of(d, 200) for d in pack["dev"]]}
    pack["rows"] = data.form_table(pack["forms"], vocabulary)
    pack["clean_words"] = len(pack["trees"]["ids"]) // 12
    torch.save(pack, arguments.work + "/pack.pt")
    table = data.Table(pack["rows"], DEVICE)
    say(f"{len(pack['forms']):,} forms, {sum(len(pack[k]['ids']) for k in ('text', 'trees', 'names')):,} words")
    rest = arguments.seconds - (time.time() - BEGUN)
    encoder = pretrain(pack, table, len(words), rest * (0.1 if arguments.small else 0.36), arguments.small)
    models = []
    for seed in range(1, arguments.teachers + 1):
        models.append(teach(encoder, pack, table, labels, seed, rest * 0.18 / arguments.teachers, arguments.small))
        say(measure(models[-1:], table, pack, labels))
    say("together:", measure(models, table, pack, labels))
    teach_students(arguments, pack, table, labels, models)
    del models, encoder, table
    if DEVICE == "cuda":
        torch.cuda.empty_cache()
    # What starting and measuring a student takes is kept back.
    left = arguments.seconds - (time.time() - BEGUN) - (10 if arguments.small else 25)
    say(f"{left:.0f} s for the students")
    command = [sys.executable, __file__, arguments.pack, arguments.network, arguments.out, "--seconds", str(left), "--work", arguments.work]
    running = [subprocess.Popen(command + ["--student", s] + (["--small"] if arguments.small else [])) for s in arguments.students.split(",")]
    sys.exit(max(r.wait() for r in running))


if __name__ == "__main__":
    main()
