"""Telling open streams that a conversation has something new.

Within this process at once, and with Redis in the others too.  Besides, one query a second for all
the conversations that somebody here is reading finds what no hint told.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from bot.conversations import log
from bot.conversations.database import Database
from bot.conversations.records import Event
from bot.failures import log_failure
from bot.gateway.fanout import Fanout

logger = logging.getLogger(__name__)
POLL_SECONDS = 1.0
VISITOR_TYPING = "visitor_typing"
"""Announced for advisors; no visitor needs to hear it."""
MOST_KEPT = 20
"""Events kept for one reader; who is further behind reads the log."""
_CHUNK = 500  # conversations per query; SQLite takes 999 parameters on old builds


@dataclass(frozen=True)
class Announcement:
    """Something for who is reading now, such as who is typing; it is never stored."""

    kind: str
    data: Mapping[str, Any]


@dataclass(frozen=True)
class News:
    """What a reader finds: something to read in the log, or the events that follow its last one."""

    unread: bool
    events: list[Event]
    announced: list[Announcement]


class Subscription:
    """One reader of one conversation.  Use from the event loop only."""

    def __init__(self, conversation_id: str, changed: asyncio.Event | None = None) -> None:
        """``changed``: an event that the reader shares between its subscriptions."""
        self.conversation_id = conversation_id
        self.seen = 0
        """The last seq the reader has; it keeps this up to date."""
        self._changed = changed or asyncio.Event()
        self._unread = True
        self._came: list[Event] = []
        self._announced: dict[str, Announcement] = {}

    def take(self) -> News:
        """What there is since the last time.

        Call before reading the log, so that nothing falls between reading and waiting.
        """
        self._changed.clear()
        came, self._came = self._came, []
        follows = all(event.seq == seq for seq, event in enumerate(came, self.seen + 1))
        news = News(
            unread=self._unread or not follows,
            events=came if follows else [],
            announced=list(self._announced.values()),
        )
        self._unread = False
        self._announced.clear()
        return news

    def wake(self, events: Sequence[Event] = ()) -> None:
        """There is something to read: ``events``, just stored, or whatever the log has."""
        if events and not self._unread and len(self._came) < MOST_KEPT:
            self._came += events
        else:  # all of it is read from the log then, so that a slow reader costs no memory
            self._unread = True
            self._came.clear()
        self._changed.set()

    def tell(self, announcement: Announcement) -> None:
        """Pass on something transient; only the latest of each kind is kept."""
        self._announced[announcement.kind] = announcement
        self._changed.set()

    async def wait(self, seconds: float) -> bool:
        """Wait for something new; False when ``seconds`` went by without."""
        try:
            async with asyncio.timeout(seconds):
                await self._changed.wait()
        except TimeoutError:
            return False
        return True


class Hub:
    """All readers in this process."""

    def __init__(self, db: Database, redis_url: str = "") -> None:
        """``redis_url``: where to tell other processes at once; empty when there are none."""
        self._db = db
        self.fanout = Fanout(redis_url, self._heard) if redis_url else None
        self._readers: dict[str, set[Subscription]] = {}
        self._task: asyncio.Task[None] | None = None
        self._on_change: Callable[[str], None] | None = None
        self._on_announcement: Callable[[str, str, Mapping[str, Any]], None] | None = None
        self.closed = False

    @contextmanager
    def subscribe(
        self, conversation_id: str, *, seen: int, changed: asyncio.Event | None = None
    ) -> Iterator[Subscription]:
        """Register a reader that has everything up to ``seen``."""
        subscription = Subscription(conversation_id, changed)
        subscription.seen = seen
        self._readers.setdefault(conversation_id, set()).add(subscription)
        try:
            yield subscription
        finally:
            readers = self._readers[conversation_id]
            readers.discard(subscription)
            if not readers:
                del self._readers[conversation_id]

    def readers(self, conversation_id: str) -> int:
        """How many are reading a conversation here."""
        return len(self._readers.get(conversation_id, ()))

    def notify(self, conversation_id: str, events: Sequence[Event] = ()) -> None:
        """Something was appended to (or erased with) the conversation.

        ``events``: all that was appended, committed; it saves who reads here a look at the log.
        """
        self._wake(conversation_id, events)
        if self.fanout is not None:
            self.fanout.tell(conversation_id)

    def listen(
        self,
        changed: Callable[[str], None],
        announced: Callable[[str, str, Mapping[str, Any]], None],
    ) -> None:
        """Be told of every conversation, for a channel that pushes; one listener a process."""
        self._on_change, self._on_announcement = changed, announced

    def announce(self, conversation_id: str, kind: str, data: Mapping[str, Any]) -> None:
        """Tell open streams something that is not part of the log, as an event named ``kind``.

        ``kind`` is a plain word; ``data`` is sent as JSON.  Who does not read now never gets it.
        """
        self._tell(conversation_id, kind, data)
        if self.fanout is not None:
            self.fanout.tell(conversation_id, kind, data)

    def _wake(self, conversation_id: str, events: Sequence[Event] = ()) -> None:
        for subscription in self._readers.get(conversation_id, ()):
            subscription.wake(events)
        if self._on_change is not None:
            self._on_change(conversation_id)

    def _tell(self, conversation_id: str, kind: str, data: Mapping[str, Any]) -> None:
        for subscription in self._readers.get(conversation_id, ()):
            subscription.tell(Announcement(kind, data))
        if self._on_announcement is not None:
            self._on_announcement(conversation_id, kind, data)

    def _heard(self, conversation_id: str, kind: str | None, data: Mapping[str, Any]) -> None:
        if kind is None:
            self._wake(conversation_id)
        else:
            self._tell(conversation_id, kind, data)

    def start(self) -> None:
        """Start watching what other processes write."""
        self._task = asyncio.create_task(self._poll(), name="hub")
        if self.fanout is not None:
            self.fanout.start()

    def close(self) -> None:
        """End every stream, so that the server can stop."""
        self.closed = True
        for conversation_id in list(self._readers):
            self._wake(conversation_id)

    async def stop(self) -> None:
        """Stop watching."""
        self.close()
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        if self.fanout is not None:
            await self.fanout.stop()

    async def _poll(self) -> None:
        while True:
            await asyncio.sleep(POLL_SECONDS)
            ids = list(self._readers)
            for start in range(0, len(ids), _CHUNK):
                chunk = ids[start : start + _CHUNK]
                try:
                    last = await asyncio.to_thread(log.last_seqs, self._db, chunk)
                except Exception as error:
                    log_failure(logger, "cannot watch the log", error)
                    break
                for conversation_id in chunk:
                    seq = last.get(conversation_id)
                    for subscription in self._readers.get(conversation_id, ()):
                        if seq is None or seq > subscription.seen:
                            subscription.wake()
