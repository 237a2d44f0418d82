"""Looking at, and killing, the processes of a running front desk (Linux: reads /proc)."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path


def descendants(pid: int) -> Iterator[int]:
    """Every process below ``pid``."""
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text().split():
            yield int(child)
            yield from descendants(int(child))


def command(pid: int) -> str:
    """The command line of a process, "" when it is gone."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""


def find(parent: int, part: str) -> int:
    """The process below ``parent`` whose command line holds ``part``."""
    for pid in descendants(parent):
        if part in command(pid):
            return pid
    raise AssertionError(f"no process {part!r} below {parent}")


def kill(parent: int, part: str) -> None:
    """Kill -9 that process."""
    os.kill(find(parent, part), signal.SIGKILL)


def gone(pids: list[int], within: float) -> list[int]:
    """Wait until none of ``pids`` lives; give those that still do."""
    deadline = time.monotonic() + within
    while (alive := [p for p in pids if command(p)]) and time.monotonic() < deadline:
        time.sleep(0.2)
    return alive
