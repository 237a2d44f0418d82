"""Whether people are at the desk, as the store has it: read only, and honest when it cannot be."""

from __future__ import annotations

import asyncio
import logging
from functools import lru_cache

import sqlalchemy as sa
from rasa_sdk import Tracker

from bot.catalogue.model import Region
from bot.conversations.glance import Glance, Standing
from bot.conversations.records import now
from bot.handover.hours import OpeningHours
from bot.intake.questions import QUESTIONS
from bot.settings import Settings, SettingsError, read_settings

logger = logging.getLogger(__name__)
ASKABLE = frozenset(QUESTIONS)
"""Questions of the intake that can be asked again from the summary."""


@lru_cache(maxsize=1)
def _settings() -> Settings | None:
    try:
        return read_settings()
    except SettingsError as error:
        logger.warning("no settings for the desk: %s", error)
        return None


@lru_cache(maxsize=1)
def _glance(url: str) -> Glance:
    return Glance(url)


def hours() -> OpeningHours | None:
    """When the desk is open, None when the settings cannot be read."""
    settings = _settings()
    return settings.desk.hours if settings else None


async def look(tracker: Tracker, region: Region | None) -> Standing | None:
    """How it stands for a region and with this conversation's own request; None: unknown."""
    settings = _settings()
    if settings is None:
        return None
    code = region.code if region else None
    glance = _glance(settings.database_url)
    try:
        return await asyncio.to_thread(
            glance.standing, str(tracker.sender_id), code, now(), settings.desk.hours
        )
    except sa.exc.SQLAlchemyError as error:
        logger.warning("the store cannot be read: %s", type(error).__name__)
        return None
