"""Two catalogues: a small one made by hand, for exact expectations, and the real one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.catalogue.load import load
from bot.catalogue.model import (
    Catalogue,
    Contact,
    Municipality,
    Occupation,
    Provenance,
    Provider,
    Region,
    Route,
    Sector,
    Subsidy,
    SubsidyRule,
    Term,
    Training,
    Window,
)
from bot.catalogue.store import DATA_DIR, open_engine, read_catalogue

CHECKED = date(2026, 11, 20)
SURE = Provenance("Bron", CHECKED, "high", verify_by=date(2027, 6, 1))
MEDIUM = replace(SURE, certainty="medium")


def occupation(id: str, sector: str, **changes: object) -> Occupation:
    base = Occupation(
        id=id, title=id.capitalize(), synonyms=(), sector=sector, what="Je legt kabels aan.",
        places=frozenset({"binnen"}), physical=2, shifts="never", standby="never",
        nights_weekends="never", travel="never", driving="no", safety_certificate="no",
        english=False, screening=False, interests=("maken",), experience_groups=(), riasec="RC",
        entry="Je start met bbl op mbo 2.", entry_level=2, experienced_only=False, caveats=(),
        trainings=(), outlook="likely", outlook_provenance=SURE, provenance=SURE,
    )  # fmt: skip
    return replace(base, **changes)


def subsidy(id: str, **changes: object) -> Subsidy:
    base = Subsidy(
        id=id, name=id.capitalize(), synonyms=(), plain="Geld voor een opleiding.", status="open",
        windows=(), ended_on=None, amount=None, apply_at=None,
        rule=SubsidyRule(frozenset({"person"})), instead=(), provenance=SURE,
    )  # fmt: skip
    return replace(base, **changes)


def route(id: str, **changes: object) -> Route:
    base = Route(
        id=id, name=id.upper(), plain="Leren en werken.", situations=frozenset(), entry="",
        duration="2 jaar", cost="", paid="depends", benefit_effect=None, decides=None,
        not_for=None, min_entry_level=0, kind="training", provenance=SURE,
    )  # fmt: skip
    return replace(base, **changes)


def contact(id: str, kind: str, region: str | None = None, **changes: object) -> Contact:
    base = Contact(id, region, kind, id.capitalize(), None, None, None, None, None, SURE)
    return replace(base, **changes)


def provider(id: str, **changes: object) -> Provider:
    base = Provider(id, id.capitalize(), "opleidingsbedrijf", ("bouw",), (), (), False, SURE)
    return replace(base, **changes)


def _terms(kind: dict[str, str], group: str | None = None) -> dict[str, Term]:
    return {key: Term(key, label, (), group) for key, label in kind.items()}


def _by_id(*records: object) -> dict:
    return {record.id: record for record in records}


ELECTRICIAN = Training("1", "Monteur elektra", 2, ("BBL 24 maanden",), SURE)
ELECTRICIAN_3 = Training("2", "Eerste monteur elektra", 3, ("BBL 36 maanden",), SURE)


@pytest.fixture
def small() -> Catalogue:
    """Give a catalogue of a dozen records in which every expectation can be worked out by hand."""
    occupations = _by_id(
        occupation("elektricien", "installatie", interests=("elektra", "precies"),
                   places=frozenset({"binnen", "klanten"}), experience_groups=("zorg",),
                   what="Je legt stroom aan.", trainings=(ELECTRICIAN, ELECTRICIAN_3)),
        occupation("loodgieter", "installatie", physical=3, standby="sometimes",
                   interests=("maken", "mensen"), places=frozenset({"binnen", "klanten"}),
                   experience_groups=("zorg",), caveats=("je werkt soms in een kruipruimte",)),
        occupation("netmonteur", "energie", places=frozenset({"buiten"}), standby="usual",
                   driving="required", interests=("elektra",), entry_level=0),
        occupation("metselaar", "bouw", physical=3, entry_level=0,
                   places=frozenset({"buiten", "bouwplaats", "hoogte"})),
        occupation("stukadoor", "afbouw", places=frozenset({"binnen", "bouwplaats"})),
        occupation("stratenmaker", "infra", places=frozenset({"buiten"})),
        occupation("sprinklermonteur", "installatie", places=frozenset({"binnen", "bouwplaats"})),
        occupation("operator", "procestechniek", shifts="usual", nights_weekends="usual",
                   places=frozenset({"binnen", "fabriek"}), interests=("machines",)),
        occupation("lasser", "maakindustrie", shifts="sometimes", entry_level=0,
                   places=frozenset({"binnen", "werkplaats"}), interests=("metaal", "maken")),
        occupation("tekenaar", "maakindustrie", places=frozenset({"kantoor"}), physical=1,
                   interests=("tekenen", "computers"), entry_level=4),
        occupation("voorman", "maakindustrie", experienced_only=True, interests=("regelen",),
                   entry_level=4),
    )  # fmt: skip
    return Catalogue(
        sectors={
            s: Sector(s, s.capitalize(), (), (), None, None, None, None, SURE)
            for s in sorted({o.sector for o in occupations.values()})
        },
        occupations=occupations,
        routes=_by_id(
            route("bbl", paid="yes", situations=frozenset({"in_dienst", "ww", "scholier"})),
            route("bol", paid="no", situations=frozenset({"scholier", "werkzoekend"})),
            route("leerwerktraject-uitkering", situations=frozenset({"ww", "bijstand"}),
                  benefit_effect="Je uitkering loopt door."),
            route("inburgering-duaal", situations=frozenset({"statushouder"})),
            route("associate-degree", min_entry_level=4),
            route("evc", kind="recognition", paid="no"),
            route("orientatie", kind="orientation", paid="no"),
            route("twv", kind="permit", situations=frozenset({"asielprocedure"})),
        ),
        providers=_by_id(
            provider("dichtbij", municipalities=("GM1",)),
            provider("verder", municipalities=("GM2",)),
            provider("ver", municipalities=("GM3",)),
            provider("regio", region_codes=("AM1",)),
            provider("landelijk", national=True),
            provider("schilders", sectors=("afbouw",), municipalities=("GM1",)),
        ),
        subsidies=_by_id(
            subsidy("stap", name="STAP-budget", synonyms=("stap",), status="ended",
                    ended_on=date(2024, 1, 1), instead=("uwv", "fonds")),
            subsidy("uwv", rule=SubsidyRule(frozenset({"person"}), frozenset({"ww"})),
                    apply_at="UWV"),
            subsidy("fonds", rule=SubsidyRule(frozenset({"person"}), regions=frozenset({"AM1"}))),
            subsidy("krediet", name="Levenlanglerenkrediet", plain="Een lening bij DUO.",
                    rule=SubsidyRule(frozenset({"person"}), not_routes=frozenset({"bbl"}),
                                     max_age=56)),
            subsidy("slim", name="SLIM-scholing", provenance=MEDIUM,
                    windows=(Window(date(2026, 5, 26), date(2026, 12, 31)),),
                    rule=SubsidyRule(frozenset({"employer"}))),
            subsidy("seizoen", status="closed", rule=SubsidyRule(frozenset({"employer"})),
                    windows=(Window(date(2026, 6, 2), date(2026, 9, 17)),
                             Window(date(2027, 6, 1), date(2027, 9, 17)))),
            subsidy("oud", status="unknown"),
            subsidy("groeifonds", status="not_for_persons",
                    rule=SubsidyRule(frozenset({"partnership"}))),
        ),
        contacts=_by_id(
            contact("landelijk", "national", url="https://voorbeeld.nl"),
            contact("werkcentrum-1", "werkcentrum", "AM1"),
            contact("twijfel-2", "werkcentrum", "AM2",
                    provenance=replace(SURE, certainty="low")),
            contact("loket-3", "predecessor", "AM3", provenance=MEDIUM),
            contact("wsp", "employers"),
        ),
        topics={},
        vocabulary={
            "interest": _terms({"maken": "iets maken met je handen", "elektra": "elektriciteit",
                                "mensen": "mensen helpen", "precies": "netjes en precies werken"}),
            "job": {"verpleegkundige": Term("verpleegkundige", "verpleegkundige", (), "zorg")},
            "situation": _terms({"ww": "een WW-uitkering"}),
            "style": _terms({"buiten": "buiten werken", "binnen": "de hele dag binnen"}),
        },
        regions={
            code: Region(code, name, (), (), SURE)
            for code, name in (("AM1", "Twente"), ("AM2", "Drenthe"), ("AM3", "Friesland"))
        },
        municipalities={
            "GM1": Municipality("GM1", "Almelo", "Overijssel", "AM1", 52.3570, 6.6690),
            "GM2": Municipality("GM2", "Enschede", "Overijssel", "AM1", 52.2215, 6.8937),
            "GM3": Municipality("GM3", "Maastricht", "Limburg", "AM9", 50.8514, 5.6910),
            "GM4": Municipality("GM4", "Onbekend", "Drenthe", "AM2", None, None),
        },
    )  # fmt: skip


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Give the catalogue that the project ships, loaded the way the assistant loads it."""
    engine = open_engine(f"sqlite:///{tmp_path_factory.mktemp('advice') / 'catalogue.db'}")
    load(engine, DATA_DIR)
    catalogue = read_catalogue(engine)
    engine.dispose()
    return catalogue
