"""Consent and contact: only a plain yes is consent, and details are never pressed for."""

from __future__ import annotations

import pytest

from bot.intake.handover import read_consent, read_contact
from bot.intake.wording import question_named


@pytest.mark.parametrize(
    ("intent", "consent"),
    [("affirm", True), ("deny", False), ("answer", None), ("thanks", None), ("greet", None)],
)
def test_only_a_plain_yes_is_consent(intent: str, consent: bool | None) -> None:
    assert read_consent(intent) is consent


@pytest.mark.parametrize(
    ("intent", "details", "text", "contact"),
    [
        ("answer", ["+31612345678"], "06-12345678", "+31612345678"),
        ("answer", ["jan@voorbeeld.nl"], "jan@voorbeeld.nl", "jan@voorbeeld.nl"),
        ("answer", ["chat"], "", "chat"),
        ("ask_privacy_or_delete_data", [], "gewoon hier in de chat graag", "chat"),
        ("deny", [], "nee", "chat"),
        ("skip_or_dont_know", [], "weet niet", "chat"),
        ("ask_salary", [], "wat verdien ik", None),
        ("answer", ["12"], "12", None),
    ],
)  # fmt: skip
def test_how_to_reach_somebody(
    intent: str, details: list[str], text: str, contact: str | None
) -> None:
    assert read_contact(intent, details, text) == contact


@pytest.mark.parametrize(
    ("text", "question"),
    [("de plaats", "place"), ("mijn diploma", "education"), ("uren", "hours"), ("bla", None)],
)
def test_a_line_of_the_summary_can_be_named(text: str, question: str | None) -> None:
    assert question_named(text) == question
