"""Shapes that several parts of the desk API share."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Path
from pydantic import BaseModel, Field

from bot.conversations import desk_views
from bot.conversations.ownership import Lease
from bot.gateway.desk_queue import iso

ConversationId = Annotated[str, Path(max_length=64)]


class Held(BaseModel):
    """The epoch of the lease."""

    epoch: int = Field(ge=1)


def shown_lease(lease: Lease) -> dict[str, Any]:
    """What who has a conversation gets to know of it."""
    return {"epoch": lease.epoch, "lease_until": iso(lease.until), "last_seq": lease.last_seq}


def shown_offer(item: desk_views.Offer) -> dict[str, Any]:
    """An offer as the desk shows it."""
    return {
        "id": item.id,
        "conversation_id": item.conversation_id,
        "from": item.from_name,
        "to_user": item.to_user,
        "to_name": item.to_name,
        "to_region": item.to_region,
        "note": item.note,
        "created_at": iso(item.created_at),
    }
