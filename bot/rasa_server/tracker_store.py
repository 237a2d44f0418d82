"""Rasa's tracker store, kept small: what a conversation's past amounts to, and its last turns.

Rasa replays every event of a conversation for every message and posts all of them to every custom
action, and its SQL store never removes any, so turns get slower as people talk longer.  What was
said is in our own log; the tracker only has to hold what the dialogue needs: the slots, the active
form and the last turns (which the gateway looks through after a crash).
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
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
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.pool import QueuePool

from bot import fast_json
from bot.conversations.database import prepare_sqlite

MAX_EVENTS = 70
"""A longer tracker is compacted when it is saved; some five turns."""
KEPT_TURNS = 2
"""Turns that stay as they were: the rules look at one, the gateway's crash recovery at the last."""
MAX_KNOWN = 128
"""Trackers kept in memory (some 0.1 MB each); who wrote longest ago is read from the database."""

_EVENTS = SQLTrackerStore.SQLEvent.__table__
_OF_ONE = _EVENTS.c.sender_id == sa.bindparam("sender")
_COLUMNS = ("sender_id", "type_name", "timestamp", "intent_name", "action_name", "data")


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


@dataclass
class _Known:
    """A tracker that was read or saved here, and what of it is in the database."""

    tracker: DialogueStateTracker
    stored: int
    """How many of its events are in the database."""
    version: tuple[Any, ...]
    """How many events are stored and which is the newest: differs after any change."""
    lent: bool
    """Somebody works on it (or gave up half-way): not for the next one who asks."""


class BoundedTrackerStore(SQLTrackerStore):  # type: ignore[misc]
    """Rasa's SQL store: rows of one conversation do not grow, and a turn does not read them again.

    Rasa reads and replays every event for every message, over a new connection, and reads them
    again to count them.  Here the tracker that a turn ended with stays in memory; the next turn
    of that conversation only asks the database whether it is still the newest (somebody else may
    have answered in between, or erased it).  A tracker that is being worked on is never lent twice.
    """

    engine: Engine

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """As Rasa's store, with connections that stay open."""
        super().__init__(*args, **kwargs)
        self._known: OrderedDict[str, _Known] = OrderedDict()
        if self.engine.dialect.name == "sqlite":
            self.engine = keep_sqlite_open(self.engine.url)
            self.sessionmaker = sa.orm.session.sessionmaker(bind=self.engine)
        dialect = self.engine.dialect
        count = sa.select(sa.func.count(), sa.func.max(_EVENTS.c.id)).select_from(_EVENTS)
        self._version = _Statement(count.where(_OF_ONE), dialect)
        self._read = _Statement(
            sa.select(_EVENTS.c.data).where(_OF_ONE).order_by(_EVENTS.c.id), dialect
        )
        self._empty = _Statement(_EVENTS.delete().where(_OF_ONE), dialect)
        row: dict[str, Any] = {name: sa.bindparam(name) for name in _COLUMNS}
        self._add = _Statement(_EVENTS.insert().inline().values(row), dialect)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Give the tracker of a conversation, or None when there is none."""
        known = self._known.get(sender_id)
        with self.engine.connect() as connection:
            version = self._version.one(connection, sender=sender_id)
            if known and not known.lent and known.version == version:
                known.lent = True
                return known.tracker
            rows = self._read.run(connection, {"sender": sender_id}).scalars()
            events = [fast_json.loads(data) for data in rows]
        if not events:
            return None
        tracker = DialogueStateTracker.from_dict(sender_id, events, self.domain.slots)
        self._keep(_Known(tracker, len(tracker.events), version, lent=True))
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store the new events; when there are many, replace them all by fewer, at once."""
        await self.stream_events(tracker)
        sender_id, known = tracker.sender_id, self._known.get(tracker.sender_id)
        events = list(tracker.events)
        with self.engine.begin() as connection:
            if len(events) > MAX_EVENTS:
                slots = self.domain.slots if self.domain else tracker.slots.values()
                events = new = compact(events, slots)
                self._empty.run(connection, {"sender": sender_id})
                tracker = DialogueStateTracker.from_events(sender_id, events, slots)
            elif known and known.tracker is tracker:
                new = events[known.stored :]
            else:
                new = events[self._version.one(connection, sender=sender_id)[0] :]
            if new:
                self._add.run(connection, *(_row(sender_id, event) for event in new))
            version = self._version.one(connection, sender=sender_id)
        self._keep(_Known(tracker, len(events), version, lent=False))

    def _keep(self, known: _Known) -> None:
        self._known[known.tracker.sender_id] = known
        self._known.move_to_end(known.tracker.sender_id)
        if len(self._known) > MAX_KNOWN:
            self._known.popitem(last=False)


def keep_sqlite_open(url: Any) -> Engine:
    """An engine whose connection to the file stays open and whose commits wait for the disk."""
    engine = sa.create_engine(url, poolclass=QueuePool, hide_parameters=True)
    sa.event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    prepare_sqlite(connection)
    connection.execute("PRAGMA synchronous=FULL")


class _Statement:
    """A statement translated for the database once; SQLAlchemy looks it up for every use."""

    def __init__(self, statement: Any, dialect: Any) -> None:
        compiled = statement.compile(dialect=dialect)
        self._sql = str(compiled)
        self._names: list[str] | None = compiled.positiontup

    def run(self, connection: Connection, *rows: Mapping[str, Any]) -> Any:
        """Run it with the parameters of one row, or of many at once."""
        given: list[Any] = [
            tuple(row[name] for name in self._names) if self._names else row for row in rows
        ]
        return connection.exec_driver_sql(self._sql, given if len(given) > 1 else given[0])

    def one(self, connection: Connection, **parameters: Any) -> tuple[Any, ...]:
        """Run it and give its only row."""
        return tuple(self.run(connection, parameters).one())


def _row(sender_id: str, event: Event) -> dict[str, Any]:
    data = event.as_dict()
    return {
        "sender_id": sender_id,
        "type_name": event.type_name,
        "timestamp": data.get("timestamp", time.time()),
        "intent_name": data.get("parse_data", {}).get("intent", {}).get("name"),
        "action_name": data.get("name"),
        "data": fast_json.dumps(data).decode(),
    }
