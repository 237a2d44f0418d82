"""Failures that a handover may not have, each with the guard that keeps it out.

docs/handover-failures.md lists all of them with their tests; here are those of the store alone.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from bot.conversations import (
    advisor_messages,
    availability,
    care,
    care_texts,
    closing,
    desk_views,
    handovers,
    log,
    ownership,
    transfers,
    turns,
)
from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.desk_users import get_user
from bot.conversations.ownership import Advisor
from bot.conversations.records import NewEvent, NotHeld
from bot.handover.hours import AMSTERDAM, DEFAULT_HOURS, parse_hours
from bot.handover.routing import Rules
from tests.unit.conversations.test_ownership import person, waiting

PLAN = care.Plan(
    hours=parse_hours(DEFAULT_HOURS),
    rules=Rules(timedelta(minutes=10), timedelta(minutes=20)),
    give_up=timedelta(minutes=30),
    names={"AM05": "Twente"},
    near={},
)
Change = Callable[[Database, str, Advisor, Advisor], object]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


def asked_at(db: Database, moment: datetime, mode: str = "chat") -> str:
    conversation = waiting(db, mode=mode)
    with db.writing() as connection:
        connection.execute(t.handover_requests.update().values(created_at=moment))
    return conversation


def statuses(db: Database, conversation: str) -> list[str]:
    events = log.events_after(db, conversation, 0)
    return [e.body["status"] for e in events if e.body.get("status")]


def taken(db: Database, conversation: str, advisor: Advisor, seconds: int = 60) -> int:
    return ownership.claim(db, conversation, advisor, lease=timedelta(seconds=seconds)).epoch


def passed_on(db: Database, conversation: str, anna: Advisor, bert: Advisor) -> None:
    epoch = taken(db, conversation, anna)
    transfers.accept(db, transfers.offer(db, conversation, anna, epoch, to_user=bert.id), bert)


CHANGES: dict[str, tuple[Change, str]] = {
    "claim": (lambda db, c, anna, bert: taken(db, c, anna), "person_joined"),
    "transfer": (passed_on, "person_joined"),
    "to the assistant": (
        lambda db, c, anna, bert: ownership.release(
            db, c, anna, taken(db, c, anna), payload="/hand_back"
        ),
        "person_left",
    ),
    "to the queue": (
        lambda db, c, anna, bert: ownership.put_back(db, c, anna, taken(db, c, anna)),
        "person_lost",
    ),
    "close": (
        lambda db, c, anna, bert: ownership.close(db, c, anna, taken(db, c, anna), reason="helped"),
        "person_left",
    ),
    "lease ended": (
        lambda db, c, anna, bert: (taken(db, c, anna, 0), ownership.expire(db)),
        "person_lost",
    ),
    "consent taken back": (
        lambda db, c, anna, bert: (taken(db, c, anna), handovers.revoke(db, c)),
        "revoked",
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_no_change_of_owner_is_silent_and_none_is_said_twice(db: Database, change: str) -> None:
    anna, bert = person(db, "Anna"), person(db, "Bert")
    conversation = waiting(db)
    make, status = CHANGES[change]
    before = log.find(db, conversation).epoch
    make(db, conversation, anna, bert)
    changes = log.find(db, conversation).epoch - before
    said = statuses(db, conversation)
    assert changes > 0 and said[-1] == status
    # As many announcements as changes of owner: the epoch counts those.
    assert len(said) == changes
    assert all(e.body["text"] for e in log.events_after(db, conversation, 0))


def test_an_advisor_and_the_assistant_never_both_answer_one_message(db: Database) -> None:
    """Whichever comes first: the turn of the other is refused, in the same store."""
    anna = person(db, "Anna")
    conversation = waiting(db)
    log.append_visitor_message(db, conversation, client_id="v1", text="een vraag")
    first = turns.claim_next_turn(db, conversation, worker="w", lease=timedelta(seconds=30))
    assert first is not None
    epoch = taken(db, conversation, anna)
    log.append_visitor_message(db, conversation, client_id="v2", text="en nog een")
    assert turns.claim_next_turn(db, conversation, worker="w", lease=timedelta(seconds=30)) is None
    ownership.release(db, conversation, anna, epoch, payload="/hand_back")
    with pytest.raises(NotHeld):
        advisor_messages.append_advisor_message(
            db, conversation, epoch, anna, client_id="a", text="te laat"
        )
    went_on = turns.claim_next_turn(db, conversation, worker="w", lease=timedelta(seconds=30))
    assert went_on is not None and went_on.payload == "/hand_back"


def test_what_the_visitor_closed_is_closed_for_everybody(db: Database) -> None:
    anna, bert = person(db, "Anna"), person(db, "Bert")
    conversation = waiting(db)
    epoch = taken(db, conversation, anna)
    offer = transfers.offer(db, conversation, anna, epoch, to_user=bert.id)
    colleague = get_user(db, bert.id)
    assert colleague is not None
    assert [o.id for o in desk_views.offers_for(db, colleague)] == [offer]
    closing.end(db, conversation, NewEvent("system", "status", "Gestopt.", status="closed"))
    for refused in (
        lambda: advisor_messages.append_advisor_message(
            db, conversation, epoch, anna, client_id="a", text="ben je er nog?"
        ),
        lambda: ownership.renew(db, conversation, anna, epoch),
        lambda: ownership.release(db, conversation, anna, epoch, payload="/hand_back"),
    ):
        with pytest.raises(NotHeld):
            refused()
    with pytest.raises(transfers.NoSuchTransfer):
        transfers.accept(db, offer, bert)
    # Nor is anything of it left on a colleague's screen.
    assert desk_views.offers_for(db, colleague) == []
    assert statuses(db, conversation)[-1] == "closed"


def test_over_christmas_nobody_is_late_and_nobody_is_given_up(db: Database) -> None:
    person(db, "Anna", "AM05")
    conversation = asked_at(db, at("2026-12-24T16:50"))  # ten minutes before closing
    for moment in ("2026-12-24T16:51", "2026-12-25T12:00", "2026-12-27T23:00", "2026-12-28T09:15"):
        care.look_after(db, PLAN, at(moment))
    [request] = handovers.requests_of(db, conversation)
    assert request.promise_at == at("2026-12-28T16:50")
    assert (request.state, request.escalated_at) == ("open", None)
    assert "handover_failed" not in statuses(db, conversation)
    care.look_after(db, PLAN, at("2026-12-28T09:21"))  # thirty open minutes in all
    assert statuses(db, conversation)[-1] == "handover_failed"
    care.look_after(db, PLAN, at("2026-12-28T16:51"))
    assert statuses(db, conversation)[-1] == "promise_broken"


def test_on_a_holiday_the_day_that_the_desk_opens_is_said(db: Database) -> None:
    christmas = at("2026-12-25T12:00")
    there = availability.availability(db, "AM05", christmas, PLAN.hours)
    assert (there.open_now, there.opens_at) == (False, at("2026-12-28T09:00"))
    told = care_texts.place_in_queue(there, 1, None, christmas.date()).text
    assert "De balie is nu dicht. Maandag 28 december om 9.00 uur" in told


@pytest.mark.parametrize(
    ("asked", "kept", "broken"),
    [
        ("2026-10-23T15:00", "2026-10-26T14:59", "2026-10-26T15:01"),  # the clock goes back
        ("2026-03-27T16:00", "2026-03-30T15:59", "2026-03-30T16:01"),  # and forward
    ],
)
def test_a_promise_over_a_clock_change_ends_at_the_same_time_of_day(
    db: Database, asked: str, kept: str, broken: str
) -> None:
    conversation = asked_at(db, at(asked), "callback")
    care.look_after(db, PLAN, at(asked))
    care.look_after(db, PLAN, at(kept))
    assert "promise_broken" not in statuses(db, conversation)
    care.look_after(db, PLAN, at(broken))
    assert statuses(db, conversation)[-1] == "promise_broken"


def test_a_lease_counts_seconds_also_when_the_clock_goes_back(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 3.00 it is 2.00 again: neither lost at once nor kept for an hour more."""
    clock = at("2026-10-25T02:59:30").astimezone(UTC)
    monkeypatch.setattr(ownership, "now", lambda: clock)
    anna = person(db, "Anna")
    conversation = waiting(db)
    epoch = taken(db, conversation, anna, 60)
    clock = at("2026-10-25T02:00:20").replace(fold=1)  # 50 seconds later
    assert ownership.expire(db) == []
    assert ownership.lease_of(db, conversation) is not None
    clock = at("2026-10-25T02:00:31").replace(fold=1).astimezone(UTC)
    with pytest.raises(NotHeld):
        ownership.renew(db, conversation, anna, epoch)
    assert ownership.expire(db) == [conversation]
