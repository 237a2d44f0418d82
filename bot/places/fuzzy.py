"""Names with typing errors: "ensgede", "den bosh", "utregt".

A typed name is compared with every known name that begins alike, by letters and by sound.  Larger
places win near ties, because more people live there and mistype them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import log10

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from bot.places.index import TIERS, Index
from bot.places.text import sound_key
from bot.places.words import FILLERS, NAME_WORDS

MIN_LENGTH, MAX_LENGTH = 4, 40
MIN_LETTERS = 3
"""Fewer different letters than this are no name."""

TIE = 0.3
"""Matches whose cost is within this of the best are all possible."""

_VOWELS = frozenset("aeiouy")
_SOUND_COST = 0.3  # spelled differently, sounds the same
_SPELLED_COST = 0.1
_TURNED_COST = 0.7  # of two letters, next to each other
_FIRST_LETTER_COST = 0.6
_LARGE_CITY = 20_000
_PART_WEIGHT = 3000  # smaller parts of towns are not guessed at


@dataclass(frozen=True)
class Match:
    """A name that may have been meant; ``sure`` when it need not be asked back."""

    key: str
    cost: float
    sure: bool


@dataclass(frozen=True)
class _Name:
    key: str
    glued: str
    sound: str
    weight: int


class _Bucket:
    """Names with their spellings and sounds in lists of their own, to compare them all at once."""

    def __init__(self) -> None:
        self.names: list[_Name] = []
        self.glued: list[str] = []
        self.sounds: list[str] = []

    def add(self, name: _Name) -> None:
        """Put a name in; only while the speller is built."""
        self.names.append(name)
        self.glued.append(name.glued)
        self.sounds.append(name.sound)


_EMPTY = _Bucket()


class Speller:
    """Finds the known names that a mistyped one may stand for.  Immutable after building."""

    def __init__(self, index: Index) -> None:
        self._common = frozenset(word for word in index.words)
        self._buckets: dict[tuple[str, int], _Bucket] = {}
        self._by_length: dict[int, _Bucket] = {}
        for name in _names(index):
            self._buckets.setdefault((name.sound[0], len(name.glued)), _Bucket()).add(name)
            self._by_length.setdefault(len(name.glued), _Bucket()).add(name)

    def twins(self, key: str) -> tuple[str, ...]:
        """Give the large places that sound exactly like a name but are spelled differently."""
        sound = sound_key(key)
        return tuple(
            name.key
            for size in range(len(key) - 1, len(key) + 3)
            for name in self._buckets.get((sound[:1], size), _EMPTY).names
            if name.weight >= _LARGE_CITY and name.sound == sound and name.key != key
        )

    def is_word(self, word: str) -> bool:
        """Tell whether a word is an everyday Dutch word, and so no typing error."""
        return word in self._common or word in FILLERS

    def matches(
        self, words: tuple[str, ...], slips: int | None = None, *, strict: bool = False
    ) -> tuple[Match, ...]:
        """Give the names that ``words`` may be a typing error of, best first; often none.

        ``slips`` limits the letters that may be wrong further than their number does; ``strict``
        refuses everyday words among several, as in running text.
        """
        glued = "".join(words)
        if not MIN_LENGTH <= len(glued) <= MAX_LENGTH or all(self.is_word(word) for word in words):
            return ()
        if any(char.isdigit() for char in glued):
            return ()
        if len(set(glued)) < MIN_LETTERS or not _VOWELS.intersection(glued):
            return ()  # "neee", "brrrr"
        if (
            strict
            and len(words) > 1
            and any(self.is_word(x) and x not in NAME_WORDS for x in words)
        ):
            return ()
        sound = sound_key(glued)
        limit = min(slips or MAX_LENGTH, _limit(len(glued)))
        scored = self._score(self._alike(sound[:1], len(glued), limit), glued, sound, limit)
        if not scored and len(glued) >= 6:
            everything = self._nearby(len(glued), 1)
            scored = self._score(everything, glued, sound, 1, _FIRST_LETTER_COST)
        if not scored:
            return ()
        scored.sort(key=lambda item: (item[0], -item[1].weight, item[1].key))
        best = scored[0][0]
        return tuple(
            Match(name.key, cost, _sure(len(glued), cost, name.weight))
            for cost, name in scored
            if cost <= best + TIE
        )

    def _alike(self, first: str, length: int, limit: int) -> Iterable[_Bucket]:
        for size in range(length - limit - 1, length + limit + 2):
            yield self._buckets.get((first, size), _EMPTY)

    def _nearby(self, length: int, limit: int) -> Iterable[_Bucket]:
        for size in range(length - limit, length + limit + 1):
            yield self._by_length.get(size, _EMPTY)

    @staticmethod
    def _score(
        buckets: Iterable[_Bucket], glued: str, sound: str, limit: int, extra: float = 0.0
    ) -> list[tuple[float, _Name]]:
        found = []
        for name, letters, sounds in _within(buckets, glued, sound, limit):
            # Of names that sound alike, the one that is also spelled more alike.
            unlike = _SPELLED_COST * max(0, letters - 1)
            cost = min(_turned(letters, glued, name.glued), sounds + _SOUND_COST + unlike)
            if cost > limit or not _believable(len(glued), cost, name):
                continue
            found.append((cost + extra - _favour(name.weight), name))
        return found


def _within(
    buckets: Iterable[_Bucket], glued: str, sound: str, limit: int
) -> Iterable[tuple[_Name, int, int]]:
    """Give the names within ``limit`` wrong letters or sounds, with how many of each."""
    for bucket in buckets:
        letters = _distances(glued, bucket.glued, limit)
        sounds = _distances(sound, bucket.sounds, limit)
        for at in letters.keys() | sounds.keys():
            yield bucket.names[at], letters.get(at, limit + 1), sounds.get(at, limit + 1)


def _distances(text: str, others: list[str], limit: int) -> dict[int, int]:
    close = extract(text, others, scorer=OSA.distance, score_cutoff=limit, limit=None)
    return {at: int(distance) for _, distance, at in close}


def _names(index: Index) -> Iterable[_Name]:
    for key, spots in index.spots.items():
        top = spots[0]
        kind = index.words.get(key)
        if top.kind in ("low_name", "dialling") or kind == "function":
            continue
        if TIERS[top.kind] == TIERS["part"] and top.weight < _PART_WEIGHT:
            continue
        glued = key.replace(" ", "")
        if len(glued) >= MIN_LENGTH:
            yield _Name(key, glued, sound_key(key), max(spot.weight for spot in spots))


def _turned(letters: int, glued: str, name: str) -> float:
    """Give the cost of wrong letters; two that changed places are hardly wrong: "uitgeset"."""
    return _TURNED_COST if letters == 1 and sorted(glued) == sorted(name) else letters


def _limit(length: int) -> int:
    """Give how many letters may be wrong in a name of ``length`` letters."""
    if length <= 5:
        return 1
    return 2 if length <= 11 else 3


def _believable(length: int, cost: float, name: _Name) -> bool:
    """Refuse far-fetched guesses: short names must be close, and small places closer."""
    if length <= 4:
        return cost < 1 or (cost <= 1 and name.weight >= _LARGE_CITY)
    if length <= 7:
        return cost <= 1.3 or name.weight >= _LARGE_CITY
    return True


def _sure(length: int, cost: float, weight: int) -> bool:
    return cost <= (1.0 if length >= 9 else 0.75) or (weight >= _LARGE_CITY and cost <= 1.7)


def _favour(weight: int) -> float:
    return min(0.6, 0.22 * log10(1 + weight / 1000))
