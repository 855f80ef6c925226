# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Imprimatur authors

"""The table of audits: a row a page. Its version is that of the package."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

from pyspark.sql.types import ArrayType, IntegerType, LongType, StringType, StructField, StructType

from .worker import Outcome


def _structure(*fields: tuple[str, Any]) -> StructType:
    return StructType([StructField(name, kind, nullable=True) for name, kind in fields])


_text = StringType()
_texts = ArrayType(_text, containsNull=False)

AUDITS = _structure(
    ("source", _text),
    ("url", _text),
    ("host", _text),
    ("sha256", _text),
    ("bytes", LongType()),
    ("encoding", _text),
    ("language", _text),
    ("title", _text),
    (
        "notices",
        ArrayType(_structure(("text", _text), ("holder", _text), ("first", IntegerType()), ("last", IntegerType()))),
    ),
    (
        "statements",
        ArrayType(
            _structure(
                ("modality", _text), ("actions", _texts), ("unless", _texts), ("requires", _texts), ("text", _text)
            )
        ),
    ),
    ("licenses", ArrayType(_structure(("id", _text), ("uri", _text), ("scope", _text)))),
    (
        "reservations",
        ArrayType(_structure(("vocabulary", _text), ("directive", _text), ("value", _text), ("actions", _texts))),
    ),
    # The whole report, for what has no column.
    ("report", _text),
    # Why there is no report; null where there is one.
    ("error", _text),
)
"""The schema of the table."""


def row(outcome: Outcome) -> dict[str, Any]:
    """The row of a page; where there is no report, all but its names and the error is null."""
    page = outcome.page
    found: dict[str, Any] = {name: None for name in AUDITS.names}
    found |= {"source": page.source, "url": page.url, "host": _host(page.url), "error": outcome.error}
    report = outcome.report
    if report is None:
        return found
    information = report["page"]
    for name in ("sha256", "bytes", "encoding", "language", "title"):
        found[name] = information.get(name)
    signals = report["signals"]
    found["notices"] = [
        {
            "text": signal["text"],
            "holder": signal.get("holder"),
            "first": (signal.get("years") or {}).get("first"),
            "last": (signal.get("years") or {}).get("last"),
        }
        for signal in signals
        if signal["kind"] == "notice"
    ]
    found["statements"] = _columns(signals, "statement", "statements")
    found["licenses"] = _columns(signals, "license", "licenses")
    found["reservations"] = _columns(signals, "reservation", "reservations")
    found["report"] = json.dumps(report, ensure_ascii=False, separators=(",", ":"))
    unread = [entry["message"] for entry in report["diagnostics"] if entry["code"] == "unreadable-page"]
    found["error"] = unread[0] if unread else None
    return found


def _columns(signals: list[dict[str, Any]], kind: str, column: str) -> list[dict[str, Any]]:
    names = AUDITS[column].dataType.elementType.names
    return [{name: signal.get(name) for name in names} for signal in signals if signal["kind"] == kind]


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url).hostname if url else None
    except ValueError:
        return None
