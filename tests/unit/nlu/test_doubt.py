from __future__ import annotations

from bot.nlu.doubt import MOST, options


def test_likely_questions_are_asked_back_likeliest_first() -> None:
    ranking = [
        ("nlu_fallback", 0.8),
        ("ask_salary", 0.19),
        ("ask_subsidies_money", 0.18),
        ("thanks", 0.12),
        ("ask_age", 0.1),
        ("restart", 0.09),
    ]
    found = options(ranking)
    assert [o.intent for o in found] == ["ask_salary", "ask_subsidies_money", "ask_age"]
    assert len(found) == MOST


def test_nothing_is_asked_back_when_somebody_was_answering() -> None:
    ranking = [("nlu_fallback", 0.8), ("answer", 0.19), ("ask_salary", 0.18), ("ask_age", 0.1)]
    assert options(ranking) == ()


def test_one_option_is_no_choice() -> None:
    assert options([("ask_salary", 0.19), ("answer", 0.15), ("ask_age", 0.01)]) == ()
    assert options([]) == ()
