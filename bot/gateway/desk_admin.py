"""For the beheerder: users, their sessions, and the audit log.  And colleagues, for everybody."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Literal, TypeVar

import segno
from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, Field

from bot.answers.languages import LANGUAGE_NAMES
from bot.conversations import audit, desk_users
from bot.conversations.desk_users import Credentials, User, UserError
from bot.conversations.records import now
from bot.gateway.desk_access import AdvisorUser, ManagerUser, state_of
from bot.gateway.desk_queue import iso
from bot.gateway.problems import Problem
from bot.gateway.state import State
from bot.handover.routing import EVERYWHERE

router = APIRouter()
T = TypeVar("T")


class NewUser(BaseModel):
    """Who is added."""

    login: str = Field(max_length=40)
    name: str = Field(min_length=1, max_length=80, description="As visitors see it.")
    role: Literal["adviseur", "coordinator", "beheerder"]
    regions: list[str] = Field(max_items=60, description='Codes, or ["*"] for all regions.')
    sectors: list[str] = Field([], max_items=20, description="Known best; a preference only.")
    languages: list[str] = Field([], max_items=20, description="Besides Dutch; a preference.")


class Changed(BaseModel):
    """What a user works for and knows best; a preference never keeps anybody waiting."""

    regions: list[str] = Field(max_items=60)
    sectors: list[str] = Field(max_items=20)
    languages: list[str] = Field(max_items=20)


class Colleagues(BaseModel):
    """Who a conversation can be passed on to."""

    colleagues: list[dict[str, Any]]


@router.get("/colleagues", response_model=Colleagues)
async def read_colleagues(request: Request, user: AdvisorUser) -> dict[str, Any]:
    """Advisors to transfer to, with who is there now."""
    moment = now()
    users = await asyncio.to_thread(desk_users.list_users, state_of(request).db)
    return {
        "colleagues": [
            {
                "id": other.id,
                "name": other.name,
                "role": other.role,
                "regions": list(other.regions),
                "present": other.present(moment),
            }
            for other in users
            if other.disabled_at is None and other.role != "beheerder" and other.id != user.id
        ]
    }


@router.get("/users")
async def read_users(request: Request, user: ManagerUser) -> dict[str, Any]:
    """Every user, without secrets."""
    users = await asyncio.to_thread(desk_users.list_users, state_of(request).db)
    return {"users": [_shown(other) for other in users]}


@router.post("/users", status_code=201)
async def add_user(request: Request, user: ManagerUser, new: NewUser) -> dict[str, Any]:
    """Add a user; the password and the secret are in this answer and nowhere else."""
    state = state_of(request)
    await _require_known(state, new)
    made = await _made(
        lambda: desk_users.create_user(
            state.db,
            new.login,
            name=new.name,
            role=new.role,
            regions=new.regions,
            sectors=new.sectors,
            languages=new.languages,
            by=user.id,
        )
    )
    return _credentials(made)


@router.put("/users/{login}", status_code=204)
async def change_user(
    request: Request, user: ManagerUser, to: Changed, login: str = Path(max_length=40)
) -> Response:
    """Change the regions of a user, and what they know best."""
    state = state_of(request)
    await _require_known(state, to)
    await _made(
        lambda: desk_users.change_user(
            state.db,
            login,
            regions=to.regions,
            sectors=to.sectors,
            languages=to.languages,
            by=user.id,
        )
    )
    return Response(status_code=204)


@router.post("/users/{login}/reset")
async def reset_user(
    request: Request, user: ManagerUser, login: str = Path(max_length=40)
) -> dict[str, Any]:
    """A new password and secret; unlocks, enables, and ends every session."""
    db = state_of(request).db
    return _credentials(await _made(lambda: desk_users.reset_user(db, login, by=user.id)))


@router.post("/users/{login}/revoke", status_code=204)
async def revoke_user(
    request: Request, user: ManagerUser, login: str = Path(max_length=40)
) -> Response:
    """Sign a user out everywhere."""
    db = state_of(request).db
    await _made(lambda: desk_users.revoke_sessions(db, login, by=user.id))
    return Response(status_code=204)


@router.post("/users/{login}/disable", status_code=204)
async def disable_user(
    request: Request, user: ManagerUser, login: str = Path(max_length=40)
) -> Response:
    """Keep a user out from now on."""
    db = state_of(request).db
    if login == user.login:
        raise Problem(409, "Je kunt jezelf niet uitzetten.")
    await _made(lambda: desk_users.disable_user(db, login, by=user.id))
    return Response(status_code=204)


@router.post("/users/{login}/tokens", status_code=201)
async def add_token(
    request: Request, user: ManagerUser, login: str = Path(max_length=40)
) -> dict[str, str]:
    """A token for a system that works as this user; shown once, valid for a year."""
    db = state_of(request).db
    token = await _made(lambda: desk_users.create_token(db, login, by=user.id))
    return {"token": token}


@router.get("/audit")
async def read_audit(
    request: Request,
    user: ManagerUser,
    before: int | None = Query(None, ge=1, description="Only lines older than this one."),
    subject: str | None = Query(None, max_length=40),
    limit: int = Query(100, ge=1, le=500),
) -> dict[str, Any]:
    """Who saw and did what, newest first."""
    db = state_of(request).db
    found = await asyncio.to_thread(
        lambda: audit.lines(db, before=before, subject=subject, limit=limit)
    )
    names = {u.id: u.name for u in await asyncio.to_thread(desk_users.list_users, db)}
    return {
        "lines": [
            {
                "id": line.id,
                "at": iso(line.at),
                "by": names.get(line.user_id, "") if line.user_id else "opdrachtregel",
                "user_id": line.user_id,
                "action": line.action,
                "subject": line.subject,
                "detail": line.detail,
            }
            for line in found
        ]
    }


async def _require_known(state: State, given: NewUser | Changed) -> None:
    for what, values, known in (
        ("regio", given.regions, {EVERYWHERE, *state.regions.names}),
        ("sector", given.sectors, set(await state.library.sectors())),
        ("taal", given.languages, set(LANGUAGE_NAMES)),
    ):
        # Without a catalogue nothing is known of sectors, and nothing is refused.
        if known and (unknown := [value for value in values if value not in known]):
            raise Problem(422, f"Deze {what} bestaat niet: {', '.join(unknown)}.")


async def _made(work: Callable[[], T]) -> T:
    try:
        return await asyncio.to_thread(work)
    except UserError as error:
        raise Problem(422, str(error)) from error


def _credentials(made: Credentials) -> dict[str, Any]:
    return {
        "login": made.login,
        "password": made.password,
        "totp_secret": made.totp_secret,
        "totp_uri": made.uri(),
        "totp_qr": segno.make(made.uri()).svg_data_uri(scale=4),
    }


def _shown(user: User) -> dict[str, Any]:
    return {
        "id": user.id,
        "login": user.login,
        "name": user.name,
        "role": user.role,
        "regions": list(user.regions),
        "sectors": list(user.sectors),
        "languages": list(user.languages),
        "disabled": user.disabled_at is not None,
        "locked_until": iso(user.locked_until),
        "seen_at": iso(user.seen_at),
    }
