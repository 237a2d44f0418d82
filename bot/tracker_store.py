"""Rasa's tracker store, kept small: what a conversation's past amounts to, and its last turns.

Rasa replays every event of a conversation for every message and posts all of them to every custom
action, and its SQL store never removes any, so turns get slower as people talk longer.  What was
said is in our own log; the tracker only has to hold what the dialogue needs: the slots, the active
form and the last turns (which the gateway looks through after a crash).
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Sequence
from typing import Any

from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    ConversationPaused,
    Event,
    LoopInterrupted,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker

MAX_EVENTS = 120
"""A longer tracker is compacted when it is saved; some ten turns."""
KEPT_TURNS = 3
"""Turns that stay as they were: the rules look at one, the gateway's crash recovery at the last."""


def compact(
    events: Sequence[Event], slots: Iterable[Slot], *, keep_turns: int = KEPT_TURNS
) -> list[Event]:
    """Give fewer events that lead to the same state: a new session, then the last turns unchanged.

    The session starts with every slot that is not at its initial value, and the active form.
    Events that hold ``keep_turns`` turns or fewer are given back as they are.
    """
    starts = [i for i, event in enumerate(events) if isinstance(event, UserUttered)]
    if len(starts) <= keep_turns:
        return list(events)
    cut = starts[-keep_turns]
    slots = list(slots)
    past = DialogueStateTracker.from_events("past", list(events[:cut]), slots)
    at = events[cut].timestamp
    return [*_opening(past, slots, at), *events[cut:]]


def _opening(past: DialogueStateTracker, slots: list[Slot], at: float) -> list[Event]:
    opening: list[Event] = [
        ActionExecuted(ACTION_SESSION_START_NAME, timestamp=at),
        SessionStarted(timestamp=at),
    ]
    opening += [
        SlotSet(name, value, timestamp=at)
        for name, value in past.current_slot_values().items()
        if value != past.slots[name].initial_value
    ]
    if past.is_paused():
        opening.append(ConversationPaused(timestamp=at))
    interrupted = past.is_active_loop_interrupted
    if past.active_loop_name:
        opening.append(ActiveLoop(past.active_loop_name, timestamp=at))
    opening.append(ActionExecuted(ACTION_LISTEN_NAME, timestamp=at))
    if interrupted:
        opening.append(LoopInterrupted(True, timestamp=at))
    return opening


class BoundedTrackerStore(SQLTrackerStore):  # type: ignore[misc]
    """Rasa's SQL store whose rows of one conversation do not grow without end."""

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store the new events; when there are many, replace them all by fewer, at once."""
        if len(tracker.events) <= MAX_EVENTS:
            await super().save(tracker)
            return
        await self.stream_events(tracker)
        slots = self.domain.slots if self.domain else tracker.slots.values()
        kept = compact(list(tracker.events), slots)
        with self.session_scope() as session:
            session.query(self.SQLEvent).filter(
                self.SQLEvent.sender_id == tracker.sender_id
            ).delete(synchronize_session=False)
            session.add_all(self._row(tracker.sender_id, event) for event in kept)
            session.commit()

    def _row(self, sender_id: str, event: Event) -> Any:
        data = event.as_dict()
        return self.SQLEvent(
            sender_id=sender_id,
            type_name=event.type_name,
            timestamp=data.get("timestamp", time.time()),
            intent_name=data.get("parse_data", {}).get("intent", {}).get("name"),
            action_name=data.get("name"),
            data=json.dumps(data),
        )
