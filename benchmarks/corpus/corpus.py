#!/usr/bin/env python3
"""Reads the whole hostile corpus in one run and says in which state each file ended.

    python3 benchmarks/corpus/corpus.py [--corpus ../shared/corpus] [--program DLL] [--jobs 2] [--only CATEGORY] [--out corpus.md] [--keep FOLDER]

A file is `read` (a document, no diagnosis), `read with remarks` (a document and notes or warnings) or `refused` (an error with code, reason and remedy). One without any of them is
`lost`: that must not happen. A container is read with remarks where some of its members are refused. The longest silence is the time in which nothing came out of the program.
"""
import argparse, collections, csv, json, os, pathlib, subprocess, sys, tempfile, threading, time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=pathlib.Path, default=ROOT.parent / "shared" / "corpus")
    parser.add_argument("--program", default=str(ROOT / "src/Dragoman.App/bin/Release/net10.0/Dragoman.App.dll"))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", help="only categories that begin so")
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path, help="keep records and diagnostics in this folder")
    parser.add_argument("--hidden", action="store_true")
    return parser.parse_args()


class Listener(threading.Thread):
    """Takes lines off a pipe into a file, with the longest time between two of them."""

    def __init__(self, pipe, path, gaps):
        super().__init__()
        self.pipe, self.path, self.gaps = pipe, path, gaps

    def run(self):
        with open(self.path, "wb") as out:
            for line in self.pipe:
                if b'"kind":"progress"' not in line[:30]:
                    self.gaps.tick(line)
                out.write(line)


class Gaps:
    def __init__(self):
        self.last, self.longest, self.before, self.lock = time.monotonic(), 0.0, b"", threading.Lock()

    def tick(self, line=b""):
        with self.lock:
            now = time.monotonic()
            if now - self.last > self.longest:
                self.longest, self.before = now - self.last, line
            self.last = now


def watch(pid):
    """Peak of the resident set in MiB and processor seconds of the process itself, its children left out, until it ends. (The kernel's sums at the end hold the children, too.)"""
    peak, own, tick = 0.0, 0.0, os.sysconf("SC_CLK_TCK")
    while True:
        try:
            status = pathlib.Path(f"/proc/{pid}/status").read_text()
            fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return peak, own
        if fields[0] == "Z":
            return peak, own
        peak = max(peak, *(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0)
        own = (int(fields[11]) + int(fields[12])) / tick
        time.sleep(0.05)


def read(options, files, folder):
    call = ["dotnet", options.program, "read", "--json", "--jobs", str(options.jobs)] + (["--hidden"] if options.hidden else []) + [str(f) for f in files]
    start = time.monotonic()
    process = subprocess.Popen(call, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    gaps = Gaps()
    listeners = [Listener(process.stdout, folder / "records.jsonl", gaps), Listener(process.stderr, folder / "diagnostics.jsonl", gaps)]
    for listener in listeners:
        listener.start()
    peak, own = watch(process.pid)
    _, status, usage = os.wait4(process.pid, 0)
    for listener in listeners:
        listener.join()
    gaps.tick()
    return {
        "exit": os.waitstatus_to_exitcode(status), "seconds": time.monotonic() - start, "silence": gaps.longest, "before": gaps.before[:400].decode("utf-8", "replace"),
        "peak": peak, "own": own, "processor": usage.ru_utime + usage.ru_stime,
    }


def lines(path):
    for line in path.open(encoding="utf-8", errors="replace"):
        try:
            yield json.loads(line)
        except json.JSONDecodeError:
            yield {"kind": "gibberish", "line": line}


def states(folder, rows, corpus):
    """What became of each path: documents by the bytes' hash (members: by the container's name), diagnoses by place."""
    read_shas, members, codes, severities, gibberish = set(), set(), collections.defaultdict(collections.Counter), collections.defaultdict(set), 0
    for record in lines(folder / "records.jsonl"):
        if record["kind"] == "document":
            members.add(record.get("name")) if "member" in record else read_shas.add(record["sha256"])
        gibberish += record["kind"] == "gibberish"
    items = {record.get("id") for record in lines(folder / "records.jsonl") if record["kind"] == "document" and record["format"] == "jsonl"}
    for record in lines(folder / "diagnostics.jsonl"):
        if record["kind"] == "gibberish":
            gibberish += 1
        if record["kind"] != "diagnostic":
            continue
        place = record["place"].get("file", "").split("!/")[0]
        codes[place][record["code"]] += 1
        severities[place].add(record["severity"])
        assert record["message"] and record["remedy"], record
    result = {}
    for row in rows:
        path = str(corpus / row["path"])
        is_read = row["sha256"] in read_shas or os.path.basename(path) in members or any(str(i).startswith(row["sha256"]) for i in items)
        said = severities.get(path, set())
        state = "read with remarks" if is_read and said else "read" if is_read else "refused" if "error" in said else "read with remarks" if said else "lost"
        result[row["path"]] = (state, codes.get(path, {}))
    return result, gibberish


def table(result, rows, run, gibberish, options):
    by = collections.defaultdict(collections.Counter)
    codes = collections.Counter()
    for row in rows:
        state, told = result[row["path"]]
        by[row["category"]][state] += 1
        codes.update(set(told))
    out = ["| category | files | read | read with remarks | refused | lost |", "|---|--:|--:|--:|--:|--:|"]
    names = ["read", "read with remarks", "refused", "lost"]
    total = collections.Counter()
    for category, counts in sorted(by.items()):
        total.update(counts)
        out.append(f"| {category} | {sum(counts.values())} | " + " | ".join(str(counts[name]) for name in names) + " |")
    out.append(f"| **all** | **{sum(total.values())}** | " + " | ".join(f"**{total[name]}**" for name in names) + " |")
    out += ["", f"Exit code {run['exit']}; {run['seconds']:.0f} s on the clock, {run['processor']:.0f} s of processor time ({run['own']:.0f} s of it the parent's); the parent's peak {run['peak']:.0f} MiB; longest silence {run['silence']:.1f} s; "
            f"lines that are no record: {gibberish}; --jobs {options.jobs}."]
    out += ["", "Files by diagnosis: " + ", ".join(f"{code} {count}" for code, count in sorted(codes.items())) + "."]
    return "\n".join(out) + "\n"


def main():
    options = arguments()
    rows = [row for row in csv.DictReader((options.corpus / "MANIFEST.tsv").open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)]
    rows = [row for row in rows if not options.only or row["category"].startswith(options.only)]
    files = [options.corpus / row["path"] for row in rows]
    folder = options.keep or pathlib.Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    run = read(options, files, folder)
    result, gibberish = states(folder, rows, options.corpus)
    text = table(result, rows, run, gibberish, options)
    print(text)
    print("after the longest silence came:", run["before"])
    lost = [path for path, (state, _) in result.items() if state == "lost"]
    if lost:
        print("lost:", *lost[:40], sep="\n  ")
    if options.out:
        options.out.write_text(text, encoding="utf-8")
    sys.exit(1 if lost or gibberish or run["exit"] not in (0, 3) else 0)


if __name__ == "__main__":
    main()
