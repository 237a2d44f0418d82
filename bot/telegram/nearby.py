"""From a shared location to the name of the nearest place.  Pure; coordinates are never kept."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from bot.places.resolver import Places
from bot.places.rows import GeoData

FAR_KM = 12.0
"""The middle of no Dutch place is further away than this from anywhere in it or beside it."""
_EARTH_KM = 6371.0


@dataclass(frozen=True)
class Spot:
    """A place with its middle (degrees, WGS84) and what to call it so that it is understood."""

    name: str
    municipality: str
    municipality_code: str
    province: str
    latitude: float
    longitude: float


def spots(data: GeoData) -> tuple[Spot, ...]:
    """Every place that has coordinates."""
    around = {row.code: row for row in data.municipalities}
    return tuple(
        Spot(
            name=row.short_name or row.name,
            municipality=around[row.gm_code].common_name or around[row.gm_code].name,
            municipality_code=row.gm_code,
            province=around[row.gm_code].province,
            latitude=row.lat,
            longitude=row.lon,
        )
        for row in data.places
        if row.lat is not None and row.lon is not None and row.gm_code in around
    )


def nearest(known: Iterable[Spot], latitude: float, longitude: float) -> Spot | None:
    """The place whose middle is nearest; None when that is over :data:`FAR_KM` away."""
    if not (math.isfinite(latitude) and math.isfinite(longitude)):
        return None
    # At these distances a flat map is precise to metres.
    shrink = math.cos(math.radians(latitude))

    def away(spot: Spot) -> float:
        return math.hypot(spot.latitude - latitude, (spot.longitude - longitude) * shrink)

    best = min(known, key=away, default=None)
    if best is None or math.radians(away(best)) * _EARTH_KM > FAR_KM:
        return None
    return best


def spoken(spot: Spot, places: Places) -> str:
    """How to say the place so that it is understood as this one and not as a namesake."""
    ways = (
        spot.name,
        f"{spot.name} ({spot.province})",
        f"gemeente {spot.municipality}",
        f"{spot.municipality} ({spot.province})",
    )
    for name in ways:
        found = places.resolve(name)
        if found.status == "found" and found.municipality_code == spot.municipality_code:
            return name
    return spot.municipality
