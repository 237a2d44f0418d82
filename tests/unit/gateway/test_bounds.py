"""What one visitor, one address and one website may do, over real HTTP and with a moved clock."""

from __future__ import annotations

import json

import httpx
import pytest
from starlette.requests import Request

from bot.conversations import log
from bot.gateway import texts
from bot.gateway.limits import AtOnce, VisitorLimits, address_of
from bot.gateway.problems import Problem

from .conftest import Gateway, until
from .fake_rasa import FakeRasa
from .test_limits import Clock
from .test_visitor import is_problem

SITE = "https://school.example"


def open_from(gateway: Gateway, address: str = "", **headers: str) -> httpx.Response:
    if address:
        headers["X-Forwarded-For"] = address
    return gateway.http.post("/api/conversations", json={"channel": "test"}, headers=headers)


def is_too_many(answer: httpx.Response, code: str, detail: str) -> None:
    is_problem(answer, 429)
    assert (answer.json()["code"], answer.json()["detail"]) == (code, detail)
    assert int(answer.headers["retry-after"]) >= 1


def test_a_school_behind_one_address_is_not_slowed_down():
    clock = Clock()
    limits = VisitorLimits(clock)
    for _pupil in range(600):
        limits.open_one("school")
    for _message in range(5):
        for pupil in range(600):
            limits.calls.require("school")
            limits.messages.require(f"pupil {pupil}")
        clock.now += 20


def test_a_script_at_one_address_stops_and_others_do_not_notice():
    clock = Clock()
    limits = VisitorLimits(clock)
    opened = 0
    for _second in range(60):
        for _ in range(100):
            try:
                limits.open_one("script")
                opened += 1
            except Problem as problem:
                assert problem.detail == texts.TOO_MANY_HERE
        clock.now += 1
    assert opened < 700
    limits.open_one("somebody else")


def test_many_addresses_together_are_bounded_too():
    limits = VisitorLimits(Clock())
    with pytest.raises(Problem) as caught:
        for number in range(10_000):
            limits.open_one(f"bot {number}")
    assert (caught.value.status_code, caught.value.detail) == (429, texts.TOO_MANY_NOW)


def test_who_guesses_tokens_has_to_wait(gateway: Gateway):
    conversation = gateway.open()
    bearer = {"Authorization": "Bearer geraden"}
    path = f"{conversation.path}/events"
    answers = [gateway.http.get(path, headers=bearer) for _ in range(160)]
    assert {a.status_code for a in answers} == {401, 429}
    is_too_many(answers[-1], "failures", texts.TOO_FAST)
    assert len(conversation.events()) == 1  # the same address with the right token


def test_unanswered_messages_are_bounded_and_taken_again_after_the_answers(
    gateway: Gateway, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(log, "MAX_WAITING", 3)
    rasa.stop()
    conversation = gateway.open()
    seqs = [conversation.say(f"bericht {n}") for n in range(3)]
    is_too_many(conversation.post(text="nog een"), "queue", texts.STILL_BUSY)
    rasa.start()
    conversation.answered(seqs[-1])
    conversation.say("nog een")


def test_too_many_messages_at_once_are_told_to_come_back(
    gateway: Gateway, monkeypatch: pytest.MonkeyPatch
):
    conversation = gateway.open()
    full = AtOnce(0, texts.TOO_MANY_NOW)
    monkeypatch.setattr(gateway.app.state.gateway.limits, "storing", full)
    is_too_many(conversation.post(text="hoi"), "busy", texts.TOO_MANY_NOW)
    monkeypatch.undo()
    conversation.answered(conversation.say("hoi"))
    assert [e["text"] for e in conversation.events() if e["from"] == "visitor"] == ["hoi"]


def test_a_conversation_has_a_last_event(gateway: Gateway, monkeypatch: pytest.MonkeyPatch):
    conversation = gateway.open()
    conversation.answered(conversation.say("hoi"))
    monkeypatch.setattr(log, "MAX_EVENTS", 3)
    refused = conversation.post(text="nog een")
    is_problem(refused, 409)
    assert (refused.json()["code"], refused.json()["detail"]) == ("full", texts.FULL)


def test_the_address_is_what_a_trusted_proxy_says(gateway: Gateway):
    limits = gateway.app.state.gateway.limits
    for _ in range(700):
        try:
            limits.open_one("198.51.100.7")
        except Problem:
            break
    assert open_from(gateway, "198.51.100.7").status_code == 429
    assert open_from(gateway, "198.51.100.8").status_code == 201
    # what the client put there itself, in front of what the proxy added, is not believed
    assert open_from(gateway, "198.51.100.8, 198.51.100.7").status_code == 429


def test_without_a_trusted_proxy_nobody_chooses_an_address(settings):
    from dataclasses import replace

    gateway = Gateway(replace(settings, trusted_proxies=("192.0.2.1",)))
    try:
        limits = gateway.app.state.gateway.limits
        for _ in range(700):
            try:
                limits.open_one("127.0.0.1")
            except Problem:
                break
        assert open_from(gateway, "198.51.100.8").status_code == 429
    finally:
        gateway.stop()


@pytest.mark.parametrize(
    ("host", "counted"),
    [
        ("192.0.2.5", "192.0.2.5"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.5", "192.0.2.5"),
        ("", ""),
    ],
)
def test_an_ipv6_line_counts_as_one(host: str, counted: str):
    assert address_of(Request({"type": "http", "client": (host, 1), "headers": []})) == counted


def test_only_our_own_pages_and_listed_websites_open_conversations(gateway: Gateway):
    own = gateway.url
    for origin, status in ((SITE, 201), (own, 201), ("https://elders.example", 403), ("null", 403)):
        answer = open_from(gateway, Origin=origin)
        assert answer.status_code == status, (origin, answer.text)
    assert answer.json()["code"] == "origin"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/api/conversations"),
        ("POST", "/api/conversations/x/messages"),
        ("POST", "/api/conversations/x/token"),
        ("POST", "/api/conversations/x/end"),
        ("DELETE", "/api/conversations/x"),
        ("GET", "/api/conversations/x/events"),
        ("GET", "/api/info"),
    ],
)
def test_a_listed_website_may_make_every_call(gateway: Gateway, method: str, path: str):
    asked = {
        "Origin": SITE,
        "Access-Control-Request-Method": method,
        "Access-Control-Request-Headers": "authorization,content-type,last-event-id",
    }
    allowed = gateway.http.options(path, headers=asked)
    assert allowed.status_code == 200, allowed.text
    assert allowed.headers["access-control-allow-origin"] == SITE
    assert method in allowed.headers["access-control-allow-methods"]
    # errors can be read by the page too
    answer = gateway.http.request(method, path, headers={"Origin": SITE})
    assert answer.headers["access-control-allow-origin"] == SITE
    refused = gateway.http.options(path, headers=asked | {"Origin": "https://elders.example"})
    assert "access-control-allow-origin" not in refused.headers


def test_a_listed_website_can_load_the_widget_as_a_module(gateway: Gateway):
    script = gateway.http.get("/widget/chat.js", headers={"Origin": SITE})
    assert script.status_code == 200
    assert script.headers["access-control-allow-origin"] == SITE
    assert "Origin" in script.headers["vary"]


def test_a_stream_at_a_listed_website_can_be_read_by_its_page(gateway: Gateway):
    conversation = gateway.open()
    headers = conversation.auth | {"Accept": "text/event-stream", "Origin": SITE}
    with gateway.http.stream("GET", f"{conversation.path}/events", headers=headers) as stream:
        assert stream.headers["access-control-allow-origin"] == SITE


def test_a_flood_on_one_conversation_loses_nothing_that_was_accepted(
    gateway: Gateway, rasa: FakeRasa
):
    conversation = gateway.open()
    answers = [conversation.post(text=f"{n}") for n in range(60)]
    accepted = [a.json()["seq"] for a in answers if a.status_code == 202]
    refused = [a for a in answers if a.status_code == 429]
    assert accepted and refused
    assert {a.json()["code"] for a in refused} <= {"messages", "queue"}
    until(lambda: len([e for e in conversation.events() if "in_reply_to" in e]) == len(accepted))
    assert [e["in_reply_to"] for e in conversation.events() if "in_reply_to" in e] == accepted
    assert json.dumps(conversation.events()).count("Je zei") == len(accepted)
