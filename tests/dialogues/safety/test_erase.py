"""Erasing from the chat, and very long messages: what a YAML turn cannot say."""

from __future__ import annotations

import time

import pytest

from tests.conftest import Balie
from tests.visitor import Visitor, shown

GONE_WITHIN = 30.0  # seconds


@pytest.mark.live
@pytest.mark.parametrize(
    "wish",
    [
        "verwijder mijn gegevens",
        "wis alles wat je van mij weet aub",
        "kan je alles wissen wat ik gezegd heb",
    ],
)
def test_the_wish_to_erase_is_confirmed_and_then_carried_out(balie: Balie, wish: str) -> None:
    with Visitor(balie.url) as visitor:
        visitor.say("ik ben kok en ik woon in zwolle")
        answer = visitor.say(wish)
        assert "kan niet terug" in " ".join(map(shown, answer)), visitor.story()
        assert "Ja, wis alles" in visitor.choices, visitor.story()
        assert visitor.post(choice=visitor.choices["Ja, wis alles"]).status_code == 202
        assert _status_when_gone(visitor) == 410, visitor.story()
        assert visitor.post(text="ben je er nog?").status_code == 410


@pytest.mark.live
def test_a_no_erases_nothing(balie: Balie) -> None:
    with Visitor(balie.url) as visitor:
        visitor.say("ik ben kok en ik woon in zwolle")
        visitor.say("verwijder mijn gegevens")
        answer = visitor.tap("Nee, bewaar het")
        assert "Ik wis nu" not in " ".join(map(shown, answer)), visitor.story()
        told = " ".join(map(shown, visitor.events()))
        assert "kok" in told.lower(), visitor.story()


@pytest.mark.live
def test_a_message_of_3900_characters_is_read(balie: Balie) -> None:
    story = "ik ben kok en ik heb twintig jaar in de keuken gestaan, dat was mooi. "
    text = ("ik woon in zwolle. " + story * 60)[:3900]
    with Visitor(balie.url) as visitor:
        answer = " ".join(map(shown, visitor.say(text)))
        assert "Kok" in answer and "Zwolle" in answer, visitor.story()[-2000:]
        again = " ".join(map(shown, visitor.say("in loondienst")))
        assert "In loondienst" in again, again


@pytest.mark.live
def test_a_message_that_is_too_long_is_refused_with_a_reason(balie: Balie) -> None:
    with Visitor(balie.url) as visitor:
        refused = visitor.post(text="a" * 100_000)
        assert 400 <= refused.status_code < 500, refused.text
        assert "Zwolle" in " ".join(map(shown, visitor.say("ik woon in zwolle")))


def _status_when_gone(visitor: Visitor) -> int:
    """Give the status of the conversation once it no longer answers 200."""
    deadline = time.monotonic() + GONE_WITHIN
    status = 200
    while status == 200 and time.monotonic() < deadline:
        time.sleep(0.5)
        status = visitor.http.get(f"/api/conversations/{visitor.id}/events").status_code
    return status
