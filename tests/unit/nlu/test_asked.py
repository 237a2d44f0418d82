"""Short answers, read with the question that was asked."""

from __future__ import annotations

import pytest

from bot.nlu.asked import facts_asked
from bot.nlu.guard import Verdict, judge
from bot.nlu.reader import FactReader

ASKED = [
    ("4", "hours", "hours", 32),
    ("max 3 hoor", "hours", "hours", 24),
    ("ongeveer 28", "hours", "hours", 28),
    ("elke dag", "hours", "hours", 40),
    ("4", "education", "education", "mbo4"),
    ("kader", "education", "education", "vmbo"),
    ("nee, niks", "education", "education", "geen"),
    ("praktijkschool", "education", "education", "geen"),
    ("liefst wel", "income_needed", "income", True),
    ("hoeft niet per se", "income_needed", "income", False),
    ("beetje", "language", "language", "beetje"),
    ("niet zo goed", "language", "language", "beetje"),
    ("best goed", "language", "language", "redelijk"),
    ("gewoon werk", "situation", "situation", "in_dienst"),
    ("school", "situation", "situation", "scholier"),
    ("geld", "goal", "goal", "geld"),
    ("almeloo", "place", "place", "GM0141"),
    ("Kanaleneiland", "place", "place", "GM0344"),
    ("8442", "place", "place", "GM0074"),
    ("zelfstandig, melkveehouderij", "situation", "situation", "zzp"),
    ("ik dien nog een half jaar bij defensie", "situation", "situation", "in_dienst"),
    ("ik werk niet, zorg voor mijn moeder", "situation", "situation", "werkzoekend"),
    ("technikum Polen", "education", "education", "buitenland"),
    ("mas", "education", "education", "mbo"),
    ("klanten helpen, storingen", "interests", "interest", "uitzoeken"),
    ("stroom, installaties", "interests", "interest", "elektra"),
    ("fabriek", "work_style", "work_style", "fabriek"),
]


@pytest.mark.parametrize(("text", "pending", "kind", "value"), ASKED)
def test_the_question_gives_a_short_answer_its_meaning(
    reader: FactReader, text: str, pending: str, kind: str, value: object
) -> None:
    facts = [f for f in reader.read(text, pending) if f.kind == kind]
    assert [(f.value, f.role) for f in facts] == [(value, "stated")]
    assert text[facts[0].start : facts[0].end] in text


@pytest.mark.parametrize(("text", "pending", "kind", "value"), ASKED)
def test_without_the_question_it_is_not_guessed(
    text: str, pending: str, kind: str, value: object
) -> None:
    assert facts_asked(text, None, ()) == ()


@pytest.mark.parametrize(
    ("text", "pending"),
    [
        ("weet ik niet", "hours"),
        ("wat maakt dat uit?", "education"),
        ("misschien", "income_needed"),
        ("geen idee", "education"),
        ("geen idee", "place"),
        ("ik ben boos", "place"),
        ("dat ga ik niet zeggen", "place"),
        ("7", "hours"),
        ("basisschool groep 7/8, 19 jaar", "experience"),
        ("hoezo wil je dat weten, dat gaat je toch helemaal niks aan", "education"),
    ],
)
def test_what_is_no_answer_gives_no_fact(reader: FactReader, text: str, pending: str) -> None:
    assert reader.read(text, pending) == ()


def test_what_the_text_says_itself_goes_first(reader: FactReader) -> None:
    facts = reader.read("36 uur", "hours")
    assert [(f.kind, f.value) for f in facts] == [("hours", 36)]


@pytest.mark.parametrize(
    ("text", "pending", "guess"),
    [
        ("kader", "education", "greet"),
        ("beetje", "language", "thanks"),
        ("kanaleneiland", "place", "out_of_scope"),
        ("magazijn", "experience", "ask_occupation_info"),
    ],
)
def test_a_short_answer_is_an_answer(
    reader: FactReader, text: str, pending: str, guess: str
) -> None:
    facts = reader.read(text, pending)
    assert judge(text, guess, facts, {guess: 0.9}, pending) == Verdict("answer")


def test_a_question_in_between_stays_a_question(reader: FactReader) -> None:
    text = "wat verdien je dan met 32 uur"
    assert judge(text, "ask_salary", reader.read(text, "hours"), {}, "hours") is None


def test_where_somebody_wants_to_work_is_no_experience(reader: FactReader) -> None:
    kinds = {f.kind for f in reader.read("fabriek of kantoor", "work_style")}
    assert kinds == {"work_style"}


def test_an_employee_is_no_employer(reader: FactReader) -> None:
    said = "ik heb 17 jaar als administratief medewerker bij een verzekeraar gewerkt"
    assert "werkgever" not in {f.value for f in reader.read(said)}
    assert "werkgever" in {f.value for f in reader.read("ik heb 3 monteurs in dienst")}


def test_teaching_at_a_school_is_no_diploma(reader: FactReader) -> None:
    facts = reader.read("een dag in de week voor de klas staan op het mbo")
    assert "education" not in {f.kind for f in facts}
    assert ("education", "mbo") in {(f.kind, f.value) for f in reader.read("ik zat op het mbo")}


@pytest.mark.parametrize(("text", "style"), [("zwaar tillen", "zwaar"), ("op een dak", "hoogte")])
def test_what_is_named_when_refusals_are_asked_is_refused(
    reader: FactReader, text: str, style: str
) -> None:
    (fact,) = reader.read(text, "refusals")
    assert (fact.kind, fact.value, fact.role) == ("work_style", style, "refused")


@pytest.mark.parametrize(
    ("text", "pending", "kind", "value"),
    [
        ("vast, 24 uur", "situation", "situation", "in_dienst"),
        ("niks, ik ben thuis", "situation", "situation", "werkzoekend"),
        ("geen, school niet af", "education", "education", "geen"),
        ("redelijk. ik doe nu b2 op de avondschool", "language", "language", "redelijk"),
        ("buiten eindelijk", "work_style", "work_style", "buiten"),
        ("ja ik heb drie kinderen", "income_needed", "income", True),
        ("nee mijn vrouw werkt", "income_needed", "income", False),
    ],
)  # fmt: skip
def test_an_answer_may_be_explained_after_it(
    text: str, pending: str, kind: str, value: object
) -> None:
    assert [(f.kind, f.value) for f in facts_asked(text, pending, ())] == [(kind, value)]


@pytest.mark.parametrize(
    ("text", "pending"),
    [
        ("3, maar gestopt", "education"),
        ("ja maar niet meteen", "income_needed"),
        ("ja ik weet het niet", "income_needed"),
        ("vast, denk je dat dat kan ?", "situation"),
    ],
)
def test_an_explanation_may_take_the_answer_back(text: str, pending: str) -> None:
    assert facts_asked(text, pending, ()) == ()
