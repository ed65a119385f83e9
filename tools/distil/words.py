"""What the network sees of a word: the rows of its tables. The same as WordFeatures.cs and WordParts.cs: check.py shows it."""

import numpy as np

ROWS = {"suffixes": 12000, "prefixes": 8000, "grams": 24000}
MOST_GRAMS = 40
QUOTES = {"\u2019": "'", "\u2018": "'", "`": "'", "\u201c": '"', "\u201d": '"', "\u2010": "-", "\u2011": "-"}


def lower(character):
    """One UTF-16 unit to one: letters whose small form is longer stay as they are, as char.ToLowerInvariant has it."""
    small = character.lower()
    return small if len(small) == 1 and small != "\u0131" else character


def normalize(form):
    return "".join(c if "a" <= c <= "z" else "0" if c.isdigit() else QUOTES.get(c) or lower(c) for c in form)


def fnv(units):
    value = 2166136261
    for unit in units:
        value = ((value ^ (unit & 255)) * 16777619) & 0xFFFFFFFF
        value = ((value ^ (unit >> 8)) * 16777619) & 0xFFFFFFFF
    return value


def row(units, salt, rows):
    value = ((fnv(units) ^ (salt * 0x9E3779B9 & 0xFFFFFFFF)) * 0x85EBCA6B) & 0xFFFFFFFF
    return (value ^ (value >> 15)) % rows


def utf16(text):
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2").tolist()


def parts(form, vocabulary):
    """(vocabulary row, suffix rows, prefix rows, n-gram rows) of a form."""
    word = normalize(form)
    units = utf16(word)
    n = len(units)
    suffixes = [row(units[n - k:], 3 if k == n else 1, ROWS["suffixes"]) for k in range(1, min(4, n) + 1)]
    prefixes = [row(units[:k], 2, ROWS["prefixes"]) for k in range(1, min(3, n) + 1)]
    framed = [94] + units[:32] + [36]
    grams = [row(framed[i:i + size], 4, ROWS["grams"]) for size in (3, 4) for i in range(len(framed) - size + 1)][:MOST_GRAMS]
    return vocabulary.get(word, 0), suffixes, prefixes, grams


def shape(form, first, caseless):
    """Row of the table of shapes."""
    upper = sum(c.isupper() for c in form)
    small = sum(c.islower() for c in form)
    digits = sum(c.isdigit() for c in form)
    mark = 0
    for c in form:
        if not c.isalnum():
            mark = max(mark, 1) if c == "-" else 3 if c in "./@_" else max(mark, 2)
    letters = upper + small > 0
    casing = (0 if not letters else 5 if caseless else 1 if upper == 0 else 2 if small == 0 and upper > 1
              else 3 if form[0].isupper() and upper == 1 else 4)
    number = 0 if digits == 0 else 1 if letters else 2
    return (((casing * 3) + number) * 4 + mark) * 2 + (1 if first else 0)


def is_caseless(forms):
    upper = sum(c.isupper() for f in forms for c in f)
    small = sum(c.islower() for f in forms for c in f)
    return upper == 0 or (small == 0 and upper > 1)


def table(forms, vocabulary):
    """Rows of many forms: word [F], suffixes [F, 4], prefixes [F, 3], n-grams [F, 40], shapes [F, first, caseless]; a row past the table stands for none."""
    count = len(forms)
    word = np.zeros(count, np.int32)
    suffixes = np.full((count, 4), ROWS["suffixes"], np.int32)
    prefixes = np.full((count, 3), ROWS["prefixes"], np.int32)
    grams = np.full((count, MOST_GRAMS), ROWS["grams"], np.int32)
    shapes = np.zeros((count, 2, 2), np.int32)
    for i, form in enumerate(forms):
        word[i], s, p, g = parts(form, vocabulary)
        suffixes[i, :len(s)], prefixes[i, :len(p)], grams[i, :len(g)] = s, p, g
        for first in (0, 1):
            for caseless in (0, 1):
                shapes[i, first, caseless] = shape(form, first, caseless)
    return word, suffixes, prefixes, grams, shapes
