"""When a promised answer is due.  Weekends are known; official Dutch holidays follow later."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_CLOSING = time(17, 0)
_SATURDAY = 5


def one_working_day_later(asked: datetime) -> datetime:
    """The moment by which somebody who asked at ``asked`` has been answered.

    On a working day: the same clock time on the next working day.  In a weekend the desk first
    sees it on Monday: the end of that day.  Result in Dutch local time.
    """
    local = asked.astimezone(AMSTERDAM)
    day = local.date() + timedelta(days=1)
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    clock = _CLOSING if local.weekday() >= _SATURDAY else local.time()
    return datetime.combine(day, clock, tzinfo=AMSTERDAM)
