"""Linking a conversation to an earlier one of the same person, by who holds the keys of both."""

from __future__ import annotations

import sqlalchemy as sa
from fastapi import APIRouter, Header, Path, Request, Response
from pydantic import BaseModel, Field

from bot.conversations import desk_tables as d
from bot.conversations.log import load_live
from bot.gateway.access import authorise, state_of, stored
from bot.gateway.problems import Problem

router = APIRouter(prefix="/api/conversations", tags=["visitor"])


class EarlierConversation(BaseModel):
    """The earlier conversation and its token."""

    id: str = Field(max_length=64)
    token: str = Field(max_length=200)


@router.put("/{conversation_id}/earlier", status_code=204)
async def link_earlier(
    request: Request,
    earlier: EarlierConversation,
    conversation_id: str = Path(max_length=64),
    authorization: str = Header(""),
) -> Response:
    """Let an advisor who gets this conversation also read an earlier one, as long as it is kept."""
    await authorise(request, conversation_id, authorization)
    await authorise(request, earlier.id, f"Bearer {earlier.token}")
    if earlier.id == conversation_id:
        raise Problem(422, "Dit is hetzelfde gesprek.")
    db = state_of(request).db

    def link() -> None:
        with db.writing() as connection:
            load_live(connection, conversation_id)
            e = d.earlier.c
            same = (e.conversation_id == conversation_id, e.earlier_id == earlier.id)
            if connection.execute(sa.select(e.earlier_id).where(*same)).one_or_none() is None:
                connection.execute(
                    d.earlier.insert().values(
                        conversation_id=conversation_id, earlier_id=earlier.id
                    )
                )

    await stored(link)
    return Response(status_code=204)
