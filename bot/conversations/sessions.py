"""Sessions of the desk: random tokens in the browser, only their hashes here."""

from __future__ import annotations

import secrets
from datetime import timedelta

import sqlalchemy as sa

from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.log import hash_token
from bot.conversations.records import now

LIFETIME = timedelta(hours=10)
"""A working day; after that the password is asked again."""


def open_session(db: Database) -> str:
    """Start a session and drop the ones that ended; returns its token."""
    token = secrets.token_urlsafe(32)
    c = t.desk_sessions.c
    with db.writing() as connection:
        connection.execute(t.desk_sessions.delete().where(c.expires_at <= now()))
        connection.execute(
            t.desk_sessions.insert().values(
                token_hash=hash_token(token), expires_at=now() + LIFETIME
            )
        )
    return token


def session_is_open(db: Database, token: str) -> bool:
    """Whether ``token`` is of a session that has not ended."""
    c = t.desk_sessions.c
    with db.reading() as connection:
        query = sa.select(c.token_hash).where(
            c.token_hash == hash_token(token), c.expires_at > now()
        )
        return connection.execute(query).one_or_none() is not None


def close_session(db: Database, token: str) -> None:
    """End a session; no error when it ended before."""
    with db.writing() as connection:
        connection.execute(
            t.desk_sessions.delete().where(t.desk_sessions.c.token_hash == hash_token(token))
        )
