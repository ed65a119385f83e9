#!/usr/bin/env python3
"""Whole-process speed and memory of `dragoman read` on a stream of articles.

    stream.py [--mb 100] [--jobs 2] [--layers articles,reports,relations]

Makes a JSON Lines stream of the wanted size from the articles in samples/ (paragraphs drawn with a fixed seed, so that no two articles are alike), sends it through a pipe, and
prints megabytes, articles, seconds, megabytes a second, peak resident memory of the program, and the SHA-256 of its output. Needs a Release build of Dragoman.App.
"""
import argparse
import hashlib
import json
import os
import random
import resource
import subprocess
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
APP = os.path.join(ROOT, "src", "Dragoman.App", "bin", "Release", "net10.0", "Dragoman.App.dll")


def paragraphs():
    with open(os.path.join(ROOT, "samples", "article.txt"), encoding="utf-8") as file:
        out = [p for p in file.read().split("\n\n") if p.strip()]
    with open(os.path.join(ROOT, "samples", "articles.jsonl"), encoding="utf-8") as file:
        out += [json.loads(line)["text"] for line in file if line.strip()]
    return out


def articles(limit, seed=1):
    rng, pool, sent, number = random.Random(seed), paragraphs(), 0, 0
    while sent < limit:
        text = "\n\n".join(rng.sample(pool, rng.randint(3, len(pool))))
        number += 1
        line = (json.dumps({"id": "a%d" % number, "published": "2018-03-%02d" % rng.randint(1, 28), "text": text}, ensure_ascii=False) + "\n").encode()
        sent += len(line)
        yield line


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--mb", type=float, default=100)
    ap.add_argument("--jobs", type=int, default=os.cpu_count())
    ap.add_argument("--layers", default="articles,reports,relations")
    args = ap.parse_args()
    count = [0, 0]
    process = subprocess.Popen(["dotnet", APP, "read", "--from", "jsonl", "--json", "--jobs", str(args.jobs), "--layers", args.layers, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def feed():
        for line in articles(args.mb * 1e6):
            process.stdin.write(line)
            count[0] += len(line)
            count[1] += 1
        process.stdin.close()

    start, digest, size = time.time(), hashlib.sha256(), 0
    threading.Thread(target=feed, daemon=True).start()
    for block in iter(lambda: process.stdout.read(1 << 16), b""):
        digest.update(block)
        size += len(block)
    code, seconds = process.wait(), time.time() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print("exit %d  in %.1f MB, %d articles  out %.1f MB  %.1f s wall, %.1f s cpu  %.3f MB/s  peak %.0f MB  sha256 %s"
          % (code, count[0] / 1e6, count[1], size / 1e6, seconds, used.ru_utime + used.ru_stime, count[0] / 1e6 / seconds, used.ru_maxrss / 1024, digest.hexdigest()[:16]))


if __name__ == "__main__":
    main()
