"""The append-only log of a conversation: ``seq`` 1, 2, 3, … without gaps, nothing edited in place.

All functions are synchronous and safe between threads and processes.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.conversations import statements as q
from bot.conversations import tables as t
from bot.conversations.cleaning import clean
from bot.conversations.database import Database
from bot.conversations.masking import mask
from bot.conversations.records import (
    Choice,
    ClosedConversation,
    Conversation,
    ErasedConversation,
    Event,
    FullConversation,
    NewEvent,
    TooManyWaiting,
    Turn,
    UnknownChoice,
    UnknownConversation,
    now,
)

ASSISTANT = "assistant"
QUEUE = "queue"
CLOSED = "closed"
ASSISTED = (ASSISTANT, QUEUE)
"""Owners under which the assistant answers; in the queue it stays usable."""

OWN_TURN = "own"
"""State of a turn that the gateway answers itself, outside the line (see own_choices)."""
OWN_PAYLOAD = "balie:"
"""How the payload of a choice begins that is not for the assistant."""
MAX_WAITING = 25
"""Unanswered messages per conversation; more are refused until some are answered."""
MAX_EVENTS = 10_000
"""Events per conversation: months of daily talking, and a bound for a script."""
PAGE = q.PAGE


@dataclass(frozen=True)
class Taker:
    """A worker that takes turns, and for how long it may keep one without renewing."""

    worker: str
    lease: timedelta


@dataclass(frozen=True)
class Accepted:
    """A visitor's message is stored under ``seq``; ``created`` is False for a repeat."""

    seq: int
    created: bool
    own: bool = False
    """The gateway answers it itself, outside the line."""
    turn: Turn | None = None
    """Its turn, taken at once because nothing else waits."""
    event: Event | None = None
    """The message as it is stored."""


def hash_token(token: str) -> str:
    """What is stored of a token: enough to recognise it, not to use it."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def create_conversation(
    db: Database, *, channel: str, page: str | None, greeting: Iterable[NewEvent]
) -> tuple[str, str]:
    """Open a conversation with ``greeting`` as its first events; returns its id and token."""
    with db.writing() as connection:
        return open_conversation(connection, channel=channel, page=page, greeting=greeting)


def open_conversation(
    connection: Connection, *, channel: str, page: str | None, greeting: Iterable[NewEvent]
) -> tuple[str, str]:
    """The same inside a transaction."""
    conversation_id = secrets.token_hex(16)
    token = secrets.token_urlsafe(32)
    created = now()
    connection.execute(
        t.conversations.insert().values(
            id=conversation_id,
            token_hash=hash_token(token),
            channel=channel,
            page=page,
            created_at=created,
            last_seq=0,
            owner=ASSISTANT,
            epoch=1,
            tracker_clean=True,
            last_activity_at=created,
        )
    )
    append(connection, conversation_id, 0, greeting, at=created)
    return conversation_id, token


def find(db: Database, conversation_id: str) -> Conversation:
    """The conversation's row, a tombstone included.

    Raises:
        UnknownConversation: when there never was one.
    """
    with db.reading() as connection:
        return load(connection, conversation_id)


def load(connection: Connection, conversation_id: str, *, lock: bool = False) -> Conversation:
    """The row, inside a transaction; ``lock`` keeps other writers out until its end."""
    query = q.CONVERSATION_LOCKED if lock else q.CONVERSATION
    row = connection.execute(query, {"of": conversation_id}).one_or_none()
    if row is None:
        raise UnknownConversation(conversation_id)
    return Conversation(**row._mapping)


def load_live(connection: Connection, conversation_id: str) -> Conversation:
    """The locked row of a conversation that is not (about to be) erased."""
    return require_live(load(connection, conversation_id, lock=True))


def require_live(conversation: Conversation) -> Conversation:
    """The same row; raises ErasedConversation when it is (about to be) erased."""
    if conversation.erased_at is not None or conversation.erase_due_at is not None:
        raise ErasedConversation(conversation.id)
    return conversation


def append_visitor_message(
    db: Database,
    conversation_id: str,
    *,
    client_id: str,
    text: str | None = None,
    choice: str | None = None,
) -> Accepted:
    """Store a message with the turn that has to answer it, in one transaction.

    The same ``client_id`` is stored once and gets the same ``seq`` again.  Text is cleaned and
    masked here, before anything else sees it.

    Raises:
        UnknownConversation, ErasedConversation, ClosedConversation, FullConversation,
        TooManyWaiting, UnknownChoice
    """
    with db.writing() as connection:
        before = before_message(connection, conversation_id, client_id)
        return add_visitor_message(connection, before, text=text, choice=choice)


@dataclass(frozen=True)
class Before:
    """A conversation as it is when a message comes in."""

    conversation: Conversation
    client_id: str
    known: int | None
    """The seq under which the message is stored already."""
    waiting: int
    """Messages that the assistant still has to answer."""
    last_said: datetime | None


def hold(connection: Connection, conversation_id: str) -> None:
    """Keep other writers of the conversation out until the end of the transaction.

    A statement of its own: on PostgreSQL one that waits for the lock would still see the turns and
    events from before it waited.  SQLite has one writer, which a transaction is from its start.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(q.HOLD, {"of": conversation_id})


def before_message(connection: Connection, conversation_id: str, client_id: str) -> Before:
    """Hold the conversation and look at it.

    Raises:
        UnknownConversation
    """
    hold(connection, conversation_id)
    row = connection.execute(
        q.BEFORE_MESSAGE, {"of": conversation_id, "known": client_id}
    ).one_or_none()
    if row is None:
        raise UnknownConversation(conversation_id)
    *of_conversation, known, waiting, last_said = row
    return Before(Conversation(*of_conversation), client_id, known, waiting, last_said)


def add_visitor_message(
    connection: Connection,
    before: Before,
    *,
    text: str | None = None,
    choice: str | None = None,
    command: Choice | None = None,
    taker: Taker | None = None,
) -> Accepted:
    """The same inside the transaction that looked at the conversation.

    ``taker`` takes the turn when nothing else waits to be answered.

    ``command`` is a choice that a channel offers by itself, such as /help in a menu: it is stored
    like a choice of the assistant, so that only our own payloads ever reach Rasa as such.
    """
    conversation = require_live(before.conversation)
    conversation_id = conversation.id
    if before.known is not None:
        return Accepted(seq=before.known, created=False)
    if conversation.owner == CLOSED:
        raise ClosedConversation(conversation_id)
    if conversation.last_seq >= MAX_EVENTS:
        raise FullConversation(conversation_id)
    offered = choice_of(connection, conversation_id, choice)
    own = offered is not None and offered.payload.startswith(OWN_PAYLOAD)
    if not own and before.waiting >= MAX_WAITING:
        raise TooManyWaiting(conversation_id)
    seq, moment = conversation.last_seq + 1, now()
    body: dict[str, Any]
    if command is not None:
        body = {"text": command.title, **_offer(connection, conversation_id, seq, command)}
    elif choice is not None:
        if offered is None:
            raise UnknownChoice(choice)
        body = {"text": offered.title, "choice": choice}
    else:
        body = {"text": mask(clean(text or ""))}
    event = Event(seq, moment, "visitor", "text", body, before.client_id)
    connection.execute(q.ADD_EVENT, {"conversation_id": conversation_id, **vars(event)})
    _set_last_seq(connection, conversation_id, seq, at=moment)
    if not own and conversation.owner not in ASSISTED:
        return Accepted(seq=seq, created=True, event=event)
    turn = None
    if taker is not None and not own and not before.waiting:
        asked = command or offered
        turn = Turn(
            conversation_id=conversation_id,
            seq=seq,
            epoch=conversation.epoch,
            attempts=1,
            worker=taker.worker,
            at=moment,
            text=body["text"],
            payload=asked.payload if asked else None,
            away_seconds=seconds_away(before.last_said, moment),
        )
    connection.execute(
        q.ADD_TURN,
        {
            "conversation_id": conversation_id,
            "seq": seq,
            "state": "running" if turn else OWN_TURN if own else "pending",
            "attempts": turn.attempts if turn else 0,
            "worker": turn.worker if turn else None,
            "lease_until": moment + taker.lease if turn and taker else None,
        },
    )
    return Accepted(seq=seq, created=True, own=own, turn=turn, event=event)


def choice_of(connection: Connection, conversation_id: str, choice: str | None) -> Choice | None:
    """The choice with an id; None without an id, or when this conversation never offered it."""
    if choice is None:
        return None
    row = connection.execute(q.CHOICE, {"of": conversation_id, "chosen": choice}).one_or_none()
    return None if row is None else Choice(row.title, row.payload)


def seconds_away(before: datetime | None, at: datetime) -> int | None:
    """Time since the visitor's message before; None for the first."""
    return None if before is None else max(0, int((at - before).total_seconds()))


def _offer(
    connection: Connection, conversation_id: str, seq: int, choice: Choice
) -> dict[str, str]:
    choice_id = secrets.token_urlsafe(6)
    connection.execute(
        t.choices.insert().values(
            conversation_id=conversation_id,
            id=choice_id,
            seq=seq,
            title=choice.title,
            payload=choice.payload,
        )
    )
    return {"choice": choice_id}


def append(
    connection: Connection,
    conversation_id: str,
    last_seq: int,
    new: Iterable[NewEvent],
    *,
    at: datetime,
    in_reply_to: int | None = None,
) -> int:
    """Append events inside a transaction that holds the conversation; returns the new last seq."""
    events = appended(connection, conversation_id, last_seq, new, at=at, in_reply_to=in_reply_to)
    return events[-1].seq if events else last_seq


def appended(
    connection: Connection,
    conversation_id: str,
    last_seq: int,
    new: Iterable[NewEvent],
    *,
    at: datetime,
    in_reply_to: int | None = None,
) -> list[Event]:
    """The same; returns the events as they are stored."""
    events: list[Event] = []
    choices: list[dict[str, Any]] = []
    for seq, event in enumerate(new, last_seq + 1):
        offered = [(secrets.token_urlsafe(6), choice) for choice in event.choices]
        choices += (
            {
                "conversation_id": conversation_id,
                "id": cid,
                "seq": seq,
                "title": c.title,
                "payload": c.payload,
            }
            for cid, c in offered
        )
        body = _body(event, [{"id": cid, "title": c.title} for cid, c in offered])
        events.append(Event(seq, at, event.sender, event.kind, body, in_reply_to=in_reply_to))
    if events:
        rows = [{"conversation_id": conversation_id, **vars(event)} for event in events]
        connection.execute(q.ADD_EVENT, rows)
        if choices:
            connection.execute(q.ADD_CHOICE, choices)
        _set_last_seq(connection, conversation_id, events[-1].seq, at=at)
    return events


def _body(event: NewEvent, offered: list[dict[str, str]]) -> dict[str, Any]:
    """What is stored of an event beside its columns."""
    body: dict[str, Any] = {"text": event.text}
    if offered:
        body["choices"] = offered
    if event.cards:
        body["cards"] = [dict(card) for card in event.cards]
    for name in ("progress", "advisor", "document", "queue"):
        if (value := getattr(event, name)) is not None:
            body[name] = dict(value)
    for name in ("status", "internal"):
        if (value := getattr(event, name)) is not None:
            body[name] = value
    return body


def events_after(db: Database, conversation_id: str, after: int) -> list[Event]:
    """Up to :data:`PAGE` events with a higher seq than ``after``, in order.

    Raises:
        UnknownConversation, ErasedConversation
    """
    with db.reading() as connection:
        if load(connection, conversation_id).erased_at is not None:
            raise ErasedConversation(conversation_id)
        return stored_after(connection, conversation_id, after)


def stored_after(connection: Connection, conversation_id: str, after: int) -> list[Event]:
    """The same inside a transaction, of a conversation that is known to be there."""
    rows = connection.execute(q.EVENTS_AFTER, {"of": conversation_id, "at_seq": after})
    return [Event(**row._mapping) for row in rows]


def last_seqs(db: Database, conversation_ids: list[str]) -> dict[str, int | None]:
    """The last seq of each live conversation; None for an erased one, missing when unknown."""
    c = t.conversations.c
    with db.reading() as connection:
        rows = connection.execute(
            sa.select(c.id, c.last_seq, c.erased_at).where(c.id.in_(conversation_ids))
        )
        return {row.id: row.last_seq if row.erased_at is None else None for row in rows}


def _set_last_seq(connection: Connection, conversation_id: str, seq: int, *, at: datetime) -> None:
    connection.execute(q.MOVE_ON, {"of": conversation_id, "new_seq": seq, "moment": at})
