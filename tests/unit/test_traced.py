"""The check that nothing shown to a visitor is made up catches what is made up."""

from __future__ import annotations

import re

import pytest

from bot.catalogue.files import read_catalogue_files
from tests.conftest import ROOT
from tests.dialogues.traced import claims, known, untraced
from tests.visitor import shown

TRACEABLE = known(read_catalogue_files(ROOT / "data" / "catalogue"))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Je krijgt € 1.234,56 terug.", "amount 1234,56"),
        ("Je krijgt 98765 euro.", "amount 98765"),
        ("Bel 088-1234567.", "phone 0881234567"),
        ("Open tot 30-02-2031.", "date 2031-02-30"),
        ("Open tot 14 juli 2033.", "date 2033-07-14"),
        ("Kijk op www.bestaat-niet.nl.", "address bestaat-niet.nl"),
        ("Mail naar info@verzonnen.nl.", "address info@verzonnen.nl"),
        ("Je krijgt 83,5 procent.", "percentage 83,5"),
    ],
)
def test_what_is_made_up_is_caught(text: str, claim: str) -> None:
    assert untraced([text], [], TRACEABLE) == [claim]


def test_what_the_visitor_typed_may_be_said_back() -> None:
    assert untraced(["Je nummer is 06-12345678."], ["bel 06-12345678"], TRACEABLE) == []


def test_what_the_catalogue_says_is_traceable() -> None:
    assert ("phone", "08000113") in TRACEABLE
    assert ("date", "2024-01-01") in TRACEABLE
    assert len(list(claims("Bel 112 of 0800-0113."))) == 2


def test_a_bare_number_of_the_catalogue_is_no_amount() -> None:
    catalogue = read_catalogue_files(ROOT / "data" / "catalogue")
    training = next(t for o in catalogue.occupations.values() for t in o.trainings)
    made_up = f"Je krijgt {int(training.crebo):,} euro.".replace(",", ".")
    assert untraced([made_up], [], TRACEABLE) == [f"amount {training.crebo}"]


def test_a_summary_to_keep_is_looked_at_too() -> None:
    sections = [{"heading": "Geld", "lines": ["Je krijgt €98.765."]}]
    text = shown({"document": {"title": "Jouw overzicht", "sections": sections}})
    assert untraced([text], [], TRACEABLE) == ["amount 98765"]


@pytest.mark.parametrize("scheme", ["stap", "lllk"])
def test_an_amount_that_is_changed_in_an_answer_is_caught(scheme: str) -> None:
    amount = read_catalogue_files(ROOT / "data" / "catalogue").subsidies[scheme].amount or ""
    assert untraced([amount], [], TRACEABLE) == []
    changed = re.sub(r"\d", "7", amount, count=1)
    assert untraced([changed], [], TRACEABLE) != []
