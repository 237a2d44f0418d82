"""Where a conversation is going on: its Telegram chat, and moving between channels.

All inside a transaction of the caller, so that a move, what it says and who gets the next answer
change together.
"""

from __future__ import annotations

import secrets
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.conversations import channel_tables as c
from bot.conversations import tables as t
from bot.conversations.records import now

RECENT = timedelta(hours=1)
"""Somebody who wrote this recently is told that the conversation was erased; a conversation that
is erased for its age is not a reason to send anybody a message."""


def add_notice(
    connection: Connection,
    chat_id: int,
    kind: str,
    *,
    conversation_id: str | None = None,
    seq: int | None = None,
) -> None:
    """Queue something to be said in a chat outside the log."""
    connection.execute(
        c.telegram_notices.insert().values(
            id=secrets.token_hex(8),
            chat_id=chat_id,
            kind=kind,
            conversation_id=conversation_id,
            seq=seq,
            at=now(),
        )
    )


def leave(connection: Connection, conversation_id: str) -> None:
    """The conversation is being erased: its chat, if any, is told so and then forgotten."""
    chat = connection.execute(
        sa.select(c.telegram_chats.c.chat_id, c.telegram_chats.c.state).where(
            c.telegram_chats.c.conversation_id == conversation_id,
            c.telegram_chats.c.seen_at > now() - RECENT,
        )
    ).one_or_none()
    if chat is not None and chat.state in ("active", "away"):
        add_notice(connection, chat.chat_id, "erased")


def set_channel(connection: Connection, conversation_id: str, channel: str) -> None:
    """Note where the conversation goes on."""
    connection.execute(
        t.conversations.update()
        .where(t.conversations.c.id == conversation_id)
        .values(channel=channel)
    )
