"""The channel over real HTTP: what comes in, what goes out, and what a person sees."""

from __future__ import annotations

import json
import time

import pytest
import sqlalchemy as sa

from bot.conversations import channel_tables as c
from bot.conversations.database import Database
from bot.telegram import texts
from bot.telegram.commands import DEEP_LINKS, MENU
from tests.telegram.bot_api import BotApi, Fault
from tests.telegram.person import Person
from tests.unit.gateway.conftest import Gateway, until
from tests.unit.gateway.fake_rasa import FakeRasa, Messages, echo

FILE = {"file_id": "f", "file_unique_id": "f"}
CHOICES: Messages = [
    {"text": "Begrepen."},
    {
        "text": "Waar werk je het liefst?",
        "buttons": [
            {"title": "Buiten", "payload": '/answer{"work_style": "outside"}'},
            {"title": "Binnen", "payload": '/answer{"work_style": "inside"}'},
        ],
    },
]
PHONE: Messages = [
    {
        "text": "Hoe kan een adviseur je bereiken?",
        "buttons": [{"title": "Via deze chat", "payload": '/answer{"contact_detail": "chat"}'}],
    }
]


def test_a_chat_starts_with_the_greeting_and_is_answered(person: Person) -> None:
    assert "Gouden Poort" in person.messages[0].text
    answer = person.say("hoi daar")
    assert answer[0]["text"] == "Je zei: hoi daar"
    assert [e["from"] for e in person.events()] == ["assistant", "visitor", "assistant"]


def test_a_tap_is_answered_shown_and_told_to_the_assistant(
    person: Person, rasa: FakeRasa, api: BotApi
) -> None:
    rasa.answer = lambda _text: CHOICES
    person.say("hoi")
    question = person.messages[-1]
    assert question.text == "Begrepen.\n\nWaar werk je het liefst?"  # one message, as a person does
    rasa.answer = echo
    person.tap("Binnen")
    assert rasa.received[-1][1] == '/answer{"work_style": "inside"}'
    assert question.edited and question.text.endswith("✓ Binnen")
    assert question.buttons == {}
    until(lambda: any(m == "answerCallbackQuery" for m, _ in api.calls))


def test_a_second_tap_and_an_old_keyboard_get_a_short_answer(
    person: Person, rasa: FakeRasa, api: BotApi, db: Database
) -> None:
    rasa.answer = lambda _text: CHOICES
    person.say("hoi")
    buttons = dict(person.messages[-1].buttons)
    message = person.messages[-1].message_id
    person.tap("Buiten")
    told = len(person.events())
    person.press(buttons["Binnen"], message)
    person.press("bestaat-niet", message)
    person.press("again:7", message)
    until(lambda: len(_tap_answers(api)) == 4)
    assert sorted(_tap_answers(api)) == sorted(
        ["", texts.TAP_TWICE, texts.TAP_OLD, texts.TAP_TWICE]
    )
    assert len(person.events()) == told


def _tap_answers(api: BotApi) -> list[str]:
    return [data.get("text", "") for method, data in api.calls if method == "answerCallbackQuery"]


@pytest.mark.parametrize(
    ("command", "payload"),
    [(f"/{entry.name}", entry.payload) for entry in MENU if entry.payload],
)
def test_commands_reach_the_assistant_as_our_own_payloads(
    person: Person, rasa: FakeRasa, command: str, payload: str
) -> None:
    person.say(command)
    assert rasa.received[-1][1] == payload


@pytest.mark.parametrize(
    "typed", ["/ask_human_advisor nu", "/restart", "／restart", "  /restart{}"]
)
def test_what_is_typed_is_never_a_payload(person: Person, rasa: FakeRasa, typed: str) -> None:
    person.say(typed)
    assert rasa.received and not rasa.received[-1][1].startswith("/")


def test_menu_and_description_are_set_once(api: BotApi, person: Person, gateway: Gateway) -> None:
    until(lambda: "setMyShortDescription" in api.settings)
    menu = json.loads(api.settings["setMyCommands"]["commands"])
    names = ["start", "help", "opnieuw", "samenvatting", "adviseur", "privacy", "verwijder"]
    assert [entry["command"] for entry in menu if entry["command"] != "website"] == names
    assert all(1 <= len(entry["description"]) <= 256 for entry in menu)
    assert len(api.settings["setMyDescription"]["description"]) <= 512
    assert len(api.settings["setMyShortDescription"]["short_description"]) <= 120
    again = Gateway(gateway.settings)
    try:
        until(lambda: [m for m, _ in api.calls].count("getMyShortDescription") == 2)
    finally:
        again.stop()
    assert [m for m, _ in api.calls].count("setMyCommands") == 1


def test_a_word_behind_the_start_link_is_the_first_question(
    api: BotApi, db: Database, rasa: FakeRasa
) -> None:
    for word, choice in DEEP_LINKS.items():
        person = Person(api, db, start=False)
        person.send(f"/start {word}")
        until(lambda: rasa.received)
        person.settle()
        assert "Gouden Poort" in person.messages[0].text
        assert [text for _, text, _ in rasa.received] == [choice.payload]
        rasa.received.clear()


@pytest.mark.parametrize("behind", ["onzin", "geld nu", "x" * 64, '{"a":1}', "A" * 22])
def test_a_start_link_that_we_did_not_make_only_starts(
    api: BotApi, db: Database, rasa: FakeRasa, behind: str
) -> None:
    person = Person(api, db, start=False)
    person.send(f"/start {behind}")
    until(lambda: person.messages)
    person.settle()
    assert "Gouden Poort" in person.messages[0].text
    told = [m.text for m in person.messages[1:]]
    assert told == ([texts.LINK_ENDED] if len(behind) == 22 else [])
    assert not rasa.received


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ({"voice": {"file_id": "v", "file_unique_id": "v", "duration": 3}}, texts.VOICE),
        (
            {
                "sticker": {
                    "file_id": "s", "file_unique_id": "s", "width": 1, "height": 1,
                    "type": "regular", "is_animated": False, "is_video": False,
                }
            },
            texts.STICKER,
        ),
        (
            {"photo": [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]},
            texts.ONLY_TEXT.format("een foto"),
        ),
        (
            {"document": {"file_id": "d", "file_unique_id": "d", "file_name": "cv.pdf"}},
            texts.ONLY_TEXT.format("een bestand"),
        ),
        ({"video_note": {**FILE, "duration": 3, "length": 9}}, texts.VOICE),
        (
            {"video": {**FILE, "width": 1, "height": 1, "duration": 3}},
            texts.ONLY_TEXT.format("een video"),
        ),
        (
            {"animation": {**FILE, "width": 1, "height": 1, "duration": 3}, "document": FILE},
            texts.ONLY_TEXT.format("een bewegend plaatje"),
        ),
        ({"dice": {"emoji": "🎲", "value": 3}}, texts.STICKER),
        (
            {
                "poll": {
                    "id": "1", "question": "?", "options": [], "total_voter_count": 0,
                    "is_closed": False, "is_anonymous": True, "type": "regular",
                    "allows_multiple_answers": False, "allows_revoting": False,
                    "members_only": False,
                }
            },
            texts.ONLY_TEXT.format("dit soort bericht"),
        ),
        ({"poll": {"of": "the future"}}, texts.ONLY_TEXT.format("dit soort bericht")),
    ],
    ids=["voice", "sticker", "photo", "document", "round video", "video", "gif", "dice", "poll",
         "what the library cannot read"],
)  # fmt: skip
def test_what_is_no_text_gets_an_answer_once(
    person: Person, rasa: FakeRasa, what: dict[str, object], told: str
) -> None:
    person.share(**what)
    person.share(**what)
    until(lambda: person.messages[-1].text == told)
    person.settle()
    assert [m.text for m in person.messages].count(told) == 1
    assert not rasa.received


def test_the_words_under_a_photo_are_read(person: Person, rasa: FakeRasa) -> None:
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    person.share(photo=photo, caption="dit is mijn werk nu")
    until(lambda: rasa.received)
    person.settle()
    assert rasa.received[-1][1] == "dit is mijn werk nu"
    assert texts.CAPTION.format("een foto") in [m.text for m in person.messages]


def test_an_edited_message_is_explained_and_a_live_location_is_ignored(
    person: Person, rasa: FakeRasa
) -> None:
    person.say("ik woon in Almelo")
    person.edit(3, text="ik woon in Enschede")
    person.edit(3, location={"latitude": 52.2, "longitude": 6.9})
    until(lambda: person.messages[-1].text == texts.EDITED)
    person.settle()
    assert len(rasa.received) == 1
    assert "Enschede" not in json.dumps(person.events()[:-1])


def test_a_phone_number_is_kept_only_when_it_was_asked_for(person: Person, rasa: FakeRasa) -> None:
    contact = {"phone_number": "31612345678", "first_name": "F", "user_id": person.chat_id}
    person.share(contact=contact)
    until(lambda: person.messages[-1].text == texts.CONTACT_NOT_ASKED)
    assert "612345678" not in json.dumps(person.events())
    rasa.answer = lambda _text: PHONE
    person.say("ik wil een mens")
    shared = person.messages[-1].reply_buttons
    assert shared[0]["request_contact"] is True and shared[1]["text"] == "Via deze chat"
    rasa.answer = echo
    person.share(contact={**contact, "user_id": 5})
    until(lambda: person.messages[-1].text == texts.CONTACT_OF_SOMEBODY_ELSE)
    person.share(contact=contact)
    until(lambda: rasa.received[-1][1] == "+31612345678")
    person.settle()
    assert person.messages[-1].markup == {"remove_keyboard": True}


def test_a_button_of_a_reply_keyboard_is_a_choice(person: Person, rasa: FakeRasa) -> None:
    rasa.answer = lambda _text: PHONE
    person.say("ik wil een mens")
    person.tap("Via deze chat")
    assert rasa.received[-1][1] == '/answer{"contact_detail": "chat"}'


def test_a_group_is_refused_once_and_left(api: BotApi, person: Person) -> None:
    group = {"id": -100123, "type": "supergroup", "title": "De familie"}
    user = {"id": 5, "first_name": "X", "is_bot": False}
    for _ in range(3):
        api.inject(message={"message_id": 1, "date": int(time.time()), "chat": group,
                            "from": user, "text": "hallo"})  # fmt: skip
    until(lambda: [d for m, d in api.calls if m == "leaveChat"])
    person.say("en verder?")  # everything before it has been dealt with
    assert [m.text for m in api.to(-100123)] == [texts.GROUP]


def test_who_blocks_the_bot_gets_what_was_missed_after_coming_back(
    person: Person, db: Database, gateway: Gateway
) -> None:
    person.say("hoi")
    person.block()
    until(lambda: _state(db, person) == "blocked")
    _system_says(gateway, person, "Een adviseur heeft je geschreven.")
    until(lambda: _deliveries(db, person).get(4) == "blocked")
    person.block(blocked=False)
    until(lambda: person.messages[-1].text == "Een adviseur heeft je geschreven.")
    until(lambda: _deliveries(db, person).get(4) == "sent")


@pytest.mark.parametrize(
    ("description", "state"),
    [
        ("Forbidden: bot was blocked by the user", "blocked"),
        ("Forbidden: user is deactivated", "gone"),
    ],
)
def test_a_refused_message_is_recorded(
    person: Person, api: BotApi, db: Database, gateway: Gateway, description: str, state: str
) -> None:
    person.say("hoi")
    api.faults.append(Fault("sendMessage", "403", person.chat_id, description))
    _system_says(gateway, person, "Ben je er nog?")
    until(lambda: _state(db, person) == state)
    until(lambda: _deliveries(db, person).get(4) == "blocked")
    assert person.messages[-1].text == "Je zei: hoi"


def test_a_long_answer_comes_in_pieces_at_sentence_ends(
    person: Person, rasa: FakeRasa, api: BotApi
) -> None:
    long = " ".join(
        f"Dit is zin nummer {n} met <b>haakjes</b> & _strepen_ *sterren* 🛠." for n in range(250)
    )
    rasa.answer = lambda _text: [{"text": long}]
    seen = len(person.messages)
    person.say("vertel")
    pieces = [m.text for m in person.messages[seen:]]
    assert len(pieces) > 2
    assert all(piece.endswith("🛠.") for piece in pieces)
    assert " ".join(pieces) == long
    assert api.refused == []


def test_a_card_is_compact_with_source_and_date(person: Person, rasa: FakeRasa) -> None:
    card = {
        "title": "Lasser <MIG>", "lines": ["Je last metaal."], "source": "Voorbeeldbron",
        "checked_on": "2026-05-03", "url": "https://voorbeeld.example/lassen", "record": "x",
    }  # fmt: skip
    rasa.answer = lambda _text: [{"custom": {"text": "Dit past:", "cards": [card, card]}}]
    person.say("wat past")
    message = person.messages[-1]
    block = "Lasser <MIG>\n• Je last metaal.\nBron: Voorbeeldbron · gecontroleerd op 3 mei 2026"
    assert message.text == f"Dit past:\n\n{block}\n\n{block}"
    marked = {
        (e["type"], message.text[e["offset"] : e["offset"] + e["length"]], e.get("url"))
        for e in message.entities
    }
    assert marked == {
        ("bold", "Lasser <MIG>", None),
        ("italic", "Bron:", None),
        ("text_link", "Voorbeeldbron", "https://voorbeeld.example/lassen"),
        ("italic", "gecontroleerd op 3 mei 2026", None),
    }


def test_erasing_forgets_the_chat_and_says_so(person: Person, rasa: FakeRasa, db: Database) -> None:
    rasa.answer = lambda _text: [{"text": "Ik wis nu alles."}, {"custom": {"erase": True}}]
    person.say("verwijder alles")
    until(lambda: person.messages[-1].text == texts.ERASED, seconds=15)
    with db.reading() as connection:
        for table in (c.telegram_chats, c.telegram_messages, c.deliveries, c.links):
            assert connection.execute(sa.select(sa.func.count()).select_from(table)).scalar() == 0
    rasa.answer = echo
    person.say("ik ben er weer")
    assert person.events()[0]["from"] == "assistant" and len(person.events()) == 3


def _state(db: Database, person: Person) -> str:
    k = c.telegram_chats.c
    with db.reading() as connection:
        query = sa.select(k.state).where(k.chat_id == person.chat_id)
        return str(connection.execute(query).scalar_one())


def _deliveries(db: Database, person: Person) -> dict[int, str]:
    d = c.deliveries.c
    conversation = person.conversation
    with db.reading() as connection:
        rows = connection.execute(
            sa.select(d.seq, d.state).where(d.conversation_id == conversation)
        )
        return {row.seq: row.state for row in rows}


def _system_says(gateway: Gateway, person: Person, text: str) -> None:
    """Something new in the log that is no answer, as an advisor's message is."""
    from bot.conversations import log
    from bot.conversations.records import NewEvent, now

    db = gateway.app.state.gateway.db
    with db.writing() as connection:
        conversation = log.load_live(connection, person.conversation)
        event = NewEvent("system", "text", text)
        log.append(connection, conversation.id, conversation.last_seq, [event], at=now())
