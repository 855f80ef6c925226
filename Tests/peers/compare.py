#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Imprimatur authors
"""Compares imprimatur with other programs over the same annotated pages, and prints a Markdown table.

    compare.py PAGES GOLD.jsonl [--imprimatur PROGRAM] [--environment FOLDER] [--peers NAMES] [--slow PAGES]

See README.md beside this file for what is measured, and how GOLD.jsonl looks.
"""
import argparse
import collections
import gzip
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import unicodedata
import venv

# ScanCode looks for its own plugins in a way that pluggy 1.6 no longer bears.
PACKAGES = ["scancode-toolkit-mini", "typecode-libmagic", "pluggy<1.6", "extruct", "trafilatura"]
SLOW = ("scancode-notices", "scancode-licenses")
PEERS = ("scancode-notices", "scancode-licenses", "extruct", "trafilatura")
STRUCTURED = {"json-ld", "microdata", "rdfa"}


def pages_of(folder, wanted, target):
    """Unpacks the wanted pages into a folder; gives their paths by id, and their sizes."""
    paths = {}
    for name in sorted(os.listdir(folder)):
        page = name.split(".")[0]
        if page not in wanted:
            continue
        with open(os.path.join(folder, name), "rb") as file:
            data = file.read()
        data = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
        paths[page] = os.path.join(target, page + ".html")
        with open(paths[page], "wb") as file:
            file.write(data)
    return paths


def environment(folder):
    """The Python of an environment in which the peers are installed; it is made if it does not exist."""
    python = os.path.join(folder, "bin", "python")
    if not os.path.exists(python):
        print(f"making {folder} …", file=sys.stderr)
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    return python


def run_peer(python, name, paths):
    """What a peer finds on each page, and its seconds for all of them."""
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peer.py")
    done = subprocess.run(
        [python, script, name], input="\n".join(paths.values()) + "\n", stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        text=True, check=True,
    )
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return {one["page"]: one for one in found}, sum(one["seconds"] for one in found)


def run_imprimatur(program, paths):
    """What imprimatur finds on each page, in the shape of the peers, and its CPU seconds, start and output included."""
    start = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [program, "audit", "--format", "jsonl", "--quiet", *paths.values()], stdout=subprocess.PIPE, text=True
    )
    end = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime
    if done.returncode not in (0, 2) or not done.stdout:
        sys.exit(f"{program} failed with status {done.returncode}")
    found = {}
    for report in map(json.loads, done.stdout.splitlines()):
        page = os.path.basename(report["page"]["source"]).split(".")[0]
        found[page] = shape(report["signals"])
    return found, seconds


def shape(signals):
    properties = []
    for signal in signals:
        if signal.get("origin") not in STRUCTURED:
            continue
        kind = signal["kind"]
        if kind == "license":
            properties.append(["license", signal.get("href") or signal.get("uri") or signal.get("text")])
        elif kind == "notice" and signal.get("holder"):
            properties.append(["copyrightHolder", signal["holder"]])
        elif kind == "notice":
            properties.append(["copyrightNotice", signal["text"]])
        elif kind == "credit":
            properties.append(["creditText", signal.get("name") or signal["text"]])
        elif kind == "policyLink":
            name = "acquireLicensePage" if signal["policy"] == "licensing" else "usageInfo"
            properties.append([name, signal["href"]])
        elif signal.get("directive") == "isAccessibleForFree":
            properties.append(["isAccessibleForFree", "False"])
    visible = [s for s in signals if s["kind"] == "notice" and s.get("origin", "text") in ("text", "attribute", "meta")]
    return {
        "notices": [{"text": s["text"], "holder": s.get("holder")} for s in visible],
        "licenses": sorted({s["id"] for s in signals if s["kind"] == "license" and s.get("id")}),
        "properties": properties,
    }


# MARK: measures


def words(text):
    text = unicodedata.normalize("NFKC", text or "").casefold().replace("(c)", "©")
    wide = sum("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af" or "\u0e00" <= c <= "\u0e7f" for c in text)
    pattern = r"©|[^\W_]" if wide * 2 > sum(c.isalpha() for c in text) else r"©|[^\W_]+"
    return collections.Counter(re.findall(pattern, text))


def likeness(first, second):
    """The F1 of two texts by their words."""
    first, second = words(first), words(second)
    common = sum((first & second).values())
    return 2 * common / (sum(first.values()) + sum(second.values())) if common else 0.0


class Measure:
    def __init__(self):
        self.hit = self.gold = self.found = 0

    def add(self, hit, gold, found):
        self.hit, self.gold, self.found = self.hit + hit, self.gold + gold, self.found + found

    def cells(self):
        precision = self.hit / self.found if self.found else float(self.gold == 0)
        recall = self.hit / self.gold if self.gold else 1.0
        both = precision + recall
        return f"{precision:.3f} | {recall:.3f} | {2 * precision * recall / both if both else 0:.3f} | {self.gold} | {self.found}"


def measure_notices(gold, found):
    """Notices match where their words agree (0.6), one to one, the best first; holders count on matched notices."""
    notices, holders = Measure(), Measure()
    for page in gold:
        want = page["notices"]
        got, seen = [], set()
        for one in found.get(page["page"], {}).get("notices", []):
            key = tuple(sorted(words(one["text"]).items()))
            if key not in seen:
                seen.add(key)
                got.append(one)
        pairs = sorted(
            ((likeness(w["text"], g["text"]), i, j) for i, w in enumerate(want) for j, g in enumerate(got)), reverse=True
        )
        used_want, used_got, hits = set(), set(), 0
        for value, i, j in pairs:
            if value < 0.6 or i in used_want or j in used_got:
                continue
            used_want.add(i)
            used_got.add(j)
            hits += 1
            same = likeness(want[i]["holder"] or "-", got[j]["holder"] or "-") >= 0.8
            holders.add(int(same or not (want[i]["holder"] or got[j]["holder"])), 1, 1)
        notices.add(hits, len(want), len(got))
    return notices, holders


def measure_licenses(gold, found):
    licenses = Measure()
    for page in gold:
        want = {one["id"].upper() for one in page["licenses"]}
        got = {one.upper() for one in found.get(page["page"], {}).get("licenses", [])}
        licenses.add(len(want & got), len(want), len(got))
    return licenses


def compared(properties):
    """Properties with values to compare: addresses without scheme, texts by their words."""
    kept = set()
    for name, value in properties:
        value = (value or "").strip()
        if name == "isAccessibleForFree":
            if not value.lower().rstrip("/").endswith("false"):
                continue
            value = "false"
        text = re.sub(r"^https?:", "", value).rstrip("/").casefold()
        kept.add((name, text if "/" in text else " ".join(sorted(words(text)))))
    return kept


def agreement(peer, ours, pages):
    """How many rights properties each has, and how many both."""
    both = theirs = own = 0
    for page in pages:
        first = compared(peer.get(page, {}).get("properties", []))
        second = compared(ours.get(page, {}).get("properties", []))
        both, theirs, own = both + len(first & second), theirs + len(first), own + len(second)
    return both, theirs, own


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("pages", help="folder of pages (.html, .html.gz)")
    options.add_argument("gold", help="annotated pages, a line of JSON for each")
    options.add_argument("--imprimatur", default="imprimatur", metavar="PROGRAM", help="the program to compare with")
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    options.add_argument("--environment", default=os.path.join(cache, "imprimatur-peers"), metavar="FOLDER")
    options.add_argument("--peers", default=",".join(PEERS), help="names, parted by commas (default: %(default)s)")
    options.add_argument("--slow", type=int, default=0, metavar="PAGES", help="give slow peers the first so many pages alone")
    options = options.parse_args()

    gold = [json.loads(line) for line in open(options.gold, encoding="utf-8") if line.strip()]
    with tempfile.TemporaryDirectory() as folder:
        paths = pages_of(options.pages, {page["page"] for page in gold}, folder)
        if not paths:
            sys.exit("none of the annotated pages is in the folder")
        compare(gold, paths, options)


def compare(gold, paths, options):
    python = environment(options.environment)
    sizes = {page: os.path.getsize(path) for page, path in paths.items()}
    few = dict(list(paths.items())[: options.slow or None])
    names = [name for name in options.peers.split(",") if name in PEERS]
    ours, seconds, counts = {}, {}, None
    for label, some in (("all", paths), ("few", few)):
        ours[label], seconds[label] = run_imprimatur(options.imprimatur, some)

    print("| task | program | precision | recall | F1 | annotated | found | pages | MB/s |")
    print("|---|---|---|---|---|---|---|---|---|")

    def row(task, program, measure, some, spent):
        speed = sum(sizes[page] for page in some) / 1e6 / spent
        print(f"| {task} | {program} | {measure.cells()} | {len(some)} | {speed:.3g} |", flush=True)

    for name in names:
        label, some = ("few", few) if name in SLOW else ("all", paths)
        pages = [page for page in gold if page["page"] in some]
        found, spent = run_peer(python, name, some)
        failed = sum("error" in one for one in found.values())
        if failed:
            print(f"{name}: failed on {failed} pages", file=sys.stderr)
        if name == "scancode-notices" and "notices" in gold[0]:
            for task, index in (("notices", 0), ("holders", 1)):
                row(task, "ScanCode", measure_notices(pages, found)[index], some, spent)
                row(task, "imprimatur", measure_notices(pages, ours[label])[index], some, seconds[label])
        elif name != "scancode-notices":
            title = {"scancode-licenses": "ScanCode"}.get(name, name)
            row("licenses", title, measure_licenses(pages, found), some, spent)
            row("licenses", "imprimatur", measure_licenses(pages, ours[label]), some, seconds[label])
        if name == "extruct":
            counts = agreement(found, ours["all"], paths)
    if counts:
        both, theirs, own = counts
        print("\n| rights properties of structured data | extruct | imprimatur | both | of extruct's |")
        print("|---|---|---|---|---|")
        print(f"| {len(paths)} pages | {theirs} | {own} | {both} | {both / theirs if theirs else 1:.3f} |")


if __name__ == "__main__":
    main()
