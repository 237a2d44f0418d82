"""What comes next in a chat, read from the log and from what was sent.  Changes nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.conversations import channel_tables as c
from bot.conversations import tables as t
from bot.conversations.records import now
from bot.telegram import doubt, store, texts
from bot.telegram.render import MOVED_HERE, Button, Outgoing, Wish, outgoing, with_choice
from bot.telegram.store import ACTIVE, BLOCKED, GONE, Chat
from bot.telegram.styled import Piece, under

STUCK = timedelta(seconds=30)
"""Longer than sending one message can take, time-outs included."""
BATCH = 200
"""Events looked at in one go."""


@dataclass(frozen=True)
class Job:
    """The next thing to do in a chat."""

    kind: Literal["send", "edit", "notice", "pass", "wait"]
    """"pass": nothing to send up to ``seqs``; "wait": another process is sending here, or the
    person is asked first whether an earlier message came."""
    chat_id: int
    conversation_id: str | None = None
    seqs: tuple[int, ...] = ()
    part: int = 0
    last: bool = True
    """The last piece of the message, which carries the keyboard."""
    piece: Piece | None = None
    buttons: tuple[Button, ...] = ()
    wish: Wish | None = None
    unkeyboard: bool = False
    """Take the reply keyboard away."""
    message_id: int | None = None
    notice: str = ""
    """Kind of a notice, and its id in the table."""
    notice_id: str = ""
    code: str = ""
    """A fresh one-time code, of a notice that carries one."""
    words: str = ""
    """What a notice says, when that depends on the log."""

    @property
    def seq(self) -> int:
        """The event this stands for."""
        return self.seqs[-1]


def plan(connection: Connection, chat: Chat) -> Job | None:
    """What comes next in a chat; reads only."""
    return (
        _sending(connection, chat)
        or _notice(connection, chat)
        or _once_more(connection, chat)
        or _in_turn(connection, chat)
    )


def _sending(connection: Connection, chat: Chat) -> Job | None:
    m = c.telegram_messages.c
    row = connection.execute(
        sa.select(m.at).where(m.chat_id == chat.chat_id, m.state == "sending").limit(1)
    ).one_or_none()
    if row is not None and row.at > now() - STUCK:
        return Job("wait", chat.chat_id)
    return None


def _notice(connection: Connection, chat: Chat) -> Job | None:
    if chat.state in (BLOCKED, GONE):
        return None
    n = c.telegram_notices.c
    row = connection.execute(
        sa.select(n.id, n.kind, n.conversation_id, n.seq)
        .where(n.chat_id == chat.chat_id)
        .order_by(n.at, n.id)
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    return Job(
        "notice",
        chat.chat_id,
        conversation_id=row.conversation_id,
        seqs=() if row.seq is None else (row.seq,),
        notice=row.kind,
        notice_id=row.id,
    )


def _once_more(connection: Connection, chat: Chat) -> Job | None:
    """A piece that may not have come, and that the person asks for again."""
    m = c.telegram_messages.c
    if chat.conversation_id is None or chat.state in (BLOCKED, GONE):
        return None
    row = connection.execute(
        sa.select(m.seq, m.part)
        .where(m.conversation_id == chat.conversation_id, m.state == "again")
        .order_by(m.seq, m.part)
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    shown = _shown_at(connection, chat, row.seq)
    if shown is None or row.part >= len(shown.pieces):
        return None
    job = _piece_job(chat, shown, row.part)
    later = connection.execute(
        sa.select(m.seq)
        .where(
            m.conversation_id == chat.conversation_id,
            m.chat_id == chat.chat_id,
            m.seq > row.seq,
            m.message_id.is_not(None),
        )
        .limit(1)
    ).first()
    return job if later is None else replace(job, piece=under(texts.LATE, shown.pieces[row.part]))


def _in_turn(connection: Connection, chat: Chat) -> Job | None:
    job = _next_events(connection, chat)
    if job is not None and job.kind != "pass" and doubt.holds(connection, chat.chat_id):
        return Job("wait", chat.chat_id)
    return job


def _next_events(connection: Connection, chat: Chat) -> Job | None:
    if chat.conversation_id is None or chat.state not in (ACTIVE, BLOCKED, GONE):
        return None
    waiting = _rendered(connection, chat, chat.delivered_seq)
    if not waiting:
        return None
    first = waiting[0]
    if first.chosen is not None and chat.state == ACTIVE:
        return _edit_job(connection, chat, first) or _pass(chat, first)
    if not first.pieces or chat.state != ACTIVE:
        return _pass(chat, first)
    m = c.telegram_messages.c
    done = {
        row.part: row.state
        for row in connection.execute(
            sa.select(m.part, m.state).where(
                m.conversation_id == chat.conversation_id, m.seq == first.seq
            )
        )
    }
    for part in range(len(first.pieces)):
        if part not in done or done[part] == "sending":
            return _piece_job(chat, first, part)
    return _pass(chat, first)


def _rendered(connection: Connection, chat: Chat, after: int) -> list[Outgoing]:
    assert chat.conversation_id is not None  # noqa: S101 - the callers look first
    events = store.read_events(connection, chat.conversation_id, after, BATCH)
    payloads = store.payloads_of(connection, chat.conversation_id, events)
    recap = None
    moved = [e.seq for e in events if e.body.get("status") == MOVED_HERE]
    if moved:
        recap = store.last_question(connection, chat.conversation_id, moved[0])
        if recap is not None:
            payloads |= store.payloads_of(connection, chat.conversation_id, [recap])
    return outgoing(events, payloads, recap, join=not chat.keyboard)


def _shown_at(connection: Connection, chat: Chat, seq: int) -> Outgoing | None:
    """The message that was sent for an event, made again from the log."""
    m = c.telegram_messages.c
    # The run that ends at this event started at most a few events before it.
    after = max(0, seq - 20)
    found = _of(_rendered(connection, replace(chat, keyboard=False), after), seq)
    if found is None or len(found.seqs) == 1:
        return found
    apart = connection.execute(
        sa.select(m.seq).where(
            m.conversation_id == chat.conversation_id, m.seq.in_(found.seqs[:-1])
        )
    ).first()
    if apart is None:
        return found
    return _of(_rendered(connection, replace(chat, keyboard=True), after), seq)


def _of(rendered: list[Outgoing], seq: int) -> Outgoing | None:
    return next((shown for shown in rendered if shown.seq == seq), None)


def _pass(chat: Chat, first: Outgoing) -> Job:
    return Job("pass", chat.chat_id, chat.conversation_id, first.seqs)


def _piece_job(chat: Chat, shown: Outgoing, part: int) -> Job:
    last = part == len(shown.pieces) - 1
    buttons = shown.buttons if last else ()
    return Job(
        "send",
        chat.chat_id,
        chat.conversation_id,
        shown.seqs,
        part=part,
        last=last,
        piece=shown.pieces[part],
        buttons=buttons,
        wish=shown.wish if last else None,
        # A remark in between leaves the question, and its keyboard, as it is.
        unkeyboard=chat.keyboard and not buttons and shown.speaker == "assistant",
    )


def _edit_job(connection: Connection, chat: Chat, first: Outgoing) -> Job | None:
    """Show the choice in the message that offered it, when that is a message of this chat."""
    k = t.choices.c
    row = connection.execute(
        sa.select(k.seq, k.title).where(
            k.conversation_id == chat.conversation_id, k.id == first.chosen
        )
    ).one_or_none()
    if row is None:
        return None
    m = c.telegram_messages.c
    sent = connection.execute(
        sa.select(m.seq, m.message_id)
        .where(
            m.conversation_id == chat.conversation_id,
            m.chat_id == chat.chat_id,
            m.seq >= row.seq,
            m.seq < first.seq,
            m.message_id.is_not(None),
        )
        .order_by(m.seq, m.part.desc())
    ).all()
    for candidate in sent:
        shown = _shown_at(connection, chat, candidate.seq)
        if shown is not None and any(b.data == first.chosen for b in shown.buttons):
            if shown.wish is not None:
                return None  # its buttons were a reply keyboard, and the choice is there as text
            return Job(
                "edit",
                chat.chat_id,
                chat.conversation_id,
                first.seqs,
                piece=with_choice(shown.pieces, row.title),
                message_id=candidate.message_id,
            )
    return None
