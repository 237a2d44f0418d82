"""Calls to the action server: what is sent, what is accepted, and a connection that is kept."""

from __future__ import annotations

import asyncio
import json
import warnings
from typing import Any

import pytest
from jsonschema import SchemaError, ValidationError

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Rasa's pinned packages warn about themselves
    from aiohttp import web
    from rasa.core.actions.action import RemoteAction
    from rasa.shared.core.domain import Domain
    from rasa.shared.core.events import ActionExecuted, Event, SlotSet, UserUttered
    from rasa.shared.core.trackers import DialogueStateTracker
    from rasa.utils.endpoints import EndpointConfig

    from bot.rasa_server import action_calls
    from bot.rasa_server.action_calls import build_checker, event_kind, this_turn


GOOD = {"events": [{"event": "slot", "name": "a", "value": 1}], "responses": [{"text": "hoi"}]}


@pytest.fixture(scope="module")
def check() -> Any:
    return build_checker(RemoteAction.action_response_format_spec())


def test_a_good_answer_is_accepted(check: Any) -> None:
    check(GOOD)
    check({"events": [], "responses": []})


@pytest.mark.parametrize(
    "bad",
    [
        {"events": "none"},
        {"events": [{"event": "slot"}]},
        {"events": [{"event": "no such event"}]},
        {"events": [{"event": "slot", "name": 3, "value": 1}]},
        {"events": [{"name": "a", "value": 1}]},
        {"responses": [1]},
        [],
        None,
    ],
)
def test_a_bad_answer_is_still_refused(check: Any, bad: Any) -> None:
    with pytest.raises(ValidationError):
        check(bad)


def test_a_broken_schema_is_refused_at_start() -> None:
    with pytest.raises(SchemaError):
        build_checker({"type": "no such type"})


@pytest.mark.parametrize("kind", [SlotSet, UserUttered, ActionExecuted])
def test_events_are_known_by_name(kind: type[Event]) -> None:
    assert event_kind(kind.type_name) is kind


def test_an_unknown_event_is_refused() -> None:
    with pytest.raises(ValueError, match="Unknown event"):
        event_kind("no such event")


def listening() -> list[Event]:
    return [ActionExecuted("action_session_start"), ActionExecuted("action_listen")]


def test_only_this_turn_is_sent() -> None:
    now = [UserUttered("twee"), SlotSet("a", 1), ActionExecuted("intake_form")]
    earlier = [*listening(), UserUttered("een"), ActionExecuted("intake_form")]
    listen = ActionExecuted("action_listen")
    assert this_turn([*earlier, listen, *now]) == [listen, *now]
    assert this_turn([]) == []
    assert this_turn(listening()) == listening()


class Server:
    """An action server that drops the connection when told to, and counts."""

    def __init__(self) -> None:
        self.calls: list[dict[str, Any]] = []
        self.connections: set[int] = set()
        self.drop = 0

    async def answer(self, request: web.Request) -> web.Response:
        transport = request.transport
        assert transport is not None
        self.connections.add(id(transport))
        if self.drop:
            self.drop -= 1
            transport.close()
            return web.Response()
        self.calls.append(await request.json())
        return web.json_response(GOOD)


async def served(server: Server) -> tuple[web.AppRunner, str]:
    app = web.Application()
    app.router.add_post("/webhook", server.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    return runner, f"http://127.0.0.1:{port}/webhook"


async def asked(server: Server, times: int, drop_at: int | None = None) -> list[Event]:
    """Call an action some times; the server drops one of the calls."""
    runner, url = await served(server)
    tracker = DialogueStateTracker.from_events("x", [*listening(), UserUttered("hoi")], [])
    action = RemoteAction("action_read", EndpointConfig(url))
    events: list[Event] = []
    try:
        for number in range(times):
            server.drop = 1 if number == drop_at else 0
            events = await action.run(None, None, tracker, Domain.empty())
    finally:
        await action_calls.kept_session(None).enter_result.close()
        await runner.cleanup()
    return events


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    for owner, name in (
        (RemoteAction, "_action_call_format"),
        (RemoteAction, "_validate_action_result"),
        (EndpointConfig, "session"),
        (EndpointConfig, "request"),
        (Event, "resolve_by_type"),
    ):
        monkeypatch.setattr(owner, name, owner.__dict__[name])  # put back afterwards
    action_calls.install()


@pytest.mark.usefixtures("installed")
def test_one_connection_serves_many_calls() -> None:
    server = Server()
    events = asyncio.run(asked(server, 5))
    assert events[-1] == SlotSet("a", 1)
    assert len(server.connections) == 1
    call = server.calls[-1]
    assert call["next_action"] == "action_read"
    assert call["tracker"]["latest_message"]["text"] == "hoi"
    assert [e["event"] for e in call["tracker"]["events"]] == ["action", "user"]
    assert len(json.dumps(call)) < 2_000


@pytest.mark.usefixtures("installed")
def test_a_dropped_connection_is_tried_once_more() -> None:
    server = Server()
    events = asyncio.run(asked(server, 3, drop_at=1))
    assert events[-1] == SlotSet("a", 1)
    assert len(server.calls) == 3
