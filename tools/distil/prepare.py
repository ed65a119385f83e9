"""Packs what is learnt from into one file: treebanks under noise, documents with names marked, plain text. Runs on any machine, without an accelerator.

usage: prepare.py PARSER.network TREES.conllu,... NAMES.txt TEXT.txt OWN.txt DEV.conllu,... OUT.pack
"""

import lzma
import pickle
import random
import sys

import numpy as np

import model_file
import noise
import words

COPIES = 12
CASELESS = 0.08
NOISY_TEXT = 0.3


class Forms:
    """Numbers for forms, in the order in which they are met."""

    def __init__(self):
        self.numbers = {}

    def of(self, forms):
        return [self.numbers.setdefault(f, len(self.numbers)) for f in forms]


class Part:
    """Sentences of one origin: their words' numbers, one after the other, and what else is known of each word."""

    def __init__(self, columns):
        self.ids, self.lengths, self.caseless = [], [], []
        self.columns = {c: [] for c in columns}

    def add(self, ids, caseless, **columns):
        self.ids.extend(ids)
        self.lengths.append(len(ids))
        self.caseless.append(caseless)
        for name, values in columns.items():
            self.columns[name].extend(values)

    def packed(self):
        arrays = {"ids": np.array(self.ids, np.int32), "lengths": np.array(self.lengths, np.int16), "caseless": np.array(self.caseless, np.int8)}
        return arrays | {c: np.array(v, np.int16) for c, v in self.columns.items()}


def conllu(path):
    rows = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if rows:
                yield rows
            rows = []
        elif line[0] != "#":
            fields = line.split("\t")
            if fields[0].isdigit():
                rows.append(fields)


def trees(paths, labels, forms, copies, seed):
    generator = random.Random(seed)
    numbers = [{name: i for i, name in enumerate(names)} for names in labels]
    part = Part(["heads", "rel", "upos", "xpos", "feats"])
    sentences = [rows for path in paths for rows in conllu(path) if len(rows) <= 200]
    for copy in range(copies):
        for rows in sentences:
            heads, rels = [int(r[6]) - 1 for r in rows], [r[7] for r in rows]
            text, stay, caseless = [r[1] for r in rows], list(range(len(rows))), False
            if copy > 0:
                caseless = generator.random() < CASELESS
                stay = noise.kept(text, heads, rels, ["PronType=Art" in r[5] for r in rows], generator)
                text = noise.of_letters(text, generator)
            place = {old: new for new, old in enumerate(stay)}
            text = [text[i] for i in stay]
            part.add(forms.of(text), caseless or words.is_caseless(text), heads=[place[heads[i]] if heads[i] >= 0 else -1 for i in stay],
                     rel=[numbers[3].get(rels[i], -1) for i in stay], upos=[numbers[0].get(rows[i][3], -1) for i in stay],
                     xpos=[numbers[1].get(rows[i][4], -1) for i in stay], feats=[numbers[2].get(rows[i][5], -1) for i in stay])
    return part.packed()


def marked(path, forms, held_out):
    """Documents with names, those of the fifth kept for measuring or the others."""
    part, keep, sentence = Part(["names"]), False, []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("#\t") and line.count("\t") == 3:
            keep = (line.split("\t")[2] == "0") == held_out
        elif line:
            sentence.append(line.split("\t"))
        elif sentence:
            if keep and len(sentence) <= 200:
                text = [f for f, _ in sentence]
                part.add(forms.of(text), words.is_caseless(text), names=[int(t) for _, t in sentence])
            sentence = []
    return part.packed()


def plain(paths, forms, seed):
    """Plain text, the numbers of its words under noise beside them; origins: 0 for the first file, 1 for the second."""
    generator = random.Random(seed)
    part, noisy, noisy_caseless, origin = Part([]), [], [], []
    for number, path in enumerate(paths):
        for line in open(path, encoding="utf-8"):
            text = line.split()
            if not 0 < len(text) <= 120:
                continue
            ids, caseless = forms.of(text), words.is_caseless(text)
            part.add(ids, caseless)
            origin.append(number)
            if generator.random() < NOISY_TEXT:
                other = noise.of_letters(text, generator)
                noisy.extend(forms.of(other) if other is not text else ids)
                noisy_caseless.append(caseless or generator.random() < CASELESS / NOISY_TEXT)
            else:
                noisy.extend(ids)
                noisy_caseless.append(caseless)
    return part.packed() | {"noisy": np.array(noisy, np.int32), "noisy_caseless": np.array(noisy_caseless, np.int8), "origin": np.array(origin, np.int8)}


def main(network, tree_files, names, text, own, dev, out):
    _, labels, _, _, _ = model_file.read(network)
    forms = Forms()
    pack = {"text": plain([text, own], forms, 1), "trees": trees(tree_files.split(","), labels, forms, COPIES, 2), "names": marked(names, forms, False),
            "names_dev": marked(names, forms, True), "dev": [trees([d], labels, forms, 1, 3) for d in dev.split(",")]}
    pack["forms"] = list(forms.numbers)
    for name, part in pack.items():
        if isinstance(part, dict):
            print(name, {k: v.shape for k, v in part.items()})
    print(len(pack["forms"]), "forms")
    # A dictionary as large as all of it: the copies of the treebank are then hardly stored twice.
    with lzma.open(out, "wb", filters=[{"id": lzma.FILTER_LZMA2, "preset": 6, "dict_size": 256 << 20}]) as file:
        pickle.dump(pack, file, protocol=5)


if __name__ == "__main__":
    main(*sys.argv[1:])
