"""How fast may be sent: so many messages a second in a chat and overall, and waiting when told to.

Telegram's own numbers (bots FAQ): one a second in a chat, thirty a second in all.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")
_FORGET_ABOVE = 10_000


class Pace:
    """Hands out moments to send at.  For one event loop; the clock is in seconds."""

    def __init__(
        self,
        *,
        per_chat: float,
        overall: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Rates are in messages a second."""
        self.chat_gap = 1.0 / per_chat
        """Seconds between two messages of a chat."""
        self._gap = 1.0 / overall
        self._clock = clock
        self._sleep = sleep
        self._free_at = 0.0
        self._chats: dict[int, float] = {}
        self._paused_until = 0.0
        self._gate = asyncio.Lock()

    async def wait_for_chat(self, chat_id: int) -> None:
        """Wait until this chat may have its next message."""
        while (left := self._chats.get(chat_id, 0.0) - self._clock()) > 0:
            await self._sleep(left)

    async def take_turn(self, begin: Callable[[], Awaitable[T | None]]) -> T | None:
        """Run ``begin`` when it is our turn among all chats, and return when it may be sent.

        First come, first served, one at a time: so at most one message is noted as being sent
        while it still waits for its moment.  When ``begin`` gives None the turn is not used.
        """
        async with self._gate:
            while (left := self._paused_until - self._clock()) > 0:
                await self._sleep(left)
            job = await begin()
            if job is not None:
                # From one going out to the next, so that a slow moment is not made up for later.
                while (left := self._free_at - self._clock()) > 0:
                    await self._sleep(left)
                self._free_at = self._clock() + self._gap
            return job

    def idle(self) -> bool:
        """Whether something that may be left out, such as "is typing", would delay nobody."""
        now = self._clock()
        return not self._gate.locked() and self._free_at <= now and self._paused_until <= now

    def count(self) -> None:
        """Something was sent without waiting for a turn."""
        self._free_at = max(self._free_at, self._clock()) + self._gap

    def pause(self, seconds: float) -> None:
        """Telegram says that it is too much: nothing goes out for ``seconds``."""
        self._paused_until = max(self._paused_until, self._clock() + seconds)

    def sent(self, chat_id: int) -> None:
        """A message went: the next one of this chat counts from here, however long it took."""
        now = self._clock()
        self._chats[chat_id] = now + self.chat_gap
        if len(self._chats) > _FORGET_ABOVE:
            self._chats = {c: t for c, t in self._chats.items() if t > now}
