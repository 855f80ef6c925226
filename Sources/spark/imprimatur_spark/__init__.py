# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Imprimatur authors

"""Audits of web pages by Imprimatur, on Apache Spark.

One process of the program runs for each partition: it is handed a page, and gives back a report. A page at which the program
dies or falls silent costs that page, and no other.
"""
