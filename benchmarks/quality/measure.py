#!/usr/bin/env python3
"""Quality on the development sets, by shared/score/score.py.

    measure.py                 measure everything and print the table
    measure.py page layout     only these
    measure.py --write DATE    also write benchmarks/results/DATE/quality.json and quality.md
    measure.py --check         fail where a figure falls below the newest committed table

Needs ../shared beside the checkout and a Release build of Dragoman.App; without ../shared it says so and ends well.
The product's output is deterministic, so --check allows no more than rounding (0.05 points).
"""
import argparse
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHARED = os.path.join(os.path.dirname(ROOT), "shared")
SCORE = os.path.join(SHARED, "score", "score.py")
GOLD = os.path.join(SHARED, "gold")
APP = os.path.join(ROOT, "src", "Dragoman.App", "bin", "Release", "net10.0", "Dragoman.App.dll")
TOLERANCE = 0.05


def dragoman(arguments, out, stdin=None):
    with open(out, "wb") as file:
        done = subprocess.run(["dotnet", APP] + arguments, stdout=file, stderr=subprocess.PIPE, stdin=stdin)
    if done.returncode not in (0, 3):
        raise SystemExit("dragoman %s ended with %d: %s" % (" ".join(arguments), done.returncode, done.stderr.decode(errors="replace")[-2000:]))


def score(task, gold, pred, extra=()):
    done = subprocess.run([sys.executable, SCORE, task, "--gold", gold, "--pred", pred, "--json", *extra], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit("score.py %s: %s" % (task, done.stderr[-2000:]))
    return json.loads(done.stdout)


def dig(value, path):
    for key in path.split("/"):
        value = value[key]
    return value


def jsonl(task, gold, layers, figures, name=None):
    def run(work):
        pred = os.path.join(work, "pred.jsonl")
        dragoman(["read", "--from", "jsonl", "--json", "--layers", layers, os.path.join(GOLD, gold)], pred)
        return {label: dig(result, path) for result in [score(task, os.path.join(GOLD, gold), pred)] for label, path in figures.items()}
    return name or task, run


def page(work):
    pred = os.path.join(work, "page.jsonl")
    dragoman(["read", "--from", "page", "--published", "2017-10-08", "--layers", "reports,relations,articles,mentions", "--json", os.path.join(GOLD, "page", "raw.txt")], pred)
    result = score("page", os.path.join(GOLD, "page"), pred)
    return {"word accuracy": result["repair"]["word_accuracy"], "articles": result["repair"]["articles_predicted"], "records right of 75": result["records"]["all"]["right"],
            "found of 75": result["records"]["all"]["found"], "predictions": result["predictions"]}


def layout(work):
    folder = os.path.join(GOLD, "layout", "pages")
    return laid(work, "dev.jsonl", ["--from", "page"] + [os.path.join(folder, f) for f in sorted(os.listdir(folder))])


def printed(work):
    folder = os.path.join(GOLD, "layout", "pdf")
    return laid(work, "dev-pdf.jsonl", [os.path.join(folder, f) for f in sorted(os.listdir(folder))])


def recognised(work):
    """the pages of 1874 with the boxes of their words: items of the gold, read as JSON Lines; their gold is not looked at"""
    boxed, gold = os.path.join(work, "boxed.jsonl"), os.path.join(work, "gold.jsonl")
    with open(os.path.join(GOLD, "layout", "dev.jsonl"), encoding="utf-8") as file, open(boxed, "w", encoding="utf-8") as out, open(gold, "w", encoding="utf-8") as kept:
        for item in map(json.loads, file):
            if "layout" in item:
                out.write(json.dumps({k: item[k] for k in ("id", "text", "layout")}, ensure_ascii=False) + "\n")
                kept.write(json.dumps(item, ensure_ascii=False) + "\n")
    return laid(work, gold, ["--from", "jsonl", boxed])


def seed(work):
    """the seed page printed in five columns against its raw text: nothing to measure where chromium is not at hand"""
    script, pdf, read = os.path.join(ROOT, "tools", "pages", "seed_page.py"), os.path.join(work, "seed.pdf"), ["read", "--published", "2017-10-08", "--json"]
    subprocess.run([sys.executable, script, pdf], check=True)
    if not os.path.exists(pdf):
        return {}
    raw, boxed = os.path.join(work, "raw.jsonl"), os.path.join(work, "pdf.jsonl")
    dragoman(read + ["--from", "page", os.path.join(GOLD, "page", "raw.txt")], raw)
    dragoman(read + [pdf], boxed)
    done = subprocess.run([sys.executable, script, "--compare", raw, boxed], capture_output=True, text=True)
    numbers = [int(n) for n in re.findall(r"\d+", done.stdout.splitlines()[0])]
    return {"records of the print that the raw text has too, of a hundred": 100 * (numbers[1] - numbers[3]) / max(1, numbers[1]), "records of the raw text that the print has too, of a hundred": 100 * (numbers[0] - numbers[2]) / max(1, numbers[0]),
            "records of the print with boxes, of a hundred": 100 * numbers[4] / max(1, numbers[1])}


def laid(work, gold, arguments):
    pred = os.path.join(work, "layout.jsonl")
    dragoman(["read", "--json", "--layers", "articles"] + arguments, pred)
    sets = score("layout", os.path.join(GOLD, "layout", gold), pred)["sets"]
    out = {}
    for name, r in sets.items():
        out[name + " boundary F1"] = r["boundary"]["f1"]
        out[name + " words right"] = r["words_right"]
        for key in ("hyphens", "dropcaps"):
            if r[key]["right"] is not None:
                out["%s %s" % (name, key)] = r[key]["right"]
        for key in ("headline", "byline", "caption"):
            if r[key]:
                out["%s %s F1" % (name, key)] = r[key]["f1"]
    return out


def html(work):
    folder = os.path.join(GOLD, "html", "html")
    pages = []
    for packed in sorted(os.listdir(folder)):
        pages.append(os.path.join(work, packed[:-len(".gz")]))
        with gzip.open(os.path.join(folder, packed)) as page, open(pages[-1], "wb") as file:
            file.write(page.read())
    pred = os.path.join(work, "pred.jsonl")
    dragoman(["read", "--json", "--layers", "articles"] + pages, pred)
    result = score("html", os.path.join(GOLD, "html", "dev.jsonl"), pred)
    return {k: 100 * result[k] for k in ("f1", "precision", "recall", "exact")}


def ud(name, raw):
    def run(work):
        gold = os.path.join(GOLD, "ud", name + ".conllu")
        pred, blank = os.path.join(work, "pred.conllu"), os.path.join(work, "blank.conllu")
        if raw:
            dragoman(["parse", "--from", "text", os.path.join(GOLD, "ud", name + ".txt")], pred)
        else:
            with open(blank, "wb") as file:
                subprocess.run([sys.executable, SCORE, "ud", "--blank", "--gold", gold], stdout=file, check=True)
            dragoman(["parse", "--from", "conllu", blank], pred)
        result = score("ud", gold, pred)
        return {k: result[k] for k in (("words", "sentences") if raw else ()) + ("upos", "lemma", "uas", "las")}
    return "ud %s%s" % (name, " raw" if raw else ""), run


EVENTS = "articles,reports,relations,mentions"


def tasks():
    """Name and function of every measurement. ner and coref hold documents that the name finder was trained on: they guard against falls, the card has honest figures."""
    return dict([
        ("page", page), ("layout", layout), ("layout printed", printed), ("layout recognised", recognised), ("seed page printed", seed), ("html", html), ud("ewt-test", False), ud("gum-dev", False), ud("ewt-test", True),
        jsonl("time", "time/dev.jsonl", "articles,mentions", {s + " " + f + " F1": "sets/%s/%s/f1" % (s, f) for s in ("timebank", "aquaint") for f in ("relaxed", "strict", "value")}),
        jsonl("geo", "geo/dev.jsonl", "articles,mentions",
              {s + " " + label: "sets/%s/%s" % (s, path) for s in ("gwn", "geovirus") for label, path in (("exact F1", "exact/f1"), ("acc161", "acc161"))}),
        jsonl("attribution", "attribution/dev.jsonl", "articles,attributions",
              {"polnear-dev whole F1": "sets/polnear-dev/attributions/whole/f1", "polnear-dev cue F1": "sets/polnear-dev/components/cue/f1",
               "polnear-dev content F1": "sets/polnear-dev/components/content/f1"}),
        jsonl("ner", "ner/dev.jsonl", "articles,mentions", {s + " " + f: "sets/%s/person+organization+place/%s/f1" % (s, f) for s in ("wikigold", "meantime") for f in ("strict", "overlap")}),
        jsonl("coref", "coref/dev.jsonl", "articles,mentions", {s + " CoNLL": "sets/%s/relaxed/conll" % s for s in ("news", "interview", "bio")}),
        jsonl("re3d", "re3d/dev.jsonl", EVENTS, {"entities strict F1": "entities/strict/all/f1", "entities overlap F1": "entities/overlap/all/f1"}),
        jsonl("plv", "plv/dev.jsonl", EVENTS, {"root macro F1": "root/macro_f1", "pair found": "coverage", "type right when found": "type_accuracy_when_found"}),
        jsonl("cameo_toys", "cameo_toys/dev.jsonl", EVENTS, {"real rows type recall": "real/type_recall"}),
        jsonl("muc4", "muc4/dev200.jsonl", EVENTS, {"incident F": "incidents/f", "roles strict micro F1": "ceaf_ree_strict/micro/f1"}),
    ])


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("only", nargs="*")
    ap.add_argument("--check", action="store_true")
    ap.add_argument("--write", metavar="DATE")
    args = ap.parse_args()
    if not os.path.exists(SCORE):
        print("scores skipped: there is no ../shared beside this checkout")
        return 0
    measured = {}
    for name, run in tasks().items():
        if args.only and name not in args.only:
            continue
        with tempfile.TemporaryDirectory() as work:
            measured[name] = {k: round(v or 0, 2) for k, v in run(work).items()}
        print(name)
        for k, v in measured[name].items():
            print("  %-32s %8.2f" % (k, v))
        sys.stdout.flush()
    if args.write:
        write(args.write, measured)
    return check(measured) if args.check else 0


def write(date, measured):
    folder = os.path.join(ROOT, "benchmarks", "results", date)
    os.makedirs(folder, exist_ok=True)
    held = os.path.join(folder, "quality.json")
    if os.path.exists(held):
        with open(held, encoding="utf-8") as file:
            measured = {**json.load(file), **measured}
    with open(held, "w", encoding="utf-8") as file:
        json.dump(measured, file, indent=1, ensure_ascii=False)
        file.write("\n")
    with open(os.path.join(folder, "quality.md"), "w", encoding="utf-8") as file:
        file.write("# Quality on the development sets, %s\n\n`python3 benchmarks/quality/measure.py` (Release build, `../shared` beside the checkout).\n\n| set | figure | value |\n|---|---|---|\n" % date)
        for name, figures in measured.items():
            for k, v in figures.items():
                file.write("| %s | %s | %s |\n" % (name, k, v))


def check(measured):
    results = os.path.join(ROOT, "benchmarks", "results")
    dates = sorted(d for d in os.listdir(results) if os.path.exists(os.path.join(results, d, "quality.json"))) if os.path.isdir(results) else []
    if not dates:
        print("no committed table to hold the scores against")
        return 1
    with open(os.path.join(results, dates[-1], "quality.json"), encoding="utf-8") as file:
        held = json.load(file)
    fallen = ["%s %s: %s, was %s" % (name, k, measured[name].get(k), v) for name in held if name in measured for k, v in held[name].items()
              if k not in ("predictions", "articles") and measured[name].get(k, -1) < v - TOLERANCE]
    print("\n".join(["scores fell below benchmarks/results/%s:" % dates[-1]] + fallen) if fallen else "no score fell below benchmarks/results/%s" % dates[-1])
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
