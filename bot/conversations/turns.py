"""Who answers which message: claims with a lease, in order, one at a time per conversation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.conversations import statements as q
from bot.conversations import tables as t
from bot.conversations import tokens
from bot.conversations.database import Database
from bot.conversations.erasure import schedule_erasure
from bot.conversations.handovers import request_handover, revoke_within
from bot.conversations.log import (
    ASSISTED,
    Accepted,
    Taker,
    add_visitor_message,
    append,
    appended,
    before_message,
    choice_of,
    hold,
    load,
    load_live,
    seconds_away,
    stored_after,
)
from bot.conversations.records import (
    Conversation,
    ErasedConversation,
    Event,
    NewEvent,
    StaleTurn,
    Turn,
    TurnReply,
    UnknownConversation,
    now,
)
from bot.conversations.statements import UNANSWERED


def accept_message(
    db: Database,
    conversation_id: str,
    *,
    token: str,
    client_id: str,
    text: str | None = None,
    choice: str | None = None,
    taker: Taker | None = None,
) -> Accepted:
    """Store a message of whoever holds the token, and take its turn when nobody is busy.

    One transaction instead of three, because every message passes here.  ``taker`` None leaves
    the turn to whoever comes.

    Raises:
        WrongToken, and what :func:`bot.conversations.log.append_visitor_message` raises.
    """
    with db.writing() as connection:
        before = before_message(connection, conversation_id, client_id)
        if not tokens.opens(before.conversation, token):
            raise tokens.WrongToken(conversation_id)
        return add_visitor_message(connection, before, text=text, choice=choice, taker=taker)


def claim_next_turn(
    db: Database, conversation_id: str, *, worker: str, lease: timedelta
) -> Turn | None:
    """Take the oldest unanswered message, or None when there is none or another worker has it.

    A turn that is running under a lease that has ended is taken over: its worker died.
    """
    with db.writing() as connection:
        try:
            conversation = load_live(connection, conversation_id)
        except (UnknownConversation, ErasedConversation):
            return None
        return _claim(connection, conversation, worker=worker, lease=lease)


def _claim(
    connection: Connection, conversation: Conversation, *, worker: str, lease: timedelta
) -> Turn | None:
    moment, conversation_id = now(), conversation.id
    row = connection.execute(q.OLDEST_UNANSWERED, {"of": conversation_id}).one_or_none()
    if row is None or (row.state == "running" and row.lease_until > moment):
        return None
    if conversation.owner not in ASSISTED:
        # An advisor has the conversation and sees the message; the assistant stays silent.
        discard_open(connection, conversation_id)
        return None
    chosen = choice_of(connection, conversation_id, row.body.get("choice"))
    turn = Turn(
        conversation_id=conversation_id,
        seq=row.seq,
        epoch=conversation.epoch,
        attempts=row.attempts + 1,
        worker=worker,
        at=row.at,
        text=row.body["text"],
        payload=row.body.get("internal") or (chosen.payload if chosen else None),
        away_seconds=_away(connection, conversation_id, row.seq, row.at),
    )
    connection.execute(
        q.TAKE_TURN,
        {
            "of": conversation_id,
            "at_seq": turn.seq,
            "try_number": turn.attempts,
            "by": worker,
            "until": moment + lease,
        },
    )
    return turn


def _away(connection: Connection, conversation_id: str, seq: int, at: datetime) -> int | None:
    before = connection.execute(
        q.LAST_SAID_BEFORE, {"of": conversation_id, "at_seq": seq}
    ).scalar_one_or_none()
    return seconds_away(before, at)


def renew_lease(db: Database, turn: Turn, *, lease: timedelta) -> bool:
    """Keep a turn; False when it is no longer ours."""
    with db.writing(durable=False) as connection:
        changed = connection.execute(
            t.turns.update().where(*_ours(turn)).values(lease_until=now() + lease)
        )
        return bool(changed.rowcount)


@dataclass(frozen=True)
class Answered:
    """What came of storing a reply: the events that it appended, and what to do next."""

    events: list[Event]
    next: Turn | None = None
    """The next message of the conversation, when it waited and was taken."""
    more: bool = False
    """Whether something may wait that was not looked at."""


def append_turn_reply(
    db: Database, turn: Turn, reply: TurnReply, *, taker: Taker | None = None
) -> Answered:
    """Store the whole outcome of a turn at once, and let ``taker`` take the next message.

    Does not wait for the disk: Rasa's tracker, which was saved before, holds the same answer, and a
    turn that is still open after a power cut is taken from there.

    Raises:
        ErasedConversation: the conversation is gone; nothing is stored.
        StaleTurn: the owner changed or another worker has the turn; nothing is stored.
    """
    with db.writing(durable=False) as connection:
        conversation, waiting = _finish(connection, turn, "done")
        events = appended(
            connection,
            turn.conversation_id,
            conversation.last_seq,
            reply.events,
            at=now(),
            in_reply_to=turn.seq,
        )
        if reply.handover is not None:
            request_handover(connection, conversation, reply.handover)
        if reply.revoke:
            revoke_within(connection, load(connection, turn.conversation_id))
        if reply.erase:
            schedule_erasure(connection, turn.conversation_id)
        if reply.handover is not None or reply.revoke or reply.erase:
            # These change who owns it, and may have said something themselves.
            stored = stored_after(connection, turn.conversation_id, conversation.last_seq)
            return Answered(stored, more=True)
        if waiting == 0 or taker is None:
            return Answered(events, more=waiting > 0)
        following = _claim(connection, conversation, worker=taker.worker, lease=taker.lease)
        return Answered(events, following)


def fail_turn(db: Database, turn: Turn, explanation: NewEvent) -> int:
    """Give a message up, and say so to the visitor; returns the last seq.

    Raises as :func:`append_turn_reply`.
    """
    with db.writing() as connection:
        conversation, _waiting = _finish(connection, turn, "failed")
        return append(
            connection,
            turn.conversation_id,
            conversation.last_seq,
            [explanation],
            at=now(),
            in_reply_to=turn.seq,
        )


def settle_stale(db: Database, turn: Turn) -> bool:
    """After a refused reply: give the turn back, or drop it when an advisor took over.

    Returns True when it is open again; whoever takes it finds the answer in Rasa's tracker.
    """
    with db.writing() as connection:
        try:
            conversation = load_live(connection, turn.conversation_id)
        except (UnknownConversation, ErasedConversation):
            return False
        again = conversation.owner in ASSISTED
        changed = connection.execute(
            t.turns.update()
            .where(*_ours(turn))
            .values(state="pending" if again else "discarded", worker=None, lease_until=None)
        )
        return again and bool(changed.rowcount)


def tell_waiting(
    db: Database, conversation_id: str, notice: NewEvent, *, waiting_since: datetime
) -> int:
    """Append ``notice`` once for every unanswered message older than ``waiting_since``.

    Returns how many were appended.
    """
    with db.writing() as connection:
        try:
            conversation = load_live(connection, conversation_id)
        except (UnknownConversation, ErasedConversation):
            return 0
        c, e = t.turns.c, t.events.c
        seqs = (
            connection.execute(
                sa.select(c.seq)
                .join_from(
                    t.turns,
                    t.events,
                    sa.and_(e.conversation_id == c.conversation_id, e.seq == c.seq),
                )
                .where(
                    c.conversation_id == conversation_id,
                    c.state.in_(UNANSWERED),
                    c.told_at.is_(None),
                    e.at <= waiting_since,
                )
                .order_by(c.seq)
            )
            .scalars()
            .all()
        )
        last = conversation.last_seq
        for seq in seqs:
            last = append(connection, conversation_id, last, [notice], at=now(), in_reply_to=seq)
        if seqs:
            connection.execute(
                t.turns.update()
                .where(c.conversation_id == conversation_id, c.seq.in_(seqs))
                .values(told_at=now())
            )
        return len(seqs)


def sweep(db: Database) -> list[str]:
    """Conversations with a message that nobody answers: a new one, or one of a dead worker."""
    c, moment = t.turns.c, now()
    busy = sa.select(c.conversation_id).where(c.state == "running", c.lease_until > moment)
    with db.reading() as connection:
        rows = connection.execute(
            sa.select(c.conversation_id)
            .where(c.state.in_(UNANSWERED), c.conversation_id.not_in(busy))
            .distinct()
        )
        return list(rows.scalars())


def change_owner(db: Database, conversation_id: str, *, owner: str, epoch: int) -> int | None:
    """Give the conversation to ``owner`` if its epoch is still ``epoch``.

    Returns the new epoch, or None when somebody was first.
    """
    with db.writing() as connection:
        conversation = load_live(connection, conversation_id)
        if conversation.epoch != epoch:
            return None
        connection.execute(
            t.conversations.update()
            .where(t.conversations.c.id == conversation_id)
            .values(owner=owner, epoch=epoch + 1)
        )
        return epoch + 1


def _ours(turn: Turn) -> tuple[Any, ...]:
    c = t.turns.c
    return (
        c.conversation_id == turn.conversation_id,
        c.seq == turn.seq,
        c.state == "running",
        c.worker == turn.worker,
        c.attempts == turn.attempts,
    )


def _finish(connection: Connection, turn: Turn, state: str) -> tuple[Conversation, int]:
    """End a turn that must be ours; gives its conversation, and how many messages wait after it.

    What it raises undoes the whole transaction.
    """
    hold(connection, turn.conversation_id)
    row = connection.execute(q.BEFORE_REPLY, {"of": turn.conversation_id}).one_or_none()
    if row is None:
        raise UnknownConversation(turn.conversation_id)
    *of_conversation, waiting = row
    conversation = Conversation(*of_conversation)
    if conversation.erased_at is not None:
        raise ErasedConversation(turn.conversation_id)
    ended = connection.execute(q.FINISH_TURN, {**_key(turn), "outcome": state})
    if not ended.rowcount or conversation.epoch != turn.epoch:
        raise StaleTurn(turn.conversation_id)
    return conversation, waiting - 1


def _key(turn: Turn) -> dict[str, Any]:
    """Which row is ours, as the prepared statements name it."""
    return {
        "of": turn.conversation_id,
        "at_seq": turn.seq,
        "by": turn.worker,
        "try_number": turn.attempts,
    }


def discard_open(connection: Connection, conversation_id: str) -> None:
    """Drop the unanswered turns, inside a transaction that holds the conversation."""
    connection.execute(
        t.turns.update()
        .where(t.turns.c.conversation_id == conversation_id, t.turns.c.state.in_(UNANSWERED))
        .values(state="discarded", worker=None, lease_until=None)
    )
