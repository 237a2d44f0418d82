"""Requests for a person: made with consent, taken back by the visitor, and how they stand."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.conversations import desk_tables as d
from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.log import ASSISTANT, QUEUE, append, load_live
from bot.conversations.records import Conversation, Handover, NewEvent, now
from bot.conversations.signals import signal
from bot.handover.routing import EVERYWHERE

UNDONE = ("open", "taken", "failed")
"""States in which a request still waits for something to happen."""

REVOKED = NewEvent(
    "system",
    "status",
    "Je aanvraag voor een adviseur is ingetrokken. Je contactgegevens en de samenvatting zijn bij "
    "de balie verwijderd. Je praat met de digitale assistent.",
    status="revoked",
)


@dataclass(frozen=True)
class HandoverRequest:
    """A request as the desk sees it.  ``contact`` is there only after consent."""

    id: str
    conversation_id: str
    region_code: str | None
    region: str | None
    summary: Any
    contact: Mapping[str, Any] | None
    consent_at: datetime | None
    consent_text: str | None
    revoked_at: datetime | None
    state: str
    mode: str | None
    channel: str | None
    slot: str | None
    sectors: Any
    language: str | None
    created_at: datetime
    done_at: datetime | None
    level: int | None
    reason: str | None
    owner_id: str | None
    promise_at: datetime | None
    reminded_at: datetime | None
    escalated_at: datetime | None
    accepted_at: datetime | None
    answered_at: datetime | None
    close_reason: str | None
    rating: int | None


COLUMNS = tuple(t.handover_requests.c[field.name] for field in fields(HandoverRequest))


def request_handover(
    connection: Connection, conversation: Conversation, handover: Handover
) -> None:
    """Store the request inside the turn's transaction, and put the conversation in the queue.

    A conversation has one open request: asking again renews what it says, not when it was made,
    so that the promised day keeps counting from the first time.
    """
    c = t.handover_requests.c
    moment = now()
    values = {
        "region_code": handover.region_code,
        "region": handover.region,
        "summary": handover.summary,
        "contact": dict(handover.contact) if handover.contact else None,
        "consent_at": moment if handover.consent else None,
        "consent_text": handover.consent_text if handover.consent else None,
        "mode": handover.mode,
        "channel": handover.channel,
        "slot": handover.slot,
        "sectors": list(handover.sectors),
        "language": handover.language,
        "state": "open",
        "level": None,  # who sees it is decided again
    }
    known = connection.execute(
        sa.select(c.id).where(c.conversation_id == conversation.id, c.state.in_(("open", "failed")))
    ).scalar()
    request_id = known or secrets.token_hex(8)
    if known is not None:
        connection.execute(t.handover_requests.update().where(c.id == known).values(**values))
        connection.execute(
            d.request_regions.delete().where(d.request_regions.c.request_id == known)
        )
    else:
        waiting = waiting_in(connection, handover.region_code)
        connection.execute(
            t.handover_requests.insert().values(
                id=request_id,
                conversation_id=conversation.id,
                created_at=moment,
                position=waiting + 1,
                **values,
            )
        )
    connection.execute(
        d.request_regions.insert().values(
            request_id=request_id, region_code=handover.region_code or EVERYWHERE
        )
    )
    if conversation.owner == ASSISTANT:
        _set_owner(connection, conversation, QUEUE)
    signal(
        connection,
        "changed" if known else "initiated",
        conversation.id,
        request_id=request_id,
        region_code=handover.region_code,
    )


def waiting_in(connection: Connection, region_code: str | None) -> int:
    """How many people wait in the chat for the desks that a request from this region goes to."""
    c, r = t.handover_requests.c, d.request_regions.c
    count = connection.execute(
        sa.select(sa.func.count(sa.distinct(c.id)))
        .join_from(t.handover_requests, d.request_regions, r.request_id == c.id)
        .where(
            c.state == "open",
            c.mode == "chat",
            r.region_code.in_((region_code or EVERYWHERE, EVERYWHERE)),
        )
    ).scalar_one()
    return int(count)


def revoke(db: Database, conversation_id: str) -> bool:
    """Take consent back: what was passed on is deleted at the desk.  False when nothing was open.

    An advisor who has the conversation loses it at once; the assistant goes on.

    Raises:
        UnknownConversation, ErasedConversation
    """
    with db.writing() as connection:
        return revoke_within(connection, load_live(connection, conversation_id))


def revoke_within(connection: Connection, conversation: Conversation) -> bool:
    """The same inside a transaction that holds the conversation."""
    c = t.handover_requests.c
    rows = connection.execute(
        sa.select(c.id, c.region_code).where(
            c.conversation_id == conversation.id, c.state.in_(UNDONE)
        )
    ).all()
    if not rows:
        return False
    ids = [row.id for row in rows]
    connection.execute(
        t.handover_requests.update()
        .where(c.id.in_(ids))
        .values(
            state="revoked",
            revoked_at=now(),
            summary=None,
            contact=None,
            slot=None,
            consent_text=None,  # it repeats the summary; when it was given and taken back is kept
            sectors=None,
            language=None,
        )
    )
    connection.execute(d.request_regions.delete().where(d.request_regions.c.request_id.in_(ids)))
    connection.execute(d.leases.delete().where(d.leases.c.conversation_id == conversation.id))
    append(connection, conversation.id, conversation.last_seq, [REVOKED], at=now())
    if conversation.owner != "closed":
        _set_owner(connection, conversation, ASSISTANT)
    for row in rows:
        signal(
            connection, "failed", conversation.id, request_id=row.id, region_code=row.region_code
        )
    return True


def requests_of(db: Database, conversation_id: str) -> list[HandoverRequest]:
    """The requests of one conversation, newest first."""
    c = t.handover_requests.c
    with db.reading() as connection:
        rows = connection.execute(
            sa.select(*COLUMNS)
            .where(c.conversation_id == conversation_id)
            .order_by(c.created_at.desc(), c.id)
        )
        return [HandoverRequest(**row._mapping) for row in rows]


def _set_owner(connection: Connection, conversation: Conversation, owner: str) -> None:
    c = t.conversations.c
    connection.execute(
        t.conversations.update()
        .where(c.id == conversation.id, c.epoch == conversation.epoch)
        .values(owner=owner, epoch=conversation.epoch + 1)
    )
