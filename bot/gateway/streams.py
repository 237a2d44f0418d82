"""Reading a conversation: what is there, waiting for more, and the open stream."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from typing import Any

from bot.conversations import log
from bot.conversations.records import Event
from bot.gateway.access import stored
from bot.gateway.hub import VISITOR_TYPING, Announcement
from bot.gateway.problems import Problem
from bot.gateway.state import State

HEARTBEAT_SECONDS = 10.0


async def read(state: State, conversation_id: str, after: int) -> list[Event]:
    """What there is after a seq, at most a page."""
    return await stored(lambda: log.events_after(state.db, conversation_id, after))


async def read_when_there(
    state: State, conversation_id: str, after: int, wait: float
) -> list[Event]:
    """The same; when there is nothing, what comes within ``wait`` seconds."""
    with state.hub.subscribe(conversation_id, seen=after) as subscription:
        events = await read(state, conversation_id, after)
        if not events and not state.hub.closed and await subscription.wait(wait):
            events = await read(state, conversation_id, after)
        return events


async def stream(state: State, conversation_id: str, after: int) -> AsyncIterator[str]:
    """Server-sent events until the client leaves, the conversation is erased or we stop."""
    with state.hub.subscribe(conversation_id, seen=after) as subscription:
        yield "retry: 2000\n\n"
        while not state.hub.closed:
            news = subscription.take()
            events = news.events
            if news.unread:
                try:
                    events = await read(state, conversation_id, subscription.seen)
                except Problem:
                    return  # erased: a client that reconnects is told so
            for event in events:
                yield f"id: {event.seq}\ndata: {_json(event.public())}\n\n"
                subscription.seen = event.seq
            if len(events) == log.PAGE:
                subscription.wake()  # there may be more
            said = {event.sender for event in events}
            for announcement in news.announced:
                # What somebody said makes an older "is typing" of the same untrue.
                if announcement.kind == VISITOR_TYPING:
                    continue
                if announcement.data.get("from") not in said:
                    yield _announced(announcement)
            if not await subscription.wait(HEARTBEAT_SECONDS):
                yield ": nog verbonden\n\n"


def _announced(announcement: Announcement) -> str:
    return f"event: {announcement.kind}\ndata: {_json(announcement.data)}\n\n"


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
