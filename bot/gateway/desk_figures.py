"""The coördinator's page: figures by region, and the same as CSV."""

from __future__ import annotations

import asyncio
import csv
import io
from datetime import date, datetime, time, timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from bot.conversations import audit, figures
from bot.conversations.desk_users import User
from bot.conversations.figures import RegionFigures
from bot.conversations.records import now
from bot.gateway.desk_access import CoordinatorUser, state_of
from bot.gateway.problems import Problem
from bot.handover.hours import AMSTERDAM

router = APIRouter()
Since = Annotated[date | None, Query(description="From this day; 30 days ago when left out.")]
Until = Annotated[date | None, Query(description="Up to and including this day; today.")]
_COLUMNS = {
    "region_code": "regiocode",
    "region": "regio",
    "requests": "aanvragen",
    "waiting": "wachtend",
    "kept": "beloften gehouden",
    "broken": "beloften niet gehouden",
    "first_answer_minutes": "minuten tot eerste antwoord (mediaan, openingstijd)",
    "rating": "gemiddeld oordeel (1-5)",
    "ratings": "aantal oordelen",
}


@router.get("/figures")
async def read_figures(
    request: Request,
    user: CoordinatorUser,
    since: Since = None,
    until: Until = None,
) -> dict[str, Any]:
    """Requests, who waits, promises kept and broken, first human answer, ratings, by region."""
    first, last, rows = await _read(request, user, since, until)
    return {"since": first.isoformat(), "until": last.isoformat(), "regions": rows}


@router.get("/figures.csv", response_class=Response)
async def export_figures(
    request: Request,
    user: CoordinatorUser,
    since: Since = None,
    until: Until = None,
) -> Response:
    """The figures as CSV with semicolons, as Dutch spreadsheets open it."""
    _first, last, rows = await _read(request, user, since, until)
    out = io.StringIO()
    writer = csv.DictWriter(out, list(_COLUMNS), delimiter=";", lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    writer.writerows(rows)
    await asyncio.to_thread(audit.add, state_of(request).db, user.id, "figures_exported")
    return Response(
        "\ufeff" + out.getvalue(),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="balie-{last.isoformat()}.csv"'},
    )


async def _read(
    request: Request, user: User, since: date | None, until: date | None
) -> tuple[date, date, list[dict[str, Any]]]:
    state = state_of(request)
    moment = now()
    last = until or moment.astimezone(AMSTERDAM).date()
    first = since or last - timedelta(days=30)
    if not timedelta() <= last - first <= figures.MAX_PERIOD:
        raise Problem(422, "Kies een periode van hoogstens 400 dagen.")
    found = await asyncio.to_thread(
        lambda: figures.by_region(
            state.db,
            None if user.everywhere else user.regions,
            since=datetime.combine(first, time(), tzinfo=AMSTERDAM),
            until=datetime.combine(last + timedelta(days=1), time(), tzinfo=AMSTERDAM),
            moment=moment,
            hours=state.settings.desk.hours,
        )
    )
    return first, last, [_shown(item, state.regions.names) for item in found]


def _shown(item: RegionFigures, names: Any) -> dict[str, Any]:
    code = item.region_code
    return {
        "region_code": code or "",
        "region": names.get(code, code) if code else "Regio niet bekend",
        "requests": item.requests,
        "waiting": item.waiting,
        "kept": item.kept,
        "broken": item.broken,
        "first_answer_minutes": item.first_answer_minutes,
        "rating": item.rating,
        "ratings": item.ratings,
    }
