# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Imprimatur authors

"""Audits web archives or tables of pages, and writes a table with a row a page."""

from __future__ import annotations

import argparse
import io
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pyspark.sql import DataFrame, Row, SparkSession

from .inputs import archive_pages, table_pages
from .schema import AUDITS, row
from .worker import Outcome, Page, audit_pages


def audit_all(items: Iterable[Page | Outcome], command: list[str], timeout: float) -> Iterator[Row]:
    """Audits the pages of one partition in their order; what could not be read before is passed on."""
    failed: list[Outcome] = []

    def pages() -> Iterator[Page]:
        for item in items:
            if isinstance(item, Outcome):
                failed.append(item)
            else:
                yield item

    for outcome in audit_pages(pages(), command, timeout):
        yield _row(outcome)
        while failed:
            yield _row(failed.pop(0))
    yield from map(_row, failed)


def _row(outcome: Outcome) -> Row:
    values = row(outcome)
    return Row(*AUDITS.names)(*(values[name] for name in AUDITS.names))


def audit_archives(
    spark: SparkSession, paths: list[str], command: list[str], timeout: float, partitions: int | None = None
) -> DataFrame:
    """Audits web archives, each of which is read by one task from its beginning to its end.

    Archives in the file system of the machines are read as a stream; those elsewhere are held in memory.
    """
    names = archive_names(spark, paths)
    if names and all(name.startswith("file:") for name in names):
        local = spark.sparkContext.parallelize(names, partitions or len(names))
        return spark.createDataFrame(local.mapPartitions(lambda part: audit_local(part, command, timeout)), AUDITS)
    files = spark.sparkContext.binaryFiles(",".join(paths), partitions)

    def run(part: Iterable[tuple[str, bytes]]) -> Iterator[Row]:
        pages = (page for name, content in part for page in archive_pages(io.BytesIO(content), name))
        return audit_all(pages, command, timeout)

    return spark.createDataFrame(files.mapPartitions(run), AUDITS)


def audit_local(names: Iterable[str], command: list[str], timeout: float) -> Iterator[Row]:
    """Audits web archives that this machine reaches as files; one that can't be opened is a row with an error."""

    def pages() -> Iterator[Page | Outcome]:
        for name in names:
            try:
                with open(name.removeprefix("file:"), "rb") as stream:
                    yield from archive_pages(stream, name)
            except OSError as error:
                yield Outcome(Page(name, b""), error=f"the archive can't be opened: {error.strerror}")

    return audit_all(pages(), command, timeout)


def archive_names(spark: SparkSession, paths: list[str]) -> list[str]:
    """The addresses of the files that paths, patterns and folders name, as Spark writes them: `file:/data/a.warc.gz`."""
    settings = spark._jsc.hadoopConfiguration()
    names: list[str] = []
    for path in paths:
        pattern = spark._jvm.org.apache.hadoop.fs.Path(path)
        system = pattern.getFileSystem(settings)
        for found in system.globStatus(pattern) or []:
            files = [found] if found.isFile() else system.listStatus(found.getPath())
            names += [file.getPath().toString() for file in files if file.isFile()]
    return sorted(set(names))


def audit_table(
    spark: SparkSession, table: DataFrame, command: list[str], timeout: float, columns: dict[str, str] | None = None
) -> DataFrame:
    """Audits the pages of a table, a process a partition."""
    names = {"source": "source", "url": "url", "headers": "headers", "html": "html"} | (columns or {})

    def run(part: Iterable[Any]) -> Iterator[Row]:
        return audit_all(table_pages(part, names), command, timeout)

    return spark.createDataFrame(table.rdd.mapPartitions(run), AUDITS)


def main(arguments: list[str] | None = None, session: Callable[[], SparkSession] | None = None) -> None:
    """The command line, for `spark-submit`."""
    parser = argparse.ArgumentParser(prog="imprimatur-spark-audit", description=__doc__)
    parser.add_argument("input", nargs="+", help="web archives, or tables in Parquet; folders and patterns, too")
    parser.add_argument("--form", choices=("warc", "parquet"), default="warc", help="what the input is")
    parser.add_argument("--output", required=True, help="the folder of the table that is written, in Parquet")
    parser.add_argument("--imprimatur", default="imprimatur", help="the program, at the same path on all machines")
    parser.add_argument("--timeout", type=float, default=60, help="seconds after which a page is given up")
    parser.add_argument("--partitions", type=int, help="the least number of tasks")
    for name in ("source", "url", "headers", "html"):
        parser.add_argument(f"--{name}-column", default=name, help=f"the column of a table for “{name}”")
    options = parser.parse_args(arguments)
    spark = session() if session else SparkSession.builder.appName("imprimatur").getOrCreate()
    command = [options.imprimatur]
    if options.form == "warc":
        audits = audit_archives(spark, options.input, command, options.timeout, options.partitions)
    else:
        table = spark.read.parquet(*options.input)
        if options.partitions:
            table = table.repartition(options.partitions)
        columns = {name: getattr(options, f"{name}_column") for name in ("source", "url", "headers", "html")}
        audits = audit_table(spark, table, command, options.timeout, columns)
    audits.write.mode("errorifexists").parquet(options.output)


if __name__ == "__main__":
    main()
