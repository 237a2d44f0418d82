from __future__ import annotations

from datetime import date

import pytest

from bot.advice.dutch import format_date, join, lower_first, with_here


def test_dates_are_written_out() -> None:
    assert format_date(date(2024, 1, 1)) == "1 januari 2024"
    assert format_date(date(2026, 12, 31)) == "31 december 2026"


@pytest.mark.parametrize(
    ("items", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (list("abc"), "a, b en c")]
)
def test_lists(items: list[str], text: str) -> None:
    assert join(items) == text


@pytest.mark.parametrize(
    ("text", "lowered"),
    [("Lasser", "lasser"), ("CNC-verspaner", "CNC-verspaner"), ("E", "E"), ("", "")],
)
def test_lower_first_leaves_abbreviations(text: str, lowered: str) -> None:
    assert lower_first(text) == lowered


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Je legt kabels aan.", "je legt hier kabels aan"),
        ("Je plaatst pompen. Je sluit ze aan.", "je plaatst hier pompen"),
        ("Je maakt en plaatst kozijnen.", "je maakt en plaatst kozijnen"),
        ("Je verdiept je in systemen.", "je verdiept je hier in systemen"),
        ("Werken met hout.", "werken met hout"),
        ("Je last.", "je last"),
    ],
)
def test_a_task_behind_a_reason(sentence: str, text: str) -> None:
    assert with_here(sentence) == text
