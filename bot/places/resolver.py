"""Places: from what people type to a municipality and an arbeidsmarktregio."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy.engine import Engine

from bot.places import words as w
from bot.places.decide import Wish, candidates, inside_of, narrow, pick, settle
from bot.places.files import read_files
from bot.places.fuzzy import Match, Speller
from bot.places.group import beyond, join, says_only, wish_around, without_outer
from bot.places.index import TIERS, Index, Spot, build
from bot.places.load import read_geo
from bot.places.model import Mention, Resolution, unknown
from bot.places.postcode import Postcode, postcodes
from bot.places.scan import Hit, Scanner, context_before, whole_country
from bot.places.text import MAX_TEXT, Token, tokens
from bot.places.whole import begins, turned, with_province

MAX_MESSAGE = 4000
"""Characters of a message that are searched for places."""

MAX_GUESSES = 5
"""More mistyped possibilities than this are no help to a person."""

HAMLET = 1000
"""People below which a buurtschap is less likely meant than the town it sounds like."""

LONGEST_NAME = 6
"""Words in the longest names."""

_COUNTRY_OF_US = "nederland"


class Places:
    """All known places.  Immutable, safe to share between threads; one a process.

    Building takes about a second; answering takes well under a millisecond.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self.lands = index.lands  # name of a place abroad -> its country
        self._scanner = Scanner(index)
        self._speller = Speller(index)

    @classmethod
    def load(cls, engine: Engine) -> Places:
        """Build from the catalogue's database, filled by :func:`bot.places.load.load_geo`."""
        return cls(build(read_geo(engine)))

    @classmethod
    def from_files(cls, data_dir: Path) -> Places:
        """Build from the files of ``data/catalogue`` (or its folder ``regions``)."""
        return cls(build(read_files(data_dir)))

    def resolve(self, text: str) -> Resolution:
        """Say which place a text means that answers "waar woon je"; never raises.

        The text may be a name, a postcode, a phrase or a sentence; only its first 500 characters
        are read.
        """
        toks = tokens(text[:MAX_TEXT])
        if not toks:
            return unknown(text)
        exact = self._exact(text, toks, Wish())
        if exact is not None:
            return exact
        if (form := self._form(text, toks)) is not None:
            return form
        found = list(postcodes(text[:MAX_TEXT], self._index.postcodes, answer=True))
        if not found and (bare := self._bare(text, toks)) is not None:
            return bare
        hits = join(self._index, toks, self._scanner.scan(toks, answer=True))
        if found and (by_code := self._by_postcode(text, found, hits)) is not None:
            return by_code
        if hits and not all(_is_wide(self._index, hit) for hit in hits):
            return self._choose(text, toks, hits)
        guessed = self._guess(text, toks, hits)
        if guessed is not None:
            return guessed
        if hits:
            return self._choose(text, toks, hits)
        start = begins(self._index, toks)
        return settle(self._index, text, start, doubt=True) if start else unknown(text)

    def find(self, text: str) -> tuple[Mention, ...]:
        """Find the places named in a message, in order; whether one is negated is not decided.

        Careful by design: an everyday word that is also a place name needs a cue such as "woon
        in", and a land or town abroad is only given when somebody lives there, because where
        people come from is not ours to keep.
        """
        text = text[:MAX_MESSAGE]
        toks = tokens(text)
        codes = list(postcodes(text, self._index.postcodes))
        hits = join(self._index, toks, self._scanner.scan(toks, answer=False))
        hits += self._misspelt(toks, hits)
        mentions = [
            Mention(code.start, code.end, text[code.start : code.end], answer, "home")
            for code in codes
            if (answer := self._of_codes(text[code.start : code.end], code.pc4))
        ]
        taken = [(mention.start, mention.end) for mention in mentions]
        for hit in hits:
            start, end = toks[hit.first].start, toks[hit.last - 1].end
            if any(start < stop and begin < end for begin, stop in taken):
                continue
            if hit.abroad is not None and hit.cue != "home":
                continue
            answer = self._answer(text[start:end], toks, hit)
            mentions.append(Mention(start, end, text[start:end], answer, hit.cue))
        return tuple(sorted(mentions, key=lambda mention: mention.start))

    def _exact(self, text: str, toks: Sequence[Token], wish: Wish) -> Resolution | None:
        """Answer when the words together are exactly one name."""
        key = " ".join(tok.key for tok in toks)
        spots = self._index.spots.get(key)
        abroad = self._index.abroad.get(key)
        if abroad is not None and (spots is None or TIERS[spots[0].kind] > 0):
            return Resolution(text, "abroad", None, None, (), abroad)
        if spots is None and len(key) >= 5:
            spots = self._index.spots.get(self._index.compact.get(key.replace(" ", ""), ""))
        if not spots or (TIERS[spots[0].kind] > 1 and all(t.key in w.COMPASS for t in toks)):
            return None
        if wish.region and key not in self._index.region_names:
            wish = Wish(town=True)
        # "top" or "vrij" may be a hamlet, and "Nederland" a village, but that is not likely meant.
        odd = self._index.words.get(key) == "function" and TIERS[spots[0].kind] > 0
        doubt = (odd and wish == Wish()) or key == _COUNTRY_OF_US
        meant = self._or_twin(key, pick(spots, wish))
        return settle(self._index, text, meant, doubt=doubt)

    def _form(self, text: str, toks: Sequence[Token]) -> Resolution | None:
        """Answer for a name said with its province, or turned round."""
        if len(toks) < 2 or len(toks) > LONGEST_NAME:
            return None
        if area := turned(self._index, toks):
            return settle(self._index, text, area)
        if (town := with_province(self._index, toks, self._speller.twins)) is not None:
            return settle(self._index, text, town[0], doubt=town[1])
        return None

    def _bare(self, text: str, toks: Sequence[Token]) -> Resolution | None:
        """Answer when nothing but a name is left without the words around it."""
        trims = list(_trims(toks))
        for start, end in trims:
            exact = self._exact(text, toks[start:end], wish_around(toks, start, end))
            if exact is not None and self._is_answer(toks, start, end):
                return exact
        # A name of several words with one slip: "alphen an den rijn" is not Alphen.
        for start, end in [(0, len(toks)), *trims[-4:]]:
            core = tuple(tok.key for tok in toks[start:end])
            if 1 < len(core) <= LONGEST_NAME:
                matches = self._speller.matches(core, slips=1)
                if matches and matches[0].sure:
                    return settle(self._index, text, self._spots_of(matches)[0])
        return None

    def _is_answer(self, toks: Sequence[Token], start: int, end: int) -> bool:
        """Tell whether a word that is also a place is meant as one: "in Best", not "heel graag"."""
        if whole_country(toks, start, end):
            return False
        key = " ".join(tok.key for tok in toks[start:end])
        kind = self._index.words.get(key)
        if kind not in ("everyday", "function"):
            return True
        cued = any(tok.key in w.PLACE_CUES for tok in toks[:start])
        cued = cued or any(tok.key in w.NEAR_WORDS for tok in toks[end:])
        return cued or (kind == "everyday" and start == 0)

    def _answer(self, text: str, toks: Sequence[Token], hit: Hit) -> Resolution:
        if hit.abroad is not None:
            return Resolution(text, "abroad", None, None, (), hit.abroad)
        return settle(self._index, text, self._meant(toks, hit), doubt=hit.doubt)

    def _meant(self, toks: Sequence[Token], hit: Hit) -> tuple[Spot, ...]:
        if hit.picked:
            return hit.spots
        key = " ".join(tok.key for tok in toks[hit.first : hit.last])
        wish = wish_around(toks, hit.first, hit.last)
        if wish.region and key not in self._index.region_names:
            wish = Wish(town=True)
        return self._or_twin(key, pick(hit.spots, wish))

    def _or_twin(self, key: str, spots: tuple[Spot, ...]) -> tuple[Spot, ...]:
        """Add the town that a hamlet sounds like: "Hogeveen" may well be Hoogeveen."""
        if any(spot.kind != "part" or spot.weight >= HAMLET for spot in spots):
            return spots
        towns = [pick(self._index.spots[twin]) for twin in self._speller.twins(key)]
        return (*spots, *(spot for town in towns for spot in town))

    def _choose(self, text: str, toks: Sequence[Token], hits: list[Hit]) -> Resolution:
        """Choose among several names in an answer the one that somebody lives in."""
        hits = without_outer(self._index, [hit for hit in hits if not hit.negated])
        for cues in (("home",), ("near", "none"), ("from",), ("work", "school")):
            chosen = [hit for hit in hits if hit.cue in cues]
            if cues == ("near", "none") and any(hit.abroad is None for hit in hits):
                chosen = [hit for hit in chosen if hit.abroad is None]
            if chosen:
                break
        else:
            return unknown(text)
        if country := beyond(self._index, toks, hits):
            return Resolution(text, "abroad", None, None, (), country)
        if all(hit.abroad is not None for hit in chosen):
            first = chosen[0].first
            border = any(tok.key in w.BORDER_WORDS for tok in toks)
            border = border and (not first or toks[first - 1].key in ("in", "bij", "te"))
            if not (chosen[0].cue in ("home", "near") or border or says_only(toks, hits)):
                return unknown(text)  # "een diploma uit Syrië" says nothing about now
            return Resolution(text, "abroad", None, None, (), chosen[0].abroad or "")
        chosen = [hit for hit in chosen if hit.abroad is None]
        around = [hit for hit in hits if hit.near and hit.abroad is None]
        inside = [hit for hit in chosen if not hit.near] or chosen
        spots = self._together(toks, inside)
        others = [spot for hit in around if hit not in inside for spot in hit.spots]
        if others and len(candidates(self._index, spots)) > 1:
            # "Zeeland, vlakbij Goes": near a town in the area that was named.
            areas = [spot for spot in spots if spot.is_area]
            spots = list(inside_of(others, areas) or narrow(self._index, spots, others)) or spots
        return settle(self._index, text, spots, doubt=any(hit.doubt for hit in inside))

    def _together(self, toks: Sequence[Token], hits: Sequence[Hit]) -> list[Spot]:
        """Give what several names mean; the sure ones tell which namesake of others is meant."""
        meant = [self._meant(toks, hit) for hit in hits]
        sure = [s for spots in meant if len(candidates(self._index, spots)) == 1 for s in spots]
        together: list[Spot] = []
        for spots in meant:
            several = len(candidates(self._index, spots)) > 1
            together += (narrow(self._index, spots, sure) or spots) if several else spots
        return together

    def _of_codes(self, text: str, pc4: str) -> Resolution | None:
        codes = self._index.postcodes.get(pc4)
        if not codes:
            return None
        row = self._index.municipalities[codes[0]]
        name = row.common_name or row.name
        return settle(self._index, text, [Spot("municipality", name, (codes[0],), 1)])

    def _by_postcode(
        self, text: str, found: Sequence[Postcode], hits: Sequence[Hit]
    ) -> Resolution | None:
        """Answer by postcode; a name beside it refines it, and one that contradicts it is asked."""
        named = [hit for hit in hits if hit.abroad is None and not hit.negated]
        for code in found:
            if named and not code.certain:
                continue
            codes = self._index.postcodes[code.pc4]
            for hit in named:
                for gm_code in codes:
                    if any(gm_code in spot.codes for spot in hit.spots):
                        name = self._index.municipalities[gm_code].name
                        spot = Spot("municipality", name, (gm_code,), 1)
                        return settle(self._index, text, [spot])
            mine = self._of_codes(text, code.pc4)
            if mine is None or not named:
                return mine
            regions = {
                self._index.region_of(gm) for hit in named for s in hit.spots for gm in s.codes
            }
            if mine.region_code in regions:
                return mine
            row = self._index.municipalities[codes[0]]
            spots = [Spot("municipality", row.name, (codes[0],), row.population or 1)]
            spots += [spot for hit in named for spot in pick(hit.spots)]
            return settle(self._index, text, spots)
        return None

    def _guess(self, text: str, toks: tuple[Token, ...], hits: list[Hit]) -> Resolution | None:
        """Answer for a mistyped name; areas that were named as well say where to look.

        The name must be all that the answer says, or stand behind "woon in" and the like.
        """
        taken = {at for hit in hits for at in range(hit.first, hit.last)}
        runs = _runs(toks, taken)
        words = tuple(tok.key for tok in runs[0]) if len(runs) == 1 else ()
        matches = self._speller.matches(words)
        if not matches and words[:1] in (("de",), ("het",), ("t",)):
            matches = self._speller.matches(words[1:])
        if matches:
            spots, sure = self._spots_of(matches)
        elif misspelt := self._misspelt(toks, hits):
            spots, sure = misspelt[0].spots, not misspelt[0].doubt
        else:
            return None
        codes = [w.PROVINCE_CODES[tok.key] for tok in toks if tok.key in w.PROVINCE_CODES]
        said = [self._index.spots.get(code, ()) for code in codes]
        for area in [*(hit.spots for hit in hits), *said]:
            spots = narrow(self._index, spots, area) or spots
        answer = settle(self._index, text, spots, doubt=not sure)
        return answer if len(answer.candidates) <= MAX_GUESSES else None

    def _spots_of(self, matches: Sequence[Match]) -> tuple[tuple[Spot, ...], bool]:
        spots: list[Spot] = []
        for match in matches:
            meant = pick(self._index.spots[match.key])
            if len(candidates(self._index, meant)) > MAX_GUESSES:
                meant = pick(meant, Wish(town=True))  # "utregt" is the city before the province
            spots += [spot for spot in meant if spot not in spots]
        return tuple(spots), matches[0].sure

    def _misspelt(self, toks: tuple[Token, ...], hits: list[Hit]) -> list[Hit]:
        """Find mistyped names directly behind "woon in", "omgeving" and the like."""
        found: list[Hit] = []
        taken = {at for hit in hits for at in range(hit.first, hit.last)}
        at = 1
        while at < len(toks):
            hit = None if at in taken else self._misspelt_at(toks, at, hits, taken)
            if hit is not None:
                found.append(hit)
                at = hit.last
            else:
                at += 1
        return found

    def _misspelt_at(
        self, toks: tuple[Token, ...], at: int, hits: list[Hit], taken: set[int]
    ) -> Hit | None:
        before = toks[at - 1].key
        announced = before in w.PREPOSITIONS | w.NEAR_WORDS or before == "woonplaats"
        if not announced and not before.startswith(w.SERVICES):
            return None
        if toks[at].key in w.FILLERS:
            return None
        context = context_before(toks, at, [hit for hit in hits if hit.last <= at])
        if context.cue not in ("home", "near") or not context.strong:
            comes = before == "uit" and toks[max(at - 2, 0)].key in ("kom", "ben")
            return self._misspelt_at_end(toks, at) if comes or before == "in" else None
        for last in range(min(at + 3, len(toks)), at, -1):
            words = tuple(tok.key for tok in toks[at:last])
            if taken.intersection(range(at, last)) or words[-1] in w.FILLERS:
                continue
            matches = self._speller.matches(words, strict=True)
            if matches:
                spots, sure = self._spots_of(matches)
                return Hit(at, last, spots, context.cue, picked=True, doubt=not sure)
        return None

    def _misspelt_at_end(self, toks: tuple[Token, ...], at: int) -> Hit | None:
        """Read "ik ben kok in enschde": behind a bare "in" only one long, strange last word."""
        word = toks[at].key
        ends = at + 1 == len(toks) or bool(toks[at + 1].gap.strip())
        ends = ends or toks[at + 1].key in w.CLAUSE_WORDS
        if not ends or len(word) < _LONG or self._speller.is_word(word):
            return None
        matches = self._speller.matches((word,), strict=True)
        if not matches or not matches[0].sure:
            return None
        spots, sure = self._spots_of(matches)
        return Hit(at, at + 1, spots, "none", picked=True) if sure else None


_LONG = 6
"""Letters from which a strange word behind "in" may be a mistyped place."""


def _trims(toks: Sequence[Token]) -> Iterable[tuple[int, int]]:
    """Give the stretches that remain when the words around a name are stripped, longest first.

    Longest first, because some of those words begin or end a name: "De Bilt", "Huis ter Heide".
    """
    first, last = 0, len(toks)
    while first < last and toks[first].key in w.FILLERS:
        first += 1
    while last > first and toks[last - 1].key in w.TRAILERS:
        last -= 1
    if first == last:
        return
    for end in range(min(len(toks), last + 2), last - 1, -1):
        for start in range(max(0, first - 3), first + 1):
            if (start, end) != (0, len(toks)):
                yield start, end


def _runs(toks: Sequence[Token], taken: set[int]) -> list[Sequence[Token]]:
    """Give the stretches of words that may be a mistyped name."""
    runs: list[list[Token]] = [[]]
    for at, tok in enumerate(toks):
        inner = tok.key in ("aan", "de", "den", "op", "van", "ter", "ten", "het", "t", "en", "s")
        if at in taken or tok.key in w.PROVINCE_CODES or (tok.key in w.FILLERS and not inner):
            runs.append([])
        elif inner and not runs[-1] and tok.key not in ("den", "ter", "ten", "s", "t", "de", "het"):
            continue
        else:
            runs[-1].append(tok)
    return [run for run in runs if run]


def _is_wide(index: Index, hit: Hit) -> bool:
    """Tell whether a name is only an area of several regions: more may be said beside it."""
    if hit.abroad is not None or hit.negated:
        return False
    return all(spot.is_area for spot in hit.spots) and (
        len({index.region_of(code) for spot in hit.spots for code in spot.codes}) > 1
    )
