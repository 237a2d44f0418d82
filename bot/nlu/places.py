"""Which of the places named in a message say where somebody lives.  Pure."""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from bot.nlu.cues import FILLERS
from bot.nlu.lexicon import Cue, Found
from bot.nlu.text import Traced
from bot.nlu.words import words as words_of

_NO_PLACE = words_of("hee hei heij hoi oke waar hier")
"""Everyday words that are villages as well."""
_HOLLAND = words_of("holland olland ollanda ollande")
_SCHOOL = frozenset(
    {
        "school in",
        "opleiding in",
        "hogeschool",
        "universiteit",
        "tu",
        "th",
        "hogeschool van",
        "universiteit van",
    }
)
_PAST = words_of(
    "gedaan gehad gezeten gegaan gevolgd afgerond afgemaakt gehaald zat was deed ging had vroeger "
    "gestudeerd afgestudeerd studeerde bul ingenieur bachelor master titel"
)

_ROUND_ABOUT = re.compile(
    r"^(?:ergens )?(?:of |rond )?daaromtrent "
    r"|,? (?:of|en) (?:daaromtrent|daar in de buurt|daar ergens|omgeving|omstreken|zo)\b.*$",
    re.IGNORECASE,
)
_DIGITS = {
    word: str(digit)
    for digit, names in enumerate(
        ["nul", "een één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
    )
    for word in names.split()
}
_SPOKEN = re.compile(r"\b(?:(?:" + "|".join(_DIGITS) + r")[ ,-]*){4}(?!\w)", re.IGNORECASE)


def as_asked(text: str) -> str:
    """Give an answer to "waar woon je" without "of daaromtrent", a spoken postcode in digits."""
    spoken = _SPOKEN.search(text)
    if spoken:
        return "".join(_DIGITS[w] for w in re.findall(r"\w+", spoken[0].lower()))
    return _ROUND_ABOUT.sub("", text).strip()


_FIRST_ITEM: Final = re.compile(
    r"^(?:ik woon in |in |woon in |te )?([a-z' -]{4,24}?)(?: ?[,.;] ?| (?=(?:en|maar|max|maximaal|alleen|liefst|wel) ))",
    re.IGNORECASE,
)
_NO_TOWN: Final = re.compile(
    r"\b(?:ik|geen|niet|nie|weet|maakt|nee|nou|ja|mijn|overal|niks|thuis|liever|daar|hier|idee|eh|sorry|hallo|goed|prima|oke)\b",
    re.IGNORECASE,
)


def first_item(text: str) -> str | None:
    """Give what stands before the comma or "en" of an answer that says more than where."""
    first = _FIRST_ITEM.match(text)
    short = first and len(first[1].split()) <= 2 and not _NO_TOWN.search(first[1])
    return first[1] if first and short else None


_BESIDE = (
    r"(?:vlak ?bij|dicht ?bij|nabij|(?:net|vlak|even|effe|effen|eventjes) buiten|onder de rook van|in de buurt van"
    r"|buurt van|in de omgeving van|niet ver van|vlak (?:naast|onder|boven|achter|voor)|bij|bie|onder|boven|naast"
    r"|tegen|tussen [\w' -]{3,30}? en)"
)
_NAME = r"[\w'-]+(?: [\w'-]+)?"
_NEARBY = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_BESIDE} {_NAME}?(?: in de buurt| in| aan)? ?, ?(?=in (?!de\b|het\b|een\b|dienst\b))",
        rf"\btussen [\w' -]{{3,30}}? en {_NAME}?(?: in)? ?, ?(?=\w)",
        rf"\b{_BESIDE} {_NAME}?(?: in de buurt| aan)? ?[,:(] ?"
        r"(?=[\w' -]{3,30}?,? (?:om (?:heel |helemaal )?(?:precies|exact|eerlijk) te zijn|precies|eigenlijk|namelijk|heet (?:het|dat)|dus)\b)",
        rf"\b{_BESIDE} {_NAME}?(?: in de buurt| aan)? ?[,:(]? ?(?:maar |nou ja,? |om |of )?"
        r"(?:om precies te zijn|precies gezegd|preciezer|eigenlijk|namelijk|te weten|meer precies|het dorp|dorpje) (?:gezegd )?(?=\w)",
        rf"\b{_BESIDE} {_NAME}? in de buurt ?, ?(?=\w)",
    )
)
"""A town that is only named to say where a smaller place lies: "vlakbij Zwolle, Hattem dus"."""


_BEHIND = re.compile(
    rf"(?<=\w) ?[,(] ?(?:dat (?:is|ligt)|das|da's|ligt|zit) (?:\w+ )?{_BESIDE} {_NAME}",
    re.IGNORECASE,
)
"""The same said behind the place itself: "Hattem, dat is bij Zwolle"."""


_WAY: Final = r"[^.;!?:\n]{0,40}?"
_TRAVELS: Final = re.compile(
    rf"(?:\b(?:reis|reizen|rij|rijd|rijden|fiets|fietsen|pendel|forens|moet)\b{_WAY}\b(?:nu|elke|iedere|dagelijks|steeds|nog)\b{_WAY}\b(?:naar|richting|tot|op)"
    r"|\b(?:werk|werkte|stage)(?: (?:nu|nog|al|ik|elke dag|momenteel))* (?:in|bij)) $",
    re.IGNORECASE,
)
"""Before a town that somebody goes to every day: home is the other one.  Where they would go is
near enough to home to count."""
_BEFORE: Final = 200
"""Characters before a town in which the way to it is told."""
_MOVES: Final = re.compile(r"\bverhui[sz]\w*|\bgaan wonen\b", re.IGNORECASE)
_OR: Final = re.compile(r"^(?: ?(?:,|of|en|en of)(?: in| naar| bij)? )$", re.IGNORECASE)


def _without_ways(text: str, found: Sequence[Mention]) -> Sequence[Mention]:
    """Leave out the towns that somebody only travels to, when another one is named as well."""
    if len(found) < 2 or _MOVES.search(text):
        return found
    kept: list[Mention] = []
    left: Mention | None = None
    for mention in found:
        listed = left is not None and _OR.search(text[left.end : mention.start])
        goes = _TRAVELS.search(text, max(0, mention.start - _BEFORE), mention.start)
        if getattr(mention, "cue", "none") != "home" and (listed or goes):
            left = mention
        else:
            left = None
            kept.append(mention)
    return kept if any(m.resolution.municipality_code for m in kept) else found


def _told_precisely(finder: PlaceFinder, text: str) -> Sequence[Mention]:
    """Find the places of a text, without a town that the next one is only near to."""
    for pattern in _NEARBY:
        near = pattern.search(text)
        if near is None:
            continue
        blank = text[: near.start()] + " " * (near.end() - near.start()) + text[near.end() :]
        found = finder.find(blank)
        if any(
            m.start - near.end() <= _SOON and m.resolution.municipality_code
            for m in found
            if m.start >= near.end()
        ):
            return found
    behind = _BEHIND.search(text)
    if behind:
        blank = (
            text[: behind.start()] + " " * (behind.end() - behind.start()) + text[behind.end() :]
        )
        found = finder.find(blank)
        if any(m.end == behind.start() for m in found):
            return found
    return finder.find(text)


_SOON = 4
"""Characters between the comma and the place itself: "in"."""


class Candidate(Protocol):
    """A place that a name may stand for."""

    @property
    def municipality_code(self) -> str | None:
        """The gm code, None when only the region is known."""

    @property
    def region_code(self) -> str:
        """The am code."""


class Resolution(Protocol):
    """What a name stands for (see ``bot.places.model.Resolution``)."""

    @property
    def status(self) -> str:
        """found, ambiguous, abroad or unknown."""

    @property
    def municipality_code(self) -> str | None:
        """The gm code when certain."""

    @property
    def region_code(self) -> str | None:
        """The am code when found."""

    @property
    def candidates(self) -> Sequence[Candidate]:
        """What it may be when ambiguous."""


class Mention(Protocol):
    """A place named in a text (see ``bot.places.model.Mention``)."""

    @property
    def start(self) -> int:
        """First character."""

    @property
    def end(self) -> int:
        """One past the last character."""

    @property
    def resolution(self) -> Resolution:
        """What it stands for."""


class PlaceFinder(Protocol):
    """Finds places in running text (``bot.places.resolver.Places``)."""

    def find(self, text: str) -> Sequence[Mention]:
        """Give the places named in ``text``."""

    def resolve(self, text: str) -> Resolution:
        """Say which place a text means that answers "waar woon je"."""


@dataclass(frozen=True)
class PlaceFound:
    """A place with its id (gm code, else am code, else "") and the ids it may be."""

    found: Found
    value: str
    candidates: tuple[str, ...]
    residence: bool


def place_finds(
    finder: PlaceFinder,
    cleaned: Traced,
    tokens: Sequence[tuple[int, int]],
    words: Sequence[str],
    cues: Sequence[Cue],
    known: Callable[[str], bool],
) -> list[PlaceFound]:
    """Give the places of a cleaned message as finds on its tokens.

    ``tokens`` are the (start, end) of each word in the cleaned text; ``known`` tells whether a word
    occurs in the vocabulary.  Left out: where somebody was
    born, fled from or studied, because origin is nobody's business here, and a country without "ik
    woon in" before it.
    """
    out = []
    starts, ends = [s for s, _ in tokens], [e for _, e in tokens]
    for mention in _without_ways(cleaned.text, _told_precisely(finder, cleaned.text)):
        resolution = mention.resolution
        if resolution.status == "unknown":
            continue
        first = bisect_right(ends, mention.start)
        on = range(first, max(first, bisect_left(starts, mention.end)))
        if not on or all(words[i] in FILLERS | _NO_PLACE for i in on):
            # "De Werken" is a village, "thuis werken" is not.
            continue
        start, end = on.start, on.stop
        labels = _before(cues, start)
        residence = "residence" in labels or getattr(mention, "cue", "none") in ("home", "near")
        if "origin" in labels and not _still_at_school(cues, start, words):
            continue
        if resolution.status == "abroad" and not (_lives(cues, start) or len(tokens) <= 2):
            continue
        at_home = _lives(cues, start) or getattr(mention, "cue", "none") == "home"
        if not at_home and all(words[i] in _HOLLAND for i in on):
            continue  # "werken in Olland" is the country; who lives in the hamlet says so
        looked_for = getattr(mention, "cue", "none") == "near"
        if not (at_home or looked_for) and len(tokens) > 2 and all(known(words[i]) for i in on):
            # Everyday words that happen to be a village: only "ik woon in Goes" is the place.
            continue
        value = resolution.municipality_code or resolution.region_code or ""
        if resolution.status != "found":
            value = ""
        candidates = candidate_ids(resolution)
        out.append(
            PlaceFound(
                Found("place", value, start, end, ""),
                value,
                candidates if resolution.status == "ambiguous" else (),
                residence,
            )
        )
    return out


def candidate_ids(resolution: Resolution) -> tuple[str, ...]:
    """Give the gm codes, or else am codes, of the places a name may stand for."""
    return tuple(dict.fromkeys(c.municipality_code or c.region_code for c in resolution.candidates))


def _before(cues: Sequence[Cue], token: int) -> set[str]:
    """Give the labels of the cues that end right before a token, one word in between allowed."""
    return {
        label
        for c in cues
        if c.end <= token <= c.end + 1
        for label in c.labels
        if label in ("residence", "origin")
    }


def _still_at_school(cues: Sequence[Cue], token: int, words: Sequence[str]) -> bool:
    """Tell whether a place is where somebody is at school now, which is near home."""
    origins = {c.phrase for c in cues if "origin" in c.labels and c.end <= token <= c.end + 1}
    return origins <= _SCHOOL and _PAST.isdisjoint(words)


def _lives(cues: Sequence[Cue], token: int) -> bool:
    return any(
        "residence" in c.labels
        and c.phrase.startswith(("woon", "wonen"))
        and c.end <= token <= c.end + 2
        for c in cues
    )
