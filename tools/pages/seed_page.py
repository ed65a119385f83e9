#!/usr/bin/env python3
"""The seed page printed again: five columns, drop caps, headlines over the columns, a picture with its caption, a running head.

    seed_page.py OUT.pdf           prints it (Debian's chromium); the words are taken from ../shared/gold/page, and the PDF is never committed
    seed_page.py --compare A B     compares two record files (JSON Lines): ids, offsets and regions aside they must say the same

The headlines are our own: the seed's page has lost its.
"""
import argparse
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHARED = os.path.join(os.path.dirname(ROOT), "shared")
HEADLINES = ["Old friends are hard to leave", "A border that nobody closes"]
STYLE = """@page{size:A3;margin:14mm}body{font:10pt/1.22 "Liberation Serif",serif;text-align:justify}h1{font:bold 30pt/1.05 "Liberation Serif";margin:5mm 0 3mm;text-align:left}
.cols{column-count:5;column-gap:5mm;column-rule:.3pt solid #777}.cols p{margin:0;text-indent:1em}.cols p.first{text-indent:0}.first:first-letter{float:left;font-size:37pt;line-height:.8;padding:2pt 3pt 0 0}
.fig{break-inside:avoid;margin:3mm 0}.img{height:32mm;background:#bbb}.cap{font-size:8pt;font-style:italic;text-indent:0!important}
.author{font-style:italic;text-indent:0;margin-top:2mm}
.head{display:flex;justify-content:space-between;font-size:9pt;border-bottom:.5pt solid;margin-bottom:3mm}"""


def soft(text, points):
    """soft hyphens where the setter of the layout benchmark would break words"""
    def word(match):
        w = match.group(0)
        out, last = "", 0
        for p in points(w):
            out, last = out + w[last:p] + "\u00ad", p
        return out + w[last:]
    return re.sub(r"[A-Za-z]{6,}", word, text)


def write(out):
    sys.path.insert(0, os.path.join(SHARED, "gold", "layout"))
    from synthpages import points
    with open(os.path.join(SHARED, "gold", "page", "clean.json"), encoding="utf-8") as file:
        page = json.load(file)
    body = ["<div class=head><span>The Weekly</span><span>October 8, 2017</span><span>12</span></div>"]
    captions = list(page["captions"])
    for number, article in enumerate(page["articles"]):
        part = []
        for k, paragraph in enumerate(article["paragraphs"]):
            part.append("<p%s>%s</p>" % (" class=first" if k == 0 else "", html.escape(soft(paragraph, points))))
        if article.get("byline"):
            part.append("<p class=author>%s</p>" % html.escape(article["byline"]))
        if captions and number == len(page["articles"]) - 1:
            part.insert(len(part) // 2, "<div class=fig><div class=img></div><p class=cap>%s</p></div>" % html.escape(captions.pop(0)))
        body.append("<h1>%s</h1><div class=cols>%s</div>" % (HEADLINES[number % len(HEADLINES)], "".join(part)))
    text = "<!doctype html><html lang=en><meta charset=utf-8><style>%s</style>%s" % (STYLE, "".join(body))
    with tempfile.TemporaryDirectory() as work:
        source = os.path.join(work, "page.html")
        with open(source, "w", encoding="utf-8") as file:
            file.write(text)
        subprocess.run([shutil.which("chromium"), "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=" + os.path.abspath(out), source],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def bare(value):
    """a record without what must differ: ids made from the document's hash, regions, and offsets (the raw text hides a paragraph's end that the print shows); the quoted words stay"""
    if isinstance(value, dict):
        return {k: bare(v) for k, v in value.items() if k not in ("id", "article", "document", "regions", "headline", "byline", "start", "end") or (k == "id" and ":" in str(v) and not str(v).startswith("local:"))}
    return [bare(v) for v in value] if isinstance(value, list) else value


def records(path):
    with open(path, encoding="utf-8") as file:
        read = [json.loads(line) for line in file]
    return sorted(json.dumps(bare(r), sort_keys=True, ensure_ascii=False) for r in read if r["kind"] in ("report", "relation")), read


def compare(a, b):
    left, _ = records(a)
    right, read = records(b)
    only = [r for r in left if r not in right], [r for r in right if r not in left]
    boxed = sum(1 for r in read if r["kind"] in ("report", "relation") and r["evidence"].get("regions"))
    print("%d records and %d, %d only in the first, %d only in the second, %d of the second with regions" % (len(left), len(right), len(only[0]), len(only[1]), boxed))
    for name, rest in zip("<>", only):
        for r in rest:
            print(name, r[:160])
    return 1 if only[0] or only[1] or boxed < len(right) else 0


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("files", nargs="+")
    ap.add_argument("--compare", action="store_true")
    args = ap.parse_args()
    if args.compare:
        return compare(*args.files)
    if not os.path.isdir(SHARED) or not shutil.which("chromium"):
        print("skipped: needs ../shared and chromium")
        return 0
    write(args.files[0])
    return 0


if __name__ == "__main__":
    sys.exit(main())
