"""The desk API, first version: a queue of requests for a person, and what was said before."""

from __future__ import annotations

import asyncio
import hmac
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field

from bot.conversations import handovers, log, sessions
from bot.conversations.handovers import HandoverRequest, Step
from bot.conversations.records import ErasedConversation, UnknownConversation, now
from bot.gateway.problems import Problem
from bot.gateway.state import State
from bot.gateway.workdays import one_working_day_later

COOKIE = "desk_session"
_IN_DUTCH = {"open": "open", "taken": "opgepakt", "done": "afgehandeld"}


def _state(request: Request) -> State:
    state: State = request.app.state.gateway
    return state


async def _require_session(request: Request) -> None:
    """Let only a logged-in advisor pass, and only from the desk's own pages."""
    _require_same_origin(request)
    token = request.cookies.get(COOKIE, "")
    if not token or not await asyncio.to_thread(
        sessions.session_is_open, _state(request).db, token
    ):
        raise Problem(401, "Je bent niet ingelogd bij de balie.")


def _require_same_origin(request: Request) -> None:
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise Problem(403)


router = APIRouter(prefix="/desk/api", tags=["desk"])
_inside = APIRouter(dependencies=[Depends(_require_session)])


class Login(BaseModel):
    """The desk's shared password."""

    password: str = Field(max_length=200)


@router.post("/session", status_code=204)
async def log_in(request: Request, login: Login) -> Response:
    """Log in; wrong passwords make the address wait longer and longer."""
    _require_same_origin(request)
    state = _state(request)
    address = request.client.host if request.client else ""
    state.logins.require(address)
    given, expected = login.password.encode(), state.settings.desk_password.encode()
    if not hmac.compare_digest(given, expected):
        state.logins.failed(address)
        raise Problem(401, "Dit wachtwoord klopt niet.")
    state.logins.succeeded(address)
    token = await asyncio.to_thread(sessions.open_session, state.db)
    response = Response(status_code=204)
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(sessions.LIFETIME.total_seconds()),
        path="/desk",
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )
    return response


@router.delete("/session", status_code=204)
async def log_out(request: Request) -> Response:
    """End the session, here and in the browser."""
    _require_same_origin(request)
    token = request.cookies.get(COOKIE)
    if token:
        await asyncio.to_thread(sessions.close_session, _state(request).db, token)
    response = Response(status_code=204)
    response.delete_cookie(COOKIE, path="/desk", httponly=True, samesite="strict")
    return response


@_inside.get("/queue")
async def read_queue(request: Request) -> dict[str, Any]:
    """Requests that are not done, oldest first."""
    waiting = await asyncio.to_thread(handovers.waiting_requests, _state(request).db)
    return {"requests": [_shown(item) for item in waiting]}


@_inside.post("/requests/{request_id}/take")
async def take_request(
    request: Request, request_id: Annotated[str, Path(max_length=32)]
) -> Response:
    """Pick a request up; 409 with its state when somebody did before."""
    return await _step(request, request_id, "taken")


@_inside.post("/requests/{request_id}/done")
async def finish_request(
    request: Request, request_id: Annotated[str, Path(max_length=32)]
) -> Response:
    """Close a request; 409 with its state when it was closed before."""
    return await _step(request, request_id, "done")


@_inside.get("/conversations/{conversation_id}")
async def read_conversation(
    request: Request, conversation_id: Annotated[str, Path(max_length=64)]
) -> dict[str, Any]:
    """What was said, with the latest summary that the visitor approved."""
    db = _state(request).db
    try:
        requests = await asyncio.to_thread(handovers.requests_of, db, conversation_id)
        events: list[dict[str, Any]] = []
        while page := await asyncio.to_thread(
            log.events_after, db, conversation_id, events[-1]["seq"] if events else 0
        ):
            events += [event.public() for event in page]
    except UnknownConversation as error:
        raise Problem(404) from error
    except ErasedConversation as error:
        raise Problem(410) from error
    return {"summary": requests[0].summary if requests else None, "events": events}


async def _step(request: Request, request_id: str, to: Step) -> Response:
    outcome = await asyncio.to_thread(handovers.step_request, _state(request).db, request_id, to)
    if outcome is None:
        raise Problem(404, "Dit verzoek bestaat niet (meer).")
    if not outcome.changed:
        state = _IN_DUTCH.get(outcome.state, outcome.state)
        raise Problem(409, f"Dit verzoek is al {state}.", state=outcome.state)
    return JSONResponse({"id": request_id, "state": outcome.state})


def _shown(item: HandoverRequest) -> dict[str, Any]:
    return {
        "id": item.id,
        "conversation_id": item.conversation_id,
        "region": item.region,
        "region_code": item.region_code,
        "created_at": item.created_at.isoformat(timespec="seconds"),
        "waiting_minutes": max(0, int((now() - item.created_at).total_seconds() // 60)),
        "deadline": one_working_day_later(item.created_at).isoformat(timespec="seconds"),
        "state": item.state,
        "summary": item.summary,
        "contact": item.contact,
        "consent_at": item.consent_at and item.consent_at.isoformat(timespec="seconds"),
    }


router.include_router(_inside)
