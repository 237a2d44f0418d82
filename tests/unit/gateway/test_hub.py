"""What a reader of a conversation finds, whatever reached it and in whatever order."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversations.records import Event
from bot.gateway.hub import MOST_KEPT, Subscription

AT = datetime(2026, 11, 21, tzinfo=UTC)


def events(*seqs: int) -> list[Event]:
    return [Event(seq, AT, "assistant", "text", {"text": str(seq)}) for seq in seqs]


def reader(seen: int) -> Subscription:
    subscription = Subscription("c")
    subscription.take()  # a new reader looks at the log first
    subscription.seen = seen
    return subscription


@pytest.mark.parametrize(
    ("came", "unread", "passed_on"),
    [
        ([], False, []),
        ([[4, 5]], False, [4, 5]),
        ([[4], [5, 6]], False, [4, 5, 6]),
        ([[5]], True, []),  # 4 is not here
        ([[3, 4]], True, []),  # 3 was seen
        ([[]], True, []),  # something, but it is not said what
        ([[], [5]], True, []),
        ([[4], []], True, []),
    ],
)
def test_events_are_passed_on_only_when_they_follow_the_last(
    came: list[list[int]], unread: bool, passed_on: list[int]
) -> None:
    subscription = reader(seen=3)
    for seqs in came:
        subscription.wake(events(*seqs))
    news = subscription.take()
    assert (news.unread, [event.seq for event in news.events]) == (unread, passed_on)
    again = subscription.take()
    assert (again.unread, again.events) == (False, [])


def test_a_reader_that_does_not_read_keeps_little() -> None:
    subscription = reader(seen=0)
    for seq in range(1, 10 * MOST_KEPT):
        subscription.wake(events(seq))
    news = subscription.take()
    assert (news.unread, news.events) == (True, [])


@given(st.lists(st.sampled_from(["tell", "hint", "look"]), max_size=12))
def test_nothing_is_missed_or_doubled_however_it_is_told(steps: list[str]) -> None:
    """``tell`` stores and passes the event on, ``hint`` stores and only wakes, ``look`` reads."""

    stored: list[Event] = []
    shown: list[int] = []
    subscription = reader(seen=0)
    for step in [*steps, "look"]:
        if step != "look":
            stored += events(len(stored) + 1)
            subscription.wake(stored[-1:] if step == "tell" else ())
            continue
        news = subscription.take()
        found = stored[subscription.seen :] if news.unread else news.events
        shown += (event.seq for event in found)
        subscription.seen = shown[-1] if shown else 0
    assert shown == [event.seq for event in stored]
