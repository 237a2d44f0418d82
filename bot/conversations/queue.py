"""The queue of a desk: who waits, for which regions, and who may read which conversation."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.conversations import desk_tables as d
from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.desk_users import User
from bot.conversations.handovers import COLUMNS, UNDONE, HandoverRequest
from bot.conversations.records import now
from bot.handover.routing import EVERYWHERE

MAX_PAGE = 100
LONG = timedelta(minutes=10)
"""Whoever waits longer is not passed by anybody because of a preference."""


@dataclass(frozen=True)
class Waiting:
    """A line of the queue: enough to choose from, and nothing by which somebody can be reached.

    What a person agreed to pass on is read when the request is opened, and that is audited.
    """

    id: str
    conversation_id: str
    region_code: str | None
    region: str | None
    state: str
    mode: str | None
    sectors: Any
    language: str | None
    created_at: datetime
    level: int | None
    reason: str | None
    owner_id: str | None
    promise_at: datetime | None
    escalated_at: datetime | None
    accepted_at: datetime | None
    answered_at: datetime | None
    about: str | None
    """The work somebody does or did, else the first line of the summary."""
    owner: str
    epoch: int
    last_seq: int
    owner_name: str | None
    """The advisor who has the conversation, or whose callback it is."""


_LINE = tuple(
    t.handover_requests.c[field.name]
    for field in fields(Waiting)
    if field.name in t.handover_requests.c
)


@dataclass(frozen=True)
class Page:
    """Part of the queue, with how many there are in all and per state."""

    lines: tuple[Waiting, ...]
    total: int
    counts: dict[str, int]


def read_queue(
    db: Database,
    user: User,
    *,
    region: str | None = None,
    state: str | None = None,
    mode: str | None = None,
    mine: bool = False,
    offset: int = 0,
    limit: int = 50,
) -> Page:
    """The undone requests that ``user`` may see.

    Escalated promises come first, then who waits for :data:`LONG` or longer, the oldest first.
    Of the others, those about a sector or in a language that the user knows best come first: a
    preference decides between people who came in together, and never makes somebody wait long.
    """
    h, c, u = t.handover_requests.c, t.conversations.c, d.desk_users.c
    seen = [h.state.in_(UNDONE), *_visible(user)]
    if region is not None:
        seen.append(h.region_code.is_(None) if region == "-" else h.region_code == region)
    if mode is not None:
        seen.append(h.mode == mode)
    if mine:
        seen.append(h.owner_id == user.id)
    shown = [*seen, h.state == state] if state is not None else seen
    with db.reading() as connection:
        counts = {
            row.state: row.number
            for row in connection.execute(
                sa.select(h.state, sa.func.count().label("number")).where(*seen).group_by(h.state)
            )
        }
        rows = connection.execute(
            sa.select(*_LINE, h.summary, c.owner, c.epoch, c.last_seq, u.name.label("owner_name"))
            .join_from(t.handover_requests, t.conversations, h.conversation_id == c.id)
            .outerjoin(d.desk_users, u.id == h.owner_id)
            .where(*shown)
            .order_by(h.escalated_at.is_(None), *_preferred(user, now()), h.created_at, h.id)
            .offset(offset)
            .limit(min(limit, MAX_PAGE))
        ).all()
    total = counts.get(state, 0) if state is not None else sum(counts.values())
    return Page(tuple(_waiting(row) for row in rows), total, counts)


def find_request(db: Database, user: User, request_id: str) -> HandoverRequest | None:
    """A request that ``user`` may see."""
    h = t.handover_requests.c
    with db.reading() as connection:
        row = connection.execute(
            sa.select(*COLUMNS).where(h.id == request_id, *_visible(user))
        ).one_or_none()
    return None if row is None else HandoverRequest(**row._mapping)


def may_read(connection: Connection, user: User, conversation_id: str) -> bool:
    """Whether ``user`` may see a conversation: only with a consented request for their regions,
    or when it was offered to them or is theirs already."""
    if user.role == "beheerder":
        return False
    h, r, x = t.handover_requests.c, d.transfers.c, d.leases.c
    asked = _there_is(
        h.conversation_id == conversation_id,
        h.state != "revoked",
        h.consent_at.is_not(None),
        *_visible(user),
    )
    consented = _there_is(
        h.conversation_id == conversation_id, h.state != "revoked", h.consent_at.is_not(None)
    )
    offered = _there_is(
        r.conversation_id == conversation_id,
        r.state == "offered",
        sa.or_(r.to_user == user.id, r.to_region.in_(user.regions)),
    )
    held = _there_is(x.conversation_id == conversation_id, x.user_id == user.id)
    return bool(
        connection.execute(
            sa.select(sa.or_(asked, sa.and_(consented, sa.or_(offered, held))))
        ).scalar_one()
    )


def _visible(user: User) -> list[Any]:
    """Conditions for the requests of the user's regions."""
    if user.role == "beheerder":
        return [sa.false()]
    if user.everywhere:
        return []
    r = d.request_regions.c
    return [
        _there_is(
            r.request_id == t.handover_requests.c.id,
            r.region_code.in_((*user.regions, EVERYWHERE)),
        )
    ]


def _preferred(user: User, moment: datetime) -> list[Any]:
    """Order by waiting long, then by suiting ``user``; see :meth:`User.suits`."""
    h = t.handover_requests.c
    suits = [h.language == language for language in user.languages]
    suits += [
        sa.cast(h.sectors, sa.Text).contains(f'"{sector}"', autoescape=True)
        for sector in user.sectors
    ]
    if not suits:
        return []
    late = h.created_at <= moment - LONG
    return [sa.case((late, 0), (sa.or_(*suits), 1), else_=2)]


def _waiting(row: sa.engine.Row) -> Waiting:
    values = dict(row._mapping)
    return Waiting(about=_about(values.pop("summary")), **values)


def _about(summary: Any) -> str | None:
    """One line that tells requests apart."""
    lines = summary.get("lines") if isinstance(summary, dict) else None
    said = [line for line in lines or () if isinstance(line, dict) and line.get("value")]
    work = [line for line in said if line.get("label") == "Werk en ervaring"]
    return str((work or said)[0]["value"])[:200] if said else None


def _there_is(*conditions: Any) -> Any:
    return sa.exists().where(sa.and_(*conditions))
