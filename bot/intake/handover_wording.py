"""What is said while somebody asks for a person: which desk, how long, and what is sent.  Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.advice.contact import ContactAdvice
from bot.advice.dutch import join, region_name
from bot.advice.reasons import label
from bot.catalogue.model import Catalogue
from bot.conversations.availability import Availability
from bot.conversations.care_texts import when
from bot.handover.hours import AMSTERDAM
from bot.intake import wording
from bot.intake.handover import ANY_TIME, Asked
from bot.intake.profile import Profile
from bot.intake.questions import is_answered, plan
from bot.intake.wording import Line

NOT_EDITABLE = frozenset({"advice", "open", "todo"})
"""Lines that can be left out, but not answered again."""
_TODO = {
    "situation": "je situatie",
    "experience": "je werk tot nu toe",
    "education": "je opleiding",
    "interests": "wat je leuk vindt",
    "work_style": "hoe je wilt werken",
    "refusals": "wat je niet wilt",
    "place": "je plaats",
    "language": "je Nederlands",
    "hours": "je uren",
    "income_needed": "inkomen tijdens het leren",
}


def area(advice: ContactAdvice) -> str:
    """Name the area of the desk that a request goes to."""
    return f"de {region_name(advice.region.name)}" if advice.region else "heel Nederland"


def desk(profile: Profile, advice: ContactAdvice, catalogue: Catalogue) -> str:
    """Say which desk it goes to, and why."""
    town = catalogue.municipalities.get(profile.municipality or "")
    if advice.region is None:
        return "Je vraag gaat naar de balie voor heel Nederland, want ik weet je plaats niet."
    name = profile.town or (town.name if town else None)
    if name is None:
        return f"Je vraag gaat naar de balie voor {area(advice)}, want die noemde je."
    return f"Je vraag gaat naar de balie voor {area(advice)}, want daar hoort {name} bij."


def standing(there: Availability | None, moment: datetime) -> str:
    """Say whether somebody is there, the place in the queue and the time to expect.

    None: it could not be looked up, and that is said.
    """
    if there is None:
        return "Ik kan nu niet zien of er iemand is."
    if there.opens_at is not None:
        opens = when(there.opens_at, moment.astimezone(AMSTERDAM).date())
        return f"De balie is nu dicht en gaat {opens} weer open."
    if not there.staffed:
        return "De balie is open, maar er is nu niemand aanwezig."
    ahead = there.position - 1
    place = {0: "Je bent als eerste aan de beurt.", 1: "Er wacht nog één iemand voor je."}.get(
        ahead, f"Er wachten nog {ahead} mensen voor je."
    )
    time = (
        f"Reken op ongeveer {there.expected_minutes} minuten."
        if there.expected_minutes is not None
        else "Hoe lang het duurt, weet ik niet."
    )
    return f"Er is nu iemand. {place} {time}"


def lines(
    profile: Profile,
    catalogue: Catalogue,
    *,
    shown: Sequence[str] = (),
    unanswered: Sequence[str] = (),
    begun: bool = False,
) -> tuple[Line, ...]:
    """Give every line that can go along with a request, before anything is left out.

    ``shown`` are ids of occupations that were advised, ``unanswered`` messages that the assistant
    had no answer to; ``begun``: the intake was begun, so what it still has to ask is told too.
    """
    found = [line for line in wording.summary(profile, catalogue) if line.value != wording.SKIPPED]
    if profile.goal not in (None, "onbekend"):
        goal = label(catalogue, "goal", str(profile.goal))
        found.insert(0, Line("goal", "Waar het om gaat", goal))
    titles = [catalogue.occupations[o].title for o in shown if o in catalogue.occupations]
    if titles:
        found.append(Line("advice", "Geadviseerd", join([t.lower() for t in titles])))
    if unanswered:
        asked = [f'"{text}"' for text in unanswered]
        found.append(Line("open", "Open vragen", join(asked)))
    told = {line.question for line in found}
    todo = [
        _TODO[q]
        for q in plan(profile)
        if q in _TODO and q not in told and not is_answered(q, profile)
    ]
    if begun and todo:
        found.append(Line("todo", "Nog niet besproken", join(todo)))
    return tuple(found)


def kept(every: Iterable[Line], asked: Asked) -> tuple[Line, ...]:
    """Give the lines that are not left out."""
    return tuple(line for line in every if line.question not in asked.omitted)


def way_line(asked: Asked) -> str:
    """Say how the person will be helped, without repeating the whole number or address."""
    contact = asked.contact or ""
    if asked.way == "phone":
        digits = [c for c in contact if c.isdigit()]
        time = "" if asked.time in (None, ANY_TIME) else f", liefst: {asked.time}"
        return f"Bellen op het nummer dat eindigt op {''.join(digits[-3:])}{time}"
    if asked.way == "email":
        name, _, domain = contact.partition("@")
        return f"Mailen naar {name[:2]}…@{domain}"
    return "Antwoord in deze chat"


def consent(
    profile: Profile,
    advice: ContactAdvice,
    catalogue: Catalogue,
    every: Sequence[Line],
    asked: Asked,
) -> str:
    """Give the text that consent is asked with; this very text is recorded."""
    sent = kept(every, asked)
    told = "".join(f"\n• {line.label}: {line.value}" for line in sent)
    opening = desk(profile, advice, catalogue)
    what = "Dit stuur ik mee:" if sent else "Ik stuur alleen mee hoe je antwoord wilt:"
    left = " Wat je wegliet, staat er niet bij." if asked.omitted else ""
    return (
        f"{opening} {what}{told}\n• Hoe: {way_line(asked)}\n"
        f"Een adviseur kan ook dit gesprek lezen.{left} Intrekken kan altijd. Vind je dat goed?"
    )


def sent(asked: Asked, advice: ContactAdvice, deadline: datetime | None, moment: datetime) -> str:
    """Say that the request was sent, and what happens now."""
    limit = (
        f", dus uiterlijk {when(deadline, moment.astimezone(AMSTERDAM).date())}" if deadline else ""
    )
    how = {
        "phone": "Een adviseur belt je.",
        "email": "Een adviseur mailt je.",
    }.get(asked.way or "", "Een adviseur antwoordt hier in de chat.")
    return (
        f"Je aanvraag staat bij de balie voor {area(advice)}. {how} "
        f"Het streven is binnen één werkdag{limit}. Je kunt intussen gewoon verder praten."
    )


def waits(
    mode: str | None, region: str | None, slot: str | None, channel: str | None, place: str
) -> str:
    """Say how a request that was made earlier stands; ``place`` is what :func:`standing` gives."""
    where = f"de {region_name(region)}" if region else "heel Nederland"
    opening = f"Je aanvraag staat al bij de balie voor {where}."
    if mode != "callback":
        return f"{opening} {place}"
    how = "mailt je" if channel == "email" else "belt je"
    time = f" Je gaf door: {slot}." if slot and slot != ANY_TIME else ""
    return f"{opening} Een adviseur {how}.{time}"


def payload(
    asked: Asked,
    advice: ContactAdvice,
    sent_lines: Sequence[Line],
    consent_text: str,
    *,
    sectors: Sequence[str],
    language: str | None,
) -> dict[str, object]:
    """Build what the gateway stores for the desk: what the person saw and agreed to, no more."""
    shown = [{"label": line.label, "value": line.value} for line in sent_lines]
    called = asked.way in ("phone", "email")
    return {
        "region_code": advice.region.code if advice.region else None,
        "region": advice.region.name if advice.region else None,
        "summary": {"lines": shown, "advice": []},
        "contact": {"detail": asked.contact} if called else None,
        "mode": "callback" if called else "chat",
        "channel": asked.way if called else None,
        "slot": asked.time if asked.way == "phone" and asked.time != ANY_TIME else None,
        "sectors": list(sectors),
        "language": language,
        "consent": True,
        "consent_text": consent_text,
    }
