# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Imprimatur authors

"""Sums a table of audits up by host: licenses, reservations, and what is forbidden."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f


def by_host(audits: DataFrame) -> DataFrame:
    """A row a host, sorted by name: pages, pages that could not be read, and three maps from a name to a number of pages.

    `licenses` counts by the license's SPDX id or address, `reservations` by vocabulary and directive, `prohibited` by the
    action that a statement forbids. A page counts once for each name, however often it says so.
    """
    pages = audits.withColumn("host", f.coalesce("host", f.lit("")))
    counts = pages.groupBy("host").agg(
        f.count("*").alias("pages"),
        f.sum(f.col("error").isNotNull().cast("long")).alias("unread"),
        f.sum((f.size(f.coalesce("notices", f.array())) > 0).cast("long")).alias("with_notice"),
    )
    licenses = f.transform("licenses", lambda license: f.coalesce(license["id"], license["uri"], f.lit("other")))
    reservations = f.transform(
        "reservations",
        lambda entry: f.concat_ws(":", entry["vocabulary"], entry["directive"]),
    )
    forbidden = f.filter("statements", lambda statement: statement["modality"] == "prohibition")
    prohibited = f.flatten(f.transform(forbidden, lambda statement: statement["actions"]))
    for name, names in (("licenses", licenses), ("reservations", reservations), ("prohibited", prohibited)):
        counts = counts.join(_numbers(pages, name, names), "host", "left")
        counts = counts.withColumn(name, f.coalesce(name, f.create_map().cast("map<string,bigint>")))
    return counts.orderBy("host")


def _numbers(pages: DataFrame, name: str, names: object) -> DataFrame:
    """For each host a map from names to the number of its pages that have them, by name."""
    each = pages.select("host", f.explode(f.array_distinct(names)).alias("name"))
    sums = each.groupBy("host", "name").agg(f.count("*").alias("number"))
    entries = f.array_sort(f.collect_list(f.struct("name", "number")))
    return sums.groupBy("host").agg(f.map_from_entries(entries).alias(name))


def main(arguments: list[str] | None = None, session: Callable[[], SparkSession] | None = None) -> None:
    """The command line, for `spark-submit`."""
    parser = argparse.ArgumentParser(prog="imprimatur-spark-hosts", description=__doc__)
    parser.add_argument("audits", help="the table of audits, in Parquet")
    parser.add_argument("--output", required=True, help="the folder of the table that is written, in Parquet")
    options = parser.parse_args(arguments)
    spark = session() if session else SparkSession.builder.appName("imprimatur").getOrCreate()
    by_host(spark.read.parquet(options.audits)).write.mode("errorifexists").parquet(options.output)


if __name__ == "__main__":
    main()
