"""What an advisor can send: cards of the catalogue, and ready-made replies."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, Literal

import yaml
from fastapi import APIRouter, Query, Request

from bot.answers.library import search
from bot.gateway.desk_access import AdvisorUser, state_of
from bot.gateway.state import State

router = APIRouter()


def read_replies(path: Path) -> list[dict[str, str]]:
    """The ready-made replies of ``data/desk/replies.yml``."""
    with path.open(encoding="utf-8") as stream:
        loaded = yaml.safe_load(stream)
    fields = ("id", "title", "text")
    return [{name: str(reply[name]) for name in fields} for reply in loaded["replies"]]


@router.get("/catalogue")
async def search_catalogue(
    request: Request,
    user: AdvisorUser,
    q: str = Query("", max_length=100),
    kind: Literal["occupation", "route", "subsidy", "contact"] | None = None,
    limit: int = Query(20, ge=1, le=100),
) -> dict[str, Any]:
    """Cards to send, by name; send one with its ``id`` as ``card`` of a message."""
    found = search(await state_of(request).library.read(), q, kind)
    return {
        "results": [
            {"id": entry.id, "kind": entry.kind, "title": entry.title, "card": entry.card}
            for entry in found[:limit]
        ],
        "total": len(found),
    }


@router.get("/replies")
async def canned_replies(request: Request, user: AdvisorUser) -> dict[str, Any]:
    """Ready-made replies, with your name filled in."""
    path = state_of(request).settings.root / "data" / "desk" / "replies.yml"
    replies = await asyncio.to_thread(read_replies, path)
    return {"replies": [{**r, "text": r["text"].replace("{naam}", user.name)} for r in replies]}


async def find_card(state: State, card_id: str) -> dict[str, Any] | None:
    """The card of a record, as it is today."""
    for entry in await state.library.read():
        if entry.id == card_id:
            return entry.card
    return None
