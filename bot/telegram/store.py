"""Small things on Telegram's tables that intake and delivery share; all inside a transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

from bot.conversations import channel_tables as c
from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.records import Event, now

CHANNEL = "telegram"
UPDATES_KEPT = timedelta(days=3)
"""Telegram keeps an update for at most a day, so a later repeat cannot come."""

ACTIVE, AWAY, BLOCKED, GONE, REFUSED = "active", "away", "blocked", "gone", "refused"


@dataclass(frozen=True)
class Chat:
    """The row of a chat."""

    chat_id: int
    conversation_id: str | None
    state: str
    delivered_seq: int
    keyboard: bool


def insert_new(connection: Connection, table: sa.Table, **values: Any) -> bool:
    """Insert a row unless its key is there; whether it was new."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(table).values(**values).on_conflict_do_nothing()
    return bool(connection.execute(statement).rowcount)


def load_chat(connection: Connection, chat_id: int) -> Chat | None:
    """The chat, locked until the end of the transaction."""
    k = c.telegram_chats.c
    row = connection.execute(
        sa.select(k.chat_id, k.conversation_id, k.state, k.delivered_seq, k.keyboard)
        .where(k.chat_id == chat_id)
        .with_for_update()
    ).one_or_none()
    return None if row is None else Chat(**row._mapping)


def require_chat(connection: Connection, chat_id: int) -> Chat:
    """The chat, which is there because this transaction holds it."""
    found = load_chat(connection, chat_id)
    if found is None:
        raise LookupError("a locked chat cannot go away")
    return found


def save_chat(connection: Connection, chat_id: int, **values: Any) -> None:
    """Change columns of a chat."""
    connection.execute(
        c.telegram_chats.update().where(c.telegram_chats.c.chat_id == chat_id).values(**values)
    )


def chat_of(db: Database, conversation_id: str) -> int | None:
    """The chat that follows a conversation, if any."""
    k = c.telegram_chats.c
    with db.reading() as connection:
        found: int | None = connection.execute(
            sa.select(k.chat_id).where(k.conversation_id == conversation_id)
        ).scalar_one_or_none()
        return found


def read_events(
    connection: Connection, conversation_id: str, after: int, limit: int
) -> list[Event]:
    """Events after a seq, in order."""
    e = t.events.c
    rows = connection.execute(
        sa.select(e.seq, e.at, e.sender, e.kind, e.body, e.client_id, e.in_reply_to)
        .where(e.conversation_id == conversation_id, e.seq > after)
        .order_by(e.seq)
        .limit(limit)
    )
    return [Event(**row._mapping) for row in rows]


def last_event(connection: Connection, conversation_id: str) -> Event | None:
    """The newest event."""
    return _newest(connection, conversation_id, True)


def last_question(connection: Connection, conversation_id: str, before: int) -> Event | None:
    """The assistant's newest question with choices before a seq, else its newest text."""
    e = t.events.c
    said = sa.and_(e.sender == "assistant", e.seq < before)
    return _newest(connection, conversation_id, sa.and_(said, e.kind == "choices")) or _newest(
        connection, conversation_id, sa.and_(said, e.kind == "text")
    )


def last_choices(connection: Connection, conversation_id: str) -> Event | None:
    """The newest event that offers choices."""
    e = t.events.c
    return _newest(connection, conversation_id, e.kind.in_(("choices", "cards")))


def _newest(connection: Connection, conversation_id: str, condition: Any) -> Event | None:
    e = t.events.c
    row = connection.execute(
        sa.select(e.seq, e.at, e.sender, e.kind, e.body, e.client_id, e.in_reply_to)
        .where(e.conversation_id == conversation_id, condition)
        .order_by(e.seq.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else Event(**row._mapping)


def payloads_of(
    connection: Connection, conversation_id: str, events: Iterable[Event]
) -> dict[str, str]:
    """What the choices of some events would tell the assistant, by their ids."""
    ids = [str(choice["id"]) for event in events for choice in event.body.get("choices") or ()]
    if not ids:
        return {}
    k = t.choices.c
    rows = connection.execute(
        sa.select(k.id, k.payload).where(k.conversation_id == conversation_id, k.id.in_(ids[:500]))
    )
    return {row.id: row.payload for row in rows}


def was_answered(connection: Connection, conversation_id: str, choice: str) -> bool:
    """Whether a choice of the same question was made before (a second tap)."""
    k, e = t.choices.c, t.events.c
    asked = (
        sa.select(k.seq)
        .where(k.conversation_id == conversation_id, k.id == choice)
        .scalar_subquery()
    )
    together = set(
        connection.execute(
            sa.select(k.id).where(k.conversation_id == conversation_id, k.seq == asked)
        ).scalars()
    )
    later = connection.execute(
        sa.select(e.body).where(
            e.conversation_id == conversation_id, e.sender == "visitor", e.seq > asked
        )
    ).scalars()
    return any(body.get("choice") in together for body in later)


def hold_lease(db: Database, name: str, worker: str, seconds: float) -> bool:
    """Take or keep a lease; False while another process has it."""
    k, moment = c.leases.c, now()
    until = moment + timedelta(seconds=seconds)
    with db.writing() as connection:
        if insert_new(connection, c.leases, name=name, worker=worker, until=until):
            return True
        mine = sa.or_(k.worker == worker, k.until <= moment)
        changed = connection.execute(
            c.leases.update().where(k.name == name, mine).values(worker=worker, until=until)
        )
        return bool(changed.rowcount)


def drop_lease(db: Database, name: str, worker: str) -> None:
    """Give a lease back, so that another process need not wait for its end."""
    k = c.leases.c
    with db.writing() as connection:
        connection.execute(c.leases.delete().where(k.name == name, k.worker == worker))


def forget_updates(db: Database, *, before: datetime | None = None) -> int:
    """Drop numbers of updates that cannot come again; returns how many."""
    limit = before or now() - UPDATES_KEPT
    with db.writing() as connection:
        return int(
            connection.execute(
                c.telegram_updates.delete().where(c.telegram_updates.c.at < limit)
            ).rowcount
        )
