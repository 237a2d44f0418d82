"""What the desk reads besides the log: offers, delivery per message, earlier conversations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.conversations import channel_tables
from bot.conversations import desk_tables as d
from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.desk_users import User


@dataclass(frozen=True)
class Offer:
    """A transfer that waits for a yes."""

    id: str
    conversation_id: str
    from_name: str
    to_user: str | None
    to_name: str | None
    """The colleague's name; None when it is for a region."""
    to_region: str | None
    note: str
    created_at: datetime


@dataclass(frozen=True)
class Delivery:
    """How far a message came on a channel: sent, delivered, uncertain, blocked or failed."""

    seq: int
    channel: str
    state: str
    at: datetime


@dataclass(frozen=True)
class Earlier:
    """An earlier conversation of the same person."""

    conversation_id: str
    created_at: datetime | None
    last_seq: int


def offers_for(db: Database, user: User) -> list[Offer]:
    """Transfers offered to ``user`` or to one of their regions, not by themselves."""
    x = d.transfers.c
    mine = [x.to_user == user.id]
    mine.append(x.to_region.is_not(None) if user.everywhere else x.to_region.in_(user.regions))
    return _offers(db, sa.or_(*mine), x.from_user != user.id)


def offers_of(db: Database, conversation_id: str) -> list[Offer]:
    """The open offer of a conversation, if there is one."""
    return _offers(db, d.transfers.c.conversation_id == conversation_id)


def deliveries_of(db: Database, conversation_id: str) -> list[Delivery]:
    """What is known of the delivery of each message; a web client reads the log itself."""
    v = channel_tables.deliveries.c
    with db.reading() as connection:
        rows = connection.execute(
            sa.select(v.seq, v.channel, v.state, v.at)
            .where(v.conversation_id == conversation_id)
            .order_by(v.seq)
        )
        return [Delivery(**row._mapping) for row in rows]


def earlier_of(db: Database, conversation_id: str) -> list[Earlier]:
    """Earlier conversations that this one was linked to by the visitor, newest first."""
    e, c = d.earlier.c, t.conversations.c
    with db.reading() as connection:
        rows = connection.execute(
            sa.select(c.id.label("conversation_id"), c.created_at, c.last_seq)
            .join_from(d.earlier, t.conversations, e.earlier_id == c.id)
            .where(e.conversation_id == conversation_id, c.erased_at.is_(None))
            .order_by(c.created_at.desc())
        )
        return [Earlier(**row._mapping) for row in rows]


def channel_of(db: Database, conversation_id: str) -> str | None:
    """Where the visitor talks to us."""
    c = t.conversations.c
    with db.reading() as connection:
        channel: str | None = connection.execute(
            sa.select(c.channel).where(c.id == conversation_id)
        ).scalar_one_or_none()
        return channel


def _offers(db: Database, *conditions: sa.sql.ColumnElement[sa.Boolean]) -> list[Offer]:
    x, u, colleague = d.transfers.c, d.desk_users.c, d.desk_users.alias("colleague")
    c = t.conversations.c
    with db.reading() as connection:
        rows = connection.execute(
            sa.select(
                x.id,
                x.conversation_id,
                u.name.label("from_name"),
                x.to_user,
                colleague.c.name.label("to_name"),
                x.to_region,
                x.note,
                x.created_at,
            )
            .join_from(d.transfers, d.desk_users, x.from_user == u.id)
            .join(t.conversations, c.id == x.conversation_id)
            .outerjoin(colleague, x.to_user == colleague.c.id)
            # Who offered it must have it still: the visitor may have closed it or said no.
            .where(x.state == "offered", c.owner == x.from_user, *conditions)
            .order_by(x.created_at)
        )
        return [Offer(**row._mapping) for row in rows]
