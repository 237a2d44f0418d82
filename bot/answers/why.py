"""Why a suggestion is shown: what the person said, and what is still unknown."""

from __future__ import annotations

from bot.advice.dutch import join
from bot.advice.matching import Match
from bot.answers.cards import Card, card
from bot.catalogue.model import Catalogue
from bot.intake import wording
from bot.intake.profile import Profile

_UNKNOWN = {
    "rijbewijs": "of je een rijbewijs hebt",
    "hoogte": "of je op hoogte wilt werken",
    "ploegendienst": "of je in ploegen (wisselende werktijden) wilt werken",
    "storingsdienst": "of je buiten werktijd gebeld mag worden",
    "opleiding": "welke opleiding je hebt",
    "taal": "hoe goed je Nederlands is",
}


def why_card(match: Match) -> Card:
    """Card with every reason, and the answers that could still change this suggestion."""
    o = match.occupation
    lines = [f"{reason.text[:1].upper()}{reason.text[1:]}." for reason in match.reasons]
    unknown = [_UNKNOWN[u] for u in match.unknown if u in _UNKNOWN]
    if unknown:
        lines.append(f"Dit weet ik nog niet: {join(unknown)}.")
    return card(o.title, lines, o.provenance, f"occupation:{o.id}")


def left_out(profile: Profile, catalogue: Catalogue) -> str:
    """Say what was left out on the person's own wish; "" when nothing was."""
    real = [r for r in profile.refusals if ":" in r]
    if not real:
        return ""
    return f"Dit liet ik weg, omdat je het niet wilt: {wording.refusals(catalogue, profile)}."
