#!/usr/bin/env python3
"""Whole-process speed of `dragoman read` on documents of foreign formats: through the sandbox, coding and records included.

    documents.py [--pdf FOLDER] [--html FOLDER] [--jobs 2] [--times 5] [--program DLL]

Reads all files of each folder once (what starting costs) and then TIMES times over in one call, and prints, for each kind, documents and pages a second on the clock and as two cores would
do them by processor time (documents * 2 / processor seconds), both of the difference between the two calls: a run over many files is what the figure is about. The clock counts what
else the machine does; processor time (of the program and its children) does not, but for cold caches. Needs a Release build of Dragoman.App.
"""
import argparse, json, os, pathlib, subprocess, time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SHARED = ROOT.parent / "shared"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pdf", type=pathlib.Path, default=SHARED / "gold/layout/pdf")
    parser.add_argument("--html", type=pathlib.Path, default=SHARED / "gold/html/html")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--program", default=str(ROOT / "src/Dragoman.App/bin/Release/net10.0/Dragoman.App.dll"))
    return parser.parse_args()


def run(options, files):
    call = ["dotnet", options.program, "read", "--json", "--jobs", str(options.jobs)] + [str(file) for file in files]
    start = time.monotonic()
    process = subprocess.Popen(call, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    counts = {"documents": 0, "pages": 0, "characters": 0, "reports": 0, "bytes": 0}
    for line in process.stdout:
        record = json.loads(line)
        counts["bytes"] += len(line)
        counts["documents"] += record["kind"] == "document"
        counts["pages"] += record.get("pages", 0) if record["kind"] == "document" else 0
        counts["characters"] += len(record["text"]) if record["kind"] == "article" else 0
        counts["reports"] += record["kind"] == "report"
    _, _, usage = os.wait4(process.pid, 0)
    return counts | {"clock": time.monotonic() - start, "processor": usage.ru_utime + usage.ru_stime}


def measure(options, kind, folder):
    files = sorted(file for file in folder.iterdir() if file.is_file())
    if not files:
        return
    once, many = run(options, files), run(options, files * options.times)
    seconds, processor = many["clock"] - once["clock"], many["processor"] - once["processor"]
    for unit in ["pages", "documents"] if kind == "pdf" else ["documents"]:
        count = many[unit] - once[unit]
        print(f"{kind}: {count} {unit} in {seconds:.1f} s on the clock, {processor:.1f} s of processor time: {count / seconds:.1f} {unit}/s on the clock, {2 * count / processor:.1f} {unit}/s on two cores")
    print(f"{kind}: {once['characters'] / max(1, once['documents']):.0f} characters and {once['reports'] / max(1, once['documents']):.1f} reports a document; the first {once['documents']} documents took {once['clock']:.1f} s with starting")


def main():
    options = arguments()
    for kind in ["html", "pdf"]:
        if getattr(options, kind).is_dir():
            measure(options, kind, getattr(options, kind))


if __name__ == "__main__":
    main()
