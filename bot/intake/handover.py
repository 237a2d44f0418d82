"""Asking for a person: which question comes next, and what an answer means.  Pure.

The request stands in one value, :class:`Asked`, which the action keeps in a slot.  Nothing leaves
the conversation before ``consent`` is True, and only a plain yes makes it so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from bot.intake.wording import question_named
from bot.nlu.facts import Fact

PLACE, WAY, CONTACT, TIME, CONSENT = (
    "handover_place",
    "handover_way",
    "handover_contact",
    "handover_time",
    "handover_consent",
)
CALLED = ("phone", "email")
"""Ways in which somebody of the desk contacts the person; the only ones that need details."""
HERE = "chat"
"""Stands for a contact detail of somebody who wants an answer in this conversation."""
TIMES = ("ochtend", "middag")
ANY_TIME = "maakt niet uit"


@dataclass(frozen=True)
class Asked:
    """A request for a person that is being made.

    ``way`` is chat (wait here), phone, email, details (only those of the desk), callback (phone
    or email, still to be chosen) or keep (a request that was made already stays as it is).
    ``omitted`` are lines of the summary that are left out; ``editing`` is "change" or "omit" while
    the person picks a line; ``waiting`` tells that a request was made earlier.
    """

    way: str | None = None
    contact: str | None = None
    time: str | None = None
    consent: bool | None = None
    omitted: tuple[str, ...] = ()
    editing: str | None = None
    no_place: bool = False
    waiting: bool = False

    @classmethod
    def from_slot(cls, value: Mapping[str, Any] | None) -> Asked:
        """Build it from :meth:`to_slot` output; unknown keys are ignored."""
        known = {f.name for f in fields(cls)}
        given = {k: v for k, v in (value or {}).items() if k in known}
        return cls(**{**given, "omitted": tuple(given.get("omitted") or ())})

    def to_slot(self) -> dict[str, Any]:
        """Give it as JSON-safe values, without what is not set."""
        values = {**asdict(self), "omitted": list(self.omitted)}
        return {name: value for name, value in values.items() if value}


@dataclass(frozen=True)
class Said:
    """A message inside the request: its intent, text, contact details and the tapped choice.

    ``changed``: the message changed what is known of the person; ``back``: it asks to go back.
    """

    intent: str
    text: str = ""
    details: tuple[str, ...] = ()
    pick: str | None = None
    changed: bool = False
    back: bool = False


def next_question(asked: Asked, *, knows_place: bool, place_open: bool = False) -> str | None:
    """Give the question to ask now; None when the request is complete or given up.

    ``place_open``: a name was given that stands for several places.
    """
    if asked.way in ("details", "keep") or asked.consent is False:
        return None
    if not asked.no_place and (place_open or not knows_place):
        return PLACE
    if asked.way in (None, "callback"):
        return WAY
    if asked.way in CALLED and not asked.contact:
        return CONTACT
    if asked.way == "phone" and not asked.time:
        return TIME
    return None if asked.consent else CONSENT


def begin(said: Said, *, waiting: bool, minor: bool) -> Asked:
    """Start a request from the message that asks for a person: "bel me 's middags op 06..."."""
    way = said.pick if said.pick in (*CALLED, "callback", "chat") else read_way(said.text)
    contact = read_detail(said.details)
    if contact and way not in CALLED:
        way = _channel(contact)
    if minor and way not in (None, "chat"):
        return Asked(way="chat", waiting=waiting)
    if way == "chat" and not said.pick:
        way = None  # whether to wait here is asked, with how long that may take
    time = read_time(said.text) if way == "phone" else None
    return Asked(way=way, contact=_fitting(contact, way), time=time, waiting=waiting)


def take(asked: Asked, pending: str, said: Said, *, minor: bool) -> Asked | None:
    """Take a message into the request; None when it answers nothing of it.

    A minor is never asked for details: whoever is under 18 waits here or gets the desk's own.
    """
    if said.back:
        return _back(asked, pending)
    if pending == CONSENT and (answer := _consent(asked, said)) is not None:
        return answer
    turned = _turned(asked, pending, said, minor)
    if turned is not None:
        return turned
    if said.changed:
        return replace(asked, consent=None, editing=None)
    return _answer(asked, pending, said, minor)


def _back(asked: Asked, pending: str) -> Asked:
    if pending in (PLACE, WAY):
        return replace(asked, consent=False)
    if pending == CONSENT and asked.editing:
        return replace(asked, editing=None)
    return replace(asked, way=None, contact=None, time=None, consent=None)


def _consent(asked: Asked, said: Said) -> Asked | None:
    pick = said.pick or ""
    if pick.startswith("omit:"):
        return _without(asked, pick.removeprefix("omit:"))
    if pick == "omit":
        return replace(asked, editing="omit")
    if pick == "put_back":
        return replace(asked, omitted=(), editing=None)
    if said.changed:
        return None
    if asked.editing == "omit" and (named := line_named(said.text)):
        return _without(asked, named)
    if wants_omitted(said.text):
        named = line_named(said.text)
        return _without(asked, named) if named else replace(asked, editing="omit")
    if said.intent == "affirm" and asked.editing:
        return replace(asked, editing=None)  # "toch goed zo" shows it once more
    if said.intent == "affirm" and read_way(said.text) in (None, asked.way) and not said.details:
        return replace(asked, consent=True)
    if said.intent == "deny" and read_way(said.text) is None:
        return replace(asked, consent=False)
    if said.intent == "correct_previous_answer":
        return replace(asked, editing="change")
    return None


def _without(asked: Asked, line: str) -> Asked:
    return replace(asked, omitted=tuple(dict.fromkeys((*asked.omitted, line))), editing=None)


def _turned(asked: Asked, pending: str, said: Said, minor: bool) -> Asked | None:
    """Read another way or other details, at whatever question: "mail me toch maar liever"."""
    if pending == PLACE and said.changed:
        return None
    contact = read_detail(said.details)
    way = said.pick if said.pick in (*CALLED, "chat", "details") else read_way(said.text)
    if way is None and contact:
        way = _channel(contact)
    if way is None:
        return None
    if way == "chat" and asked.waiting and pending == WAY:
        return replace(asked, way="keep")
    if minor and way in CALLED:
        way, contact = "chat", None
    if way not in CALLED:
        return replace(asked, way=way, contact=None, time=None, editing=None)
    kept = contact or (asked.contact if way == asked.way else None)
    if kept and contact:
        way = _channel(contact)
    time = read_time(said.text) or asked.time
    return replace(asked, way=way, contact=_fitting(kept, way), time=time, editing=None)


def _answer(asked: Asked, pending: str, said: Said, minor: bool) -> Asked | None:
    unwilling = said.intent in ("deny", "skip_or_dont_know")
    if pending == PLACE:
        return replace(asked, no_place=True) if unwilling else None
    if pending == WAY:
        if said.intent == "deny":
            return replace(asked, consent=False)
        return replace(asked, way="chat") if said.intent == "skip_or_dont_know" else None
    if pending == CONTACT:
        return replace(asked, way="chat") if unwilling else None
    if pending == TIME:
        picked = (said.pick or "").removeprefix("time:") if said.pick else read_time(said.text)
        if picked:
            return replace(asked, time=picked)
        if said.intent == "answer":  # whatever it says, somebody of the desk can read it
            return replace(asked, time=" ".join(said.text.lower().split())[:MAX_TIME])
        return replace(asked, time=ANY_TIME) if unwilling else None
    return None


_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]{1,255}\.[a-zA-Z]{2,24}")
_MAILED = re.compile(
    r"\b(?:mail|e-?mail|schrijf|app)(?:en)? (?:me|mij|liever|maar|naar)\b|\bterug ?mailen\b"
    r"|\b(?:ge|terugge)maild\b|\b(?:per|via|liever|met|een) (?:de )?e?-?mail\b"
    r"|\b(?:me|mij)(?: \w+){0,3} (?:e-?)?mailen\b"
    r"|^(?:ja |de |graag |doe maar |liever |gewoon )*(?:e-?mail|mail(?:en|tje)?)"
    r"(?: graag| maar| liever| is goed| aub| alsjeblieft| dan)*\W*$"
)
_CALLED = re.compile(
    r"\bbel(?:len)? (?:me|mij|maar)\b|\bterug ?bel(?:len)?\b|\b(?:terug)?gebeld\b"
    r"|\b(?:me|mij)(?: \w+){0,3} bellen\b|\bliever bellen\b|\bbel liever\b"
    r"|^(?:ja |graag |doe maar |liever |gewoon )*(?:op)?(?:bel(?:len)?|telefonisch|telefoon)"
    r"(?: graag| maar| liever| is goed| aub| alsjeblieft| dan)*\W*$"
)
_HERE = re.compile(
    r"^\W*chat(?:ten)?(?: please| graag| maar| aub)?\W*$"
    r"|\b(?:via|in|hier|deze|de)\b.*\bchat\b|\bik wacht\b|\bhier (?:blijven )?wachten\b"
    r"|^wachten\W*$"
    r"|\bgeen (?:nummer|telefoon|e-?mail|mail)"
    r"|\bniet (?:mijn|m'n|mn) (?:nummer|telefoon|e-?mail|mail)"
    r"|\bliever niet bellen\b|\bgewoon hier\b"
)
_DETAILS = re.compile(
    r"\b(?:alleen|gewoon|geef|doe)\b.*\b(?:contact)?gegevens\b"
    r"|\bik bel (?:zelf|ze zelf|liever zelf)\b"
    r"|\bzelf (?:wel )?(?:bellen|mailen|contact)\b|^(?:de )?contactgegevens\W*$"
)


def read_way(text: str) -> str | None:
    """Give how somebody plainly says to be helped: chat, phone, email or details; else None."""
    lowered = " ".join(text.lower().split())
    for way, pattern in (
        ("details", _DETAILS),
        ("chat", _HERE),
        ("email", _MAILED),
        ("phone", _CALLED),
    ):
        if pattern.search(lowered):
            return way
    return None


def read_detail(details: tuple[str, ...]) -> str | None:
    """Give the first phone number or e-mail address; None when there is none."""
    for detail in details:
        digits = re.sub(r"\D", "", detail)
        if _EMAIL.fullmatch(detail) or 9 <= len(digits) <= 15:
            return detail
    return None


def _channel(contact: str) -> str:
    return "email" if "@" in contact else "phone"


def _fitting(contact: str | None, way: str | None) -> str | None:
    return contact if contact and _channel(contact) == way else None


MAX_OPEN = 3
"""Unanswered messages that go along with a request, the last ones."""
MAX_OPEN_LENGTH = 120  # characters of each


def keep_unanswered(
    before: Sequence[str], text: str, intent: str, pending: str | None
) -> tuple[str, ...]:
    """Keep a message that the assistant has no answer to, so that a person can answer it.

    What says how to be reached, while that is asked, is no such message.
    """
    asked = " ".join(text.split())[:MAX_OPEN_LENGTH]
    of_request = pending in (PLACE, WAY, CONTACT, TIME, CONSENT)
    if of_request and (read_way(text) or read_time(text) or wants_omitted(text)):
        return tuple(before)
    if intent not in ("nlu_fallback", "out_of_scope") or len(asked.split()) < 3:
        return tuple(before)
    return (*(t for t in before if t != asked), asked)[-MAX_OPEN:]


_DAY = r"maandag|dinsdag|woensdag|donderdag|vrijdag"
_TIME = re.compile(
    rf"(?<![\w'])(?:(?:op )?(?:{_DAY})(?:ochtend|middag)?"
    r"|(?:in de |'?s )?(?:ochtends?|middags?|avonds?)"
    r"|(?:voor|na|vanaf|tussen|om) \w+(?:[.:]\d\d)?(?: uur)?(?: en \w+(?: uur)?)?)\b"
)
_ANY = re.compile(r"\b(?:altijd|maakt niet uit|wanneer (?:jullie|je) wil\w*|hele dag|boeit niet)\b")
_CLOCK = re.compile(
    r"\d|\b(?:twaal(?:f|ven)|enen|een|twee(?:en)?|twee.n|drie(?:en)?|vier(?:en)?|vij(?:f|ven)|zes(?:sen)?"
    r"|acht|negen|tien(?:en)?|elf|elven|werk|lunch)\b"
)
MAX_TIME = 60  # characters


def read_time(text: str) -> str | None:
    """Give when somebody wants to be called, in their words; None when the text holds no time."""
    lowered = " ".join(text.lower().split())
    if _ANY.search(lowered):
        return ANY_TIME
    found = [
        m.group().strip()
        for m in _TIME.finditer(lowered)
        if not re.match(r"voor|na|vanaf|tussen|om", m.group()) or _CLOCK.search(m.group())
    ]
    if len(found) == 1 and found[0] in TIMES:
        return found[0]
    return " ".join(found)[:MAX_TIME] or None


_OMIT = re.compile(
    r"\bweglaten\b|\blaat\b.*\b(?:weg|eruit|achterwege)\b|\bzonder (?:mijn|m'n|mn|de|het|dat)\b"
    r"|\bniet (?:mee ?)?(?:sturen|doorgeven|vermelden|noemen)\b"
    r"|\b(?:haal|gooi)\b.*\b(?:weg|eruit)\b"
    r"|\bhoe(?:ft|ven) (?:er )?niet (?:bij|mee|in)\b|\bhoeven? (?:ze|jullie) niet te weten\b"
)


def own_facts(facts: list[Fact], text: str, pending: str) -> list[Fact]:
    """Give the facts that tell something of the person, and not of how to be reached.

    "Bel na 16 uur" is no number of hours, and "laat mijn uitkering weg" takes nothing back.
    """
    if pending == CONSENT and wants_omitted(text):
        return []
    if pending in (CONTACT, TIME):
        return [f for f in facts if f.kind in ("contact_detail", "place")]
    return facts


def wants_omitted(text: str) -> bool:
    """Tell whether a text asks to leave something out of what is sent."""
    return _OMIT.search(text.lower()) is not None


def line_named(text: str) -> str | None:
    """Give the line of the summary that a text names, also those only a request has."""
    lowered = text.lower()
    if re.search(r"\b(?:beroepen|advies|bekeken)\b", lowered):
        return "advice"
    if re.search(r"\b(?:open vra|vragen|niet besproken)", lowered):
        return "open"
    return question_named(text)
