"""Work that is told by what was done, places named by their neighbour, dislikes in a few words."""

# ruff: noqa: E501  (a table row is easier to read on one line)

from __future__ import annotations

import pytest

from bot.nlu.reader import FactReader
from tests.unit.nlu.test_reader import shown

DONE = [
    # (text, open question, facts)
    ("ik deed vlees snijden in de slachterij", "experience", "job=slager"),
    ("garnalen vangen met mijn vader", "experience", "job=visser"),
    ("ramen lappen, samen met m'n broer", "experience", "job=glazenwasser"),
    ("draaien en frezen, eerst conventioneel", "experience", "occupation=cnc-verspaner/experience"),
    ("dakpannen gelegd in Polen", "experience", "occupation=dakdekker/experience"),
    ("stopcontacten zetten in nieuwbouw", "experience", "occupation=elektromonteur-woning/experience"),
    ("heggen knippen en gras maaien", "experience", "job=hovenier"),
    ("14 jaar bloemen gebonden, eigen winkeltje", "experience", "job=bloemist"),
    ("nooit voor betaald gewerkt", "experience", "job=geen_algemeen"),
    ("geen baan gehad ooit", "experience", "job=geen_algemeen"),
    ("we hadden een eigen restaurant tot corona", "experience", "job=horecamanager"),
    ("eerst bediening, later een eigen zaak", "experience", "job=ober job=horecamanager"),
    ("vroeger heb ik brood gebakken bij een warme bakker", None, "job=bakker"),
    ("mijn oom had een winkel, ik ook brood bakken en zo", "experience", "job=bakker"),
    ("in de metaal, draaien en frezen", "experience", "occupation=cnc-verspaner/experience"),
    ("schepen lossen in de haven", "experience", "job=havenwerker"),
    ("friet bakken op de kermis", "experience", "job=snackbarmedewerker"),
    ("oude mensjes wassen en aankleden", "experience", "job=verzorgende"),
    # what is liked, hoped for, somebody else's or asked is no work that was done
    ("brood bakken vind ik leuk", "experience", ""),
    ("ik wil graag zonnepanelen leggen", "experience", "occupation=zonnepanelenmonteur/wish"),
    ("muren metselen lijkt me mooi", "interests", "occupation=metselaar/wish"),
    ("kasten maken", "interests", ""),
    ("mijn vader heeft altijd garnalen gevangen", "experience", ""),
    ("moet je als dakdekker ook pannen leggen?", "experience", "occupation=dakdekker"),
    ("ik wil ooit een eigen restaurant beginnen", None, ""),
    ("ik heb nooit tegels gezet", "experience", "occupation=tegelzetter/retracted"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pending", "expected"), DONE)
def test_work_by_what_was_done(
    reader: FactReader, text: str, pending: str | None, expected: str
) -> None:
    read = {
        shown(f) for f in reader.read(text, pending) if f.kind in ("job", "occupation", "interest")
    }
    assert read == set(expected.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("net buiten Deventer, in Diepenveen", "GM0150"),
        ("tussen Doesburg en Doetinchem in, Hummelo", "GM1876"),
        ("in de buurt van Den Bosch, Vlijmen eigenlijk", "GM0797"),
        ("Hattem, dat is bij Zwolle", "GM0244"),
        ("mijn zus woont in Venlo maar ik zit in Reuver", "GM0889"),
        ("omgeving Tilburg, Breda kan ook", "GM0855 GM0758"),
        ("in de buurt van Arnhem, in Gelderland", "GM0202"),
        ("effe buiten Eindhoven, Veldhoven om eerlijk te zijn", "GM0861"),
        ("opleiding was in Zwolle, zelf kom ik uit Raalte", "GM0177"),
        ("vlakbij Enschede, in Duitsland", "GM0153"),
        ("ik kom niet verder dan Almelo", "GM0141"),
    ],
)
def test_the_place_itself_not_its_neighbour(reader: FactReader, text: str, expected: str) -> None:
    places = {str(f.value) for f in reader.read(text, "place") if f.role == "stated"}
    assert places - {""} == set(expected.split())


@pytest.mark.parametrize(
    ("text", "pending", "expected"),
    [
        ("metaal trekt me voor geen meter", "interests", "interest=metaal sector=maakindustrie"),
        ("elektra vind ik maar eng", "interests", "interest=elektra"),
        ("onder een vloer kruipen? ben je gek", "refusals", "work_style=kruipruimte"),
        ("ik vraag me af of je met computers goed verdient", "interests", ""),
        ("computers laten me koud", "interests", "interest=computers"),
        ("tekenen kan me gestolen worden", "interests", "interest=tekenen"),
        ("ik heb het helemaal gehad met de bouw", "refusals", "sector=bouw"),
        ("een steiger op, over mijn lijk", "refusals", "work_style=hoogte"),
        ("ploegendienst is het probleem", "refusals", "work_style=ploegendienst"),
        ("hoogtevrees heb ik eigenlijk niet", "refusals", ""),
        ("die nachten mogen eruit", "summary", ""),
    ],
)
def test_what_is_disliked(reader: FactReader, text: str, pending: str, expected: str) -> None:
    kinds = ("interest", "sector", "work_style")
    read = {f for f in reader.read(text, pending) if f.kind in kinds and f.role == "refused"}
    assert {f"{f.kind}={f.value}" for f in read} == set(expected.split())
    stated = {f for f in reader.read(text, pending) if f.kind in kinds and f.role == "stated"}
    assert not stated
