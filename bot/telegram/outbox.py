"""What still has to go out in a chat, and the record of what went.

One message at a time is "sending" in a chat; it is noted before it is sent.  A process that dies
in between leaves that note, and after ``STUCK`` whoever comes next records the message as
uncertain instead of sending it again blindly: the person is asked whether it came (``doubt``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.conversations import channel_tables as c
from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.links import make_link
from bot.conversations.records import ErasedConversation, UnknownConversation, now
from bot.telegram import doubt, store
from bot.telegram.plan import BATCH, STUCK, Job, plan
from bot.telegram.store import ACTIVE, BLOCKED, CHANNEL, GONE, Chat

Outcome = Literal["sent", "uncertain", "failed", "retry", "blocked", "gone"]
_WORST = {"failed": "failed", "uncertain": "uncertain", "passed": "uncertain", "sent": "sent"}
"""States of pieces, the worst first, and what they make of the whole message."""


def chats_with_work(db: Database) -> list[int]:
    """Every chat in which something may have to go out."""
    k, v, m, n = (
        c.telegram_chats.c,
        t.conversations.c,
        c.telegram_messages.c,
        c.telegram_notices.c,
    )
    behind = (
        sa.select(k.chat_id)
        .join_from(c.telegram_chats, t.conversations, v.id == k.conversation_id)
        .where(
            k.state.in_((ACTIVE, BLOCKED, GONE)),
            v.erased_at.is_(None),
            v.last_seq > k.delivered_seq,
        )
    )
    again = sa.select(m.chat_id).where(m.state == "again")
    with db.reading() as connection:
        found: set[int] = set()
        for query in (behind, again, sa.select(n.chat_id)):
            found.update(connection.execute(query.distinct()).scalars())
        return sorted(found)


def peek(db: Database, chat_id: int) -> Job | None:
    """The next job, without taking it."""
    with db.reading() as connection:
        chat = _read_chat(connection, chat_id)
        return None if chat is None else plan(connection, chat)


def skip(db: Database, chat_id: int) -> None:
    """Move past events of which nothing has to be sent."""
    with db.writing() as connection:
        for _ in range(BATCH):
            chat = store.load_chat(connection, chat_id)
            job = None if chat is None else plan(connection, chat)
            if chat is None or job is None or job.kind != "pass":
                return
            blocked = chat.state in (BLOCKED, GONE)
            _settle(connection, job, BLOCKED if blocked else _reached(connection, job))


def begin(db: Database, chat_id: int, kind: str) -> Job | None:
    """Take the next job if it is (still) of this kind, for which there was a turn; else None."""
    with db.writing() as connection:
        known = store.load_chat(connection, chat_id)
        if known is not None:
            _recover(connection, chat_id)
        job = plan(connection, known or Chat(chat_id, None, ACTIVE, 0, False))
        return _take(connection, job) if job is not None and job.kind == kind else None


def finish(db: Database, job: Job, outcome: Outcome, message_id: int | None = None) -> None:
    """Record how a job ended."""
    with db.writing() as connection:
        chat = store.load_chat(connection, job.chat_id)
        if outcome in ("blocked", "gone"):
            store.save_chat(
                connection, job.chat_id, state=BLOCKED if outcome == "blocked" else GONE
            )
        if job.kind == "notice":
            # To be asked the same thing twice is no harm; not to be asked would be.
            once_more = outcome == "uncertain" and job.notice == "uncertain"
            if outcome != "retry" and not once_more:
                n = c.telegram_notices.c
                connection.execute(c.telegram_notices.delete().where(n.id == job.notice_id))
                if job.notice == "uncertain" and job.conversation_id is not None:
                    doubt.asked(connection, job.conversation_id, job.seq)
            return
        if chat is None or chat.conversation_id != job.conversation_id:
            return  # erased or moved to another chat in the meantime
        if job.kind == "edit":
            if outcome != "retry":
                _settle(connection, job, None)
            return
        _finish_part(connection, job, outcome, message_id)


def _read_chat(connection: Connection, chat_id: int) -> Chat | None:
    k = c.telegram_chats.c
    row = connection.execute(
        sa.select(k.chat_id, k.conversation_id, k.state, k.delivered_seq, k.keyboard).where(
            k.chat_id == chat_id
        )
    ).one_or_none()
    # A notice can outlive its chat: that the conversation was erased.
    return Chat(chat_id, None, ACTIVE, 0, False) if row is None else Chat(**row._mapping)


# ---------------------------------------------------------------------- writing it down


def _take(connection: Connection, job: Job) -> Job:
    if job.kind == "notice" and job.conversation_id:
        return _filled_in(connection, job, job.conversation_id)
    if job.kind != "send":
        return job
    m = c.telegram_messages.c
    key = {"conversation_id": job.conversation_id, "seq": job.seq, "part": job.part}
    if not store.insert_new(
        connection, c.telegram_messages, **key, chat_id=job.chat_id, state="sending", at=now()
    ):
        connection.execute(
            c.telegram_messages.update()
            .where(*(m[name] == value for name, value in key.items()))
            .values(state="sending", at=now())
        )
    return job


def _recover(connection: Connection, chat_id: int) -> None:
    """What a process was sending when it died: nobody knows whether it came."""
    m = c.telegram_messages.c
    stale = (m.chat_id == chat_id, m.state == "sending", m.at <= now() - STUCK)
    rows = connection.execute(sa.select(m.conversation_id, m.seq).where(*stale)).all()
    for row in rows:
        doubt.ask(connection, chat_id, row.conversation_id, row.seq)
    if rows:
        connection.execute(
            c.telegram_messages.update().where(*stale).values(state="uncertain", at=now())
        )


def _filled_in(connection: Connection, job: Job, conversation_id: str) -> Job:
    """A notice with what only the store knows."""
    if job.notice == "uncertain":
        return replace(job, words=doubt.question(connection, conversation_id, job.seq))
    if job.notice != "website":
        return job
    try:
        link = make_link(connection, conversation_id, target="web")
    except (UnknownConversation, ErasedConversation):
        return job
    return replace(job, code=link.code)


def _finish_part(
    connection: Connection, job: Job, outcome: Outcome, message_id: int | None
) -> None:
    m = c.telegram_messages.c
    mine = (
        m.conversation_id == job.conversation_id,
        m.seq == job.seq,
        m.part == job.part,
    )
    once_more = store.require_chat(connection, job.chat_id).delivered_seq >= job.seq
    if outcome in ("retry", "blocked", "gone"):
        # A piece that is sent once more keeps its row, so that it is tried again.
        if once_more:
            connection.execute(c.telegram_messages.update().where(*mine).values(state="again"))
        else:
            connection.execute(c.telegram_messages.delete().where(*mine))
        return
    connection.execute(
        c.telegram_messages.update()
        .where(*mine)
        .values(state=outcome, message_id=message_id, at=now())
    )
    if outcome == "uncertain":
        doubt.ask(connection, job.chat_id, str(job.conversation_id), job.seq)
    if job.last or once_more:
        _settle(connection, job, _reached(connection, job))


def _reached(connection: Connection, job: Job) -> str | None:
    """How the pieces of a message got there, the worst of them; None when it has no pieces."""
    m = c.telegram_messages.c
    states = set(
        connection.execute(
            sa.select(m.state).where(m.conversation_id == job.conversation_id, m.seq == job.seq)
        ).scalars()
    )
    return next((whole for state, whole in _WORST.items() if state in states), None)


def _settle(connection: Connection, job: Job, state: str | None) -> None:
    """Move past the events of a job; ``state`` is recorded of those that can be read."""
    chat = store.load_chat(connection, job.chat_id)
    if chat is None or not job.seqs:
        return
    values: dict[str, object] = {"delivered_seq": max(chat.delivered_seq, job.seq)}
    if job.kind == "send":
        values["keyboard"] = job.wish is not None or (chat.keyboard and not job.unkeyboard)
    store.save_chat(connection, job.chat_id, **values)
    if state is not None and job.conversation_id is not None:
        _record(connection, job.conversation_id, job.seqs, state)


def _record(connection: Connection, conversation_id: str, seqs: Sequence[int], state: str) -> None:
    d, e = c.deliveries.c, t.events.c
    readable = connection.execute(
        sa.select(e.seq, e.kind, e.body).where(
            e.conversation_id == conversation_id, e.seq.in_(seqs), e.sender != "visitor"
        )
    ).all()
    for row in readable:
        if row.kind == "status" and not row.body.get("text"):
            continue
        key = {"conversation_id": conversation_id, "seq": row.seq, "channel": CHANNEL}
        if not store.insert_new(connection, c.deliveries, **key, state=state, at=now()):
            connection.execute(
                c.deliveries.update()
                .where(*(d[name] == value for name, value in key.items()))
                .values(state=state, at=now())
            )
