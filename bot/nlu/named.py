"""Names of programmes, bodies and instruments in a message.  Pure.

Exact names are found with all other words (``Lexicon``).  Here are the two things that only names
need: long ones that are written together, apart or with a typo, and the form of a question *about*
a name, because some names are ordinary words too ("statushouder", "UWV").
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import accumulate

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.nlu.everyday import EVERYDAY
from bot.nlu.lexicon import Found
from bot.nlu.message import STRONG
from bot.nlu.text import folded
from bot.nlu.words import phrases
from bot.nlu.words import words as words_of

KIND = "programme"
MIN_GLUED = 8
"""Letters a name needs, spaces left out, before it may be mistyped."""
TWO_TYPOS = 14
"""From this length on two typos are forgiven instead of one."""
MAX_WORDS = 8
_BEHIND = 6  # words behind the name in which "wat is dat" may stand
MAX_SHORT = 4
"""Abbreviations up to this length count only when somebody asks about them."""
_BETWEEN = words_of(
    "de het een n die dat deze dit nou eigenlijk precies nu dan er nog toch ook zo zon zoiets als "
    "van over je jij jullie u in hier : ("
)
"""Words that may stand between "wat is" and the name."""

_ASKS = tuple(
    tuple(p.split())
    for p in phrases(
        """
        wat is | wat zijn | wat was | wat waren | wat doet | wat doen | wat kan | wat kunnen |
        wat betekent | wat betekenen | wat houdt | wat houden | wa is | wat voor | wie is |
        snap niet wat | weet niet wat | geen idee wat | snap nie wat |
        wie zijn | hoe werkt | hoe werken | hoezo | ken je | ken jij | kent u | kennen jullie |
        bestaat | bestaan | besta | is er nog | zijn er nog | loopt | lopen | uitleg | uitleggen |
        leg uit | vertel | iets over | alles over | meer over | info | informatie | gehoord van |
        gehoord over | las over | gelezen over | hoorde van | hoorde over | heb je over |
        hebben over | weet je van | weet je over | weet jij van | weten van | weten over |
        vraag over | mijn recht op | recht op | wie zit er achter
        """
    )
)
_ASKS_BEHIND = tuple(
    tuple(p.split())
    for p in phrases(
        """
        wat is | is wat | wat betekent | betekent wat | wat houdt | wat doet | wat doen |
        hoe werkt |
        wat dat | nooit van gehoord | snap ik niet | ken ik niet | uitleg | bestaat dat |
        bestaat nog | bestaat die | bestaat het | is dat | is dit | iets voor mij | nog steeds
        """
    )
)
_BESIDE = words_of(
    "de het een n die dat deze dit en over ? ! . , hoi hallo graag aub info informatie uitleg nog "
    "eigenlijk dan nou ook zo'n zon"
)
"""Words that may stand beside a name that is the whole message."""


class Names:
    """Long names, to be recognised with a typo or glued together.

    ``records``: (id, name, other names).
    """

    def __init__(self, records: Iterable[tuple[str, str, Sequence[str]]]) -> None:
        self._glued: dict[str, str] = {}
        for value, name, others in records:
            for written in (name, *others):
                glued = folded(written).replace(" ", "")
                if len(glued) >= MIN_GLUED:
                    self._glued.setdefault(glued, value)
        longest = max(map(len, self._glued), default=0)
        self._lengths = range(MIN_GLUED - 1, longest + 3)
        """Of what may be a name, with at most two typos."""
        self._choices = {
            (length, typos): [g for g in self._glued if abs(len(g) - length) <= typos]
            for length in self._lengths
            for typos in (1, 2)
        }

    def find(
        self, words: Sequence[str], knows: Callable[[str], bool], taken: Collection[int]
    ) -> list[Found]:
        """Give the names that stand in ``words`` in another spelling, longest first.

        ``knows`` tells whether a word is in the vocabulary: only a piece with a word that nobody
        knows can hold a typo.  ``taken`` are the tokens in which a name was found already.
        """
        found: list[Found] = []
        used = set(taken)
        read: dict[str, str | None] = {}  # who repeats a line is read once
        used |= {at for at, word in enumerate(words) if not word.isalnum()}
        strange = [0, *accumulate(_strange(word, knows) for word in words)]
        joined, letters = "".join(words), [0, *accumulate(map(len, words))]
        spans = (
            (start, start + size)
            for size in range(min(MAX_WORDS, len(words)), 0, -1)
            for start in range(len(words) - size + 1)
        )
        for start, end in spans:
            if letters[end] - letters[start] not in self._lengths:
                continue
            glued = joined[letters[start] : letters[end]]
            value = self._glued.get(glued)
            odd = strange[end] > strange[start]
            if (value is None and not odd) or not used.isdisjoint(range(start, end)):
                continue
            if value is None:
                if glued not in read:
                    read[glued] = self._mistyped(glued)
                value = read[glued]
            if value is not None:
                found.append(Found(KIND, value, start, end, " ".join(words[start:end])))
                used |= set(range(start, end))
        return sorted(found, key=lambda f: f.start)

    def _mistyped(self, glued: str) -> str | None:
        typos = 1 if len(glued) < TWO_TYPOS else 2
        choices = self._choices[len(glued), typos]
        best = process.extractOne(glued, choices, scorer=OSA.distance, score_cutoff=typos)
        if best is None or best[0][0] != glued[0]:
            return None
        return self._glued[best[0]]


def _strange(word: str, knows: Callable[[str], bool]) -> bool:
    return word.isalpha() and len(word) > 2 and not knows(word) and word not in EVERYDAY


def is_asked_about(words: Sequence[str], start: int, end: int) -> bool:
    """Tell whether the message asks what the name at tokens ``start`` to ``end`` is, or is bare."""
    if all(w in _BESIDE for w in (*words[:start], *words[end:])):
        return True
    before = _clause_before(words, start)
    if "verschil" in words:
        return False
    if any(_ends_near(before, phrase) for phrase in _ASKS):
        return True
    behind = [w for w in words[end:] if w not in (",", "?")][:_BEHIND]
    return any(_starts_near(behind, phrase) for phrase in _ASKS_BEHIND)


def _clause_before(words: Sequence[str], start: int) -> list[str]:
    first = start
    while first > 0 and words[first - 1] not in STRONG - {":", "("}:
        first -= 1
    return list(words[first:start])


def _ends_near(before: list[str], phrase: tuple[str, ...]) -> bool:
    end = len(before)
    while end and tuple(before[max(0, end - len(phrase)) : end]) != phrase:
        if before[end - 1] not in _BETWEEN:
            return False
        end -= 1
    return end > 0


def _starts_near(behind: list[str], phrase: tuple[str, ...]) -> bool:
    size = len(phrase)
    return any(tuple(behind[i : i + size]) == phrase for i in range(min(3, len(behind))))
