"""The desk API: signing in, and the parts that need it."""

from __future__ import annotations

import asyncio
import math
from datetime import datetime
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field

from bot.answers.languages import LANGUAGE_NAMES
from bot.conversations import desk_users
from bot.conversations.desk_users import User
from bot.conversations.records import now
from bot.gateway import (
    desk_admin,
    desk_conversations,
    desk_figures,
    desk_library,
    desk_queue,
    desk_stream,
    desk_transfers,
)
from bot.gateway.desk_access import COOKIE, CurrentUser, require_same_origin, state_of
from bot.gateway.problems import Problem
from bot.settings import is_loopback

router = APIRouter(prefix="/desk/api", tags=["desk"])


class Login(BaseModel):
    """Who signs in, with the six digits of the authenticator app."""

    login: str = Field(max_length=60)
    password: str = Field(max_length=200)
    code: str = Field(max_length=12)


class Presence(BaseModel):
    """Whether somebody who is signed in takes conversations now."""

    away: bool


@router.post("/session")
async def log_in(request: Request, login: Login) -> Response:
    """Sign in.  Wrong tries lock the user for a while, and slow the address down."""
    require_same_origin(request)
    state = state_of(request)
    address = request.client.host if request.client else ""
    state.logins.require(address)
    outcome = await asyncio.to_thread(
        desk_users.sign_in, state.db, login.login.strip().lower(), login.password, login.code
    )
    if isinstance(outcome, datetime):
        seconds = max(1, math.ceil((outcome - now()).total_seconds()))
        raise Problem(
            429,
            "Er is te vaak verkeerd ingelogd. Probeer het over een kwartier weer, "
            "of vraag de beheerder om een nieuw wachtwoord.",
            headers={"Retry-After": str(seconds)},
        )
    if outcome is None:
        state.logins.failed(address)
        raise Problem(401, "Deze combinatie van naam, wachtwoord en code klopt niet.")
    state.logins.succeeded(address)
    user, token = outcome
    response = JSONResponse(shown_user(user))
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(desk_users.LIFETIME.total_seconds()),
        path="/desk",
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https" or not is_loopback(state.settings.gateway_host),
    )
    return response


@router.delete("/session", status_code=204)
async def log_out(request: Request) -> Response:
    """End the session, here and in the browser."""
    require_same_origin(request)
    token = request.cookies.get(COOKIE)
    if token:
        await asyncio.to_thread(desk_users.close_session, state_of(request).db, token)
    response = Response(status_code=204)
    response.delete_cookie(COOKIE, path="/desk", httponly=True, samesite="strict")
    return response


@router.get("/me")
async def read_me(request: Request, user: CurrentUser) -> dict[str, Any]:
    """Who is signed in, for which regions, and how this desk is set up."""
    state = state_of(request)
    names = state.regions.names
    every = user.everywhere or user.role == "beheerder"  # who gives others their regions
    regions = names if every else {c: names[c] for c in user.regions if c in names}
    return {
        **shown_user(user),
        "region_names": dict(regions),
        "sectors": await state.library.sectors(),
        "languages": LANGUAGE_NAMES,
        "hours": state.settings.desk.hours_text,
        "lease_seconds": int(state.settings.desk.lease.total_seconds()),
    }


@router.put("/me/presence")
async def set_presence(request: Request, user: CurrentUser, presence: Presence) -> dict[str, bool]:
    """Say that you are away (or back): who is away does not count as somebody who is there."""
    await asyncio.to_thread(desk_users.set_away, state_of(request).db, user.id, presence.away)
    return {"away": presence.away}


def shown_user(user: User) -> dict[str, Any]:
    """A user as the desk shows it to that user."""
    return {
        "id": user.id,
        "login": user.login,
        "name": user.name,
        "role": user.role,
        "regions": list(user.regions),
        "away": user.away,
    }


for part in (
    desk_queue,
    desk_conversations,
    desk_library,
    desk_stream,
    desk_transfers,
    desk_figures,
    desk_admin,
):
    router.include_router(part.router)
