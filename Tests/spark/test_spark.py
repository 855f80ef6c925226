# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Imprimatur authors

"""The job on Spark, with two executors."""

from __future__ import annotations

import gzip
import json
import os
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from imprimatur_spark import audit, hosts
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter


def table(spark: Any, pages: list[tuple[str, bytes | None]], partitions: int) -> Any:
    rows = [(name, f"https://{name[0]}.example/{number}", content) for number, (name, content) in enumerate(pages)]
    frame = spark.createDataFrame(rows, "source string, url string, html binary")
    return frame.repartition(partitions)


def reports(frame: Any) -> dict[str, Any]:
    rows = frame.collect()
    assert len({row.source for row in rows}) == len(rows), "no page is doubled"
    return {row.source: row for row in rows}


@pytest.mark.parametrize("partitions", [1, 2, 7])
def test_the_table_is_that_of_one_process(
    spark: Any, program: str, pages: list[Path], single: list[str], partitions: int
) -> None:
    rows = [(str(path), None, path.read_bytes()) for path in pages]
    frame = spark.createDataFrame(rows, "source string, url string, html binary").repartition(partitions)
    found = reports(audit.audit_table(spark, frame, [program], 60))
    assert {source: json.loads(row.report) for source, row in found.items()} == {
        str(path): json.loads(line) for path, line in zip(pages, single, strict=True)
    }
    for row in found.values():
        signals = json.loads(row.report)["signals"]
        assert len(row.notices) == sum(signal["kind"] == "notice" for signal in signals)
        assert len(row.reservations) == sum(signal["kind"] == "reservation" for signal in signals)


def test_workers_that_die_and_fall_silent_cost_only_their_pages(spark: Any, faulty: str) -> None:
    pages: list[tuple[str, bytes | None]] = [(f"page-{number}", f"<p>{number}</p>".encode()) for number in range(40)]
    pages[5] = ("dies", b"<p>DIE</p>")
    pages[17] = ("hangs", b"<p>HANG</p>")
    pages[23] = ("empty", None)
    found = reports(audit.audit_table(spark, table(spark, pages, 4), [faulty], 3))
    assert set(found) == {name for name, _ in pages}
    failed = {name: row.error for name, row in found.items() if row.error is not None}
    assert set(failed) == {"dies", "hangs", "empty"}
    assert "died of signal 9" in failed["dies"]
    assert failed["hangs"] == "no report within 3 seconds"


def test_archives_are_read_up_to_where_they_break_off(spark: Any, program: str, tmp_path: Path) -> None:
    stream = BytesIO()
    writer = WARCWriter(stream, gzip=True)
    for number, body in enumerate([b"<p>\xa9 2026 Harbor Post</p>", gzip.compress(b"<p>All rights reserved.</p>")]):
        head = [("Content-Type", "text/html; charset=iso-8859-1")]
        if number == 1:
            head.append(("Content-Encoding", "gzip"))
        http = StatusAndHeaders("200 OK", head, protocol="HTTP/1.1")
        record = writer.create_warc_record(
            f"https://h.example/{number}", "response", payload=BytesIO(body), http_headers=http
        )
        writer.write_record(record)
    whole = stream.getvalue()
    (tmp_path / "whole.warc.gz").write_bytes(whole)
    (tmp_path / "torn.warc.gz").write_bytes(whole[:-40])
    found = audit.audit_archives(spark, [str(tmp_path)], [program], 60).collect()
    by_archive = {
        name: [row for row in found if f"/{name}" in row.source] for name in ("whole.warc.gz", "torn.warc.gz")
    }
    assert [row.error for row in by_archive["whole.warc.gz"]] == [None, None]
    assert by_archive["whole.warc.gz"][0].notices[0].holder == "Harbor Post"
    assert by_archive["whole.warc.gz"][1].statements[0].modality == "reservation"
    torn = by_archive["torn.warc.gz"]
    assert torn[0].error is None
    assert any(row.error is not None for row in torn[1:])


def test_archives_from_elsewhere_give_what_files_give(
    spark: Any, program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = BytesIO()
    http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    writer = WARCWriter(stream, gzip=True)
    for number in range(3):
        body = BytesIO(b"<p>Copyright 2026 Harbor Post %d</p>" % number)
        writer.write_record(writer.create_warc_record(f"https://h.example/{number}", "response", body, http_headers=http))
    for name in ("a b.warc.gz", "c.warc.gz", "other.txt"):
        (tmp_path / name).write_bytes(stream.getvalue())
    patterns = [f"{tmp_path}/a*.warc.gz", f"{tmp_path}/[bc].warc.gz", f"{tmp_path}/c.warc.gz"]
    names = [f"file:{tmp_path}/a b.warc.gz", f"file:{tmp_path}/c.warc.gz"]
    assert audit.archive_names(spark, patterns) == names
    local = reports(audit.audit_archives(spark, patterns, [program], 60))
    assert len(local) == 6
    assert all(source.split("@")[0] in names for source in local)
    monkeypatch.setattr(audit, "archive_names", lambda spark, paths: [])
    assert reports(audit.audit_archives(spark, patterns[:2], [program], 60)) == local


def test_an_archive_that_can_not_be_opened_is_told(program: str, tmp_path: Path) -> None:
    rows = list(audit.audit_local([f"file:{tmp_path}/gone.warc.gz"], [program], 60))
    assert [row.source for row in rows] == [f"file:{tmp_path}/gone.warc.gz"]
    assert rows[0].error == "the archive can't be opened: No such file or directory"


def test_sums_by_host(spark: Any, program: str, tmp_path: Path) -> None:
    license_link = b'<a rel=license href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>'
    ban = "<p>© 2026 Harbor Post. This text may not be republished.</p>".encode()
    pages: list[tuple[str, bytes | None]] = [
        ("a1", license_link),
        ("a2", license_link + license_link),
        ("b1", ban),
        ("b2", b'<meta name="tdm-reservation" content="1"><p>x</p>'),
        ("b3", None),
    ]
    source = str(tmp_path / "pages")
    table(spark, pages, 2).write.parquet(source)
    audits, sums = str(tmp_path / "audits"), str(tmp_path / "sums")
    audit.main(
        [source, "--form", "parquet", "--output", audits, "--imprimatur", program, "--partitions", "2"], lambda: spark
    )
    hosts.main([audits, "--output", sums], lambda: spark)
    rows = {row.host: row for row in spark.read.parquet(sums).collect()}
    assert set(rows) == {"a.example", "b.example"}
    assert (rows["a.example"].pages, rows["a.example"].licenses) == (2, {"CC-BY-4.0": 2})
    assert (rows["b.example"].pages, rows["b.example"].unread, rows["b.example"].with_notice) == (3, 1, 1)
    assert rows["b.example"].reservations == {"tdmrep:tdm-reservation": 1}
    assert rows["b.example"].prohibited == {"republish": 1}


def test_there_are_two_executors(spark: Any) -> None:
    def java(_: int) -> str:
        # The interpreter is a child of Spark's daemon, and that one of the executor's own process.
        daemon = os.getppid()
        time.sleep(0.5)
        return Path(f"/proc/{daemon}/stat").read_text().rsplit(")", 1)[1].split()[1]

    assert len(set(spark.sparkContext.parallelize(range(8), 8).map(java).collect())) == 2
