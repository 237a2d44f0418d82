"""The visitor API: what the widget, the terminal client and the tests speak."""

from __future__ import annotations

import asyncio
import re
from typing import Any

from fastapi import APIRouter, Header, Path, Query, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse
from pydantic import BaseModel, Field

from bot.conversations import closing, erasure, log, tokens, turns
from bot.conversations.cleaning import clean
from bot.conversations.records import NewEvent
from bot.gateway import streams, texts
from bot.gateway.access import authorise, bearer, require_known_site, state_of, stored, wrong_token
from bot.gateway.hub import VISITOR_TYPING
from bot.gateway.limits import address_of, too_many
from bot.gateway.problems import Problem

router = APIRouter(prefix="/api/conversations", tags=["visitor"])

MAX_TEXT = 4_000
MAX_SEQ = 2**31 - 1
MAX_READERS = 20  # open streams and long polls per conversation and process
_CLIENT_ID = re.compile(r"[A-Za-z0-9._:\-]{1,64}")


class Opening(BaseModel):
    """What a client says about itself when it opens a conversation."""

    channel: str = Field(
        "widget",
        regex=r"^[a-z0-9_-]{1,20}$",
        description="Where the visitor talks to us, e.g. widget or terminal.",
    )
    page: str | None = Field(
        None, max_length=2000, description="Address of the page that carries the widget."
    )


class Opened(BaseModel):
    """The new conversation and the secret that gives access to it."""

    id: str
    token: str


class Message(BaseModel):
    """A message: exactly one of ``text`` and ``choice``."""

    client_id: str = Field(description="Made by the client; a repeat is stored once.")
    text: str | None = Field(None, description=f"1 to {MAX_TEXT} characters.")
    choice: str | None = Field(None, max_length=64, description="Id of an offered choice.")


class Stored(BaseModel):
    """The message is stored under this number."""

    seq: int


class Renewed(BaseModel):
    """The token that replaces the one that was used."""

    token: str


class EventList(BaseModel):
    """Events in order; ask again after the last seq for the rest."""

    events: list[dict[str, Any]]


def _page_without_query(page: str | None) -> str | None:
    """The page's address without what may identify a person (query, fragment)."""
    return clean(re.split(r"[?#]", page, maxsplit=1)[0])[:500] or None if page else None


@router.post("", status_code=201, response_model=Opened)
async def open_conversation(request: Request, opening: Opening) -> Opened:
    """Open a conversation; it starts with the assistant's greeting as event 1."""
    state = state_of(request)
    require_known_site(request)
    state.limits.open_one(address_of(request))
    conversation_id, token = await stored(
        lambda: log.create_conversation(
            state.db,
            channel=opening.channel,
            page=_page_without_query(opening.page),
            greeting=[state.greeting],
        )
    )
    return Opened(id=conversation_id, token=token)


@router.post(
    "/{conversation_id}/messages",
    status_code=202,
    response_model=Stored,
    responses={200: {"model": Stored, "description": "Repeat of a client_id: stored before."}},
)
async def post_message(
    request: Request,
    message: Message,
    conversation_id: str = Path(max_length=64),
    authorization: str = Header(""),
) -> Response:
    """Store a message; it is answered through the events."""
    state = state_of(request)
    token = bearer(request, authorization)
    _check(message)
    state.limits.messages.require(conversation_id)
    try:
        with state.limits.storing.one():
            accepted = await stored(
                lambda: turns.accept_message(
                    state.db,
                    conversation_id,
                    token=token,
                    client_id=message.client_id,
                    text=message.text,
                    choice=message.choice,
                    taker=state.runner.taker,
                )
            )
    except tokens.WrongToken as error:
        raise wrong_token(request) from error
    # First, and at once, because the assistant takes longest.
    state.runner.wake(conversation_id, accepted.turn, own=accepted.own)
    await asyncio.sleep(0)
    if accepted.event is not None:
        state.hub.notify(conversation_id, [accepted.event])
    return JSONResponse({"seq": accepted.seq}, status_code=202 if accepted.created else 200)


def _check(message: Message) -> None:
    if not _CLIENT_ID.fullmatch(message.client_id):
        raise Problem(422, "client_id moet 1 tot 64 letters, cijfers of . _ : - zijn.")
    if (message.text is None) == (message.choice is None):
        raise Problem(422, "Stuur een tekst of een keuze: precies één van de twee.")
    if message.text is not None:
        length = len(clean(message.text))
        if length == 0:
            raise Problem(422, "Je bericht is leeg. Typ eerst iets.")
        if length > MAX_TEXT:
            raise Problem(
                413,
                f"Je bericht is te lang ({length} tekens). Het mogen er {MAX_TEXT} zijn. "
                "Maak het korter, of stuur het in stukken.",
            )


@router.get(
    "/{conversation_id}/events",
    response_model=EventList,
    responses={200: {"content": {"text/event-stream": {}}}},
)
async def read_events(
    request: Request,
    conversation_id: str = Path(max_length=64),
    after: int = Query(0, ge=0, le=MAX_SEQ, description="Only events with a higher seq."),
    wait: float = Query(0, ge=0, le=25, description="Seconds to wait for something new."),
    accept: str = Header(""),
    authorization: str = Header(""),
    last_event_id: str = Header(""),
) -> Response:
    """Events after a seq: as JSON, or as a stream with ``Accept: text/event-stream``."""
    state = state_of(request)
    await authorise(request, conversation_id, authorization)
    state.limits.reads.require(conversation_id)
    streaming = "text/event-stream" in accept.lower()
    if (streaming or wait) and state.hub.readers(conversation_id) >= MAX_READERS:
        raise too_many(5, texts.TOO_MANY_TABS, code="readers")
    if last_event_id.isdecimal():
        after = min(int(last_event_id), MAX_SEQ)
    if streaming:
        return StreamingResponse(
            streams.stream(state, conversation_id, after),
            media_type="text/event-stream",
            # Reverse proxies must not collect a stream.
            headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
        )
    events = await streams.read(state, conversation_id, after)
    if not events and wait:
        events = await streams.read_when_there(state, conversation_id, after, wait)
    return JSONResponse({"events": [event.public() for event in events]})


@router.post("/{conversation_id}/typing", status_code=204)
async def type_on(
    request: Request,
    conversation_id: str = Path(max_length=64),
    authorization: str = Header(""),
) -> Response:
    """Show the advisor that you are typing; lasts six seconds, and nothing of it is stored."""
    state = state_of(request)
    await authorise(request, conversation_id, authorization)
    state.limits.reads.require(conversation_id)
    state.hub.announce(conversation_id, VISITOR_TYPING, {})
    return Response(status_code=204)


@router.post("/{conversation_id}/token", response_model=Renewed)
async def rotate_token(
    request: Request,
    conversation_id: str = Path(max_length=64),
    authorization: str = Header(""),
) -> Renewed:
    """Replace the token.  The old one stays valid for five minutes; asking again with it gives
    the same new one."""
    state = state_of(request)
    token = await authorise(request, conversation_id, authorization)
    state.limits.messages.require(conversation_id)
    try:
        renewed = await stored(lambda: tokens.rotate(state.db, conversation_id, token))
    except tokens.WrongToken as error:
        raise wrong_token(request) from error
    return Renewed(token=renewed)


@router.post("/{conversation_id}/end", status_code=204)
async def end_conversation(
    request: Request,
    conversation_id: str = Path(max_length=64),
    authorization: str = Header(""),
) -> Response:
    """End the conversation: it can still be read and erased, but nothing can be written."""
    state = state_of(request)
    await authorise(request, conversation_id, authorization)
    notice = NewEvent("system", "status", texts.ENDED, status="closed")
    await stored(lambda: closing.end(state.db, conversation_id, notice))
    state.hub.notify(conversation_id)
    return Response(status_code=204)


@router.delete("/{conversation_id}", status_code=204)
async def erase_conversation(
    request: Request,
    conversation_id: str = Path(max_length=64),
    authorization: str = Header(""),
) -> Response:
    """Erase everything of the conversation, here and in the assistant's memory."""
    state = state_of(request)
    await authorise(request, conversation_id, authorization)
    await stored(lambda: erasure.erase(state.db, state.tracker, conversation_id))
    state.hub.notify(conversation_id)
    return Response(status_code=204)
