"""The queue and the requests in it, callbacks above all."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from bot.conversations import audit, callbacks, desk_users, queue
from bot.conversations.desk_users import User
from bot.conversations.handovers import HandoverRequest
from bot.conversations.queue import Waiting
from bot.conversations.records import now
from bot.gateway.desk_access import AdvisorUser, CoordinatorUser, state_of, stored
from bot.gateway.problems import Problem
from bot.handover.hours import OpeningHours
from bot.handover.promises import one_working_day_later
from bot.handover.routing import EVERYWHERE

router = APIRouter()
RequestId = Annotated[str, Path(max_length=32)]

CloseReason = Literal["helped", "referred", "no_answer", "not_reached", "other_desk", "other"]
"""Why a request is done.  The desk shows them in Dutch."""


class NewAttempt(BaseModel):
    """A try to reach somebody."""

    reached: bool
    outcome: str = Field("", max_length=500)


class Assignment(BaseModel):
    """Who gets the callback."""

    user_id: str = Field(max_length=16)


class Finishing(BaseModel):
    """Why the request is done."""

    reason: CloseReason


@router.get("/queue")
async def read_queue(
    request: Request,
    user: AdvisorUser,
    region: str | None = Query(None, max_length=16, description='A code, or "-" for unknown.'),
    state: Literal["open", "taken", "failed"] | None = None,
    mode: Literal["chat", "callback"] | None = None,
    mine: bool = False,
    offset: int = Query(0, ge=0, le=100_000),
    limit: int = Query(50, ge=1, le=queue.MAX_PAGE),
) -> JSONResponse:
    """Undone requests of your regions: escalated promises and long waiters first.

    Who waits for less than ten minutes stands behind what suits you best; see ``suits_me``.
    """
    parts = state_of(request)
    page = await asyncio.to_thread(
        lambda: queue.read_queue(
            parts.db,
            user,
            region=region,
            state=state,
            mode=mode,
            mine=mine,
            offset=offset,
            limit=limit,
        )
    )
    hours = parts.settings.desk.hours
    moment = now()
    # Everything in it is plain already; FastAPI's encoder would take longer than the database.
    shown = {
        "requests": [
            {
                **shown_line(line, hours, moment),
                "suits_me": user.suits(line.sectors or (), line.language),
            }
            for line in page.lines
        ],
        "total": page.total,
        "counts": page.counts,
    }
    return JSONResponse(shown)


@router.get("/requests/{request_id}")
async def read_request(
    request: Request, user: AdvisorUser, request_id: RequestId
) -> dict[str, Any]:
    """One request with the tries to reach somebody."""
    parts = state_of(request)
    found = await _find(request, user, request_id)
    tries = await asyncio.to_thread(callbacks.attempts_of, parts.db, request_id)
    await asyncio.to_thread(audit.add, parts.db, user.id, "request_seen", request_id)
    return {
        **shown_request(found, parts.settings.desk.hours, now()),
        "attempts": [
            {"at": iso(a.at), "by": a.name, "reached": a.reached, "outcome": a.outcome}
            for a in tries
        ],
    }


@router.post("/requests/{request_id}/take")
async def take_request(
    request: Request, user: AdvisorUser, request_id: RequestId
) -> dict[str, Any]:
    """Become the owner of a callback; 409 with its state when somebody was first."""
    parts = state_of(request)
    await _find(request, user, request_id)
    await stored(lambda: callbacks.take_request(parts.db, request_id, user.advisor))
    await asyncio.to_thread(audit.add, parts.db, user.id, "request_taken", request_id)
    return {"id": request_id, "state": "taken"}


@router.post("/requests/{request_id}/assign")
async def assign_request(
    request: Request, user: CoordinatorUser, request_id: RequestId, to: Assignment
) -> dict[str, Any]:
    """Give a callback to a colleague of a region that it is for."""
    parts = state_of(request)
    found = await _find(request, user, request_id)
    colleague = await asyncio.to_thread(desk_users.get_user, parts.db, to.user_id)
    if colleague is None or colleague.disabled_at or not _works_for(colleague, found, user):
        raise Problem(404, "Deze collega werkt niet voor deze regio.")
    await stored(lambda: callbacks.assign(parts.db, request_id, colleague.id))
    await asyncio.to_thread(
        audit.add, parts.db, user.id, "request_assigned", request_id, colleague.id
    )
    return {"id": request_id, "owner_id": colleague.id}


@router.post("/requests/{request_id}/attempts", status_code=201)
async def add_attempt(
    request: Request, user: AdvisorUser, request_id: RequestId, attempt: NewAttempt
) -> dict[str, Any]:
    """Write down a try (bereikt or niet bereikt); reaching somebody keeps the promise."""
    parts = state_of(request)
    await _find(request, user, request_id)
    await stored(
        lambda: callbacks.add_attempt(
            parts.db,
            request_id,
            user.advisor,
            reached=attempt.reached,
            outcome=attempt.outcome,
        )
    )
    word = "reached" if attempt.reached else "not_reached"
    await asyncio.to_thread(audit.add, parts.db, user.id, "attempt", request_id, word)
    return await read_request(request, user, request_id)


@router.post("/requests/{request_id}/done")
async def finish_request(
    request: Request, user: AdvisorUser, request_id: RequestId, finishing: Finishing
) -> dict[str, Any]:
    """Finish a callback with a reason.  A conversation that you are in: close that instead."""
    parts = state_of(request)
    await _find(request, user, request_id)
    conversation_id = await stored(
        lambda: callbacks.finish(parts.db, request_id, user.advisor, reason=finishing.reason)
    )
    parts.hub.notify(conversation_id)
    await asyncio.to_thread(
        audit.add, parts.db, user.id, "request_done", request_id, finishing.reason
    )
    return {"id": request_id, "state": "done"}


def shown_line(line: Waiting, hours: OpeningHours, moment: datetime) -> dict[str, Any]:
    """A line of the queue."""
    return {
        **_standing(line, hours, moment),
        "about": line.about,
        "owner_name": line.owner_name,
        "conversation": {
            "owner": line.owner if line.owner in ("assistant", "queue", "closed") else "advisor",
            "epoch": line.epoch,
            "last_seq": line.last_seq,
        },
    }


def shown_request(item: HandoverRequest, hours: OpeningHours, moment: datetime) -> dict[str, Any]:
    """A request that was opened, with everything the person agreed to pass on."""
    return {
        **_standing(item, hours, moment),
        "summary": item.summary,
        "contact": item.contact,
        "channel": item.channel,
        "slot": item.slot,
        "consent_at": iso(item.consent_at),
        "consent_text": item.consent_text,
        "close_reason": item.close_reason,
        "rating": item.rating,
    }


def _standing(
    item: Waiting | HandoverRequest, hours: OpeningHours, moment: datetime
) -> dict[str, Any]:
    """What a line of the queue and an opened request have in common."""
    deadline = item.promise_at or one_working_day_later(item.created_at, hours)
    waited = (item.accepted_at or moment) - item.created_at
    return {
        "id": item.id,
        "conversation_id": item.conversation_id,
        "state": item.state,
        "mode": item.mode or "chat",
        "region_code": item.region_code,
        "region": item.region,
        "level": item.level,
        "reason": item.reason,
        "sectors": item.sectors or [],
        "language": item.language,
        "created_at": iso(item.created_at),
        "waiting_minutes": max(0, int(waited.total_seconds() // 60)),
        "deadline": iso(deadline),
        "overdue": item.answered_at is None and moment > deadline,
        "escalated": item.escalated_at is not None,
        "accepted_at": iso(item.accepted_at),
        "answered_at": iso(item.answered_at),
        "owner_id": item.owner_id,
    }


def iso(moment: datetime | None) -> str | None:
    """A moment as the API writes it."""
    return moment.isoformat(timespec="seconds") if moment else None


async def _find(request: Request, user: User, request_id: str) -> HandoverRequest:
    found = await asyncio.to_thread(
        lambda: queue.find_request(state_of(request).db, user, request_id)
    )
    if found is None:
        raise Problem(404, "Dit verzoek bestaat niet (meer).")
    return found


def _works_for(colleague: User, item: HandoverRequest, giver: User) -> bool:
    if colleague.role == "beheerder":
        return False
    if colleague.everywhere or item.region_code in colleague.regions:
        return True
    # A region that sees the request because it came further: a colleague of the coördinator's own.
    return not giver.everywhere and bool({*colleague.regions, EVERYWHERE} & {*giver.regions})
