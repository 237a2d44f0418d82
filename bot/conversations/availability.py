"""Whether a person is there for a region now, and what somebody who asks may expect."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.conversations import desk_tables as d
from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.desk_users import SIGN_OF_LIFE
from bot.conversations.handovers import waiting_in
from bot.handover.hours import DEFAULT_HOURS, OpeningHours, parse_hours
from bot.handover.routing import EVERYWHERE
from bot.handover.waiting import PickUp, expected_minutes

_RECENT = timedelta(days=14)
_SAMPLES = 40


@dataclass(frozen=True)
class Availability:
    """What can honestly be said to somebody who thinks of asking for a person."""

    staffed: bool
    """An advisor of the region (or of all regions) is signed in, at the desk and not away."""
    open_now: bool
    opens_at: datetime | None
    """When the desk opens, in Dutch local time; None while it is open."""
    position: int
    """The place in the queue somebody would get now: 1 is next."""
    expected_minutes: int | None
    """None: not known well enough, or nobody is there."""


def availability(
    db: Database,
    region_code: str | None,
    moment: datetime,
    hours: OpeningHours | None = None,
    seen_by: Collection[str] | None = None,
) -> Availability:
    """How it stands for a region (None: the region is not known, so any desk may take it).

    ``hours`` are those of the settings (``read_settings().desk.hours``); ``seen_by`` the regions
    that see a request which was already made, the own region when None.
    """
    hours = hours or parse_hours(DEFAULT_HOURS)
    with db.reading() as connection:
        return availability_within(connection, region_code, moment, hours, seen_by)


def availability_within(
    connection: Connection,
    region_code: str | None,
    moment: datetime,
    hours: OpeningHours,
    seen_by: Collection[str] | None = None,
) -> Availability:
    """As :func:`availability`, on a connection that is open already."""
    present = present_regions(connection, moment)
    desks = {region_code or EVERYWHERE} if seen_by is None else set(seen_by)
    staffed = bool(present if EVERYWHERE in desks else present & {*desks, EVERYWHERE})
    position = waiting_in(connection, region_code) + 1
    pick_ups = recent_pick_ups(connection, region_code, moment, hours)
    open_now = hours.is_open(moment)
    return Availability(
        staffed=staffed,
        open_now=open_now,
        opens_at=None if open_now else hours.opens_at(moment),
        position=position,
        expected_minutes=expected_minutes(pick_ups, position) if staffed and open_now else None,
    )


def present_regions(connection: Connection, moment: datetime) -> set[str]:
    """The regions for which an advisor is at the desk now ("*" for one of all regions)."""
    c = d.desk_users.c
    rows = connection.execute(
        sa.select(c.regions).where(
            c.disabled_at.is_(None),
            c.away.is_(False),
            c.role != "beheerder",
            c.seen_at > moment - SIGN_OF_LIFE,
        )
    ).scalars()
    return {code for regions in rows for code in regions}


def desk_regions(connection: Connection) -> set[str]:
    """The regions that have an advisor at all, there or not."""
    c = d.desk_users.c
    rows = connection.execute(
        sa.select(c.regions).where(c.disabled_at.is_(None), c.role != "beheerder")
    ).scalars()
    return {code for regions in rows for code in regions}


def recent_pick_ups(
    connection: Connection, region_code: str | None, moment: datetime, hours: OpeningHours
) -> list[PickUp]:
    """How long people of this region waited in the chat lately, newest first."""
    c = t.handover_requests.c
    query = (
        sa.select(c.position, c.created_at, c.accepted_at)
        .where(c.mode == "chat", c.accepted_at > moment - _RECENT)
        .order_by(c.accepted_at.desc())
        .limit(_SAMPLES)
    )
    if region_code is not None:
        query = query.where(c.region_code == region_code)
    return [
        PickUp(
            row.position or 1,
            hours.open_time(row.created_at, row.accepted_at).total_seconds() / 60,
        )
        for row in connection.execute(query)
    ]
