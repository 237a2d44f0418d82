"""Every kind of fault in a file is reported, and a load of such a file changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.engine import Engine

from bot.catalogue.check import check
from bot.catalogue.load import CatalogueInvalidError, load, stored_hash
from bot.catalogue.store import read_catalogue

from .conftest import read_data, write_data

pytestmark = pytest.mark.usefixtures("one_geo_check")

Edit = Callable[[list[dict[str, Any]]], object]


def first(**values: Any) -> Edit:
    """Overwrite fields of the first record."""
    return lambda records: records[0].update(values)


def drop(name: str) -> Edit:
    return lambda records: records[0].pop(name)


def inside(name: str, **values: Any) -> Edit:
    return lambda records: records[0][name].update(values)


BODIES = "programmes/organisaties.yml"


def undated(certainty: str, **values: Any) -> Edit:
    """Give the first record a provenance without verify_by."""
    source = {"source": "x", "checked_on": date(2026, 1, 1), "certainty": certainty}
    return first(provenance=source, **values)


# file, edit of its records, record that must be named, part of the message
EDITS: dict[str, tuple[str, Edit, str, str]] = {
    "unknown key": ("routes.yml", first(kleur="blauw"), "bbl", "kleur: onbekend veld"),
    "unknown key in provenance": (
        "routes.yml", inside("provenance", bron="x"), "bbl", "provenance.bron: onbekend veld"),
    "missing field": ("topics.yml", drop("answer"), "minimumloon", "answer: ontbreekt"),
    "no provenance": ("sectors.yml", drop("provenance"), "bouw", "provenance: ontbreekt"),
    "no source": (
        "routes.yml", lambda r: r[0]["provenance"].pop("source"), "bbl", "source: ontbreekt"),
    "no date": (
        "routes.yml", lambda r: r[0]["provenance"].pop("checked_on"), "bbl",
        "checked_on: ontbreekt"),
    "empty text": ("routes.yml", first(plain="  "), "bbl", "plain: is leeg"),
    "empty source": ("routes.yml", inside("provenance", source=""), "bbl", "source: is leeg"),
    "unknown shared source": (
        "routes.yml", first(provenance="niets"), "bbl", "'niets' staat niet in sources.yml"),
    "not a date": (
        "routes.yml", inside("provenance", checked_on="gisteren"), "bbl", "is geen datum"),
    "date in the future": (
        "routes.yml", inside("provenance", checked_on=date(2999, 1, 1)), "bbl",
        "ligt in de toekomst"),
    "verify before checked": (
        "routes.yml", inside("provenance", verify_by=date(2020, 1, 1)), "bbl",
        "verify_by ligt voor checked_on"),
    "valid range reversed": (
        "routes.yml",
        inside("provenance", valid_from=date(2026, 2, 1), valid_until=date(2026, 1, 1)), "bbl",
        "valid_from ligt na valid_until"),
    "wrong choice": (
        "subsidies.yml", first(status="misschien"), "stap", "status: 'misschien' kan hier niet"),
    "text for a number": (
        "routes.yml", first(min_entry_level="twee"), "bbl", "een geheel getal"),
    "number for a text": ("routes.yml", first(plain=12), "bbl", "hier hoort tekst"),
    "text for a list": ("routes.yml", first(situations="ww"), "bbl", "hier hoort een lijst"),
    "double in a list": ("routes.yml", first(situations=["ww", "ww"]), "bbl", "staat dubbel"),
    "text for a block": ("subsidies.yml", first(rule="iedereen"), "stap", "een blok met velden"),
    "id in capitals": ("routes.yml", first(id="Bbl!"), "Bbl!", "alleen kleine letters"),
    "double id": ("routes.yml", lambda r: r.append(dict(r[0])), "bbl", "dit id staat al in"),
    "record without id": ("routes.yml", drop("id"), "nummer 1", "id: ontbreekt"),
    "dead sector": (
        "occupations/installatie.yml", first(sector="zorg"), "elektromonteur-woning",
        "sector: 'zorg' bestaat niet"),
    "dead interest": (
        "occupations/installatie.yml", first(interests=["slapen"]), "elektromonteur-woning",
        "interests: 'slapen' bestaat niet"),
    "dead experience group": (
        "occupations/installatie.yml", first(experience_groups=["nasa"]), "elektromonteur-woning",
        "experience_groups: 'nasa' bestaat niet"),
    "dead situation": (
        "routes.yml", first(situations=["rijk"]), "bbl", "situations: 'rijk' bestaat niet"),
    "dead region": (
        "contacts.yml", lambda r: r[1].update(region_code="AM99"), "werkcentrum-groningen",
        "'AM99' bestaat niet"),
    "dead municipality": (
        "providers.yml", lambda r: r[1].update(municipalities=["GM9999"]), "bouwmensen-apeldoorn",
        "'GM9999' bestaat niet"),
    "dead route": (
        "subsidies.yml", lambda r: r[1]["rule"].update(not_routes=["fietsen"]), "lllk",
        "'fietsen' bestaat niet"),
    "dead rule sector": (
        "subsidies.yml", inside("rule", sectors=["zorg"]), "stap", "rule.sectors: 'zorg'"),
    "dead rule region": (
        "subsidies.yml", inside("rule", regions=["AM99"]), "stap", "rule.regions: 'AM99'"),
    "dead instead": (
        "subsidies.yml", first(instead=["goudpot"]), "stap", "instead: 'goudpot' bestaat niet"),
    "instead has ended": (
        "subsidies.yml", lambda r: r[1].update(instead=["stap"]), "lllk", "'stap' kan niet"),
    "dead topic ref": (
        "topics.yml", first(refs=["niets"]), "minimumloon", "'niets' bestaat niet"),
    "unknown goal": (
        "topics.yml", first(goal="ask_weather"), "minimumloon", "ask_weather bestaat"),
    "goal without default": ("topics.yml", lambda r: r.pop(0), "", "voor ask_salary ontbreekt"),
    "two defaults": (
        "topics.yml", lambda r: r.append({**r[0], "id": "nog-een"}), "nog-een",
        "heeft al een onderwerp"),
    "keyword in capitals": (
        "topics.yml", lambda r: r.append({**r[0], "id": "nog-een", "keywords": ["STAP"]}),
        "nog-een", "kleine letters"),
    "synonym of two occupations": (
        "occupations/installatie.yml", lambda r: r[1].update(synonyms=["elektricien"]),
        "energieadviseur", "'elektricien' hoort al bij elektromonteur-woning"),
    "text too long": (
        "topics.yml", first(answer="Dit is zo. " * 40), "minimumloon",
        "120 woorden, hooguit"),
    "sentence too long": (
        "topics.yml", first(answer="en " * 30), "minimumloon", "een zin van 30 woorden"),
    "amount from own knowledge": (
        "facts.yml", first(provenance="eigen-kennis"), "minimumloon-21", "een bedrag zonder bron"),
    "amount without a moment": (
        "facts.yml", first(text="Je verdient €14,99."), "minimumloon-21", "van wanneer het is"),
    "own knowledge as certain": (
        "routes.yml",
        inside("provenance", source="eigen kennis, niet geverifieerd", certainty="high"), "bbl",
        "niet zekerheid 'high'"),
    "raw source": (
        "routes.yml", inside("provenance", source="GitHub-bron van derden"), "bbl",
        "via derden, niet bij de bron gezien"),
    "not a web address": (
        "contacts.yml", first(url="werkcentrum.nl"), "werkcentrum-landelijk",
        "begint met https://"),
    "ended on without ended": (
        "subsidies.yml", first(status="open"), "stap", "ended_on is ingevuld"),
    "ended in the future": (
        "subsidies.yml", first(ended_on=date(2999, 1, 1)), "stap", "ended_on ligt in de toekomst"),
    "open without verify_by": (
        "subsidies.yml", lambda r: r[1]["provenance"].pop("verify_by"), "lllk",
        "verify_by ontbreekt"),
    "open though uncertain": (
        "subsidies.yml", lambda r: r[1]["provenance"].update(certainty="low"), "lllk",
        "status open met zekerheid laag"),
    "window reversed": (
        "subsidies.yml",
        first(windows=[{"opens": date(2026, 2, 1), "closes": date(2026, 1, 1)}]), "stap",
        "opens ligt na closes"),
    "window without dates": ("subsidies.yml", first(windows=[{}]), "stap", "zonder datums"),
    "nobody applies": ("subsidies.yml", first(rule={}), "stap", "rule.applicants: is leeg"),
    "route for and against": (
        "subsidies.yml", first(rule={"applicants": ["person"], "routes": ["bbl"],
        "not_routes": ["bbl"]}), "stap", "zowel in routes als in not_routes"),
    "unknown work place": (
        "occupations/installatie.yml", first(places=["maan"]), "elektromonteur-woning",
        "places: onbekend: maan"),
    "too heavy": (
        "occupations/installatie.yml", first(physical=4), "elektromonteur-woning", "physical:"),
    "unknown code system": (
        "occupations/installatie.yml", inside("codes", sbi="1"), "elektromonteur-woning",
        "codes.sbi: onbekend veld"),
    "crebo of four digits": (
        "occupations/installatie.yml",
        lambda r: r[0]["trainings"][0].update(crebo="2573"), "elektromonteur-woning",
        "heeft geen vijf cijfers"),
    "programme without an answer": (
        BODIES, drop("plain"), "vno-ncw", "plain: ontbreekt; vul in, of verwijs met see"),
    "programme with its answer twice": (
        BODIES, first(see="route:bbl"), "vno-ncw", "see: het antwoord staat daar"),
    "dead see": (
        BODIES,
        lambda r: r.append({"id": "x", "name": "X", "kind": "body", "can": ["inform"],
                            "see": "route:vliegen", "provenance": "verwijzing"}), "x",
        "see: 'route:vliegen' bestaat niet"),
    "dead programme ref": (
        BODIES, first(refs=["topic:niets"]), "vno-ncw", "refs: 'topic:niets' bestaat niet"),
    "ended without saying when": (
        BODIES, first(state="ended"), "vno-ncw", "note: ontbreekt; zeg sinds wanneer"),
    "active for ever": (
        BODIES, undated("high"), "vno-ncw", "blijft dit altijd bestaan"),
    "active though uncertain": (
        BODIES, undated("low", check_at="VNO"), "vno-ncw", "state active met zekerheid laag"),
    "uncertain without where to ask": (
        BODIES, lambda r: r[2].pop("check_at"), "vier-tu", "check_at: ontbreekt"),
    "nothing can be done": (BODIES, first(can=[]), "vno-ncw", "can: is leeg"),
    "name of two programmes": (
        BODIES, lambda r: r[1].update(aliases=["VNO-NCW"]), "fnv", "hoort al bij vno-ncw"),
    "prose says that a scheme is closed": (
        "subsidies.yml", lambda r: r[1].update(plain="De aanvraag is nu gesloten."), "lllk",
        "plain: 'gesloten' zegt hoe het nu staat"),
    "answer says what schemes says": (
        "topics.yml", first(schemes=["lllk"], answer="Dat is nu open."), "minimumloon",
        "answer: 'open' zegt hoe het nu staat"),
    "dead scheme": (
        "topics.yml", first(schemes=["goudpot"]), "minimumloon", "schemes: 'goudpot' bestaat"),
}  # fmt: skip


def problems(folder: Path) -> list[tuple[str, str, str]]:
    return [(p.file, p.record, p.message) for p in check(folder) if p.level == "problem"]


def assert_refused(engine: Engine, folder: Path) -> None:
    before = stored_hash(engine), read_catalogue(engine)
    for force in (False, True):
        with pytest.raises(CatalogueInvalidError):
            load(engine, folder, force)
    assert (stored_hash(engine), read_catalogue(engine)) == before


def test_small_copy_is_faultless(small: Path) -> None:
    assert problems(small) == []


@pytest.mark.parametrize("name", EDITS)
def test_fault_is_reported_and_not_loaded(name: str, small: Path, engine: Engine) -> None:
    file, edit, record, message = EDITS[name]
    data = read_data(small / file)
    edit(next(iter(data.values())))
    write_data(small / file, data)
    found = problems(small)
    where = {"goal without default": "topics.yml"}.get(name, file)
    assert any(f == where and r == record and message in m for f, r, m in found), found
    assert_refused(engine, small)


TEXTS: dict[str, tuple[str, str, str]] = {
    "broken YAML": ("routes.yml", "routes:\n  - id: bbl\n   name: x\n", "regel 3: geen geldige"),
    "key twice": ("routes.yml", "routes:\n  - id: bbl\n    id: bol\n", "regel 3: "),
    "two top keys": ("routes.yml", "routes: []\nextra: []\n", "hoofdsleutel te hebben: routes"),
    "no list": ("routes.yml", "routes: veel\n", "onder routes hoort een lijst"),
    "no block": ("routes.yml", "routes: [bbl]\n", "een blok met velden"),
    "empty file": ("facts.yml", "", "hoofdsleutel te hebben: facts"),
    "broken vocabulary": ("vocabulary.yml", "goal: {a: {label: x}}\nb: ]\n", "regel 2"),
    "term without label": ("vocabulary.yml", "goal:\n  a: {synonyms: []}\n", "label: ontbreekt"),
    "broken sources": ("sources.yml", "sources: {a: {source: x}}\n", "checked_on: ontbreekt"),
    "job of no group": (
        "vocabulary.yml", "job:\n  kok: {label: kok, group: keuken, synonyms: []}\n",
        "'keuken' bestaat niet"),
    "word for no occupation": (
        "vocabulary.yml", "occupation:\n  tovenaar: {label: x, synonyms: []}\n",
        "'tovenaar' bestaat niet"),
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_unreadable_file_is_reported_and_not_loaded(name: str, small: Path, engine: Engine) -> None:
    file, text, message = TEXTS[name]
    (small / file).write_text(text, "utf-8")
    found = problems(small)
    assert any(f == file and message in m for f, _, m in found), found
    assert_refused(engine, small)


@pytest.mark.parametrize(
    "file", ["routes.yml", "sources.yml", "vocabulary.yml", "occupations/installatie.yml"]
)
def test_missing_file_is_reported_and_not_loaded(file: str, small: Path, engine: Engine) -> None:
    (small / file).unlink()
    assert any(message == "dit bestand ontbreekt" for _, _, message in problems(small))
    assert_refused(engine, small)


def test_plain_no_is_a_word(small: Path) -> None:
    path = small / "routes.yml"
    path.write_text(path.read_text("utf-8").replace("paid: 'no'", "paid: no"), "utf-8")
    assert "paid: no\n" in path.read_text("utf-8")
    assert problems(small) == []
