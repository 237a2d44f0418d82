"""The plan of the intake: who is asked what, and when it ends."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.message import PlaceOption
from bot.intake.profile import Profile
from bot.intake.questions import QUESTIONS, SUMMARY, is_answered, next_question, plan, progress
from bot.intake.slots import changed_slots, options_to_slot, profile_from_slots, state_from_slots

FULL = Profile(
    goal="beroep", situation=("ww",), experience=("kok",), education="havo_vwo",
    interests=("maken",), work_style=("binnen",), refusals=("none",), municipality="GM0141",
    region="AM05", hours=32, income_needed=True,
)  # fmt: skip


@pytest.mark.parametrize(
    ("profile", "question"),
    [
        (Profile(), "goal"),
        (Profile(goal="beroep"), "situation"),
        (Profile(region="AM05"), "situation"),
        (Profile(skipped=("goal",)), "situation"),
        (FULL, SUMMARY),
        (replace(FULL, hours=None), "hours"),
        (Profile(goal="werkgever"), "place"),
        (Profile(goal="werkgever", region="AM05"), None),
    ],
)
def test_the_next_question(profile: Profile, question: str | None) -> None:
    assert next_question(profile) == question


def test_it_ends_with_a_confirmed_summary() -> None:
    assert next_question(FULL, summary_ok=True) is None


def test_an_open_place_goes_first() -> None:
    assert next_question(Profile(goal="beroep"), place_is_open=True) == "place"


@pytest.mark.parametrize(
    ("profile", "asked", "not_asked"),
    [
        (Profile(situation=("statushouder",)), {"language"}, set()),
        (Profile(situation=("ww",)), {"income_needed"}, {"language"}),
        (Profile(situation=("scholier",)), {"place", "income_needed"}, {"hours", "experience"}),
        (Profile(age="16-17"), {"place"}, {"hours", "refusals"}),
        (Profile(situation=("scholier",), age="30-56"), {"hours"}, {"language"}),
        (Profile(situation=("buiten_eu",), goal="baan"), set(), set(QUESTIONS)),
        (Profile(goal="ervaring"), {"experience", "place"}, {"interests", "hours"}),
        (Profile(goal="lesgeven", situation=("in_dienst",)), {"education"}, {"work_style"}),
    ],
)
def test_the_plan_fits_the_person(profile: Profile, asked: set[str], not_asked: set[str]) -> None:
    questions = set(plan(profile))
    assert asked <= questions
    assert not not_asked & questions


def test_at_most_twelve_questions_with_the_summary() -> None:
    assert len(QUESTIONS) + 1 <= 12


@given(st.sets(st.sampled_from(QUESTIONS)))
def test_skipping_always_ends_the_intake(skipped: set[str]) -> None:
    profile = Profile()
    asked = []
    while (question := next_question(profile)) != SUMMARY:
        assert question is not None
        asked.append(question)
        profile = replace(profile, skipped=(*profile.skipped, question))
    assert len(asked) == len(set(asked))
    done, total = progress(profile)
    assert done == total
    assert all(is_answered(q, profile) for q in skipped & set(plan(profile)))


def test_slots_and_profile_are_each_others_mirror() -> None:
    slots = changed_slots(Profile(), FULL)
    assert profile_from_slots({**slots, "turn": {"x": 1}, "requested_slot": None}) == FULL
    assert changed_slots(FULL, FULL) == {}
    assert changed_slots(FULL, replace(FULL, refusals=())) == {"refusals": None}


def test_open_place_options_survive_the_slots() -> None:
    options = (PlaceOption("GM0164", "AM05"), PlaceOption(None, "AM09"))
    state = state_from_slots({"place_options": options_to_slot(options), "requested_slot": "place"})
    assert state.place_options == options
    assert state.pending == "place"
    assert options_to_slot(()) is None
