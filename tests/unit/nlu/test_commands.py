"""Whole messages that ask something of the suggestions, and the ones that look like it."""

from __future__ import annotations

import pytest

from bot.nlu.commands import wish_of
from bot.nlu.guard import judge


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("vergelijk", "compare"),
        ("Kun je ze vergelijken?", "compare"),
        ("vergelijk de eerste en de derde", "compare"),
        ("wat is het verschil tussen die twee", "compare"),
        ("meer zoals dit", "more"),
        ("laat meer zien zoals de tweede", "more"),
        ("dit niet", "drop"),
        ("de tweede wil ik niet", "drop"),
        ("die eerste past niet bij mij", "drop"),
        ("waarom zie ik dit?", "why"),
        ("waarom laat je lasser zien", "why"),
        ("vertel eens iets meer over nummer 3", "detail"),
        ("meer weten over de eerste", "detail"),
        ("mag ik een samenvatting", "keep"),
        ("samenvattign", "keep"),
        ("kan ik dit printen?", "keep"),
        ("wat kan ik morgen doen?", "tomorrow"),
        ("wat is mijn volgende stap", "tomorrow"),
    ],
)
def test_a_command_is_read(text: str, wish: str) -> None:
    assert wish_of(text) == wish
    verdict = judge(text, "nlu_fallback", ())
    assert verdict is not None
    assert verdict.intent == "about_results"


@pytest.mark.parametrize(
    "text",
    [
        "vergelijk bbl en bol",
        "wat is het verschil tussen bbl en bol",
        "waarom vraag je dat",
        "waarom zou ik nog leven",
        "ik wil niet meer",
        "niet de bouw",
        "wat kan jij doen",
        "wat kan ik doen met mijn diploma",
        "ik wil meer verdienen",
        "meer",
        "",
    ],
)
def test_what_only_looks_like_one_is_not(text: str) -> None:
    assert wish_of(text) is None


def test_distress_goes_before_any_command() -> None:
    verdict = judge("waarom zie ik dit leven niet meer zitten, ik wil dood", "answer", ())
    assert verdict is not None
    assert verdict.intent == "crisis_distress"
