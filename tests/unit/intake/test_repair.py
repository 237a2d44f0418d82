"""Not knowing, going back, why, typed buttons; how a question is asked; after a pause."""

from __future__ import annotations

import pytest

from bot.intake.asking import AGAIN, HELP, PLAIN, Asking, ask, is_stuck, previous
from bot.intake.back import DAY, WEEK, welcome_back
from bot.intake.repair import (
    asks_explanation,
    asks_why,
    is_unsure,
    typed_choice,
    wants_erasure,
    wants_previous,
)


@pytest.mark.parametrize("text", ["weet ik niet", "geen idee", "pff lastig", "Wat bedoel je?"])
def test_not_knowing_is_not_the_same_as_skipping(text: str) -> None:
    assert is_unsure(text)


@pytest.mark.parametrize("text", ["sla over", "wil ik niet zeggen", "maakt niet uit", "volgende"])
def test_skipping_needs_no_help(text: str) -> None:
    assert not is_unsure(text)


@pytest.mark.parametrize(
    "text",
    ["terug", "Vorige vraag", "ga terug", "nee wacht, terug", "ik wil terug", "een stap terug",
     "kan ik terug naar de vorige vraag?"],
)  # fmt: skip
def test_going_back(text: str) -> None:
    assert wants_previous(text)


@pytest.mark.parametrize(
    "text", ["terug naar school", "ik wil niet terug naar de zorg", "vorige baan was kok", "nee"]
)
def test_a_word_in_an_answer_is_not_going_back(text: str) -> None:
    assert not wants_previous(text)


def test_why_and_what_does_it_mean() -> None:
    assert asks_why("waarom wil je dat weten?")
    assert asks_why("hoezo vraag je dat")
    assert not asks_why("waarom is techniek leuk")
    assert asks_explanation("ik snap de vraag niet")
    assert not asks_explanation("wat kun je allemaal")


BUTTONS = [
    {"title": "Een beetje", "payload": '/answer{"language": "beetje"}'},
    {"title": "Goed", "payload": '/answer{"language": "goed"}'},
    {"title": "Sla over", "payload": '/skip_or_dont_know{"skip": "language"}'},
]


@pytest.mark.parametrize(
    ("text", "intent", "values"),
    [
        ("een beetje", "answer", {"language": "beetje"}),
        ("Goed.", "answer", {"language": "goed"}),
        ("sla over", "skip_or_dont_know", {"skip": "language"}),
    ],
)
def test_a_typed_button_means_what_it_means_tapped(
    text: str, intent: str, values: dict[str, str]
) -> None:
    tapped = typed_choice(text, BUTTONS)
    assert tapped is not None
    assert (tapped.intent, dict(tapped.values)) == (intent, values)


def test_another_text_is_no_button() -> None:
    assert typed_choice("goed genoeg denk ik", BUTTONS) is None
    assert typed_choice("", [{"title": "", "payload": "/answer"}]) is None


def test_the_same_question_comes_back_in_other_words_each_time() -> None:
    first = ask(Asking(), "place")
    second = ask(first, "place")
    third = ask(second, "place")
    assert [first.style, second.style, third.style] == [PLAIN, AGAIN, PLAIN]
    assert ask(second, "hours").style == PLAIN
    assert ask(first, "place", help_=True).style == HELP


def test_back_walks_through_the_questions_that_were_asked() -> None:
    asked = Asking()
    for question in ("goal", "situation", "education"):
        asked = ask(asked, question)
    assert previous(asked) == "situation"
    asked = ask(asked, "situation", back=True)
    assert previous(asked) == "goal"
    asked = ask(asked, "goal", back=True)
    assert previous(asked) is None
    assert Asking.from_slot(asked.to_slot()) == asked


def test_after_a_day_it_says_where_we_were() -> None:
    said = welcome_back(DAY, "education", ["kok"], [])
    assert said == "Welkom terug. We waren bij de vraag over je opleiding."
    assert welcome_back(DAY - 1, "education", ["kok"], []) == ""
    assert welcome_back(None, "education", [], []) == ""


def test_after_a_week_it_repeats_what_was_told() -> None:
    said = welcome_back(WEEK, None, ["kok", "Almelo"], ["Lasser", "Netmonteur"])
    assert "kok en Almelo" in said
    assert "lasser en netmonteur" in said
    assert "opnieuw" in said


def test_a_question_is_left_after_three_misses_in_a_row() -> None:
    asked = ask(Asking(), "refusals")
    for _ in range(2):
        assert not is_stuck(asked, "refusals", missed=True)
        asked = ask(asked, "refusals", missed=True)
    assert is_stuck(asked, "refusals", missed=True)
    assert ask(asked, "place").missed == 0


def test_a_question_in_between_is_no_miss() -> None:
    asked = Asking("refusals", missed=2)
    assert not is_stuck(asked, "refusals", missed=False)
    assert not is_stuck(Asking("summary_ok", missed=9), "summary_ok", missed=True)


@pytest.mark.parametrize("text", ["verwijder mijn gegevens", "wis alles", "mag dit weg"])
def test_erasing_is_asked_for_in_words(text: str) -> None:
    assert wants_erasure(text)


@pytest.mark.parametrize("text", ["bewaar je dit gesprek", "mijn bsn is [BSN verwijderd] hoor"])
def test_asking_what_is_kept_is_not_asking_to_erase(text: str) -> None:
    assert not wants_erasure(text)
