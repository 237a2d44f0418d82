"""A thousand open streams and fifty turns a second through one gateway, assistant stubbed.

Everything runs on this machine: the gateway in a process of its own, the stub in another, and the
visitors here.  Times are from sending a message to the first word of its answer on the stream.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import aiohttp

from bench.stack import free_port, memory, running
from bench.viewer import Viewer

STUB_MS = 20.0
"""What the stub takes for a turn, as the real assistant does when it is not busy."""


def cpu_seconds(pid: int) -> float:
    """Processor time that a process has used (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def drive(url: str, pid: int, *, streams: int, rate: float, minutes: float) -> bool:
    """Open the streams, send at a steady rate, print a line a minute; False when one was lost."""
    took: list[float] = []
    dice = random.Random(1)
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector) as http:
        everyone = [
            Viewer(http, url, f"198.51.{100 + n // 250}.{1 + n % 250}") for n in range(streams)
        ]
        for viewer in everyone:
            viewer.on_answer = lambda _viewer, _seq, seconds: took.append(seconds)
        following: list[asyncio.Task[None]] = []
        for viewer in everyone:
            await viewer.open()
            following.append(asyncio.create_task(viewer.follow()))
        await asyncio.sleep(2)
        print(f"{streams} streams open, gateway {memory(pid):.0f} MB", flush=True)
        print("| minute | turns/s | p50 ms | p95 ms | p99 ms | gateway MB | gateway CPU |")
        print("|---|---|---|---|---|---|---|")
        sending: set[asyncio.Task[int]] = set()
        sent = 0
        all_took: list[float] = []
        for minute in range(1, max(1, round(minutes)) + 1):
            length = min(60.0, minutes * 60)
            began, used = time.monotonic(), cpu_seconds(pid)
            took.clear()
            for turn in range(int(rate * length)):
                ahead = began + turn / rate - time.monotonic()
                if ahead > 0:
                    await asyncio.sleep(ahead)
                viewer = everyone[dice.randrange(streams)]
                sent += 1
                task = asyncio.create_task(viewer.say(f"m{sent}", "ik ben kok in almelo"))
                sending.add(task)
                task.add_done_callback(sending.discard)
            await asyncio.sleep(1)
            seconds = time.monotonic() - began
            _line(str(minute), took, seconds, pid, (cpu_seconds(pid) - used) / seconds)
            all_took += took
        await asyncio.gather(*sending)
        await asyncio.sleep(3)
        answered = sum(len(viewer.waited) for viewer in everyone)
        for task in following:
            task.cancel()
        await asyncio.gather(*following, return_exceptions=True)
    cuts = _cuts(all_took)
    print(f"all: p50 {cuts[49]:.0f} ms, p95 {cuts[94]:.0f} ms, p99 {cuts[98]:.0f} ms; ", end="")
    print(f"sent {sent}, answered {answered}, streams opened ", end="")
    print(sum(viewer.streams for viewer in everyone))
    return answered == sent


def _cuts(took: Sequence[float]) -> list[float]:
    if len(took) < 2:  # nothing was answered: that too is a line of the table
        return [float("nan")] * 99
    return statistics.quantiles([t * 1000 for t in took], n=100)


def _line(name: str, took: Sequence[float], seconds: float, pid: int, cpu: float) -> None:
    cuts = _cuts(took)
    print(
        f"| {name} | {len(took) / seconds:.1f} | {cuts[49]:.0f} | {cuts[94]:.0f} | {cuts[98]:.0f} "
        f"| {memory(pid):.0f} | {cpu:.0%} |",
        flush=True,
    )


def main(argv: Sequence[str]) -> int:
    """``python -m bench load``; 1 when a message was not answered."""
    parser = argparse.ArgumentParser(prog="python -m bench load", description=__doc__)
    parser.add_argument("--streams", type=int, default=1000)
    parser.add_argument("--rate", type=float, default=50.0, help="turns a second")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--database", metavar="URL", help="an empty PostgreSQL database")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        stub, port = free_port(), free_port()
        env = {
            **os.environ,
            "BALIE_VAR": folder,
            "DATABASE_URL": options.database or f"sqlite:///{folder}/frontdesk.db",
            "TRACKER_URL": f"sqlite:///{folder}/tracker.db",
            "RASA_URL": f"http://127.0.0.1:{stub}",
            "GATEWAY_PORT": port,
        }
        stub_command = [sys.executable, "-m", "bench.stub_rasa", stub, str(STUB_MS)]
        gateway_command = [sys.executable, "-m", "bot.gateway"]
        url = f"http://127.0.0.1:{port}"
        with (
            running(stub_command, env, f"http://127.0.0.1:{stub}/status"),
            running(gateway_command, env, f"{url}/healthz") as pid,
        ):
            whole = asyncio.run(
                drive(
                    url,
                    pid,
                    streams=options.streams,
                    rate=options.rate,
                    minutes=options.minutes,
                )
            )
    return 0 if whole else 1
