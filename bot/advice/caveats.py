"""Caveats: what somebody should know before choosing, and what we still do not know of them."""

from __future__ import annotations

from collections.abc import Iterator

from bot.advice.dutch import format_date
from bot.advice.levels import start_level
from bot.advice.refusals import OUTSIDE
from bot.catalogue.model import Catalogue, Occupation
from bot.intake.profile import Profile

MAX_CAVEATS = 3
FULL_TIME_HOURS = 32
"""From this many hours a week part-time is common enough not to mention."""

# Words by which two caveats are about the same thing, so that it is said once.
_TOPICS = (
    ("rijbewijs",), ("storingsdienst", "wachtdienst", "consignatie"), ("ploeg",), ("nacht",),
    ("engels",), ("vog", "screening"), ("vca",), ("zwaar", "tillen"), ("buiten",), ("hoogte",),
    ("uur per week",), ("nederlands",), ("vraag naar",), ("niveau", "mbo"),
)  # fmt: skip


def _topics(text: str) -> set[int]:
    low = text.lower()
    return {n for n, words in enumerate(_TOPICS) if any(w in low for w in words)}


def _personal(profile: Profile, o: Occupation) -> Iterator[str]:
    """Caveats where the job rubs against something the person said."""
    styles = set(profile.work_style)
    level = start_level(profile.education)
    if level is not None and o.entry_level > level:
        yield (
            f"meestal begin je hier op mbo-niveau {o.entry_level}: "
            "overleg met een school of adviseur hoe je daar komt"
        )
    if profile.education == "buitenland" and o.entry_level >= 2:
        yield "laat eerst bekijken op welk mbo-niveau jouw diploma telt"
    if profile.language in ("begin", "beetje") and "klanten" in o.places:
        yield "je praat hier veel met klanten in het Nederlands"
    elif profile.language in ("begin", "beetje") and "kantoor" in o.places:
        yield "je leest en schrijft hier veel in het Nederlands"
    if "overdag" in styles and o.shifts == "sometimes":
        yield "soms werk je hier in ploegen"
    if "overdag" in styles and o.nights_weekends == "sometimes":
        yield "soms werk je 's nachts of in het weekend"
    if o.standby == "sometimes" and (
        "overdag" in styles or {"style:nacht", "style:weekend"} & set(profile.refusals)
    ):
        yield "soms is er storingsdienst"
    if "licht" in styles and o.physical == 2:
        yield "je bent hier veel in beweging: het is niet altijd licht werk"
    elif "licht" in styles and o.physical >= 3:
        yield "dit is zwaar werk"
    if "binnen" in styles and o.places & OUTSIDE:
        yield "je werkt hier ook buiten"
    if profile.hours is not None and profile.hours < FULL_TIME_HOURS:
        yield f"vraag een werkgever of dit ook in {profile.hours} uur per week kan"


def _hard(o: Occupation) -> Iterator[str]:
    """Caveats that decide for many people whether a job is possible at all."""
    if o.driving == "required":
        yield "je hebt een rijbewijs nodig"
    if o.shifts == "usual":
        yield "je werkt meestal in ploegen"
    if o.standby == "usual":
        yield "storingsdienst hoort er meestal bij: je kunt dan buiten werktijd worden gebeld"
    if o.nights_weekends == "usual":
        yield "je werkt vaak 's nachts of in het weekend"
    if o.outlook == "cooled":
        seen = format_date(o.outlook_provenance.checked_on)
        yield f"de vraag naar mensen is hier afgenomen (stand {seen})"
    if o.english:
        yield "Engels is hier handig of nodig"


def _soft(o: Occupation) -> Iterator[str]:
    if o.screening:
        yield "vaak is een VOG (verklaring omtrent het gedrag) of screening nodig"
    if o.safety_certificate == "usual":
        yield "meestal heb je VCA nodig: een diploma over veilig werken"


def caveats_for(profile: Profile, o: Occupation) -> tuple[str, ...]:
    """Give at most :data:`MAX_CAVEATS` caveats, those that touch this person first."""
    seen: set[int] = set()
    out: list[str] = []
    for text in (*_personal(profile, o), *_hard(o), *o.caveats, *_soft(o)):
        topics = _topics(text)
        if text not in out and not topics & seen:
            out.append(text)
            seen |= topics
    return tuple(out[:MAX_CAVEATS])


def unknown_for(profile: Profile, o: Occupation, catalogue: Catalogue) -> tuple[str, ...]:
    """Name the answers we miss that could take this occupation off the list or move it.

    Ids: rijbewijs, hoogte, ploegendienst, storingsdienst, opleiding, taal.  What the person
    skipped is left out, since that question is not asked again.
    """
    refusals = set(profile.refusals)
    out = []
    if o.driving == "required" and "style:rijden" not in refusals:
        out.append("rijbewijs")
    if "hoogte" in o.places:
        out.append("hoogte")
    if o.shifts != "never" and "style:ploegendienst" not in refusals:
        out.append("ploegendienst")
    if o.standby != "never" and "style:storingsdienst" not in refusals:
        out.append("storingsdienst")
    if profile.education is None and o.entry_level >= 2 and "education" not in profile.skipped:
        out.append("opleiding")
    if (
        profile.language is None
        and (o.english or "klanten" in o.places)
        and {"statushouder", "oekraine", "asielprocedure", "buiten_eu"} & set(profile.situation)
        and "language" not in profile.skipped
    ):
        out.append("taal")
    return tuple(x for x in out if x not in profile.skipped)
