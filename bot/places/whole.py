"""Answers that are a name in another form: "leek (gr)", "limburg zuid", "kop van nh", "hellevoet".

In running text these would be far-fetched; as the whole answer to "waar woon je" they are clear.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import takewhile

from bot.places import words as w
from bot.places.decide import inside_of, pick
from bot.places.index import Index, Spot
from bot.places.text import Token

WINDS = w.COMPASS - {"centrum"}
SHORTEST_START = 6
"""Letters from which the beginning of a name is taken for the name."""


def with_province(
    index: Index, toks: Sequence[Token], twins: Callable[[str], Sequence[str]]
) -> tuple[tuple[Spot, ...], bool] | None:
    """Give the towns meant by a name and its province, and whether that must be asked back.

    Also where the name is an everyday word: "leek (gr)", "best in brabant".  Without a mark or a
    word between, "echt limburg" may still be just Limburg, and is asked back.  A name that lies in
    another province is that of a town that sounds alike (``twins``): "rozendaal brabant".
    """
    first = 0
    while first < len(toks) - 1 and toks[first].key in w.FILLERS - w.NAME_WORDS - {"echt"}:
        first += 1
    for middle in range(len(toks) - 1, first, -1):
        behind = middle
        while behind < len(toks) - 1 and toks[behind].key in w.LINKING:
            behind += 1
        key = " ".join(tok.key for tok in toks[first:middle])
        short = " ".join(tok.key for tok in toks[behind:])
        areas = index.spots.get(w.PROVINCE_CODES.get(short, short), ())
        provinces = [spot for spot in areas if spot.kind == "province"]
        spots = index.spots.get(key, ())
        if spots and provinces and (streek := _streek(spots, provinces)):
            return streek, False
        inside = inside_of(spots, provinces)
        if spots and provinces and not inside:
            alike = [spot for twin in twins(key) for spot in pick(index.spots[twin])]
            inside = inside_of(alike, provinces)
        if inside:
            joined = behind > middle or toks[behind].gap.strip() or short in w.PROVINCE_CODES
            doubt = index.words.get(key) == "function" and not joined
            return pick(inside), doubt
    return None


def _streek(spots: Sequence[Spot], provinces: Sequence[Spot]) -> tuple[Spot, ...]:
    """Give the streek of "achterhoek gelderland": one that has part of the province said."""
    meant = pick(spots)
    codes = {code for spot in provinces for code in spot.codes}
    streken = all(
        s.kind in ("landscape", "region") and not codes.isdisjoint(s.codes) for s in meant
    )
    return meant if streken else ()


def turned(index: Index, toks: Sequence[Token]) -> tuple[Spot, ...]:
    """Give the area of "limburg zuid" or "kop van nh": turned round, or its province in full."""
    keys = [tok.key for tok in toks]
    full = [w.PROVINCE_CODES.get(key, key) for key in keys]
    forms = [full] if full != keys and len(full) > 2 else []
    if len(full) == 2 and full[1] in WINDS:
        forms.append([full[1], full[0]])
    for form in forms:
        spots = index.spots.get(" ".join(form), ())
        areas = tuple(spot for spot in spots if spot.is_area)
        if areas:
            return pick(areas)
    return ()


def begins(index: Index, toks: Sequence[Token]) -> tuple[Spot, ...]:
    """Give the one town that begins with the only word said: "hellevoet"; to be asked back."""
    if len(toks) != 1 or len(toks[0].key) < SHORTEST_START or toks[0].key in index.words:
        return ()
    start = toks[0].key
    at = bisect_left(index.towns, start)
    after = index.towns[at : at + 20]  # more than these is not one town
    towns = [index.spots[key] for key in takewhile(lambda key: key.startswith(start), after)]
    return pick(towns[0]) if len({spots[0].codes for spots in towns}) == 1 else ()
