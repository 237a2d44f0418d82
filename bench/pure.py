"""Milliseconds of the pure parts: place, facts, and a whole advice on the full catalogue."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from datetime import date

import yaml

from bot.advice.contact import contact_for
from bot.advice.eligibility import money_for
from bot.advice.matching import match
from bot.advice.routes import providers_near, routes_for
from bot.catalogue.model import Catalogue
from bot.catalogue.store import default_engine, read_catalogue
from bot.intake.profile import Profile
from bot.nlu.components import default_reader
from bot.paths import ROOT
from bot.places import Places

ROUNDS = 400
TYPED_PLACES = ROOT / "tests" / "unit" / "places" / "typed_places.yml"
"""Eight hundred places as people type them, written by other hands than the resolver's."""
MESSAGES = (
    "hoi ik ben verpleegkundige in almelo, in loondienst, wil iets met mijn handen",
    "geen ploegendienst en niet de bouw, moet wel blijven verdienen",
    "wat verdient een lasser",
    "nee ik bedoel borne",
)
NURSE = Profile(
    situation=("in_dienst",),
    experience=("verpleegkundige",),
    education="hbo",
    interests=("maken",),
    refusals=("sector:bouw", "style:ploegendienst"),
    municipality="GM0141",
    region="AM05",
    income_needed=True,
)


def percentiles(call: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float, float]:
    """Give p50, p95 and p99 of one call in milliseconds."""
    call()
    took = []
    for _ in range(rounds):
        started = time.perf_counter()
        call()
        took.append((time.perf_counter() - started) * 1000)
    cuts = statistics.quantiles(took, n=100)
    return cuts[49], cuts[94], cuts[98]


def advice(catalogue: Catalogue) -> Callable[[], object]:
    """Match, routes, providers, money and contact for one person."""

    def whole() -> object:
        best = match(NURSE, catalogue)[0].occupation
        routes = routes_for(NURSE, best, catalogue)
        return (
            routes,
            providers_near(NURSE.municipality, NURSE.region, (best.sector,), catalogue),
            money_for(NURSE, catalogue, date(2026, 11, 21), [r.route.id for r in routes]),
            contact_for(NURSE, catalogue),
        )

    return whole


def each(call: Callable[[str], object], texts: Sequence[str]) -> Callable[[], object]:
    """Call with each text in turn, one a round."""
    position = 0

    def one() -> object:
        nonlocal position
        position += 1
        return call(texts[position % len(texts)])

    return one


def report() -> None:
    """Print a line per part."""
    engine = default_engine()
    typed = yaml.safe_load(TYPED_PLACES.read_text(encoding="utf-8"))
    places = [str(entry["text"]) for entry in typed]
    parts = {
        "place (800 as typed)": each(Places.load(engine).resolve, places),
        "facts of a message": each(default_reader().read, MESSAGES),
        "whole advice": advice(read_catalogue(engine)),
    }
    print(f"{'part':<22}{'p50 ms':>9}{'p95 ms':>9}{'p99 ms':>9}")
    for name, call in parts.items():
        p50, p95, p99 = percentiles(call, 2 * len(places) if name.startswith("place") else ROUNDS)
        print(f"{name:<22}{p50:>9.3f}{p95:>9.3f}{p99:>9.3f}", flush=True)
