"""A conversation at the desk: reading it, having it, writing in it."""

from __future__ import annotations

import asyncio
from typing import Any, Literal

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field, root_validator

from bot.conversations import (
    advisor_messages,
    audit,
    desk_users,
    desk_views,
    handovers,
    log,
    notes,
    ownership,
)
from bot.conversations.cleaning import clean
from bot.conversations.records import now
from bot.gateway.desk_access import AdvisorUser, done, require_readable, state_of, stored
from bot.gateway.desk_library import find_card
from bot.gateway.desk_queue import CloseReason, iso, shown_request
from bot.gateway.desk_shapes import ConversationId, Held, shown_lease, shown_offer
from bot.gateway.problems import Problem
from bot.handover import hand_back

router = APIRouter()
MAX_TEXT = 4_000  # what every channel can carry in one message


class Claim(BaseModel):
    """The epoch that the advisor saw; left out: whatever it is now."""

    epoch: int | None = Field(None, ge=1)


class Release(Held):
    """Giving back: to the assistant with what was settled, or to the queue."""

    to: Literal["assistant", "queue"] = "assistant"
    settled: str = Field("", max_length=hand_back.MAX_SETTLED)
    facts: dict[str, str] = Field(default_factory=dict)

    @root_validator
    def _short_facts(cls, values: dict[str, Any]) -> dict[str, Any]:  # noqa: N805
        for name, value in values.get("facts", {}).items():
            if name not in hand_back.FACTS or len(value) > 100:
                raise ValueError("unknown fact, or one that is too long")
        return values


class Closing(Held):
    """Why the request is done."""

    reason: CloseReason


class Writing(Held):
    """A message: text, a card of the catalogue, or both."""

    client_id: str = Field(regex=r"^[A-Za-z0-9._:\-]{1,50}$")
    text: str = Field("", max_length=20_000)
    card: str | None = Field(None, max_length=120, description="Id of GET /desk/api/catalogue.")


class NoteText(BaseModel):
    """A private note."""

    text: str = Field(min_length=1, max_length=4_000)


@router.get("/conversations/{conversation_id}")
async def read_conversation(
    request: Request,
    user: AdvisorUser,
    conversation_id: ConversationId,
    after: int = Query(0, ge=0, le=2**31 - 1, description="Only events with a higher seq."),
) -> dict[str, Any]:
    """The conversation: who has it, the request with its summary, and up to 1000 events.

    ``more`` says that there are events after the last one.  Seen conversations are audited.
    """
    state = state_of(request)
    await require_readable(request, user, conversation_id)
    db = state.db
    conversation = await stored(lambda: log.find(db, conversation_id))
    events = await stored(lambda: log.events_after(db, conversation_id, after))
    held = await stored(lambda: ownership.lease_of(db, conversation_id))
    requests = await stored(lambda: handovers.requests_of(db, conversation_id))
    holder = (
        await asyncio.to_thread(desk_users.get_user, db, held.user_id) if held is not None else None
    )
    body: dict[str, Any] = {
        "id": conversation_id,
        "channel": await asyncio.to_thread(desk_views.channel_of, db, conversation_id),
        "owner": conversation.owner
        if conversation.owner in (log.ASSISTANT, log.QUEUE, log.CLOSED)
        else "advisor",
        "held_by": {"id": holder.id, "name": holder.name} if holder is not None else None,
        "mine": holder is not None and holder.id == user.id,
        "epoch": conversation.epoch,
        "lease_until": iso(held.until) if held is not None else None,
        "last_seq": conversation.last_seq,
        "events": [event.public() for event in events],
        "more": bool(events) and events[-1].seq < conversation.last_seq,
        "requests": [
            shown_request(item, state.settings.desk.hours, now())
            for item in requests
            if item.state != "revoked"
        ],
    }
    body["summary"] = body["requests"][0]["summary"] if body["requests"] else None
    if after == 0:
        body |= {
            "notes": await _notes(request, conversation_id),
            "earlier": [
                {"id": e.conversation_id, "created_at": iso(e.created_at), "last_seq": e.last_seq}
                for e in await asyncio.to_thread(desk_views.earlier_of, db, conversation_id)
            ],
        }
        await asyncio.to_thread(audit.add, db, user.id, "conversation_seen", conversation_id)
    body["offers"] = [
        shown_offer(item)
        for item in await asyncio.to_thread(desk_views.offers_of, db, conversation_id)
    ]
    body["deliveries"] = [
        {"seq": v.seq, "channel": v.channel, "state": v.state, "at": iso(v.at)}
        for v in await asyncio.to_thread(desk_views.deliveries_of, db, conversation_id)
    ]
    return body


@router.get("/conversations/{conversation_id}/earlier/{earlier_id}")
async def read_earlier(
    request: Request, user: AdvisorUser, conversation_id: ConversationId, earlier_id: ConversationId
) -> dict[str, Any]:
    """An earlier conversation of the same person, when the visitor linked the two."""
    await require_readable(request, user, conversation_id)
    db = state_of(request).db
    linked = await asyncio.to_thread(desk_views.earlier_of, db, conversation_id)
    if earlier_id not in {item.conversation_id for item in linked}:
        raise Problem(404)
    events = await stored(lambda: log.events_after(db, earlier_id, 0))
    await asyncio.to_thread(audit.add, db, user.id, "earlier_seen", earlier_id)
    return {"id": earlier_id, "events": [event.public() for event in events]}


@router.post("/conversations/{conversation_id}/claim")
async def claim(
    request: Request, user: AdvisorUser, conversation_id: ConversationId, seen: Claim
) -> dict[str, Any]:
    """Take the conversation over.  409 with ``held_by`` when somebody else was first."""
    state = state_of(request)
    await require_readable(request, user, conversation_id)
    lease = await stored(
        lambda: ownership.claim(
            state.db,
            conversation_id,
            user.advisor,
            epoch=seen.epoch,
            lease=state.settings.desk.lease,
        )
    )
    await done(request, user.id, "claimed", conversation_id)
    return shown_lease(lease)


@router.post("/conversations/{conversation_id}/heartbeat")
async def heartbeat(
    request: Request, user: AdvisorUser, conversation_id: ConversationId, held: Held
) -> dict[str, Any]:
    """Keep the conversation: at least twice per ``lease_seconds``.  409 when it was lost."""
    state = state_of(request)
    lease = await stored(
        lambda: ownership.renew(
            state.db, conversation_id, user.advisor, held.epoch, lease=state.settings.desk.lease
        )
    )
    return shown_lease(lease)


@router.post("/conversations/{conversation_id}/release")
async def release(
    request: Request, user: AdvisorUser, conversation_id: ConversationId, back: Release
) -> dict[str, Any]:
    """Give the conversation back.  The visitor is told; the assistant goes on by itself."""
    state = state_of(request)
    if back.to == "queue":
        seq = await stored(
            lambda: ownership.put_back(state.db, conversation_id, user.advisor, back.epoch)
        )
    else:
        words = hand_back.payload(clean(back.settled), back.facts)
        seq = await stored(
            lambda: ownership.release(
                state.db, conversation_id, user.advisor, back.epoch, payload=words
            )
        )
        state.runner.wake(conversation_id)
    await done(request, user.id, "released", conversation_id, back.to)
    return {"seq": seq}


@router.post("/conversations/{conversation_id}/close")
async def close(
    request: Request, user: AdvisorUser, conversation_id: ConversationId, closing: Closing
) -> dict[str, Any]:
    """Finish with a reason.  The visitor may rate it, and can go on with the assistant."""
    state = state_of(request)
    seq = await stored(
        lambda: ownership.close(
            state.db, conversation_id, user.advisor, closing.epoch, reason=closing.reason
        )
    )
    await done(request, user.id, "closed", conversation_id, closing.reason)
    return {"seq": seq}


@router.post("/conversations/{conversation_id}/messages")
async def write(
    request: Request, user: AdvisorUser, conversation_id: ConversationId, message: Writing
) -> JSONResponse:
    """Write to the visitor.  201 stored, 200 a repeat of ``client_id``, 409 without the lease."""
    state = state_of(request)
    text = clean(message.text)
    if not text and message.card is None:
        raise Problem(422, "Je bericht is leeg. Typ eerst iets.")
    if len(text) > MAX_TEXT:
        raise Problem(
            413, f"Je bericht is te lang ({len(text)} tekens). Het mogen er {MAX_TEXT} zijn."
        )
    cards: tuple[dict[str, Any], ...] = ()
    if message.card is not None:
        card = await find_card(state, message.card)
        if card is None:
            raise Problem(404, "Deze kaart bestaat niet (meer).")
        cards = (card,)
    accepted = await stored(
        lambda: advisor_messages.append_advisor_message(
            state.db,
            conversation_id,
            message.epoch,
            user.advisor,
            client_id=message.client_id,
            text=text,
            cards=cards,
        )
    )
    if accepted.created:
        await done(request, user.id, "wrote", conversation_id)
    return JSONResponse({"seq": accepted.seq}, status_code=201 if accepted.created else 200)


@router.post("/conversations/{conversation_id}/typing", status_code=204)
async def typing(
    request: Request, user: AdvisorUser, conversation_id: ConversationId, held: Held
) -> Response:
    """Show the visitor that you are typing; lasts six seconds."""
    state = state_of(request)
    await stored(
        lambda: ownership.renew(
            state.db, conversation_id, user.advisor, held.epoch, lease=state.settings.desk.lease
        )
    )
    state.hub.announce(conversation_id, "typing", {"from": "advisor", "name": user.name})
    return Response(status_code=204)


@router.post("/conversations/{conversation_id}/notes", status_code=201)
async def add_note(
    request: Request, user: AdvisorUser, conversation_id: ConversationId, note: NoteText
) -> dict[str, Any]:
    """Write a private note: colleagues see it, the visitor never does."""
    await require_readable(request, user, conversation_id)
    db = state_of(request).db
    await stored(lambda: notes.add_note(db, conversation_id, user.id, clean(note.text)))
    await asyncio.to_thread(audit.add, db, user.id, "note", conversation_id)
    return {"notes": await _notes(request, conversation_id)}


async def _notes(request: Request, conversation_id: str) -> list[dict[str, Any]]:
    found = await asyncio.to_thread(notes.notes_of, state_of(request).db, conversation_id)
    return [{"id": n.id, "at": iso(n.at), "by": n.name, "text": n.text} for n in found]
