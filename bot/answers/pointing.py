"""Which of the suggestions on the screen a message means: "de tweede", "nummer 3", or by name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.catalogue.model import Catalogue

_ORDINALS: tuple[tuple[str, int], ...] = (
    (r"\b(?:eerste|1e|1ste|bovenste)\b", 0),
    (r"\b(?:tweede|2e|2de|middelste)\b", 1),
    (r"\b(?:derde|3e|3de)\b", 2),
)
_NUMBER = re.compile(r"(?<!\d)([1-9])(?!\d)")
_ALL = re.compile(r"\b(?:alle|allemaal|alledrie|alle drie|allebei)\b")


def pointed_at(
    text: str, named: Sequence[str], shown: Sequence[str], catalogue: Catalogue
) -> tuple[str, ...]:
    """Give the ids of the occupations that ``text`` points at, in the order they are shown.

    ``named`` are occupation ids that were read from the text or came with a button; they win, also
    when they are not shown.  A part of a title is enough for what is shown ("die lasser").
    Empty when nothing is pointed at.
    """
    known = [o for o in dict.fromkeys(named) if o in catalogue.occupations]
    low = text.lower()
    if _ALL.search(low):
        return tuple(shown)
    places = {n for pattern, n in _ORDINALS if re.search(pattern, low)}
    places |= {int(m) - 1 for m in _NUMBER.findall(low)}
    if re.search(r"\b(?:laatste|onderste)\b", low):
        places.add(len(shown) - 1)
    # "de eerste twee" counts, and is not the first alone.
    count = re.search(r"\beerste (twee|2|drie|3)\b", low)
    if count:
        places = set(range(3 if count[1] in ("drie", "3") else 2))
    by_place = [o for n, o in enumerate(shown) if n in places]
    by_title = [o for o in shown if _title_in(o, low, catalogue)]
    found = [*known, *(o for o in (*by_place, *by_title) if o not in known)]
    return tuple(dict.fromkeys(found))


def _title_in(occupation: str, text: str, catalogue: Catalogue) -> bool:
    record = catalogue.occupations.get(occupation)
    if record is None:
        return False
    words = [w for w in re.findall(r"\w+", record.title.lower()) if len(w) > 5]
    return any(re.search(rf"\b{re.escape(w)}", text) for w in words)
