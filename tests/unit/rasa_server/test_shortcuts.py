"""Shortcuts in a turn give what the long way gives."""

from __future__ import annotations

import asyncio
import warnings
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Rasa's pinned packages warn about themselves
    from rasa.core.actions.action import ActionExtractSlots
    from rasa.core.actions.forms import FormAction
    from rasa.shared.core.domain import Domain
    from rasa.shared.core.events import ActionExecuted, Event, Restarted, SlotSet
    from rasa.shared.core.trackers import DialogueStateTracker

    from bot.rasa_server import shortcuts

from tests.unit.rasa_server.test_tracker_store import DOMAIN, conversations


def state(tracker: DialogueStateTracker) -> tuple[object, ...]:
    """All that a tracker is."""
    return (
        list(tracker.events),
        tracker.current_slot_values(),
        {name: slot.has_been_set for name, slot in tracker.slots.items()},
        tracker.active_loop,
        tracker.is_paused(),
        tracker.latest_action,
        tracker.latest_message,
        tracker.latest_bot_utterance,
        tracker.sender_id,
        tracker.applied_events(),
    )


@given(conversations())
@settings(deadline=None)
def test_a_copied_tracker_is_the_same(events: list[Event]) -> None:
    tracker = DialogueStateTracker.from_events("x", events, DOMAIN.slots)
    assert state(shortcuts.copied_tracker(tracker)) == state(
        DialogueStateTracker.travel_back_in_time(tracker, float("inf"))
    )


@given(conversations(), conversations())
@settings(deadline=None)
def test_a_copied_tracker_is_of_its_own(events: list[Event], more: list[Event]) -> None:
    tracker = DialogueStateTracker.from_events("x", events, DOMAIN.slots)
    before = state(tracker)
    other = shortcuts.copied_tracker(tracker)
    for event in [*more, SlotSet("place", "almelo"), SlotSet("hours", 3)]:
        other.update(event)
    assert state(tracker) == before


@given(conversations(), st.booleans(), st.lists(st.just(SlotSet("place", "borne")), max_size=2))
@settings(deadline=None)
def test_the_tracker_ahead_is_the_same(
    events: list[Event], restarted: bool, came: list[Event]
) -> None:
    events = [*events, Restarted(), ActionExecuted("action_listen")] if restarted else events
    tracker = DialogueStateTracker.from_events("x", events, DOMAIN.slots)
    form = FormAction("intake_form", None)
    assert state(shortcuts.ahead(form, tracker, came, DOMAIN)) == state(
        shortcuts._AHEAD(form, tracker, came, DOMAIN)
    )


def filled(text: str, monkeypatch: Any) -> list[str]:
    """Which of the two ways fills the slots of a domain."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # Rasa warns about slots for every domain
        domain = Domain.from_yaml(text)
    ways = []

    async def ours(self: Any, name: str, *_: Any) -> list[Event]:
        ways.append(name)
        return []

    async def rasas(*_: Any) -> list[Event]:
        ways.append("the long way")
        return []

    monkeypatch.setattr(ActionExtractSlots, "_run_custom_action", ours)
    monkeypatch.setattr(shortcuts, "_FILLED", rasas)
    tracker = DialogueStateTracker.from_events("x", [], domain.slots)
    asyncio.run(shortcuts.filled_slots(ActionExtractSlots(None), None, None, tracker, domain))
    return ways


def test_only_slots_that_are_all_ours_are_filled_the_short_way(monkeypatch: Any) -> None:
    reader = "actions: [action_validate_slot_mappings]\n"
    slot = "slots:\n  a: {type: any, mappings: [{type: %s}]}\n"
    assert filled(reader + slot % "custom", monkeypatch) == ["action_validate_slot_mappings"]
    for text in (
        slot % "custom",
        reader + slot % "from_text",
        reader + slot % "custom, action: action_other",
    ):
        assert filled(text, monkeypatch) == ["the long way"]


def test_an_empty_domain_is_known() -> None:
    assert shortcuts.is_empty(Domain.empty())
    assert not shortcuts.is_empty(DOMAIN)
    assert not shortcuts.is_empty(DOMAIN)
