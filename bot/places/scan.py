"""Finds place names in running text, with the words before them that say what they are about.

Many Dutch words are place names (best, heel, huizen, werk aan de ...), so a name counts only when
what stands around it fits.  Two settings: in an *answer* to "waar woon je" less is needed than in
any other message.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.places import words as w
from bot.places.index import TIERS, Index, Spot
from bot.places.model import Cue
from bot.places.text import Token

CUE_REACH = 9
"""So many words before a name may say what it is about."""

_NEVER = frozenset({"nederland", "werken", "werk"})  # villages too, but never meant in a sentence
_SENTENCE_MARKS = frozenset(".!?;\n")
_CLAUSE_MARKS = frozenset(".!?;,\n()/:")


@dataclass(frozen=True)
class Hit:
    """A name at tokens ``first`` up to ``last`` (not included), and what it may stand for.

    ``spots`` is empty for a place abroad, which is then named by ``abroad``.  ``firm``: a home or
    surroundings cue stands before it.
    """

    first: int
    last: int
    spots: tuple[Spot, ...]
    cue: Cue = "none"
    abroad: str | None = None
    negated: bool = False
    near: bool = False  # "bij", "vlakbij": the place is near it, not in it
    picked: bool = False  # the spots are already what is meant
    doubt: bool = False  # a guess at a mistyped name that must be asked back


@dataclass(frozen=True)
class Context:
    """What stands before a name: its cue, whether a preposition directly precedes, negation."""

    cue: Cue
    preposition: bool
    strong: bool
    negated: bool
    near: bool


class Scanner:
    """Looks names up in tokens.  Immutable; shares the index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def scan(self, toks: tuple[Token, ...], *, answer: bool) -> list[Hit]:
        """Give the accepted names from left to right; they do not overlap."""
        hits: list[Hit] = []
        shouting = _shouting(toks)
        at = 0
        while at < len(toks):
            hit = self._hit_at(toks, at, hits, answer=answer, shouting=shouting)
            if hit is None:
                at += 1
            else:
                hits.append(hit)
                at = hit.last
        return hits

    def _hit_at(
        self, toks: tuple[Token, ...], at: int, hits: list[Hit], *, answer: bool, shouting: bool
    ) -> Hit | None:
        most = self._index.longest.get(toks[at].key, 0)
        context: Context | None = None
        for last in range(min(at + most, len(toks)), at, -1):
            if any(_breaks(toks[i].gap) for i in range(at + 1, last)):
                continue
            key = " ".join(tok.key for tok in toks[at:last])
            spots = self._index.spots.get(key)
            abroad = self._index.abroad.get(key)
            if spots is None and abroad is None:
                continue
            context = context or context_before(toks, at, hits)
            if abroad is not None and not self._is_dutch(toks, last, spots):
                plain = self._index.words.get(key) == "everyday"  # "leer" is a town as well
                if plain and not (context.strong and _ends_clause(toks, last, self._index)):
                    continue
                return Hit(at, last, (), context.cue, abroad, context.negated, context.near)
            if spots and self._fits(toks, at, last, key, spots, context, answer, shouting):
                cue = "home" if _said_after(toks, last) else context.cue
                cue = "from" if _lived_there(toks, last) else cue
                return Hit(at, last, spots, cue, None, context.negated, context.near)
        return None

    def _fits(
        self,
        toks: tuple[Token, ...],
        first: int,
        last: int,
        key: str,
        spots: tuple[Spot, ...],
        context: Context,
        answer: bool,
        shouting: bool,
    ) -> bool:
        alone = first == 0 and last == len(toks)
        ends = _ends_clause(toks, last, self._index)
        capital = toks[first].capital and first > 0 and not shouting
        capital = capital and not _after_stop(toks[first].gap)
        weak = context.preposition
        lead = answer and self._leads(toks, first, last, context)
        if key in _NEVER or whole_country(toks, first, last):
            return False
        kind = self._index.words.get(key)
        tier = TIERS[spots[0].kind]
        if tier == 3:
            return (context.strong or (answer and weak)) and ends
        if answer and first == 0 and tier <= 1 and self._lies_beside_next(toks, last, spots):
            return True
        if kind == "function":
            if context.cue == "home" and weak and tier == 0 and _ends_sentence(toks, last):
                return toks[first - 1].key in w.PREPOSITIONS
            return context.strong and ends and (answer or capital)
        if kind == "everyday":
            if context.strong:
                return ends or capital or self._lies_in_next(toks, last, spots, areas=True)
            if tier == 0 and self._lies_in_next(toks, last, spots, areas=True):
                return True
            return lead or (weak and ends and (capital or answer))
        if _surname(toks, first) or _school(toks, last):
            return False
        if kind == "soft":
            known = context.strong or weak or capital or lead or alone
            return known or self._lies_in_next(toks, last, spots, areas=True)
        if tier == 2:
            if lead or self._lies_in_next(toks, last, spots):
                return True
            if len(key) < 5 and not capital:
                return context.strong and ends
            return context.strong or alone or (weak and (capital or answer))
        if spots[0].kind in ("name", "district_name", "former"):
            if spots[0].certainty == "high" and len(key) >= 5:
                return True
            lies = spots[0].kind == "district_name" and self._lies_in_next(toks, last, spots)
            return context.strong or weak or capital or alone or lies
        return True

    def _leads(self, toks: tuple[Token, ...], first: int, last: int, context: Context) -> bool:
        """Tell whether an answer is little more than this name: "Bergen", "in Beek Ubbergen"."""
        if first and not (context.preposition or context.strong):
            return False
        if not all(tok.key in w.FILLERS for tok in toks[:first]):
            return False
        return all(tok.key in w.FILLERS for tok in toks[last:]) or _qualified(
            toks, last, self._index
        )

    def _is_dutch(self, toks: tuple[Token, ...], last: int, spots: tuple[Spot, ...] | None) -> bool:
        """Tell whether the name of a foreign place means the Dutch place of that name."""
        if not spots:
            return False
        return TIERS[spots[0].kind] == 0 or self._lies_in_next(toks, last, spots)

    def _lies_in_next(
        self,
        toks: tuple[Token, ...],
        last: int,
        spots: tuple[Spot, ...],
        *,
        areas: bool = False,
    ) -> bool:
        """Tell whether the next name is the town (or area) of this one: "Hatert in Nijmegen"."""
        at = _skip_linking(toks, last)
        if at >= len(toks):
            return False
        towns = self._index.spots.get(toks[at].key, ())
        if areas and at + 1 < len(toks):
            towns += self._index.spots.get(f"{toks[at].key} {toks[at + 1].key}", ())
        codes = {code for town in towns if areas or not town.is_area for code in town.codes}
        return any(not spot.is_area and codes.issuperset(spot.codes) for spot in spots)

    def _lies_beside_next(
        self, toks: tuple[Token, ...], last: int, spots: tuple[Spot, ...]
    ) -> bool:
        """Tell whether a town of the same region is said to be near: "best (bij eindhoven)"."""
        at = last
        while at < len(toks) and toks[at].key in ("dat", "is", "ligt"):
            at += 1
        if at + 1 >= len(toks) or toks[at].key not in w.BESIDE_WORDS:
            return False
        near = self._index.spots.get(toks[at + 1].key, ())
        regions = {self._index.region_of(c) for s in near if TIERS[s.kind] == 0 for c in s.codes}
        return any(self._index.region_of(code) in regions for s in spots for code in s.codes)


def whole_country(toks: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether "heel" is no village but "heel Nederland" or "heel het land"."""
    after = toks[last].key if last < len(toks) else ""
    return last == first + 1 and toks[first].key == "heel" and after in ("nederland", "het")


def _skip_linking(toks: tuple[Token, ...], at: int) -> int:
    while at < len(toks) and toks[at].key in w.LINKING:
        at += 1
    return at


def _qualified(toks: tuple[Token, ...], last: int, index: Index) -> bool:
    at = _skip_linking(toks, last)
    if at >= len(toks):
        return False
    return any(
        " ".join(tok.key for tok in toks[at:end]) in index.spots
        for end in range(at + 1, min(at + 4, len(toks)) + 1)
    )


def context_before(toks: tuple[Token, ...], first: int, hits: list[Hit]) -> Context:
    """Read the words before token ``first``; a name coupled with "of", "en" or a comma inherits."""
    before = toks[first - 1].key if first else ""
    if hits and _coupled(toks, hits[-1].last, first):
        previous = hits[-1]
        firm = previous.cue in ("home", "near")
        # "omgeving Tilburg, Breda" is near both; "boven Amsterdam, Purmerend" is in the second.
        beside = previous.first and toks[previous.first - 1].key in w.BESIDE
        near = previous.near and not beside
        return Context(previous.cue, True, firm, _negated(toks, first), near)
    preposition = before in w.PREPOSITIONS
    cue: Cue = "none"
    near = False
    negated = _negated(toks, first)
    strong = False
    for back in range(1, min(CUE_REACH, first) + 1):
        at = first - back
        if hits and at < hits[-1].last:
            break
        gap = toks[at + 1].gap
        if any(mark in _SENTENCE_MARKS for mark in gap) or (back > 1 and "," in gap):
            break
        word = toks[at].key
        if word in ("maar", "want", "dus") and back > 1:
            break
        said = back == 1 and "," in gap and at and toks[at - 1].key in w.PREPOSITIONS
        if said and word not in ("nederland", "nl"):
            break  # "ik woon in azc, wacht nog": where they live was said before the comma
        if back == 1 and word in w.BESIDE:
            near = True
        if word in ("bij", "nabij", "vlakbij", "dichtbij", "omgeving", "rond", "rondom", "buurt"):
            near = near or back <= 4
        if word == "plaats" and at + 1 < first and toks[at + 1].key == "van":
            break  # "in plaats van"
        far = word in w.DISTANCE and back == 2 and before in ("van", "vanaf")
        near = near or far
        if far or (word in w.NEAR_WORDS and back <= 3):
            strong = True
            cue = "near" if cue == "none" else cue
        if word in ("woont", "woonde") and _of_somebody_else(toks, at):
            break
        if word.startswith("verhui") and before in ("van", "vanuit"):
            return Context("from", True, True, negated, near)  # "verhuisd van Almelo naar ..."
        if word in w.LIVED_BEFORE and preposition:
            return Context("from", True, True, negated, near)
        if word in w.HOME_NOUNS and not (preposition or back == 1):
            break  # "in huis geklust en repareer graag dingen"
        if word in w.HOME_VERBS:
            if preposition or back == 1 or strong or toks[first - 1].key in w.FILLERS:
                return Context("home", preposition or back > 1, True, negated, near)
            break
        if word in w.WORK_WORDS and (preposition or strong):
            if at and toks[at - 1].key in w.SEEKING:
                return Context("near", preposition, True, negated, near)
            return Context("work", preposition, strong, negated, near)
        named = toks[first].key not in ("de", "het", "t", "een")  # not "vacature in de haven"
        if named and word.startswith(w.SERVICES) and (preposition or back == 1):
            return Context("near", True, True, negated, near)  # "leerwerkloket Assen"
        if named and word == "waar" and back == 2 and preposition:
            return Context("near", True, True, negated, near)  # "waar in Roermond kan ik ..."
        if word in w.FROM_WORDS and preposition and cue != "near":
            return Context("from", True, True, negated, near)
        if word in w.SCHOOL_WORDS and back <= 2 and not strong:
            return Context("school", preposition, False, negated, near)
    if before in w.PROVINCE_WORDS or before in w.MUNICIPALITY_WORDS:
        strong, cue = True, "near" if cue == "none" else cue
    return Context(cue, preposition or strong, strong, negated, near)


def _coupled(toks: tuple[Token, ...], end: int, first: int) -> bool:
    if end == first:
        return toks[first].gap.strip() in (",", "/", "&", "+", "-", "of")
    between = [tok.key for tok in toks[end:first]]
    return between in (
        ["en"],
        ["of"],
        ["en", "in"],
        ["of", "in"],
        ["en", "of"],
        ["maar"],
        ["maar", "in"],
    )


def _said_after(toks: tuple[Token, ...], last: int) -> bool:
    """Tell whether "woon" follows: "in Schiedam woon ik", "als ik in Schiedam woon"."""
    if last >= len(toks) or any(mark in _CLAUSE_MARKS for mark in toks[last].gap):
        return False  # "uit Gelderland, woon nu in Rotterdam"
    return toks[last].key in w.HOME_AFTER


def _lived_there(toks: tuple[Token, ...], last: int) -> bool:
    """Tell whether "gewoond" or "woonde" follows: "eerst in Delft gewoond", not "altijd"."""
    if last >= len(toks) or any(mark in _CLAUSE_MARKS for mark in toks[last].gap):
        return False
    if toks[last].key not in w.LIVED_BEFORE:
        return False
    return not any(tok.key in w.ALWAYS for tok in toks[:last])


def _of_somebody_else(toks: tuple[Token, ...], at: int) -> bool:
    return any(tok.key in w.OTHERS for tok in toks[max(0, at - 3) : at])


def _negated(toks: tuple[Token, ...], first: int) -> bool:
    at = first - 1
    while at >= 0 and (toks[at].key in w.PREPOSITIONS or toks[at].key in ("meer", "de", "het")):
        at -= 1
    return at >= 0 and toks[at].key in w.NEGATIONS


def _breaks(gap: str) -> bool:
    return any(mark in _CLAUSE_MARKS and mark not in "/.(" for mark in gap) or "\n" in gap


def _after_stop(gap: str) -> bool:
    return any(mark in _SENTENCE_MARKS for mark in gap)


def _ends_clause(toks: tuple[Token, ...], last: int, index: Index) -> bool:
    if last >= len(toks):
        return True
    following = toks[last]
    if any(mark in _CLAUSE_MARKS for mark in following.gap):
        return True
    if following.key in w.PROVINCE_CODES or following.key[0].isdigit():
        return True
    return following.key in w.CLAUSE_WORDS or (
        following.key in index.spots and following.key not in index.words
    )


def _ends_sentence(toks: tuple[Token, ...], last: int) -> bool:
    return last >= len(toks) or any(mark in _CLAUSE_MARKS for mark in toks[last].gap)


def _surname(toks: tuple[Token, ...], first: int) -> bool:
    """Tell whether the name is part of somebody's name: "Jan van Doorn", "mevrouw De Bilt"."""
    at = first - 1
    if at >= 0 and toks[at].key in ("de", "der", "den", "het"):
        at -= 1
    if at < 1 or toks[at].key != "van":
        return at >= 0 and toks[at].key in ("meneer", "mevrouw", "dhr", "mevr", "mw", "heet")
    giver = toks[at - 1]
    return (
        giver.key not in w.FILLERS
        and giver.key not in w.NEAR_WORDS
        and (giver.capital or giver.key in ("meneer", "mevrouw", "dhr", "mevr", "familie"))
        and giver.key not in w.SCHOOL_WORDS
    )


def _school(toks: tuple[Token, ...], last: int) -> bool:
    """Tell whether the name is that of a school: "het Graafschap College"."""
    return last < len(toks) and toks[last].key in w.SCHOOLS_BEHIND and not toks[last].gap.strip()


def _shouting(toks: tuple[Token, ...]) -> bool:
    """Tell whether capitals say nothing, because (nearly) every word has one."""
    written = [tok for tok in toks if not tok.key.isdigit()]
    return len(toks) > 2 and sum(tok.capital for tok in written) >= 0.7 * len(written) > 0.7
