"""Telling other gateway processes, over Redis, that a conversation has something new.

Only a hint travels: the id of the conversation, or who is typing.  What was said is read from the
log.  A hint that is lost costs a second, because every hub also looks in the log by itself.
"""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from bot.failures import log_failure

logger = logging.getLogger(__name__)
CHANNEL = "balie:changes"
QUEUE = 10_000
"""Hints that wait for a slow Redis; more are dropped."""
LONGEST_PAUSE = 5.0

Heard = Callable[[str, str | None, Mapping[str, Any]], None]
"""Called with the conversation, and for an announcement its kind and data."""


class Fanout:
    """One connection to listen and one to tell.  Use from the event loop only."""

    def __init__(self, url: str, heard: Heard) -> None:
        """Nothing is opened until :meth:`start`."""
        self._url = url
        self._heard = heard
        self._me = secrets.token_hex(6)
        self._hints: asyncio.Queue[str] = asyncio.Queue(QUEUE)
        self._tasks: list[asyncio.Task[None]] = []
        self.listening = asyncio.Event()
        """Set while hints of others arrive."""

    def start(self) -> None:
        """Begin, inside the event loop; an absent Redis is tried again until it is there."""
        self._tasks = [
            asyncio.create_task(self._forever(self._listen), name="fanout-listen"),
            asyncio.create_task(self._forever(self._tell), name="fanout-tell"),
        ]

    async def stop(self) -> None:
        """Close both connections."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def tell(
        self, conversation_id: str, kind: str | None = None, data: Mapping[str, Any] | None = None
    ) -> None:
        """Pass a hint on, soon; never waits."""
        hint = {"by": self._me, "id": conversation_id, "kind": kind, "data": data or {}}
        with suppress(asyncio.QueueFull):
            self._hints.put_nowait(json.dumps(hint))

    async def _forever(self, work: Callable[[Any], Any]) -> None:
        from redis import asyncio as redis
        from redis.exceptions import RedisError

        pause = 0.1
        while True:
            client = redis.Redis.from_url(self._url, socket_connect_timeout=2)
            started = asyncio.get_running_loop().time()
            try:
                await work(client)
            except (RedisError, OSError, TimeoutError) as error:
                logger.warning("redis: %s", type(error).__name__)
            except Exception as error:
                log_failure(logger, "fan-out failed", error)
            finally:
                self.listening.clear()
                with suppress(RedisError, OSError):
                    await client.close(close_connection_pool=True)
            lasted = asyncio.get_running_loop().time() - started
            pause = 0.1 if lasted > LONGEST_PAUSE else min(pause * 2, LONGEST_PAUSE)
            await asyncio.sleep(pause)

    async def _listen(self, client: Any) -> None:
        async with client.pubsub() as subscription:
            await subscription.subscribe(CHANNEL)
            async for message in subscription.listen():
                if message["type"] == "subscribe":
                    self.listening.set()
                elif message["type"] == "message":
                    self._take(message["data"])

    def _take(self, raw: bytes) -> None:
        try:
            hint = json.loads(raw)
            if hint["by"] != self._me:
                self._heard(str(hint["id"]), hint["kind"], dict(hint["data"]))
        except (ValueError, KeyError, TypeError):
            logger.warning("redis: a message that is not ours on %s", CHANNEL)

    async def _tell(self, client: Any) -> None:
        while True:
            hint = await self._hints.get()
            await client.publish(CHANNEL, hint)
