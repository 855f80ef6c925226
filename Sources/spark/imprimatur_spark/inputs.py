# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Imprimatur authors

"""Where pages come from: web archives and Parquet files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from .worker import Outcome, Page

_MARKUP = ("text/html", "application/xhtml+xml")


def archive_pages(stream: BinaryIO, name: str) -> Iterator[Page | Outcome]:
    """The pages of a web archive (WARC, compressed by gzip or not): responses with status 200 in HTML.

    Each is named by the archive and the offset of its record. What can't be read is an outcome with an error; where
    the archive breaks off, the records before it are given.
    """
    records = ArchiveIterator(stream)
    offset = 0
    try:
        for record in records:
            content: bytes | None = None
            problem = ""
            if _holds_page(record):
                try:
                    content = record.content_stream().read()
                    problem = _truncation(record)
                except Exception as error:  # noqa: BLE001 - decoders raise what they like at damaged bodies
                    problem = f"the body can't be decoded: {error}"
            url = record.rec_headers.get_header("WARC-Target-URI")
            headers = list(record.http_headers.headers) if record.http_headers else []
            # Asking for the offset takes the reader to the record's end.
            offset = records.get_record_offset()
            page = Page(f"{name}@{offset}", content or b"", url, headers)
            if problem:
                yield Outcome(page, error=problem)
            elif content is not None:
                yield page
    except (ArchiveLoadFailed, EOFError, OSError, ValueError) as error:
        yield Outcome(Page(f"{name}@{offset}", b""), error=f"the archive can't be read on: {error}")


def _truncation(record: Any) -> str:
    """Why a record lacks its end, where the rights of a page most often stand; empty where it is whole."""
    cause = record.rec_headers.get_header("WARC-Truncated")
    if cause:
        return f"the archive holds the page only in part (WARC-Truncated: {cause})"
    return "the record breaks off before its end" if getattr(record.raw_stream, "limit", 0) > 0 else ""


def _holds_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None or record.http_headers.get_statuscode() != "200":
        return False
    kind = (record.http_headers.get_header("Content-Type") or "text/html").split(";")[0].strip().lower()
    return kind in _MARKUP


def table_pages(rows: Iterable[Any], columns: dict[str, str]) -> Iterator[Page | Outcome]:
    """The pages of a table.

    Args:
        rows: rows of Spark.
        columns: the names of the columns for `source`, `url`, `headers` (a map, or nothing) and `html` (bytes or text).
    """
    for row in rows:
        values = row.asDict(recursive=True)
        url = values.get(columns["url"])
        source = values.get(columns["source"]) or url or ""
        content = values.get(columns["html"])
        headers = [(str(name), str(value)) for name, value in (values.get(columns["headers"]) or {}).items()]
        if not content:
            yield Outcome(Page(source, b"", url, headers), error="the row has no markup")
            continue
        if isinstance(content, str):
            # What the headers say of an encoding was undone when the markup became text.
            headers = [(name, value) for name, value in headers if name.lower() != "content-type"]
            headers.append(("content-type", "text/html; charset=utf-8"))
            content = content.encode("utf-8", "replace")
        yield Page(source, bytes(content), url, headers)
