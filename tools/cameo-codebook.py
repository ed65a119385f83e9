#!/usr/bin/env python3
"""Writes codebooks/cameo/codebook.yaml: CAMEO's types and codes over the rules of codebooks/plover.

    python3 tools/cameo-codebook.py ../shared/data/ontologies/cameo.tsv > codebooks/cameo/codebook.yaml

The rules are not written out a second time: `extends` takes them from plover, `recode` writes each record under its rule's CAMEO code.
"""
import csv
import json
import sys


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    print("# CAMEO over the rules of codebooks/plover. Made by tools/cameo-codebook.py from the code table (names and quad classes); change that, or the `cameo` codes of the rules.")
    print("codebook: cameo\nmeans: Who did what to whom, under the codes of CAMEO 1.1b3.\nextends: plover\nrecode: cameo\ntypes:")
    for root in (row for row in rows if row["level"] == "1"):
        print('  "%s":\n    means: %s\n    quad: %s\n    modes:' % (root["code"], json.dumps(root["name"].capitalize(), ensure_ascii=False), root["gdelt_quadclass"][0]))
        for row in rows:
            if row["root"] == root["code"] and row["level"] != "1":
                print('      "%s": { means: %s }' % (row["code"], json.dumps(row["name"], ensure_ascii=False)))


if __name__ == "__main__":
    main()
