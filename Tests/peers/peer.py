# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Imprimatur authors
"""Runs one peer over pages; started by compare.py with the Python of its own environment.

Reads the paths of pages on standard input, one a line, and prints a line of JSON for each:
{"page", "seconds", "notices": [{"text", "holder"}], "licenses": [id], "properties": [[name, value]]}.
The time is that of the calls alone: starting the peer and reading files do not count.
"""
import json
import os
import re
import sys
import time

RIGHTS = {
    "license", "copyrightHolder", "copyrightNotice", "creditText", "acquireLicensePage", "usageInfo",
    "isAccessibleForFree",
}


def creative_commons(text):
    """The id of the Creative Commons license that an address or a name gives; None where it gives none."""
    text = text.lower()
    address = re.search(r"creativecommons\.org/licenses/([a-z-]+)(?:/(\d\.\d))?(?:/([a-z]{2,8}))?", text)
    if address:
        code, version, port = address.groups()
        return "-".join(["CC", code.upper()] + [x.upper() for x in (version, port if port != "deed" else None) if x])
    if "publicdomain/zero" in text:
        return "CC0-1.0"
    name = re.search(r"\bcc[ -](by(?:-(?:nc|nd|sa))*)(?:[ -](\d\.\d))?", text)
    return "-".join(["CC", name[1].upper()] + ([name[2]] if name[2] else [])) if name else None


def scancode_notices(path, _):
    from scancode.api import get_copyrights

    found = get_copyrights(path)
    notices = []
    for one in found["copyrights"]:
        place = (one["start_line"], one["end_line"])
        holders = [h["holder"] for h in found["holders"] if (h["start_line"], h["end_line"]) == place]
        notices.append({"text": one["copyright"], "holder": holders[0] if holders else None})
    return {"notices": notices}


def scancode_licenses(path, _):
    from scancode.api import get_licenses

    found = get_licenses(path, min_score=60)
    names = [d.get("license_expression_spdx") or "" for d in found["license_detections"]]
    ids = {word for name in names for word in re.findall(r"[A-Za-z0-9.+-]+", name)}
    return {"licenses": sorted(ids - {"AND", "OR", "WITH"})}


def trafilatura(_, page):
    from trafilatura.metadata import extract_metadata

    found = extract_metadata(page)
    text = found.license if found is not None else None
    return {"licenses": [creative_commons(text) or text] if text else []}


def extruct(_, page):
    import extruct as library

    found = library.extract(
        page, syntaxes=["json-ld", "microdata", "opengraph", "rdfa"], errors="ignore", uniform=False
    )
    properties = []

    def value(node):
        if isinstance(node, dict):
            node = node.get("name") or node.get("url") or node.get("@id") or node.get("@value") or node.get("properties")
            return value(node) if isinstance(node, (dict, list)) else node
        return value(node[0]) if isinstance(node, list) and node else node

    def walk(node):
        if isinstance(node, list):
            for one in node:
                walk(one)
        elif isinstance(node, dict):
            for key, below in node.items():
                name = re.split(r"[/#:]", key)[-1]
                if name in RIGHTS:
                    for one in below if isinstance(below, list) else [below]:
                        properties.append([name, str(value(one))])
                walk(below)

    for syntax in found.values():
        walk(syntax)
    licenses = {creative_commons(text) for name, text in properties if name == "license"} - {None}
    return {"licenses": sorted(licenses), "properties": properties}


def main():
    # Some peers print to standard output; what is read there is ours alone.
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    peer = {f.__name__.replace("_", "-"): f for f in (scancode_notices, scancode_licenses, trafilatura, extruct)}[sys.argv[1]]
    paths = [line.rstrip("\n") for line in sys.stdin]
    for number, path in enumerate([paths[0]] + paths if paths else []):
        with open(path, encoding="utf-8", errors="replace") as file:
            page = file.read()
        start = time.process_time()
        try:
            found = peer(path, page)
        except Exception as error:  # a peer that fails on a page has found nothing on it
            found = {"error": f"{type(error).__name__}: {error}"}
        found["seconds"] = time.process_time() - start
        found["page"] = os.path.basename(path).split(".")[0]
        if number > 0:  # the first page is read twice: the first time warms the peer up
            print(json.dumps(found, ensure_ascii=False), file=out, flush=True)


if __name__ == "__main__":
    main()
