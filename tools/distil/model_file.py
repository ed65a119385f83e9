"""Reads and writes parser.network and names.network; the same as NetworkModel.cs, NetworkShape.cs and NameHead.cs."""

import io
import struct

import numpy as np

MARK = b"DragomanNetwork1"
WIDTHS = (128, 48, 32, 32, 16)
SHAPES = 144


def padded(count):
    return (count + 31) // 32 * 32


def layout(sizes, labels):
    """Names and shapes of the dense parameters that are stored, in their order."""
    h, arc, rel, tag = sizes["hidden"], sizes["arc"], sizes["relation"], sizes["tag"]
    both, upos, xpos, feats, deprels = 2 * h, *(len(x) for x in labels)
    blocks = []
    for layer in range(sizes["layers"]):
        blocks += [(f"input{layer}", (sum(WIDTHS) if layer == 0 else both, 6 * h)), (f"bias{layer}", (6 * h,)),
                   (f"forward{layer}", (h, 3 * h)), (f"backward{layer}", (h, 3 * h))]
    heads = 2 * arc + 2 * rel + tag
    tags = padded(upos) + padded(xpos) + padded(feats)
    return blocks + [("heads", (both, heads)), ("heads_bias", (heads,)), ("first_tags", (both, tag)), ("roots", (arc + rel,)), ("arc", (arc, arc)),
                     ("arc_bias", (arc,)), ("relations", (3 * rel, padded(deprels))), ("relations_bias", (padded(deprels),)), ("tags", (tag, tags)),
                     ("tags_bias", (tags,))]


def read_string(stream):
    length, shift = 0, 0
    while True:
        byte = stream.read(1)[0]
        length |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return stream.read(length).decode("utf-8")


def write_string(stream, text):
    data = text.encode("utf-8")
    length = len(data)
    while length >= 128:
        stream.write(bytes([length & 127 | 128]))
        length >>= 7
    stream.write(bytes([length]) + data)


def read(path):
    """(sizes, labels, words, tables as float32, dense parameters by name)."""
    stream = io.BytesIO(open(path, "rb").read())
    assert stream.read(len(MARK)) == MARK
    names = ("words", "suffixes", "prefixes", "grams", "layers", "hidden", "arc", "relation", "tag")
    sizes = dict(zip(names, struct.unpack("<9i", stream.read(36))))
    lists = [[read_string(stream) for _ in range(struct.unpack("<i", stream.read(4))[0])] for _ in range(5)]
    labels, words = lists[:4], lists[4]
    tables = []
    for rows, width in zip((sizes["words"], sizes["suffixes"], sizes["prefixes"], sizes["grams"], SHAPES), WIDTHS):
        scales = np.frombuffer(stream.read(4 * rows), "<f4")
        values = np.frombuffer(stream.read(rows * width), np.int8).reshape(rows, width)
        tables.append(values.astype(np.float32) * scales[:, None])
    dense = {}
    for name, size in layout(sizes, labels):
        dense[name] = np.frombuffer(stream.read(2 * int(np.prod(size))), "<f2").reshape(size).astype(np.float32)
    assert not stream.read()
    return sizes, labels, words, tables, dense


def write(path, sizes, labels, words, tables, dense):
    with open(path, "wb") as stream:
        stream.write(MARK + struct.pack("<9i", *(sizes[n] for n in ("words", "suffixes", "prefixes", "grams", "layers", "hidden", "arc", "relation", "tag"))))
        for names in [*labels, words]:
            stream.write(struct.pack("<i", len(names)))
            for name in names:
                write_string(stream, name)
        for table in tables:
            scales = np.abs(table).max(axis=1) / 127
            stream.write(scales.astype("<f4").tobytes())
            stream.write(np.rint(table / np.where(scales > 0, scales, 1)[:, None]).astype(np.int8).tobytes())
        for name, size in layout(sizes, labels):
            assert dense[name].shape == tuple(size), name
            stream.write(dense[name].astype("<f2").tobytes())


def write_names(path, first, last, bias, outer, outer_bias):
    """The head for names: weights [2H, N] from each layer, [N, tags] to the tags, which are padded here."""
    tags = outer.shape[1]
    outer = np.pad(outer, ((0, 0), (0, 32 - tags)))
    outer_bias = np.pad(outer_bias, (0, 32 - tags))
    with open(path, "wb") as stream:
        stream.write(struct.pack("<3i", first.shape[0], first.shape[1], tags))
        for block in (first, last, bias, outer, outer_bias):
            stream.write(block.astype("<f2").tobytes())
