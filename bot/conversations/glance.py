"""A look at the store by a process that may change nothing in it, such as the actions' server."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.pool import NullPool

from bot.conversations import tables as t
from bot.conversations.availability import Availability, availability_within
from bot.conversations.handovers import UNDONE
from bot.handover.hours import OpeningHours

WAIT_MS = 2_000
"""Longest wait for the store: somebody is waiting for an answer meanwhile."""


@dataclass(frozen=True)
class Made:
    """A request that was made earlier in the conversation and still stands."""

    mode: str
    region: str | None
    region_code: str | None
    slot: str | None
    channel: str | None


@dataclass(frozen=True)
class Standing:
    """How it stands with people for a region, and with this conversation's own request."""

    there: Availability
    made: Made | None


class Glance:
    """Reads the store; nothing is opened before the first look.  Thread-safe."""

    def __init__(self, url: str) -> None:
        """Prepare for the store at a SQLAlchemy URL."""
        self._engine = _engine(url)

    def standing(
        self,
        conversation_id: str,
        region_code: str | None,
        moment: datetime,
        hours: OpeningHours,
    ) -> Standing:
        """How it stands now.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: the store cannot be read.
        """
        with self._reading() as connection:
            made = _made(connection, conversation_id)
            region = made.region_code if made else region_code
            there = availability_within(connection, region, moment, hours)
            return Standing(there, made)

    @contextlib.contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            yield connection


def _made(connection: Connection, conversation_id: str) -> Made | None:
    c = t.handover_requests.c
    row = connection.execute(
        sa.select(c.mode, c.region, c.region_code, c.slot, c.channel)
        .where(c.conversation_id == conversation_id, c.state.in_(UNDONE))
        .order_by(c.created_at.desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    return Made(row.mode or "chat", row.region, row.region_code, row.slot, row.channel)


def _engine(url: str) -> Engine:
    parsed = sa.engine.make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return sa.create_engine(
            parsed,
            future=True,
            poolclass=NullPool,
            hide_parameters=True,
            connect_args={
                "connect_timeout": max(1, WAIT_MS // 1000),
                "options": _options(parsed),
            },
        )

    def connect() -> sqlite3.Connection:
        # A store that is not there stays not there: mode=ro never makes a file.
        return sqlite3.connect(
            f"file:{parsed.database}?mode=ro",
            uri=True,
            timeout=WAIT_MS / 1000,
            check_same_thread=False,
        )

    return sa.create_engine(
        "sqlite://", creator=connect, future=True, poolclass=NullPool, hide_parameters=True
    )


def _options(url: sa.engine.URL) -> str:
    given = url.query.get("options", "")
    before = given if isinstance(given, str) else " ".join(given)
    read_only = f"-c default_transaction_read_only=on -c statement_timeout={WAIT_MS}"
    return f"{before} {read_only}".strip()
