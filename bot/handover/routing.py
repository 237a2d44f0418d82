"""Which desks see a request, and why: the own region, neighbours after a while, then everybody."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

EVERYWHERE = "*"
"""Stands for every region: a request that every desk may take, or an advisor of all regions."""

_NEAR_KM = 9.0
_CELL = (
    0.1  # degrees of latitude: 11 km; 0.16 of longitude is as long, so pairs lie in adjoining cells
)


@dataclass(frozen=True)
class Rules:
    """After how much open time in the queue a request also goes to other desks."""

    neighbours_after: timedelta = timedelta(minutes=10)
    national_after: timedelta = timedelta(minutes=20)


@dataclass(frozen=True)
class Route:
    """The desks that see a request: 0 own region, 1 also neighbours, 2 every desk."""

    level: int
    regions: tuple[str, ...]
    reason: str
    """In Dutch, for the desk."""


@dataclass(frozen=True)
class Spot:
    """A place on the map with its region, in degrees (WGS84)."""

    region: str
    lat: float
    lon: float


def neighbours(spots: Iterable[Spot]) -> dict[str, tuple[str, ...]]:
    """Which regions border on each other, the longest border first.

    No source lists this, so it is derived from the map: two regions are neighbours when a place in
    the one lies within 9 km of a place in the other, as the crow flies.  The number of such pairs
    stands for the length of the border.
    """
    cells: dict[tuple[int, int], list[Spot]] = defaultdict(list)
    for spot in spots:
        cells[_cell(spot)].append(spot)
    pairs: Counter[tuple[str, str]] = Counter()
    for (row, column), inside in cells.items():
        around = [
            other
            for r in (row - 1, row, row + 1)
            for c in (column - 1, column, column + 1)
            for other in cells.get((r, c), ())
        ]
        for spot in inside:
            for other in around:
                if spot.region != other.region and _km(spot, other) <= _NEAR_KM:
                    pairs[spot.region, other.region] += 1
    found: dict[str, list[str]] = defaultdict(list)
    for (region, other_region), _count in sorted(pairs.items(), key=lambda i: (-i[1], i[0])):
        found[region].append(other_region)
    return {region: tuple(others) for region, others in found.items()}


def route(
    region: str | None,
    *,
    waited: timedelta,
    desks: Collection[str],
    near: Mapping[str, tuple[str, ...]],
    rules: Rules,
    names: Mapping[str, str],
    live: bool = True,
) -> Route:
    """Choose who sees a request.

    Args:
        region: the person's region, None when unknown.
        waited: open time since the request was made.
        desks: regions with at least one advisor (``EVERYWHERE`` for a national one).
        near: the neighbours of each region.
        rules: after how long a request goes further.
        names: how regions are called, for the reason.
        live: somebody waits in the chat; a callback stays with its own region and its coördinator.
    """
    if region is None:
        return Route(2, (EVERYWHERE,), "De regio is niet bekend: elke balie kan dit oppakken.")
    name = names.get(region, region)
    around = tuple(code for code in near.get(region, ()) if code in desks)
    # An advisor of all regions is an advisor of this one.
    own = region in desks or EVERYWHERE in desks
    if live and waited >= rules.national_after:
        return Route(
            2,
            (EVERYWHERE,),
            f"Wacht {_minutes(waited)} op {name}: elke balie kan dit nu oppakken.",
        )
    if live and own and waited >= rules.neighbours_after and around:
        listed = ", ".join(names.get(code, code) for code in around)
        return Route(
            1,
            (region, *around),
            f"Wacht {_minutes(waited)} op {name}: ook de buurregio's zien dit ({listed}).",
        )
    if own:
        return Route(0, (region,), f"Woont in de regio {name}.")
    if around:
        listed = ", ".join(names.get(code, code) for code in around)
        return Route(
            1, (region, *around), f"{name} heeft hier geen adviseurs: naar de buurregio ({listed})."
        )
    return Route(
        2,
        (EVERYWHERE,),
        f"{name} en de buurregio's hebben hier geen adviseurs: elke balie kan dit oppakken.",
    )


def _minutes(waited: timedelta) -> str:
    minutes = int(waited.total_seconds() // 60)
    return "1 minuut" if minutes == 1 else f"{minutes} minuten"


def _cell(spot: Spot) -> tuple[int, int]:
    # A degree of longitude is shorter here, so the cells are wider.
    return math.floor(spot.lat / _CELL), math.floor(spot.lon / (_CELL * 1.6))


def _km(one: Spot, other: Spot) -> float:
    """Distance over a flat earth; within 0.5 % in a country this small."""
    north = (one.lat - other.lat) * 111.2
    east = (one.lon - other.lon) * 111.2 * math.cos(math.radians((one.lat + other.lat) / 2))
    return math.hypot(north, east)
