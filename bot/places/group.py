"""Names that belong together: "Hengelo gld", "Beek Ubbergen", "Bergen bij Alkmaar"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.places import words as w
from bot.places.decide import Wish, candidates, inside_of, narrow
from bot.places.index import TIERS, Index, Spot
from bot.places.scan import Hit
from bot.places.text import Token


def join(index: Index, toks: Sequence[Token], hits: Sequence[Hit]) -> list[Hit]:
    """Merge every name with the town, province or streek behind it that says which one it is."""
    joined: list[Hit] = []
    for hit in hits:
        hit = _with_province(index, toks, hit)
        if joined and (merged := _merge(index, toks, joined[-1], hit)) is not None:
            joined[-1] = merged
        else:
            joined.append(hit)
    return joined


def wish_before(toks: Sequence[Token], first: int) -> Wish:
    """Read what kind of place the words directly before token ``first`` announce."""
    for at in range(first - 1, max(-1, first - 5), -1):
        word = toks[at].key
        if word in w.PROVINCE_WORDS or (word in w.WHOLE_WORDS and at == first - 1):
            return Wish(province=True)
        if word in w.MUNICIPALITY_WORDS:
            return Wish(municipality=True)
        if word in w.REGION_WORDS:
            return Wish(region=True)
        if word in w.TOWN_WORDS:
            return Wish(town=True)
        if word not in ("van", "de", "het", "in"):
            break
    return Wish()


def wish_around(toks: Sequence[Token], first: int, last: int) -> Wish:
    """Read what kind of place the words before and behind a name at ``first``..``last`` say."""
    wish = wish_before(toks, first)
    if wish == Wish():
        after = tuple(tok.key for tok in toks[last : last + 2])
        if any(after[: len(words)] == words for words in w.TOWN_AFTER):
            return Wish(town=True)
    return wish


def without_outer(index: Index, hits: Sequence[Hit]) -> list[Hit]:
    """Leave out an area in which another of the places lies: "Kesteren, in de Betuwe".

    Not where somebody lives in the area and only works in the place.
    """
    kept = []
    for hit in hits:
        others = [o for o in hits if o is not hit and o.abroad is None and not o.negated]
        if hit.cue == "home":
            others = [other for other in others if other.cue in ("home", "near", "none")]
        areas = [spot for spot in hit.spots if spot.is_area and len(spot.codes) > 1]
        is_area = bool(areas) and len(areas) == len(hit.spots) and not hit.near
        if not (is_area and any(inside_of(other.spots, areas) for other in others)):
            kept.append(hit)
    return kept


def beyond(index: Index, toks: Sequence[Token], hits: Sequence[Hit]) -> str:
    """Give the land of who lives over the border near a Dutch town, or nothing.

    "In Duitsland, net over de grens bij Enschede", not "in Enschede, vlakbij Duitsland".
    """
    keys = [tok.key for tok in toks]
    over = "over" in keys and not w.BORDER_WORDS.isdisjoint(keys)
    others = [hit for hit in hits if hit.abroad is None]
    if not others or not all(other.near for other in others):
        return ""
    for hit in hits:
        if hit.abroad is None or hit.cue not in ("home", "near", "none"):
            continue
        inside = _is_country(index, toks, hit) and hit.first and keys[hit.first - 1] == "in"
        if over or inside:
            return hit.abroad
    return ""


def _is_country(index: Index, toks: Sequence[Token], hit: Hit) -> bool:
    return " ".join(tok.key for tok in toks[hit.first : hit.last]) in index.countries


def _there(index: Index, toks: Sequence[Token], one: Hit, two: Hit) -> Hit | None:
    """Take in the land behind a Dutch name: "Hasselt (België)" is not the Dutch town."""
    between = [tok.key for tok in toks[one.last : two.first]]
    gaps = {tok.gap.strip() for tok in toks[one.last : two.first + 1]}
    ends = two.last == len(toks) or any(c in toks[two.last].gap for c in ",.;!?)\n")
    if one.near or between not in ([], ["in"]) or not gaps <= {"", ",", "("} or not ends:
        return None
    if not _is_country(index, toks, two):
        return None
    return replace(one, last=two.last, spots=(), abroad=two.abroad)


def says_only(toks: Sequence[Token], hits: Sequence[Hit]) -> bool:
    """Tell whether nothing is said but the names and the words people put around them."""
    taken = {at for hit in hits for at in range(hit.first, hit.last)}
    return all(at in taken or tok.key in w.FILLERS for at, tok in enumerate(toks))


def _with_province(index: Index, toks: Sequence[Token], hit: Hit) -> Hit:
    """Take in an abbreviated province: "Hengelo (gld)", "Rijswijk nb"."""
    at = hit.last
    if hit.abroad is not None or at >= len(toks) or any(c in toks[at].gap for c in ".;!?\n"):
        return hit
    province = w.PROVINCE_CODES.get(toks[at].key)
    if province is None:
        return hit
    areas = [spot for spot in index.spots.get(province, ()) if spot.kind == "province"]
    spots = narrow(index, hit.spots, areas)
    return replace(hit, last=at + 1, spots=spots) if spots else hit


def _merge(index: Index, toks: Sequence[Token], one: Hit, two: Hit) -> Hit | None:
    if one.abroad is not None or two.negated:
        return None
    if two.abroad is not None:
        return _there(index, toks, one, two)
    between = [tok.key for tok in toks[one.last : two.first]]
    gaps = "".join(tok.gap for tok in toks[one.last : two.first + 1])
    if any(word not in w.LINKING for word in between) or any(c in gaps for c in "/;!?\n&+"):
        return None
    areas = [spot for spot in two.spots if spot.is_area]
    if one.near and between in (["in"], ["te"]) and not areas:
        by = () if inside_of(one.spots, two.spots) else narrow(index, two.spots, one.spots)
        if by:
            return replace(one, last=two.last, spots=by, near=False)  # "bij Assen, in Rolde"
    if "," in gaps and not areas and not between:
        inside = inside_of(one.spots, two.spots)
        return replace(one, last=two.last, spots=inside) if inside else None
    inside = narrow(index, one.spots, areas) if "," in gaps and not between else ()
    if not inside:
        if between or len(candidates(index, one.spots)) > 1:
            inside = narrow(index, one.spots, two.spots)
        else:
            inside = inside_of(one.spots, two.spots)
    if inside:
        return replace(one, last=two.last, spots=inside)
    if not between and "," not in gaps and (inside := inside_of(two.spots, one.spots)):
        return replace(one, last=two.last, spots=inside)
    if not gaps.strip() and _are_parts(one.spots) and not _are_parts(two.spots):
        # "Parkwijk Haarlem": a wijk of that name is known elsewhere, but the town was said.
        return replace(two, first=one.first)
    return None


def _are_parts(spots: Sequence[Spot]) -> bool:
    return all(s.kind == "district_name" or TIERS[s.kind] >= TIERS["part"] for s in spots)
