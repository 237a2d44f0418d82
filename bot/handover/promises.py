"""When a promised answer is due, when somebody is reminded, and when it has slipped.  Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.handover.hours import AMSTERDAM, OpeningHours

REMIND_BEFORE = timedelta(hours=2)
"""Open time that is left of a promise when its owner is reminded."""


def one_working_day_later(asked: datetime, hours: OpeningHours) -> datetime:
    """The moment by which somebody who asked at ``asked`` has been answered, in Dutch local time.

    Asked while the desk is open: the same clock time on the next day that it is open (at the
    latest at closing).  Asked outside its hours: the end of the next opening.  Clock times are
    local, so a day in which the clock changes is a working day like any other.
    """
    local = asked.astimezone(AMSTERDAM)
    if not hours.is_open(asked):
        opening = hours.on(hours.opens_at(asked).date())
        assert opening is not None  # noqa: S101 - opens_at gave a day that is open
        return opening[1]
    opens, closes = hours.next_day(local.date())
    same_clock = datetime.combine(opens.date(), local.time(), tzinfo=AMSTERDAM)
    return min(max(same_clock, opens, key=_instant), closes, key=_instant)


def remind_at(deadline: datetime, hours: OpeningHours) -> datetime:
    """When the owner of a promise is reminded: two open hours before the deadline."""
    moment = deadline
    for _ in range(8):
        opening = hours.on(moment.astimezone(AMSTERDAM).date())
        if opening is not None and opening[0] <= moment:
            left = REMIND_BEFORE - hours.open_time(moment, deadline)
            start = _instant(min(moment, opening[1], key=_instant)) - left
            if start >= opening[0]:
                return start.astimezone(AMSTERDAM)
            moment = opening[0]
        moment -= timedelta(days=1)
        moment = moment.astimezone(AMSTERDAM).replace(hour=23, minute=59)
    return deadline - REMIND_BEFORE


@dataclass(frozen=True)
class Kept:
    """How a promise ended: answered in time, late, or not (yet)."""

    kept: bool
    broken: bool


def judge(deadline: datetime, answered_at: datetime | None, moment: datetime) -> Kept:
    """Whether a promise was kept or broken at ``moment``; neither while it still can be kept."""
    if answered_at is not None:
        return Kept(answered_at <= deadline, answered_at > deadline)
    return Kept(False, moment > deadline)


def _instant(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
