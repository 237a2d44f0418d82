"""Saying back what was understood: acknowledgements and the summary, in plain Dutch.

Only labels of the catalogue's vocabulary and names of records are used; nothing is made up.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.advice.dutch import join, region_name
from bot.advice.reasons import label
from bot.catalogue.model import Catalogue
from bot.intake.message import PlaceOption, Taken
from bot.intake.profile import Profile
from bot.intake.questions import path_of

SKIPPED = "(overgeslagen)"


@dataclass(frozen=True)
class Line:
    """One line of the summary: the question it belongs to, its label and the value."""

    question: str
    label: str
    value: str


def labels(catalogue: Catalogue, kind: str, values: tuple[str, ...]) -> str:
    """Give the labels of several ids as one Dutch enumeration."""
    return join([label(catalogue, kind, v) for v in values])


def refusal_label(catalogue: Catalogue, refusal: str) -> str:
    """Give the label of "sector:<id>" or "style:<id>"."""
    kind, _, value = refusal.partition(":")
    if kind == "sector" and value in catalogue.sectors:
        sector = catalogue.sectors[value]
        return sector.everyday_names[0] if sector.everyday_names else sector.name.lower()
    return label(catalogue, "style", value)


def refusals(catalogue: Catalogue, profile: Profile) -> str:
    """Give what the person does not want as one enumeration."""
    real = [r for r in profile.refusals if ":" in r]
    return join([refusal_label(catalogue, r) for r in real]) if real else "niets, alles mag"


def place(catalogue: Catalogue, profile: Profile) -> str:
    """Give "Drachten (regio Friesland)", "regio Twente", or "" when no place is known."""
    region = catalogue.regions.get(profile.region or "")
    municipality = catalogue.municipalities.get(profile.municipality or "")
    area = region_name(region.name) if region else ""
    town = profile.town or (municipality.name if municipality else "")
    return f"{town} ({area})" if town and area else area or town


def option_label(catalogue: Catalogue, option: PlaceOption) -> str:
    """Name one of several possible places so that a person can tell them apart."""
    region = catalogue.regions[option.region]
    if option.municipality is None:
        return region_name(region.name)
    municipality = catalogue.municipalities[option.municipality]
    return f"{municipality.name} in {municipality.province} ({region_name(region.name)})"


def experience(catalogue: Catalogue, profile: Profile) -> str:
    """Give earlier work: jobs and technical occupations."""
    parts = [label(catalogue, "job", j) for j in profile.experience]
    parts += [
        catalogue.occupations[o].title.lower()
        for o in profile.known_occupations
        if o in catalogue.occupations
    ]
    return join(parts)


def acknowledge(taken: Taken, catalogue: Catalogue) -> str:
    """Say back what this message changed, in one or two short sentences ("" for nothing)."""
    profile, changed = taken.profile, set(taken.changed)
    said: list[str] = []
    if changed & {"experience", "known_occupations"} and experience(catalogue, profile):
        said.append(experience(catalogue, profile))
    if "situation" in changed and profile.situation:
        said.append(labels(catalogue, "situation", profile.situation))
    if changed & {"town", "municipality", "region"} and place(catalogue, profile):
        said.append(place(catalogue, profile))
    if "education" in changed and profile.education:
        said.append(label(catalogue, "education", profile.education).split(" (")[0])
    if "hours" in changed and profile.hours:
        said.append(f"{profile.hours} uur per week")
    if "language" in changed and profile.language:
        said.append(label(catalogue, "language", profile.language))
    wishes: list[str] = []
    if "wished_occupations" in changed and profile.wished_occupations:
        titles = [catalogue.occupations[o].title.lower() for o in profile.wished_occupations]
        wishes.append(f"je denkt aan {join(titles)}")
    if "wished_sectors" in changed and profile.wished_sectors:
        names = [_sector_name(catalogue, s) for s in profile.wished_sectors]
        wishes.append(f"je kijkt naar {join(names)}")
    if "interests" in changed and profile.interests:
        wishes.append(f"je houdt van {labels(catalogue, 'interest', profile.interests)}")
    if "work_style" in changed and profile.work_style:
        wishes.append(f"liefst {labels(catalogue, 'work_style', profile.work_style)}")
    if "refusals" in changed:
        real = [r for r in profile.refusals if ":" in r]
        wishes.append(f"niet: {refusals(catalogue, profile)}" if real else "alles mag")
    if "income_needed" in changed and profile.income_needed is not None:
        wishes.append(_income(profile, profile.income_needed))
    sentences = [_sentence(_listed(said))] if said else []
    sentences += [_sentence(w) for w in wishes]
    if not sentences:
        if "goal" in changed and profile.goal not in (None, "onbekend"):
            return "Goed, daar help ik je mee."
        if "goal" in changed:
            return "Dat is prima, dan zoeken we het samen uit."
        if taken.no_word_for:
            return _NO_WORD[taken.no_word_for]
        if "skipped" in changed:
            return "Prima, die slaan we over."
        if "age" in changed:
            return "Dank je, dat neem ik mee."
        return ""
    return " ".join(sentences)


def _listed(items: list[str]) -> str:
    """Enumerate; with commas alone where an item is an enumeration itself."""
    return ", ".join(items) if any(" en " in item for item in items) else join(items)


_NO_WORD = {
    "experience": "Dat werk ken ik niet bij naam. Een adviseur kan er meer mee. We gaan verder.",
    "refusals": "Daar kan ik niet op kiezen. Een adviseur kan er wel op letten, dus noem het daar.",
}
_SCHOOL_OR_WORK = {
    True: "je wilt liever werken, leren en al verdienen",
    False: "je wilt vooral naar school",
}


def _income(profile: Profile, needed: bool) -> str:
    if _starts(profile):
        return _SCHOOL_OR_WORK[needed]
    if needed:
        return "je hebt inkomen nodig tijdens het leren"
    return "betaald leren hoeft niet per se"


def _starts(profile: Profile) -> bool:
    return path_of(profile) == "starter"


def _sector_name(catalogue: Catalogue, sector_id: str) -> str:
    sector = catalogue.sectors.get(sector_id)
    if sector is None:
        return sector_id
    return sector.everyday_names[0] if sector.everyday_names else sector.name.lower()


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""


_SUMMARY: tuple[tuple[str, str], ...] = (
    ("situation", "Situatie"),
    ("experience", "Werk en ervaring"),
    ("education", "Opleiding"),
    ("interests", "Wat je leuk vindt"),
    ("work_style", "Hoe je wilt werken"),
    ("refusals", "Wat je niet wilt"),
    ("place", "Plaats"),
    ("language", "Nederlands"),
    ("hours", "Uren"),
    ("income_needed", "Inkomen tijdens leren"),
)


_NAMES: dict[str, tuple[str, ...]] = {
    "place": ("plaats", "woon", "regio", "stad", "dorp"),
    "education": ("opleiding", "diploma", "school"),
    "hours": ("uren", "dagen", "uur"),
    "income_needed": ("inkomen", "verdien", "geld"),
    "language": ("nederlands", "taal"),
    "refusals": ("niet wil", "wat ik niet", "niet leuk"),
    "interests": ("leuk", "interesse"),
    "work_style": ("hoe ik", "hoe je wilt werken", "waar ik wil werken"),
    "situation": ("situatie", "uitkering"),
    "experience": ("ervaring", "werk", "baan", "beroep"),
}


def question_named(text: str) -> str | None:
    """Give the question of the summary that a text names ("de plaats"), None when none."""
    lowered = text.lower()
    for question, names in _NAMES.items():
        if any(name in lowered for name in names):
            return question
    return None


def summary(profile: Profile, catalogue: Catalogue) -> tuple[Line, ...]:
    """Give the summary line by line; a skipped question is shown as such, so it can be filled."""
    lines: list[Line] = []
    for question, title in _SUMMARY:
        value = _value(question, profile, catalogue)
        if not value and question in profile.skipped:
            value = SKIPPED
        if value:
            if question == "income_needed" and _starts(profile):
                title = "School of werken"
            lines.append(Line(question, title, value))
    return tuple(lines)


def _value(question: str, profile: Profile, catalogue: Catalogue) -> str:
    match question:
        case "situation":
            return labels(catalogue, "situation", profile.situation)
        case "experience":
            return experience(catalogue, profile)
        case "education" if profile.education:
            return label(catalogue, "education", profile.education)
        case "interests":
            parts = [label(catalogue, "interest", i) for i in profile.interests]
            parts += [_sector_name(catalogue, s) for s in profile.wished_sectors]
            parts += [
                catalogue.occupations[o].title.lower()
                for o in profile.wished_occupations
                if o in catalogue.occupations
            ]
            return join(parts)
        case "work_style":
            return labels(catalogue, "work_style", profile.work_style)
        case "refusals" if profile.refusals:
            return refusals(catalogue, profile)
        case "place":
            return place(catalogue, profile)
        case "language" if profile.language:
            return label(catalogue, "language", profile.language)
        case "hours" if profile.hours:
            return f"{profile.hours} uur per week"
        case "income_needed" if profile.income_needed is not None:
            if _starts(profile):
                return "werken en leren" if profile.income_needed else "vooral naar school"
            return "ja, nodig" if profile.income_needed else "niet per se nodig"
    return ""
