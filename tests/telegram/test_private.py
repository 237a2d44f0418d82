"""Nothing of a person, and no secret, in any line that the gateway logs."""

from __future__ import annotations

import logging

import pytest
import sqlalchemy as sa

from bot.settings import Settings
from bot.telegram.intake import Intake
from tests.telegram.bot_api import TOKEN, BotApi, Fault
from tests.telegram.person import NAME, USERNAME, Person
from tests.unit.gateway.conftest import Gateway, until
from tests.unit.gateway.fake_rasa import FakeRasa

PHONE = "31687654321"
TEXT = "mijn-geheime-woorden-uit-telegram"
ANSWER = "het-antwoord-dat-niemand-mag-lezen"


def test_no_token_name_phone_text_or_coordinates_in_the_logs(
    api: BotApi, settings: Settings, rasa: FakeRasa,
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """A whole run in which everything that can go wrong does, with every line at every level."""
    caplog.set_level(logging.DEBUG)
    rasa.answer = lambda _text: [
        {"text": ANSWER, "buttons": [{"title": "Chat", "payload": '/a{"contact_detail": "x"}'}]}
    ]
    gateway = Gateway(settings)
    try:
        person = Person(api, gateway.app.state.gateway.db)
        person.say(TEXT)
        person.share(contact={"phone_number": PHONE, "first_name": NAME, "user_id": person.chat_id})
        person.share(location={"latitude": 52.987654, "longitude": 6.123456})
        person.share(voice={"file_id": TEXT, "file_unique_id": "v", "duration": 3})
        person.edit(3, text=TEXT)
        for kind in ("429", "502", "400", "403"):
            api.faults.append(Fault("sendMessage", kind, person.chat_id, TEXT))
            person.send(f"{TEXT} {kind}")
            until(lambda: not api.faults)
        api.faults.append(Fault("getUpdates", "502"))
        api.faults.append(Fault("answerCallbackQuery", "400", None, TEXT))
        person.press(TEXT, 1)
        failing = iter([True])
        real = Intake.take

        def take(self: Intake, update: object) -> object:
            if next(failing, False):
                raise sa.exc.OperationalError(TEXT, {"text": TEXT}, Exception(TEXT))
            return real(self, update)  # type: ignore[arg-type]

        monkeypatch.setattr(Intake, "take", take)
        person.send(TEXT)
        until(lambda: "updates were not stored" in caplog.text)
        api.inject(message={"strange": TEXT})
        person.settle()
    finally:
        gateway.stop()
    # What other parts log at DEBUG is not written by the gateway, whose level is INFO.
    lines = [r for r in caplog.records if r.levelno >= logging.INFO]
    written = "\n".join(logging.Formatter("%(name)s %(message)s").format(r) for r in lines)
    assert "telegram" in written
    for private in (
        TOKEN, TOKEN.partition(":")[2], NAME, USERNAME, PHONE, TEXT, ANSWER,
        str(person.chat_id), "52.98", "6.123",
    ):  # fmt: skip
        assert private not in written, private
