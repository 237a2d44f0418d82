"""A visitor's client for benchmarks: keeps a stream open, and sends until it was stored.

It does what the widget does: repeats a message under the same client id until it is accepted,
resumes its stream after the last event it has, and gives a silent connection up after 25 seconds.
"""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import aiohttp

SILENT_SECONDS = 25.0
ANSWER_SECONDS = 10.0
"""How long one request may take before it is repeated."""
PAUSE_SECONDS = 0.3

Event = dict[str, Any]
Failure = (aiohttp.ClientError, TimeoutError, OSError)


class Refused(Exception):  # noqa: N818 - reads as what it says
    """The gateway refused a request in a way that repeating does not change."""


@dataclass
class Viewer:
    """One conversation as its visitor sees it."""

    http: aiohttp.ClientSession
    url: str
    address: str
    """The visitor's address, as a reverse proxy would pass it on."""
    clock: Callable[[], float] = time.monotonic
    id: str = ""
    token: str = ""
    events: list[Event] = field(default_factory=list)
    doubled: int = 0
    gaps: int = 0
    streams: int = 0
    posts: int = 0
    sent: dict[str, float] = field(default_factory=dict)
    """Client id of each message, and when it was first sent."""
    accepted: dict[str, int] = field(default_factory=dict)
    """Client id of each stored message, and its seq."""
    waited: dict[int, float] = field(default_factory=dict)
    """Seconds from sending to the first word of the answer, by the message's seq."""
    on_answer: Callable[[Viewer, int, float], None] | None = None
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)

    @property
    def headers(self) -> dict[str, str]:
        """What every request carries."""
        return {"Authorization": f"Bearer {self.token}", "X-Forwarded-For": self.address}

    @property
    def path(self) -> str:
        """The address of the conversation."""
        return f"{self.url}/api/conversations/{self.id}"

    async def open(self) -> None:
        """Open the conversation, however often that has to be tried."""
        opened = await self._until_stored(f"{self.url}/api/conversations", {"channel": "bench"})
        self.id, self.token = opened["id"], opened["token"]

    async def say(self, client_id: str, text: str) -> int:
        """Send a message until it is stored; gives its seq."""
        self.sent[client_id] = self.clock()
        body = {"client_id": client_id, "text": text}
        stored = await self._until_stored(f"{self.path}/messages", body)
        seq = int(stored["seq"])
        self.accepted[client_id] = seq
        return seq

    async def answered(self, seq: int) -> None:
        """Wait until the assistant has answered the message."""
        async with self._news:
            await self._news.wait_for(lambda: seq in self.waited)

    async def follow(self) -> None:
        """Read the stream, and open it again whenever it ends; cancel to stop."""
        while True:
            with suppress(*Failure):
                await self._stream()
            await asyncio.sleep(PAUSE_SECONDS * (0.5 + random.random()))

    async def _until_stored(self, url: str, body: dict[str, Any]) -> dict[str, Any]:
        pause = PAUSE_SECONDS
        timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
        while True:
            self.posts += 1
            with suppress(*Failure):
                async with self.http.post(
                    url, json=body, headers=self.headers, timeout=timeout
                ) as answer:
                    if answer.status in (200, 201, 202):
                        stored: dict[str, Any] = await answer.json()
                        return stored
                    if answer.status == 429:
                        pause = float(answer.headers["Retry-After"])
                    elif answer.status < 500:
                        raise Refused(f"{answer.status}: {await answer.text()}")
            await asyncio.sleep(pause * (0.5 + random.random() / 2))
            pause = min(pause * 2, 2.0)

    async def _stream(self) -> None:
        self.streams += 1
        headers = {**self.headers, "Accept": "text/event-stream"}
        if self.events:
            headers["Last-Event-ID"] = str(self.events[-1]["seq"])
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=5, sock_read=SILENT_SECONDS)
        async with self.http.get(
            f"{self.path}/events", headers=headers, timeout=timeout
        ) as response:
            if response.status != 200:
                return
            kind = "message"
            async for raw in response.content:
                line = raw.rstrip(b"\n")
                if line.startswith(b"event: "):
                    kind = line[7:].decode()
                elif line.startswith(b"data: ") and kind == "message":
                    await self._take(json.loads(line[6:]))
                elif not line:
                    kind = "message"

    async def _take(self, event: Event) -> None:
        last = self.events[-1]["seq"] if self.events else 0
        if event["seq"] <= last:
            self.doubled += 1
            return
        if event["seq"] > last + 1:
            self.gaps += 1
        self.events.append(event)
        if event["from"] == "visitor" and event.get("client_id") in self.sent:
            self.accepted.setdefault(event["client_id"], event["seq"])
        answered = event.get("in_reply_to")
        if answered is None or event["kind"] == "status" or answered in self.waited:
            return
        client_id = next((c for c, seq in self.accepted.items() if seq == answered), None)
        if client_id is not None:
            self.waited[answered] = self.clock() - self.sent[client_id]
            if self.on_answer is not None:
                self.on_answer(self, answered, self.waited[answered])
            async with self._news:
                self._news.notify_all()
