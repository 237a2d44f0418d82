"""Private notes of advisors: never shown to the visitor, erased with the conversation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.conversations import desk_tables as d
from bot.conversations.database import Database
from bot.conversations.log import load_live
from bot.conversations.masking import mask
from bot.conversations.records import now


@dataclass(frozen=True)
class Note:
    """A note and who wrote it."""

    id: int
    at: datetime
    name: str
    text: str


def add_note(db: Database, conversation_id: str, user_id: str, text: str) -> None:
    """Write a note.

    Raises:
        UnknownConversation, ErasedConversation
    """
    with db.writing() as connection:
        load_live(connection, conversation_id)
        connection.execute(
            d.notes.insert().values(
                conversation_id=conversation_id, user_id=user_id, at=now(), text=mask(text)
            )
        )


def notes_of(db: Database, conversation_id: str) -> list[Note]:
    """The notes of a conversation, oldest first."""
    n, u = d.notes.c, d.desk_users.c
    with db.reading() as connection:
        rows = connection.execute(
            sa.select(n.id, n.at, u.name, n.text)
            .join_from(d.notes, d.desk_users, n.user_id == u.id)
            .where(n.conversation_id == conversation_id)
            .order_by(n.id)
        )
        return [Note(**row._mapping) for row in rows]
