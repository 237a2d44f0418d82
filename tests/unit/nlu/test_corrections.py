"""Of two things that are named, the one that is right, in any order and any words."""

from __future__ import annotations

import pytest

from bot.nlu.reader import FactReader
from tests.unit.nlu.test_reader import shown

RIGHT = [
    # what was typed, then what was meant
    ("mbo 2 getypt, bedoel mbo 3", "education=mbo2/retracted education=mbo3"),
    ("ik tikte havo maar het is vwo", "education=havo_vwo"),
    ("ik vulde hbo in maar het moet mbo 4 zijn", "education=hbo/retracted education=mbo4"),
    (
        "per ongeluk zzp aangeklikt, ben in loondienst",
        "situation=in_dienst situation=zzp/retracted",
    ),
    ("nee joh vmbo, niet mbo", "education=mbo/retracted education=vmbo"),
    ("mbo 4, nee mbo 3", "education=mbo4/retracted education=mbo3"),
    ("oeps, mbo 4 moet mbo 2 zijn", "education=mbo4/retracted education=mbo2"),
    ("mijn opleiding is hbo, mbo was fout", "education=hbo education=mbo/retracted"),
    ("mbo 3 klopt niet, het is mbo 4", "education=mbo3/retracted education=mbo4"),
    ("verander mbo 3 in mbo 4", "education=mbo3/retracted education=mbo4"),
    ("Doesburg getypt, bedoelde Doetinchem", "place=GM0221/retracted place=GM0222"),
    ("Epe niet Ede", "place=GM0232 place=GM0228/retracted"),
    ("die plaats klopt niet, het is Epe niet Ede", "place=GM0232 place=GM0228/retracted"),
    ("ik zei ww maar het is de ziektewet", "situation=andere_uitkering situation=ww/retracted"),
    ("niet niveau 2 maar 3", "education=mbo2/retracted education=mbo3"),
    ("laat die havo maar zitten, ik heb vmbo", "education=havo_vwo/retracted education=vmbo"),
    # hours, with and without their unit
    ("nee 32 uur niet 23", "hours=23/retracted hours=32"),
    ("bij uren staat 40 maar het moet 36 zijn", "hours=36 hours=40/retracted"),
    ("40 uur is te veel, doe maar 25", "hours=25 hours=40/retracted"),
    ("excuus, ik schreef 24 uur, dat had 32 moeten zijn", "hours=24/retracted hours=32"),
    ("36 i.p.v. 40 graag", "hours=36 hours=40/retracted"),
    ("doe die 40 uur maar naar 32", "hours=32 hours=40/retracted"),
    ("haal bij uren 40 weg en zet 24 neer", "hours=24 hours=40/retracted"),
    # what was is no longer
    ("vroeger zat ik in de ww maar nu in de bijstand", "situation=bijstand situation=ww/retracted"),
    ("was bijstand, is nu ww", "situation=bijstand/retracted situation=ww"),
    ("ik ben zzp af", "situation=zzp/retracted"),
    ("mijn zzp heb ik eraan gegeven", "situation=zzp/retracted"),
    ("de ziektewet heb ik achter me gelaten", "situation=andere_uitkering/retracted"),
    ("35 uur zei ik, maar het is 25", "hours=25 hours=35/retracted"),
    ("dat je buiten werken hebt opgeschreven klopt niet", "work_style=buiten/retracted"),
]
BOTH = [
    # the neighbours: two things that both hold
    ("eerst mavo gedaan, toen mbo 3", "education=mbo3"),
    (
        "ik heb een bijstandsuitkering en ben statushouder",
        "situation=bijstand situation=statushouder",
    ),
    ("ik was kok en nu ben ik buschauffeur", "job=buschauffeur job=kok"),
    ("ik heb havo en moet nu mbo 4 doen", "education=mbo4"),
    ("ik ben af en toe zzp", "situation=zzp"),
    ("ik doe schoonmaak in hotel", "job=schoonmaker"),
    ("doe maar regio eindhoven in plaats van tilburg", "place=GM0772 place=GM0855/retracted"),
]


@pytest.mark.parametrize(("text", "expected"), [*RIGHT, *BOTH])
def test_only_what_is_right_stays(reader: FactReader, text: str, expected: str) -> None:
    assert {shown(f) for f in reader.read(text)} == set(expected.split())
