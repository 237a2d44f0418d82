"""The regions' names and neighbours, read once from the catalogue's files."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.handover.routing import Spot, neighbours


@dataclass(frozen=True)
class Regions:
    """How regions are called, and which ones border on each (longest border first)."""

    names: Mapping[str, str]
    near: Mapping[str, tuple[str, ...]]


def load_regions(folder: Path) -> Regions:
    """Read ``data/catalogue/regions``."""
    names = {row["code"]: row["name"] for row in _rows(folder / "regions.csv")}
    region_of = {row["code"]: row["region_code"] for row in _rows(folder / "municipalities.csv")}
    spots = [
        Spot(region_of[row["gm_code"]], float(row["lat"]), float(row["lon"]))
        for row in _rows(folder / "places.csv")
        if row["lat"] and row["gm_code"] in region_of
    ]
    return Regions(names, neighbours(spots))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)
