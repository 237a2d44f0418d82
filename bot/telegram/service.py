"""Telegram inside the gateway: put together, started and stopped with it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import secrets
from collections.abc import Mapping
from functools import cached_property
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import NullPool
from telegram import BotCommand, BotCommandScopeAllPrivateChats
from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.conversations.database import Database
from bot.conversations.records import NewEvent
from bot.failures import log_failure
from bot.gateway.hub import Hub
from bot.gateway.turns import TurnRunner
from bot.places.load import read_geo
from bot.places.resolver import Places
from bot.telegram import nearby, store, texts
from bot.telegram.api import Api, make_api, seconds_to_wait
from bot.telegram.commands import MENU
from bot.telegram.delivery import Delivery
from bot.telegram.incoming import ALLOWED_UPDATES, Incoming, read_update
from bot.telegram.intake import Intake, Taken
from bot.telegram.pace import Pace
from bot.telegram.settings import WEBHOOK_PATH, TelegramSettings
from bot.telegram.updates import Poller, Updates

logger = logging.getLogger(__name__)
_LONGEST_PAUSE = 60.0
_HOUR = 3600.0
_STOP_PATIENCE = 3.0


class Atlas:
    """Names places by their coordinates; read from the catalogue when first needed."""

    def __init__(self, catalogue_url: str) -> None:
        self._url = catalogue_url

    @cached_property
    def _known(self) -> tuple[Places, tuple[nearby.Spot, ...]]:
        engine = sa.create_engine(self._url, future=True, poolclass=NullPool)
        try:
            return Places.load(engine), nearby.spots(read_geo(engine))
        finally:
            engine.dispose()

    def place_at(self, latitude: float, longitude: float) -> str | None:
        """What to call the place nearest to a point, None outside the country.

        Raises:
            LookupError: the catalogue cannot be read.
        """
        try:
            places, spots = self._known
        except sa.exc.SQLAlchemyError as error:
            raise LookupError("no catalogue") from error
        spot = nearby.nearest(spots, latitude, longitude)
        return None if spot is None else nearby.spoken(spot, places)


class Telegram:
    """The channel.  ``username`` is known once Telegram has told it."""

    def __init__(
        self,
        settings: TelegramSettings,
        *,
        db: Database,
        hub: Hub,
        runner: TurnRunner,
        greeting: NewEvent,
        catalogue_url: str,
        api: Api | None = None,
    ) -> None:
        self._settings = settings
        self._db = db
        self._hub = hub
        self._runner = runner
        self._api = api or make_api(settings)
        self._pace = Pace(per_chat=settings.per_chat, overall=settings.overall)
        self._delivery = Delivery(db, self._api, self._pace, settings.website_url)
        self._intake = Intake(db, settings.bot_id, greeting, Atlas(catalogue_url).place_at)
        self._updates: Updates | None = None
        self._task: asyncio.Task[None] | None = None
        self._small: set[asyncio.Task[None]] = set()
        self.username: str | None = None
        self.refused = False
        """Telegram does not accept the token."""

    @property
    def condition(self) -> str:
        """For the health check: "ready", "not ready" (not reached yet) or "refused" (token)."""
        return "refused" if self.refused else "ready" if self.username else "not ready"

    def start(self) -> None:
        """Begin in the background: the gateway never waits for Telegram."""
        self._hub.listen(self._changed, self._announced)
        self._task = asyncio.create_task(self._run(), name="telegram")

    async def stop(self) -> None:
        """Stop asking for updates, finish what is being sent, close the connections."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await self._delivery.stop(_STOP_PATIENCE)
        for task in list(self._small):
            task.cancel()
        await asyncio.gather(*self._small, return_exceptions=True)
        with contextlib.suppress(Exception):
            await self._api.shutdown()

    async def take_webhook(self, raw: Mapping[str, Any]) -> None:
        """Store an update that Telegram posted.

        Raises:
            LookupError: the bot is not ready; Telegram will post it again.
            ValueError: this is no update.
        """
        if self._updates is None or self.username is None:
            raise LookupError("not ready")
        await self._updates.take(read_update(raw, self.username))

    # ------------------------------------------------------------------ starting

    async def _run(self) -> None:
        try:
            if not await self._introduce():
                return
            self._delivery.start()
            housekeeping = asyncio.create_task(self._housekeeping())
            try:
                await self._set_up()
                if self._settings.webhook_url:
                    await asyncio.Event().wait()
                worker = f"{os.getpid()}-{secrets.token_hex(4)}"
                assert self._updates is not None  # noqa: S101 - made while introducing
                await Poller(self._db, self._api, self._updates, worker).run()
            finally:
                housekeeping.cancel()
        except asyncio.CancelledError:
            raise
        except Exception as error:
            log_failure(logger, "telegram stopped", error)

    async def _introduce(self) -> bool:
        """Learn the bot's own name; keeps trying as long as Telegram cannot be reached."""
        pause = 1.0
        while True:
            try:
                await self._api.initialize()
                break
            except InvalidToken:
                self.refused = True
                logger.error("telegram does not accept TELEGRAM_BOT_TOKEN")
                return False
            except TelegramError as error:
                logger.warning("telegram cannot be reached: %s", type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
        self.username = self._api.username
        self._updates = Updates(self._intake, self.username, self._handled)
        return True

    async def _set_up(self) -> None:
        """Menu, description and where updates go.  What fails is tried again at the next start."""
        pause = 1.0
        while True:
            try:
                await self._choose_source()
                break
            except RetryAfter as error:
                pause = seconds_to_wait(error)
            except TelegramError as error:
                logger.warning("telegram: the webhook was not set: %s", type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
        try:
            await self._dress()
        except TelegramError as error:
            logger.warning("telegram: menu or description not set: %s", type(error).__name__)

    async def _choose_source(self) -> None:
        if self._settings.webhook_url is None:
            # Polling is refused while a webhook is set; what waits there is kept.
            await self._api.delete_webhook(drop_pending_updates=False)
            return
        await self._api.set_webhook(
            f"{self._settings.webhook_url}{WEBHOOK_PATH}",
            secret_token=self._settings.webhook_secret,
            allowed_updates=list(ALLOWED_UPDATES),
            drop_pending_updates=False,
        )

    async def _dress(self) -> None:
        """Set what differs: Telegram counts these calls strictly."""
        menu = [BotCommand(command.name, command.description) for command in MENU]
        scope = BotCommandScopeAllPrivateChats()
        if list(await self._api.get_my_commands(scope=scope)) != menu:
            await self._api.set_my_commands(menu, scope=scope)
        if (await self._api.get_my_description()).description != texts.DESCRIPTION:
            await self._api.set_my_description(texts.DESCRIPTION)
        short = await self._api.get_my_short_description()
        if short.short_description != texts.SHORT_DESCRIPTION:
            await self._api.set_my_short_description(texts.SHORT_DESCRIPTION)

    async def _housekeeping(self) -> None:
        while True:
            try:
                await asyncio.to_thread(store.forget_updates, self._db)
            except Exception as error:
                log_failure(logger, "old update numbers stay", error)
            await asyncio.sleep(_HOUR)

    # ------------------------------------------------------------------ while running

    async def _handled(self, update: Incoming, taken: Taken) -> None:
        """After an update is stored: wake who has work, and answer a tap."""
        if update.callback_id is not None:
            self._spawn(self._delivery.answer_tap(update.callback_id, taken.tap))
        if taken.shown is not None:
            self._spawn(self._delivery.change(update.chat_id, update.message_id, taken.shown))
        if taken.conversation_id is not None:
            self._hub.notify(taken.conversation_id)
            if taken.turn:
                self._runner.wake(taken.conversation_id)
                self._spawn(self._delivery.typing(update.chat_id))
        if update.chat_id:
            self._delivery.wake(update.chat_id)

    def _spawn(self, work: Any) -> None:
        task: asyncio.Task[None] = asyncio.create_task(work)
        self._small.add(task)
        task.add_done_callback(self._small.discard)

    def _changed(self, conversation_id: str) -> None:
        self._spawn(self._wake(conversation_id))

    def _announced(self, conversation_id: str, kind: str, _data: Mapping[str, Any]) -> None:
        if kind == "typing":
            self._spawn(self._show_typing(conversation_id))

    async def _wake(self, conversation_id: str) -> None:
        with contextlib.suppress(sa.exc.SQLAlchemyError):
            chat_id = await asyncio.to_thread(store.chat_of, self._db, conversation_id)
            if chat_id is not None and self.username is not None:
                self._delivery.wake(chat_id)

    async def _show_typing(self, conversation_id: str) -> None:
        with contextlib.suppress(sa.exc.SQLAlchemyError):
            chat_id = await asyncio.to_thread(store.chat_of, self._db, conversation_id)
            if chat_id is not None and self.username is not None:
                await self._delivery.typing(chat_id)
