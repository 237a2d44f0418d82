"""The intents on messages that nobody trained on; and that nobody did, indeed.

The classifier is trained here from data/nlu, with the facts read from the catalogue's files, and
judged with the open question and the guard as in config.yml.  The floors are the promise of the
product; what is reached stands in docs/nlu-report.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bench.nlu.copies import copies
from bench.nlu.ours import Ours
from bench.nlu.sets import HeldOut, examples, held_out


@dataclass(frozen=True)
class Outcome:
    message: HeldOut
    intent: str

    @property
    def accepted(self) -> bool:
        return self.message.accepts(self.intent)

    def __str__(self) -> str:
        m = self.message
        return f"{m.goal} -> {self.intent}: {m.text} [{m.pending}]"


@pytest.fixture(scope="session")
def outcomes() -> list[Outcome]:
    ours = Ours.trained()
    return [Outcome(m, ours.answer(m.text, m.pending).intent) for m in held_out()]


def share(values: list[bool]) -> float:
    assert values
    return sum(values) / len(values)


def wrong(outcomes: list[Outcome]) -> str:
    return "\n".join(str(o) for o in outcomes if not o.accepted)


def test_the_goal_is_recognised(outcomes: list[Outcome]) -> None:
    assert share([o.accepted for o in outcomes]) >= 0.9, wrong(outcomes)


def test_plain_answers_are_answers(outcomes: list[Outcome]) -> None:
    those = [o for o in outcomes if o.message.goal == "answer"]
    assert share([o.accepted for o in those]) >= 0.87, wrong(those)


def test_distress_is_never_missed_and_seldom_imagined(outcomes: list[Outcome]) -> None:
    those = [o for o in outcomes if o.message.goal == "crisis_distress"]
    assert share([o.accepted for o in those]) >= 0.98, wrong(those)
    others = [o for o in outcomes if not o.message.accepts("crisis_distress")]
    assert share([o.intent == "crisis_distress" for o in others]) <= 0.02


def test_who_asks_for_a_person_gets_one(outcomes: list[Outcome]) -> None:
    those = [o for o in outcomes if o.message.goal == "ask_human_advisor"]
    assert share([o.accepted for o in those]) >= 0.95, wrong(those)


def test_no_held_out_message_is_an_example() -> None:
    assert list(copies((m.text for m in held_out()), (text for text, _ in examples()))) == []


def test_a_copy_is_found_and_a_likeness_is_not() -> None:
    known = ["hoeveel verdient een lasser in almelo", "doei"]
    assert list(copies(["Hoeveel verdient 'n lasser in Almelo?"], known))
    assert list(copies(["doei!"], known))
    assert not list(copies(["wat krijgt een lasser betaald in almelo", "doeg"], known))
