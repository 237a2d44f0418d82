"""The visitor's token: recognising it, and replacing it without ever locking anybody out.

The next token is derived from the present one and a random salt that only this store has.  So a
client that lost the answer asks again and gets the same new token, and two tabs that rotate at the
same moment get one and the same; for five minutes the old token also still opens the door.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.log import hash_token, load
from bot.conversations.records import Conversation, ErasedConversation, now

OVERLAP = timedelta(minutes=5)
"""How long a replaced token stays valid."""


class WrongToken(Exception):  # noqa: N818 - reads as what it says
    """The token is not (or no longer) one of this conversation."""


def opens(conversation: Conversation, token: str) -> bool:
    """Whether ``token`` gives access: the present one, or the one before it for a while."""
    given = hash_token(token)
    return hmac.compare_digest(given, conversation.token_hash) or _opened_before(
        conversation, given
    )


def rotate(db: Database, conversation_id: str, token: str) -> str:
    """Give the token that replaces ``token``; asking again with the same one gives the same.

    Raises:
        UnknownConversation, ErasedConversation, WrongToken
    """
    with db.writing() as connection:
        conversation = load(connection, conversation_id, lock=True)
        if conversation.erased_at is not None:
            raise ErasedConversation(conversation_id)
        given = hash_token(token)
        if _opened_before(conversation, given) and conversation.rotation_salt:
            return _derive(conversation.rotation_salt, token)
        if not hmac.compare_digest(given, conversation.token_hash):
            raise WrongToken(conversation_id)
        salt = secrets.token_hex(32)
        renewed = _derive(salt, token)
        _replace(connection, conversation, renewed, salt)
        return renewed


def reissue(connection: Connection, conversation: Conversation) -> str:
    """A new token for somebody who proved otherwise that the conversation is theirs.

    Inside a transaction that holds the conversation.  The present token stays valid for
    :data:`OVERLAP`.
    """
    token = secrets.token_urlsafe(32)
    _replace(connection, conversation, token, None)
    return token


def _opened_before(conversation: Conversation, given: str) -> bool:
    until = conversation.previous_token_until
    return (
        conversation.previous_token_hash is not None
        and until is not None
        and now() < until
        and hmac.compare_digest(given, conversation.previous_token_hash)
    )


def _derive(salt: str, token: str) -> str:
    digest = hmac.new(bytes.fromhex(salt), token.encode("utf-8", "replace"), hashlib.sha256)
    return base64.urlsafe_b64encode(digest.digest()).decode().rstrip("=")


def _replace(
    connection: Connection, conversation: Conversation, token: str, salt: str | None
) -> None:
    statement: sa.sql.Update = (
        t.conversations.update()
        .where(t.conversations.c.id == conversation.id)
        .values(
            token_hash=hash_token(token),
            previous_token_hash=conversation.token_hash,
            previous_token_until=now() + OVERLAP,
            rotation_salt=salt,
        )
    )
    connection.execute(statement)
