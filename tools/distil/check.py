"""Whether the network of student.py is the one of the product: reads a model, and prints its accuracies on the development treebanks."""

import sys

import torch

import data
import model_file
import run
from student import Student


def main(pack_path, network):
    pack = data.load(pack_path)
    sizes, labels, words, tables, dense = model_file.read(network)
    pack["rows"] = data.form_table(pack["forms"], {w: i for i, w in enumerate(words) if i > 0})
    table = data.Table(pack["rows"], run.DEVICE)
    student = Student(sizes, labels, tables, 128, torch.ones(len(words)), 1).to(run.DEVICE).eval()
    with torch.no_grad():
        for name, value in dense.items():
            student.dense[name].copy_(torch.from_numpy(value))
    print(run.measure([student], table, pack, labels))


if __name__ == "__main__":
    main(*sys.argv[1:])
