"""The runner: every stored message gets its turn with Rasa, in order, exactly once.

One asyncio task per conversation that has work.  The lease in the store decides between
processes; this task only renews it.  A turn whose process died is found by the sweep, and Rasa's
tracker tells whether its answer was already made.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from bot.conversations import erasure, own_choices, turns
from bot.conversations.cleaning import neutral
from bot.conversations.database import Database
from bot.conversations.erasure import TrackerStore
from bot.conversations.log import Taker
from bot.conversations.records import (
    ErasedConversation,
    NewEvent,
    StaleTurn,
    Turn,
    now,
)
from bot.failures import log_failure
from bot.gateway import texts
from bot.gateway.hub import Hub
from bot.gateway.rasa_client import RasaClient, RasaMessage, RasaTimeout, RasaUnavailable
from bot.gateway.replies import to_reply

logger = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(frozen=True)
class Timings:
    """All times in seconds."""

    tell_after: float = 8.0
    """A message unanswered for this long is said to be waiting, once."""
    give_up_after: float = 600.0
    lease: float = 10.0
    renew: float = 2.0
    sweep: float = 2.0
    first_pause: float = 0.25
    longest_pause: float = 5.0
    settle: float = 15.0
    """After a time-out Rasa may still be working: only its tracker is asked for this long."""
    stop: float = 3.0
    """How long running turns may take to finish when the gateway stops."""


TYPING = {"from": "assistant", "name": "De assistent"}
MAX_PARALLEL = 16
EMPTY_RETRIES = 2


class TurnRunner:
    """Answers messages in this process.  Start and stop it inside the event loop."""

    def __init__(
        self,
        db: Database,
        rasa: RasaClient,
        hub: Hub,
        tracker: TrackerStore,
        timings: Timings | None = None,
    ) -> None:
        self._db = db
        self._rasa = rasa
        self._hub = hub
        self._tracker = tracker
        self._t = timings or Timings()
        self.lease = timedelta(seconds=self._t.lease)
        self._worker = f"{os.getpid()}-{secrets.token_hex(4)}"
        self._slots = asyncio.Semaphore(MAX_PARALLEL)
        self._wanted: set[str] = set()
        self._claimed: dict[str, Turn] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._own: set[asyncio.Task[None]] = set()
        self._sweeper: asyncio.Task[None] | None = None
        self._stopping = False
        self._started_at = now()

    def start(self) -> None:
        """Begin, with whatever an earlier process left unanswered."""
        self._sweeper = asyncio.create_task(self._sweep_forever(), name="sweep")

    async def stop(self) -> None:
        """Finish what finishes soon; the rest is taken up when its lease has ended."""
        self._stopping = True
        if self._sweeper is not None:
            self._sweeper.cancel()
            await asyncio.gather(self._sweeper, return_exceptions=True)
        tasks = [*self._tasks.values(), *self._own]
        if tasks:
            _done, late = await asyncio.wait(tasks, timeout=self._t.stop)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    @property
    def taker(self) -> Taker | None:
        """Who we are when taking a turn; None when we take no more."""
        return None if self._stopping else Taker(self._worker, self.lease)

    def wake(self, conversation_id: str, turn: Turn | None = None, *, own: bool = True) -> None:
        """There may be a message to answer in this conversation.

        ``turn`` was taken already for :attr:`taker`; ``own`` False says that nothing waits that
        we answer ourselves.
        """
        if self._stopping:
            return  # a turn that was taken is found when its lease has ended
        if own:
            self._answer_own(conversation_id)
        if turn is not None:
            self._claimed[conversation_id] = turn
        self._wanted.add(conversation_id)
        if conversation_id not in self._tasks:
            self._tasks[conversation_id] = asyncio.create_task(self._drain(conversation_id))

    def _answer_own(self, conversation_id: str) -> None:
        """Answer what needs no assistant, also while a message waits for it."""
        task = asyncio.create_task(self._answer_own_choices(conversation_id))
        self._own.add(task)
        task.add_done_callback(self._own.discard)

    async def _answer_own_choices(self, conversation_id: str) -> None:
        try:
            if await self._in_thread(
                lambda: own_choices.answer_own_choices(self._db, conversation_id)
            ):
                self._hub.notify(conversation_id)
        except Exception as error:
            # The sweep tries again.
            log_failure(logger, f"own choice of {conversation_id[:8]} failed", error)

    async def _in_thread(self, function: Callable[[], T]) -> T:
        return await asyncio.to_thread(function)

    async def _sweep_forever(self) -> None:
        while True:
            try:
                for conversation_id in await self._in_thread(lambda: turns.sweep(self._db)):
                    self.wake(conversation_id)
                for conversation_id in await self._in_thread(
                    lambda: own_choices.conversations_with_own_turns(self._db)
                ):
                    self._answer_own(conversation_id)
                for conversation_id in await self._in_thread(
                    lambda: erasure.sweep_erasures(self._db, self._tracker)
                ):
                    self._hub.notify(conversation_id)
            except Exception as error:
                log_failure(logger, "sweep failed", error)
            await asyncio.sleep(self._t.sweep)

    async def _drain(self, conversation_id: str) -> None:
        try:
            while conversation_id in self._wanted and not self._stopping:
                self._wanted.discard(conversation_id)
                turn = await self._claim(conversation_id)
                while turn is not None:
                    turn = await self._answer(turn)
        except Exception as error:
            # The lease runs out and the sweep tries again.
            log_failure(logger, f"turn of {conversation_id[:8]} failed", error)
        finally:
            self._wanted.discard(conversation_id)
            self._claimed.pop(conversation_id, None)
            del self._tasks[conversation_id]

    async def _claim(self, conversation_id: str) -> Turn | None:
        if self._stopping:
            return None
        claimed = self._claimed.pop(conversation_id, None)
        if claimed is not None:
            return claimed
        return await self._in_thread(
            lambda: turns.claim_next_turn(
                self._db, conversation_id, worker=self._worker, lease=self.lease
            )
        )

    async def _answer(self, turn: Turn) -> Turn | None:
        """Answer a message; the next one of the conversation when it waited."""
        asking = _Asking(look_first=turn.attempts > 1, since=asyncio.get_running_loop().time())
        self._say_typing(turn, asking)
        keeper = asyncio.create_task(self._keep(turn, asking))
        try:
            messages = await self._ask(turn, asking)
        finally:
            keeper.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await keeper
        answered = await self._commit(turn, messages)
        return await self._claim(turn.conversation_id) if answered.more else answered.next

    def _say_typing(self, turn: Turn, asking: _Asking) -> None:
        """Show that the assistant is at work, as long as it is: not while it cannot be reached."""
        if not asking.trouble:
            self._hub.announce(turn.conversation_id, "typing", TYPING)

    async def _keep(self, turn: Turn, asking: _Asking) -> None:
        """Renew the lease; when Rasa fails or is slow, tell the visitor, once per message."""
        notice = NewEvent("system", "status", texts.UNREACHABLE, choices=(own_choices.PERSON,))
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(self._t.renew)
            try:
                if not await self._in_thread(
                    lambda: turns.renew_lease(self._db, turn, lease=self.lease)
                ):
                    return
                self._say_typing(turn, asking)
                if not asking.trouble and loop.time() < asking.since + self._t.tell_after:
                    continue
                since = now() - timedelta(seconds=self._t.tell_after)
                if await self._in_thread(
                    lambda since=since: turns.tell_waiting(  # type: ignore[misc]
                        self._db, turn.conversation_id, notice, waiting_since=since
                    )
                ):
                    self._hub.notify(turn.conversation_id)
            except Exception as error:
                log_failure(logger, f"lease of {turn.conversation_id[:8]}", error)

    async def _ask(self, turn: Turn, asking: _Asking) -> list[RasaMessage] | None:
        """Rasa's answer to the turn, or None when it was given up."""
        text = turn.payload if turn.payload is not None else neutral(turn.text)
        if not text:
            return [RasaMessage(text=texts.NOTHING_TO_READ)]
        loop = asyncio.get_running_loop()
        # A message that waited behind others has used up part of its time, but time in which the
        # gateway itself was down does not count.
        waited = (now() - max(turn.at, self._started_at)).total_seconds()
        deadline = loop.time() + self._t.give_up_after - max(0.0, waited)
        pause = self._t.first_pause
        while True:
            try:
                async with self._slots:
                    return await self._ask_once(turn, text, asking)
            except RasaTimeout:
                asking.look_first = asking.trouble = True
                if asking.sent:
                    asking.busy_until = loop.time() + self._t.settle
            except RasaUnavailable as error:
                if not asking.trouble:
                    logger.warning(
                        "rasa unavailable for %s:%d: %s", turn.conversation_id[:8], turn.seq, error
                    )
                asking.look_first = asking.trouble = True
            if loop.time() >= deadline:
                return None
            await asyncio.sleep(pause)
            pause = min(pause * 2, self._t.longest_pause)

    async def _ask_once(self, turn: Turn, text: str, asking: _Asking) -> list[RasaMessage]:
        message_id = f"{turn.conversation_id}:{turn.seq}"
        if asking.look_first:
            asking.sent = False
            done = await self._rasa.already_done(turn.conversation_id, message_id)
            if done is not None:
                return done
            if asyncio.get_running_loop().time() < asking.busy_until:
                raise RasaUnavailable("still working on it")
        asking.sent = True
        metadata: dict[str, Any] = {"message_id": message_id}
        if turn.away_seconds is not None:
            metadata["away_seconds"] = turn.away_seconds  # the dialogue welcomes back after a day
        answer = await self._rasa.send(turn.conversation_id, text, metadata)
        if answer:
            return answer
        return await self._explain_silence(turn, message_id, asking)

    async def _explain_silence(
        self, turn: Turn, message_id: str, asking: _Asking
    ) -> list[RasaMessage]:
        """Rasa answers 200 and nothing when it chose silence, but also when it failed inside."""
        asking.sent = False
        if not await self._rasa.ready():
            raise RasaUnavailable("no model loaded")
        done = await self._rasa.already_done(turn.conversation_id, message_id)
        if done is not None:
            return done
        asking.empty += 1
        if asking.empty <= EMPTY_RETRIES:
            raise RasaUnavailable("turn failed inside Rasa")
        return []

    async def _commit(self, turn: Turn, messages: list[RasaMessage] | None) -> turns.Answered:
        conversation_id = turn.conversation_id
        answered = turns.Answered([], more=True)
        try:
            if messages is None:
                notice = NewEvent(
                    "system", "choices", texts.GIVEN_UP, choices=(own_choices.PERSON,)
                )
                await self._in_thread(lambda: turns.fail_turn(self._db, turn, notice))
                logger.warning("gave up %s:%d", conversation_id[:8], turn.seq)
            else:
                reply = to_reply(messages)
                answered = await self._in_thread(
                    lambda: turns.append_turn_reply(self._db, turn, reply, taker=self.taker)
                )
        except ErasedConversation:
            # Rasa has just saved a tracker for somebody who asked to be forgotten.
            await self._in_thread(lambda: erasure.erase_tracker(self._tracker, conversation_id))
        except StaleTurn:
            logger.info("discarded a late answer to %s:%d", conversation_id[:8], turn.seq)
            await self._in_thread(lambda: turns.settle_stale(self._db, turn))
        self._hub.notify(conversation_id, answered.events)
        return answered


@dataclass
class _Asking:
    """What is known about one turn while it is being asked."""

    look_first: bool
    """Ask Rasa's tracker before sending (again)."""
    since: float
    sent: bool = False
    """Whether the request under way is the message itself."""
    busy_until: float = 0.0
    """Rasa may still be working on it until this moment of the loop's clock."""
    empty: int = 0
    trouble: bool = False
