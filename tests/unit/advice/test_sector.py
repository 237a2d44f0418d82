"""When the sector's own organisation is named beside the regional desk."""

from __future__ import annotations

import pytest

from bot.advice.sector import sector_advice
from bot.answers.cards import sector_card
from bot.catalogue.model import Catalogue
from bot.intake.profile import Profile


@pytest.mark.parametrize(
    ("profile", "sectors"),
    [
        (Profile(known_occupations=("elektromonteur-woning",)), ["installatie"]),
        (Profile(goal="werkgever", wished_sectors=("installatie",)), ["installatie"]),
        (Profile(experience=("kok",), wished_sectors=("installatie",)), []),
        (Profile(wished_occupations=("elektromonteur-woning",)), []),
        (Profile(goal="werkgever"), []),
        (Profile(known_occupations=("elektromonteur-woning",),
                 refusals=("sector:installatie",)), []),
        (Profile(known_occupations=("bestaat-niet",)), []),
    ],
)  # fmt: skip
def test_for_whom_the_sector_helps(real: Catalogue, profile: Profile, sectors: list[str]) -> None:
    assert [a.sector.id for a in sector_advice(profile, real)] == sectors


def test_a_sector_that_is_not_known_well_enough_is_not_named(real: Catalogue) -> None:
    for occupation in real.occupations.values():
        for advice in sector_advice(Profile(known_occupations=(occupation.id,)), real):
            assert advice.sector.provenance.certainty in ("high", "medium")


def test_the_card_says_why_who_and_where(real: Catalogue) -> None:
    (advice,) = sector_advice(Profile(known_occupations=("elektromonteur-woning",)), real)
    made = sector_card(advice)
    assert made["record"] == "sector:installatie"
    assert made["lines"][0].startswith("Je werkt of werkte als ")
    assert "Branche: Techniek Nederland, NVKL" in made["lines"]
    assert "O&O-fonds: Wij Techniek" in made["lines"]
