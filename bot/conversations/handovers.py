"""Requests for a person: made by the assistant, worked off at the desk."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.records import Conversation, Handover, now

Step = Literal["taken", "done"]
_ALLOWED_FROM: dict[Step, tuple[str, ...]] = {"taken": ("open",), "done": ("open", "taken")}


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
    state: str
    created_at: datetime
    done_at: datetime | None


@dataclass(frozen=True)
class Stepped:
    """Outcome of a step at the desk: whether it happened, and the state it is in now."""

    changed: bool
    state: str


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
    }
    renewed = connection.execute(
        t.handover_requests.update()
        .where(c.conversation_id == conversation.id, c.state == "open")
        .values(**values)
    )
    if not renewed.rowcount:
        connection.execute(
            t.handover_requests.insert().values(
                id=secrets.token_hex(8),
                conversation_id=conversation.id,
                state="open",
                created_at=moment,
                **values,
            )
        )
    if conversation.owner == "assistant":
        connection.execute(
            t.conversations.update()
            .where(t.conversations.c.id == conversation.id)
            .values(owner="queue", epoch=conversation.epoch + 1)
        )


def waiting_requests(db: Database) -> list[HandoverRequest]:
    """Every request that is not done, oldest first."""
    c = t.handover_requests.c
    with db.reading() as connection:
        rows = connection.execute(
            sa.select(t.handover_requests).where(c.state != "done").order_by(c.created_at, c.id)
        )
        return [HandoverRequest(**row._mapping) for row in rows]


def requests_of(db: Database, conversation_id: str) -> list[HandoverRequest]:
    """The requests of one conversation, newest first."""
    c = t.handover_requests.c
    with db.reading() as connection:
        rows = connection.execute(
            sa.select(t.handover_requests)
            .where(c.conversation_id == conversation_id)
            .order_by(c.created_at.desc())
        )
        return [HandoverRequest(**row._mapping) for row in rows]


def step_request(db: Database, request_id: str, to: Step) -> Stepped | None:
    """Move a request on if nobody did before; None when there is no such request."""
    c = t.handover_requests.c
    with db.writing() as connection:
        changed = connection.execute(
            t.handover_requests.update()
            .where(c.id == request_id, c.state.in_(_ALLOWED_FROM[to]))
            .values(state=to, done_at=now() if to == "done" else None)
        )
        state = connection.execute(
            sa.select(c.state).where(c.id == request_id)
        ).scalar_one_or_none()
        return None if state is None else Stepped(changed=bool(changed.rowcount), state=state)
