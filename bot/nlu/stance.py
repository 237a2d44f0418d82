"""What a person has to do with a job, occupation or sector they name.  Pure.

"ik ben lasser" is experience, "ik wil lasser worden" a wish, "wat verdient een lasser" a question,
"mijn man is lasser" about somebody else.  The nearest cue in the same clause decides; an item of a
list without a cue of its own goes along with the item before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from bot.nlu.doing import DONE
from bot.nlu.lexicon import Cue, Found
from bot.nlu.message import STRONG, Message
from bot.nlu.words import words

Stance = Literal["experience", "wish", "question", "other_person"]

STANCED = frozenset({"job", "experience_group", "occupation", "sector", "work_style", "thing"})
_AFTER_REACH = 4
_AHEAD_REACH = 25
_LIST_GAP = 5
_QUESTION_REACH = 4
_ASKING = words("wat welk welke hoe hoeveel wie waarom is zijn werkt vertel kun kunt moet")
_WHAT_WOULD_I = frozenset(
    (ask, verb) for ask in ("wat", "hoeveel") for verb in ("verdien", "krijg", "vang")
)
_MODAL = words("kan kun kunnen mag mogen wil wilde zou moet ga zal kon")
_PRAISE = words("beste enige nieuwe vaste oudste jongste goede")
_SAYS = words(
    "zegt zei gezegd verteld vertelde vindt vond raadt raadde adviseert geadviseerd verbiedt "
    "verboden"
)
_DID = {("heeft",), ("had",)}
_NEEDED_FOR = {("nodig", "voor"), ("nodig", "als"), ("vereist", "voor")}
_IS_OF = words("is was zijn waren hoort")
_MYSELF = words("ik mij mijn me mn wij we")
_WISHED = words("wil wou wilde zou graag zoek word worden wordt")
_SEEKS = words("zoek zoeken zocht gezocht wil wilde wou zou graag liefst liever wens droom naar")
_HOLDS = words("heb had vaste vast mijn mn me huidige oude laatste vorige")
"""Beside "baan als": the one somebody has or had."""
_YEARS = words("jaar jaren jr jaartjes")
_LINKS = words(", en of ook als in de het een iets daarna eerst later toen bij met maar")
_BREAKS = frozenset({",", "en", "of", "maar", "want", "dus", "dan", "toen"})


def stances(message: Message) -> dict[Found, Stance | None]:
    """Give the stance of every job, group, occupation, sector and work style in ``message``."""
    out: dict[Found, Stance | None] = {}
    previous: tuple[int, Stance | None] | None = None
    in_order = [f for f in sorted(message.found, key=lambda f: f.start) if f.kind in STANCED]
    for find in in_order:
        stance = _own(message, find)
        if stance is None and previous is not None and _same_list(message, previous[0], find.start):
            stance = previous[1]
        if (
            _somebody_else(message, find.start)
            or _ones_own_staff(message, find)
            or _speaks(message, find)
        ):
            stance = "other_person"
        out[find] = stance
        previous = (find.end, stance)
    for first, second in zip(reversed(in_order[:-1]), reversed(in_order[1:]), strict=True):
        # "timmerman of metselaar lijkt me leuk": what is said at the end holds for both.
        if out[first] is None and _same_list(message, first.end, second.start):
            out[first] = out[second]
    return out


def about_somebody_else(message: Message, finds: Iterable[Found]) -> set[Found]:
    """Give the finds that are said of another person ("mijn vrouw werkt in de zorg")."""
    return {f for f in finds if _somebody_else(message, f.start)}


def _somebody_else(message: Message, token: int) -> bool:
    sentence = message.sentences[token]
    starts = [c.end for c in message.others if sentence <= c.start and c.end <= token]
    if not starts:
        return _of_somebody_else(message, token)
    between = message.words[max(starts) : token]
    return not {"ik", "mij", "wil", "ben"} & set(between) and not (
        {"net", "zoals"} & set(message.words[sentence : max(starts)])
    )


def _of_somebody_else(message: Message, token: int) -> bool:
    """Tell whether what stands at ``token`` is that of another: "hbo is van mijn man"."""
    return "van" in message.words[token : token + _AFTER_REACH] and any(
        token < c.start <= token + _AFTER_REACH
        and message.words[c.start - 1] == "van"
        and not _IS_OF.isdisjoint(message.words[token : c.start])
        for c in message.others
    )


def _ones_own_staff(message: Message, find: Found) -> bool:
    """Tell whether a job is that of "mijn monteur" or "onze beste kok"."""
    if find.kind not in ("job", "occupation"):
        return False
    before = list(message.words[max(find.start - 2, 0) : find.start])
    if before and before[-1] in _PRAISE:
        before.pop()
    return bool(before) and before[-1] in ("mijn", "onze")


def _speaks(message: Message, find: Found) -> bool:
    """Tell whether a job is that of who said something: "dokter zegt dat het niet mag"."""
    behind = message.words[find.end : find.end + 3]
    said = behind[1:] if tuple(behind[:1]) in _DID else behind[:1]
    return find.kind in ("job", "occupation") and not _SAYS.isdisjoint(said)


def _own(message: Message, find: Found) -> Stance | None:
    if find.phrase in DONE:
        return "experience"
    if find.kind == "occupation" and find.phrase.startswith("ik "):
        return "experience"  # "ik las al 15 jaar"
    question = _question(message, find)
    if question:
        return "question"
    if _after_years(message, find):
        return "experience"
    behind = _behind(message, find)
    if behind is not None:
        return behind
    return _ahead(message, find)


def _question(message: Message, find: Found) -> bool:
    start = message.sentences[find.start]
    before = message.words[start : find.start]
    if before and before[0] in _ASKING and not _MYSELF & set(before):
        return True
    if tuple(before[:2]) in _WHAT_WOULD_I and find.kind == "occupation":
        return True  # "wat verdien ik in mijn eerste jaar als kraanmachinist"
    if _asks_of_it(message, find, before):
        return True  # "ik ben kleurenblind, is elektricien dan uitgesloten?"
    if tuple(before[-2:]) in _NEEDED_FOR:
        return True  # "welke opleiding heb ik nodig voor kraanmachinist"
    return any(
        "question" in c.labels and c.end <= find.start and find.start - c.end <= _QUESTION_REACH
        for c in message.cues_from(start, find.start)
    )


def _asks_of_it(message: Message, find: Found, before: Sequence[str]) -> bool:
    """Tell whether the clause of a job opens with "is" and ends as a question."""
    said = [word for word in before if word not in ("een", "n", "de")]
    opens = said[-1:] == ["is"] and (len(said) == 1 or said[-2] == ",")
    rest = message.words[find.end :]
    return opens and next((word for word in rest if word in STRONG), "") == "?"


def _after_years(message: Message, find: Found) -> bool:
    """Tell whether what follows is wished for after years of it: "na 20 jaar als kok wil ik"."""
    before = message.words[message.sentences[find.start] : find.start]
    return (
        bool(before)
        and before[0] == "na"
        and not _YEARS.isdisjoint(before)
        and _WISHED.isdisjoint(before)
    )


def _behind(message: Message, find: Found) -> Stance | None:
    for cue in message.cues_from(find.end, find.end + _AFTER_REACH):
        if any(
            message.words[t] in _BREAKS or message.words[t] in STRONG
            for t in range(find.end, cue.start)
        ):
            return None
        if any(
            f.start < cue.start and f.start >= find.end and f.kind in STANCED for f in message.found
        ):
            return None
        if "experience_after" in cue.labels:
            return "experience"
        if "wish_after" in cue.labels:
            return "wish"
    return None


def _ahead(message: Message, find: Found) -> Stance | None:
    """Give the stance of the nearest cue before the find, within its sentence."""
    start = max(message.sentences[find.start], find.start - _AHEAD_REACH)
    best: tuple[int, Stance] | None = None
    for cue in message.cues_from(start, find.start):
        if cue.end > find.start + 1:
            continue
        stance: Stance
        if cue.phrase.startswith("ik werken") and message.words[cue.start - 1] in _MODAL:
            stance = "wish"  # "mag ik werken als", not the "ik werken bij" of who learns Dutch
        elif "experience" in cue.labels or _has_it(message, cue, start):
            stance = "experience"
        elif "wish" in cue.labels:
            stance = "wish"
        else:
            continue
        if any(f.start <= cue.start < f.end for f in message.found if f.kind in STANCED):
            continue
        broken = any(message.words[t] in _BREAKS for t in range(cue.end, find.start))
        if broken and not _listed(message, cue.end, find.start):
            continue
        if best is None or cue.end >= best[0]:
            best = (cue.end, stance)
    return best[1] if best else None


def _has_it(message: Message, cue: Cue, start: int) -> bool:
    """Tell whether a "baan als" is one that somebody has, not one they look for."""
    before = set(message.words[start : cue.start])
    return cue.phrase.startswith("baan ") and bool(before & _HOLDS) and not before & _SEEKS


def _listed(message: Message, start: int, end: int) -> bool:
    """Tell whether a cue at ``start`` still holds behind the breaks up to ``end``.

    It does when nothing else was said in between: "ik ben 45, lasser", "ik ben Jan, lasser".
    """
    others = [f for f in message.found if start <= f.start and f.end <= end and f.kind in STANCED]
    return not others and end - start <= 4


def _same_list(message: Message, end: int, start: int) -> bool:
    between = message.words[end:start]
    return len(between) <= _LIST_GAP and _LINKS.issuperset(between)
