"""Looking after requests while nobody does anything: routing, places in the queue, promises.

Every step is a compare-and-set in its own transaction, so several processes may do this at once and
each thing still happens (and is said) once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Row

from bot.conversations import care_texts
from bot.conversations import desk_tables as d
from bot.conversations import tables as t
from bot.conversations.availability import (
    Availability,
    availability,
    desk_regions,
    recent_pick_ups,
)
from bot.conversations.database import Database
from bot.conversations.handovers import UNDONE
from bot.conversations.log import CLOSED, append, load_live
from bot.conversations.records import ErasedConversation, NewEvent, UnknownConversation
from bot.conversations.signals import signal
from bot.handover.hours import AMSTERDAM, OpeningHours
from bot.handover.promises import one_working_day_later, remind_at
from bot.handover.routing import EVERYWHERE, Rules, route
from bot.handover.waiting import PickUp, expected_minutes

TELL_AGAIN = timedelta(minutes=1)
"""A changed place in the queue is said at most this often."""


@dataclass(frozen=True)
class Plan:
    """What looking after needs to know of the installation."""

    hours: OpeningHours
    rules: Rules
    give_up: timedelta
    names: Mapping[str, str]
    near: Mapping[str, tuple[str, ...]]


def look_after(db: Database, plan: Plan, moment: datetime) -> list[str]:
    """Do everything that is due at ``moment``; returns the conversations that were written to."""
    rows = _undone(db)
    if not rows:
        return []
    with db.reading() as connection:
        desks = desk_regions(connection)
    for row in rows:
        _route(db, plan, row, desks, moment)
    written = [row.conversation_id for row in rows if _promise(db, plan, row, moment)]
    written += _tell_places(db, plan, rows, moment)
    return written


def _undone(db: Database) -> list[Row]:
    h, c = t.handover_requests.c, t.conversations.c
    with db.reading() as connection:
        return list(
            connection.execute(
                sa.select(t.handover_requests, c.owner)
                .join_from(t.handover_requests, t.conversations, h.conversation_id == c.id)
                .where(h.state.in_(UNDONE), c.erased_at.is_(None), c.erase_due_at.is_(None))
                .order_by(h.created_at, h.id)
            )
        )


def _route(db: Database, plan: Plan, row: Row, desks: set[str], moment: datetime) -> None:
    """Decide who sees a request; later also neighbours and every desk."""
    if row.state == "taken" and row.level is not None:
        return
    chosen = route(
        row.region_code,
        waited=plan.hours.open_time(row.created_at, moment),
        desks=desks,
        near=plan.near,
        rules=plan.rules,
        names=plan.names,
        live=row.mode == "chat",
    )
    if row.level is not None and chosen.level <= row.level:
        return
    h, r = t.handover_requests.c, d.request_regions.c
    promise = row.promise_at or one_working_day_later(row.created_at, plan.hours)
    with db.writing() as connection:
        changed = connection.execute(
            t.handover_requests.update()
            .where(h.id == row.id, h.state == row.state, h.level.is_not_distinct_from(row.level))
            .values(
                level=chosen.level,
                reason=chosen.reason,
                promise_at=promise,
                remind_at=row.remind_at or remind_at(promise, plan.hours),
                owner_id=row.owner_id or _owner(connection, row),
            )
        )
        if not changed.rowcount:
            return
        connection.execute(d.request_regions.delete().where(r.request_id == row.id))
        connection.execute(
            d.request_regions.insert(),
            [{"request_id": row.id, "region_code": code} for code in chosen.regions],
        )
        signal(
            connection,
            "routed",
            row.conversation_id,
            request_id=row.id,
            region_code=row.region_code,
        )


def _owner(connection: Connection, row: Row) -> str | None:
    """Whose callback it is: the advisor of the region with the fewest, else the coördinator."""
    if row.mode != "callback" or row.region_code is None:
        return None
    u, h = d.desk_users.c, t.handover_requests.c
    counts: dict[str, int] = {
        line.owner_id: line.number
        for line in connection.execute(
            sa.select(h.owner_id, sa.func.count().label("number"))
            .where(h.state.in_(UNDONE), h.owner_id.is_not(None))
            .group_by(h.owner_id)
        )
    }
    people = [
        (user.role != "adviseur", counts.get(user.id, 0), user.id)
        for user in connection.execute(
            sa.select(u.id, u.role, u.regions).where(
                u.disabled_at.is_(None),
                u.role.in_(("adviseur", "coordinator")),
                u.password_hash.is_not(None),
            )
        )
        if row.region_code in user.regions
    ]
    return min(people)[2] if people else None


def _promise(db: Database, plan: Plan, row: Row, moment: datetime) -> bool:
    """Remind the owner in time; when the day has passed, escalate and tell the visitor."""
    h = t.handover_requests.c
    if row.answered_at is not None or row.promise_at is None:
        return False
    if row.reminded_at is None and row.remind_at is not None and row.remind_at <= moment:
        with db.writing() as connection:
            if _once(connection, row, h.reminded_at, moment):
                signal(
                    connection,
                    "reminder",
                    row.conversation_id,
                    request_id=row.id,
                    region_code=row.region_code,
                    user_id=row.owner_id,
                )
    if row.escalated_at is not None or row.promise_at > moment:
        return False
    with db.writing() as connection:
        if not _once(connection, row, h.escalated_at, moment):
            return False
        coordinator = _coordinator_of(connection, row.region_code)
        if coordinator is not None and row.mode == "callback":
            # Whoever was to call did not: from now on it is the coördinator's to do or to give.
            connection.execute(
                t.handover_requests.update()
                .where(h.id == row.id)
                .values(owner_id=coordinator, state="open")
            )
        signal(
            connection,
            "overdue",
            row.conversation_id,
            request_id=row.id,
            region_code=row.region_code,
        )
        told = coordinator is not None
        return _say(connection, row, care_texts.promise_broken(told), moment)


def _tell_places(db: Database, plan: Plan, rows: list[Row], moment: datetime) -> list[str]:
    """Tell everybody who waits in the chat where they stand, when that is news."""
    seen_by = _seen_by(db)
    waiting: dict[str | None, list[Row]] = defaultdict(list)
    for row in rows:
        if row.mode == "chat" and row.state == "open":
            waiting[row.region_code].append(row)
    written = []
    for region, line in waiting.items():
        with db.reading() as connection:
            pick_ups = recent_pick_ups(connection, region, moment, plan.hours)
        stands: dict[frozenset[str], Availability] = {}
        for position, row in enumerate(line, 1):
            desks = frozenset(seen_by.get(row.id, ()))
            if desks not in stands:
                stands[desks] = availability(db, region, moment, plan.hours, desks)
            there = stands[desks]
            if _give_up(db, plan, row, moment) or (
                _is_news(row, position, there, moment)
                and _tell(db, row, there, position, pick_ups, moment)
            ):
                written.append(row.conversation_id)
    return written


def _seen_by(db: Database) -> dict[str, set[str]]:
    """Which regions see each undone request."""
    r, h = d.request_regions.c, t.handover_requests.c
    found: dict[str, set[str]] = defaultdict(set)
    with db.reading() as connection:
        for row in connection.execute(
            sa.select(r.request_id, r.region_code)
            .join_from(d.request_regions, t.handover_requests, h.id == r.request_id)
            .where(h.state.in_(UNDONE))
        ):
            found[row.request_id].add(row.region_code)
    return found


def _is_news(row: Row, position: int, there: Availability, moment: datetime) -> bool:
    """Whether the place was not told yet, or changed since; a closed desk is place 0."""
    if row.told_at is None:
        return True
    known = position if there.open_now and there.staffed else 0
    return bool(row.told_position != known and moment - row.told_at >= TELL_AGAIN)


def _tell(
    db: Database,
    row: Row,
    there: Availability,
    position: int,
    pick_ups: list[PickUp],
    moment: datetime,
) -> bool:
    h = t.handover_requests.c
    live = there.open_now and there.staffed
    minutes = expected_minutes(pick_ups, position) if live else None
    today = moment.astimezone(AMSTERDAM).date()
    with db.writing() as connection:
        changed = connection.execute(
            t.handover_requests.update()
            .where(h.id == row.id, h.state == "open", h.told_at.is_not_distinct_from(row.told_at))
            .values(told_at=moment, told_position=position if live else 0)
        )
        if not changed.rowcount:
            return False
        event = care_texts.place_in_queue(there, position, minutes, today)
        return _say(connection, row, event, moment)


def _give_up(db: Database, plan: Plan, row: Row, moment: datetime) -> bool:
    """Say that nobody came, with what can be done; the request stays at the desk."""
    if plan.hours.open_time(row.created_at, moment) < plan.give_up:
        return False
    h = t.handover_requests.c
    with db.writing() as connection:
        changed = connection.execute(
            t.handover_requests.update()
            .where(h.id == row.id, h.state == "open")
            .values(state="failed")
        )
        if not changed.rowcount:
            return False
        signal(
            connection,
            "failed",
            row.conversation_id,
            request_id=row.id,
            region_code=row.region_code,
        )
        return _say(connection, row, care_texts.nobody_came(), moment)


def _say(connection: Connection, row: Row, event: NewEvent, moment: datetime) -> bool:
    """Append ``event`` unless the conversation is closed, erased, or in somebody's hands."""
    try:
        conversation = load_live(connection, row.conversation_id)
    except (UnknownConversation, ErasedConversation):
        return False
    if conversation.owner == CLOSED:
        return False
    append(connection, conversation.id, conversation.last_seq, [event], at=moment)
    return True


def _once(connection: Connection, row: Row, column: Any, moment: datetime) -> bool:
    """Set a time on the request if nobody did before."""
    h = t.handover_requests.c
    changed = connection.execute(
        t.handover_requests.update()
        .where(h.id == row.id, column.is_(None), h.answered_at.is_(None))
        .values({column.name: moment})
    )
    return bool(changed.rowcount)


def _coordinator_of(connection: Connection, region: str | None) -> str | None:
    """The coördinator of a region, before one of all regions; None when there is neither."""
    u = d.desk_users.c
    rows = connection.execute(
        sa.select(u.id, u.regions).where(u.role == "coordinator", u.disabled_at.is_(None))
    )
    fit = [
        (region not in row.regions, row.id)
        for row in rows
        if EVERYWHERE in row.regions or region in row.regions
    ]
    return min(fit)[1] if fit else None
