"""Opening hours, Dutch holidays, and the promise of one working day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.handover.hours import (
    AMSTERDAM,
    DEFAULT_HOURS,
    OpeningHours,
    holiday_name,
    parse_hours,
)
from bot.handover.promises import judge, one_working_day_later, remind_at

OFFICE = parse_hours(DEFAULT_HOURS)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-11-18T08:59", False),
        ("2026-11-18T09:00", True),
        ("2026-11-18T16:59", True),
        ("2026-11-18T17:00", False),
        ("2026-11-21T12:00", False),  # Saturday
        ("2026-12-25T12:00", False),  # Friday, Eerste Kerstdag
        ("2026-04-27T12:00", False),  # Monday, Koningsdag
        ("2026-05-05T12:00", True),  # Bevrijdingsdag, no day off in 2026
        ("2025-05-05T12:00", False),  # once in five years it is
        ("2026-05-14T12:00", False),  # Hemelvaart
        ("2026-05-15T12:00", True),
        ("2026-05-25T12:00", False),  # Tweede Pinksterdag
    ],
)
def test_open_or_not(moment: str, is_open: bool):
    assert OFFICE.is_open(at(moment)) is is_open


def test_koningsdag_moves_when_it_is_a_sunday():
    assert holiday_name(date(2025, 4, 26)) == "Koningsdag"
    assert holiday_name(date(2025, 4, 27)) is None


def test_a_desk_may_work_on_good_friday_and_close_on_other_days():
    friday = date(2026, 4, 3)
    assert holiday_name(friday) == "Goede Vrijdag"
    changed = parse_hours(DEFAULT_HOURS, opened=[friday], closed=[date(2026, 12, 24)])
    assert changed.is_open(at("2026-04-03T10:00"))
    assert not OFFICE.is_open(at("2026-04-03T10:00"))
    assert not changed.is_open(at("2026-12-24T10:00"))


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        ("2026-11-18T10:30", "2026-11-19T10:30"),  # Wednesday
        ("2026-11-20T15:00", "2026-11-23T15:00"),  # Friday
        ("2026-11-21T11:00", "2026-11-23T17:00"),  # Saturday
        ("2026-11-22T23:59", "2026-11-23T17:00"),  # Sunday
        ("2026-11-18T20:00", "2026-11-19T17:00"),  # in the evening
        ("2026-11-18T07:00", "2026-11-18T17:00"),  # before opening
        ("2026-12-24T15:00", "2026-12-28T15:00"),  # over Christmas and the weekend
        ("2026-12-25T15:00", "2026-12-28T17:00"),  # on Christmas
        ("2026-04-24T10:00", "2026-04-28T10:00"),  # over Koningsdag
        ("2026-10-23T15:00", "2026-10-26T15:00"),  # over the end of summer time
        ("2026-03-27T16:00", "2026-03-30T16:00"),  # over its beginning
    ],
)
def test_one_working_day(asked: str, due: str):
    assert one_working_day_later(at(asked), OFFICE) == at(due)
    assert one_working_day_later(at(asked).astimezone(UTC), OFFICE) == at(due)


def test_the_end_of_summer_time_makes_a_day_of_25_hours():
    always = parse_hours("ma-zo 00:00-23:59")
    asked, due = at("2026-10-24T12:00"), at("2026-10-25T12:00")
    assert one_working_day_later(asked, always) == due
    assert due.astimezone(UTC) - asked.astimezone(UTC) == timedelta(hours=25)


def test_a_short_next_day_is_the_limit():
    short_friday = parse_hours("ma-do 09:00-17:00; vr 09:00-12:30")
    assert one_working_day_later(at("2026-11-19T15:00"), short_friday) == at("2026-11-20T12:30")


@given(st.datetimes(datetime(2026, 1, 1), datetime(2030, 12, 31)))
def test_a_promise_ends_while_the_desk_is_open_and_within_a_week(naive: datetime):
    asked = naive.replace(tzinfo=UTC)
    due = one_working_day_later(asked, OFFICE)
    assert asked < due <= asked + timedelta(days=7)
    opening = OFFICE.on(due.date())
    assert opening is not None and opening[0] <= due <= opening[1]
    assert remind_at(due, OFFICE) < due


def test_the_reminder_comes_two_open_hours_before():
    assert remind_at(at("2026-11-19T15:00"), OFFICE) == at("2026-11-19T13:00")
    assert remind_at(at("2026-11-19T10:00"), OFFICE) == at("2026-11-18T16:00")
    assert remind_at(at("2026-11-23T10:00"), OFFICE) == at("2026-11-20T16:00")


def test_open_time_counts_only_when_open():
    assert OFFICE.open_time(at("2026-11-20T16:00"), at("2026-11-23T10:00")) == timedelta(hours=2)
    assert OFFICE.open_time(at("2026-11-21T00:00"), at("2026-11-22T23:00")) == timedelta()
    night = parse_hours("za-zo 00:00-23:59")
    # The hour from two to three came twice.
    assert night.open_time(at("2026-10-25T01:00"), at("2026-10-25T04:00")) == timedelta(hours=4)


def test_next_opening():
    assert OFFICE.opens_at(at("2026-11-20T17:00")) == at("2026-11-23T09:00")
    assert OFFICE.opens_at(at("2026-12-24T18:00")) == at("2026-12-28T09:00")
    assert OFFICE.opens_at(at("2026-11-18T08:00")) == at("2026-11-18T09:00")


def test_kept_broken_or_still_open():
    due = at("2026-11-19T15:00")
    before, after = due - timedelta(minutes=1), due + timedelta(minutes=1)
    assert (judge(due, before, after).kept, judge(due, before, after).broken) == (True, False)
    assert (judge(due, after, after).kept, judge(due, after, after).broken) == (False, True)
    assert not judge(due, None, before).broken
    assert judge(due, None, after).broken


@pytest.mark.parametrize(
    "text", ["", "altijd", "ma 9-17", "vr-ma 09:00-17:00", "ma 17:00-09:00", "xx 09:00-17:00"]
)
def test_unreadable_hours_are_refused(text: str):
    with pytest.raises(ValueError):
        parse_hours(text)


def test_a_desk_that_never_opens_is_said():
    with pytest.raises(ValueError):
        OpeningHours({}).opens_at(at("2026-11-18T10:00"))
