#!/usr/bin/env python3
"""The seed page: is every actor and recipient of the gold records a mention with the right entity?

    parties.py                   print the sides that fail, and the count
    parties.py --write DATE      also write benchmarks/results/DATE/parties.md: every side with the entity found

A side is right where a mention inside the gold row's quote (or, where the quote leaves it to a pronoun or to the words before it, in the same paragraph) has the entity: of a state
the country code, of others the name or the id, through its chain. Sides of nobody (null alone) are not asked; a side that may be absent (null among others) counts where it is there.
Needs ../shared beside the checkout and a Release build of Dragoman.App; without ../shared it says so and ends well.
"""
import argparse
import json
import os
import re
import sys
import tempfile

import measure

SPECIAL = {"IGOUNO": "org:united-nations", "WEST": r"\bwest", "WORLD": r"\b(?:world|global|international) "}


def words(text):
    return [w for w in re.findall(r"\w+", text.lower()) if w not in ("the", "a", "an", "of", "and", "in", "al", "s")]


def country_right(art, mention, want):
    entities = [mention.get("entity")] + [m.get("entity") for m in art.family(mention)]
    return any(e.get("country") == want or e.get("id") == "state:" + want for e in entities if isinstance(e, dict))


def right(art, mention, want):
    """Whether a mention stands for a listed party by its entity or, for what has none in any register, by its chain's words."""
    entity = mention.get("entity") or {}
    if want in SPECIAL:
        return entity.get("id") == SPECIAL[want] or bool(re.search(SPECIAL[want], mention["text"], re.I)) and mention["type"] != "other"
    if re.fullmatch("[A-Z]{3}", want):
        return country_right(art, mention, want)
    if not entity:
        return False
    wanted = set(words(want))
    names = [entity.get("name") or ""] + [n for n in art.names(mention)]
    return any(set(words(n)) and (wanted <= set(words(n)) or set(words(n)) <= wanted) for n in names) or "-".join(words(want)) in (entity.get("id") or "")


def sides(row):
    return [("actor", row["actor"]), ("recipient", row["recipient"])] if row["kind"] == "event" else [("subject", row["subject"]), ("object", row["object"])]


def paragraph(art, at):
    for start, end in art.record.get("paragraphs") or []:
        if start <= at[0] < end:
            return start, max(end, at[1])
    return at


def check(rows, pairs, locate):
    """One tuple a side that names somebody: row id, side, wanted, must be there, the mention found or None, and whether inside the quote."""
    out = []
    for row in rows:
        art = pairs.get(row["article"])
        at = locate(art.text, row["quote"]) if art else None
        for side, wanted in sides(row):
            listed = [w for w in wanted if w is not None]
            if not listed:
                continue
            found, inside = None, False
            for window, here in ((at, True), (paragraph(art, at), False)) if at else ():
                near = [m for m in art.mentions if window[0] <= m["start"] and m["end"] <= window[1]]
                found = next((m for w in listed for m in near if right(art, m, w)), None)
                inside = here
                if found:
                    break
            out.append((row["id"], side, listed, None not in wanted, found, inside))
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--write", metavar="DATE")
    args = ap.parse_args()
    if not os.path.exists(measure.SCORE):
        print("parties skipped: there is no ../shared beside this checkout")
        return 0
    sys.path.append(os.path.dirname(measure.SCORE))
    import common
    import page
    with tempfile.TemporaryDirectory() as work:
        pred = os.path.join(work, "page.jsonl")
        measure.dragoman(["read", "--from", "page", "--published", "2017-10-08", "--layers", "reports,relations,articles,mentions", "--json", os.path.join(measure.GOLD, "page", "raw.txt")], pred)
        articles = common.articles_of(common.read_jsonl(pred))
    rows = common.read_jsonl(os.path.join(measure.GOLD, "page", "gold.jsonl"))
    with open(os.path.join(measure.GOLD, "page", "clean.json"), encoding="utf-8") as file:
        pairs = page.pair_articles(json.load(file), articles)
    checked = check(rows, pairs, page.locate)
    counted = [c for c in checked if c[3] or c[4]]
    for row, side, wanted, _, found, _ in counted:
        if not found:
            print("%s %-9s %s: no mention with that entity" % (row, side, ", ".join(wanted)))
    ok = sum(c[4] is not None for c in counted)
    summary = "%d of %d sides are mentions with the right entity (%d inside the quote, %d elsewhere in the paragraph)" % (
        ok, len(counted), sum(bool(c[4]) and c[5] for c in counted), sum(bool(c[4]) and not c[5] for c in counted))
    print(summary)
    if args.write:
        write(args.write, counted, summary)
    return 0


def write(date, counted, summary):
    folder = os.path.join(measure.ROOT, "benchmarks", "results", date)
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "parties.md"), "w", encoding="utf-8") as file:
        file.write("# The parties of the seed page, %s\n\n`python3 benchmarks/quality/parties.py --write %s`: %s.\n\n| row | side | mention's type | entity | where |\n|---|---|---|---|---|\n" % (date, date, summary))
        for row, side, _, _, found, inside in counted:
            entity = (found or {}).get("entity") or {}
            file.write("| %s | %s | %s | %s | %s |\n" % (row, side, found["type"] if found else "", entity.get("id") or ("**missing**" if not found else "none, by its words"), "" if not found else "quote" if inside else "paragraph"))


if __name__ == "__main__":
    sys.exit(main())
