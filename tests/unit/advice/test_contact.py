from __future__ import annotations

from dataclasses import replace

import pytest

from bot.advice.contact import contact_for
from bot.catalogue.model import Catalogue
from bot.intake.profile import Profile


@pytest.mark.parametrize(
    ("profile", "desk", "region"),
    [
        (Profile(region="AM1"), "werkcentrum-1", "AM1"),
        (Profile(municipality="GM2"), "werkcentrum-1", "AM1"),
        (Profile(region="AM2"), "landelijk", "AM2"),
        (Profile(region="AM3"), "loket-3", "AM3"),
        (Profile(), "landelijk", None),
        (Profile(region="AM1", situation=("werkgever",)), "wsp", "AM1"),
        (Profile(goal="werkgever"), "wsp", None),
    ],
)
def test_the_desk_for_a_person(
    small: Catalogue, profile: Profile, desk: str, region: str | None
) -> None:
    advice = contact_for(profile, small)
    assert advice.contact.id == desk
    assert (advice.region.code if advice.region else None) == region


def test_an_uncertain_desk_is_not_given_and_that_is_said(small: Catalogue) -> None:
    why = contact_for(Profile(region="AM2"), small).why
    assert "Drenthe" in why and "weet ik nog niet zeker" in why


def test_a_predecessor_is_dated_and_has_a_way_out(small: Catalogue) -> None:
    advice = contact_for(Profile(region="AM3"), small)
    assert "stand 2026" in advice.why
    assert advice.fallback is not None and advice.fallback.id == "landelijk"


def test_gaps_are_said_and_never_filled(small: Catalogue) -> None:
    advice = contact_for(Profile(region="AM1"), small)
    assert advice.gaps == (
        "Nog niet bekend: website, telefoonnummer, e-mailadres, adres en openingstijden.",
    )
    assert "website" not in contact_for(Profile(), small).gaps[0]


def test_an_employer_without_a_desk_gets_the_national_entry(small: Catalogue) -> None:
    contacts = {k: c for k, c in small.contacts.items() if c.kind != "employers"}
    advice = contact_for(Profile(goal="werkgever"), replace(small, contacts=contacts))
    assert advice.contact.id == "landelijk"
    assert "werkgevers" in advice.why


def test_a_catalogue_without_national_entry_is_refused(small: Catalogue) -> None:
    with pytest.raises(LookupError):
        contact_for(Profile(), replace(small, contacts={}))


def test_every_real_region_has_somebody_to_go_to(real: Catalogue) -> None:
    assert len(real.regions) == 35
    for code in real.regions:
        advice = contact_for(Profile(region=code), real)
        assert advice.region is not None and advice.region.code == code
        assert advice.contact.region_code in (code, None)
        assert advice.contact.provenance.certainty in ("high", "medium")
