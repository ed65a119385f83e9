"""The network that ships: the shape of NetworkShape.cs, trained by PyTorch."""

import torch
from torch import nn
from torch.nn import functional as F

import model_file
from recurrence import Recurrence

LEAK = 0.1


class Student(nn.Module):
    def __init__(self, sizes, labels, tables, names_hidden, word_counts, seed):
        super().__init__()
        torch.manual_seed(seed)
        self.sizes, self.labels = sizes, labels
        self.tables = nn.ParameterList([nn.Parameter(F.pad(torch.from_numpy(t), (0, 0, 0, 1))) for t in tables])
        # A word seen n times is taken for unknown with probability 1 / 4 / (1 / 4 + n), and any word now and then.
        self.register_buffer("unknown", 0.04 + 0.25 / (0.25 + word_counts.float()))
        self.dense = nn.ParameterDict({name: nn.Parameter(torch.zeros(size)) for name, size in model_file.layout(sizes, labels)})
        h, both = sizes["hidden"], 2 * sizes["hidden"]
        self.upos, self.xpos, self.feats = (len(x) for x in labels[:3])
        self.columns = [0, model_file.padded(self.upos), model_file.padded(self.upos) + model_file.padded(self.xpos)]
        self.auxiliary = nn.Linear(both, self.columns[2])
        self.names_first = nn.Parameter(torch.zeros(both, names_hidden))
        self.names_last = nn.Parameter(torch.zeros(both, names_hidden))
        self.names_bias = nn.Parameter(torch.zeros(names_hidden))
        self.names_outer = nn.Parameter(torch.zeros(names_hidden, 9))
        self.names_outer_bias = nn.Parameter(torch.zeros(9))
        self.rates = {"input": 0.12, "output": 0.2, "recurrent": 0.12, "head": 0.2, "part": 0.05}
        for name, value in self.dense.items():
            if value.dim() == 2:
                outputs = h if name[:5] in ("input", "forwa", "backw") else sizes["arc"] if name in ("heads", "first_tags") else value.shape[1]
                bound = (1.5 if name in ("arc", "relations", "tags") else 6) ** 0.5 / (value.shape[0] + outputs) ** 0.5
                nn.init.uniform_(value, -bound, bound)
        nn.init.uniform_(self.dense["roots"], -0.3, 0.3)
        for layer in range(sizes["layers"]):
            with torch.no_grad():
                self.dense[f"bias{layer}"][:h] = 1
                self.dense[f"bias{layer}"][3 * h:4 * h] = 1
        for value, bound in ((self.names_first, (3 / both) ** 0.5), (self.names_last, (3 / both) ** 0.5), (self.names_outer, 0.05)):
            nn.init.uniform_(value, -bound, bound)

    def embed(self, table, ids, inside, first, caseless):
        """Inputs [B, L, width] of words; parts are left out now and then in training."""
        unique, inverse = torch.unique(ids, return_inverse=True)
        unique = unique.long()
        grouped = []
        for rows, scale, values in zip((table.suffixes, table.prefixes, table.grams), table.scales, self.tables[1:4]):
            pad = values.shape[0] - 1
            chosen = rows[unique].long()
            grouped.append((F.embedding(chosen, values, padding_idx=pad).sum(1) * scale[unique][:, None])[inverse])
        word = table.word[unique].long()[inverse]
        if self.training:
            word = torch.where(torch.rand(word.shape, device=word.device) < self.unknown[word], 0, word)
            grouped = [g * (torch.rand(word.shape, device=word.device) >= self.rates["part"])[..., None] for g in grouped]
        shapes = table.shapes[ids.long(), first.long(), caseless.long()[:, None].expand_as(ids)].long()
        return torch.cat([F.embedding(word, self.tables[0]), *grouped, F.embedding(shapes, self.tables[4])], -1)

    def drop(self, size, rate, device):
        return torch.ones(size, device=device) if not self.training else (torch.rand(size, device=device) >= rate).float() / (1 - rate)

    def layers(self, x, lengths):
        batch, longest, _ = x.shape
        h, device = self.sizes["hidden"], x.device
        steps = torch.arange(longest, device=device)
        back = torch.where(steps[None] < lengths[:, None], lengths[:, None] - 1 - steps[None], steps[None])
        x = x * self.drop((batch, 1, x.shape[2]), self.rates["input"], device)
        outputs = []
        for layer in range(self.sizes["layers"]):
            gates = x @ self.dense[f"input{layer}"] + self.dense[f"bias{layer}"]
            forward, backward = gates[..., :3 * h], gates[..., 3 * h:].gather(1, back[..., None].expand(-1, -1, 3 * h))
            both = torch.stack([forward, backward], 0).permute(2, 0, 1, 3).contiguous()
            weights = torch.stack([self.dense[f"forward{layer}"], self.dense[f"backward{layer}"]])
            found = Recurrence.apply(both, weights, self.drop((2, batch, h), self.rates["recurrent"], device).contiguous()).permute(1, 2, 0, 3)
            x = torch.cat([found[0], found[1].gather(1, back[..., None].expand(-1, -1, h))], -1)
            x = x * self.drop((batch, 1, 2 * h), self.rates["output"], device)
            outputs.append(x)
        return outputs[0], outputs[-1]

    def forward(self, table, ids, inside, caseless):
        """Scores of heads [B, L, 1 + L] (0 is the root), tags (three), names, auxiliary tags (two), and what labels are scored with."""
        lengths = inside.sum(1)
        first = torch.zeros_like(ids)
        first[:, 0] = 1
        low, high = self.layers(self.embed(table, ids, inside, first, caseless), lengths)
        d, arc, rel = self.dense, self.sizes["arc"], self.sizes["relation"]
        heads = high @ d["heads"] + d["heads_bias"]
        split = 2 * arc + 2 * rel
        heads = torch.cat([heads[..., :split], heads[..., split:] + low @ d["first_tags"]], -1)
        heads = F.leaky_relu(heads, LEAK) * self.drop((ids.shape[0], 1, heads.shape[2]), self.rates["head"], ids.device)
        roots = d["roots"].expand(ids.shape[0], 1, -1)
        queries = heads[..., :arc] @ d["arc"] + d["arc_bias"]
        arcs = queries @ torch.cat([roots[..., :arc], heads[..., arc:2 * arc]], 1).transpose(1, 2)
        arcs = arcs.masked_fill(~F.pad(inside, (1, 0), value=True)[:, None], -1e4)
        itself = torch.eye(ids.shape[1], device=ids.device, dtype=torch.bool)
        arcs = arcs.masked_fill(F.pad(itself, (1, 0))[None], -1e4)
        tags = heads[..., split:] @ d["tags"] + d["tags_bias"]
        tags = [tags[..., start:start + count] for start, count in zip(self.columns, (self.upos, self.xpos, self.feats))]
        names = F.leaky_relu(low @ self.names_first + high @ self.names_last + self.names_bias, LEAK)
        names = names * self.drop(names.shape[:1] + (1,) + names.shape[2:], self.rates["head"], ids.device)
        auxiliary = self.auxiliary(low)
        ends = (heads[..., 2 * arc:2 * arc + rel], torch.cat([roots[..., arc:], heads[..., 2 * arc + rel:split]], 1))
        return arcs, tags, names @ self.names_outer + self.names_outer_bias, [auxiliary[..., :self.upos], auxiliary[..., self.columns[1]:self.columns[1] + self.xpos]], ends

    def relations(self, ends, heads):
        """Scores of labels [B, L, labels] for heads [B, L] (0 is the root)."""
        dependent, candidates = ends
        head = candidates.gather(1, heads[..., None].expand(-1, -1, candidates.shape[2]))
        scores = torch.cat([dependent * head, dependent, head], -1) @ self.dense["relations"] + self.dense["relations_bias"]
        return scores[..., :len(self.labels[3])]

    def write(self, folder, words):
        dense = {name: value.detach().float().cpu().numpy() for name, value in self.dense.items()}
        tables = [t.detach().float().cpu().numpy()[:-1] for t in self.tables]
        model_file.write(f"{folder}/parser.network", self.sizes, self.labels, words, tables, dense)
        model_file.write_names(f"{folder}/names.network", *(v.detach().float().cpu().numpy() for v in (
            self.names_first, self.names_last, self.names_bias, self.names_outer, self.names_outer_bias)))
