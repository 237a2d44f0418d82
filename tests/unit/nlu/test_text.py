from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.text import MAX_CHARS, clean, fold, folded, normalise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  hoi\u200b  daar\t", "hoi daar"),
        ("auto’s en “dingen”", 'auto\'s en "dingen"'),
        ("ﬁets", "fiets"),
        ("a\x00b\u202ec", "abc"),
        ("regel\n\n twee", "regel\ntwee"),
        ("cafe\u0301", "café"),
        ("", ""),
    ],
)
def test_normalise(text: str, expected: str) -> None:
    assert normalise(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Auto's", "autos"),
        ("CV-monteur", "cv monteur"),
        ("mbo4", "mbo 4"),
        ("m.b.o. 4", "mbo 4"),
        ("W.W.", "ww"),
        ("3-4 dagen", "3 - 4 dagen"),
        ("Oekraïne", "oekraine"),
        ("kok,bakker", "kok , bakker"),
        ("O&O-fonds", "o&o fonds"),
        ("'s nachts", "s nachts"),
        ("mbo/hbo", "mbo hbo"),
        ("😀", ""),
    ],
)
def test_folded(text: str, expected: str) -> None:
    assert folded(text) == expected


def test_span_covers_a_letter_with_its_accent() -> None:
    source = clean("cafe\u0301 x")
    assert source.text == "café x"
    assert source.span(3, 4)[0] == 3
    with pytest.raises(ValueError, match="no span"):
        source.span(3, 3)


@given(st.text(max_size=200))
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@given(st.text(max_size=200))
def test_every_character_knows_where_it_came_from(text: str) -> None:
    for traced in (clean(text), fold(clean(text))):
        assert len(traced.text) == len(traced.origin)
        assert list(traced.origin) == sorted(traced.origin)
        for index in range(len(traced.text)):
            start, end = traced.span(index, index + 1)
            assert 0 <= start < end <= len(text)


def test_long_texts_are_cut() -> None:
    assert len(normalise("a" * 5000)) == MAX_CHARS
