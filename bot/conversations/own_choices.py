"""Choices that the gateway answers itself, so that they also work when the assistant does not.

Asking for a person, agreeing to it, taking that back, waiting on, and rating.  Their turns stand
outside the line of messages that wait for the assistant, and are answered in one transaction each.
"""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Row

from bot.conversations import handover_texts
from bot.conversations import tables as t
from bot.conversations.care_texts import REVOKE
from bot.conversations.database import Database
from bot.conversations.handovers import UNDONE, request_handover, revoke_within
from bot.conversations.log import ASSISTED, CLOSED, OWN_TURN, append, load, load_live
from bot.conversations.records import (
    Choice,
    Conversation,
    ErasedConversation,
    Handover,
    NewEvent,
    UnknownConversation,
    now,
)

PERSON = Choice("Een mens spreken", "balie:person")
"""Asks for a person without the assistant."""
_YES, _NO = "balie:consent:yes", "balie:consent:no"
CONSENT = (
    "Ik geef je vraag dan door aan de balie. Een adviseur kan dit gesprek lezen en hier "
    "antwoorden. "
    "Je hoeft geen naam of telefoonnummer te geven. Vind je dat goed?"
)
CONSENT_AGAIN = (
    "Ik geef je vraag dan door aan de balie, met de samenvatting van je vorige aanvraag. Een "
    "adviseur kan dit gesprek lezen en hier antwoorden. Vind je dat goed?"
)
ALREADY = (
    "Je aanvraag staat al bij de balie. Zodra er een adviseur is, krijg je hier bericht. "
    "Typ gerust al wat je wilt vragen."
)


def conversations_with_own_turns(db: Database) -> list[str]:
    """Where such a choice still has to be answered."""
    c = t.turns.c
    with db.reading() as connection:
        rows = connection.execute(
            sa.select(c.conversation_id).where(c.state == OWN_TURN).distinct()
        )
        return list(rows.scalars())


def answer_own_choices(db: Database, conversation_id: str) -> bool:
    """Answer every such choice of a conversation, in order; False when there was none."""
    c, e, o = t.turns.c, t.events.c, t.choices.c
    with db.reading() as connection:
        if connection.execute(_waiting(conversation_id).limit(1)).one_or_none() is None:
            return False
    with db.writing() as connection:
        try:
            load_live(connection, conversation_id)
        except (UnknownConversation, ErasedConversation):
            return False
        rows = connection.execute(_waiting(conversation_id)).all()
        for row in rows:
            payload = connection.execute(
                sa.select(o.payload)
                .join_from(t.events, t.choices, o.conversation_id == e.conversation_id)
                .where(
                    e.conversation_id == conversation_id,
                    e.seq == row.seq,
                    o.id == row.choice,
                )
            ).scalar_one()
            events = _answer(connection, load(connection, conversation_id), payload)
            conversation = load(connection, conversation_id)
            append(
                connection,
                conversation_id,
                conversation.last_seq,
                events,
                at=now(),
                in_reply_to=row.seq,
            )
            connection.execute(
                t.turns.update()
                .where(c.conversation_id == conversation_id, c.seq == row.seq)
                .values(state="done")
            )
        return bool(rows)


def _waiting(conversation_id: str) -> sa.sql.Select:
    c, e = t.turns.c, t.events.c
    return (
        sa.select(c.seq, e.body["choice"].as_string().label("choice"))
        .join_from(
            t.turns,
            t.events,
            sa.and_(e.conversation_id == c.conversation_id, e.seq == c.seq),
        )
        .where(c.conversation_id == conversation_id, c.state == OWN_TURN)
        .order_by(c.seq)
    )


def _answer(connection: Connection, conversation: Conversation, payload: str) -> Iterable[NewEvent]:
    if conversation.owner == CLOSED:
        return ()
    if payload == PERSON.payload:
        return _ask_consent(connection, conversation)
    if payload == _YES:
        return _pass_on(connection, conversation)
    if payload == _NO:
        return (_said("Goed, ik geef niets door. Je kunt hier gewoon verder praten."),)
    if payload == REVOKE:
        if revoke_within(connection, conversation):
            return ()  # said by the revoking itself
        return (_said("Er staat geen aanvraag meer open. Er valt niets in te trekken."),)
    if payload == "balie:wait":
        return (
            _said(
                "Goed. Je vraag blijft bij de balie staan. Je krijgt hier bericht zodra er een "
                "adviseur is."
            ),
        )
    if payload.startswith(handover_texts.RATING):
        rate(connection, conversation.id, int(payload.removeprefix(handover_texts.RATING)))
        return (handover_texts.rated(),)
    return (_said("Deze keuze werkt niet meer. Typ je vraag in gewone woorden."),)


def rate(connection: Connection, conversation_id: str, rating: int) -> bool:
    """Keep the visitor's rating (1 to 5) of the last finished request; the last one counts."""
    h = t.handover_requests.c
    request = connection.execute(
        sa.select(h.id)
        .where(h.conversation_id == conversation_id, h.state == "done")
        .order_by(h.done_at.desc())
        .limit(1)
    ).scalar_one_or_none()
    if request is None or not 1 <= rating <= 5:
        return False
    connection.execute(
        t.handover_requests.update().where(h.id == request).values(rating=rating, rated_at=now())
    )
    return True


def _ask_consent(connection: Connection, conversation: Conversation) -> Iterable[NewEvent]:
    if conversation.owner not in ASSISTED:
        return (_said("Je praat al met een medewerker. Typ je vraag gerust."),)
    earlier = _earlier(connection, conversation.id)
    if earlier is not None and earlier.state in UNDONE:
        # Asking again would replace the summary and the number that somebody agreed to.
        return (NewEvent("system", "choices", ALREADY, (Choice("Trek mijn aanvraag in", REVOKE),)),)
    choices = (Choice("Ja, geef maar door", _YES), Choice("Nee, liever niet", _NO))
    return (NewEvent("system", "choices", _consent(earlier), choices),)


def _consent(earlier: Row | None) -> str:
    """What is agreed to: with the summary of an earlier request when that was not taken back."""
    return CONSENT_AGAIN if earlier is not None and earlier.summary else CONSENT


def _earlier(connection: Connection, conversation_id: str) -> Row | None:
    """The last request that was not taken back: what is known when the assistant cannot be asked.

    Rasa's tracker is not read here: it is Rasa's own format, and a request that was agreed to holds
    what may be passed on.
    """
    h = t.handover_requests.c
    return connection.execute(
        sa.select(h.state, h.region_code, h.region, h.summary, h.sectors, h.language)
        .where(h.conversation_id == conversation_id, h.state != "revoked")
        .order_by(h.created_at.desc())
        .limit(1)
    ).one_or_none()


def _pass_on(connection: Connection, conversation: Conversation) -> Iterable[NewEvent]:
    if conversation.owner not in ASSISTED:
        return (_said("Je praat al met een medewerker. Typ je vraag gerust."),)
    earlier = _earlier(connection, conversation.id)
    if earlier is not None and earlier.state in UNDONE:
        return (_said(ALREADY),)
    request_handover(
        connection,
        conversation,
        Handover(
            region_code=earlier.region_code if earlier else None,
            region=earlier.region if earlier else None,
            summary=earlier.summary if earlier else None,
            contact=None,
            consent=True,
            consent_text=_consent(earlier),
            mode="chat",
            sectors=tuple(earlier.sectors or ()) if earlier else (),
            language=earlier.language if earlier else None,
        ),
    )
    return (
        NewEvent(
            "system",
            "status",
            "Je vraag staat nu bij de balie. Zodra een adviseur er is, zie je dat hier.",
            status="handover_requested",
        ),
    )


def _said(text: str) -> NewEvent:
    return NewEvent("system", "text", text)
