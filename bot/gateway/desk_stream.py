"""The desk's event stream: hints that something changed; the truth is read from the API.

A hint that is missed (a reconnect, a sleeping laptop) therefore loses nothing: a client reads the
queue and "events after N" again when it connects.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import ExitStack
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import StreamingResponse

from bot.conversations import desk_users, feed, log
from bot.conversations.desk_users import User
from bot.gateway.desk_access import COOKIE, AdvisorUser, require_readable, state_of
from bot.gateway.hub import VISITOR_TYPING
from bot.gateway.problems import Problem
from bot.gateway.state import State

router = APIRouter()
POLL_SECONDS = 1.0
HEARTBEAT_SECONDS = 10.0
SESSION_SECONDS = 20.0
MAX_WATCHED = 5
GONE = ("gone",)
Watch = Annotated[list[str] | None, Query(description="Conversations to follow, at most five.")]


@router.get("/events", response_class=StreamingResponse)
async def stream(
    request: Request,
    user: AdvisorUser,
    watch: Watch = None,
) -> StreamingResponse:
    """Server-sent events: ``queue`` (read the queue again), ``conversation`` {id, last_seq, owner,
    epoch} (owner ``gone``: erased), ``typing`` {id} (the visitor is), ``offer``, ``reminder``,
    ``overdue``; a comment every ten seconds."""
    watched = list(watch or ())
    if len(watched) > MAX_WATCHED:
        raise Problem(422, f"Volg hoogstens {MAX_WATCHED} gesprekken.")
    for conversation_id in watched:
        await require_readable(request, user, conversation_id)
    state = state_of(request)
    token = request.headers.get("authorization", "").partition(" ")[2].strip()
    machine = bool(token)
    token = token or request.cookies.get(COOKIE, "")
    if state.hub.closed:
        raise Problem(503)
    return StreamingResponse(
        _hints(state, user, watched, token, machine),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


async def _hints(
    state: State, user: User, watched: list[str], token: str, machine: bool
) -> AsyncIterator[str]:
    loop = asyncio.get_running_loop()
    cursor = await asyncio.to_thread(feed.newest, state.db)
    known: dict[str, tuple[Any, ...]] = {}
    spoke = checked = loop.time()
    with ExitStack() as stack:
        wake = asyncio.Event()
        readers = [
            stack.enter_context(state.hub.subscribe(conversation_id, seen=0, changed=wake))
            for conversation_id in watched
        ]
        yield "retry: 2000\n\n" + _event("queue", {})
        while not state.hub.closed:
            wake.clear()
            lines = [
                _event("typing", {"id": reader.conversation_id})
                for reader in readers
                if VISITOR_TYPING in {announced.kind for announced in reader.take().announced}
            ]
            cursor, happened = await asyncio.to_thread(feed.after, state.db, user, cursor)
            kinds = {signal.kind for signal in happened}
            if happened:
                lines.append(_event("queue", {"kinds": sorted(kinds)}))
            for signal in happened:
                if signal.kind in (
                    "offered",
                    "answered_offer",
                    "withdrawn_offer",
                    "reminder",
                    "overdue",
                ):
                    name = "offer" if "offer" in signal.kind else signal.kind
                    lines.append(
                        _event(
                            name,
                            {
                                "conversation_id": signal.conversation_id,
                                "request_id": signal.request_id,
                                "answered": signal.kind == "answered_offer",
                            },
                        )
                    )
            standing = await asyncio.to_thread(feed.standing, state.db, watched)
            for gone in set(watched) - {row.id for row in standing}:
                if known.get(gone) != GONE:  # erased: whoever shows it should look at once
                    known[gone] = GONE
                    lines.append(_event("conversation", {"id": gone, "owner": "gone"}))
            for row in standing:
                now_at = (row.last_seq, row.owner, row.epoch)
                if known.get(row.id) != now_at:
                    known[row.id] = now_at
                    lines.append(_event("conversation", _standing(row)))
            if lines:
                spoke = loop.time()
                yield "".join(lines)
            elif loop.time() - spoke > HEARTBEAT_SECONDS:
                spoke = loop.time()
                yield ": nog verbonden\n\n"
            if loop.time() - checked > SESSION_SECONDS:
                checked = loop.time()
                # No sign of life: a stream to a laptop that sleeps looks just like this one.
                signed_in = await asyncio.to_thread(
                    lambda: desk_users.user_of_session(
                        state.db, token, machine=machine, at_the_desk=False
                    )
                )
                if signed_in is None:
                    return
            try:
                async with asyncio.timeout(POLL_SECONDS):
                    await wake.wait()
            except TimeoutError:
                pass


def _standing(row: feed.Standing) -> dict[str, Any]:
    owner = row.owner if row.owner in (log.ASSISTANT, log.QUEUE, log.CLOSED) else "advisor"
    return {"id": row.id, "last_seq": row.last_seq, "owner": owner, "epoch": row.epoch}


def _event(name: str, data: dict[str, Any]) -> str:
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
