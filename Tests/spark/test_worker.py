# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Imprimatur authors

"""The worker by itself, without Spark."""

from __future__ import annotations

import json
import time
from pathlib import Path

from imprimatur_spark.worker import Page, audit_pages


def page(words: str, source: str = "") -> Page:
    return Page(source or words, f"<p>{words}</p><p>© 2026 Harbor Post. All rights reserved.</p>".encode())


def test_reports_are_those_of_one_process(program: str, pages: list[Path], single: list[str]) -> None:
    outcomes = list(audit_pages((Page(str(path), path.read_bytes()) for path in pages), [program], 60))
    assert [outcome.error for outcome in outcomes] == [None] * len(pages)
    assert [outcome.report for outcome in outcomes] == [json.loads(line) for line in single]


def test_address_and_headers_come_along(program: str) -> None:
    given = Page("a", b"<a href=/terms>Terms of use</a>", "https://example.com/x", [("X-Robots-Tag", "noai")])
    (outcome,) = audit_pages([given], [program], 60)
    assert outcome.report is not None
    assert outcome.report["page"]["url"] == "https://example.com/x"
    assert {"policyLink", "reservation"} <= {signal["kind"] for signal in outcome.report["signals"]}


def test_a_page_at_which_the_worker_dies_costs_only_itself(faulty: str) -> None:
    words = ["one", "DIE", "two", "DIE", "DIE", "three"]
    outcomes = list(audit_pages(map(page, words), [faulty], 60))
    assert [outcome.page.source for outcome in outcomes] == words
    assert [outcome.report is not None for outcome in outcomes] == [True, False, True, False, False, True]
    assert outcomes[1].error is not None and "died of signal 9" in outcomes[1].error


def test_a_page_at_which_the_worker_falls_silent_is_given_up_in_time(faulty: str) -> None:
    start = time.monotonic()
    outcomes = list(audit_pages(map(page, ["one", "HANG", "two"]), [faulty], 2))
    assert [outcome.error for outcome in outcomes] == [None, "no report within 2 seconds", None]
    assert time.monotonic() - start < 20


def test_what_is_no_report_is_taken_for_none(faulty: str) -> None:
    outcomes = list(audit_pages(map(page, ["one", "BABBLE", "two"]), [faulty], 60))
    assert [outcome.error is None for outcome in outcomes] == [True, False, True]


def test_a_program_that_is_missing_fails_each_page(tmp_path: Path) -> None:
    outcomes = list(audit_pages(map(page, ["one", "two"]), [str(tmp_path / "nowhere")], 60))
    assert all(outcome.error is not None and "nowhere" in outcome.error for outcome in outcomes)


def test_long_pages_and_strange_bytes_pass(program: str) -> None:
    long = b"<p>\xff\xfe " + b"words " * 2_000_000 + "Ünïcødé 日本語</p>".encode()
    outcomes = list(audit_pages([Page("long", long), page("after")], [program], 120))
    assert [outcome.error for outcome in outcomes] == [None, None]
    assert outcomes[0].report is not None and outcomes[0].report["page"]["bytes"] == len(long)


def test_an_empty_page_is_told_by_the_program(program: str) -> None:
    empty, after = audit_pages([Page("empty", b""), page("after")], [program], 60)
    assert empty.report is not None
    assert [entry["code"] for entry in empty.report["diagnostics"]] == ["unreadable-page"]
    assert after.error is None
