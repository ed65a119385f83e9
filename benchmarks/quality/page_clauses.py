#!/usr/bin/env python3
"""For each gold record of the seed page: is there a clause that holds its parties and status, whether or not a rule codes it?

    page_clauses.py                 the table on standard output
    page_clauses.py --write DATE    also as benchmarks/results/DATE/page-clauses.md

A record is held when one clause whose words overlap the record's quotation has an argument (or, for who accuses, a source) for each side that the record names, by the same test of names
that the page's scorer uses (country, name, chain), and the record's status. The sides may stand in any of the clause's arguments: roles are the rules' business.
Needs ../shared beside the checkout and a Release build of Dragoman.App.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

from measure import APP, GOLD, ROOT, SHARED, dragoman

sys.path.insert(0, os.path.join(SHARED, "score"))


def clauses_of(text):
    done = subprocess.run(["dotnet", APP, "clauses", "--json", "-"], input=text.encode(), capture_output=True)
    if done.returncode:
        raise SystemExit(done.stderr.decode(errors="replace")[-2000:])
    points = code_points(text)
    found = []
    for line in done.stdout.decode().splitlines():
        record = json.loads(line)
        if record["kind"] == "clause":
            for thing in [record, *record["arguments"]]:
                thing["start"], thing["end"] = points[thing["start"]], points[thing["end"]]
            found.append(record)
    return found


def code_points(text):
    """The command tells UTF-16 offsets: where each lies in code points."""
    at = []
    for i, c in enumerate(text):
        at += [i] * (2 if ord(c) > 0xFFFF else 1)
    return at + [len(text)]


def thing(argument):
    return {"start": argument["start"], "end": argument["end"], "text": argument["text"]}


def sources(clause):
    return [{"text": s} for s in clause["sources"]]


def holds(page, art, clause, row):
    event = row["kind"] == "event"
    things = [thing(a) for a in clause["arguments"]]
    left, right = (row["actor"], row["recipient"]) if event else (row["subject"], row["object"])
    sides = []
    for wanted, more in ((left, sources(clause) if row["type"] == "ACCUSE" else []), (right, [])):
        listed = [w for w in wanted if w is not None]
        sides.append(not listed or any(page.party(art, t, w) for t in things + more for w in listed) or (None in wanted and listed == []) or None in wanted)
    return sides[0], sides[1], clause["status"] == row["status"]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--write", metavar="DATE")
    args = ap.parse_args()
    if not os.path.isdir(GOLD):
        print("skipped: there is no ../shared beside this checkout")
        return 0
    import page
    from common import articles_of, read_jsonl
    folder = os.path.join(GOLD, "page")
    with tempfile.TemporaryDirectory() as work:
        pred = os.path.join(work, "page.jsonl")
        dragoman(["read", "--from", "page", "--published", "2017-10-08", "--layers", "articles,mentions", "--json", os.path.join(folder, "raw.txt")], pred)
        articles = articles_of(read_jsonl(pred))
    with open(os.path.join(folder, "clean.json"), encoding="utf-8") as file:
        pairs = page.pair_articles(json.load(file), articles)
    clauses = {n: clauses_of(a.text) for n, a in pairs.items()}
    lines, held = [], 0
    for row in read_jsonl(os.path.join(folder, "gold.jsonl")):
        art = pairs[row["article"]]
        at = page.locate(art.text, row["quote"])
        near = [c for c in clauses[row["article"]] if at and c["start"] < at[1] and at[0] < c["end"]]
        checked = sorted(((holds(page, art, c, row), c) for c in near), key=lambda x: -sum(x[0]))
        best, clause = checked[0] if checked else ((False,) * 3, None)
        held += all(best)
        lacks = ", ".join(name for name, ok in zip(("first party", "second party", "status"), best) if not ok)
        lines.append("| %s | %s | %s | %s | %s |" % (row["id"], row["type"], "yes" if all(best) else "no", clause["predicate"] if clause else "", lacks))
    head = "# Clauses of the seed page's records\n\n`python3 benchmarks/quality/page_clauses.py`: %d of %d records have a clause that holds the parties they name and their status.\n\n" % (held, len(lines))
    table = head + "| record | type | held | nearest clause | what it lacks |\n|---|---|---|---|---|\n" + "\n".join(lines) + "\n"
    print(table)
    if args.write:
        target = os.path.join(ROOT, "benchmarks", "results", args.write)
        os.makedirs(target, exist_ok=True)
        with open(os.path.join(target, "page-clauses.md"), "w", encoding="utf-8") as file:
            file.write(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
