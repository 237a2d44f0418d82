"""Callbacks: who owns one, what was tried, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.conversations import desk_tables as d
from bot.conversations import handover_texts as texts
from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.log import ASSISTANT, QUEUE, append, load_live
from bot.conversations.masking import mask
from bot.conversations.ownership import Advisor
from bot.conversations.records import ConversationError, now
from bot.conversations.signals import signal


class WrongStep(ConversationError):  # noqa: N818 - reads as what it says
    """The request is not in a state for this; ``state`` is the one it is in."""

    def __init__(self, request_id: str, state: str) -> None:
        super().__init__(request_id)
        self.state = state


@dataclass(frozen=True)
class Attempt:
    """One try to reach somebody."""

    at: datetime
    user_id: str
    name: str
    reached: bool
    outcome: str


def take_request(db: Database, request_id: str, advisor: Advisor) -> None:
    """Make ``advisor`` the owner of a callback (or of a request as a whole).

    Raises:
        WrongStep: a colleague has taken it, or it is done.
    """
    with db.writing() as connection:
        row = _lock(connection, request_id)
        mine = row.state == "taken" and row.owner_id == advisor.id
        if row.state not in ("open", "failed") and not mine:
            raise WrongStep(request_id, row.state)
        if mine:
            return
        moment = now()
        _update(
            connection,
            request_id,
            state="taken",
            owner_id=advisor.id,
            accepted_at=row.accepted_at or moment,
        )
        signal(
            connection,
            "accepted",
            row.conversation_id,
            request_id=request_id,
            region_code=row.region_code,
        )


def assign(db: Database, request_id: str, user_id: str) -> None:
    """Give a callback to a colleague (by the coördinator).

    Raises:
        WrongStep: it is done or revoked.
    """
    with db.writing() as connection:
        row = _lock(connection, request_id)
        if row.state not in ("open", "taken", "failed"):
            raise WrongStep(request_id, row.state)
        _update(connection, request_id, owner_id=user_id)
        signal(
            connection,
            "changed",
            row.conversation_id,
            request_id=request_id,
            region_code=row.region_code,
            user_id=user_id,
        )


def add_attempt(
    db: Database, request_id: str, advisor: Advisor, *, reached: bool, outcome: str
) -> None:
    """Write down a try.  The first time that somebody is reached keeps the promise.

    Raises:
        WrongStep: the request is done or revoked.
    """
    with db.writing() as connection:
        row = _lock(connection, request_id)
        if row.state not in ("open", "taken", "failed"):
            raise WrongStep(request_id, row.state)
        moment = now()
        connection.execute(
            d.attempts.insert().values(
                conversation_id=row.conversation_id,
                request_id=request_id,
                user_id=advisor.id,
                at=moment,
                reached=reached,
                outcome=mask(outcome),
            )
        )
        _update(
            connection,
            request_id,
            state="taken",
            owner_id=advisor.id,
            accepted_at=row.accepted_at or moment,
            answered_at=row.answered_at or (moment if reached else None),
        )
        signal(
            connection,
            "changed",
            row.conversation_id,
            request_id=request_id,
            region_code=row.region_code,
        )


def finish(db: Database, request_id: str, advisor: Advisor, *, reason: str) -> str:
    """Finish a request for which nobody is in the chat; the visitor is told and may rate it.

    Returns the id of the conversation.

    Raises:
        WrongStep: it was finished or revoked before.
    """
    with db.writing() as connection:
        row = _lock(connection, request_id)
        if row.state not in ("open", "taken", "failed"):
            raise WrongStep(request_id, row.state)
        conversation = load_live(connection, row.conversation_id)
        _update(
            connection,
            request_id,
            state="done",
            owner_id=row.owner_id or advisor.id,
            done_at=now(),
            close_reason=reason,
        )
        if conversation.owner == QUEUE:
            c = t.conversations.c
            connection.execute(
                t.conversations.update()
                .where(c.id == conversation.id, c.epoch == conversation.epoch)
                .values(owner=ASSISTANT, epoch=conversation.epoch + 1)
            )
        if conversation.owner != "closed":
            event = texts.callback_done(advisor.name)
            append(connection, conversation.id, conversation.last_seq, [event], at=now())
        signal(
            connection,
            "completed",
            row.conversation_id,
            request_id=request_id,
            region_code=row.region_code,
        )
        return str(row.conversation_id)


def attempts_of(db: Database, request_id: str) -> list[Attempt]:
    """What was tried, oldest first."""
    a, u = d.attempts.c, d.desk_users.c
    with db.reading() as connection:
        rows = connection.execute(
            sa.select(a.at, a.user_id, u.name, a.reached, a.outcome)
            .join_from(d.attempts, d.desk_users, a.user_id == u.id)
            .where(a.request_id == request_id)
            .order_by(a.id)
        )
        return [Attempt(**row._mapping) for row in rows]


def _lock(connection: Connection, request_id: str) -> sa.engine.Row:
    h = t.handover_requests.c
    conversation_id = connection.execute(
        sa.select(h.conversation_id).where(h.id == request_id)
    ).scalar_one_or_none()
    if conversation_id is None:
        raise WrongStep(request_id, "unknown")
    # The conversation is locked before its requests, everywhere: no deadlocks.
    load_live(connection, conversation_id)
    row = connection.execute(
        sa.select(
            h.conversation_id, h.state, h.owner_id, h.accepted_at, h.answered_at, h.region_code
        ).where(h.id == request_id)
    ).one_or_none()
    if row is None:
        raise WrongStep(request_id, "unknown")
    return row


def _update(connection: Connection, request_id: str, **values: object) -> None:
    connection.execute(
        t.handover_requests.update().where(t.handover_requests.c.id == request_id).values(**values)
    )
