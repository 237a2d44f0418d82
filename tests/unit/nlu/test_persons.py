"""A person spoken of is no person asked for."""

from __future__ import annotations

import pytest

from bot.nlu.guard import Verdict, judge
from bot.nlu.persons import speaks_of_person
from bot.nlu.reader import FactReader
from bot.nlu.text import folded

HUMAN = "ask_human_advisor"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bedankt maar ik ben al teruggebeld door een collega van je", "thanks"),
        ("ik heb vanmiddag iemand van jullie gesproken, dankjewel nog", "thanks"),
        ("mijn loopbaanadviseur stuurde me hierheen", "answer"),
        ("de jobcoach zei dat ik hier eens moest kijken", "answer"),
        ("nee, er hoeft niemand te bellen", "deny"),
        ("niet nodig dat iemand mij opbelt", "deny"),
        ("nee hoor, ik wil niet dat jullie me bellen", "deny"),
        ("morgen heb ik een gesprek met mijn adviseur bij het uwv", "answer"),
        ("zoiets vertel ik niet aan een apparaat maar aan een mens", HUMAN),
        ("ik heb gisteren een collega van u gesproken, mag ik die nog eens", HUMAN),
        ("mijn consulent zei dat ik een adviseur kan spreken", HUMAN),
        ("ik ben nog niet teruggebeld", HUMAN),
        ("kan er iemand bellen", HUMAN),
    ],
)
def test_what_is_asked(text: str, expected: str) -> None:
    verdict = judge(text, HUMAN, [], {HUMAN: 0.95}, "situation")
    assert (verdict or Verdict(HUMAN)) == Verdict(expected)


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        ("mijn klantmanager heeft me deze link gestuurd", "ask_privacy_or_delete_data", "answer"),
        ("heb al contact gehad met een van jullie mensen, bedankt", "nlu_fallback", "thanks"),
        ("mijn dank is groot, zo'n uitleg zocht ik al lang", "answer", "thanks"),
        ("bedankt voor de uitleg, wat verdient een lasser?", "ask_salary", None),
        ("mensen helpen en spreken, daar word ik blij van", HUMAN, "answer"),
    ],
)
def test_thanks_and_accounts(text: str, intent: str, expected: str | None) -> None:
    assert judge(text, intent, [], {intent: 0.5}) == (Verdict(expected) if expected else None)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("kun je erbij zetten dat ik geen nachten wil", "correct_previous_answer"),
        ("dat van die steigers mag je weglaten", "correct_previous_answer"),
        ("op een ding na: ik woon in zwolle", "answer"),
        ("zwaar werk mag er wel bij", "physical_limitation"),
        ("de havo is van mijn zoon, ik heb zelf mbo 2", "answer"),
    ],
)
def test_said_of_the_summary(reader: FactReader, text: str, intent: str) -> None:
    verdict = judge(text, intent, reader.read(text, "summary_ok"), {intent: 0.9}, "summary_ok")
    assert verdict in (Verdict("correct_previous_answer"), None)
    assert verdict or intent == "correct_previous_answer"


def test_a_question_is_no_account() -> None:
    assert speaks_of_person(folded("ik ben gebeld door een medewerker"))
    assert not speaks_of_person(folded("wanneer ben ik gebeld door een medewerker?"))
