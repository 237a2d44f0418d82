"""The desk API: logging in, the queue, taking and finishing a request."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime

import httpx
import pytest

from bot.gateway.workdays import AMSTERDAM, one_working_day_later

from .conftest import Conversation, Gateway
from .fake_rasa import FakeRasa
from .test_visitor import is_problem

HANDOVER = {
    "region_code": "AM07",
    "region": "Drechtsteden",
    "summary": {"lines": [{"label": "Werk", "value": "kok"}]},
    "contact": {"detail": "06-12345678"},
    "consent": True,
}


@contextmanager
def desk(gateway: Gateway) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=gateway.url, trust_env=False) as client:
        log_in(client)
        yield client


def log_in(client: httpx.Client) -> None:
    answer = client.post("/desk/api/session", json={"password": "geheim-voor-de-test"})
    assert answer.status_code == 204
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


def ask_for_a_person(gateway: Gateway, rasa: FakeRasa) -> Conversation:
    rasa.answer = lambda text: [{"text": "Ik vraag het."}, {"custom": {"handover": HANDOVER}}]
    conversation = gateway.open()
    conversation.answered(conversation.say("ik wil een mens"))
    return conversation


def test_a_request_is_queued_taken_once_and_done(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa)
    conversation.answered(conversation.say("nog een keer: een mens"))
    with desk(gateway) as client:
        [request] = client.get("/desk/api/queue").json()["requests"]
        assert {k: request[k] for k in ("region", "region_code", "summary", "contact")} == {
            k: HANDOVER[k] for k in ("region", "region_code", "summary", "contact")
        }
        assert request["conversation_id"] == conversation.id
        assert (request["state"], request["waiting_minutes"]) == ("open", 0)
        assert request["consent_at"]
        assert datetime.fromisoformat(request["deadline"]) > datetime.fromisoformat(
            request["created_at"]
        )
        take = f"/desk/api/requests/{request['id']}/take"
        with ThreadPoolExecutor(5) as pool:
            answers = list(pool.map(lambda _: client.post(take), range(5)))
        assert sorted(a.status_code for a in answers) == [200, 409, 409, 409, 409]
        lost = next(a for a in answers if a.status_code == 409)
        is_problem(lost, 409)
        assert lost.json()["state"] == "taken"
        read = client.get(f"/desk/api/conversations/{conversation.id}").json()
        assert read["summary"] == HANDOVER["summary"]
        assert [e["seq"] for e in read["events"]] == [1, 2, 3, 4, 5]
        done = f"/desk/api/requests/{request['id']}/done"
        assert client.post(done).json()["state"] == "done"
        is_problem(client.post(done), 409)
        assert client.get("/desk/api/queue").json()["requests"] == []
        is_problem(client.post("/desk/api/requests/bestaatniet/take"), 404)
        is_problem(client.get("/desk/api/conversations/bestaatniet"), 404)


def test_an_erased_conversation_leaves_the_queue(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa)
    with desk(gateway) as client:
        gateway.http.delete(conversation.path, headers=conversation.auth)
        assert client.get("/desk/api/queue").json()["requests"] == []
        is_problem(client.get(f"/desk/api/conversations/{conversation.id}"), 410)


def test_the_assistant_stays_usable_while_somebody_waits(gateway: Gateway, rasa: FakeRasa):
    conversation = ask_for_a_person(gateway, rasa)
    rasa.answer = lambda text: [{"text": "Dat kan."}]
    assert conversation.answered(conversation.say("en bbl?"))[0]["text"] == "Dat kan."


def test_without_a_session_nothing_is_shown(gateway: Gateway):
    for method, path in (
        ("GET", "queue"),
        ("POST", "requests/x/take"),
        ("POST", "requests/x/done"),
        ("GET", "conversations/x"),
    ):
        is_problem(gateway.http.request(method, f"/desk/api/{path}"), 401)
        answer = httpx.request(
            method, f"{gateway.url}/desk/api/{path}", cookies={"desk_session": "geraden"}
        )
        is_problem(answer, 401)
    with desk(gateway) as client:
        stolen = dict(client.cookies)
        assert client.get("/desk/api/queue").status_code == 200
        assert client.delete("/desk/api/session").status_code == 204
    is_problem(httpx.get(f"{gateway.url}/desk/api/queue", cookies=stolen), 401)


def test_another_site_cannot_use_the_session(gateway: Gateway):
    with desk(gateway) as client:
        answer = client.get("/desk/api/queue", headers={"Origin": "https://kwaad.example"})
        is_problem(answer, 403)
        assert client.get("/desk/api/queue", headers={"Origin": gateway.url}).status_code == 200


def test_wrong_passwords_lock_the_address_out(gateway: Gateway):
    for _ in range(5):
        is_problem(gateway.http.post("/desk/api/session", json={"password": "fout"}), 401)
    answer = gateway.http.post("/desk/api/session", json={"password": "geheim-voor-de-test"})
    is_problem(answer, 429)
    assert int(answer.headers["retry-after"]) >= 1


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        ("2026-11-18T10:30", "2026-11-19T10:30"),  # Wednesday
        ("2026-11-20T15:00", "2026-11-23T15:00"),  # Friday
        ("2026-11-21T11:00", "2026-11-23T17:00"),  # Saturday
        ("2026-11-22T23:59", "2026-11-23T17:00"),  # Sunday
        ("2026-10-23T15:00", "2026-10-26T15:00"),  # over the end of summer time
    ],
)
def test_a_working_day_later(asked: str, due: str):
    moment = datetime.fromisoformat(asked).replace(tzinfo=AMSTERDAM)
    assert one_working_day_later(moment) == datetime.fromisoformat(due).replace(tzinfo=AMSTERDAM)
