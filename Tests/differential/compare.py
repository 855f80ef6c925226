#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Imprimatur authors
"""Audits pages as they are and as an HTML5 parser understands them, and prints what differs.

    compare.py PAGES [--imprimatur PROGRAM] [--environment FOLDER] [--verbose]

PAGES is a folder of pages, which may be compressed by gzip. Each is parsed by html5lib, as browsers parse it, in the encoding that the
program reads it in (how it finds that is no matter of parsing), and written anew with every tag and quotation mark in place; then both are audited, and the signals compared: kind, words, what they say, scope and
whether they are hidden, not where they stand. Exits with 1 where a page differs. docs/differential.md tells what is known to differ.
"""
import argparse
import collections
import gzip
import json
import multiprocessing
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
import venv

PACKAGES = ["html5lib==1.1"]
NORMALIZER = """
import sys, html5lib
from html5lib.serializer import HTMLSerializer
serializer = HTMLSerializer(omit_optional_tags=False, quote_attr_values="always", inject_meta_charset=True,
    alphabetical_attributes=False, strip_whitespace=False, resolve_entities=False, minimize_boolean_attributes=False)
for line in sys.stdin:
    source, target, encoding = line.rstrip("\\n").split("\\t")
    with open(source, "rb") as file:
        tree = html5lib.parse(file.read(), treebuilder="dom", override_encoding=encoding)
    text = serializer.render(html5lib.getTreeWalker("dom")(tree), "utf-8")
    with open(target, "wb") as file:
        file.write(text)
"""


def environment(folder):
    """The Python of an environment in which html5lib is installed; it is made if it does not exist."""
    python = os.path.join(folder, "bin", "python")
    if not os.path.exists(python):
        print(f"making {folder} …", file=sys.stderr)
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    return python


def normalize(python, pairs):
    """Writes each page anew, in as many processes as there are cores."""
    count = max(multiprocessing.cpu_count(), 1)
    running = []
    for number in range(count):
        lines = "".join("\t".join(pair) + "\n" for pair in pairs[number::count])
        running.append((subprocess.Popen([python, "-c", NORMALIZER], stdin=subprocess.PIPE, text=True), lines))
    for process, lines in running:
        process.stdin.write(lines)
        process.stdin.close()
    if any(process.wait() != 0 for process, _ in running):
        sys.exit("compare.py: html5lib failed")


def audits(program, folder):
    done = subprocess.run([program, "audit", "--format", "jsonl", folder], stdout=subprocess.PIPE, check=True)
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    return {os.path.basename(report["page"]["source"]): report for report in reports}


def words(text):
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text or "")).strip()


def key(signal):
    """What a signal says, without its place."""
    said = {name: value for name, value in signal.items() if name not in ("location", "text", "detector", "overruled")}
    return signal["kind"], words(signal.get("text")), json.dumps(said, sort_keys=True, ensure_ascii=False)


def differences(one, other):
    left = collections.Counter(key(signal) for signal in one["signals"])
    right = collections.Counter(key(signal) for signal in other["signals"])
    return sorted((left - right).elements()), sorted((right - left).elements())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages")
    parser.add_argument("--imprimatur", default="imprimatur", help="the program (imprimatur on the path)")
    parser.add_argument("--environment", default=".build-differential", help="where html5lib is installed")
    parser.add_argument("--verbose", action="store_true", help="print all of each signal")
    options = parser.parse_args()
    python = environment(options.environment)
    with tempfile.TemporaryDirectory() as folder:
        given, normalized = os.path.join(folder, "given"), os.path.join(folder, "normalized")
        os.mkdir(given)
        os.mkdir(normalized)
        pairs = []
        for name in sorted(os.listdir(options.pages)):
            with open(os.path.join(options.pages, name), "rb") as file:
                data = file.read()
            data = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
            page = name.split(".")[0] + ".html"
            pairs.append((os.path.join(given, page), os.path.join(normalized, page)))
            with open(pairs[-1][0], "wb") as file:
                file.write(data)
        before = audits(options.imprimatur, given)
        encodings = {page: report["page"].get("encoding", "UTF-8") for page, report in before.items()}
        normalize(python, [(*pair, encodings[os.path.basename(pair[0])]) for pair in pairs])
        after = audits(options.imprimatur, normalized)
    different, signals = 0, 0
    for page in sorted(before):
        signals += len(before[page]["signals"])
        lost, new = differences(before[page], after[page])
        if not lost and not new:
            continue
        different += 1
        print(page)
        for sign, found in (("as given", lost), ("as HTML5", new)):
            for kind, text, said in found:
                print(f"  {sign}: {kind} “{text[:120]}” {said if options.verbose else ''}".rstrip())
    print(f"\n{len(before)} pages, {signals} signals; {different} pages differ")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
