"""The teacher: a transformer over words, which first learns to guess hidden words of plain text, then tags, trees and names."""

import math

import torch
from torch import nn
from torch.nn import functional as F

import words


class Block(nn.Module):
    def __init__(self, width, heads, dropout):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.before, self.between = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.wide, self.narrow = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x, rotation, blocked):
        batch, length, width = x.shape
        q, k, v = self.qkv(self.before(x)).view(batch, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        q, k = rotate(q, rotation), rotate(k, rotation)
        if hasattr(F, "scaled_dot_product_attention"):
            seen = F.scaled_dot_product_attention(q, k, v, attn_mask=blocked, dropout_p=self.dropout if self.training else 0)
        else:
            scores = q @ k.transpose(2, 3) / math.sqrt(q.shape[-1])
            seen = (scores if blocked is None else scores.masked_fill(~blocked, -1e4)).softmax(-1) @ v
        x = x + F.dropout(self.out(seen.transpose(1, 2).reshape(batch, length, width)), self.dropout, self.training)
        return x + F.dropout(self.narrow(F.gelu(self.wide(self.between(x)))), self.dropout, self.training)


def rotate(x, rotation):
    """Rotary positions (Su et al. 2021)."""
    cos, sin = rotation
    a, b = x.chunk(2, -1)
    return torch.cat([a * cos - b * sin, b * cos + a * sin], -1).to(x.dtype)


class Encoder(nn.Module):
    def __init__(self, vocabulary, width=512, layers=8, heads=8, dropout=0.1):
        super().__init__()
        rows = words.ROWS
        self.width, self.heads = width, heads
        self.tables = nn.ModuleList([nn.Embedding(vocabulary, 256), nn.Embedding(rows["suffixes"] + 1, 64, padding_idx=rows["suffixes"]),
                                     nn.Embedding(rows["prefixes"] + 1, 64, padding_idx=rows["prefixes"]),
                                     nn.Embedding(rows["grams"] + 1, 96, padding_idx=rows["grams"]), nn.Embedding(144, 32)])
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.3)
            with torch.no_grad():
                if table.padding_idx is not None:
                    table.weight[table.padding_idx] = 0
        self.enter = nn.Linear(512, width)
        self.hidden_word = nn.Parameter(torch.randn(512) * 0.3)
        self.norm = nn.LayerNorm(width)
        self.blocks = nn.ModuleList([Block(width, heads, dropout) for _ in range(layers)])
        self.final = nn.LayerNorm(width)
        self.dropout = dropout
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.normal_(module.weight, std=0.02 if module is not self.enter else 0.05)
                nn.init.zeros_(module.bias)
        for block in self.blocks:
            for linear in (block.out, block.narrow):
                nn.init.normal_(linear.weight, std=0.02 / math.sqrt(2 * layers))

    def forward(self, table, ids, first, caseless, inside=None, hidden=None, part=0.0, unknown=0.0):
        """States of every block [layers][B, L, width]. `hidden`: words to guess; `part`, `unknown`: shares of inputs' parts and words left out."""
        unique, inverse = torch.unique(ids, return_inverse=True)
        unique = unique.long()
        word = table.word[unique].long()[inverse]
        if unknown:
            word = torch.where(torch.rand(word.shape, device=word.device) < unknown, 0, word)
        x = [self.tables[0](word)]
        for rows, scale, values in zip((table.suffixes, table.prefixes, table.grams), table.scales, self.tables[1:4]):
            x.append((values(rows[unique].long()).sum(1) * scale[unique][:, None])[inverse])
        x.append(self.tables[4](table.shapes[ids.long(), first.long(), caseless.long()[:, None].expand_as(ids)].long()))
        if part:
            x = [p * (torch.rand(word.shape, device=word.device) >= part)[..., None] for p in x]
        x = torch.cat(x, -1)
        if hidden is not None:
            x = torch.where(hidden[..., None], self.hidden_word.to(x.dtype), x)
        x = F.dropout(self.norm(self.enter(x)), self.dropout, self.training)
        half = self.width // self.heads // 2
        angles = torch.arange(ids.shape[1], device=x.device)[:, None] * 10000 ** (-torch.arange(half, device=x.device) / half)
        rotation = angles.cos(), angles.sin()
        blocked = None if inside is None else inside[:, None, None, :].expand(-1, 1, ids.shape[1], -1)
        states = []
        for block in self.blocks:
            x = block(x, rotation, blocked)
            states.append(x)
        return states


class Guesser(nn.Module):
    """Guesses hidden words and the shape of their writing."""

    def __init__(self, encoder, vocabulary):
        super().__init__()
        self.encoder = encoder
        self.inner, self.norm = nn.Linear(encoder.width, 512), nn.LayerNorm(512)
        self.words, self.shapes = nn.Linear(512, vocabulary), nn.Linear(512, 144)
        nn.init.normal_(self.words.weight, std=0.02)

    def forward(self, table, ids, caseless):
        shape = ids.shape
        guessed = torch.rand(shape, device=ids.device) < 0.18
        kind = torch.rand(shape, device=ids.device)
        given = torch.where(guessed & (kind > 0.9), ids[torch.randperm(shape[0], device=ids.device)], ids)
        first = torch.zeros_like(ids)
        states = self.encoder(table, given, first, caseless, hidden=guessed & (kind < 0.82))
        at = guessed.flatten().nonzero()[:, 0]
        x = self.norm(F.gelu(self.inner(self.encoder.final(states[-1]).flatten(0, 1)[at])))
        wanted = ids.flatten()[at].long()
        word = table.word[wanted].long()
        known = word > 0
        loss = F.cross_entropy(self.words(x).float(), torch.where(known, word, -100))
        return loss, loss + 0.2 * F.cross_entropy(self.shapes(x).float(), table.shapes[wanted, 0, 0].long())


class Teacher(nn.Module):
    """Tags, trees and names on top of the encoder."""

    def __init__(self, encoder, labels, seed, arc=384, rel=192):
        super().__init__()
        torch.manual_seed(seed)
        self.encoder, width = encoder, encoder.width
        layers = len(encoder.blocks)
        self.mix = nn.Parameter(torch.zeros(3, layers))
        with torch.no_grad():
            self.mix[:, -1], self.mix[:, layers // 2:] = 1.0, 0.5
        self.norms = nn.ModuleList([nn.LayerNorm(width) for _ in range(3)])
        self.dependent, self.head = nn.Linear(width, arc + rel), nn.Linear(width, arc + rel)
        self.arc, self.rel = arc, rel
        self.root = nn.Parameter(torch.randn(width) * 0.3)
        self.arcs = nn.Parameter(torch.eye(arc) * 0.1 + torch.randn(arc, arc) * 0.02)
        self.arc_bias = nn.Parameter(torch.zeros(arc))
        self.product, self.ends = nn.Linear(rel, len(labels[3])), nn.Linear(2 * rel, len(labels[3]))
        self.tag_layer, self.tags = nn.Linear(width, 256), nn.ModuleList([nn.Linear(256, len(x)) for x in labels[:3]])
        self.name_layer, self.names = nn.Linear(width, 256), nn.Linear(256, 9)
        self.dropout = 0.25

    def forward(self, table, ids, inside, caseless):
        first = torch.zeros_like(ids)
        first[:, 0] = 1
        training = self.training
        states = self.encoder(table, ids, first, caseless, inside, part=0.04 if training else 0, unknown=0.08 if training else 0)
        stacked = torch.stack(states)
        mixed = [norm((stacked * w[:, None, None, None]).sum(0)) for norm, w in zip(self.norms, self.mix.softmax(-1))]
        tree, tag, name = (F.dropout(m, self.dropout, training) for m in mixed)
        drop = lambda x: F.dropout(F.gelu(x), self.dropout, training)
        dependent = drop(self.dependent(tree))
        head = drop(self.head(torch.cat([self.root.expand(len(ids), 1, -1).to(tree.dtype), tree], 1)))
        arcs = ((dependent[..., :self.arc] @ self.arcs + self.arc_bias) @ head[..., :self.arc].transpose(1, 2)).float()
        arcs = arcs.masked_fill(~F.pad(inside, (1, 0), value=True)[:, None], -1e4)
        arcs = arcs.masked_fill(F.pad(torch.eye(ids.shape[1], device=ids.device, dtype=torch.bool), (1, 0))[None], -1e4)
        inner = drop(self.tag_layer(tag))
        names = self.names(drop(self.name_layer(name))).float()
        return arcs, [t(inner).float() for t in self.tags], names, [], (dependent[..., self.arc:], head[..., self.arc:])

    def relations(self, ends, heads):
        dependent, candidates = ends
        head = candidates.gather(1, heads[..., None].expand(-1, -1, candidates.shape[2]))
        return (self.product(dependent * head) + self.ends(torch.cat([dependent, head], -1))).float()
