"""What an advisor writes to a visitor: only with the lease, stored once per ``client_id``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from bot.conversations import tables as t
from bot.conversations.cleaning import clean
from bot.conversations.database import Database
from bot.conversations.log import Accepted, append, load_live
from bot.conversations.masking import mask
from bot.conversations.ownership import Advisor, held_by
from bot.conversations.records import NewEvent, now

_PREFIX = "desk:"


def append_advisor_message(
    db: Database,
    conversation_id: str,
    epoch: int,
    advisor: Advisor,
    *,
    client_id: str,
    text: str = "",
    cards: tuple[Mapping[str, Any], ...] = (),
) -> Accepted:
    """Store a message of the advisor who has the conversation.

    The same ``client_id`` (at most 50 characters) is stored once, also when the repeat comes after
    the lease has ended: the first one was accepted.

    Raises:
        NotHeld: without the lease, or with an old epoch; nothing is stored.
        UnknownConversation, ErasedConversation
    """
    key = f"{_PREFIX}{client_id}"
    with db.writing() as connection:
        load_live(connection, conversation_id)  # held until the end: a repeat waits its turn
        e = t.events.c
        known = connection.execute(
            sa.select(e.seq).where(e.conversation_id == conversation_id, e.client_id == key)
        ).scalar_one_or_none()
        if known is not None:
            return Accepted(seq=known, created=False)
        conversation = held_by(connection, conversation_id, advisor, epoch)
        event = NewEvent(
            "advisor",
            "cards" if cards else "text",
            mask(clean(text)),
            cards=cards,
            advisor=advisor.public(),
        )
        seq = append(connection, conversation_id, conversation.last_seq, [event], at=now())
        connection.execute(
            t.events.update()
            .where(e.conversation_id == conversation_id, e.seq == seq)
            .values(client_id=key)
        )
        h = t.handover_requests.c
        connection.execute(
            t.handover_requests.update()
            .where(
                h.conversation_id == conversation_id, h.state == "taken", h.answered_at.is_(None)
            )
            .values(answered_at=now())
        )
        return Accepted(seq=seq, created=True)
