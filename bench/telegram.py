"""Telegram with faults: 100 chats × 30 messages, duplicates, broken connections, killed gateways.

Everything is real but the language: the gateway is its own process, the Bot API is the emulator of
the tests behind their proxy, and the assistant is the tests' own, which answers with what was said.
The limits are Telegram's: one message a second in a chat, thirty in all.
"""

from __future__ import annotations

import itertools
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from bench.stack import free_port
from bot.conversations.database import Database
from bot.paths import ROOT
from bot.telegram import texts
from tests.telegram import emulator_process
from tests.telegram.bot_api import TOKEN, BotApi, Fault
from tests.telegram.person import Person
from tests.unit.gateway.fake_rasa import FakeRasa

CHATS = 100
MESSAGES = 30
BETWEEN = (1.0, 5.0)  # seconds between two messages of one person
UP = (4.0, 12.0)  # seconds that the gateway may live
WHOLE = (3.0, 9.0)  # seconds between two connections that break while a message is sent
DUPLICATES = 0.1
PATIENCE = 600.0
SEED = 20261121


@dataclass
class Gateway:
    """The gateway as a process that is stopped and started again."""

    env: dict[str, str]
    log: IO[bytes]
    kills: Counter[str] = field(default_factory=Counter)
    _process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, without waiting."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bot.gateway"],
            cwd=ROOT,
            env=self.env,
            stdout=self.log,
            stderr=self.log,
        )

    def stop(self, how: signal.Signals) -> None:
        """Stop it and count how."""
        assert self._process is not None
        self._process.send_signal(how)
        self._process.wait(30)
        self.kills[how.name] += 1


def _talk(person: Person, chance: random.Random, done: threading.Event) -> None:
    """Type without waiting for answers; look at the chat before every message, and afterwards."""
    person.send("/start")
    try:
        for number in range(MESSAGES):
            time.sleep(chance.uniform(*BETWEEN))
            _answer_questions(person)
            person.send(_said(person, number))
    finally:
        done.set()
    deadline = time.monotonic() + PATIENCE
    while _missing(person) and time.monotonic() < deadline:
        time.sleep(chance.uniform(*BETWEEN))
        _answer_questions(person)


def _restart(gateway: Gateway, chance: random.Random, until: threading.Event) -> None:
    while not until.wait(chance.uniform(*UP)):
        gateway.stop(chance.choice([signal.SIGTERM, signal.SIGKILL]))
        gateway.start()


def _break(
    api: BotApi, chance: random.Random, until: threading.Event, broken: Counter[str]
) -> None:
    """Break the connection of what is sent next: before it came, or before that was said."""
    while not until.wait(chance.uniform(*WHOLE)):
        kind = chance.choice(["dropped", "dropped_answer"])
        api.faults.append(Fault("sendMessage", kind))
        broken[kind] += 1


def _said(person: Person, number: int) -> str:
    # Not the number of the chat itself: one in eleven would be masked as a BSN.
    return f"gast {person.chat_id % 1000} zegt {number}"


def _answers(person: Person) -> list[str]:
    """The answers as they stand in the chat; one that came late says so above itself."""
    late = f"{texts.LATE}\n\n"
    found = (m.text.removeprefix(late) for m in person.messages)
    return [text for text in found if text.startswith("Je zei: ")]


def _wanted(person: Person) -> list[str]:
    return [f"Je zei: {_said(person, n)}" for n in range(MESSAGES)]


def _missing(person: Person) -> set[str]:
    return set(_wanted(person)) - set(_answers(person))


def _answer_questions(person: Person) -> None:
    """Say of every message that the bot is unsure of whether it is there, as the bot asks."""
    there = {
        texts.UNCERTAIN_ANSWER.format(_said(person, n)): _wanted(person)[n] for n in range(MESSAGES)
    }
    for message in person.messages:
        buttons = message.buttons
        if texts.SEEN not in buttons:
            continue
        answer = there.get(message.text)
        if answer is None:  # the greeting
            seen = any("Gouden Poort" in m.text for m in person.messages)
        else:
            seen = answer in _answers(person)
        message.markup = {}  # once is enough
        person.press(buttons[texts.SEEN if seen else texts.SEND_AGAIN], message.message_id)


def report() -> None:
    """Print what came of it."""
    missing = emulator_process.missing()
    if missing:
        print(missing)
        return
    chance = random.Random(SEED)
    with (
        tempfile.TemporaryDirectory() as folder,
        emulator_process.running() as url,
        (Path(folder) / "gateway.log").open("wb") as log,
    ):
        api = BotApi(url, duplicate=lambda _number: chance.random() < DUPLICATES)
        rasa = FakeRasa(f"sqlite:///{folder}/tracker.db")
        rasa.start()
        env = {
            **os.environ,
            "BALIE_VAR": folder,
            "DATABASE_URL": f"sqlite:///{folder}/frontdesk.db",
            "TRACKER_URL": f"sqlite:///{folder}/tracker.db",
            "RASA_URL": rasa.url,
            "RASA_TOKEN": rasa.token,
            "GATEWAY_PORT": free_port(),
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_BASE_URL": api.url,
        }
        gateway = Gateway(env, log)
        gateway.start()
        try:
            _play(gateway, api, rasa, Database(env["DATABASE_URL"]), chance)
        finally:
            gateway.stop(signal.SIGTERM)
            rasa.stop()
            api.stop()


def _play(
    gateway: Gateway, api: BotApi, rasa: FakeRasa, db: Database, chance: random.Random
) -> None:
    people = [Person(api, db, start=False) for _ in range(CHATS)]
    started, said = time.monotonic(), [threading.Event() for _ in people]
    all_said = threading.Event()
    threads = [
        threading.Thread(target=_talk, args=(p, random.Random(chance.random()), d), daemon=True)
        for p, d in zip(people, said, strict=True)
    ]
    killer = threading.Thread(
        target=_restart, args=(gateway, random.Random(chance.random()), all_said), daemon=True
    )
    broken: Counter[str] = Counter()
    breaker = threading.Thread(
        target=_break, args=(api, random.Random(chance.random()), all_said, broken), daemon=True
    )
    for thread in (*threads, killer, breaker):
        thread.start()
    for done in said:
        done.wait(PATIENCE)
    all_said.set()
    killer.join()
    for thread in threads:
        thread.join()
    took = time.monotonic() - started
    time.sleep(5)  # whatever would still come twice
    _print(people, api, rasa, gateway.kills, broken, took)


def _print(
    people: list[Person],
    api: BotApi,
    rasa: FakeRasa,
    kills: Counter[str],
    broken: Counter[str],
    took: float,
) -> None:
    read = Counter(text for _sender, text, _id in rasa.received if " zegt " in text)
    double = sum(n - 1 for p in people for n in Counter(_answers(p)).values())
    in_order = sum(_answers(p) == _wanted(p) for p in people)
    everything = [m.text for p in people for m in p.messages]
    tapped = {
        title: sum(text.endswith(f"✓ {title}") for text in everything)
        for title in (texts.SEEN, texts.SEND_AGAIN)
    }
    doubts = sum(text.startswith(texts.UNCERTAIN[:20]) for text in everything)
    late = sum(text.startswith(texts.LATE) for text in everything)
    at = sorted(m.at for m in api.sent)
    busiest = max(sum(1 for t in at[i : i + 200] if t < a + 1) for i, a in enumerate(at))
    closest = min(b.at - a.at for p in people for a, b in itertools.pairwise(p.messages))
    rows = [
        ("chats × messages", f"{len(people)} × {MESSAGES}"),
        ("gateway stopped (SIGTERM / SIGKILL)", f"{kills['SIGTERM']} / {kills['SIGKILL']}"),
        (
            "connections broken while sending (before / after it came)",
            f"{broken['dropped']} / {broken['dropped_answer']}",
        ),
        ("updates that came twice", api.repeated),
        ("messages that reached the assistant once", sum(n == 1 for n in read.values())),
        ("messages that reached it more than once", sum(n > 1 for n in read.values())),
        ("answers missing at the end", sum(len(_missing(p)) for p in people)),
        ("answers that came twice", double),
        ("chats with all answers in order", in_order),
        ("times that a person was asked whether a message came", doubts),
        (
            "of which answered: I see it / I do not see it",
            f"{tapped[texts.SEEN]} / {tapped[texts.SEND_AGAIN]}",
        ),
        ("answers that came after later ones, and said so", late),
        ("most messages in any second", busiest),
        ("shortest time between two in a chat", f"{closest:.2f} s"),
        ("seconds", f"{took:.0f}"),
    ]
    print("| what | |\n|---|---|")
    for name, value in rows:
        print(f"| {name} | {value} |")
