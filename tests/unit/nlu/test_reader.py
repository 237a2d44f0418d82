from __future__ import annotations

import sys
from types import FrameType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.nlu.facts import Fact
from bot.nlu.reader import FactReader
from tests.unit.nlu.messages import MESSAGES


def shown(fact: Fact) -> str:
    value = fact.value
    if fact.kind == "place" and value == "":
        value = "?" + ",".join(fact.candidates)
    return f"{fact.kind}={value}" + ("" if fact.role == "stated" else f"/{fact.role}")


@pytest.mark.parametrize(("text", "expected"), MESSAGES, ids=[m[0][:60] or "-" for m in MESSAGES])
def test_reads_exactly_what_is_said(reader: FactReader, text: str, expected: str) -> None:
    assert {shown(f) for f in reader.read(text)} == set(expected.split())


def test_spans_are_those_of_the_typed_text(reader: FactReader) -> None:
    text = "Hoi\u200b!  Ik ben  VERPLEEGKUNDIGE — in Almelo, mbo4"
    facts = {f.kind: f for f in reader.read(text)}
    assert facts["job"].text == "VERPLEEGKUNDIGE"
    assert facts["place"].text == "Almelo"
    assert facts["education"].text == "mbo4"
    assert all(text[f.start : f.end] == f.text for f in facts.values())


def test_a_fact_is_given_once_and_the_last_role_counts(reader: FactReader) -> None:
    facts = reader.read("buiten werken, nee toch liever niet buiten")
    assert [shown(f) for f in facts] == ["work_style=buiten/refused"]


def test_only_the_first_2000_characters_are_read(reader: FactReader) -> None:
    filler = "x " * 1000
    assert reader.read(filler + "ik ben kok") == ()
    assert shown(reader.read("ik ben kok. " + filler)[0]) == "job=kok"


def test_everyday_words_are_never_taken_for_a_typo(reader: FactReader) -> None:
    for text in ("wakker worden", "rekenen en kussen", "ik wil meer inkomen", "de huizen hier"):
        assert {f.kind for f in reader.read(text)} <= {"income"}, text


def test_the_vocabulary_keeps_what_nobody_should_store_out(reader: FactReader) -> None:
    for text in (
        "ik ben moslim",
        "ik heb een burn-out gehad",
        "ik kom uit marokko",
        "ik ben depressief",
        "ik heb schulden",
        "ik heb een strafblad",
        "ik ben oekraïense",
        "ik ben zwanger",
        "mijn rug is kapot",
        "ik ben autistisch",
        "ik ben transgender",
    ):
        assert reader.read(text) == (), text


def calls(reader: FactReader, text: str) -> int:
    """Count the function calls that reading takes, once whatever is kept is kept."""
    reader.read(text)
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        reader.read(text)
    finally:
        sys.setprofile(before)
    return count


def test_work_grows_no_faster_than_the_text(reader: FactReader) -> None:
    # Ten times the text may take a little more than ten times the work: finds are compared with
    # their neighbours.  With all others it would be a hundred times.
    line = "ik ben kok in almelo en niet de bouw. "
    few, many = calls(reader, line * 5), calls(reader, line * 50)
    assert 0 < many < 30 * few


ALPHABET = st.one_of(
    st.characters(),
    st.sampled_from(
        [
            "ik",
            "ben",
            "niet",
            "geen",
            "maar",
            "kok",
            "almelo",
            "32",
            "uur",
            ",",
            ".",
            "-",
            "'",
            "\u200b",
            "\u202e",
            "é",
            "😀",
            "İ",
            "ß",
            "ﬁ",
        ]
    ),
)


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(ALPHABET, max_size=60).map(" ".join) | st.text(max_size=300))
def test_never_raises_and_spans_lie_in_the_text(reader: FactReader, text: str) -> None:
    for fact in reader.read(text):
        assert 0 <= fact.start < fact.end <= len(text)
        assert fact.text == text[fact.start : fact.end]


WORDS = sorted({w for text, _ in MESSAGES for w in text.split()})


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join))
def test_any_mix_of_real_words_is_read_without_trouble(reader: FactReader, text: str) -> None:
    for fact in reader.read(text):
        assert text[fact.start : fact.end] == fact.text
        if fact.kind == "hours":
            assert isinstance(fact.value, int)
            assert 4 <= fact.value <= 60
        if fact.kind == "age":
            assert isinstance(fact.value, int)
            assert 12 <= fact.value <= 79
