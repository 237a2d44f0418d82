"""The bounded tracker store: fewer events, the same state."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActionExecutionRejected,
    ActiveLoop,
    BotUttered,
    ConversationPaused,
    Event,
    LoopInterrupted,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from bot.conversations.erasure import TrackerStore
from bot.rasa_server.tracker_store import (
    KEPT_TURNS,
    MAX_EVENTS,
    MAX_KNOWN,
    BoundedTrackerStore,
    compact,
)
from tests.unit.stores import BACKENDS, fresh_url

DOMAIN_YAML = """
version: "3.1"
intents: [answer]
slots:
  place: {type: any, mappings: [{type: custom}]}
  hours: {type: any, initial_value: 40, mappings: [{type: custom}]}
forms: {intake_form: {required_slots: [place]}}
"""


def _domain() -> Domain:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # Rasa warns about slots for every domain
        return Domain.from_yaml(DOMAIN_YAML)


DOMAIN = _domain()

_AFTER = st.one_of(
    st.builds(lambda v: SlotSet("place", v), st.sampled_from(["almelo", {"a": [1]}, None, 0, ""])),
    st.builds(lambda v: SlotSet("hours", v), st.sampled_from([40, 32, None])),
    st.builds(ActiveLoop, st.sampled_from(["intake_form", None])),
    st.just(ActionExecuted("intake_form")),
    st.just(ActionExecutionRejected("intake_form")),
    st.just(LoopInterrupted(True)),
    st.just(BotUttered("tekst")),
    st.just(ConversationPaused()),
)


@st.composite
def conversations(draw: st.DrawFn) -> list[Event]:
    """A session start and turns with whatever actions leave behind."""
    events: list[Event] = [
        ActionExecuted("action_session_start"),
        SessionStarted(),
        ActionExecuted("action_listen"),
    ]
    for number in range(draw(st.integers(0, 8))):
        events.append(UserUttered(f"bericht {number}", {"name": "answer"}))
        events += draw(st.lists(_AFTER, max_size=5))
        events.append(ActionExecuted("action_listen"))
    return events


def state_of(events: list[Event]) -> tuple[object, ...]:
    """What the dialogue depends on."""
    tracker = DialogueStateTracker.from_events("x", events, DOMAIN.slots)
    return (
        tracker.current_slot_values(),
        tracker.active_loop_name,
        tracker.is_active_loop_interrupted,
        tracker.is_paused(),
        tracker.latest_action_name,
        tracker.latest_message.text if tracker.latest_message else None,
    )


def said(events: list[Event]) -> list[str | None]:
    return [event.text for event in events if isinstance(event, UserUttered)]


@given(conversations())
@settings(deadline=None)
def test_fewer_events_lead_to_the_same_state(events: list[Event]) -> None:
    kept = compact(events, DOMAIN.slots)
    assert state_of(kept) == state_of(events)
    assert said(kept) == said(events)[-KEPT_TURNS:]


@given(conversations())
@settings(deadline=None)
def test_compacting_again_changes_nothing(events: list[Event]) -> None:
    once = compact(events, DOMAIN.slots)
    assert [e.as_dict() for e in compact(once, DOMAIN.slots)] == [e.as_dict() for e in once]


@pytest.fixture(params=BACKENDS)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    (tmp_path / "nieuw").mkdir()
    return fresh_url(request.param, tmp_path)


@pytest.fixture
def stores(url: str) -> Iterator[tuple[BoundedTrackerStore, BoundedTrackerStore]]:
    """Two servers on the same database."""
    both = tuple(BoundedTrackerStore(domain=DOMAIN, host=url) for _ in range(2))
    yield both[0], both[1]
    for one in both:
        one.engine.dispose()


@pytest.fixture
def store(stores: tuple[BoundedTrackerStore, BoundedTrackerStore]) -> BoundedTrackerStore:
    return stores[0]


def test_rows_do_not_grow_and_nothing_said_is_lost(store: BoundedTrackerStore) -> None:
    async def talk() -> None:
        for number in range(150):
            tracker = await store.get_or_create_tracker("bezoeker")
            tracker.update(UserUttered(f"bericht {number}", {"name": "answer"}))
            if number == 0:
                tracker.update(SlotSet("place", "almelo"))
                tracker.update(ActiveLoop("intake_form"))
            tracker.update(BotUttered("tekst"))
            tracker.update(ActionExecuted("action_listen"))
            await store.save(tracker)
            assert len(tracker.events) <= MAX_EVENTS + 4
        tracker = await store.get_or_create_tracker("bezoeker")
        assert tracker.get_slot("place") == "almelo"
        assert tracker.active_loop_name == "intake_form"
        assert said(list(tracker.events))[-KEPT_TURNS:] == [
            f"bericht {n}" for n in range(150 - KEPT_TURNS, 150)
        ]

    asyncio.run(talk())
    with store.session_scope() as session:
        assert session.query(store.SQLEvent).count() <= MAX_EVENTS


def test_other_conversations_stay(store: BoundedTrackerStore) -> None:
    async def talk() -> None:
        for sender in ("een", "twee"):
            tracker = await store.get_or_create_tracker(sender)
            for number in range(60 if sender == "twee" else 2):
                tracker.update(UserUttered(f"{sender} {number}", {"name": "answer"}))
                tracker.update(ActionExecuted("action_listen"))
            await store.save(tracker)
        other = await store.retrieve("een")
        assert other is not None
        assert said(list(other.events)) == ["een 0", "een 1"]

    asyncio.run(talk())


async def turn(store: BoundedTrackerStore, text: str, sender: str = "bezoeker") -> None:
    """One message, as Rasa handles it."""
    tracker = await store.get_or_create_tracker(sender)
    tracker.update(UserUttered(text, {"name": "answer"}))
    tracker.update(ActionExecuted("action_listen"))
    await store.save(tracker)


async def told(store: BoundedTrackerStore, sender: str = "bezoeker") -> list[str | None]:
    tracker = await store.retrieve(sender)
    return said(list(tracker.events)) if tracker else []


def test_two_servers_see_what_the_other_stored(
    stores: tuple[BoundedTrackerStore, BoundedTrackerStore],
) -> None:
    one, other = stores

    async def talk() -> None:
        for number in range(30):  # long enough to be compacted
            await turn(stores[number % 2], f"bericht {number}")
        assert await told(one) == await told(other)
        assert (await told(one))[-1] == "bericht 29"

    asyncio.run(talk())


def test_a_turn_that_failed_leaves_nothing_behind(store: BoundedTrackerStore) -> None:
    async def talk() -> None:
        await turn(store, "een")
        failed = await store.retrieve("bezoeker")
        assert failed is not None
        failed.update(UserUttered("half", {"name": "answer"}))  # and then it is not saved
        await turn(store, "twee")
        assert await told(store) == ["een", "twee"]

    asyncio.run(talk())


def test_who_only_looks_disturbs_no_turn(store: BoundedTrackerStore) -> None:
    async def talk() -> None:
        await turn(store, "een")
        working = await store.retrieve("bezoeker")
        assert working is not None
        working.update(UserUttered("twee", {"name": "answer"}))
        assert await told(store) == ["een"]
        await store.save(working)
        assert await told(store) == ["een", "twee"]

    asyncio.run(talk())


def test_what_was_erased_is_not_remembered(store: BoundedTrackerStore) -> None:
    async def talk() -> None:
        await turn(store, "een")
        with store.session_scope() as session:
            session.query(store.SQLEvent).delete()
            session.commit()
        assert await told(store) == []
        await turn(store, "twee")
        assert await told(store) == ["twee"]

    asyncio.run(talk())


def test_only_so_many_are_kept_in_memory(store: BoundedTrackerStore) -> None:
    async def talk() -> None:
        for number in range(MAX_KNOWN + 5):
            await turn(store, "een", sender=f"bezoeker {number}")
        assert len(store._known) == MAX_KNOWN
        assert await told(store, "bezoeker 0") == ["een"]

    asyncio.run(talk())


def test_erased_words_are_in_no_file(tmp_path: Path) -> None:
    file = tmp_path / "tracker.db"
    store = BoundedTrackerStore(domain=DOMAIN, host=f"sqlite:///{file}")

    async def talk() -> None:
        for number in range(40):  # the first ones were compacted away
            await turn(store, f"geheimpje {number}")

    asyncio.run(talk())
    assert any(b"geheimpje" in path.read_bytes() for path in tmp_path.iterdir())
    TrackerStore(f"sqlite:///{file}").erase("bezoeker")
    assert not any(b"geheimpje" in path.read_bytes() for path in tmp_path.iterdir())
    store.engine.dispose()
