"""Offering a conversation to a colleague or a region; it moves only when somebody accepts."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.conversations import desk_tables as d
from bot.conversations import handover_texts as texts
from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.log import QUEUE, load_live
from bot.conversations.ownership import LEASE, Advisor, Lease, held_by, take
from bot.conversations.records import ConversationError, now
from bot.conversations.signals import signal


class NoSuchTransfer(ConversationError):  # noqa: N818 - reads as what it says
    """The offer is not there (any more): answered, withdrawn, or meant for somebody else."""


def offer(
    db: Database,
    conversation_id: str,
    advisor: Advisor,
    epoch: int,
    *,
    to_user: str | None = None,
    to_region: str | None = None,
    note: str = "",
) -> str:
    """Offer the conversation to one colleague or to a region; returns the id of the offer.

    The advisor keeps it (and goes on answering) until somebody accepts.  A new offer replaces an
    older one.

    Raises:
        ValueError: not exactly one of ``to_user`` and ``to_region``.
        NotHeld, UnknownConversation, ErasedConversation
    """
    if (to_user is None) == (to_region is None):
        raise ValueError("offer to a colleague or to a region")
    with db.writing() as connection:
        held_by(connection, conversation_id, advisor, epoch)
        _answer(connection, conversation_id, "cancelled")
        transfer_id = secrets.token_hex(8)
        connection.execute(
            d.transfers.insert().values(
                id=transfer_id,
                conversation_id=conversation_id,
                from_user=advisor.id,
                to_user=to_user,
                to_region=to_region,
                note=note,
                state="offered",
                created_at=now(),
            )
        )
        signal(connection, "offered", conversation_id, region_code=to_region, user_id=to_user)
        return transfer_id


def accept(db: Database, transfer_id: str, advisor: Advisor, *, lease: timedelta = LEASE) -> Lease:
    """Take the offered conversation over.  The visitor is told once who it is now.

    The caller has checked that the offer is for this advisor.

    Raises:
        NoSuchTransfer: somebody else was first, or the offer was withdrawn.
        UnknownConversation, ErasedConversation
    """
    c = d.transfers.c
    with db.writing() as connection:
        row = connection.execute(
            sa.select(c.conversation_id, c.from_user).where(c.id == transfer_id)
        ).one_or_none()
        if row is None:
            raise NoSuchTransfer(transfer_id)
        conversation = load_live(connection, row.conversation_id)
        changed = connection.execute(
            d.transfers.update()
            .where(c.id == transfer_id, c.state == "offered")
            .values(state="accepted")
        )
        if not changed.rowcount or conversation.owner not in (row.from_user, QUEUE):
            raise NoSuchTransfer(transfer_id)
        u = d.desk_users.c
        giver = connection.execute(
            sa.select(u.name).where(u.id == row.from_user)
        ).scalar_one_or_none()
        event = texts.taken_over(str(giver or "Een collega"), advisor.name, advisor.role)
        until: datetime = now() + lease
        taken = take(connection, conversation, advisor, until=until, event=event)
        _widen(connection, row.conversation_id, transfer_id)
        signal(connection, "answered_offer", row.conversation_id, user_id=row.from_user)
        return taken


def decline(db: Database, transfer_id: str) -> None:
    """Say no to an offer; the conversation stays where it is.

    Raises:
        NoSuchTransfer: it was answered before.
    """
    c = d.transfers.c
    with db.writing() as connection:
        changed = connection.execute(
            d.transfers.update()
            .where(c.id == transfer_id, c.state == "offered")
            .values(state="declined")
        )
        row = connection.execute(
            sa.select(c.conversation_id, c.from_user).where(c.id == transfer_id)
        ).one_or_none()
        if not changed.rowcount or row is None:
            raise NoSuchTransfer(transfer_id)
        signal(connection, "answered_offer", row.conversation_id, user_id=row.from_user)


def withdraw(db: Database, transfer_id: str, user_id: str) -> str:
    """Take an offer of one's own back; returns the conversation, which stays with who has it.

    Raises:
        NoSuchTransfer: it was answered before, or somebody else made it.
    """
    c = d.transfers.c
    with db.writing() as connection:
        changed = connection.execute(
            d.transfers.update()
            .where(c.id == transfer_id, c.from_user == user_id, c.state == "offered")
            .values(state="cancelled")
        )
        if not changed.rowcount:
            raise NoSuchTransfer(transfer_id)
        row = connection.execute(
            sa.select(c.conversation_id, c.to_user, c.to_region).where(c.id == transfer_id)
        ).one()
        signal(
            connection,
            "withdrawn_offer",
            row.conversation_id,
            region_code=row.to_region,
            user_id=row.to_user,
        )
        return str(row.conversation_id)


def _answer(connection: Connection, conversation_id: str, state: str) -> None:
    c = d.transfers.c
    connection.execute(
        d.transfers.update()
        .where(c.conversation_id == conversation_id, c.state == "offered")
        .values(state=state)
    )


def _widen(connection: Connection, conversation_id: str, transfer_id: str) -> None:
    """A region that took a conversation over keeps seeing its request."""
    c, h, r = d.transfers.c, t.handover_requests.c, d.request_regions.c
    region = connection.execute(
        sa.select(c.to_region).where(c.id == transfer_id)
    ).scalar_one_or_none()
    request = connection.execute(
        sa.select(h.id)
        .where(h.conversation_id == conversation_id)
        .order_by(h.created_at.desc())
        .limit(1)
    ).scalar_one_or_none()
    if region is None or request is None:
        return
    known = connection.execute(
        sa.select(r.request_id).where(r.request_id == request, r.region_code == region)
    ).one_or_none()
    if known is None:
        connection.execute(
            d.request_regions.insert().values(request_id=request, region_code=region)
        )
