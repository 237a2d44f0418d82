"""The coördinator's figures: who waits, which promises were kept, how fast a person answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

import sqlalchemy as sa

from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.handover.hours import OpeningHours
from bot.handover.promises import judge, one_working_day_later

MAX_PERIOD = timedelta(days=400)


@dataclass(frozen=True)
class RegionFigures:
    """Figures of one region (None: region unknown) over a period."""

    region_code: str | None
    requests: int
    waiting: int
    kept: int
    broken: int
    first_answer_minutes: int | None
    """Median of the open minutes to the first human answer; None when nobody was answered."""
    rating: float | None
    ratings: int


def by_region(
    db: Database,
    regions: Iterable[str] | None,
    *,
    since: datetime,
    until: datetime,
    moment: datetime,
    hours: OpeningHours,
) -> list[RegionFigures]:
    """Figures per region of the requests made from ``since`` to ``until``.

    ``regions``: only these, None for all of them.
    """
    h = t.handover_requests.c
    query = sa.select(
        h.region_code, h.state, h.created_at, h.answered_at, h.promise_at, h.rating, h.revoked_at
    ).where(h.created_at >= since, h.created_at < until)
    if regions is not None:
        query = query.where(h.region_code.in_(tuple(regions)))
    grouped: dict[str | None, list[sa.engine.Row]] = {}
    with db.reading() as connection:
        for row in connection.execute(query):
            grouped.setdefault(row.region_code, []).append(row)
    return [
        _figures(code, rows, moment, hours)
        for code, rows in sorted(grouped.items(), key=lambda item: item[0] or "")
    ]


def _figures(
    code: str | None, rows: list[sa.engine.Row], moment: datetime, hours: OpeningHours
) -> RegionFigures:
    kept = broken = waiting = 0
    minutes = []
    for row in rows:
        waiting += row.state in ("open", "taken", "failed") and row.answered_at is None
        if row.state == "revoked" and row.answered_at is None:
            continue  # nothing was promised any more
        promise = row.promise_at or one_working_day_later(row.created_at, hours)
        verdict = judge(promise, row.answered_at, moment)
        kept, broken = kept + verdict.kept, broken + verdict.broken
        if row.answered_at is not None:
            minutes.append(hours.open_time(row.created_at, row.answered_at).total_seconds() / 60)
    ratings = [row.rating for row in rows if row.rating is not None]
    return RegionFigures(
        region_code=code,
        requests=len(rows),
        waiting=waiting,
        kept=kept,
        broken=broken,
        first_answer_minutes=round(median(minutes)) if minutes else None,
        rating=round(sum(ratings) / len(ratings), 1) if ratings else None,
        ratings=len(ratings),
    )
