"""Rasa's calls to the action server: a connection that stays open, and no more than actions read.

Rasa 3.6 opens a new connection for every custom action, sends the whole domain and every event of
the conversation along for a message of two words, and checks its own (constant) schema
of the answer again each time.  What it costs is measured in docs/benchmarks.md.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from typing import Any
from weakref import WeakKeyDictionary

import aiohttp
import rasa
from rasa.core.actions.action import RemoteAction
from rasa.shared.core.events import ActionExecuted, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker, EventVerbosity
from rasa.shared.utils.common import all_subclasses
from rasa.utils.endpoints import EndpointConfig

from bot import fast_json

KEEP_SECONDS = 3.0
"""An idle connection is given up before the action server does so (Sanic: after 5 seconds)."""


def build_checker(schema: dict[str, Any]) -> Callable[[Any], None]:
    """Check ``schema`` once and give a function that raises for what does not fit it.

    ``jsonschema_rs`` decides; only to say what is wrong with an answer is ``jsonschema`` asked,
    because its ``ValidationError`` is what Rasa raises.

    Raises:
        jsonschema.SchemaError: the schema itself is wrong.
    """
    import jsonschema_rs
    from jsonschema.exceptions import ValidationError, best_match
    from jsonschema.validators import validator_for

    validator_class = validator_for(schema)
    validator_class.check_schema(schema)
    fits = jsonschema_rs.validator_for(schema).is_valid

    def check(instance: Any) -> None:
        if not fits(instance):
            error = best_match(validator_class(schema).iter_errors(instance))
            raise error or ValidationError("the answer does not fit the schema")

    return check


def this_turn(events: Sequence[Event]) -> list[Event]:
    """Give the events from the last action before the visitor's latest message, up to now."""
    message_seen = False
    recent: list[Event] = []
    for event in reversed(events):
        recent.append(event)
        if message_seen and isinstance(event, ActionExecuted):
            break
        message_seen = message_seen or isinstance(event, UserUttered)
    return recent[::-1]


def call_format(self: Any, tracker: DialogueStateTracker, _domain: Any) -> dict[str, Any]:
    """What an action of ours gets: the slots, the latest message, and the events of this turn."""
    state = tracker.current_state(EventVerbosity.NONE)
    state["events"] = [event.as_dict() for event in this_turn(tracker.events)]
    return {
        "next_action": self.name(),
        "sender_id": tracker.sender_id,
        "tracker": state,
        "version": rasa.__version__,
    }


_SESSIONS: WeakKeyDictionary[asyncio.AbstractEventLoop, aiohttp.ClientSession] = WeakKeyDictionary()


def kept_session(_endpoint: Any) -> nullcontext[aiohttp.ClientSession]:
    """The session of this event loop, which ``async with`` does not close.

    The action server is the only one Rasa calls.
    """
    loop = asyncio.get_running_loop()
    session = _SESSIONS.get(loop)
    if session is None or session.closed:
        connector = aiohttp.TCPConnector(limit=0, keepalive_timeout=KEEP_SECONDS)
        session = _SESSIONS[loop] = aiohttp.ClientSession(
            connector=connector, cookie_jar=aiohttp.DummyCookieJar(), response_class=Answer
        )
    return nullcontext(session)


class Answer(aiohttp.ClientResponse):
    """An answer whose JSON is read in one go."""

    async def json(self, *args: Any, **kwargs: Any) -> Any:
        """As aiohttp's."""
        if self.headers.get("Content-Type") != "application/json":
            return await super().json(*args, **kwargs)
        return fast_json.loads(await self.read())


async def ask_again(self: Any, *args: Any, **kwargs: Any) -> Any:
    """As Rasa's request; a kept connection that turns out to be closed is tried once more, fresh.

    Our actions may run twice: they decide from what they are sent and change nothing themselves.
    """
    if "json" in kwargs:
        kwargs["data"] = fast_json.dumps(kwargs.pop("json"))
    try:
        return await _REQUEST(self, *args, **kwargs)
    except aiohttp.ServerDisconnectedError:
        return await _REQUEST(self, *args, **kwargs)


_REQUEST = EndpointConfig.request
_KINDS = {kind.type_name: kind for kind in reversed(all_subclasses(Event))}
_RESOLVE = Event.resolve_by_type


def event_kind(type_name: str, default: type[Event] | None = None) -> type[Event] | None:
    """The class of an event by its name; Rasa goes through all its classes for every event."""
    kind: type[Event] | None = _KINDS.get(type_name) or _RESOLVE(type_name, default)
    return kind


def install() -> None:
    """Let this process call the action server this way."""
    check = build_checker(RemoteAction.action_response_format_spec())

    def validate_action_result(_self: Any, result: dict[str, Any]) -> bool:
        check(result)
        return True

    RemoteAction._action_call_format = call_format
    RemoteAction._validate_action_result = validate_action_result
    EndpointConfig.session = kept_session
    EndpointConfig.request = ask_again
    Event.resolve_by_type = staticmethod(event_kind)
