"""Bringing a conversation into a chat; inside the transaction of the intake."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.conversations import channel_tables as c
from bot.conversations import channels, log
from bot.conversations.records import Conversation, NewEvent, now
from bot.telegram import store, texts
from bot.telegram.render import MOVED_HERE
from bot.telegram.store import ACTIVE, Chat


def move_here(connection: Connection, chat: Chat, conversation: Conversation) -> None:
    """The conversation goes on in this chat; both sides are told, and nothing is replayed."""
    status = NewEvent("system", "status", texts.TO_TELEGRAM, status=MOVED_HERE)
    seq = log.append(connection, conversation.id, conversation.last_seq, [status], at=now())
    channels.set_channel(connection, conversation.id, store.CHANNEL)
    store.save_chat(
        connection,
        chat.chat_id,
        conversation_id=conversation.id,
        state=ACTIVE,
        delivered_seq=seq - 1,
    )


def let_go(connection: Connection, old: Conversation | None) -> None:
    """Say in the conversation that a chat leaves that the person goes on in another one."""
    if old is not None:
        notice = NewEvent("system", "status", texts.ELSEWHERE)
        log.append(connection, old.id, old.last_seq, [notice], at=now())


def free_from_other_chat(connection: Connection, conversation_id: str) -> None:
    """A conversation is in one chat: another chat that had it is told so, and starts afresh."""
    k = c.telegram_chats.c
    other = connection.execute(
        sa.select(k.chat_id).where(k.conversation_id == conversation_id)
    ).scalar_one_or_none()
    if other is not None:
        store.save_chat(connection, other, conversation_id=None, delivered_seq=0)
        channels.add_notice(connection, other, "moved")
