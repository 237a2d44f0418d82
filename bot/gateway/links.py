"""Taking a conversation to another channel with a one-time code."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Literal

import sqlalchemy as sa
from fastapi import APIRouter, Header, Path, Request
from pydantic import BaseModel, Field

from bot.conversations import channel_tables as c
from bot.conversations import channels, log
from bot.conversations.database import Database
from bot.conversations.links import Link, WrongLink, make_link, use_link
from bot.conversations.records import NewEvent, now
from bot.conversations.tokens import reissue
from bot.gateway import texts
from bot.gateway.access import authorise, require_known_site, state_of, stored
from bot.gateway.limits import address_of
from bot.gateway.problems import Problem
from bot.gateway.visitor import Opened

router = APIRouter(prefix="/api", tags=["visitor"])


class Move(BaseModel):
    """Where to."""

    to: Literal["telegram", "web"]


class Made(BaseModel):
    """A code that works once.  ``url`` opens the conversation there; the code is in it."""

    code: str
    url: str | None = Field(description="null: the client shows its own page with #verder=<code>.")
    expires_at: datetime


class Redeem(BaseModel):
    """The code from a link."""

    code: str = Field(max_length=64)


@router.post("/conversations/{conversation_id}/links", status_code=201, response_model=Made)
async def make(
    request: Request,
    move: Move,
    conversation_id: str = Path(max_length=64),
    authorization: str = Header(""),
) -> Made:
    """Make a code for going on elsewhere; an earlier one for the same place ends."""
    state = state_of(request)
    await authorise(request, conversation_id, authorization)
    state.limits.messages.require(conversation_id)
    username = state.telegram.username if state.telegram is not None else None
    if move.to == "telegram" and username is None:
        raise Problem(409, texts.NO_TELEGRAM, code="no_telegram")

    def write() -> Link:
        with state.db.writing() as connection:
            return make_link(connection, conversation_id, target=move.to)

    link = await stored(write)
    # In a start link of Telegram the code is a parameter; on the website it goes behind "#",
    # which a browser never sends to a server.
    url = f"https://t.me/{username}?start={link.code}" if move.to == "telegram" else None
    return Made(code=link.code, url=url, expires_at=link.expires_at)


@router.post("/links/redeem", response_model=Opened)
async def redeem(request: Request, given: Redeem) -> Opened:
    """Go on here with the conversation of a code; gives a fresh token for it."""
    state = state_of(request)
    require_known_site(request)
    address = address_of(request)
    state.limits.calls.require(address)
    try:
        conversation_id, token = await asyncio.to_thread(_move_to_web, state.db, given.code)
    except WrongLink as error:
        state.limits.failures.require(address)
        raise Problem(410, texts.LINK_ENDED, code="link_ended") from error
    state.hub.notify(conversation_id)
    return Opened(id=conversation_id, token=token)


def _move_to_web(db: Database, code: str) -> tuple[str, str]:
    with db.writing() as connection:
        conversation = use_link(connection, code, target="web")
        token = reissue(connection, conversation)
        if conversation.owner != log.CLOSED:
            status = NewEvent("system", "status", texts.TO_WEB, status="to_web")
            log.append(connection, conversation.id, conversation.last_seq, [status], at=now())
        channels.set_channel(connection, conversation.id, "web")
        k = c.telegram_chats.c
        chat_id = connection.execute(
            sa.select(k.chat_id).where(
                k.conversation_id == conversation.id, k.state.in_(("active", "away"))
            )
        ).scalar_one_or_none()
        if chat_id is not None:
            # The chat gets nothing more of the log until the person writes there again.
            connection.execute(
                c.telegram_chats.update().where(k.chat_id == chat_id).values(state="away")
            )
            channels.add_notice(connection, chat_id, "away")
        return conversation.id, token
