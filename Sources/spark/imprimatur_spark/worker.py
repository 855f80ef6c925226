# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Imprimatur authors

"""The program as a worker: a page a line in, a report a line out."""

from __future__ import annotations

import base64
import json
import os
import selectors
import subprocess
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Page:
    """A page to be audited."""

    source: str
    """The name under which the page is reported: a path, an address, an archive with an offset."""
    content: bytes
    """The markup, after any transfer or content encoding is undone."""
    url: str | None = None
    headers: list[tuple[str, str]] = field(default_factory=list)

    def line(self) -> bytes:
        """The page as a line of JSON for the program's standard input."""
        value: dict[str, object] = {"html_base64": base64.b64encode(self.content).decode("ascii")}
        if self.url is not None:
            value["url"] = self.url
        if self.headers:
            value["headers"] = [[name, content] for name, content in self.headers]
        return json.dumps(value, ensure_ascii=True).encode("ascii") + b"\n"


@dataclass(frozen=True)
class Outcome:
    """What came of a page: a report, or why there is none."""

    page: Page
    report: dict | None = None
    error: str | None = None


class WorkerFailure(Exception):
    """The program died, fell silent, or wrote what is no report."""


class Worker:
    """A running program that is handed one page after the other.

    Args:
        command: the program with its arguments up to the form of its output.
        timeout: after how many seconds without a report a page is given up.
    """

    def __init__(self, command: list[str], timeout: float) -> None:
        self._timeout = timeout
        self._errors: deque[bytes] = deque(maxlen=20)
        self._output = b""
        self._process = subprocess.Popen(
            [*command, "audit", "--format", "jsonl", "--jobs", "1", "-"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._selector = selectors.DefaultSelector()
        for stream, events in (
            (self._process.stdin, 0),
            (self._process.stdout, selectors.EVENT_READ),
            (self._process.stderr, selectors.EVENT_READ),
        ):
            os.set_blocking(stream.fileno(), False)
            if events:
                self._selector.register(stream, events)

    def audit(self, page: Page) -> dict:
        """Hands over a page and waits for its report.

        Raises:
            WorkerFailure: where none comes; the worker is then of no more use.
        """
        deadline = time.monotonic() + self._timeout
        line = self._exchange(memoryview(page.line()), deadline)
        try:
            report = json.loads(line)
        except ValueError as error:
            raise WorkerFailure(f"the program wrote a line that is no JSON: {line[:80]!r}") from error
        if not isinstance(report, dict) or report.get("schema") != "imprimatur.audit/1":
            raise WorkerFailure(f"the program wrote what is no report: {line[:80]!r}")
        # The program names the page by its line; the line is of no interest to anybody.
        report["page"]["source"] = page.source
        return report

    def close(self) -> None:
        """Ends the program, by force where it does not end."""
        self._selector.close()
        try:
            self._process.stdin.close()
        except OSError:
            pass
        try:
            self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()
        self._process.stderr.close()

    def _exchange(self, rest: memoryview, deadline: float) -> bytes:
        """Writes and reads at the same time, so that neither side waits for the other, up to the end of a line."""
        if rest:
            self._selector.register(self._process.stdin, selectors.EVENT_WRITE)
        while b"\n" not in self._output:
            left = deadline - time.monotonic()
            if left <= 0:
                raise WorkerFailure(f"no report within {self._timeout:g} seconds")
            for key, _ in self._selector.select(left):
                if key.fileobj is self._process.stdin:
                    rest = self._write(rest)
                elif key.fileobj is self._process.stdout:
                    self._read()
                else:
                    self._errors.append(os.read(key.fd, 1 << 16)[-2000:])
        line, _, self._output = self._output.partition(b"\n")
        return line

    def _write(self, rest: memoryview) -> memoryview:
        try:
            rest = rest[os.write(self._process.stdin.fileno(), rest[: 1 << 16]) :]
        except BrokenPipeError:
            rest = memoryview(b"")
        if not rest:
            self._selector.unregister(self._process.stdin)
        return rest

    def _read(self) -> None:
        piece = os.read(self._process.stdout.fileno(), 1 << 20)
        if not piece:
            status = self._process.wait()
            words = b"".join(self._errors).decode("utf-8", "replace").strip().splitlines()
            how = f"died of signal {-status}" if status < 0 else f"ended with status {status}"
            raise WorkerFailure(f"the program {how}" + (f": {words[-1]}" if words else ""))
        self._output += piece


def audit_pages(pages: Iterable[Page], command: list[str], timeout: float) -> Iterator[Outcome]:
    """Audits pages in their order: each gives exactly one outcome.

    A page at which the program fails is given up, and a new process takes the next one.
    """
    worker: Worker | None = None
    try:
        for page in pages:
            try:
                if worker is None:
                    worker = Worker(command, timeout)
                report = worker.audit(page)
            except (WorkerFailure, OSError) as error:
                if worker is not None:
                    worker.close()
                    worker = None
                yield Outcome(page, error=str(error))
            else:
                yield Outcome(page, report=report)
    finally:
        if worker is not None:
            worker.close()
