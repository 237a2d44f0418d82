from __future__ import annotations

import pytest

from bot.nlu.grounds import has_ground
from bot.nlu.reader import FactReader
from bot.nlu.text import clean, fold
from bot.nlu.understand import decide

GUESS = [("crisis_distress", 0.9), ("answer", 0.05)]

ORDINARY = [
    ("vast werk maar ook 8 duizend euro schuld", "situation"),
    ("geen tuinbouw meer", "refusals"),
    ("nooit van mijn leven meer in een callcenter", "refusals"),
    ("ik ga echt niet weer naar een schoolgebouw", "refusals"),
    ("geen klanten meer, dat was lang genoeg in mijn leven", "refusals"),
    ("tramconducteur, heel mijn leven", "experience"),
    ("nog in vaste dienst bij een baas", "situation"),
]
DARK = [
    ("8 duizend euro schuld en geen hoop", "situation"),
    ("geen werk meer, geen hoop meer", "situation"),
    ("ik wil niet meer", "refusals"),
    ("niks meer, ik kan het leven niet aan", "refusals"),
    ("kapper geweest, nu zie ik geen toekomst", "experience"),
    ("ik ben zo moe van alles", "work_style"),
    ("niemand heeft mij nodig", "situation"),
    ("ik wil doot", "refusals"),
    ("i want to disappear and not be here", "refusals"),
]


@pytest.mark.parametrize(("text", "pending"), ORDINARY)
def test_an_answer_without_a_dark_word_is_no_distress(
    reader: FactReader, text: str, pending: str
) -> None:
    understood = decide(text, GUESS, reader.read(text, pending), pending)
    assert understood.intent == "answer"


@pytest.mark.parametrize(("text", "pending"), DARK)
def test_a_dark_word_leaves_the_guess_as_it_is(reader: FactReader, text: str, pending: str) -> None:
    understood = decide(text, GUESS, reader.read(text, pending), pending)
    assert understood.intent == "crisis_distress"


@pytest.mark.parametrize("text", ["mijn hele leven kok", "een leven lang leren", "geen kas"])
def test_life_as_a_length_of_time_is_no_ground(text: str) -> None:
    assert not has_ground(fold(clean(text)).text)
