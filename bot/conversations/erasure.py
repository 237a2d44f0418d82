"""Complete erasure: every row of a conversation here, and every row of it in Rasa's tracker.

A tombstone stays (id, token hash, time), so that a later read can be told "erased" instead of
"unknown", and so that a turn that was still running cannot bring anything back.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.pool import NullPool

from bot.conversations import channels, desk_tables, schema
from bot.conversations import tables as t
from bot.conversations.database import Database, prepare_sqlite
from bot.conversations.log import CLOSED, load
from bot.conversations.records import ErasedConversation, now

logger = logging.getLogger(__name__)

FAREWELL_READABLE = timedelta(seconds=4)
"""How long the assistant's "it is erased" stays readable for clients that poll."""
TRACKER_SETTLES = timedelta(minutes=3)
"""Longer than any turn of Rasa: after this no turn from before the erasure can save a tracker."""

OWED = 500
"""Trackers looked at per sweep, oldest first; the rest follows as these settle."""

_tracker_events = sa.table("events", sa.column("sender_id"))


class TrackerStore:
    """Rasa's SQL tracker store, only as far as erasing needs it."""

    def __init__(self, url: str) -> None:
        """Nothing is opened until first use."""
        parsed = sa.engine.make_url(url)
        sqlite = parsed.get_backend_name() == "sqlite"
        self._path = Path(parsed.database) if sqlite and parsed.database else None
        self._engine: Engine = sa.create_engine(
            parsed, future=True, poolclass=NullPool, hide_parameters=True
        )
        if sqlite:
            sa.event.listen(self._engine, "connect", prepare_sqlite)

    def erase(self, *conversation_ids: str) -> None:
        """Delete every event of the conversations; no error when Rasa never stored anything.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: when the store cannot be reached; try again later.
        """
        if self._path is not None and not self._path.exists():
            return
        with self._engine.begin() as connection:
            if sa.inspect(connection).has_table("events"):
                connection.execute(
                    sa.delete(_tracker_events).where(
                        _tracker_events.c.sender_id.in_(conversation_ids)
                    )
                )
        if self._path is not None:
            # Rasa's store writes ahead: what was erased must not stay behind in that file.
            with self._engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def erase(
    db: Database,
    tracker: TrackerStore,
    conversation_id: str,
    *,
    idle_since: datetime | None = None,
) -> bool:
    """Erase a conversation now; False when somebody wrote in it after ``idle_since``.

    Raises:
        UnknownConversation: there is none.
        ErasedConversation: it was erased before.
    """
    with db.writing() as connection:
        conversation = load(connection, conversation_id, lock=True)
        if conversation.erased_at is not None:
            raise ErasedConversation(conversation_id)
        active = conversation.last_activity_at
        if idle_since is not None and active is not None and active >= idle_since:
            return False
        channels.leave(connection, conversation_id)
        for table in schema.OF_A_CONVERSATION:
            connection.execute(table.delete().where(table.c.conversation_id == conversation_id))
        links = desk_tables.earlier
        connection.execute(links.delete().where(links.c.earlier_id == conversation_id))
        connection.execute(
            t.conversations.update()
            .where(t.conversations.c.id == conversation_id)
            .values(
                channel=None,
                page=None,
                created_at=None,
                last_seq=0,
                owner=CLOSED,
                epoch=conversation.epoch + 1,
                erase_due_at=None,
                erased_at=now(),
                tracker_clean=False,
                last_activity_at=None,
                previous_token_hash=None,
                previous_token_until=None,
                rotation_salt=None,
            )
        )
    db.truncate_wal()
    erase_tracker(tracker, conversation_id)
    return True


def erase_tracker(tracker: TrackerStore, *conversation_ids: str) -> bool:
    """Erase Rasa's side; False (and a log line) when it has to be tried again."""
    try:
        tracker.erase(*conversation_ids)
    except sa.exc.SQLAlchemyError as error:
        logger.warning(
            "%d trackers not erased yet: %s", len(conversation_ids), type(error).__name__
        )
        return False
    return True


def schedule_erasure(connection: Connection, conversation_id: str) -> None:
    """Erase soon, inside the transaction of the turn that was asked to."""
    connection.execute(
        t.conversations.update()
        .where(t.conversations.c.id == conversation_id)
        .values(erase_due_at=now() + FAREWELL_READABLE)
    )


def sweep_erasures(db: Database, tracker: TrackerStore) -> list[str]:
    """Carry out erasures that are due and finish those that Rasa's tracker still owes.

    Returns the conversations erased now.
    """
    c = t.conversations.c
    with db.reading() as connection:
        due = list(
            connection.execute(
                sa.select(c.id).where(c.erase_due_at <= now(), c.erased_at.is_(None))
            ).scalars()
        )
        owed = connection.execute(
            sa.select(c.id, c.erased_at)
            .where(c.erased_at.is_not(None), c.tracker_clean.is_(False))
            .order_by(c.erased_at)
            .limit(OWED)
        ).all()
    erased = []
    for conversation_id in due:
        try:
            erase(db, tracker, conversation_id)
        except ErasedConversation:
            continue  # another process was first
        erased.append(conversation_id)
    if owed and erase_tracker(tracker, *(row.id for row in owed)):
        settled = [row.id for row in owed if now() >= row.erased_at + TRACKER_SETTLES]
        if settled:
            with db.writing() as connection:
                connection.execute(
                    t.conversations.update().where(c.id.in_(settled)).values(tracker_clean=True)
                )
    return erased
