"""Sending what the log holds to Telegram: each chat in order, chats beside each other."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ChatAction
from telegram.error import BadRequest, RetryAfter, TelegramError

from bot.conversations.database import Database
from bot.failures import log_failure
from bot.telegram import outbox, texts
from bot.telegram.api import Api, keyboard, outcome_of, seconds_to_wait
from bot.telegram.doubt import AGAIN, SEEN
from bot.telegram.outbox import Outcome
from bot.telegram.pace import Pace
from bot.telegram.plan import Job

logger = logging.getLogger(__name__)
T = TypeVar("T")

SWEEP_SECONDS = 1.0
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0)
"""Seconds before a message that was certainly not delivered is tried again."""


class Delivery:
    """Sends in this process.  Start and stop it inside the event loop."""

    def __init__(self, db: Database, api: Api, pace: Pace, website_url: str) -> None:
        self._db = db
        self._api = api
        self._pace = pace
        self._website_url = website_url
        self._wanted: set[int] = set()
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._sweeper: asyncio.Task[None] | None = None
        self._stopping = asyncio.Event()

    def start(self) -> None:
        """Begin, with whatever an earlier process left.

        It may have sent something a moment ago, so a chat's gap is waited out first.
        """
        self._pace.pause(self._pace.chat_gap)
        self._sweeper = asyncio.create_task(self._sweep(), name="telegram-delivery")

    async def stop(self, patience: float) -> None:
        """Let messages that are being sent be finished; nothing new is begun."""
        self._stopping.set()
        if self._sweeper is not None:
            self._sweeper.cancel()
            await asyncio.gather(self._sweeper, return_exceptions=True)
        tasks = list(self._tasks.values())
        if tasks:
            _done, late = await asyncio.wait(tasks, timeout=patience)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def wake(self, chat_id: int) -> None:
        """There may be something to send in this chat."""
        if self._stopping.is_set():
            return
        self._wanted.add(chat_id)
        if chat_id not in self._tasks:
            self._tasks[chat_id] = asyncio.create_task(self._drain(chat_id))

    async def typing(self, chat_id: int) -> None:
        """Show that an answer is being made; left out when there is anything else to send."""
        if not self._pace.idle() or self._stopping.is_set():
            return
        self._pace.count()
        try:
            await self._api.send_chat_action(chat_id, ChatAction.TYPING)
        except RetryAfter as error:
            self._wait_for(error)
        except TelegramError:
            return

    async def answer_tap(self, callback_id: str, text: str | None) -> None:
        """Stop the button's clock; a tap that is too old to answer is no matter."""
        try:
            await self._api.answer_callback_query(
                callback_id, text=text, show_alert=text is not None
            )
        except RetryAfter as error:
            self._wait_for(error)
        except TelegramError as error:
            logger.info("a tap was not answered: %s", type(error).__name__)

    async def change(self, chat_id: int, message_id: int, text: str) -> None:
        """Let a question of our own show what was answered; when that fails nothing is lost."""
        self._pace.count()
        try:
            await self._api.edit_message_text(text, chat_id=chat_id, message_id=message_id)
        except RetryAfter as error:
            self._wait_for(error)
        except TelegramError as error:
            logger.info("a question was not changed: %s", type(error).__name__)

    async def _in_thread(self, function: Callable[[], T]) -> T:
        return await asyncio.to_thread(function)

    async def _sweep(self) -> None:
        while True:
            try:
                for chat_id in await self._in_thread(lambda: outbox.chats_with_work(self._db)):
                    self.wake(chat_id)
            except Exception as error:
                log_failure(logger, "cannot look for messages to send", error)
            await asyncio.sleep(SWEEP_SECONDS)

    async def _drain(self, chat_id: int) -> None:
        try:
            while chat_id in self._wanted and not self._stopping.is_set():
                self._wanted.discard(chat_id)
                await self._send_all(chat_id)
        except Exception as error:
            # Nothing is lost: the sweep finds the chat again.
            log_failure(logger, "sending failed", error)
        finally:
            self._wanted.discard(chat_id)
            del self._tasks[chat_id]

    async def _send_all(self, chat_id: int) -> None:
        failures = 0
        while not self._stopping.is_set():
            coming = await self._in_thread(lambda: outbox.peek(self._db, chat_id))
            if coming is None or coming.kind == "wait":
                return
            if coming.kind == "pass":
                await self._in_thread(lambda: outbox.skip(self._db, chat_id))
                continue
            # A change of a message is not a message: it only counts for the whole.
            if coming.kind != "edit":
                await self._pace.wait_for_chat(chat_id)
            job = await self._pace.take_turn(partial(self._begin, chat_id, coming.kind))
            if job is None:
                continue  # something else came first
            outcome = await self._do(job)
            failures = failures + 1 if outcome == "retry" else 0
            if failures:
                await self._rest(_PAUSES[min(failures, len(_PAUSES)) - 1])

    async def _begin(self, chat_id: int, kind: str) -> Job | None:
        if self._stopping.is_set():
            return None
        return await self._in_thread(lambda: outbox.begin(self._db, chat_id, kind))

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            return

    async def _do(self, job: Job) -> Outcome:
        message_id: int | None = None
        outcome: Outcome = "sent"
        try:
            message_id = await self._call(job)
        except RetryAfter as error:
            self._wait_for(error)
            outcome = "retry"
        except TelegramError as error:
            outcome = outcome_of(error)
            if job.kind == "edit" and outcome == "uncertain":
                outcome = "retry"  # doing it twice changes nothing
            if outcome not in ("blocked", "gone"):
                logger.info("telegram: %s %s: %s", job.kind, outcome, type(error).__name__)
        if job.kind != "edit":
            self._pace.sent(job.chat_id)
        await self._in_thread(lambda: outbox.finish(self._db, job, outcome, message_id))
        return outcome

    def _wait_for(self, error: RetryAfter) -> None:
        seconds = seconds_to_wait(error)
        logger.info("telegram asks to wait %.0f s", seconds)
        self._pace.pause(seconds)

    async def _call(self, job: Job) -> int | None:
        if job.kind == "notice":
            await self._say_notice(job)
            return None
        assert job.piece is not None  # noqa: S101 - sends and edits have one
        if job.kind == "edit":
            try:
                await self._api.edit_message_text(
                    job.piece.text,
                    chat_id=job.chat_id,
                    message_id=job.message_id,
                    entities=job.piece.entities,
                    link_preview_options=_NO_PREVIEW,
                )
            except BadRequest:
                logger.info("a message could not be changed any more")
            return None
        markup = keyboard(job.buttons, job.wish, remove=job.unkeyboard)
        message = await self._api.send_message(
            job.chat_id,
            job.piece.text,
            entities=job.piece.entities,
            reply_markup=markup,
            link_preview_options=_NO_PREVIEW,
        )
        return message.message_id

    async def _say_notice(self, job: Job) -> None:
        markup: InlineKeyboardMarkup | None = None
        match job.notice:
            case "group":
                text = texts.GROUP
            case "erased":
                text = texts.ERASED
            case "moved":
                text = texts.MOVED_CHAT
            case "away":
                text = texts.TO_WEB
            case "uncertain":
                text = job.words or texts.UNCERTAIN
                seen = InlineKeyboardButton(texts.SEEN, callback_data=f"{SEEN}{job.seq}")
                again = InlineKeyboardButton(texts.SEND_AGAIN, callback_data=f"{AGAIN}{job.seq}")
                markup = InlineKeyboardMarkup([[seen, again]])
            case _:
                if not job.code:
                    return
                text, markup = self._website(job.code)
        await self._api.send_message(
            job.chat_id, text, reply_markup=markup, link_preview_options=_NO_PREVIEW
        )
        if job.notice == "group":
            await self._api.leave_chat(job.chat_id)

    def _website(self, code: str) -> tuple[str, InlineKeyboardMarkup | None]:
        address = f"{self._website_url}#verder={code}"
        if address.startswith("https://"):
            button = InlineKeyboardButton(texts.WEBSITE_BUTTON, url=address)
            return texts.WEBSITE, InlineKeyboardMarkup([[button]])
        # Telegram takes no buttons to addresses that only this machine knows.
        return f"{texts.WEBSITE}\n\n{texts.WEBSITE_PLAIN.format(address)}", None
