"""One-time codes that carry a conversation to another channel.  Only their hashes are stored."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.engine import Connection

from bot.conversations import channel_tables as c
from bot.conversations.log import hash_token, load_live
from bot.conversations.records import Conversation, ErasedConversation, UnknownConversation, now

VALID = timedelta(minutes=15)
CODE_BYTES = 16
"""Entropy of a code; as text it is 22 characters that Telegram takes as a start parameter."""


class WrongLink(Exception):  # noqa: N818 - reads as what it says
    """The code is unknown, used, expired, or for another channel."""


@dataclass(frozen=True)
class Link:
    """A fresh code; it is never readable again."""

    code: str
    expires_at: datetime


def make_link(connection: Connection, conversation_id: str, *, target: str) -> Link:
    """Make a code that carries the conversation to ``target`` ("telegram" or "web").

    An earlier code of the conversation for the same target ends.

    Raises:
        UnknownConversation, ErasedConversation
    """
    load_live(connection, conversation_id)
    moment = now()
    l_ = c.links.c
    connection.execute(
        c.links.delete().where(
            ((l_.conversation_id == conversation_id) & (l_.target == target))
            | (l_.expires_at <= moment)
        )
    )
    code = secrets.token_urlsafe(CODE_BYTES)
    expires_at = moment + VALID
    connection.execute(
        c.links.insert().values(
            code_hash=hash_token(code),
            conversation_id=conversation_id,
            target=target,
            expires_at=expires_at,
        )
    )
    return Link(code, expires_at)


def use_link(connection: Connection, code: str, *, target: str) -> Conversation:
    """Spend a code; gives the conversation that it carries, locked.

    Raises:
        WrongLink: nothing can be done with this code.
    """
    l_ = c.links.c
    row = connection.execute(
        c.links.select().where(
            l_.code_hash == hash_token(code), l_.target == target, l_.expires_at > now()
        )
    ).one_or_none()
    if row is None:
        raise WrongLink
    # Deleting decides who was first when the same code is used twice at once.
    if not connection.execute(c.links.delete().where(l_.code_hash == row.code_hash)).rowcount:
        raise WrongLink
    try:
        return load_live(connection, row.conversation_id)
    except (UnknownConversation, ErasedConversation) as error:
        raise WrongLink from error
