"""How far a negation reaches: gives every find its polarity.  Pure.

The message is cut in chunks at punctuation, at "en", and at words of contrast.  A negation holds
for its own chunk, and for the next ones as long as these are nothing but more items of the list
("geen ploegendienst, nachten of weekenden").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from bot.nlu.corrections import taken_back
from bot.nlu.cues import FILLERS, SINGLE_VALUED
from bot.nlu.lexicon import Cue, Found
from bot.nlu.message import LIST_BREAKS, STRONG, Message
from bot.nlu.preferred import left_for_another, less_liked
from bot.nlu.unbothered import unbothered
from bot.nlu.words import words as words_of

Polarity = Literal["plain", "negated", "absent", "leaving", "affirmed", "removed"]

_JOINED = frozenset({"of", "noch"})
"""Joins two refused things whatever they are: "geen vmbo of baan"."""
_LISTS_ON = frozenset({"of", "noch", "en", ","})
_REACH = 9  # tokens
_LEFT = frozenset({"job", "experience_group", "occupation", "sector"})
_GIVEN_UP = _LEFT | {"style", "work_style", "trade"}
_CUE_OVERLAP = 3  # tokens
_LOOKS_AHEAD = frozenset(
    {
        "toch wel",
        "geen moeite mee om",
        "geen moeite om",
        "heb ook een",
        "heb ook",
        "heb gewoon een",
        "heb",
        "heb een",
        "heb wel",
        "in het bezit van",
        "niks tegen",
        "niks op tegen",
        "geen bezwaar tegen",
        "geen moeite met",
        "niet bang voor",
        "ben niet bang voor",
        "geen hekel aan",
        "niks mis met",
        "best",
    }
)
_OWN_SUBJECT = frozenset(
    {"place", "hours", "age", "education", "situation", "job", "goal", "language", "interest"}
)
"""Kinds that open a subject of their own behind a comma: "geen nachten, 36 uur"."""
_LEAVES_WORK = tuple(words_of("stop gestopt klaar genoeg m schoon buik tabak de he wel echt"))
_CONDITIONS = frozenset({"style", "work_style", "sector"})
_POINTERS = words_of("die dat daar")
_POINTS_BACK = ("dat ", "daar ")
_NO_NAME = words_of("meer ver echt graag helemaal goed leuk fijn mooi nodig handig dus hoor meteen")
_LEADS_DISMISSAL = frozenset(
    {",", "?", ".", ":", "!", "nou", "nee", "dat", "daar", "maar", "ja", "en"}
)
"""Words and marks between what is turned down and the words that do it."""
_DISMISSED = _GIVEN_UP | {"interest", "thing", "route", "trade"}
_TELLS = frozenset({"ik", "mijn", "mn", "ben", "heb", "zit", "werk", "was", "woon"})
_WANTS = frozenset({"wil", "wou", "wilde", "zou", "graag", "moet", "mag"})
_TURNED_DOWN = frozenset({"style", "work_style", "sector", "interest", "thing", "trade"})
_MODAL = frozenset({"wil", "kan", "durf", "doe", "ga", "mag", "hoef", "zou"})
_DONE_WITH = ("klaar mee", "mee gehad", "is verleden tijd")
_LIKED = frozenset({"ja", "lekker", "graag", "liever", "liefst"})
"""In an item of a list these keep what is refused behind it away: "lekker buiten, binnen niet"."""
_MEER = 4  # tokens behind a find in which "meer" closes "geen ... meer"


def polarities(message: Message) -> dict[Found, Polarity]:
    """Give the polarity of every find of ``message``."""
    out: dict[Found, Polarity] = dict.fromkeys(message.found, "plain")
    within: dict[int, int] = {}  # token -> where the longest find of several words on it ends
    for f in message.found:
        for token in range(f.start, f.end) if f.end - f.start > 1 else ():
            within[token] = max(within.get(token, 0), f.end)
    inside = [c for c in message.cues if c.end > within.get(c.start, 0)]
    for cue in inside:
        if "affirm" in cue.labels and "neg" not in cue.labels:
            for find in _beside(message, cue):
                if out[find] == "plain":
                    out[find] = "affirmed"
    _mark(out, taken_back(message.words, message.found), "removed")
    _mark(out, left_for_another(message), "leaving")
    _mark(out, less_liked(message), "absent")
    _mark(out, _rid_of(message), "leaving")
    for cue in inside:
        if "absent" in cue.labels:
            _mark(out, _after(message, cue), "absent")
        elif "leave" in cue.labels:
            left = _first_chunk(message, cue)
            if cue.phrase == "klaar met" and left and left[0].kind == "education":
                continue  # it is finished: "net klaar met mbo 2 metselen"
            if any(f.kind == "style" for f in left):  # "genoeg van nachten en weekenden"
                left += [f for f in _after(message, cue) if f.kind in ("style", "work_style")]
            if cue.phrase.startswith(_LEAVES_WORK):  # "gestopt met mbo in almere": not the town
                left = [f for f in left if f.kind != "place"]
            if not left and "leave_back" in cue.labels:  # "nachten wil ik niet meer"
                left = [f for f in _before(message, cue) if f.kind in _GIVEN_UP]
                left = left or _pointed_at(message, cue)
            if not left and cue.phrase == "niet meer":
                left = _single(_before(message, cue), last=True)
            _mark(out, left, "leaving")
        elif "neg" in cue.labels:
            _negate(out, message, cue)
        elif "neg_across" in cue.labels or _answers_oneself(message, cue):
            near = _before(message, cue) or _turned_down(message, cue)
            _mark(out, _single(near, last=True), "negated")
        elif "neg_back" in cue.labels:
            back = _single(_before(message, cue), last=True)
            if cue.phrase.endswith(_DONE_WITH):  # "kapper, daar ben ik klaar mee": one was
                _mark(out, [f for f in back if f.kind in _LEFT - {"sector"}], "leaving")
            _mark(out, back, "negated")
        elif "leave_back" in cue.labels:
            near = [f for f in message.found if f.end == cue.start and f.kind in _LEFT]
            if cue.phrase == "zat" and {"ben", "bin"} & set(
                message.words[max(cue.start - 4, 0) : cue.start]
            ):
                near = [f for f in message.found if f.end == cue.start and f.kind in _GIVEN_UP]
            _mark(
                out,
                near if cue.phrase in ("uit", "zat") else _before(message, cue),
                "leaving",
            )
    for find, fine in unbothered(message).items():
        if out[find] != "removed":
            out[find] = "affirmed" if fine else "negated"
    return out


def _mark(out: dict[Found, Polarity], finds: list[Found], polarity: Polarity) -> None:
    for find in finds:
        if out[find] in ("plain", "affirmed"):
            out[find] = polarity


def _negate(out: dict[Found, Polarity], message: Message, cue: Cue) -> None:
    following = message.words[cue.end] if cue.end < len(message.words) else ","
    looks_back = cue.phrase in (
        "niet",
        "nie",
        "nooit",
        "liever niet",
        "zeker niet",
        "absoluut niet",
    )
    if "neg_back" in cue.labels and _ends_clause(message, cue):
        _mark(out, [f for f in _before(message, cue) if f.kind in _DISMISSED], "negated")
        return
    if looks_back and _denies_unknown(message, cue):
        return
    after = [] if looks_back and following in (*STRONG, ",") else _after(message, cue)
    if after:
        after = _without_amended(message, _single(after, last=False))
        for find in after:
            gone = "meer" in message.words[find.end : find.end + _MEER]
            _mark(out, [find], "leaving" if gone else "negated")
    elif looks_back:
        near = _before(message, cue) or _pointed_at(message, cue) or _before_verb(message, cue)
        _mark(out, _single(near, last=True), "negated")


def _without_amended(message: Message, finds: list[Found]) -> list[Found]:
    """Leave out the situation that is so, behind the one that is not: "geen ww, bijstand"."""
    living = [f for f in finds if f.kind == "situation"]
    if len(living) < 2 or living[-1].value == living[0].value:
        return finds
    between = message.words[living[-2].end : living[-1].start]
    listed = not _JOINED.isdisjoint(between) or "en" in between
    more = _LISTS_ON.intersection(message.words[living[-1].end : living[-1].end + 2])
    if not between or listed or more or len(living) > 2:
        return finds
    return [f for f in finds if f != living[-1]]


def _before_verb(message: Message, cue: Cue) -> list[Found]:
    """Give what stands before the "ik wil niet" of who learns Dutch: "straat maken ik wil niet"."""
    verb = message.words[max(cue.start - 2, 0) : cue.start]
    if len(verb) < len(("ik", "wil")) or verb[0] != "ik" or verb[1] not in _MODAL:
        return []
    if not _ends_clause(message, cue):
        return []
    finds = _within(message, message.chunks[cue.start - 2], cue.start - 2)
    return [f for f in finds if f.kind in _TURNED_DOWN]


def _ends_clause(message: Message, cue: Cue) -> bool:
    return cue.end >= len(message.words) or cue.end in message.ends or message.words[cue.end] == ","


def _denies_unknown(message: Message, cue: Cue) -> bool:
    """Tell whether a "niet" denies a name nobody knows, not the town before: "Oss, niet Os"."""
    rest = message.words[cue.end :]
    name = len(rest) == 1 and rest[0].isalpha() and rest[0] not in _NO_NAME
    before = cue.start - (message.words[cue.start - 1] == "," if cue.start else 0)
    return (
        name
        and any(f.kind == "place" and f.end == before for f in message.found)
        and not any(f.end > cue.end for f in message.found)
    )


def _is_list(message: Message, start: int, end: int) -> bool:
    """Tell whether tokens start..end hold finds and otherwise only fillers."""
    tokens = range(start, end)
    return any(message.covered(t) for t in tokens) and all(
        message.covered(t) or message.words[t] in FILLERS for t in tokens
    )


def _chunk_end(message: Message, start: int, cues: frozenset[int]) -> int:
    token = start
    while token < len(message.words):
        if (
            token in message.ends
            or token in cues
            or (message.breaks_list(token) and not message.covered(token))
        ):
            break
        token += 1
    return token


def _stops(message: Message, own: Cue) -> frozenset[int]:
    """Tokens where another negation or a "wel" takes over."""
    return message.turns.difference(range(own.start, own.end))


def _within(message: Message, start: int, end: int) -> list[Found]:
    """Give the finds in start..end; one may start on the cue itself ("uit de | zorg")."""
    return [f for f in message.found if start - _CUE_OVERLAP <= f.start and start < f.end <= end]


def _first_chunk(message: Message, cue: Cue) -> list[Found]:
    end = _chunk_end(message, cue.end, _stops(message, cue))
    return _within(message, cue.end, min(end, cue.end + _REACH))


def _after(message: Message, cue: Cue) -> list[Found]:
    stops = _stops(message, cue)
    start = cue.end
    end = _chunk_end(message, start, stops)
    finds = _within(message, start, min(end, start + _REACH))
    while finds and end < len(message.words) and end not in message.ends and end not in stops:
        start = end + 1
        end = _chunk_end(message, start, stops)
        if end == start and end < len(message.words) and message.words[end] in LIST_BREAKS:
            continue
        if end in stops and end != start and message.words[end] in ("wel", "mag", "prima"):
            break
        if not _is_list(message, start, end) or _turns(message.words, start):
            break
        more = _within(message, start, end)
        joined = message.words[start - 1] in _JOINED
        finds += [f for f in more if joined or not _new_subject(f, finds)]
        if not joined and any(_new_subject(f, finds) for f in more):
            break
    return finds


def _turns(words: Sequence[str], start: int) -> bool:
    """Tell whether what follows a comma is what holds: "niet werkloos, gewoon in dienst"."""
    return words[start - 1] == "," and start < len(words) and words[start] in ("gewoon", "juist")


def _new_subject(find: Found, refused: Sequence[Found]) -> bool:
    """Tell whether a find behind a list of refused things is something else that is said."""
    return find.kind in _OWN_SUBJECT and find.kind not in {f.kind for f in refused}


def _before(message: Message, cue: Cue) -> list[Found]:
    start = message.chunks[cue.start]
    turn = _last_turn(message, cue.start)
    if start <= turn:
        return _within(message, turn + 1, cue.start)
    if start == cue.start > 1 and cue.phrase.startswith(_POINTS_BACK):
        start = message.chunks[start - 1]  # "kruipruimtes, dat nooit meer"
    finds = _within(message, start, cue.start)
    while finds and start > 0 and (start - 1) not in message.ends:
        stop = start - 1
        start = message.chunks[stop]
        if start == stop or start <= _last_turn(message, stop):
            break
        if not _is_list(message, start, stop) or _LIKED & set(message.words[start:stop]):
            break
        more = _within(message, start, stop)
        if any(_new_subject(f, finds) for f in more):
            break
        finds = more + finds
    return finds


def _pointed_at(message: Message, cue: Cue) -> list[Found]:
    """Give the conditions that "die wil ik niet" points back at: "nachten, die wil ik niet"."""
    start = message.chunks[cue.start]
    following = message.words[cue.end] if cue.end < len(message.words) else ","
    points = message.words[start] in _POINTERS and start > 1 and message.words[start - 1] == ","
    if not points or following not in (*STRONG, ",", "en", "meer"):
        return []
    before = _within(message, message.chunks[start - 1], start - 1)
    return [f for f in before if f.kind in _CONDITIONS]


def _last_turn(message: Message, stop: int) -> int:
    """Give the last token before ``stop`` where a negation or a "wel" begins, -1 when none does."""
    return next(
        (
            t
            for t in reversed(range(stop))
            if t in message.turns and message.words[t : t + 2] != ["heb", "ik"]
        ),
        -1,
    )


def _turned_down(message: Message, cue: Cue) -> list[Found]:
    """Give the finds of the clause before a dismissal: "uren in de file? mij niet gezien"."""
    stop = cue.start
    while stop > 0 and message.words[stop - 1] in _LEADS_DISMISSAL:
        stop -= 1
    if stop == cue.start:
        return []
    start, stops = stop, {t for t in _stops(message, cue) if message.words[t] != "eruit"}
    while start > 0 and start - 1 not in message.ends and start - 1 not in stops:
        start -= 1
    finds = _within(message, start, stop)
    clause = stop
    while clause > start and message.words[clause - 1] != ",":
        clause -= 1
    # "ik ben kok, klanten, nee dank u": a list goes as a whole, a story does not.
    whole = not _TELLS & set(message.words[start:clause])
    named = _DISMISSED if cue.phrase != "nee" else _DISMISSED - _LEFT | {"sector"}
    return [f for f in finds if (whole or f.start >= clause) and f.kind in named]


def _answers_oneself(message: Message, cue: Cue) -> bool:
    """Tell whether somebody says no to what they name: "op een steiger? nee, ik val eraf"."""
    return cue.phrase == "nee" and message.words[max(cue.start - 1, 0)] == "?"


def _rid_of(message: Message) -> list[Found]:
    """Give X and Y of "wil van die X en Y af"."""
    words, out = message.words, []
    for start in (i for i, word in enumerate(words) if word == "van"):
        end = next(
            (i for i in range(start + 1, min(start + _REACH, len(words))) if words[i] == "af"), 0
        )
        around = {*words[max(start - 4, 0) : start], *words[end + 1 : end + 3]}
        if end and not _WANTS.isdisjoint(around) and STRONG.isdisjoint(words[start:end]):
            out += [f for f in _within(message, start + 1, end) if f.kind in _GIVEN_UP]
    return out


def _beside(message: Message, cue: Cue) -> list[Found]:
    """Give the finds right behind, or else right before, a word such as "wel" or "prima"."""
    after = [
        f
        for f in message.found
        if cue.end - 1 <= f.start <= cue.end + 2
        and f.end > cue.end
        and not _cut(message, cue.end, f.start)
    ]
    before = [
        f
        for f in message.found
        if cue.start - 3 <= f.end <= cue.start and not _cut(message, f.end, cue.start)
    ]
    if cue.phrase in _LOOKS_AHEAD:
        return after
    return before or after


def _cut(message: Message, start: int, end: int) -> bool:
    return any(t in message.ends or message.words[t] in LIST_BREAKS for t in range(start, end))


def _single(finds: list[Found], *, last: bool) -> list[Found]:
    """Of kinds of which one has one, keep only the nearest: the rest is what is right."""
    seen: set[str] = set()
    kept = []
    for find in reversed(finds) if last else finds:
        if find.kind in SINGLE_VALUED:
            if find.kind in seen:
                continue
            seen.add(find.kind)
        kept.append(find)
    return kept
