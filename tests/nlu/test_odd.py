"""Attacks, other scripts and far too long messages: something sane, and never consent."""

from __future__ import annotations

import pytest

from bench.nlu.odd import odd_messages
from bench.nlu.ours import Ours

NEVER = {"affirm", "restart", "crisis_distress"}


@pytest.fixture(scope="module")
def ours() -> Ours:
    return Ours.trained()


@pytest.mark.parametrize("pending", [None, "income_needed", "place", "summary_ok"])
@pytest.mark.parametrize(("name", "text"), list(odd_messages()))
def test_nothing_odd_is_consent(ours: Ours, name: str, text: str, pending: str | None) -> None:
    answer = ours.answer(text, pending)
    assert answer.intent not in NEVER, (name, answer.intent)
    assert not [f for f in answer.facts if f.kind in ("income", "contact_detail")], name


def test_there_are_fifty_alphabets() -> None:
    assert len([name for name, _ in odd_messages() if not name.startswith(("attack", "long"))]) > 50
