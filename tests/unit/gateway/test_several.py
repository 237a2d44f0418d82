"""Several gateways on one PostgreSQL and one real Redis serve the same conversations."""

from __future__ import annotations

import asyncio
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from rasa.core.lock_store import LockError

from bot.gateway import hub
from bot.paths import ROOT
from bot.rasa_server import locks as lock_module
from bot.rasa_server.locks import ConversationLocks
from tests.unit.stores import fresh_url, redis_program

from .conftest import Conversation, Gateway, records, sse, until
from .fake_rasa import FakeRasa


class Redis:
    """A redis-server of our own on a free port; keeps nothing on disk."""

    def __init__(self, folder: Path) -> None:
        self._program = redis_program()
        self._folder = folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.start()

    def start(self) -> None:
        self._process = subprocess.Popen(
            [self._program, "--port", str(self.port), "--bind", "127.0.0.1", "--save", ""],
            cwd=self._folder, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        until(self._up)

    def _up(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def kill(self) -> None:
        self._process.kill()
        self._process.wait(10)


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[Redis]:
    server = Redis(tmp_path)
    yield server
    server.kill()


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return fresh_url("postgresql", tmp_path)


@pytest.fixture
def pair(
    settings, redis: Redis, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Gateway, Gateway]]:
    """Two gateways that would notice each other only through Redis."""
    monkeypatch.setattr(hub, "POLL_SECONDS", 3600.0)
    gateways = [Gateway(replace(settings, redis_url=redis.url)) for _ in range(2)]
    for gateway in gateways:
        fanout = gateway.app.state.gateway.hub.fanout
        until(fanout.listening.is_set)
    yield gateways[0], gateways[1]
    for gateway in gateways:
        gateway.stop()


def at(gateway: Gateway, conversation: Conversation) -> Conversation:
    return replace(conversation, http=gateway.http)


def test_a_stream_at_one_shows_at_once_what_happens_at_the_other(
    pair: tuple[Gateway, Gateway], rasa: FakeRasa
):
    rasa.delay = 0.3
    one, other = pair
    conversation = one.open()
    headers = conversation.auth | {"Accept": "text/event-stream"}
    with one.http.stream("GET", f"{conversation.path}/events", headers=headers) as stream:
        got = records(stream.iter_lines())
        assert next(got)[:2] == ("message", 1)
        at(other, conversation).say("via de ander")
        seen = [next(got)]
        while seen[-1][:2] != ("message", 3):
            seen.append(next(got))
    texts = [data["text"] for kind, _, data in seen if kind == "message"]
    assert texts == ["via de ander", "Je zei: via de ander"]
    assert "typing" in [kind for kind, _, _ in seen]


def test_an_erasure_at_one_ends_the_stream_at_the_other(pair: tuple[Gateway, Gateway]):
    one, other = pair
    conversation = one.open()
    headers = conversation.auth | {"Accept": "text/event-stream"}
    with one.http.stream("GET", f"{conversation.path}/events", headers=headers) as stream:
        events = sse(stream.iter_lines())
        assert next(events)[0] == 1
        other.http.delete(conversation.path, headers=conversation.auth)
        assert list(events) == []


def test_both_take_messages_and_each_is_answered_once_and_in_order(
    pair: tuple[Gateway, Gateway], rasa: FakeRasa
):
    rasa.delay = 0.01
    conversations = [pair[n % 2].open() for n in range(6)]

    def talk(conversation: Conversation) -> list[int]:
        seqs = []
        for n in range(8):
            posted = at(pair[n % 2], conversation).post(client_id=f"n{n}", text=f"bericht {n}")
            seqs.append(posted.json()["seq"])
            # the same message again, at the other
            repeated = at(pair[(n + 1) % 2], conversation).post(
                client_id=f"n{n}", text=f"bericht {n}"
            )
            assert (repeated.status_code, repeated.json()["seq"]) == (200, seqs[-1])
        return seqs

    with ThreadPoolExecutor(6) as pool:
        posted = list(pool.map(talk, conversations))
    for conversation, seqs in zip(conversations, posted, strict=True):
        until(lambda c=conversation: len(c.events()) == 17)
        events = conversation.events()
        assert [e["seq"] for e in events] == list(range(1, 18))
        assert [e["in_reply_to"] for e in events if "in_reply_to" in e] == seqs
    assert rasa.overlaps == 0
    assert len(rasa.received) == 48


def test_without_redis_the_log_itself_is_watched(
    settings, redis: Redis, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(hub, "POLL_SECONDS", 0.2)
    one, other = (Gateway(replace(settings, redis_url=redis.url)) for _ in range(2))
    try:
        listening = one.app.state.gateway.hub.fanout.listening
        until(listening.is_set)
        redis.kill()
        conversation = one.open()
        headers = conversation.auth | {"Accept": "text/event-stream"}
        with one.http.stream("GET", f"{conversation.path}/events", headers=headers) as stream:
            events = sse(stream.iter_lines())
            assert next(events)[0] == 1
            at(other, conversation).say("redis is weg")
            assert next(events)[1]["text"] == "redis is weg"
        redis.start()
        until(listening.is_set)
    finally:
        one.stop()
        other.stop()


def test_rasas_lock_is_held_by_one_process_at_a_time(redis: Redis):
    inside: list[int] = []
    most = 0

    async def turn(locks: ConversationLocks, number: int) -> None:
        nonlocal most
        async with locks.lock("gesprek"):
            inside.append(number)
            most = max(most, len(inside))
            await asyncio.sleep(0.02)
            inside.remove(number)

    async def both() -> None:
        stores = [ConversationLocks(redis_url=redis.url) for _ in range(2)]
        await asyncio.gather(*(turn(stores[n % 2], n) for n in range(8)))
        async with stores[0].lock("een"), stores[1].lock("ander"):
            pass  # other conversations do not wait for each other
        for store in stores:
            await store.close()

    asyncio.run(both())
    assert most == 1


def test_a_killed_rasa_frees_its_conversation_within_seconds(
    redis: Redis, monkeypatch: pytest.MonkeyPatch
):
    code = (
        "import asyncio, time\nfrom bot.rasa_server import locks as module\n"
        "module.HELD_SECONDS = 1.5\n"
        f"locks = module.ConversationLocks(redis_url={redis.url!r})\n"
        "async def hold():\n    async with locks.lock('gesprek'):\n"
        "        print('held', flush=True)\n        await asyncio.sleep(60)\n"
        "asyncio.run(hold())\n"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    with holder.stdout:
        assert holder.stdout.readline() == "held\n"
        holder.send_signal(signal.SIGKILL)
        holder.wait(10)
    monkeypatch.setattr(lock_module, "WAIT_SECONDS", 10.0)

    async def take_over() -> None:
        locks = ConversationLocks(redis_url=redis.url)
        async with locks.lock("gesprek"):
            pass
        await locks.close()

    asyncio.run(take_over())


def test_a_long_turn_keeps_its_lock_and_who_waits_too_long_is_refused(
    redis: Redis, monkeypatch: pytest.MonkeyPatch
):
    for name, seconds in (("HELD_SECONDS", 0.6), ("RENEW_SECONDS", 0.2), ("WAIT_SECONDS", 1.0)):
        monkeypatch.setattr(lock_module, name, seconds)

    async def scenario() -> None:
        one, other = (ConversationLocks(redis_url=redis.url) for _ in range(2))
        async with one.lock("gesprek"):
            with pytest.raises(LockError):
                async with other.lock("gesprek"):
                    pass
        async with other.lock("gesprek"):
            pass
        redis.kill()
        with pytest.raises(LockError):
            async with one.lock("gesprek"):
                pass
        for store in (one, other):
            await store.close()

    asyncio.run(scenario())


def test_without_a_setting_the_lock_is_in_memory():
    async def scenario() -> None:
        locks = ConversationLocks(redis_url="")
        async with locks.lock("gesprek"):
            assert locks.is_someone_waiting("gesprek")
        assert not locks.is_someone_waiting("gesprek")

    asyncio.run(scenario())
