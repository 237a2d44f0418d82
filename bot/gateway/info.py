"""What a client shows before the first message: how long things are kept, which limits hold."""

from __future__ import annotations

from fastapi import APIRouter, Request
from pydantic import BaseModel, Field

from bot.gateway import streams, visitor
from bot.gateway.state import State

router = APIRouter(prefix="/api", tags=["visitor"])


class TelegramInfo(BaseModel):
    """Where the same conversation can go on."""

    username: str


class Info(BaseModel):
    """About this installation; the same for everybody."""

    retention_days: int = Field(description="A conversation is erased after this many idle days.")
    max_text: int = Field(description="Longest message, in characters.")
    heartbeat_seconds: float = Field(description="An open stream is never silent for longer.")
    telegram: TelegramInfo | None = Field(
        description="null: no Telegram here, or Telegram has not answered yet."
    )


@router.get("/info", response_model=Info)
async def read_info(request: Request) -> Info:
    """About this installation; needs no token and stores nothing."""
    state: State = request.app.state.gateway
    return Info(
        retention_days=state.settings.retention_days,
        max_text=visitor.MAX_TEXT,
        heartbeat_seconds=streams.HEARTBEAT_SECONDS,
        telegram=TelegramInfo(username=state.telegram.username)
        if state.telegram is not None and state.telegram.username
        else None,
    )
