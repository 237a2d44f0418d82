"""A person spoken of is no person asked for."""

from __future__ import annotations

import pytest

from bot.nlu.guard import Verdict, judge
from bot.nlu.persons import speaks_of_person
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
        ("ik heb gisteren een collega van u gesproken, mag ik die nog eens", HUMAN),
        ("mijn consulent zei dat ik een adviseur kan spreken", HUMAN),
        ("ik ben nog niet teruggebeld", HUMAN),
        ("kan er iemand bellen", HUMAN),
    ],
)
def test_what_is_asked(text: str, expected: str) -> None:
    verdict = judge(text, HUMAN, [], {HUMAN: 0.95}, "situation")
    assert (verdict or Verdict(HUMAN)) == Verdict(expected)


def test_a_question_is_no_account() -> None:
    assert speaks_of_person(folded("ik ben gebeld door een medewerker"))
    assert not speaks_of_person(folded("wanneer ben ik gebeld door een medewerker?"))
