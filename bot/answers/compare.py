"""Two or three occupations side by side: the same lines in the same order, and what differs."""

from __future__ import annotations

from bot.advice.dutch import join
from bot.advice.reasons import reasons_for
from bot.advice.routes import routes_for
from bot.answers.cards import Card, card
from bot.catalogue.model import Catalogue, Occupation
from bot.intake.profile import Profile

_PLACES = {
    "binnen": "binnen", "buiten": "buiten", "bouwplaats": "op de bouwplaats",
    "klanten": "bij klanten", "fabriek": "in een fabriek", "werkplaats": "in een werkplaats",
    "kantoor": "op kantoor", "hoogte": "op hoogte",
}  # fmt: skip
_WEIGHT = {1: "licht", 2: "gemiddeld", 3: "zwaar"}
_DRIVING = {"no": "niet nodig", "handy": "handig", "required": "nodig"}


def places(o: Occupation) -> str:
    """Give where the work is, in plain words."""
    return join([words for place, words in _PLACES.items() if place in o.places]) or "wisselend"


def hours(o: Occupation) -> str:
    """Give when the work is: by day, in shifts (explained), on call."""
    if o.shifts == "usual":
        times = "meestal ploegendienst (wisselende werktijden)"
    elif "usual" in (o.nights_weekends,):
        times = "vaak 's nachts of in het weekend"
    elif "sometimes" in (o.shifts, o.nights_weekends):
        times = "meestal overdag, soms op andere tijden"
    else:
        times = "overdag"
    called = {"usual": ", en storingsdienst (je kunt worden gebeld)", "sometimes": ""}
    return times + called.get(o.standby, "")


def compare_card(o: Occupation, profile: Profile, catalogue: Catalogue) -> Card:
    """Card of one side of a comparison."""
    routes = routes_for(profile, o, catalogue)
    best = routes[0].route if routes else None
    reasons = reasons_for(profile, o, catalogue)
    lines = [
        f"Waar: {places(o)}",
        f"Zwaarte: {_WEIGHT.get(o.physical, 'wisselend')}",
        f"Werktijden: {hours(o)}",
        f"Rijbewijs: {_DRIVING[o.driving]}",
        f"Instappen: {o.entry}",
        f"Leren: {best.name}, {best.duration}" if best and best.duration else "",
        f"Past bij je: {reasons[0].text}." if reasons else "",
    ]
    return card(o.title, lines, o.provenance, f"occupation:{o.id}")


def difference(one: Occupation, other: Occupation) -> str:
    """Say in one sentence what sets two apart most; "" when they are alike."""
    for lead, of in (
        ("werk je", places),
        ("is het werk", lambda o: _WEIGHT.get(o.physical, "wisselend")),
        ("zijn de werktijden", hours),
    ):
        if of(one) != of(other):
            return (
                f"Het grootste verschil: als {one.title.lower()} {lead} {of(one)}, "
                f"als {other.title.lower()} {lead} {of(other)}."
            )
    return ""
