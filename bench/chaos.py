"""Visitors talk while processes are killed and connections broken at random; then everything that
was accepted must be answered exactly once, in order, and every viewer must have what the store has.

The real assistant, started by ``python -m bot run`` on loopback, with a proxy of our own between
visitors and gateway and another between gateway and Rasa.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

from bench import processes
from bench.network import FaultProxy
from bench.stack import free_port
from bench.viewer import Event, Viewer
from bot.conversations import log
from bot.conversations.database import Database
from bot.gateway import texts
from bot.paths import ROOT
from bot.settings import DEV_RASA_TOKEN

SAID = (
    "hoi", "ik ben kok in de ww en woon in almelo", "wat verdient een lasser", "mbo 3", "buiten",
    "welke subsidie is er", "nee ik bedoel borne", "geen ploegendienst", "ben ik te oud met 52",
    "wat doet een warmtepompmonteur", "hoe lang duurt een bbl", "weet ik niet", "32 uur",
    "ik wil iets met mijn handen", "wat is bbl", "toch liever binnen",
)  # fmt: skip
KILLED = {"rasa": "bot.rasa_server", "actions": "bot.action_server", "gateway": "bot.gateway"}
NETWORK = ("visitors cut", "visitors away", "visitors frozen", "rasa link cut", "rasa link frozen")
READY_SECONDS = 420.0
PATIENCE_SECONDS = 300.0
"""How long the last answers may take after everybody has sent everything."""


@dataclass
class Result:
    """What was seen; the last block must be zero."""

    visitors: int
    messages: int
    seconds: float = 0.0
    posts: int = 0
    accepted: int = 0
    streams: int = 0
    slowest: float = 0.0
    faults: Counter[str] = field(default_factory=Counter)
    told: int = 0
    """Messages whose failure was said to the visitor instead of an answer."""
    lost: int = 0
    twice: int = 0
    disordered: int = 0
    gaps: int = 0
    doubled: int = 0
    differing: int = 0
    twice_in_tracker: int = 0

    @property
    def broken(self) -> int:
        """How many promises were broken, of all kinds."""
        return (
            self.lost + self.twice + self.disordered + self.gaps + self.doubled
            + self.differing + self.twice_in_tracker + (self.messages - self.accepted)
        )  # fmt: skip

    def table(self) -> str:
        """The result as a table in Markdown."""
        rows: list[tuple[str, Any]] = [
            ("visitors × messages", f"{self.visitors} × {self.messages // self.visitors}"),
            ("seconds", f"{self.seconds:.0f}"),
            *((f"fault: {name}", count) for name, count in sorted(self.faults.items())),
            ("streams opened", self.streams),
            ("requests to send a message, repeats included", self.posts),
            ("messages accepted", self.accepted),
            ("longest wait for an answer (s)", f"{self.slowest:.1f}"),
            ("failure said to the visitor instead of an answer", self.told),
            ("**accepted and never answered**", self.lost),
            ("**answered more than once**", self.twice),
            ("**answered out of order**", self.disordered),
            ("**gaps in what a viewer saw**", self.gaps),
            ("**events a viewer got twice**", self.doubled),
            ("**viewers whose log differs from the store's**", self.differing),
            ("**messages that Rasa's tracker holds twice**", self.twice_in_tracker),
        ]
        lines = ["| seen | count |", "|---|---|", *(f"| {n} | {v} |" for n, v in rows)]
        return "\n".join(lines)


class Stack:
    """The front desk in a folder of its own, reached through two proxies."""

    def __init__(
        self, folder: Path, database_url: str | None = None, *, inside_proxy: bool = True
    ) -> None:
        """``inside_proxy`` False lets the gateway reach Rasa without one, to measure it."""
        self._inside_proxy = inside_proxy
        self._folder = folder
        self.gateway_port, self.rasa_port = int(free_port()), int(free_port())
        self._actions_port = free_port()
        self.outside = FaultProxy(("127.0.0.1", self.gateway_port))
        self.inside = FaultProxy(("127.0.0.1", self.rasa_port))
        self.database_url = database_url or f"sqlite:///{folder / 'frontdesk.db'}"
        self._process: asyncio.subprocess.Process | None = None

    @property
    def pid(self) -> int:
        """The supervisor."""
        assert self._process is not None
        return self._process.pid

    @property
    def health(self) -> dict[str, str]:
        """Where each part says that it works, past the proxies."""
        return {
            "gateway": f"http://127.0.0.1:{self.gateway_port}/healthz",
            "actions": f"http://127.0.0.1:{self._actions_port}/health",
            "rasa": f"http://127.0.0.1:{self.rasa_port}/status?token={_rasa_token()}",
        }

    async def start(self) -> None:
        """Start everything and wait until it is ready.

        Raises:
            TimeoutError: it did not come up; the logs are in the folder.
        """
        await self.outside.start()
        await self.inside.start()
        rasa = self.inside.port if self._inside_proxy else self.rasa_port
        env = {
            **os.environ,
            "GATEWAY_PORT": str(self.gateway_port),
            "RASA_PORT": str(self.rasa_port),
            "ACTIONS_PORT": self._actions_port,
            "RASA_URL": f"http://127.0.0.1:{rasa}",
            "BALIE_VAR": str(self._folder),
            "DATABASE_URL": self.database_url,
            "CATALOGUE_URL": f"sqlite:///{self._folder / 'catalogue.db'}",
        }
        for inherited in ("ACTIONS_URL", "TRACKER_URL"):
            env.pop(inherited, None)
        with (self._folder / "console.log").open("wb") as output:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run",
                cwd=ROOT, env=env, stdout=output, stderr=output, start_new_session=True,
            )  # fmt: skip
        async with aiohttp.ClientSession() as http, asyncio.timeout(READY_SECONDS):
            while True:
                with suppress(aiohttp.ClientError):
                    async with http.get(f"http://127.0.0.1:{self.gateway_port}/readyz") as answer:
                        if answer.status == 200:
                            return
                await asyncio.sleep(0.5)

    async def stop(self) -> None:
        """Stop everything."""
        if self._process is not None and self._process.returncode is None:
            self._process.send_signal(signal.SIGINT)
            try:
                await asyncio.wait_for(self._process.wait(), 40)
            except TimeoutError:
                os.killpg(self._process.pid, signal.SIGKILL)
        await self.outside.stop()
        await self.inside.stop()


class Chaos:
    """Breaks things in rounds: every kind once, in an order that the seed decides.

    A part is killed only when it works, and a round begins only when those who waited have their
    answer. Killed again and again while it starts, it would never come back, and a visitor who
    waits for an answer would wait for ever.
    """

    def __init__(
        self,
        stack: Stack,
        http: aiohttp.ClientSession,
        everyone: Sequence[Viewer],
        dice: random.Random,
        *,
        pause: tuple[float, float],
    ) -> None:
        """``pause`` is the shortest and longest time between two faults, in seconds."""
        self._stack = stack
        self._http = http
        self._everyone = everyone
        self._dice = dice
        self._pause = pause
        self.done: Counter[str] = Counter()
        self.all_seen = asyncio.Event()
        """Every kind of fault was there once."""

    async def break_things(self, rounds: int) -> None:
        """Go on for so many rounds, or until cancelled."""
        for _ in range(rounds):
            await self._round()
            self.all_seen.set()
            await _in_time(*(_all_answered(viewer) for viewer in self._everyone))

    async def _round(self) -> None:
        kinds = [*KILLED, *NETWORK]
        left = self._dice.sample(kinds, len(kinds))
        while left:
            await asyncio.sleep(self._dice.uniform(*self._pause))
            for name in left:
                if name in NETWORK or await self._works(name):
                    await self._break(name)
                    left.remove(name)
                    break

    async def _works(self, part: str) -> bool:
        url = self._stack.health[part]
        try:
            async with self._http.get(url, timeout=aiohttp.ClientTimeout(total=2)) as answer:
                if answer.status != 200:
                    return False
                # Rasa answers before its model is loaded.
                return part != "rasa" or bool((await answer.json())["model_file"])
        except (aiohttp.ClientError, TimeoutError, OSError):
            return False

    async def _break(self, name: str) -> None:
        outside, inside = self._stack.outside, self._stack.inside
        if name in KILLED:
            processes.kill(self._stack.pid, KILLED[name])
            name = f"{name} killed"
        elif name == "visitors cut":
            outside.cut()
        elif name == "visitors away":
            await outside.away(self._dice.uniform(1, 4))
        elif name == "visitors frozen":
            outside.freeze()
        elif name == "rasa link cut":
            inside.cut()
        else:
            inside.freeze()
        self.done[name] += 1


async def run(
    *,
    visitors: int,
    messages: int,
    seed: int,
    folder: Path,
    pause: tuple[float, float] = (2.0, 8.0),
    rounds: int = 1000,
    database_url: str | None = None,
    quiet: bool = False,
) -> Result:
    """Play the whole scenario; gives what was seen."""
    dice = random.Random(seed)
    stack = Stack(folder, database_url)
    await stack.start()
    started = time.monotonic()
    try:
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
            url = f"http://127.0.0.1:{stack.outside.port}"
            everyone = [Viewer(http, url, _address(n)) for n in range(visitors)]
            chaos = Chaos(stack, http, everyone, random.Random(seed + 1), pause=pause)
            breaking = asyncio.create_task(chaos.break_things(rounds))
            seeds = [random.Random(dice.random()) for _ in everyone]
            talking = [
                asyncio.create_task(_talk(viewer, messages, own))
                for viewer, own in zip(everyone, seeds, strict=True)
            ]
            counting = asyncio.create_task(_progress(everyone, messages, quiet))
            try:
                following = await asyncio.gather(*talking)
                seen = asyncio.create_task(chaos.all_seen.wait())
                await asyncio.wait((seen, breaking), return_when=asyncio.FIRST_COMPLETED)
                seen.cancel()
            finally:
                breaking.cancel()
            with suppress(asyncio.CancelledError):
                await breaking
            # Everything was sent under fire; the last answers arrive in peace.
            await _in_time(*(_all_answered(viewer) for viewer in everyone))
            await asyncio.sleep(3)  # time for an answer too many
            counting.cancel()
            for task in following:
                task.cancel()
            await asyncio.gather(*following, return_exceptions=True)
            result = _judge(everyone, stack.database_url, messages)
            result.seconds = time.monotonic() - started
            result.faults = chaos.done
            result.twice_in_tracker = await _twice_in_tracker(everyone, stack, http)
            return result
    finally:
        await stack.stop()


def _rasa_token() -> str:
    return os.environ.get("RASA_TOKEN", DEV_RASA_TOKEN)


def _address(number: int) -> str:
    return f"198.51.{100 + number // 250}.{1 + number % 250}"


async def _talk(viewer: Viewer, messages: int, dice: random.Random) -> asyncio.Task[None]:
    """Send everything: often after the answer, sometimes without waiting for it."""
    await asyncio.sleep(dice.uniform(0, 3))
    await viewer.open()
    following = asyncio.create_task(viewer.follow())
    for number in range(messages):
        seq = await viewer.say(f"m{number}", dice.choice(SAID))
        if dice.random() < 0.7:
            await _in_time(viewer.answered(seq))
        await asyncio.sleep(dice.uniform(0, 1.5))
    return following


async def _in_time(*wanted: Coroutine[Any, Any, None]) -> None:
    """Wait for all of it, but not for ever: an answer that is lost is counted at the end."""
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE_SECONDS):
            await asyncio.gather(*wanted)


async def _all_answered(viewer: Viewer) -> None:
    for seq in [*viewer.accepted.values()]:
        await viewer.answered(seq)


async def _progress(everyone: Sequence[Viewer], messages: int, quiet: bool) -> None:
    while not quiet:
        await asyncio.sleep(20)
        sent = sum(len(viewer.accepted) for viewer in everyone)
        answered = sum(len(viewer.waited) for viewer in everyone)
        print(f"  {sent} accepted, {answered} answered of {len(everyone) * messages}", flush=True)


def _judge(everyone: Sequence[Viewer], database_url: str, messages: int) -> Result:
    result = Result(visitors=len(everyone), messages=len(everyone) * messages)
    db = Database(database_url)
    try:
        for viewer in everyone:
            stored = _stored(db, viewer.id)
            result.posts += viewer.posts - 1
            result.streams += viewer.streams
            result.gaps += viewer.gaps
            result.doubled += viewer.doubled
            result.differing += viewer.events != stored
            result.slowest = max([result.slowest, *viewer.waited.values()])
            _judge_answers(viewer, stored, result)
    finally:
        db.dispose()
    return result


def _stored(db: Database, conversation_id: str) -> list[Event]:
    events: list[Event] = []
    while page := log.events_after(db, conversation_id, len(events)):
        events += [event.public() for event in page]
    return events


def _judge_answers(viewer: Viewer, stored: list[Event], result: Result) -> None:
    said = [event for event in stored if event["from"] == "visitor"]
    result.accepted += sum(
        viewer.accepted.get(event["client_id"]) == event["seq"] for event in said
    )
    result.disordered += [e["client_id"] for e in said] != [f"m{n}" for n in range(len(said))]
    order: list[int] = []
    for event in said:
        seq = event["seq"]
        words = [
            e for e in stored if e.get("in_reply_to") == seq and e["text"] != texts.UNREACHABLE
        ]
        # A turn is stored as a whole, at one moment: two moments are two answers.
        moments = {e["at"] for e in words}
        result.lost += not moments
        result.twice += len(moments) > 1
        result.told += any(e["text"] == texts.GIVEN_UP for e in words)
        order += [e["seq"] for e in words]
    result.disordered += order != sorted(order)


async def _twice_in_tracker(
    everyone: Sequence[Viewer], stack: Stack, http: aiohttp.ClientSession
) -> int:
    """Messages that the assistant took twice, as far back as its tracker goes."""
    twice = 0
    for viewer in everyone:
        url = f"http://127.0.0.1:{stack.rasa_port}/conversations/{viewer.id}/tracker"
        async with http.get(
            url, params={"include_events": "ALL", "token": _rasa_token()}
        ) as answer:
            events = (await answer.json())["events"]
        ids = [e["metadata"].get("message_id") for e in events if e["event"] == "user"]
        twice += len(ids) - len(set(ids))
    return twice


def main(argv: Sequence[str]) -> int:
    """``python -m bench chaos``; 1 when a promise was broken."""
    parser = argparse.ArgumentParser(prog="python -m bench chaos", description=__doc__)
    parser.add_argument("--visitors", type=int, default=200)
    parser.add_argument("--messages", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", metavar="URL", help="an empty PostgreSQL database")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        result = asyncio.run(
            run(
                visitors=options.visitors,
                messages=options.messages,
                seed=options.seed,
                folder=Path(folder),
                database_url=options.database,
            )
        )
    print(result.table())
    return 1 if result.broken else 0
