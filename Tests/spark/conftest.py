# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Imprimatur authors

"""What the tests of the Spark job share: the program, the pages of the fixtures, a session with two executors."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "Sources" / "spark"
sys.path.insert(0, str(PACKAGE))

# Stands in for the program: passes lines on to it, but dies at a page that says DIE, falls silent at one that says HANG, and
# writes something else at one that says BABBLE.
FAULTY = """#!{python}
import base64, json, os, signal, subprocess, sys, time
program = subprocess.Popen([{program!r}] + sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
for line in sys.stdin.buffer:
    content = base64.b64decode(json.loads(line)["html_base64"])
    if b"DIE" in content:
        sys.stderr.write("out of luck\\n")
        sys.stderr.flush()
        os.kill(os.getpid(), signal.SIGKILL)
    if b"HANG" in content:
        time.sleep(600)
    if b"BABBLE" in content:
        print("no report", flush=True)
        continue
    program.stdin.write(line)
    program.stdin.flush()
    sys.stdout.buffer.write(program.stdout.readline())
    sys.stdout.buffer.flush()
"""


@pytest.fixture(scope="session")
def program() -> str:
    """The program under test."""
    return os.environ.get("IMPRIMATUR", str(ROOT / ".build" / "debug" / "imprimatur"))


@pytest.fixture(scope="session")
def faulty(program: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A stand-in for the program that fails at some pages."""
    path = tmp_path_factory.mktemp("bin") / "imprimatur"
    path.write_text(FAULTY.format(python=sys.executable, program=program))
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@pytest.fixture(scope="session")
def pages() -> list[Path]:
    """The pages of the fixtures that are not compressed."""
    return sorted((ROOT / "fixtures" / "pages").glob("*.html"))


@pytest.fixture(scope="session")
def single(program: str, pages: list[Path]) -> list[str]:
    """The reports of one process over all pages, a line each."""
    command = [program, "audit", "--format", "jsonl", *map(str, pages)]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout.splitlines()


@pytest.fixture(scope="session")
def spark() -> Iterator[object]:
    """A session on a cluster of two executors on this machine, each a process of its own."""
    import pyspark
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_HOME"] = str(Path(pyspark.__file__).parent)
    os.environ["PYTHONPATH"] = os.pathsep.join([str(PACKAGE), os.environ.get("PYTHONPATH", "")])
    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .appName("imprimatur-tests")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.executorEnv.PYTHONPATH", str(PACKAGE))
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()
