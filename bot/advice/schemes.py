"""Questions about one scheme: find it by what people call it, and say how it stands."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from bot.advice.eligibility import Verdict, in_own_region, judge, money_for
from bot.advice.status import status_on
from bot.catalogue.model import Catalogue, Subsidy
from bot.intake.profile import Profile

FUZZY_MIN = 86
"""Lowest ``rapidfuzz.fuzz.ratio`` (0-100) at which a mistyped name counts as that name."""
FUZZY_LENGTH = 6
"""Shorter names have to be typed exactly: one letter would make them another word."""
INSTEAD = 3

# "een volgende stap" or "de stap naar techniek" is not the STAP-budget: beside these words a short
# name is an ordinary word.
_BEFORE = frozenset(
    (
        "een",
        "elke",
        "eerste",
        "tweede",
        "derde",
        "volgende",
        "goede",
        "grote",
        "kleine",
        "per",
        "geen",
    )
)
_AFTER = frozenset(("naar", "zetten", "maken", "voor", "terug", "verder"))
_SHORT = 4


@dataclass(frozen=True)
class SchemeAnswer:
    """What to say about one scheme (plain Dutch sentences), and what to show with it.

    ``verdict`` of a scheme that can be used now, with what it means for this person; ``instead``
    is what is open when it cannot, or not by this person.
    """

    lines: tuple[str, ...]
    verdict: Verdict | None
    instead: tuple[Verdict, ...]


def normal(text: str) -> str:
    """Fold case, accents and punctuation away: "STAP-budget!" becomes "stap budget"."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return " ".join(re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode()))


def find_scheme(text_or_id: str, catalogue: Catalogue) -> Subsidy | None:
    """Find the scheme that a text names: by id, exactly, within the text, or mistyped.

    The longest name wins, then the best fitting one, then the lowest id.
    """
    exact = catalogue.subsidies.get(text_or_id)
    if exact is not None:
        return exact
    text = normal(text_or_id)
    words = text.split()
    best: tuple[float, int, str] | None = None
    for subsidy in catalogue.subsidies.values():
        for name in {normal(n) for n in (subsidy.name, *subsidy.synonyms, subsidy.id)}:
            if not name:
                continue
            hit = 100.0 if _named(words, name) else _close(words, name)
            if hit:
                key = (-hit, -len(name), subsidy.id)
                best = key if best is None or key < best else best
    return catalogue.subsidies[best[2]] if best else None


def _named(words: list[str], name: str) -> bool:
    parts = name.split()
    for i in range(len(words) - len(parts) + 1):
        if words[i : i + len(parts)] == parts:
            beside = set(words[max(0, i - 1) : i]) & _BEFORE or (
                set(words[i + len(parts) : i + len(parts) + 1]) & _AFTER
            )
            ordinary = len(name) <= _SHORT and bool(beside)
            if not ordinary:
                return True
    return False


def _close(words: list[str], name: str) -> float:
    if len(name) < FUZZY_LENGTH:
        return 0.0
    size, glued = len(name.split()), name.replace(" ", "")
    best = 0.0
    for width in {max(1, size - 1), size, size + 1}:
        for i in range(len(words) - width + 1):
            piece = "".join(words[i : i + width])
            best = max(best, fuzz.ratio(piece, glued, score_cutoff=FUZZY_MIN))
    return best


def explain_scheme(
    subsidy: Subsidy, profile: Profile, day: date, catalogue: Catalogue
) -> SchemeAnswer:
    """Say what a scheme is, how it stands today, and what is open instead when it is not."""
    status = status_on(subsidy, day)
    if not status.usable:
        lines = (status.text,) if status.state == "ended" else (subsidy.plain, status.text)
        return SchemeAnswer(lines, None, _instead(subsidy, profile, day, catalogue))
    verdict = judge(subsidy, profile, (), day, catalogue)
    instead = _instead(subsidy, profile, day, catalogue) if verdict.answer == "no" else ()
    return SchemeAnswer((status.text,), verdict, instead)


def _instead(
    subsidy: Subsidy, profile: Profile, day: date, catalogue: Catalogue
) -> tuple[Verdict, ...]:
    """Give what the record itself names instead and is open, else the best for this person."""
    named = [
        judge(catalogue.subsidies[i], profile, (), day, catalogue)
        for i in subsidy.instead
        if i in catalogue.subsidies and in_own_region(catalogue.subsidies[i], profile, catalogue)
    ]
    usable = [v for v in named if v.answer != "no"]
    if not usable:
        usable = [v for v in money_for(profile, catalogue, day) if v.subsidy.id != subsidy.id]
    return tuple(usable[:INSTEAD])
