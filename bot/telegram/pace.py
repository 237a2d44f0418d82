"""How fast may be sent: so many messages a second in a chat and overall, and waiting when told to.

Telegram's own numbers (bots FAQ): one a second in a chat, thirty a second in all.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

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

    async def turn(self, chat_id: int | None) -> None:
        """Wait for the next free moment, of this chat when one is given.

        One at a time for each chat: who asks for a chat's turn waits for it before asking again.
        """
        if chat_id is not None:
            await self._until(self._chats.get(chat_id, 0.0))
        while True:
            at = max(self._clock(), self._free_at)
            self._free_at = at + self._gap
            await self._until(at)
            if self._paused_until <= self._clock():
                break
            # Who waited for the pause must not all go at once: ask for a moment again.
            await self._until(self._paused_until)
        if chat_id is not None:
            self.sent(chat_id)

    def idle(self) -> bool:
        """Whether something that may be left out, such as "is typing", would delay nobody."""
        now = self._clock()
        return self._free_at <= now and self._paused_until <= now

    def count(self) -> None:
        """Something was sent without waiting for a turn."""
        self._free_at = max(self._free_at, self._clock()) + self._gap

    def pause(self, seconds: float) -> None:
        """Telegram says that it is too much: nothing goes out for ``seconds``."""
        self._paused_until = max(self._paused_until, self._clock() + seconds)

    def sent(self, chat_id: int) -> None:
        """A message arrived: the next one of this chat counts from here, however long it took."""
        now = self._clock()
        self._chats[chat_id] = now + self.chat_gap
        if len(self._chats) > _FORGET_ABOVE:
            self._chats = {c: t for c, t in self._chats.items() if t > now}

    async def _until(self, moment: float) -> None:
        while (left := moment - self._clock()) > 0:
            await self._sleep(left)
