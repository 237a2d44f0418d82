"""A message of which nobody knows whether it came: what waits for it, and what settles it.

The person is asked.  Until that is settled, what comes later in the chat waits, so that a message
that is sent once more still stands in its place.  It waits no longer than ``HOLD``: somebody who
saw everything and looks away must not be kept from the rest.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.sql import ColumnElement

from bot.conversations import channel_tables as c
from bot.conversations import channels
from bot.conversations import tables as t
from bot.conversations.records import now
from bot.telegram import texts
from bot.telegram.store import CHANNEL

AGAIN, SEEN = "again:", "seen:"
"""What a tap on our own question begins with, before the seq it is about."""
HOLD = timedelta(seconds=30)
"""As long as later messages wait for an answer to the question."""
READING = timedelta(seconds=2)
"""What is typed sooner after the question was not typed by somebody who had read it."""
_QUOTED = 60
_MAX_DIGITS = 9


def holds(connection: Connection, chat_id: int) -> bool:
    """Whether something in this chat waits to be settled."""
    m = c.telegram_messages.c
    found = connection.execute(
        sa.select(m.seq)
        .where(m.chat_id == chat_id, m.state == "uncertain", m.at > now() - HOLD)
        .limit(1)
    ).first()
    return found is not None


def ask(connection: Connection, chat_id: int, conversation_id: str, seq: int) -> None:
    """Have the person asked whether it came, unless that is already going to happen."""
    n = c.telegram_notices.c
    asked = connection.execute(
        sa.select(n.id).where(
            n.conversation_id == conversation_id, n.seq == seq, n.kind == "uncertain"
        )
    ).first()
    if asked is None:
        channels.add_notice(
            connection, chat_id, "uncertain", conversation_id=conversation_id, seq=seq
        )


def asked(connection: Connection, conversation_id: str, seq: int) -> None:
    """The question went out: waiting for the answer counts from here."""
    _change(connection, _of(conversation_id, seq), ("uncertain",), at=now())


def went_on(connection: Connection, chat_id: int, sent_at: datetime) -> None:
    """The person typed something at ``sent_at``: who had read the question has passed it over."""
    m, n = c.telegram_messages.c, c.telegram_notices.c
    unasked = (
        sa.select(n.id)
        .where(n.conversation_id == m.conversation_id, n.seq == m.seq, n.kind == "uncertain")
        .exists()
    )
    _change(
        connection,
        sa.and_(m.chat_id == chat_id, m.at <= sent_at - READING, ~unasked),
        ("uncertain",),
        state="passed",
    )


def send_again(connection: Connection, conversation_id: str, seq: str) -> bool:
    """It did not come, says the person; whether there was something to settle."""
    if not _is_seq(seq):
        return False
    mine = _of(conversation_id, int(seq))
    return _change(connection, mine, ("uncertain", "passed"), state="again") > 0


def came(connection: Connection, conversation_id: str, seq: str) -> bool:
    """It came, says the person; whether there was something to settle."""
    if not _is_seq(seq):
        return False
    number = int(seq)
    if not _change(connection, _of(conversation_id, number), ("uncertain", "passed"), state="sent"):
        return False
    m, d, n = c.telegram_messages.c, c.deliveries.c, c.telegram_notices.c
    before = connection.execute(
        sa.select(sa.func.max(m.seq)).where(m.conversation_id == conversation_id, m.seq < number)
    ).scalar()
    connection.execute(
        c.deliveries.update()
        .where(
            d.conversation_id == conversation_id,
            d.channel == CHANNEL,
            d.state == "uncertain",
            d.seq > (before or 0),
            d.seq <= number,
        )
        .values(state="delivered", at=now())
    )
    connection.execute(
        c.telegram_notices.delete().where(
            n.conversation_id == conversation_id, n.seq == number, n.kind == "uncertain"
        )
    )
    return True


def tapped(connection: Connection, conversation_id: str, choice: str) -> None:
    """A button was tapped, so the message that carries it came."""
    k = t.choices.c
    seq = connection.execute(
        sa.select(k.seq).where(k.conversation_id == conversation_id, k.id == choice)
    ).scalar_one_or_none()
    if seq is not None:
        came(connection, conversation_id, str(seq))


def question(connection: Connection, conversation_id: str, seq: int) -> str:
    """What to ask, with what the message was an answer to, so that it can be found."""
    e = t.events.c
    event = connection.execute(
        sa.select(e.sender, e.body, e.in_reply_to).where(
            e.conversation_id == conversation_id, e.seq == seq
        )
    ).one_or_none()
    if event is None:
        return texts.UNCERTAIN
    name = str((event.body.get("advisor") or {}).get("name") or "")
    if event.sender == "advisor" and name:
        return texts.UNCERTAIN_ADVISOR.format(name)
    if event.in_reply_to is None:
        return texts.UNCERTAIN
    said = connection.execute(
        sa.select(e.body).where(e.conversation_id == conversation_id, e.seq == event.in_reply_to)
    ).scalar_one_or_none()
    words = " ".join(str((said or {}).get("text") or "").split())
    if len(words) > _QUOTED:
        words = words[: _QUOTED - 1].rstrip() + "…"
    return texts.UNCERTAIN_ANSWER.format(words) if words else texts.UNCERTAIN


def _of(conversation_id: str, seq: int) -> ColumnElement[sa.Boolean]:
    m = c.telegram_messages.c
    return sa.and_(m.conversation_id == conversation_id, m.seq == seq)


def _change(
    connection: Connection,
    which: ColumnElement[sa.Boolean],
    states: tuple[str, ...],
    **values: object,
) -> int:
    m = c.telegram_messages.c
    return int(
        connection.execute(
            c.telegram_messages.update().where(which, m.state.in_(states)).values(**values)
        ).rowcount
    )


def _is_seq(text: str) -> bool:
    return text.isdecimal() and len(text) <= _MAX_DIGITS
