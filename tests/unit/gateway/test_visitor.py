"""The visitor API over real HTTP, with a fake Rasa behind it."""

from __future__ import annotations

import json
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import httpx
import pytest
import sqlalchemy as sa

from .conftest import Gateway, everything_stored, sse, until
from .fake_rasa import FakeRasa

PROBLEM = "application/problem+json"


def is_problem(answer: httpx.Response, status: int) -> None:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == PROBLEM
    document = answer.json()
    assert {"type", "title", "status", "detail"} <= set(document)
    assert document["status"] == status
    assert "Traceback" not in answer.text


def test_a_conversation_opens_with_a_greeting_from_an_assistant_that_says_so(gateway: Gateway):
    first = gateway.open().events()
    assert [(e["seq"], e["from"], e["kind"]) for e in first] == [(1, "assistant", "text")]
    assert "digitale assistent" in first[0]["text"]


def test_a_message_is_answered_in_the_documented_shape(gateway: Gateway):
    conversation = gateway.open()
    seq = conversation.say("hallo")
    [reply] = conversation.answered(seq)
    assert reply["text"] == "Je zei: hallo"
    assert reply["in_reply_to"] == seq == 2
    assert [e["seq"] for e in conversation.events()] == [1, 2, 3]
    assert {"seq", "at", "from", "kind", "text", "choices", "cards"} <= set(reply)
    assert conversation.events(after=2) == [reply]
    assert conversation.events(after=3) == []


def test_twenty_concurrent_posts_with_one_client_id_are_one_message(
    gateway: Gateway, rasa: FakeRasa
):
    conversation = gateway.open()
    with ThreadPoolExecutor(20) as pool:
        answers = list(
            pool.map(lambda _: conversation.post(client_id="zelfde", text="eenmaal"), range(20))
        )
    assert sorted(a.status_code for a in answers) == [200] * 19 + [202]
    assert {a.json()["seq"] for a in answers} == {2}
    conversation.answered(2)
    time.sleep(0.3)
    assert [e["seq"] for e in conversation.events()] == [1, 2, 3]
    assert len(rasa.received) == 1


def test_messages_are_answered_in_order_one_at_a_time(gateway: Gateway, rasa: FakeRasa):
    rasa.delay = 0.02
    conversation = gateway.open()
    seqs = [conversation.say(f"bericht {n}") for n in range(12)]
    until(lambda: len([e for e in conversation.events() if e["from"] == "assistant"]) == 13)
    events = conversation.events()
    assert [e["seq"] for e in events] == list(range(1, len(events) + 1))
    assert [text for _, text, _ in rasa.received] == [f"bericht {n}" for n in range(12)]
    assert rasa.overlaps == 0
    replied = [e["in_reply_to"] for e in events if "in_reply_to" in e]
    assert replied == seqs


def test_choices_are_ids_and_rasa_gets_the_payload(gateway: Gateway, rasa: FakeRasa):
    rasa.answer = lambda text: [
        {
            "text": "Kies maar",
            "buttons": [
                {"title": "Route", "payload": '/inform{"a": "b"}'},
                {"title": "Geld", "payload": "/geld"},
            ],
        }
    ]
    conversation = gateway.open()
    [offer] = conversation.answered(conversation.say("hoi"))
    assert offer["kind"] == "choices"
    assert [c["title"] for c in offer["choices"]] == ["Route", "Geld"]
    assert "/inform" not in json.dumps(conversation.events())
    answer = conversation.post(choice=offer["choices"][0]["id"])
    assert answer.status_code == 202
    conversation.answered(answer.json()["seq"])
    assert rasa.received[-1][1] == '/inform{"a": "b"}'
    assert conversation.events(after=answer.json()["seq"] - 1)[0]["text"] == "Route"
    # a choice of one conversation means nothing in another
    is_problem(gateway.open().post(choice=offer["choices"][0]["id"]), 404)


@pytest.mark.parametrize(
    "text",
    [
        '/restart{"a":1}',
        "／restart",
        " \u200b/restart",
        "//restart",
        "/ /restart",
        "\ufeff/\u2060/restart",
        "\u202e/restart",
        "\x1c/restart",
    ],
)
def test_what_a_visitor_types_never_reaches_rasa_as_a_payload(
    gateway: Gateway, rasa: FakeRasa, text: str
):
    conversation = gateway.open()
    conversation.answered(conversation.say(text))
    assert rasa.received[-1][1].startswith("restart")


@pytest.mark.parametrize("text", ["/", "///", "\u200b", "/ \u200d /"])
def test_a_message_without_words_is_answered_without_rasa(
    gateway: Gateway, rasa: FakeRasa, text: str
):
    conversation = gateway.open()
    [reply] = conversation.answered(conversation.say(text))
    assert "geen woorden" in reply["text"]
    assert rasa.received == []


def test_emoji_and_broken_unicode_are_taken_as_they_are(gateway: Gateway, rasa: FakeRasa):
    conversation = gateway.open()
    conversation.answered(conversation.say("👷🏽"))
    assert rasa.received[-1][1] == "👷🏽"
    answer = gateway.http.post(
        f"{conversation.path}/messages",
        content=b'{"client_id": "s", "text": "half \\ud83d en nul \\u0000."}',
        headers=conversation.auth | {"Content-Type": "application/json"},
    )
    assert answer.status_code == 202
    conversation.answered(answer.json()["seq"])
    assert rasa.received[-1][1] == "half � en nul ."


def test_a_bsn_is_masked_before_it_is_stored_or_passed_on(
    gateway: Gateway, rasa: FakeRasa, settings
):
    conversation = gateway.open()
    conversation.answered(conversation.say("mijn nummer is 123.456.782, bel 06-12345678"))
    assert rasa.received[-1][1] == "mijn nummer is [BSN verwijderd], bel 06-12345678"
    stored = everything_stored(settings)
    assert "123.456.782" not in stored
    assert "06-12345678" in stored


def test_limits_are_said_in_dutch(gateway: Gateway):
    conversation = gateway.open()
    answer = conversation.post(text="a" * 20_000)
    is_problem(answer, 413)
    assert "te lang" in answer.json()["detail"]
    assert conversation.post(text="a" * 4_000).status_code == 202
    is_problem(conversation.post(text="a" * 4_001), 413)
    is_problem(conversation.post(text="a" * 100_000), 413)
    empty = conversation.post(text=" \n\t ")
    is_problem(empty, 422)
    assert "leeg" in empty.json()["detail"]
    is_problem(conversation.post(text="a", choice="b"), 422)
    is_problem(conversation.post(), 422)
    is_problem(conversation.post(text="a", client_id="spatie hier"), 422)
    is_problem(conversation.post(text="a", client_id=""), 422)
    is_problem(conversation.post(text="a", client_id="x" * 65), 422)
    assert [e["seq"] for e in conversation.events() if e["from"] == "visitor"] == [2]


def test_a_body_without_a_declared_length_is_limited_while_it_comes_in(gateway: Gateway):
    conversation = gateway.open()

    def endless():
        for _ in range(200):
            yield b"x" * 1024

    answer = gateway.http.post(
        f"{conversation.path}/messages",
        content=endless(),
        headers=conversation.auth | {"Content-Type": "application/json"},
    )
    is_problem(answer, 413)


def test_only_the_holder_of_the_token_comes_in(gateway: Gateway):
    conversation, other = gateway.open(), gateway.open()
    for headers in ({}, other.auth, {"Authorization": "Basic x"}, {"Authorization": "Bearer"}):
        for call in (
            lambda h: gateway.http.get(f"{conversation.path}/events", headers=h),
            lambda h: gateway.http.delete(conversation.path, headers=h),
            lambda h: gateway.http.post(
                f"{conversation.path}/messages", json={"client_id": "a", "text": "a"}, headers=h
            ),
        ):
            answer = call(headers)
            is_problem(answer, 401)
            assert answer.headers["www-authenticate"] == "Bearer"
    assert len(conversation.events()) == 1
    is_problem(
        gateway.http.get("/api/conversations/bestaatniet/events", headers=conversation.auth), 404
    )


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nergens", 404),
        ("GET", "/widget/", 404),
        ("GET", "/widget/../settings.py", 404),
        ("GET", "/widget/%2e%2e/settings.py", 404),
        ("PUT", "/api/conversations", 405),
        ("GET", "/api/conversations/x/events?after=-1", 422),
        ("GET", "/api/conversations/x/events?after=zes", 422),
        ("GET", f"/api/conversations/x/events?after={10**30}", 422),
        ("GET", "/desk/api/queue", 401),
    ],
)
def test_every_error_is_a_problem(gateway: Gateway, method: str, path: str, status: int):
    is_problem(gateway.http.request(method, path), status)


def test_unreadable_bodies_are_problems(gateway: Gateway):
    headers = {"Content-Type": "application/json"}
    for content, status in ((b"{", 400), (b"[1]", 422), (b'{"channel": 5.5}', 422), (b"", 422)):
        is_problem(
            gateway.http.post("/api/conversations", content=content, headers=headers), status
        )


def test_an_unexpected_error_is_a_problem_without_details(gateway: Gateway, monkeypatch, caplog):
    def broken(*_args, **_kwargs):
        raise RuntimeError("geheime tekst")

    monkeypatch.setattr("bot.gateway.visitor.log.create_conversation", broken)
    answer = gateway.http.post("/api/conversations", json={"channel": "test"})
    is_problem(answer, 500)
    assert "geheime" not in answer.text + caplog.text
    assert "RuntimeError" in caplog.text


def test_a_stream_delivers_at_once_and_resumes_after_the_last_event(gateway: Gateway):
    conversation = gateway.open()
    headers = conversation.auth | {"Accept": "text/event-stream"}
    path = f"{conversation.path}/events"
    with gateway.http.stream("GET", path, headers=headers) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        events = sse(stream.iter_lines())
        assert next(events)[0] == 1
        conversation.say("een")
        got = [next(events), next(events)]
    assert [i for i, _ in got] == [e["seq"] for _, e in got] == [2, 3]
    conversation.answered(conversation.say("twee"))
    resume = headers | {"Last-Event-ID": "3"}
    with gateway.http.stream("GET", path, headers=resume, params={"after": 0}) as stream:
        events = sse(stream.iter_lines())
        assert [next(events)[0], next(events)[0]] == [4, 5]


def test_a_long_poll_ends_as_soon_as_there_is_something(gateway: Gateway):
    conversation = gateway.open()
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(
            gateway.http.get,
            f"{conversation.path}/events",
            params={"after": 1, "wait": 25},
            headers=conversation.auth,
        )
        time.sleep(0.2)
        conversation.say("hoi")
        assert waiting.result(timeout=15).json()["events"][0]["text"] == "hoi"


def test_what_another_process_writes_reaches_a_stream_here(gateway: Gateway, settings):
    other = Gateway(settings)
    try:
        conversation = gateway.open()
        with gateway.http.stream(
            "GET",
            f"{conversation.path}/events",
            headers=conversation.auth | {"Accept": "text/event-stream"},
        ) as stream:
            events = sse(stream.iter_lines())
            assert next(events)[0] == 1
            other.http.post(
                f"{conversation.path}/messages",
                json={"client_id": "a", "text": "via de ander"},
                headers=conversation.auth,
            )
            assert next(events)[1]["text"] == "via de ander"
            assert next(events)[1]["text"] == "Je zei: via de ander"
    finally:
        other.stop()


def test_two_processes_never_answer_one_message_twice(gateway: Gateway, settings, rasa: FakeRasa):
    rasa.delay = 0.02
    other = Gateway(settings)
    try:
        conversation = gateway.open()
        for n in range(10):
            for client in (gateway.http, other.http):
                client.post(
                    f"{conversation.path}/messages",
                    json={"client_id": f"n{n}", "text": f"bericht {n}"},
                    headers=conversation.auth,
                )
        until(lambda: len(conversation.events()) == 21)
        assert [text for _, text, _ in rasa.received] == [f"bericht {n}" for n in range(10)]
        assert rasa.overlaps == 0
    finally:
        other.stop()


def test_erasing_leaves_nothing_but_a_tombstone(gateway: Gateway, rasa: FakeRasa, settings):
    conversation = gateway.open()
    kept = gateway.open()
    for each in (conversation, kept):
        each.answered(each.say("Abracadabra is mijn geheim"))
    assert rasa.rows(conversation.id) == 2
    answer = gateway.http.delete(conversation.path, headers=conversation.auth)
    assert (answer.status_code, answer.content) == (204, b"")
    is_problem(gateway.http.get(f"{conversation.path}/events", headers=conversation.auth), 410)
    is_problem(gateway.http.delete(conversation.path, headers=conversation.auth), 410)
    is_problem(conversation.post(text="ben je er nog"), 410)
    is_problem(gateway.http.get(f"{conversation.path}/events", headers=kept.auth), 401)
    assert rasa.rows(conversation.id) == 0
    with gateway.app.state.gateway.db.reading() as connection:
        for table in ("events", "choices", "turns", "handover_requests"):
            count = sa.text(f"SELECT count(*) FROM {table} WHERE conversation_id = :id")
            assert connection.execute(count, {"id": conversation.id}).scalar_one() == 0
        row = connection.execute(
            sa.text("SELECT channel, page, created_at, last_seq FROM conversations WHERE id = :id"),
            {"id": conversation.id},
        ).one()
    assert tuple(row) == (None, None, None, 0)
    assert len(kept.events()) == 3
    kept.http.delete(kept.path, headers=kept.auth)
    assert "Abracadabra" not in everything_stored(settings)


def test_a_late_answer_after_erasing_brings_nothing_back(gateway: Gateway, rasa: FakeRasa):
    rasa.delay = 0.6
    conversation = gateway.open()
    conversation.say("hoi")
    until(lambda: rasa.received)
    gateway.http.delete(conversation.path, headers=conversation.auth)
    time.sleep(1.2)
    is_problem(gateway.http.get(f"{conversation.path}/events", headers=conversation.auth), 410)
    assert rasa.rows(conversation.id) == 0


def test_the_assistant_can_erase_after_saying_so(gateway: Gateway, rasa: FakeRasa, monkeypatch):
    from datetime import timedelta

    monkeypatch.setattr("bot.conversations.erasure.FAREWELL_READABLE", timedelta(seconds=1))
    rasa.answer = lambda text: [{"text": "Alles gaat weg."}, {"custom": {"erase": True}}]
    conversation = gateway.open()
    [reply] = conversation.answered(conversation.say("verwijder mijn gegevens"))
    assert reply["text"] == "Alles gaat weg."
    is_problem(conversation.post(text="nog iets"), 410)
    path = f"{conversation.path}/events"
    until(lambda: gateway.http.get(path, headers=conversation.auth).status_code == 410)
    until(lambda: rasa.rows(conversation.id) == 0)


def test_cards_and_progress_pass_through(gateway: Gateway, rasa: FakeRasa):
    card = {
        "title": "BBL",
        "lines": ["werken en leren"],
        "source": "x",
        "checked_on": "2026-01-01",
        "record": "route-bbl",
    }
    rasa.answer = lambda text: [
        {"text": "Dit past"},
        {"custom": {"cards": [card]}},
        {"custom": {"progress": {"done": 3, "of": 9}}},
    ]
    conversation = gateway.open()
    replies = conversation.answered(conversation.say("toon"))
    assert [e["kind"] for e in replies] == ["text", "cards", "status"]
    assert replies[1]["cards"] == [card]
    assert replies[2]["progress"] == {"done": 3, "of": 9}


def test_other_sites_only_by_setting(gateway: Gateway):
    ask = {"Access-Control-Request-Method": "POST"}
    for origin, allowed in (("https://school.example", True), ("https://elders.example", False)):
        answer = gateway.http.options("/api/conversations", headers=ask | {"Origin": origin})
        assert ("access-control-allow-origin" in answer.headers) is allowed
        assert "access-control-allow-credentials" not in answer.headers


def test_pages_have_a_strict_policy_and_no_third_parties(gateway: Gateway):
    for path in ("/", "/api/docs", "/desk"):
        answer = gateway.http.get(path)
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert 'src="http' not in answer.text
    script = gateway.http.get("/api/docs/docs.js")
    assert script.headers["content-type"] == "text/javascript; charset=utf-8"
    paths = gateway.http.get("/api/openapi.json").json()["paths"]
    assert "/api/conversations/{conversation_id}/events" in paths


def test_readiness_names_each_part(gateway: Gateway, rasa: FakeRasa, tmp_path):
    assert gateway.http.get("/healthz").json() == {"status": "ok"}
    answer = gateway.http.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["parts"] == {
        "database": "ready",
        "rasa": "ready",
        "catalogue": "not ready",
    }
    with closing(sqlite3.connect(tmp_path / "catalogue.db")) as database:
        database.execute("CREATE TABLE sectors (id TEXT)")
    assert gateway.http.get("/readyz").status_code == 200
    rasa.model = False
    assert gateway.http.get("/readyz").json()["parts"]["rasa"] == "not ready"


def test_a_quiet_stream_shows_that_it_lives_and_ends_when_the_gateway_stops(
    settings, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("bot.gateway.streams.HEARTBEAT_SECONDS", 0.2)
    running = Gateway(settings)
    conversation = running.open()
    with httpx.stream(
        "GET",
        f"{running.url}{conversation.path}/events",
        headers=conversation.auth | {"Accept": "text/event-stream"},
        params={"after": 1},
        trust_env=False,
    ) as stream:
        lines = stream.iter_lines()
        assert next(line for line in lines if line.startswith(":"))
        stopping = time.monotonic()
        running.stop()
        assert all(line == "" or line.startswith(":") for line in lines)
    assert time.monotonic() - stopping < 4


def test_a_stream_ends_when_the_conversation_is_erased(gateway: Gateway):
    conversation = gateway.open()
    with gateway.http.stream(
        "GET",
        f"{conversation.path}/events",
        headers=conversation.auth | {"Accept": "text/event-stream"},
    ) as stream:
        events = sse(stream.iter_lines())
        assert next(events)[0] == 1
        gateway.http.delete(conversation.path, headers=conversation.auth)
        assert list(events) == []


def test_readers_of_one_conversation_are_bounded(gateway: Gateway, monkeypatch):
    monkeypatch.setattr("bot.gateway.visitor.MAX_READERS", 1)
    conversation = gateway.open()
    path, headers = f"{conversation.path}/events", conversation.auth
    with gateway.http.stream("GET", path, headers=headers | {"Accept": "text/event-stream"}) as one:
        lines = one.iter_lines()
        next(lines)
        is_problem(gateway.http.get(path, headers=headers, params={"wait": 5}), 429)
        assert len(conversation.events()) == 1  # reading what is there always works
