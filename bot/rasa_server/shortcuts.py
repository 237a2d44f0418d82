"""Shortcuts in a turn of Rasa, with the same result.

Rasa copies a tracker by making an empty one and replaying every event, some five times a turn,
goes through the mappings of slots that only our own action fills, and copies what it might write in
a debug line whether or not that line is written.  What the whole saves: docs/benchmarks.md; that a
copy is the same: tests/unit/rasa_server/test_shortcuts.py.
"""

from __future__ import annotations

import copy
from types import SimpleNamespace
from typing import Any

from rasa.core import processor
from rasa.core.actions.action import ActionExtractSlots
from rasa.core.actions.forms import FormAction
from rasa.shared.core.constants import (
    ACTION_VALIDATE_SLOT_MAPPINGS,
    DEFAULT_SLOT_NAMES,
    REQUESTED_SLOT,
)
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event, SlotSet
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker


def copied_slot(slot: Slot) -> Slot:
    """A slot of its own with the same value."""
    other: Slot = slot.__class__.__new__(slot.__class__)
    other.__dict__.update(slot.__dict__)
    return other


def copied_tracker(tracker: DialogueStateTracker) -> DialogueStateTracker:
    """A tracker of its own in the same state, with the same events."""
    other: DialogueStateTracker = tracker.__class__.__new__(tracker.__class__)
    other.__dict__.update(tracker.__dict__)
    other.events = copy.copy(tracker.events)
    other.slots = copy.copy(tracker.slots)
    for name, slot in tracker.slots.items():
        other.slots[name] = copied_slot(slot)
    other.active_loop = copy.copy(tracker.active_loop)
    return other


def ahead(
    form: FormAction, tracker: DialogueStateTracker, events: list[Event], domain: Domain
) -> DialogueStateTracker:
    """The tracker as it will be when the form has run and ``events`` came of it."""
    if tracker.idx_after_latest_restart():
        whole: DialogueStateTracker = _AHEAD(form, tracker, events, domain)
        return whole
    other = copied_tracker(tracker)
    slot = SlotSet(REQUESTED_SLOT, form.get_slot_to_fill(tracker))
    for event in (slot, ActionExecuted(form.name()), *events):
        other.update(event)
    return other


def is_empty(domain: Domain) -> bool:
    """Whether a domain has nothing in it; Rasa asks for every message and compares each time."""
    if not hasattr(domain, "_known_empty"):
        domain._known_empty = _IS_EMPTY(domain)
    return bool(domain._known_empty)


async def filled_slots(
    action: ActionExtractSlots,
    output_channel: Any,
    nlg: Any,
    tracker: DialogueStateTracker,
    domain: Domain,
) -> list[Event]:
    """What Rasa's slot filling gives when every slot is filled by our own action."""
    if not hasattr(domain, "_all_ours"):
        domain._all_ours = ACTION_VALIDATE_SLOT_MAPPINGS in domain.user_actions and all(
            mapping == {"type": "custom"}
            for slot in domain.slots
            if slot.name not in DEFAULT_SLOT_NAMES
            for mapping in slot.mappings
        )
    if not domain._all_ours:
        given: list[Event] = await _FILLED(action, output_channel, nlg, tracker, domain)
        return given
    ours: list[Event] = await action._run_custom_action(
        ACTION_VALIDATE_SLOT_MAPPINGS, output_channel, nlg, tracker, domain
    )
    return ours


_FILLED: Any = ActionExtractSlots.run
_AHEAD: Any = FormAction._temporary_tracker
_IS_EMPTY: Any = Domain.is_empty


def install(*, debug: bool = False) -> None:
    """Let this process take them; ``debug``: lines for debugging are written."""
    Slot.__copy__ = copied_slot
    DialogueStateTracker.copy = copied_tracker
    FormAction._temporary_tracker = ahead
    ActionExtractSlots.run = filled_slots
    Domain.is_empty = is_empty
    if not debug:
        processor.MessageProcessor._log_slots = staticmethod(lambda _tracker: None)
        processor.copy = SimpleNamespace(deepcopy=lambda value: value)
