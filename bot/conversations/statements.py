"""The statements that every turn needs, built once: building them costs more than running them."""

from __future__ import annotations

from dataclasses import fields

import sqlalchemy as sa

from bot.conversations import tables as t
from bot.conversations.records import Conversation

PAGE = 1_000
"""Events per read; a caller that gets this many asks again."""
UNANSWERED = ("pending", "running")
"""States of a turn that somebody still has to answer."""

_c, _e, _turn = t.conversations.c, t.events.c, t.turns.c
_id = sa.bindparam("of", type_=sa.String)
_seq = sa.bindparam("at_seq", type_=sa.Integer)

CONVERSATION = sa.select(*(_c[field.name] for field in fields(Conversation))).where(_c.id == _id)
CONVERSATION_LOCKED = CONVERSATION.with_for_update()
HOLD = sa.select(_c.id).where(_c.id == _id).with_for_update()

EVENTS_AFTER = (
    sa.select(_e.seq, _e.at, _e.sender, _e.kind, _e.body, _e.client_id, _e.in_reply_to)
    .where(_e.conversation_id == _id, _e.seq > _seq)
    .order_by(_e.seq)
    .limit(PAGE)
)
LAST_SAID_BEFORE = (
    sa.select(_e.at)
    .where(_e.conversation_id == _id, _e.sender == "visitor", _e.seq < _seq)
    .order_by(_e.seq.desc())
    .limit(1)
)
ADD_EVENT = t.events.insert()
ADD_CHOICE = t.choices.insert()
CHOICE = sa.select(t.choices.c.title, t.choices.c.payload).where(
    t.choices.c.conversation_id == _id,
    t.choices.c.id == sa.bindparam("chosen", type_=sa.String),
)
MOVE_ON = (
    t.conversations.update()
    .where(_c.id == _id)
    .values(
        last_seq=sa.bindparam("new_seq", type_=sa.Integer),
        last_activity_at=sa.bindparam("moment", type_=t.UTCDateTime),
    )
)

ADD_TURN = t.turns.insert()
_waiting = (
    sa.select(sa.func.count())
    .select_from(t.turns)
    .where(_turn.conversation_id == _id, _turn.state.in_(UNANSWERED))
    .scalar_subquery()
    .label("waiting")
)
BEFORE_MESSAGE = CONVERSATION.add_columns(
    sa.select(_e.seq)
    .where(_e.conversation_id == _id, _e.client_id == sa.bindparam("known", type_=sa.String))
    .scalar_subquery()
    .label("known"),
    _waiting,
    sa.select(_e.at)
    .where(_e.conversation_id == _id, _e.sender == "visitor")
    .order_by(_e.seq.desc())
    .limit(1)
    .scalar_subquery()
    .label("last_said"),
)
"""What decides about a message: the conversation, whether it is stored already, how many wait to be
answered, and when the last was said."""
BEFORE_REPLY = CONVERSATION.add_columns(_waiting)
"""What decides about a reply: the conversation, and how many wait, the one that is answered too."""
OLDEST_UNANSWERED = (
    sa.select(_turn.seq, _turn.state, _turn.attempts, _turn.lease_until, _e.at, _e.body)
    .join_from(
        t.turns,
        t.events,
        sa.and_(_e.conversation_id == _turn.conversation_id, _e.seq == _turn.seq),
    )
    .where(_turn.conversation_id == _id, _turn.state.in_(UNANSWERED))
    .order_by(_turn.seq)
    .limit(1)
)
TAKE_TURN = (
    t.turns.update()
    .where(_turn.conversation_id == _id, _turn.seq == _seq)
    .values(
        state="running",
        attempts=sa.bindparam("try_number", type_=sa.Integer),
        worker=sa.bindparam("by", type_=sa.String),
        lease_until=sa.bindparam("until", type_=t.UTCDateTime),
    )
)
_held = (
    _turn.conversation_id == _id,
    _turn.seq == _seq,
    _turn.state == "running",
    _turn.worker == sa.bindparam("by", type_=sa.String),
    _turn.attempts == sa.bindparam("try_number", type_=sa.Integer),
)
FINISH_TURN = (
    t.turns.update()
    .where(*_held)
    .values(
        state=sa.bindparam("outcome", type_=sa.String),
        worker=sa.null(),
        lease_until=sa.null(),
    )
)
