"""The catalogue that visitors get: complete, readable, and true to its own rules."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import Any

import pytest

from bot.catalogue.check import check_files, provenances
from bot.catalogue.files import Files, read_files
from bot.catalogue.model import Catalogue
from bot.catalogue.rules import GOALS
from bot.catalogue.store import DATA_DIR

# A word of the trade, and how a text may explain it.
JARGON = {
    "bbl": r"\(werken en leren|met bbl werk je|je hebt een baan|met bbl heb je een baan",
    "bol": r"\(school met stage|op school|naar school",
    "vca": r"veilig",
    "evc": r"bewijs van je ervaring|deskundige",
    "o&o-fonds": r"scholingsfonds",
}


@pytest.fixture(scope="module")
def files() -> Files:
    return read_files(DATA_DIR)


def test_checks_clean_today(files: Files) -> None:
    problems = [p for p in check_files(files, DATA_DIR) if p.level == "problem"]
    assert [str(p) for p in problems] == []


def test_still_loads_when_a_year_has_passed(files: Files) -> None:
    """Facts grow old by themselves; that must never stop the catalogue from loading."""
    found = check_files(files, DATA_DIR, today=date(2027, 12, 1))
    assert [str(p) for p in found if p.level == "problem"] == []
    assert any("is verlopen" in p.message for p in found)


def test_counts(files: Files) -> None:
    counts = {kind: len(records) for kind, records in files.records.items()}
    assert counts["occupations"] == 84
    assert counts["subsidies"] == 55
    assert counts["topics"] >= 64
    assert counts["routes"] == 21
    assert counts["programmes"] >= 148


def test_gaps_are_information(files: Files) -> None:
    information = [p for p in check_files(files, DATA_DIR) if p.level == "information"]
    with_desk = {c.region_code for c in files.records["contacts"].values()} - {None}
    without = [p for p in information if "geen eigen loket" in p.message]
    assert len(without) == 35 - len(with_desk)


def test_every_goal_has_a_default_and_keywords_differ(files: Files) -> None:
    topics = files.records["topics"].values()
    assert Counter(t.goal for t in topics if not t.keywords) == Counter(GOALS)
    for goal in GOALS:
        words = Counter(w for t in topics if t.goal == goal for w in t.keywords)
        assert [w for w, n in words.items() if n > 1] == [], goal


def test_ended_schemes_are_never_open(files: Files) -> None:
    subsidies = files.records["subsidies"]
    ended = {s.id for s in subsidies.values() if s.status == "ended"}
    assert {"stap", "lkv-ouder", "liv", "scholingsaftrek", "nl-leert-door"} <= ended
    for subsidy in subsidies.values():
        stopped = re.search(r"\b(is gestopt|bestaat niet meer|is voorbij en)\b", subsidy.plain)
        assert not (stopped and subsidy.id not in ended), subsidy.id
        if subsidy.id in ended:
            assert re.search(r"gestopt|niet meer", subsidy.plain), subsidy.id
            assert not set(subsidy.instead) & ended


def test_stap_points_to_what_is_open(files: Files) -> None:
    stap = files.records["subsidies"]["stap"]
    assert stap.ended_on == date(2024, 1, 1)
    assert {"stap", "stap-budget", "stapbudget"} <= set(stap.synonyms)
    statuses = {files.records["subsidies"][i].status for i in stap.instead}
    assert statuses <= {"open", "likely_open"}


def test_lifelong_learning_credit_is_not_for_bbl_nor_for_57(files: Files) -> None:
    rule = files.records["subsidies"]["lllk"].rule
    assert rule.max_age == 56
    assert rule.not_routes == {"bbl", "derde-leerweg"}


def _texts(record: Any) -> str:
    names = ("plain", "answer", "what", "entry", "cost", "amount", "text", "benefit_effect")
    return " ".join(str(getattr(record, n)) for n in names if getattr(record, n, None))


def test_amounts_have_a_source(files: Files) -> None:
    seen = 0
    for kind in ("topics", "routes", "subsidies", "facts"):
        for record in files.records[kind].values():
            if re.search(r"€\s?\d", _texts(record)):
                seen += 1
                assert not record.provenance.source.startswith("eigen kennis"), record.id
                assert record.provenance.certainty != "unknown", record.id
                assert "stand " in _texts(record), record.id
    assert seen > 15


def test_jargon_is_explained_where_it_is_used(files: Files) -> None:
    used = 0
    for kind, name in (("topics", "answer"), ("subsidies", "plain"), ("routes", "plain")):
        for record in files.records[kind].values():
            text = getattr(record, name).lower()
            for word, explained in JARGON.items():
                if re.search(rf"(?<![\w-]){re.escape(word)}(?!\w)", text):
                    used += 1
                    assert re.search(explained, text), (record.id, word)
    assert used > 50


def test_nobody_is_addressed_as_u(files: Files) -> None:
    for kind in ("topics", "subsidies", "routes", "occupations", "facts"):
        for record in files.records[kind].values():
            assert not re.search(r"\b(u|uw)\b", _texts(record)), record.id


def test_sources_are_readable_and_dated(files: Files) -> None:
    for records in files.records.values():
        for record in records.values():
            for _, provenance in provenances(record):
                assert date(2026, 11, 20) <= provenance.checked_on <= date(2026, 11, 21)
                assert "github" not in provenance.source.lower()
                own = provenance.source.startswith("eigen kennis")
                assert not (own and provenance.certainty == "high"), record.id


def test_high_work_is_marked(files: Files) -> None:
    occupations = files.records["occupations"]
    for name in ("dakdekker", "steigerbouwer", "windturbinemonteur", "monteur-hoogspanning"):
        assert "hoogte" in occupations[name].places
    assert "hoogte" not in occupations["paneelbouwer"].places


def test_experienced_only_work_is_not_for_starters(files: Files) -> None:
    occupations = files.records["occupations"].values()
    experienced = {o.id for o in occupations if o.experienced_only}
    assert {"praktijkopleider", "operator-c", "uitvoerder"} <= experienced
    assert all(o.entry_level >= 3 for o in occupations if o.experienced_only)


@pytest.mark.parametrize("group", ["zorg", "horeca", "transport", "kantoor", "winkel", "onderwijs"])
def test_every_background_leads_somewhere(files: Files, group: str) -> None:
    fitting = [o for o in files.records["occupations"].values() if group in o.experience_groups]
    assert len(fitting) >= 3
    assert any(o.entry_level <= 2 for o in fitting)


def test_every_interest_leads_somewhere(files: Files) -> None:
    for interest in files.vocabulary["interest"]:
        fitting = [o for o in files.records["occupations"].values() if interest in o.interests]
        assert len(fitting) >= 3 or interest == "lesgeven", interest


def test_catalogue_has_35_regions(real_catalogue: Catalogue) -> None:
    assert len(real_catalogue.regions) == 35
    assert len(real_catalogue.municipalities) == 342
