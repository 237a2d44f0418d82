"""Opening hours of the desks, with the Dutch public holidays.

The catalogue does not know when a desk answers chats, so the hours are a setting of whoever runs
the front desk (``DESK_HOURS``), and are shown as ours.  All clock times are Dutch local time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DEFAULT_HOURS = "ma-vr 09:00-17:00"
"""Ordinary office hours.  A choice of ours, not a fact about any desk."""

_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_PART = re.compile(
    r"(?P<first>[a-z]{2})(?:-(?P<last>[a-z]{2}))?\s+"
    r"(?P<opens>\d{1,2}:\d{2})-(?P<closes>\d{1,2}:\d{2})"
)
_LONGEST_CLOSED = 60
"""Days to look ahead for an opening; a desk that is closed for longer has wrong settings."""


@dataclass(frozen=True)
class OpeningHours:
    """Per weekday (Monday is 0) from when till when; a missing day is closed."""

    days: Mapping[int, tuple[time, time]]
    closed: frozenset[date] = frozenset()
    """Extra closed dates, such as the week between Christmas and New Year."""
    opened: frozenset[date] = frozenset()
    """Public holidays on which the desk is open after all, such as Good Friday."""

    def on(self, day: date) -> tuple[datetime, datetime] | None:
        """From when till when the desk is open on ``day``, or None when it is closed."""
        hours = self.days.get(day.weekday())
        if hours is None or day in self.closed:
            return None
        if day not in self.opened and holiday_name(day):
            return None
        return _local(day, hours[0]), _local(day, hours[1])

    def is_open(self, moment: datetime) -> bool:
        """Whether the desk is open at ``moment`` (timezone-aware)."""
        hours = self.on(moment.astimezone(AMSTERDAM).date())
        return hours is not None and hours[0] <= moment < hours[1]

    def opens_at(self, moment: datetime) -> datetime:
        """The first moment from ``moment`` on at which the desk is open, in Dutch local time."""
        local = moment.astimezone(AMSTERDAM)
        for ahead in range(_LONGEST_CLOSED):
            hours = self.on(local.date() + timedelta(days=ahead))
            if hours is not None and moment < hours[1]:
                return max(hours[0], local, key=_instant)
        raise ValueError("the desk has no opening in the coming two months")

    def next_day(self, day: date) -> tuple[datetime, datetime]:
        """The opening of the first open day after ``day``."""
        for ahead in range(1, _LONGEST_CLOSED):
            hours = self.on(day + timedelta(days=ahead))
            if hours is not None:
                return hours
        raise ValueError("the desk has no opening in the coming two months")

    def open_time(self, start: datetime, end: datetime) -> timedelta:
        """How much of the time from ``start`` to ``end`` the desk was open."""
        total = timedelta()
        day = start.astimezone(AMSTERDAM).date()
        while day <= end.astimezone(AMSTERDAM).date():
            hours = self.on(day)
            if hours is not None:
                total += max(
                    timedelta(),
                    min(end, hours[1], key=_instant).astimezone(UTC)
                    - max(start, hours[0], key=_instant).astimezone(UTC),
                )
            day += timedelta(days=1)
        return total


def parse_hours(
    text: str, *, closed: Iterable[date] = (), opened: Iterable[date] = ()
) -> OpeningHours:
    """Read hours such as ``ma-do 09:00-17:00; vr 09:00-12:30``.

    Raises:
        ValueError: when a part cannot be read, closes before it opens, or nothing is open.
    """
    days: dict[int, tuple[time, time]] = {}
    for part in filter(None, (piece.strip().lower() for piece in text.split(";"))):
        found = _PART.fullmatch(part)
        if found is None:
            raise ValueError("write opening hours as: ma-vr 09:00-17:00; za 10:00-13:00")
        first, last = found["first"], found["last"] or found["first"]
        opens, closes = _clock(found["opens"]), _clock(found["closes"])
        if first not in _DAYS or last not in _DAYS or _DAYS.index(last) < _DAYS.index(first):
            raise ValueError("days of opening hours are ma, di, wo, do, vr, za, zo")
        if closes <= opens:
            raise ValueError("opening hours have to end after they begin")
        for day in range(_DAYS.index(first), _DAYS.index(last) + 1):
            days[day] = (opens, closes)
    if not days:
        raise ValueError("opening hours name no day")
    return OpeningHours(days, frozenset(closed), frozenset(opened))


def holiday_name(day: date) -> str | None:
    """The Dutch name of the public holiday on ``day``, if it is one.

    The list is that of the library ``holidays``: Koningsdag on the 26th when the 27th is a Sunday,
    Bevrijdingsdag only in the years in which it is a day off for everybody (every five years), and
    Goede Vrijdag, on which many offices work: set ``DESK_OPEN_DAYS`` for a desk that is open then.
    """
    return _holidays(day.year).get(day)


@lru_cache(maxsize=8)
def _holidays(year: int) -> dict[date, str]:
    return dict(holidays.country_holidays("NL", years=year, language="nl").items())


def _clock(text: str) -> time:
    hour, minute = text.split(":")
    return time(int(hour), int(minute))


def _local(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=AMSTERDAM)


def _instant(moment: datetime) -> datetime:
    """Compare moments as instants: within one zone Python compares clock times."""
    return moment.astimezone(UTC)
