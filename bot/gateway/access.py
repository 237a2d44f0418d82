"""Who may do what on the visitor API: the token, the website it comes from, how often."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar
from urllib.parse import urlsplit

from fastapi import Request

from bot.conversations import log, tokens
from bot.conversations.records import (
    ClosedConversation,
    ConversationError,
    ErasedConversation,
    FullConversation,
    TooManyWaiting,
    UnknownChoice,
    UnknownConversation,
)
from bot.gateway import limits, texts
from bot.gateway.problems import Problem
from bot.gateway.state import State

T = TypeVar("T")
QUEUE_RETRY_SECONDS = 5.0


def state_of(request: Request) -> State:
    """The gateway's parts."""
    state: State = request.app.state.gateway
    return state


async def stored(work: Callable[[], T]) -> T:
    """Run a function of the log in a thread; what it refuses becomes a problem."""
    try:
        return await asyncio.to_thread(work)
    except UnknownChoice as error:
        raise Problem(404, "Deze keuze bestaat niet (meer) in dit gesprek.") from error
    except UnknownConversation as error:
        raise Problem(404, "Dit gesprek bestaat niet.") from error
    except ErasedConversation as error:
        raise Problem(410) from error
    except ClosedConversation as error:
        raise Problem(409, texts.CLOSED, code="closed") from error
    except FullConversation as error:
        raise Problem(409, texts.FULL, code="full") from error
    except TooManyWaiting as error:
        raise limits.too_many(QUEUE_RETRY_SECONDS, texts.STILL_BUSY, code="queue") from error
    except ConversationError as error:
        raise Problem(409) from error


def bearer(request: Request, authorization: str) -> str:
    """The token that came along; whether it is right is not known yet.

    Raises:
        Problem: 401 without one, 429 too often.
    """
    state_of(request).limits.calls.require(limits.address_of(request))
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise wrong_token(request)
    return token.strip()


async def authorise(request: Request, conversation_id: str, authorization: str) -> str:
    """Let only the holder of the conversation's token pass; returns the token.

    Raises:
        Problem: 401 without the right token, 404 unknown, 410 erased, 429 too often.
    """
    token = bearer(request, authorization)
    db = state_of(request).db
    conversation = await stored(lambda: log.find(db, conversation_id))
    if not tokens.opens(conversation, token):
        raise wrong_token(request)
    if conversation.erased_at is not None:
        raise Problem(410)
    return token


def wrong_token(request: Request) -> Problem:
    """The 401, or the 429 for who tries too often."""
    state_of(request).limits.failures.require(limits.address_of(request))
    return Problem(401, headers={"WWW-Authenticate": "Bearer"})


def require_known_site(request: Request) -> None:
    """Let only our own pages and the listed websites in; what is no browser has no origin.

    Browsers keep other websites from reading the answer anyway (CORS); this keeps them from
    opening conversations too.
    """
    origin = request.headers.get("origin")
    if origin is None or origin in state_of(request).settings.widget_origins:
        return
    if urlsplit(origin).netloc != request.headers.get("host"):
        raise Problem(403, "Deze website mag de balie niet gebruiken.", code="origin")
