"""People as they come, over the real catalogue: what any good advisor would not get wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import pytest

from bot.advice.contact import contact_for
from bot.advice.eligibility import money_for
from bot.advice.matching import Match, match
from bot.advice.routes import routes_for
from bot.catalogue.model import Catalogue, Occupation
from bot.intake.profile import Profile
from tests.unit.advice.oracle import forbidden

DAY = date(2026, 11, 21)
Check = Callable[[Occupation], bool]


@dataclass(frozen=True)
class Persona:
    """Somebody, with what must hold for every, and for the first, suggestion."""

    profile: Profile
    all: tuple[Check, ...] = ()
    first: tuple[Check, ...] = ()
    route: str | None = None  # the route that comes first for the first suggestion
    money: str | None = None  # a scheme that must be among the first three
    count: int = 3


def about(*interests: str) -> Check:
    return lambda o: bool(set(interests) & set(o.interests))


def sector(*sectors: str) -> Check:
    return lambda o: o.sector in sectors


def light(o: Occupation) -> bool:
    return o.physical == 1


def starts_low(o: Occupation) -> bool:
    return o.entry_level <= 1


def not_heavy(o: Occupation) -> bool:
    return o.physical < 3


def daytime(o: Occupation) -> bool:
    return "usual" not in (o.shifts, o.nights_weekends)


def outside(o: Occupation) -> bool:
    return "buiten" in o.places


PERSONAS = {
    "nurse-almelo": Persona(
        Profile(situation=("in_dienst",), experience=("verpleegkundige",), education="hbo",
                interests=("uitzoeken", "mensen"), region="AM05", income_needed=True,
                refusals=("sector:bouw", "style:ploegendienst"), age="30-56"),
        all=(about("uitzoeken", "mensen"), not_heavy),
        first=(lambda o: "zorg" in o.experience_groups,), route="bbl", money="twente"),
    "cook-no-evenings": Persona(
        Profile(situation=("in_dienst",), experience=("kok",), education="mbo3",
                interests=("maken", "repareren"), work_style=("overdag",),
                refusals=("style:nacht", "style:weekend")),
        all=(about("maken", "repareren"), daytime), route="bbl", money="slim-scholing"),
    "driver-ww": Persona(
        Profile(situation=("ww",), experience=("chauffeur",), education="vmbo",
                interests=("machines", "voertuigen"), work_style=("buiten",), income_needed=True),
        all=(about("machines", "voertuigen"), outside),
        first=(about("voertuigen"),), route="leerwerktraject-uitkering", money="uwv-scholing"),
    "welfare-no-diploma": Persona(
        Profile(situation=("bijstand",), education="geen", interests=("maken",),
                income_needed=True),
        all=(starts_low, about("maken")), route="praktijkverklaring", money="gemeente-bijstand"),
    "starter-17": Persona(
        Profile(situation=("scholier",), education="vmbo", interests=("elektra", "computers"),
                age="16-17"),
        all=(about("elektra", "computers"),), first=(about("elektra"),)),
    "refugee-some-dutch": Persona(
        Profile(situation=("statushouder",), language="beetje", education="buitenland",
                interests=("elektra", "repareren")),
        all=(about("elektra", "repareren"), lambda o: "kantoor" not in o.places),
        route="inburgering-duaal", money="gemeente-bijstand"),
    "refugee-no-diploma": Persona(
        Profile(situation=("statushouder",), language="begin", education="geen",
                interests=("maken", "machines")),
        all=(starts_low, lambda o: "klanten" not in o.places), route="praktijkverklaring"),
    "ukraine-drawing": Persona(
        Profile(situation=("oekraine",), language="begin", education="buitenland",
                interests=("tekenen", "computers")),
        first=(about("tekenen"),)),
    "asylum-wood": Persona(
        Profile(situation=("asielprocedure",), language="begin", interests=("hout", "maken")),
        first=(about("hout"),), route="asielzoeker-twv"),
    "welder-evc": Persona(
        Profile(goal="ervaring", situation=("in_dienst",), known_occupations=("lasser",),
                education="vmbo"),
        all=(about("metaal"),), first=(lambda o: o.id == "lasser",), route="evc"),
    "welder-wants-lighter": Persona(
        Profile(goal="beroep", situation=("in_dienst",), known_occupations=("lasser",),
                education="mbo2", interests=("regelen", "mensen"), work_style=("licht",)),
        all=(light, about("regelen", "mensen"))),
    "electrician-teaches": Persona(
        Profile(goal="beroep", known_occupations=("elektromonteur-industrie",),
                interests=("lesgeven",), education="mbo4"),
        first=(sector("onderwijs"),)),
    "office-light": Persona(
        Profile(situation=("in_dienst",), experience=("kantoor",), education="hbo",
                interests=("regelen", "computers"), work_style=("licht", "kantoor"),
                refusals=("style:buiten",)),
        all=(light, about("regelen", "computers"), lambda o: "kantoor" in o.places)),
    "farmer": Persona(
        Profile(situation=("zzp",), experience=("landbouw",), education="mbo4",
                interests=("machines", "repareren"), work_style=("buiten", "zwaar")),
        all=(outside, about("machines", "repareren")),
        first=(lambda o: "landbouw" in o.experience_groups,), route="bbl"),
    "soldier": Persona(
        Profile(situation=("ontslag",), experience=("defensie",), education="mbo3",
                interests=("machines", "uitzoeken"), work_style=("team", "afwisseling")),
        all=(about("machines", "uitzoeken"), lambda o: "defensie" in o.experience_groups),
        money="ww-behoud"),
    "employer": Persona(
        Profile(goal="werkgever", situation=("werkgever",)), money="slim-scholing", count=0),
    "teacher-part-time": Persona(
        Profile(situation=("in_dienst",), experience=("onderwijs",), education="hbo",
                interests=("duurzaam", "mensen"), hours=24),
        first=(about("duurzaam"), light)),
    "shop-part-time": Persona(
        Profile(situation=("in_dienst",), experience=("winkel",), education="mbo2", hours=20,
                interests=("mensen", "precies"), work_style=("overdag", "licht"),
                refusals=("style:weekend",)),
        all=(daytime, not_heavy, about("mensen", "precies"))),
    "afraid-of-heights": Persona(
        Profile(wished_sectors=("bouw",), interests=("hout", "maken"),
                refusals=("style:hoogte",)),
        all=(sector("bouw"),), first=(about("hout"),)),
    "wants-electrician": Persona(
        Profile(situation=("in_dienst",), wished_occupations=("elektromonteur-woning",),
                education="mbo4"),
        all=(about("elektra"),), first=(lambda o: o.id == "elektromonteur-woning",)),
    "ict-out-of-office": Persona(
        Profile(experience=("ict",), education="hbo", interests=("computers", "uitzoeken"),
                refusals=("style:kantoor",)),
        all=(about("computers"),)),
    "hairdresser-no-customers": Persona(
        Profile(experience=("verzorging",), education="mbo3", interests=("precies", "maken"),
                refusals=("style:klanten",)),
        all=(about("precies", "maken"),),
        first=(lambda o: "verzorging" in o.experience_groups,)),
    "no-licence-green": Persona(
        Profile(interests=("duurzaam", "elektra"), refusals=("style:rijden",), education="vmbo"),
        all=(about("duurzaam", "elektra"),), first=(about("duurzaam"),)),
    "no-school": Persona(
        Profile(interests=("maken", "metaal"), refusals=("style:school",), education="mbo4"),
        all=(about("metaal", "maken"),), first=(about("metaal"),)),
    "lorry-driver-58-back": Persona(
        Profile(situation=("in_dienst",), experience=("chauffeur",), education="vmbo", age="57+",
                interests=("voertuigen", "uitzoeken"), work_style=("licht", "overdag"),
                income_needed=True),
        all=(not_heavy, daytime), first=(about("voertuigen", "uitzoeken"),), route="bbl"),
    "nineteen-no-startkwalificatie": Persona(
        Profile(situation=("werkzoekend",), education="mbo_onaf", age="18-20",
                interests=("elektra", "maken"), income_needed=True),
        all=(about("elektra", "maken"), lambda o: o.entry_level <= 3), route="bbl"),
    "security-zzp-income": Persona(
        Profile(situation=("zzp",), experience=("beveiliger",), education="mbo2",
                interests=("elektra", "mensen"), refusals=("style:nacht",), income_needed=True),
        all=(lambda o: o.nights_weekends != "usual", about("elektra", "mensen")), route="bbl"),
    "engineer-from-syria": Persona(
        Profile(situation=("statushouder",), language="goed", education="buitenland",
                interests=("tekenen", "uitzoeken"), work_style=("kantoor",)),
        all=(about("tekenen", "uitzoeken"),), first=(lambda o: "kantoor" in o.places,)),
    "cleaner-with-little-dutch": Persona(
        Profile(situation=("bijstand",), experience=("schoonmaker",), language="begin",
                education="geen", interests=("precies", "maken"), hours=24,
                refusals=("style:hoogte",), income_needed=True),
        all=(starts_low, lambda o: "hoogte" not in o.places), route="praktijkverklaring"),
    "everything-refused-but-factory": Persona(
        Profile(situation=("flex",), education="mbo2", interests=("machines",),
                refusals=("sector:bouw", "sector:infra", "sector:installatie", "sector:afbouw",
                          "style:buiten", "style:klanten"), income_needed=True),
        all=(about("machines"), lambda o: "klanten" not in o.places,
             lambda o: "buiten" not in o.places)),
    "only-region": Persona(Profile(region="AM05"), count=0),
}  # fmt: skip


def shown(matches: tuple[Match, ...]) -> list[str]:
    return [m.occupation.id for m in matches]


@pytest.mark.parametrize("name", PERSONAS)
def test_the_suggestions_suit_the_person(real: Catalogue, name: str) -> None:
    persona = PERSONAS[name]
    profile = persona.profile
    matches = match(profile, real)
    assert len(matches) == persona.count, shown(matches)
    for m in matches:
        assert all(check(m.occupation) for check in persona.all), shown(matches)
        assert not any(forbidden(r, m.occupation) for r in profile.refusals)
        assert 1 <= len(m.reasons) <= 4 and len(m.caveats) <= 3
        assert not m.occupation.experienced_only or profile.known_occupations
        if profile.education == "geen":
            assert m.occupation.entry_level < 4
    if matches:
        assert all(check(matches[0].occupation) for check in persona.first), shown(matches)


def test_there_are_thirty() -> None:
    assert len(PERSONAS) >= 30


def test_personas_say_what_people_can_say(real: Catalogue) -> None:
    words = real.vocabulary
    groups = {term.group for term in words["job"].values()}
    for name, persona in PERSONAS.items():
        p = persona.profile
        assert set(p.situation) <= set(words["situation"]), name
        assert set(p.experience) <= set(words["job"]) | groups, name
        assert set(p.interests) <= set(words["interest"]), name
        assert set(p.work_style) <= set(words["work_style"]), name
        assert p.education is None or p.education in words["education"], name
        assert {*p.known_occupations, *p.wished_occupations} <= set(real.occupations), name


@pytest.mark.parametrize("name", [n for n, p in PERSONAS.items() if p.profile.income_needed])
def test_who_needs_income_gets_a_paid_route_first(real: Catalogue, name: str) -> None:
    profile = PERSONAS[name].profile
    for m in match(profile, real):
        paid = [r.route.paid for r in routes_for(profile, m.occupation, real)]
        assert "no" not in paid[:3], (m.occupation.id, paid)  # what is shown


@pytest.mark.parametrize("name", [n for n, p in PERSONAS.items() if p.route])
def test_the_first_route(real: Catalogue, name: str) -> None:
    profile = PERSONAS[name].profile
    routes = routes_for(profile, match(profile, real)[0].occupation, real)
    assert routes[0].route.id == PERSONAS[name].route, [r.route.id for r in routes]


@pytest.mark.parametrize("name", [n for n, p in PERSONAS.items() if p.money])
def test_the_money(real: Catalogue, name: str) -> None:
    profile = PERSONAS[name].profile
    first = [v.subsidy.id for v in money_for(profile, real, DAY)[:3]]
    assert PERSONAS[name].money in first, first


def test_a_pupil_sees_bbl_and_bol_together(real: Catalogue) -> None:
    profile = PERSONAS["starter-17"].profile
    routes = routes_for(profile, match(profile, real)[0].occupation, real)
    assert {r.route.id for r in routes[:2]} == {"bbl", "bol"}


def test_what_the_nurse_is_told(real: Catalogue) -> None:
    best = match(PERSONAS["nurse-almelo"].profile, real)[0]
    texts = [r.text for r in best.reasons]
    assert any(t.startswith("je wilt storingen en puzzels oplossen: je ") for t in texts), texts
    assert any("als verpleegkundige" in t for t in texts), texts


def test_an_employer_is_sent_to_the_employers_desk(real: Catalogue) -> None:
    assert contact_for(PERSONAS["employer"].profile, real).contact.kind == "employers"


def test_who_asks_for_light_work_is_not_sent_back_to_a_heavy_trade(real: Catalogue) -> None:
    paver = Profile(known_occupations=("stratenmaker",), interests=("uitzoeken",))
    lighter = replace(paver, work_style=("binnen", "licht"))
    assert match(paver, real)[0].occupation.id == "stratenmaker"
    assert all(m.occupation.physical < 3 for m in match(lighter, real))
