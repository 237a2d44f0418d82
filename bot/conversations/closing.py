"""Ending a conversation: it stays readable, and nobody writes in it any more."""

from __future__ import annotations

from sqlalchemy.engine import Connection

from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.log import CLOSED, append, load_live
from bot.conversations.records import Conversation, NewEvent, now
from bot.conversations.turns import discard_open


def end(db: Database, conversation_id: str, notice: NewEvent) -> bool:
    """Close the conversation with ``notice`` as its last event; False when it was closed before.

    Unanswered messages are dropped: who ends the conversation does not wait for them.  An open
    request for a person stays open at the desk.

    Raises:
        UnknownConversation, ErasedConversation
    """
    with db.writing() as connection:
        conversation = load_live(connection, conversation_id)
        if conversation.owner == CLOSED:
            return False
        close(connection, conversation, notice)
        return True


def close(connection: Connection, conversation: Conversation, notice: NewEvent) -> None:
    """The same inside a transaction that holds the (open) conversation.

    The epoch goes up, so that a turn of the assistant or an advisor's reply that is under way is
    refused.
    """
    append(connection, conversation.id, conversation.last_seq, [notice], at=now())
    discard_open(connection, conversation.id)
    c = t.conversations.c
    connection.execute(
        t.conversations.update()
        .where(c.id == conversation.id, c.epoch == conversation.epoch)
        .values(owner=CLOSED, epoch=conversation.epoch + 1)
    )
