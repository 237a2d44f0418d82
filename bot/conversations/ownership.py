"""Who has a conversation: claims, leases, transfers and giving back.

Every change of owner is a compare-and-set on the conversation's epoch inside one transaction that
holds its row, together with the words in which the visitor is told.  So there is one owner at any
instant, on every channel, and each change is announced exactly once.  Nothing an advisor writes is
stored without the epoch of a live lease.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.conversations import desk_tables as d
from bot.conversations import handover_texts as texts
from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.log import ASSISTANT, CLOSED, QUEUE, append, load, load_live
from bot.conversations.records import (
    ClosedConversation,
    Conversation,
    ErasedConversation,
    NewEvent,
    NotHeld,
    UnknownConversation,
    now,
)
from bot.conversations.signals import signal
from bot.conversations.turns import discard_open

LEASE = timedelta(seconds=60)
"""How long a conversation stays somebody's without a sign of life."""


@dataclass(frozen=True)
class Advisor:
    """Who acts at the desk."""

    id: str
    name: str
    role: str

    def public(self) -> dict[str, str]:
        """What visitors see of an advisor."""
        return {"name": self.name, "role": texts.ROLES.get(self.role, self.role)}


@dataclass(frozen=True)
class Lease:
    """A conversation that is somebody's until ``until``; writing asks for ``epoch``."""

    conversation_id: str
    user_id: str
    epoch: int
    until: datetime
    last_seq: int


def claim(
    db: Database,
    conversation_id: str,
    advisor: Advisor,
    *,
    epoch: int | None = None,
    lease: timedelta = LEASE,
) -> Lease:
    """Take the conversation over, from the assistant, the queue, or a lease that has ended.

    ``epoch`` is the epoch the advisor saw: when it has changed since, the claim is refused.  Who
    has the conversation already gets the same lease again, and nothing is announced twice.  Turns
    of the assistant that are running are discarded in the same transaction.

    Raises:
        NotHeld: somebody else was first.
        UnknownConversation, ErasedConversation, ClosedConversation
    """
    with db.writing() as connection:
        conversation = load_live(connection, conversation_id)
        if conversation.owner == CLOSED:
            raise ClosedConversation(conversation_id)
        moment = now()
        held = _lease(connection, conversation)
        if held is not None and held.user_id == advisor.id and held.until > moment:
            return _extend(connection, conversation, advisor, moment + lease)
        if held is not None and held.until > moment:
            raise _not_held(connection, conversation)
        if epoch is not None and epoch != conversation.epoch:
            raise _not_held(connection, conversation)
        if held is not None:
            conversation = _lose(connection, conversation, held.user_id)
        return take(
            connection,
            conversation,
            advisor,
            until=moment + lease,
            event=texts.joined(advisor.name, advisor.role),
        )


def take(
    connection: Connection,
    conversation: Conversation,
    advisor: Advisor,
    *,
    until: datetime,
    event: NewEvent,
) -> Lease:
    """Make ``advisor`` the owner and say so, inside a transaction that holds the conversation."""
    moment = now()
    discard_open(connection, conversation.id)
    last = append(connection, conversation.id, conversation.last_seq, [event], at=moment)
    epoch = _set_owner(connection, conversation, advisor.id)
    connection.execute(d.leases.delete().where(d.leases.c.conversation_id == conversation.id))
    connection.execute(
        d.leases.insert().values(
            conversation_id=conversation.id, user_id=advisor.id, epoch=epoch, until=until
        )
    )
    h = t.handover_requests.c
    request = connection.execute(
        sa.select(h.id, h.region_code, h.accepted_at)
        .where(h.conversation_id == conversation.id, h.state.in_(("open", "taken", "failed")))
        .order_by(h.created_at.desc())
        .limit(1)
    ).one_or_none()
    if request is not None:
        connection.execute(
            t.handover_requests.update()
            .where(h.id == request.id)
            .values(state="taken", owner_id=advisor.id, accepted_at=request.accepted_at or moment)
        )
    signal(
        connection,
        "accepted",
        conversation.id,
        request_id=request.id if request else None,
        region_code=request.region_code if request else None,
    )
    return Lease(conversation.id, advisor.id, epoch, until, last)


def renew(
    db: Database,
    conversation_id: str,
    advisor: Advisor,
    epoch: int,
    *,
    lease: timedelta = LEASE,
) -> Lease:
    """Keep the conversation (the heartbeat).  Raises as :func:`release`."""
    with db.writing() as connection:
        conversation = held_by(connection, conversation_id, advisor, epoch)
        return _extend(connection, conversation, advisor, now() + lease)


def release(
    db: Database, conversation_id: str, advisor: Advisor, epoch: int, *, payload: str
) -> int:
    """Give the conversation back to the assistant, which goes on with what was settled.

    The announcement carries ``payload`` as an internal turn: the runner hands it to Rasa like a
    message, so that the assistant always says something and nobody is left in silence.  Returns
    the seq of the announcement.

    Raises:
        NotHeld: the advisor does not have it any more, or the epoch is an old one.
        UnknownConversation, ErasedConversation
    """
    with db.writing() as connection:
        conversation = held_by(connection, conversation_id, advisor, epoch)
        event = texts.given_back(advisor.name, payload)
        seq = _leave(connection, conversation, event, owner=ASSISTANT)
        connection.execute(
            t.turns.insert().values(
                conversation_id=conversation_id, seq=seq, state="pending", attempts=0
            )
        )
        _finish_request(connection, conversation_id, "given_back")
        return seq


def put_back(db: Database, conversation_id: str, advisor: Advisor, epoch: int) -> int:
    """Put the conversation back in the queue for a colleague.  Raises as :func:`release`."""
    with db.writing() as connection:
        conversation = held_by(connection, conversation_id, advisor, epoch)
        seq = _leave(connection, conversation, texts.put_back(advisor.name), owner=QUEUE)
        _reopen_request(connection, conversation_id)
        return seq


def close(db: Database, conversation_id: str, advisor: Advisor, epoch: int, *, reason: str) -> int:
    """Finish the request with a reason; the visitor may rate it and go on with the assistant.

    Raises as :func:`release`.
    """
    with db.writing() as connection:
        conversation = held_by(connection, conversation_id, advisor, epoch)
        seq = _leave(connection, conversation, texts.finished(advisor.name), owner=ASSISTANT)
        _finish_request(connection, conversation_id, reason)
        return seq


def expire(db: Database) -> list[str]:
    """Take back what nobody showed a sign of life for; returns the conversations.

    The visitor is told, and the request is in the queue again where it was.
    """
    moment = now()
    with db.reading() as connection:
        late = list(
            connection.execute(
                sa.select(d.leases.c.conversation_id).where(d.leases.c.until <= moment)
            ).scalars()
        )
    lost = []
    for conversation_id in late:
        with db.writing() as connection:
            try:
                conversation = load_live(connection, conversation_id)
            except (UnknownConversation, ErasedConversation):
                continue
            held = _lease(connection, conversation)
            if held is None:  # the visitor ended the conversation: there is nothing to tell
                connection.execute(
                    d.leases.delete().where(d.leases.c.conversation_id == conversation_id)
                )
            elif held.until <= now():
                _lose(connection, conversation, held.user_id)
                lost.append(conversation_id)
    return lost


def held_by(
    connection: Connection, conversation_id: str, advisor: Advisor, epoch: int
) -> Conversation:
    """The locked conversation, when ``advisor`` has a live lease on it with this epoch.

    Raises:
        NotHeld, UnknownConversation, ErasedConversation
    """
    conversation = load_live(connection, conversation_id)
    held = _lease(connection, conversation)
    if (
        held is None
        or held.user_id != advisor.id
        or conversation.epoch != epoch
        or held.until <= now()
    ):
        raise _not_held(connection, conversation)
    return conversation


def lease_of(db: Database, conversation_id: str) -> Lease | None:
    """The live lease on a conversation, if somebody has one."""
    with db.reading() as connection:
        conversation = load(connection, conversation_id)
        held = _lease(connection, conversation)
        return held if held is not None and held.until > now() else None


def _lease(connection: Connection, conversation: Conversation) -> Lease | None:
    """The lease that belongs to the present owner, live or ended; older ones do not count."""
    c = d.leases.c
    row = connection.execute(
        sa.select(c.user_id, c.epoch, c.until).where(
            c.conversation_id == conversation.id,
            c.user_id == conversation.owner,
            c.epoch == conversation.epoch,
        )
    ).one_or_none()
    if row is None:
        return None
    return Lease(conversation.id, row.user_id, row.epoch, row.until, conversation.last_seq)


def _extend(
    connection: Connection, conversation: Conversation, advisor: Advisor, until: datetime
) -> Lease:
    connection.execute(
        d.leases.update().where(d.leases.c.conversation_id == conversation.id).values(until=until)
    )
    return Lease(conversation.id, advisor.id, conversation.epoch, until, conversation.last_seq)


def _lose(connection: Connection, conversation: Conversation, user_id: str) -> Conversation:
    name = _name(connection, user_id)
    _leave(connection, conversation, texts.lost(name), owner=QUEUE)
    _reopen_request(connection, conversation.id)
    return load(connection, conversation.id, lock=True)


def _leave(
    connection: Connection, conversation: Conversation, event: NewEvent, *, owner: str
) -> int:
    """End a lease: tell the visitor, change the owner, drop offers to colleagues."""
    seq = append(connection, conversation.id, conversation.last_seq, [event], at=now())
    _set_owner(connection, conversation, owner)
    connection.execute(d.leases.delete().where(d.leases.c.conversation_id == conversation.id))
    c = d.transfers.c
    connection.execute(
        d.transfers.update()
        .where(c.conversation_id == conversation.id, c.state == "offered")
        .values(state="cancelled")
    )
    return seq


def _set_owner(connection: Connection, conversation: Conversation, owner: str) -> int:
    c = t.conversations.c
    changed = connection.execute(
        t.conversations.update()
        .where(c.id == conversation.id, c.epoch == conversation.epoch)
        .values(owner=owner, epoch=conversation.epoch + 1)
    )
    if not changed.rowcount:  # the row is locked, so this is a second line of defence
        raise _not_held(connection, load(connection, conversation.id))
    return conversation.epoch + 1


def _finish_request(connection: Connection, conversation_id: str, reason: str) -> None:
    h = t.handover_requests.c
    rows = connection.execute(
        sa.select(h.id, h.region_code).where(
            h.conversation_id == conversation_id, h.state.in_(("open", "taken", "failed"))
        )
    ).all()
    for row in rows:
        connection.execute(
            t.handover_requests.update()
            .where(h.id == row.id)
            .values(state="done", done_at=now(), close_reason=reason)
        )
    for row in rows:
        signal(
            connection,
            "completed",
            conversation_id,
            request_id=row.id,
            region_code=row.region_code,
        )


def _reopen_request(connection: Connection, conversation_id: str) -> None:
    h = t.handover_requests.c
    row = connection.execute(
        sa.select(h.id, h.region_code)
        .where(h.conversation_id == conversation_id, h.state == "taken")
        .order_by(h.created_at.desc())
        .limit(1)
    ).one_or_none()
    if row is not None:
        connection.execute(
            t.handover_requests.update()
            .where(h.id == row.id)
            .values(state="open", owner_id=None, told_at=None, told_position=None)
        )
    signal(
        connection,
        "returned",
        conversation_id,
        request_id=row.id if row else None,
        region_code=row.region_code if row else None,
    )


def _not_held(connection: Connection, conversation: Conversation) -> NotHeld:
    held = conversation.owner
    if held not in (ASSISTANT, QUEUE, CLOSED):
        held = _name(connection, held)
    return NotHeld(conversation.id, held, conversation.epoch)


def _name(connection: Connection, user_id: str) -> str:
    c = d.desk_users.c
    name = connection.execute(sa.select(c.name).where(c.id == user_id)).scalar_one_or_none()
    return str(name or "een collega")
