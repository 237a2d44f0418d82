"""What the gateway adds to a turn of the real assistant, and how many turns it lets through.

The same messages go to Rasa's own REST channel and through the gateway, turn about, so that what
else the machine does hits both.  Through the gateway the time is from sending the message to the
first word of the answer on the stream: stored, claimed, answered, stored again and delivered.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import aiohttp

from bench.chaos import Stack
from bench.turns import SAID
from bench.viewer import Viewer

NAMES = ("Rasa's REST channel", "through the gateway")


async def direct(http: aiohttp.ClientSession, rasa: str, sender: str, text: str) -> float:
    """One turn over Rasa's REST channel; seconds."""
    started = time.perf_counter()
    body = {"sender": sender, "message": text}
    async with http.post(f"{rasa}/webhooks/rest/webhook", json=body) as answer:
        answer.raise_for_status()
        await answer.read()
    return time.perf_counter() - started


async def through(viewer: Viewer, client_id: str, text: str) -> float:
    """One turn through the gateway; seconds."""
    seq = await viewer.say(client_id, text)
    await viewer.answered(seq)
    return viewer.waited[seq]


async def one_by_one(
    http: aiohttp.ClientSession, stack: Stack, conversations: int
) -> tuple[list[float], list[float]]:
    """One visitor at a time; seconds per turn, direct and through the gateway."""
    rasa = f"http://127.0.0.1:{stack.rasa_port}"
    took_direct: list[float] = []
    took_through: list[float] = []
    for number in range(conversations + 1):
        viewer, following = await _opened(http, stack, number)
        for turn, text in enumerate(SAID):
            pair = (
                await direct(http, rasa, f"direct-{number}", text),
                await through(viewer, f"m{turn}", text),
            )
            if number:  # the first conversation warms up
                took_direct.append(pair[0])
                took_through.append(pair[1])
        following.cancel()
    return took_direct, took_through


async def together(
    http: aiohttp.ClientSession, stack: Stack, visitors: int, *, gateway: bool
) -> tuple[float, list[float]]:
    """Many visitors at once; turns a second, and seconds per turn."""
    rasa = f"http://127.0.0.1:{stack.rasa_port}"
    took: list[float] = []

    async def visit(number: int) -> None:
        viewer, following = await _opened(http, stack, 100 + number)
        for turn, text in enumerate(SAID):
            if gateway:
                took.append(await through(viewer, f"m{turn}", text))
            else:
                took.append(await direct(http, rasa, f"many-{number}", text))
        following.cancel()

    started = time.perf_counter()
    await asyncio.gather(*(visit(number) for number in range(visitors)))
    return len(took) / (time.perf_counter() - started), took


async def _opened(
    http: aiohttp.ClientSession, stack: Stack, number: int
) -> tuple[Viewer, asyncio.Task[None]]:
    viewer = Viewer(http, f"http://127.0.0.1:{stack.gateway_port}", f"198.51.100.{number % 250}")
    await viewer.open()
    return viewer, asyncio.create_task(viewer.follow())


async def measure(folder: Path, conversations: int, visitors: int) -> None:
    """Print both tables."""
    stack = Stack(folder, inside_proxy=False)
    await stack.start()
    try:
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
            alone = await one_by_one(http, stack, conversations)
            print("| one visitor at a time | p50 ms | p95 ms |\n|---|---|---|")
            for name, took in zip(NAMES, alone, strict=True):
                cuts = statistics.quantiles([t * 1000 for t in took], n=100)
                print(f"| {name} | {cuts[49]:.1f} | {cuts[94]:.1f} |")
            pairs = [(b - a) * 1000 for a, b in zip(*alone, strict=True)]
            print(f"| gateway adds (median of differences) | {statistics.median(pairs):.1f} | |")
            print(f"\n| {visitors} visitors at once | turns/s | p50 ms | p95 ms |")
            print("|---|---|---|---|")
            for name, gateway in zip(NAMES, (False, True), strict=True):
                rate, took = await together(http, stack, visitors, gateway=gateway)
                cuts = statistics.quantiles([t * 1000 for t in took], n=100)
                print(f"| {name} | {rate:.1f} | {cuts[49]:.0f} | {cuts[94]:.0f} |")
    finally:
        await stack.stop()


def main(argv: Sequence[str]) -> int:
    """``python -m bench overhead``."""
    parser = argparse.ArgumentParser(prog="python -m bench overhead", description=__doc__)
    parser.add_argument("--conversations", type=int, default=30)
    parser.add_argument("--visitors", type=int, default=16)
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(Path(folder), options.conversations, options.visitors))
    return 0
