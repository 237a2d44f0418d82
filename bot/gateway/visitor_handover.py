"""The visitor's side of a request for a person: how it stands, taking it back, rating it."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Header, Path, Request, Response
from pydantic import BaseModel, Field

from bot.conversations import handovers, own_choices
from bot.conversations.log import load_live
from bot.gateway.access import authorise, state_of, stored
from bot.gateway.desk_queue import iso
from bot.gateway.problems import Problem

router = APIRouter(prefix="/api/conversations", tags=["visitor"])


class Rating(BaseModel):
    """From 1 (heel ontevreden) to 5 (heel tevreden)."""

    rating: int = Field(ge=1, le=5)


@router.get("/{conversation_id}/handover")
async def read_handover(
    request: Request,
    conversation_id: str = Path(max_length=64),
    authorization: str = Header(""),
) -> dict[str, Any]:
    """The latest request: its state, and what was agreed to.  404 when nobody asked."""
    await authorise(request, conversation_id, authorization)
    db = state_of(request).db
    found = await stored(lambda: handovers.requests_of(db, conversation_id))
    if not found:
        raise Problem(404, "Je hebt nog niet om een adviseur gevraagd.")
    latest = found[0]
    return {
        "state": latest.state,
        "mode": latest.mode,
        "channel": latest.channel,
        "slot": latest.slot,
        "region": latest.region,
        "deadline": iso(latest.promise_at),
        "consent_at": iso(latest.consent_at),
        "consent_text": latest.consent_text,
        "summary": latest.summary,
        "rating": latest.rating,
    }


@router.delete("/{conversation_id}/handover", status_code=204)
async def revoke_handover(
    request: Request,
    conversation_id: str = Path(max_length=64),
    authorization: str = Header(""),
) -> Response:
    """Take consent back: the desk loses the summary, the contact details and the conversation."""
    await authorise(request, conversation_id, authorization)
    state = state_of(request)
    if not await stored(lambda: handovers.revoke(state.db, conversation_id)):
        raise Problem(404, "Er staat geen aanvraag meer open.")
    state.hub.notify(conversation_id)
    return Response(status_code=204)


@router.post("/{conversation_id}/handover/rating", status_code=204)
async def rate_handover(
    request: Request,
    rating: Rating,
    conversation_id: str = Path(max_length=64),
    authorization: str = Header(""),
) -> Response:
    """Rate the contact after it was finished; the last rating counts."""
    await authorise(request, conversation_id, authorization)
    db = state_of(request).db

    def keep() -> bool:
        with db.writing() as connection:
            load_live(connection, conversation_id)
            return own_choices.rate(connection, conversation_id, rating.rating)

    if not await stored(keep):
        raise Problem(409, "Er is nog geen afgerond contact om te beoordelen.")
    return Response(status_code=204)
