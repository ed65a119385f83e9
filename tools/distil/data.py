"""The packed data on the device, and batches of it."""

import lzma
import multiprocessing
import pickle

import numpy as np
import torch

import words

BUCKET = 4


def _table(job):
    return words.table(*job)


def form_table(forms, vocabulary):
    """Rows of every form, computed by all cores."""
    size = max(1, (len(forms) + 63) // 64)
    jobs = [(forms[i:i + size], vocabulary) for i in range(0, len(forms), size)]
    with multiprocessing.Pool() as pool:
        pieces = pool.map(_table, jobs, chunksize=1)
    return [np.concatenate(column) for column in zip(*pieces)]


def load(path):
    with lzma.open(path) as file:
        return pickle.load(file)


class Table:
    """Rows of the forms on the device."""

    def __init__(self, arrays, device):
        self.word, self.suffixes, self.prefixes, self.grams, self.shapes = (torch.from_numpy(a).to(device) for a in arrays)
        self.scales = [1 / (t < rows).sum(1).clamp(min=1).float().sqrt() for t, rows in (
            (self.suffixes, words.ROWS["suffixes"]), (self.prefixes, words.ROWS["prefixes"]), (self.grams, words.ROWS["grams"]))]


class Sentences:
    """Sentences on the device: numbers of forms, one after the other, and columns of the same length."""

    def __init__(self, ids, lengths, caseless, columns, device):
        self.ids = torch.as_tensor(ids, device=device).int()
        self.lengths = torch.as_tensor(lengths, device=device).long()
        self.starts = torch.cumsum(self.lengths, 0) - self.lengths
        self.caseless = torch.as_tensor(caseless, device=device).long()
        self.columns = columns
        self.order = np.argsort(self.lengths.cpu().numpy(), kind="stable")

    def gather(self, chosen):
        """(flat positions [B, L], inside [B, L]) of the chosen sentences."""
        lengths = self.lengths[chosen]
        steps = torch.arange(int(lengths.max()), device=self.ids.device)
        inside = steps[None] < lengths[:, None]
        return torch.where(inside, self.starts[chosen][:, None] + steps[None], 0), inside


def batches(lengths, budget, generator, shares=None):
    """
    Endless lists of sentence numbers of like length, `budget` words each. `shares`: (numbers of sentences, share of the words) of each origin; every batch is
    drawn from one pool in which the origins have those shares.
    """
    pools = shares or [(np.arange(len(lengths)), 1.0)]
    while True:
        drawn = []
        total = sum(float(lengths[p].sum()) for p, _ in pools)
        span = min(total, 4_000_000)
        for pool, share in pools:
            need, mean = span * share, float(lengths[pool].mean())
            drawn.append(pool[generator.integers(0, len(pool), int(need / mean) + 1)] if need < float(lengths[pool].sum()) * 0.5
                         else np.concatenate([generator.permutation(pool) for _ in range(int(need / (mean * len(pool))) + 1)])[:int(need / mean) + 1])
        numbers = np.concatenate(drawn)
        # A little noise in the order, so that a batch is not always of one length to the word.
        keys = lengths[numbers] * (1 + 0.1 * generator.random(len(numbers)))
        numbers = numbers[np.argsort(keys, kind="stable")]
        longest = np.maximum.accumulate(lengths[numbers])
        ends, start = [], 0
        sums = np.arange(1, len(numbers) + 1)
        while start < len(numbers):
            # Padded size decides: the words' number times the longest.
            end = start + max(1, int(np.searchsorted((sums[start:] - start) * longest[start:], budget)))
            ends.append((start, min(end, len(numbers))))
            start = end
        for i in generator.permutation(len(ends)):
            yield numbers[ends[i][0]:ends[i][1]]
