"""A pattern behind a sieve finds what it finds without."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.nlu.sets import held_out
from bot.nlu import (
    alarm,
    asks,
    guard,
    objections,
    requests,
    second_look,
    situations,
    statements,
    tasks,
)
from bot.nlu.sieve import Sieve, needs_of
from bot.nlu.text import clean, fold


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\bkok\b", [{"kok"}]),
        (r"\b(?:kok|ober)\b", [{"kok", "obe"}]),
        (r"\bik (?:wil|wou) weg\b", [{"wil", "wou"}]),
        (r"\b(?:nooit|niet)(?: \w+){0,3} meer\b", [{"mee"}, {"ooi", "iet"}]),
        (r"(?:echt )?weg", [{"weg", "cht"}]),
        (r"(?=.*\bkok\b)\w+", [{"kok"}]),
        (r"(?!.*\bkok\b)\w+", []),
        (r"\w+ (?:en|of) \d", [{" en", " of"}]),
        (r"(?:dood|\w+)", []),
        (r"(?:dood)+", [{"doo"}]),
        (r"[kc]ok", [{"kok", "cok"}]),
        (r"(?i)kok", []),
        (r"(?:(?i:kok))", []),
        (r"k[a-z]k", []),
    ],
)
def test_what_a_text_must_hold(pattern: str, needs: list[set[str]]) -> None:
    assert [set(need) for need in needs_of(pattern)] == needs


LISTS = {
    "crisis": alarm._CRISIS,
    "person": (*guard._HUMAN, *asks._INDIRECT),
    "erase": guard._ERASE,
    "situations": [p for _, ways in situations._COMPILED for p in ways],
    "objections": [p for _, ways in objections._COMPILED for p in ways],
    "income": (*statements._NEEDED, *statements._NOT_NEEDED),
    "taken back": requests._TAKES_BACK,
    "sayings": second_look._SAYINGS,
    "tasks": [pattern for _, _, pattern in tasks._TASKS],
}


@pytest.mark.parametrize("name", LISTS)
def test_nothing_is_missed_in_what_people_wrote(name: str) -> None:
    said = [fold(clean(message.text)).text for message in held_out()][::9]
    for sieve in LISTS[name]:
        for text in (t for t in said if sieve._pattern.search(t)):
            assert sieve._may_match(text), (sieve._pattern.pattern, text)


@given(st.text(alphabet="abn ", max_size=12), st.text(alphabet="abn ", max_size=400))
def test_any_text_gives_the_same(around: str, text: str) -> None:
    for pattern in (
        r"\b(?:aan|ban)(?: \w+){0,2} na\b",
        r"(?<!nab )ab(?:an|a)?n",
        r"(?:a|bb)+n? (?=ban)",
        r"a{3}b",
    ):
        long = f"{around}{text} . {around}"
        found, plain = Sieve(pattern).search(long), re.search(pattern, long)
        assert (found and found.span()) == (plain and plain.span())
        assert [m.span() for m in Sieve(pattern).finditer(long)] == [
            m.span() for m in re.finditer(pattern, long)
        ]


def test_a_broken_pattern_is_refused() -> None:
    with pytest.raises(re.error):
        Sieve("(")
