"""Side by side with Rasa's own socketio channel, on the same assistant.

What happens to the answer when the connection breaks off while it is being made; how many turns a
second; and how many bytes of JavaScript a page loads for each.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import os
import random
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp
import socketio

from bench.chaos import Stack
from bench.network import FaultProxy
from bench.stack import free_port, running
from bench.turns import SAID
from bench.viewer import Failure, Viewer
from bot.paths import ROOT
from bot.run import environment

ANSWER_WITHIN = 4.0
"""Seconds after which an answer over socketio is called lost; turns take about 0.03."""
CLOSE_WITHIN = 0.5  # seconds
TRANSPORTS = ["polling"]
"""The upgrade to a web socket fails between the versions of Sanic, python-engineio and aiohttp that
Rasa 3.6 is installed with here, so that a client stays with what the channel begins with."""
CREDENTIALS = """socketio:
  user_message_evt: user_uttered
  bot_message_evt: bot_uttered
  session_persistence: true
"""
# The way this project starts Rasa, with another channel.  Rasa 3.6 does not await `enter_room`,
# which is a coroutine since python-socketio 5.10, so nobody would get an answer: here it is run
# after all.
START = (
    "import sys, asyncio, socketio\n"
    "enter = socketio.AsyncServer.enter_room\n"
    "socketio.AsyncServer.enter_room = lambda *a, **k: asyncio.ensure_future(enter(*a, **k))\n"
    "from bot.rasa_server import start as server\nours = server.arguments\n"
    "server.arguments = lambda port, token: [\n"
    "    sys.argv[1] if a.endswith('credentials.yml') else a for a in ours(port, token)]\n"
    "server.main()\n"
)
PACKAGES = ("socket.io-client@4", "rasa-webchat@1")


class Talker:
    """One visitor over socketio: what Rasa's documentation describes, with its own client."""

    def __init__(self, url: str, session: str) -> None:
        self._url = url
        self._session = session
        self._client: Any = None
        self._answered = asyncio.Event()

    async def connect(self) -> None:
        """Connect (again) as the same session."""
        confirmed = asyncio.Event()
        while True:
            client = socketio.AsyncClient(reconnection=False)
            client.on("bot_uttered", lambda *_: self._answered.set())
            client.on("session_confirm", lambda *_: confirmed.set())
            try:
                await client.connect(self._url, transports=TRANSPORTS, wait_timeout=5)
                await client.emit("session_request", {"session_id": self._session})
                await asyncio.wait_for(confirmed.wait(), 5)
            except (socketio.exceptions.ConnectionError, *Failure):
                with suppress(Exception):
                    await asyncio.wait_for(client.disconnect(), CLOSE_WITHIN)
                continue
            self._client = client
            return

    async def say(self, text: str) -> None:
        """Send a message; nothing tells whether it arrived."""
        self._answered.clear()
        with suppress(socketio.exceptions.SocketIOError):
            await self._client.emit("user_uttered", {"message": text, "session_id": self._session})

    async def answered(self, seconds: float) -> bool:
        """Whether an answer came in time."""
        try:
            await asyncio.wait_for(self._answered.wait(), seconds)
        except TimeoutError:
            return False
        return True

    async def close(self) -> None:
        """Disconnect; the client waits for its last poll, up to half a minute, and we do not."""
        with suppress(Exception):
            await asyncio.wait_for(self._client.disconnect(), CLOSE_WITHIN)


@asynccontextmanager
async def rasa_with_socketio(folder: Path) -> AsyncIterator[int]:
    """Our assistant behind Rasa's channel; gives the port."""
    credentials = folder / "other-credentials.yml"
    credentials.write_text(CREDENTIALS, encoding="utf-8")
    given = {
        **os.environ,
        "RASA_PORT": free_port(),
        "ACTIONS_PORT": free_port(),
        "TRACKER_URL": f"sqlite:///{folder / 'socketio.db'}",
    }
    for inherited in ("RASA_URL", "ACTIONS_URL"):
        given.pop(inherited, None)
    env = {**environment(given), "LOG_LEVEL": "ERROR"}
    actions = [sys.executable, "-m", "bot.action_server"]
    server = [sys.executable, "-c", START, str(credentials)]
    health = env["ACTIONS_URL"].replace("/webhook", "/health")
    with running(actions, env, health), running(server, env, env["RASA_URL"]):
        yield int(env["RASA_PORT"])


async def lost_over_socketio(port: int, reconnects: int) -> int:
    """Messages without an answer when the connection is cut while it is on its way."""
    dice = random.Random(3)
    proxy = FaultProxy(("127.0.0.1", port))
    await proxy.start()
    lost = 0
    talker = Talker(f"http://127.0.0.1:{proxy.port}", "reconnecting")
    for number in range(reconnects):
        await talker.connect()
        await talker.say(SAID[number % len(SAID)])
        await asyncio.sleep(dice.uniform(0, 0.05))
        proxy.cut()
        await talker.connect()
        lost += not await talker.answered(ANSWER_WITHIN)
        await talker.close()
    await proxy.stop()
    return lost


async def lost_over_ours(stack: Stack, http: aiohttp.ClientSession, reconnects: int) -> int:
    """The same through the gateway."""
    dice = random.Random(3)
    viewer = Viewer(http, f"http://127.0.0.1:{stack.outside.port}", "198.51.100.1")
    await viewer.open()
    following = asyncio.create_task(viewer.follow())
    lost = 0
    for number in range(reconnects):
        sending = asyncio.create_task(viewer.say(f"m{number}", SAID[number % len(SAID)]))
        await asyncio.sleep(dice.uniform(0, 0.05))
        stack.outside.cut()
        seq = await sending
        try:
            await asyncio.wait_for(viewer.answered(seq), 30)
        except TimeoutError:
            lost += 1
    following.cancel()
    return lost + viewer.doubled + viewer.gaps


async def rate_over_socketio(port: int, visitors: int) -> float:
    """Turns a second, every visitor waiting for each answer."""
    turns = 0

    async def visit(number: int) -> None:
        nonlocal turns
        talker = Talker(f"http://127.0.0.1:{port}", f"visitor-{number}")
        await talker.connect()
        for text in SAID:
            await talker.say(text)
            turns += await talker.answered(30)
        await talker.close()

    started = time.perf_counter()
    await asyncio.gather(*(visit(number) for number in range(visitors)))
    return turns / (time.perf_counter() - started)


async def rate_over_ours(stack: Stack, http: aiohttp.ClientSession, visitors: int) -> float:
    """The same through the gateway."""
    from bench.overhead import together

    rate, _took = await together(http, stack, visitors, gateway=True)
    return rate


def widget_bytes() -> tuple[int, int]:
    """Our widget's JavaScript: plain, and each file compressed."""
    ours = (ROOT / "bot" / "widget").glob("*.js")
    files = [f for f in ours if f.name not in ("demo.js", "configurator.js")]
    return (
        sum(f.stat().st_size for f in files),
        sum(len(gzip.compress(f.read_bytes(), 9)) for f in files),
    )


def package_bytes(package: str, folder: Path) -> tuple[str, int, int] | None:
    """The browser bundle of an npm package: its name, plain and compressed; None without npm."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    packed = subprocess.run(
        [npm, "pack", "--silent", package], cwd=folder, capture_output=True, text=True, check=False
    )
    if packed.returncode != 0:
        return None
    with tarfile.open(folder / packed.stdout.strip().splitlines()[-1]) as archive:
        bundles = [
            member
            for member in archive.getmembers()
            if member.name in ("package/dist/socket.io.min.js", "package/lib/index.js")
        ]
        file = archive.extractfile(bundles[0]) if bundles else None
        raw = file.read() if file is not None else b""
    name = packed.stdout.strip().removesuffix(".tgz")
    return name, len(raw), len(gzip.compress(raw, 9))


async def compare(folder: Path, reconnects: int, visitors: int) -> int:
    """Measure both and print the table; gives how many messages ours lost."""
    async with rasa_with_socketio(folder) as port:
        theirs_lost = await lost_over_socketio(port, reconnects)
        theirs_rate = await rate_over_socketio(port, visitors)
    stack = Stack(folder, inside_proxy=False)
    await stack.start()
    try:
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
            ours_lost = await lost_over_ours(stack, http, reconnects)
            ours_rate = await rate_over_ours(stack, http, visitors)
    finally:
        await stack.stop()
    print("| | Rasa's socketio channel | ours |\n|---|---|---|")
    print(f"| answers lost over {reconnects} broken connections | {theirs_lost} | {ours_lost} |")
    print(f"| turns/s, {visitors} visitors at once | {theirs_rate:.1f} | {ours_rate:.1f} |")
    print("\n| JavaScript | bytes | compressed |\n|---|---|---|")
    plain, compressed = widget_bytes()
    print(f"| our widget, everything | {plain} | {compressed} |")
    for package in PACKAGES:
        found = package_bytes(package, folder)
        if found is not None:
            print(f"| {found[0]} | {found[1]} | {found[2]} |")
    return ours_lost


def main(argv: Sequence[str]) -> int:
    """``python -m bench socketio``; 1 when ours lost a message."""
    parser = argparse.ArgumentParser(prog="python -m bench socketio", description=__doc__)
    parser.add_argument("--reconnects", type=int, default=100)
    parser.add_argument("--visitors", type=int, default=16)
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        return 1 if asyncio.run(compare(Path(folder), options.reconnects, options.visitors)) else 0
