"""Reasons: why an occupation fits, each tied to one thing that the person said.

``Reason.kind`` is the name of the profile field and ``Reason.value`` the answer in it, so that a
reason can always be traced back (and a test can prove that none comes from nothing).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.advice.dutch import join, lower_first, with_here
from bot.advice.levels import HIGHER, groups_of
from bot.advice.refusals import OUTSIDE, breaks
from bot.catalogue.model import Catalogue, Occupation
from bot.intake.profile import Profile

MAX_REASONS = 4


@dataclass(frozen=True)
class Reason:
    """One reason; ``text`` is plain Dutch without a capital or full stop."""

    kind: str  # field of the profile
    value: str  # the answer in it that this refers to
    text: str


# Labels that are things, not activities: "je houdt van elektriciteit", not "je wilt ...".
_NOUN_INTERESTS = frozenset(("elektra", "voertuigen"))

_PLACE_WORDS = {
    "bouwplaats": "op de bouwplaats",
    "fabriek": "in een fabriek",
    "werkplaats": "in een werkplaats",
    "kantoor": "op kantoor",
}

# What earlier work brings along: per experience group, the first line whose condition holds.
# The condition is a place, an interest or a trait of the occupation; "" always holds.
_CARRIES_OVER: dict[str, tuple[tuple[str, str], ...]] = {
    "zorg": (
        ("klanten", "rustig en duidelijk met mensen omgaan"),
        ("mensen", "rustig en duidelijk met mensen omgaan"),
        ("precies", "zorgvuldig werken volgens vaste afspraken"),
        ("diensten", "werken in diensten"),
        ("", "zorgvuldig werken en goed samenwerken"),
    ),
    "horeca": (
        ("klanten", "snel schakelen en omgaan met mensen"),
        ("diensten", "doorwerken als het druk is, ook op andere tijden"),
        ("", "aanpakken, plannen en doorwerken als het druk is"),
    ),
    "transport": (
        ("rijden", "zelfstandig op pad gaan en op tijd zijn"),
        ("voertuigen", "rijden en omgaan met grote voertuigen"),
        ("", "zelfstandig en veilig werken"),
    ),
    "logistiek": (
        ("machines", "omgaan met machines en vaste werkwijzen"),
        ("", "aanpakken en volgens een vaste werkwijze werken"),
    ),
    "kantoor": (
        ("regelen", "plannen en zaken regelen"),
        ("kantoor", "administratie en werken met de computer"),
        ("", "netjes bijhouden wat je doet"),
    ),
    "winkel": (
        ("klanten", "klanten goed helpen"),
        ("", "aanpakken en mensen helpen"),
    ),
    "onderwijs": (
        ("lesgeven", "uitleggen en mensen begeleiden"),
        ("klanten", "iets duidelijk uitleggen"),
        ("", "uitleggen en plannen"),
    ),
    "schoonmaak": (
        ("klanten", "netjes werken bij mensen over de vloer"),
        ("", "netjes en zelfstandig werken"),
    ),
    "defensie": (
        ("diensten", "discipline, veiligheid en werken in diensten"),
        ("", "discipline, samenwerken en letten op veiligheid"),
    ),
    "landbouw": (
        ("machines", "werken met machines"),
        ("buiten", "buiten werken in elk weer"),
        ("", "aanpakken en zelf problemen oplossen"),
    ),
    "beveiliging": (
        ("diensten", "alert blijven en werken in diensten"),
        ("", "letten op veiligheid"),
    ),
    "verzorging": (
        ("klanten", "omgaan met klanten en precies werk"),
        ("", "precies werken met je handen"),
    ),
    "ict": (
        ("computers", "werken met computers en software"),
        ("", "stap voor stap een storing uitzoeken"),
    ),
    "verkoop": (
        ("klanten", "luisteren naar klanten en uitleg geven"),
        ("", "overleggen en afspraken nakomen"),
    ),
    "financieel": (
        ("precies", "precies werken met cijfers en regels"),
        ("", "nauwkeurig werken en rekenen"),
    ),
    "creatief": (
        ("tekenen", "ontwerpen en ruimtelijk denken"),
        ("", "oog voor detail"),
    ),
    "productie": (
        ("diensten", "werken met machines en in diensten"),
        ("", "werken met machines en vaste werkwijzen"),
    ),
    "techniek": (("", "je technische ervaring"),),
    "voeding": (
        ("diensten", "vroeg beginnen en met machines werken"),
        ("", "precies werken met je handen en vroeg beginnen"),
    ),
    "klussen": (("", "handig zijn met gereedschap"),),
}

_REFUSED_TEXT = {
    "ploegendienst": "je wilt geen ploegendienst: die is er in dit werk niet",
    "nacht": "je wilt geen nachtwerk: dit werk is overdag",
    "weekend": "je wilt geen weekendwerk: dat is hier niet gewoon",
    "storingsdienst": "je wilt geen storingsdienst: die is er in dit werk niet",
    "hoogte": "je wilt niet op hoogte werken: dat hoeft hier niet",
    "zwaar": "je wilt niet zwaar tillen: dit werk is minder zwaar",
    "buiten": "je wilt niet buiten werken: dit werk is binnen",
    "binnen": "je wilt niet de hele dag binnen zitten: hier kom je ook buiten",
    "rijden": "je wilt niet autorijden: een rijbewijs is hier niet verplicht",
    "school": "je wilt niet terug naar school: hier kun je op de werkplek beginnen",
}


def label(catalogue: Catalogue, kind: str, value: str) -> str:
    """Give the words of the vocabulary for an answer, or the answer itself."""
    term = catalogue.vocabulary.get(kind, {}).get(value)
    return term.label if term else value


def _lead(catalogue: Catalogue, interest: str) -> str:
    verb = "je houdt van" if interest in _NOUN_INTERESTS else "je wilt"
    return f"{verb} {label(catalogue, 'interest', interest)}"


def _has(o: Occupation, trait: str) -> bool:
    if trait == "rijden":
        return o.driving == "required"
    if trait == "diensten":
        return "usual" in (o.shifts, o.nights_weekends, o.standby)
    return not trait or trait in o.places or trait in o.interests


def shared_interests(profile: Profile, o: Occupation) -> tuple[str, ...]:
    """Give the interests that person and occupation share, most typical of the job first."""
    return tuple(i for i in o.interests if i in profile.interests)


def _interests(profile: Profile, o: Occupation, catalogue: Catalogue) -> Iterator[Reason]:
    shared = list(shared_interests(profile, o))
    if "mensen" in shared and "klanten" in o.places and len(shared) > 1:
        shared.remove("mensen")
        shared.append("mensen")
    if not shared:
        return
    helps = shared[-1] == "mensen" and "klanten" in o.places and len(shared) > 1
    told = shared[:-1] if helps else shared
    leads = join([_lead(catalogue, i) for i in told[:2]])
    yield Reason("interests", told[0], f"{leads}: {with_here(o.what)}")
    if helps:
        text = f"{_lead(catalogue, 'mensen')}: je hebt hier veel met klanten te maken"
        yield Reason("interests", "mensen", text)
    elif len(told) > 2:
        text = f"{_lead(catalogue, told[2])}: dat hoort bij dit werk"
        yield Reason("interests", told[2], text)


def style_fits(style: str, o: Occupation) -> bool | None:
    """Tell whether a preferred way of working fits: yes, no, or None for "cannot be said"."""
    if style == "binnen":
        return True if not o.places & OUTSIDE else None if "binnen" in o.places else False
    if style == "buiten":
        return True if "buiten" in o.places else None if o.places & OUTSIDE else False
    if style in ("klanten", *_PLACE_WORDS):
        return style in o.places
    if style == "licht":
        return {1: True, 2: None}.get(o.physical, False)
    if style == "zwaar":
        return True if o.physical == 3 else None
    if style == "overdag":
        if "usual" in (o.shifts, o.nights_weekends, o.standby):
            return False
        return True if o.shifts == o.nights_weekends == "never" else None
    if style == "afwisseling":
        return True if "klanten" in o.places or o.travel != "never" else None
    return None


def _style_text(style: str, o: Occupation) -> str:
    if style == "binnen":
        return "je wilt binnen werken: dit werk is binnen"
    if style == "buiten":
        mixed = o.places & {"binnen", "kantoor", "werkplaats", "fabriek"}
        return f"je wilt buiten werken: hier werk je {'ook' if mixed else 'vooral'} buiten"
    if style == "klanten":
        return "je wilt bij klanten over de vloer komen: dat doe je hier"
    if style in _PLACE_WORDS:
        return f"je wilt {_PLACE_WORDS[style]} werken: dat kan hier"
    return {
        "licht": "je wilt licht werk: dit werk is lichamelijk licht",
        "zwaar": "zwaar werk is voor jou geen probleem: hier ben je de hele dag in beweging",
        "overdag": "je wilt overdag werken: ploegendienst en nachtwerk zijn hier niet gewoon",
        "afwisseling": "je wilt afwisseling: je komt hier op verschillende plekken",
    }[style]


def _experience(profile: Profile, o: Occupation, catalogue: Catalogue) -> Iterator[Reason]:
    for group, answer in groups_of(profile, catalogue).items():
        if group not in o.experience_groups:
            continue
        skill = next((t for trait, t in _CARRIES_OVER.get(group, ()) if _has(o, trait)), None)
        if skill is None:
            continue
        if group == "klussen":
            said = "je klust zelf"
        elif answer == group:
            said = f"je hebt ervaring met {label(catalogue, 'experience_group', group)}"
        else:
            said = f"je hebt ervaring als {label(catalogue, 'job', answer)}"
        yield Reason("experience", answer, f"{said}: {skill} komt hier van pas")


def _known(profile: Profile, o: Occupation, catalogue: Catalogue) -> Iterator[Reason]:
    if o.id in profile.known_occupations:
        text = "je deed dit werk al: je ervaring telt hier mee"
        yield Reason("known_occupations", o.id, text)
        return
    for known in related(profile, o, catalogue):
        if o.sector == "onderwijs" and known.sector != o.sector:
            text = f"je hebt ervaring als {lower_first(known.title)}: die kun je hier doorgeven"
            yield Reason("known_occupations", known.id, text)
            return
        title = lower_first(known.title)
        text = f"je hebt ervaring als {title}: dit werk ligt daar dichtbij"
        yield Reason("known_occupations", known.id, text)
        return


def related(profile: Profile, o: Occupation, catalogue: Catalogue) -> tuple[Occupation, ...]:
    """Give the technical occupations somebody practised that lie close to this one.

    Close means: the same sector and a shared interest, or a qualification in common; teaching is
    close to every trade for who likes to pass it on.
    """
    teaches = o.sector == "onderwijs" and "lesgeven" in profile.interests
    known = _others(profile.known_occupations, o, catalogue)
    return tuple(k for k in known if teaches or _close(k, o))


def resembles_wish(profile: Profile, o: Occupation, catalogue: Catalogue) -> Occupation | None:
    """Give the wished occupation that this one lies close to, for a wish to be compared with."""
    wished = _others(profile.wished_occupations, o, catalogue)
    return next((w for w in wished if _close(w, o)), None)


def _others(ids: tuple[str, ...], o: Occupation, catalogue: Catalogue) -> list[Occupation]:
    return [catalogue.occupations[i] for i in ids if i in catalogue.occupations and i != o.id]


def _close(a: Occupation, b: Occupation) -> bool:
    if {t.crebo for t in a.trainings} & {t.crebo for t in b.trainings}:
        return True
    return a.sector == b.sector and bool(set(a.interests) & set(b.interests))


def _education(profile: Profile, o: Occupation) -> Iterator[Reason]:
    education = profile.education
    if education == "geen" and o.entry_level == 0:
        text = "je hebt geen diploma: hier kun je zonder diploma beginnen"
    elif education == "geen" and o.entry_level == 1:
        text = "je hebt geen diploma: hier kun je beginnen op mbo 1 (entree)"
    elif education in HIGHER and o.entry_level >= 3:
        text = "je hebt al een hogere opleiding gedaan: die is hier een goede basis"
    else:
        return
    yield Reason("education", str(education), text)


def reasons_for(profile: Profile, o: Occupation, catalogue: Catalogue) -> tuple[Reason, ...]:
    """Collect the reasons for one occupation, strongest first, at most :data:`MAX_REASONS`."""
    out: list[Reason] = []
    if o.id in profile.wished_occupations:
        out.append(Reason("wished_occupations", o.id, "je noemde dit beroep zelf"))
    elif o.sector in profile.wished_sectors:
        sector = catalogue.sectors.get(o.sector)
        name = sector.name.split(" (")[0] if sector else o.sector
        out.append(Reason("wished_sectors", o.sector, f"je noemde zelf deze sector: {name}"))
    wish = resembles_wish(profile, o, catalogue)
    if wish and not out:
        said = f"je noemde {lower_first(wish.title)}: dit werk lijkt daarop"
        out.append(Reason("wished_occupations", wish.id, said))
    out += _known(profile, o, catalogue)
    interests = list(_interests(profile, o, catalogue))
    experience = list(_experience(profile, o, catalogue))
    styles = [
        Reason("work_style", s, _style_text(s, o))
        for s in profile.work_style
        if style_fits(s, o) is True
    ]
    out += [*interests[:1], *experience[:1], *styles[:1], *interests[1:], *styles[1:]]
    out += _education(profile, o)
    for refusal in profile.refusals:
        text = _REFUSED_TEXT.get(refusal.removeprefix("style:"))
        if text and refusal.startswith("style:") and not breaks(refusal, o, profile):
            out.append(Reason("refusals", refusal, text))
    return _without_echo(out)[:MAX_REASONS]


# The same thing can be said as a wish and as a refusal; once is enough.
_ECHO = {"style:buiten": "binnen", "style:binnen": "buiten", "style:zwaar": "licht",
         "style:ploegendienst": "overdag", "style:nacht": "overdag"}  # fmt: skip


def _without_echo(reasons: list[Reason]) -> tuple[Reason, ...]:
    styles = {r.value for r in reasons if r.kind == "work_style"}
    texts: set[str] = set()
    out = []
    for reason in reasons:
        if _ECHO.get(reason.value) in styles or reason.text in texts:
            continue
        texts.add(reason.text)
        out.append(reason)
    return tuple(out)
