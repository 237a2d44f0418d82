"""Offering a conversation to a colleague or a region, and answering an offer."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request, Response
from pydantic import Field

from bot.conversations import desk_users, desk_views, transfers
from bot.conversations.cleaning import clean
from bot.gateway.desk_access import AdvisorUser, done, state_of, stored
from bot.gateway.desk_shapes import ConversationId, Held, shown_lease, shown_offer
from bot.gateway.problems import Problem

router = APIRouter()
TransferId = Annotated[str, Path(max_length=32)]


class Transfer(Held):
    """To a colleague or to a region."""

    to_user: str | None = Field(None, max_length=16)
    to_region: str | None = Field(None, max_length=16)
    note: str = Field("", max_length=1_000)


@router.post("/conversations/{conversation_id}/transfer", status_code=201)
async def transfer(
    request: Request, user: AdvisorUser, conversation_id: ConversationId, to: Transfer
) -> dict[str, Any]:
    """Offer it to a colleague or a region; you keep it until somebody accepts."""
    state = state_of(request)
    if (to.to_user is None) == (to.to_region is None):
        raise Problem(422, "Kies een collega of een regio.")
    if to.to_user is not None:
        colleague = await asyncio.to_thread(desk_users.get_user, state.db, to.to_user)
        unfit = colleague is None or colleague.disabled_at or colleague.role == "beheerder"
        if unfit or to.to_user == user.id:
            raise Problem(404, "Deze collega kan dit gesprek niet overnemen.")
    elif to.to_region not in state.regions.names:
        raise Problem(404, "Deze regio bestaat niet.")
    transfer_id = await stored(
        lambda: transfers.offer(
            state.db,
            conversation_id,
            user.advisor,
            to.epoch,
            to_user=to.to_user,
            to_region=to.to_region,
            note=clean(to.note),
        )
    )
    await done(request, user.id, "transfer_offered", conversation_id, to.to_region or "colleague")
    return {"id": transfer_id}


@router.get("/transfers")
async def read_offers(request: Request, user: AdvisorUser) -> dict[str, Any]:
    """Conversations that are offered to you or to your regions."""
    found = await asyncio.to_thread(desk_views.offers_for, state_of(request).db, user)
    return {"offers": [shown_offer(item) for item in found]}


@router.post("/transfers/{transfer_id}/accept")
async def accept_transfer(
    request: Request, user: AdvisorUser, transfer_id: TransferId
) -> dict[str, Any]:
    """Take an offered conversation over; the visitor is told who it is now."""
    state = state_of(request)
    await _require_offered(request, user, transfer_id)
    lease = await stored(
        lambda: transfers.accept(
            state.db, transfer_id, user.advisor, lease=state.settings.desk.lease
        )
    )
    await done(request, user.id, "transfer_accepted", lease.conversation_id)
    return {"conversation_id": lease.conversation_id, **shown_lease(lease)}


@router.post("/transfers/{transfer_id}/decline", status_code=204)
async def decline_transfer(
    request: Request, user: AdvisorUser, transfer_id: TransferId
) -> Response:
    """Say no to an offer that was made to you."""
    item = await _require_offered(request, user, transfer_id)
    if item.to_user != user.id:
        raise Problem(409, "Dit aanbod is voor de hele regio: laat het staan voor een collega.")
    db = state_of(request).db
    await stored(lambda: transfers.decline(db, transfer_id))
    await done(request, user.id, "transfer_declined", item.conversation_id)
    return Response(status_code=204)


@router.post("/transfers/{transfer_id}/withdraw", status_code=204)
async def withdraw_transfer(
    request: Request, user: AdvisorUser, transfer_id: TransferId
) -> Response:
    """Take back an offer that you made; you keep the conversation."""
    db = state_of(request).db
    conversation_id = await stored(lambda: transfers.withdraw(db, transfer_id, user.id))
    await done(request, user.id, "transfer_withdrawn", conversation_id)
    return Response(status_code=204)


async def _require_offered(
    request: Request, user: desk_users.User, transfer_id: str
) -> desk_views.Offer:
    for item in await asyncio.to_thread(desk_views.offers_for, state_of(request).db, user):
        if item.id == transfer_id:
            return item
    raise Problem(409, "Dit aanbod is er niet meer.")
