"""Who is at the desk: the session of a browser or the token of a system, and what it may do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Annotated, TypeVar
from urllib.parse import urlsplit

from fastapi import Depends, Request

from bot.conversations import audit, desk_users, queue
from bot.conversations.callbacks import WrongStep
from bot.conversations.desk_users import User
from bot.conversations.records import (
    ClosedConversation,
    ErasedConversation,
    NotHeld,
    UnknownConversation,
)
from bot.conversations.transfers import NoSuchTransfer
from bot.gateway.problems import Problem
from bot.gateway.state import State

COOKIE = "desk_session"
T = TypeVar("T")

_HELD = {
    "assistant": "De assistent heeft dit gesprek nu.",
    "queue": "Dit gesprek staat in de wachtrij: neem het eerst over.",
    "closed": "De bezoeker heeft dit gesprek afgesloten.",
}
_STATES = {
    "open": "open",
    "taken": "opgepakt door een collega",
    "done": "afgehandeld",
    "revoked": "ingetrokken door de bezoeker",
    "failed": "open",
}


def state_of(request: Request) -> State:
    """The running gateway's parts."""
    state: State = request.app.state.gateway
    return state


def require_same_origin(request: Request) -> None:
    """Refuse what another site lets a browser do with the desk's cookie."""
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise Problem(403)
    site = request.headers.get("sec-fetch-site")
    if site is not None and site not in ("same-origin", "none"):
        raise Problem(403)


async def current_user(request: Request) -> User:
    """The signed-in user, by ``Authorization: Bearer`` (a system) or the cookie (a browser)."""
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    machine = scheme.lower() == "bearer"
    if not machine:
        require_same_origin(request)
    token = given.strip() if machine else request.cookies.get(COOKIE, "")
    user = (
        await asyncio.to_thread(
            desk_users.user_of_session, state_of(request).db, token, machine=machine
        )
        if token
        else None
    )
    if user is None:
        raise Problem(401, "Je bent niet ingelogd bij de balie.")
    return user


CurrentUser = Annotated[User, Depends(current_user)]


async def _advisor(user: CurrentUser) -> User:
    if user.role == "beheerder":
        raise Problem(403, "Een beheerder kan geen gesprekken lezen.")
    return user


async def _coordinator(user: CurrentUser) -> User:
    if user.role != "coordinator":
        raise Problem(403, "Dit is alleen voor de coördinator.")
    return user


async def _manager(user: CurrentUser) -> User:
    if user.role != "beheerder":
        raise Problem(403, "Dit is alleen voor de beheerder.")
    return user


AdvisorUser = Annotated[User, Depends(_advisor)]
CoordinatorUser = Annotated[User, Depends(_coordinator)]
ManagerUser = Annotated[User, Depends(_manager)]


async def stored(work: Callable[[], T]) -> T:
    """Run a function of the store in a thread; what it refuses becomes a problem."""
    try:
        return await asyncio.to_thread(work)
    except NotHeld as error:
        detail = _HELD.get(error.held_by, f"{error.held_by} heeft dit gesprek nu.")
        raise Problem(409, detail, held_by=error.held_by, epoch=error.epoch) from error
    except WrongStep as error:
        if error.state == "unknown":
            raise Problem(404, "Dit verzoek bestaat niet (meer).") from error
        state = _STATES.get(error.state, error.state)
        raise Problem(409, f"Dit verzoek is al {state}.", state=error.state) from error
    except NoSuchTransfer as error:
        raise Problem(409, "Dit aanbod is er niet meer.") from error
    except ClosedConversation as error:
        raise Problem(409, _HELD["closed"], held_by="closed") from error
    except UnknownConversation as error:
        raise Problem(404) from error
    except ErasedConversation as error:
        raise Problem(410) from error


async def require_readable(request: Request, user: User, conversation_id: str) -> None:
    """Let only who may see this conversation pass; to others it does not exist."""
    db = state_of(request).db

    def look() -> bool:
        with db.reading() as connection:
            return queue.may_read(connection, user, conversation_id)

    if not await asyncio.to_thread(look):
        raise Problem(404)


async def done(
    request: Request, user_id: str, action: str, conversation_id: str, detail: str = ""
) -> None:
    """Tell open streams of a change, and write down who made it."""
    state = state_of(request)
    state.hub.notify(conversation_id)
    await asyncio.to_thread(audit.add, state.db, user_id, action, conversation_id, detail)
