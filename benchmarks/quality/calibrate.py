#!/usr/bin/env python3
"""Fits the weights of lexicons/en/confidence.tsv and shows how far confidence can be trusted.

    calibrate.py --fit          fit on two thirds of the development sets, write lexicons/en/confidence.tsv
    calibrate.py --table FILE   reliability on the third that was not fitted on, as Markdown

A report is judged right where plv's gold has its two parties and its type, or where its quad class is that of the sentence in cameo_class (appeals, which that
set counts as no event and PLOVER's manual as REQUEST, are left out there). A report that no gold pair speaks of is not judged. Only weights and counts are
written, nothing of the texts. Needs ../shared beside the checkout and a Release build.
"""
import argparse
import hashlib
import json
import math
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHARED = os.path.join(os.path.dirname(ROOT), "shared")
APP = os.path.join(ROOT, "src", "Dragoman.App", "bin", "Release", "net10.0", "Dragoman.App.dll")
TABLE = os.path.join(ROOT, "lexicons", "en", "confidence.tsv")
sys.path.insert(0, os.path.join(SHARED, "score"))
LONG = 160


def features(r):
    """As in src/Dragoman/Reports/Confidence.cs."""
    country = lambda x: (x.get("entity") or {}).get("country")
    out = ["base", "type " + r["type"]]
    actors, recipients = r.get("actors") or [], r.get("recipients") or []
    if not actors:
        out.append("no actor")
    elif not actors[0].get("entity"):
        out.append("actor unknown")
    elif not country(actors[0]):
        out.append("actor of no country")
    if not recipients:
        out.append("mutual" if r.get("mutual") and len(actors) > 1 else "object only" if r.get("objects") else "nobody concerned")
    elif not recipients[0].get("entity"):
        out.append("recipient unknown")
    elif not country(recipients[0]):
        out.append("recipient of no country")
    status = r.get("status") or "asserted"
    if status in ("possible", "conditional", "alleged", "claimed"):
        out.append("doubtful")
    if status in ("planned", "threatened"):
        out.append("to come")
    if status in ("negated", "denied"):
        out.append("negated")
    if r.get("sources"):
        out.append("sourced")
    if r["evidence"]["end"] - r["evidence"]["start"] > LONG:
        out.append("long")
    return out


def read(task, work):
    pred = os.path.join(work, task + ".jsonl")
    with open(pred, "wb") as file:
        subprocess.run(["dotnet", APP, "read", "--from", "jsonl", "--json", "--layers", "articles,reports,mentions", os.path.join(SHARED, "gold", task, "dev.jsonl")],
                       stdout=file, stderr=subprocess.DEVNULL, check=False)
    return pred


def judged(work):
    """(item id, report, right) of every report that a gold speaks of."""
    from common import QUAD, attach, fold, read_jsonl
    from events import class_of, find_pair
    gold = read_jsonl(os.path.join(SHARED, "gold", "plv", "dev.jsonl"))
    matched = attach(gold, read_jsonl(read("plv", work)))
    for g in gold:
        seen = {}
        for p in g["gold"]["pairs"]:
            for r in find_pair(matched[g["id"]], p["actor"], p["recipient"])[0]:
                seen[id(r)] = (r, seen.get(id(r), (r, False))[1] or fold(r["type"]) == class_of(p["type"]))
        for r, right in seen.values():
            yield g["id"], r, right
    gold = read_jsonl(os.path.join(SHARED, "gold", "cameo_class", "dev.jsonl"))
    matched = attach(gold, read_jsonl(read("cameo_class", work)))
    for g in gold:
        for r in (r for a in matched[g["id"]] for r in a.reports):
            if not (g["gold"]["class"] == 0 and r["type"] == "REQUEST"):
                yield g["id"], r, QUAD.get(r["type"]) == g["gold"]["class"]


def held_out(identity):
    return int(hashlib.md5(identity.encode()).hexdigest(), 16) % 3 == 0


def fit(rows, rounds=3000, rate=0.5, prior=2.0):
    names = sorted({f for _, r, _ in rows for f in features(r)})
    weights = dict.fromkeys(names, 0.0)
    data = [(features(r), float(right)) for _, r, right in rows]
    for _ in range(rounds):
        slope = dict.fromkeys(names, 0.0)
        for found, right in data:
            error = right - 1 / (1 + math.exp(-sum(weights[f] for f in found)))
            for f in found:
                slope[f] += error
        for f in names:
            weights[f] += rate * (slope[f] - (0 if f == "base" else prior * weights[f])) / len(data)
    return weights


def reliability(rows):
    lines = ["| confidence | reports | right % |", "|---|---|---|"]
    for low in (0.0, 0.5, 0.6, 0.7, 0.8, 0.9):
        high = {0.0: 0.5, 0.9: 1.01}.get(low, low + 0.1)
        part = [right for _, r, right in rows if low <= r["confidence"] < high]
        if part:
            lines.append("| %.1f to %.1f | %d | %.1f |" % (low, min(high, 1.0), len(part), 100.0 * sum(part) / len(part)))
    sure = [right for _, r, right in rows if r["confidence"] >= 0.8]
    lines.append("| 0.8 and more | %d | %.1f |" % (len(sure), 100.0 * sum(sure) / max(1, len(sure))))
    return lines


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--fit", action="store_true")
    ap.add_argument("--table", metavar="FILE")
    args = ap.parse_args()
    if not os.path.isdir(SHARED):
        print("calibration skipped: there is no ../shared beside this checkout")
        return 0
    with tempfile.TemporaryDirectory() as work:
        rows = list(judged(work))
    if args.fit:
        weights = fit([row for row in rows if not held_out(row[0])])
        with open(TABLE, "w", encoding="utf-8") as file:
            file.write("# Weights of what a report has or lacks, for the chance that it is right; fitted by benchmarks/quality/calibrate.py. feature, weight\n")
            file.writelines("%s\t%.2f\n" % pair for pair in sorted(weights.items()))
    rest = [row for row in rows if held_out(row[0])]
    text = "\n".join(reliability(rest)) + "\n"
    print("judged %d, held out %d\n%s" % (len(rows), len(rest), text))
    if args.table:
        with open(args.table, "w", encoding="utf-8") as file:
            file.write("# Confidence of reports\n\n`python3 benchmarks/quality/calibrate.py --table %s`: %d reports of the third of plv and cameo_class (development halves) that the weights were not "
                       "fitted on, by the confidence they were given.\n\n%s" % (args.table, len(rest), text))
    return 0


if __name__ == "__main__":
    sys.exit(main())
