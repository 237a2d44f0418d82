"""One conversation that moves between the website and Telegram."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest
import sqlalchemy as sa

from bot.conversations import channel_tables as c
from bot.conversations import desk_users, handovers, ownership
from bot.conversations.advisor_messages import append_advisor_message
from bot.conversations.database import Database
from bot.conversations.records import now
from bot.telegram import texts
from tests.telegram.bot_api import BotApi
from tests.telegram.person import Person
from tests.unit.gateway.conftest import Conversation, Gateway, until
from tests.unit.gateway.fake_rasa import FakeRasa, echo

ASK = [{"text": "Waar werk je graag?", "buttons": [{"title": "Buiten", "payload": "/buiten"}]}]


def link(conversation: Conversation, to: str) -> httpx.Response:
    return conversation.http.post(
        f"{conversation.path}/links", json={"to": to}, headers=conversation.auth
    )


@pytest.fixture
def ready(gateway: Gateway) -> Gateway:
    until(lambda: gateway.http.get("/api/info").json()["telegram"])
    return gateway


def test_from_the_website_to_telegram_with_everything_that_was_said(
    ready: Gateway, api: BotApi, db: Database, rasa: FakeRasa
) -> None:
    web = ready.open()
    rasa.answer = lambda _text: ASK
    web.answered(web.say("ik ben kok in Almelo"))
    made = link(web, "telegram")
    assert made.status_code == 201, made.text
    code = made.json()["code"]
    assert made.json()["url"] == f"https://t.me/TestNameBot?start={code}"
    rasa.answer = echo
    person = Person(api, db, start=False)
    person.send(f"/start {code}")
    until(lambda: person.messages)
    person.settle()
    assert person.conversation == web.id
    assert len(person.messages) == 1  # no replay of the whole conversation
    assert person.messages[0].text == f"{texts.TO_TELEGRAM}\n\nWaar werk je graag?"
    status = web.events()[-1]
    assert (status["kind"], status["status"]) == ("status", "to_telegram")
    person.tap("Buiten")
    assert rasa.received[-1][:2] == (web.id, "/buiten")
    assert "✓ Buiten" in person.messages[0].text
    # The website sees what is said in Telegram.
    assert [e["text"] for e in web.events()][-2:] == ["Buiten", "Je zei: /buiten"]


def test_a_link_works_once_and_not_when_it_is_old(
    ready: Gateway, api: BotApi, db: Database
) -> None:
    web = ready.open()
    first = link(web, "telegram").json()["code"]
    second = link(web, "telegram").json()["code"]
    winner = Person(api, db, start=False)
    winner.send(f"/start {second}")
    until(lambda: winner.messages)
    for code in (first, second):
        late = Person(api, db)
        late.send(f"/start {code}")
        until(lambda late=late: late.messages[-1].text == texts.LINK_ENDED)
        assert late.conversation != web.id
    expired = link(web, "telegram").json()["code"]
    with db.writing() as connection:
        connection.execute(c.links.update().values(expires_at=now() - timedelta(seconds=1)))
    last = Person(api, db)
    last.send(f"/start {expired}")
    until(lambda: last.messages[-1].text == texts.LINK_ENDED)
    assert winner.conversation == web.id


def test_a_code_can_be_typed_and_other_words_of_that_length_are_words(
    ready: Gateway, person: Person
) -> None:
    web = ready.open()
    person.say("installatiemonteurtjes")
    assert len("installatiemonteurtjes") == 22
    assert person.messages[-1].text == "Je zei: installatiemonteurtjes"
    person.send(link(web, "telegram").json()["code"])
    until(lambda: person.conversation == web.id)
    until(lambda: person.messages[-1].text.startswith(texts.TO_TELEGRAM))


def test_codes_are_only_stored_as_hashes(ready: Gateway, db: Database) -> None:
    code = link(ready.open(), "telegram").json()["code"]
    with db.reading() as connection:
        rows = connection.execute(sa.select(c.links)).all()
    assert len(rows) == 1 and code not in str(rows)


def test_from_telegram_to_the_website_and_back(
    ready: Gateway, person: Person, rasa: FakeRasa
) -> None:
    person.say("ik ben kok")
    person.send("/website")
    until(lambda: texts.WEBSITE in person.messages[-1].text)
    address = person.messages[-1].buttons[texts.WEBSITE_BUTTON]
    page, _, fragment = address.partition("#")
    assert page == "https://balie.example/hulp"  # nothing of the code reaches a server's log
    code = fragment.removeprefix("verder=")
    redeemed = ready.http.post("/api/links/redeem", json={"code": code})
    assert redeemed.status_code == 200, redeemed.text
    web = Conversation(ready.http, **redeemed.json())
    assert web.id == person.conversation
    assert "ik ben kok" in [e["text"] for e in web.events()]
    until(lambda: person.messages[-1].text == texts.TO_WEB)
    again = ready.http.post("/api/links/redeem", json={"code": code})
    assert again.status_code == 410 and again.json()["code"] == "link_ended"

    seen = len(person.messages)
    web.answered(web.say("nu op de website"))
    person.say("en weer in telegram")
    texts_here = [m.text for m in person.messages[seen:]]
    assert "Je zei: nu op de website" not in " ".join(texts_here[1:])
    assert texts_here[0].startswith(texts.TO_TELEGRAM)
    assert texts_here[-1] == "Je zei: en weer in telegram"


def test_a_running_handover_moves_along(
    ready: Gateway, api: BotApi, db: Database, rasa: FakeRasa
) -> None:
    web = ready.open()
    rasa.answer = lambda _text: [
        {"text": "Je aanvraag staat bij de balie."},
        {"custom": {"handover": {"region_code": "AM01", "region": "Groningen",
                                 "summary": {"lines": []}, "contact": None, "consent": True}}},
    ]  # fmt: skip
    web.answered(web.say("ik wil een mens"))
    person = Person(api, db, start=False)
    person.send(f"/start {link(web, 'telegram').json()['code']}")
    until(lambda: person.messages)
    requests = handovers.requests_of(db, person.conversation)
    assert [r.state for r in requests] == ["open"] and requests[0].region_code == "AM01"


def test_an_advisor_who_has_the_conversation_keeps_it_when_it_moves(
    ready: Gateway, api: BotApi, db: Database, rasa: FakeRasa
) -> None:
    web = ready.open()
    web.answered(web.say("ik wil een mens"))
    made = desk_users.create_user(db, "fatima", name="Fatima", role="adviseur", regions=["*"])
    (fatima,) = [u.advisor for u in desk_users.list_users(db) if u.login == made.login]
    epoch = ownership.claim(db, web.id, fatima).epoch
    asked = len(rasa.received)

    def writes(text: str) -> None:
        append_advisor_message(db, web.id, epoch, fatima, client_id=text, text=text)

    person = Person(api, db, start=False)
    person.send(f"/start {link(web, 'telegram').json()['code']}")
    until(lambda: person.messages)
    writes("Ben je er?")
    until(lambda: person.messages[-1].text == "Fatima (adviseur)\nBen je er?")
    person.send("ja")
    until(lambda: web.events()[-1]["text"] == "ja")
    person.send("/website")
    until(lambda: texts.WEBSITE in person.messages[-1].text)
    address = person.messages[-1].buttons[texts.WEBSITE_BUTTON]
    back = ready.http.post("/api/links/redeem", json={"code": address.partition("verder=")[2]})
    web = Conversation(ready.http, **back.json())
    until(lambda: person.messages[-1].text == texts.TO_WEB)
    seen = len(person.messages)
    writes("En op de website?")
    web.say("ook hier")
    writes("Mooi.")
    talk = [e["text"] for e in web.events() if e["from"] in ("advisor", "visitor")]
    assert talk[-5:] == ["Ben je er?", "ja", "En op de website?", "ook hier", "Mooi."]
    assert len(rasa.received) == asked  # the assistant was silent on both sides
    assert len(person.messages) == seen  # and the chat got nothing of what is said elsewhere


def test_a_conversation_moves_from_one_chat_to_another(
    ready: Gateway, api: BotApi, db: Database, person: Person
) -> None:
    person.say("ik ben kok")
    conversation = person.conversation
    with db.writing() as connection:
        from bot.conversations.links import make_link

        code = make_link(connection, conversation, target="telegram").code
    second = Person(api, db)
    second.say("hoi")
    second.send(f"/start {code}")
    until(lambda: second.conversation == conversation)
    until(lambda: person.messages[-1].text == texts.MOVED_CHAT)


def test_who_has_no_right_makes_no_link(ready: Gateway) -> None:
    web = ready.open()
    stranger = ready.http.post(f"{web.path}/links", json={"to": "telegram"})
    assert stranger.status_code == 401
    assert link(web, "fax").status_code == 422
    wrong = ready.http.post("/api/links/redeem", json={"code": "x" * 22})
    assert wrong.status_code == 410 and "kwartier" in wrong.json()["detail"]
