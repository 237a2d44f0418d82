"""School, situation, work and income told in passing, and who or what is only spoken of."""

from __future__ import annotations

import pytest

from bench.nlu.entities import said
from bot.nlu.reader import FactReader

TOLD = [
    # schooling
    ("TU Eindhoven, na anderhalf jaar vertrokken", "education", "education=wo_onaf"),
    ("aan de technische uni in Enschede, nooit mijn bul gehaald", "education", "education=wo_onaf"),
    ("roc niet gehaald, niveau 4 horeca was dat", "education", "education=mbo_onaf"),
    ("roc niet gehaald, wel niveau 2", "education", "education=mbo2"),
    ("met niveau 3 gestart op het roc, nooit afgerond", "education", "education=mbo_onaf"),
    ("mbo niveau drie timmeren half gedaan", "education", "education=mbo_onaf"),
    ("roc Amersfoort, niveau 4 ict, op het eind gekapt", "education", "education=mbo_onaf"),
    ("nee geen mbo 2 maar gewoon 3 hoor", "education", "education=mbo3"),
    ("kan je zonder diploma beginnen bij een installateur", None, ""),
    ("nemen bedrijven je aan zonder diploma", None, ""),
    ("mag ik zonder diploma beginnen bij een installateur", None, "education=geen"),
    # situation
    ("wij zijn uit Kharkov weggegaan toen de bommen vielen", "situation", "situation=oekraine"),
    ("ik ben Oekraïense en woon bij een Nederlandse familie", "situation", "situation=oekraine"),
    ("ons bedrijf importeert uit Oekraïne", "situation", ""),
    ("vanuit Oekraine gekomen, nu in opvang in een sporthal", "situation", "situation=oekraine"),
    ("asielaanvraag ingediend, negen maanden terug", "situation", "situation=asielprocedure"),
    ("zit in de ziektewet via het uwv", "situation", "situation=andere_uitkering"),
    ("eerst ziektewet nu ww", "situation", "situation=ww"),
    ("ik run een bureau, acht monteurs op de loonlijst", "situation", "situation=werkgever"),
    ("bakkerij met zes man personeel, wie helpt ons aan leerlingen", None, "situation=werkgever"),
    ("ik sta gewoon op de loonlijst", "situation", "situation=in_dienst"),
    ("ik werk bij een bedrijf met twintig man, vast contract", "situation", "situation=in_dienst"),
    ("gevlucht uit Cherson, nu in hotel opvang", "situation", "situation=oekraine"),
    ("ik was kamermeisje, hotel in Odesa", "experience", "occupation=hotelmedewerker"),
    ("voor mezelf als timmerman", "situation", "situation=zzp occupation=timmerman"),
    ("flex is het, geen zzp", "experience", "situation=flex"),
    # work
    ("vrachtwgn chauf, 20 jaar", "experience", "occupation=vrachtwagenchauffeur"),
    ("ik rijd al zes jaar taxi", "experience", "occupation=taxichauffeur"),
    ("ik reed bus bij een regionaal bedrijf", "experience", "occupation=buschauffeur"),
    ("ik rij met de bus naar school", "experience", ""),
    ("wijkvpk", "experience", "occupation=verpleegkundige"),
    ("magazijnmdw", "experience", "occupation=magazijnmedewerker"),
    ("leeraar geweest", "experience", "occupation=leraar"),
    ("de huisarts vindt dat ik minder moet werken", None, ""),
    ("de loodgieter zei dat er werk genoeg is", "situation", ""),
    ("achter de balie van een hotel, receptie zeg maar", "experience", "occupation=receptionist"),
    ("welk papier heb ik nodig voor kraanmachinist?", None, ""),
    ("op het roc gezeten voor kapster", "education", "education=mbo"),
    ("vwo gehaald en dan, hebben jullie iets voor mij", None, "education=havo_vwo"),
    ("moet je havo hebben voor het hbo?", None, ""),
    ("welke opleiding kan ik doen in Tiel met mbo 2", None, "education=mbo2"),
    ("nooit iets afgemaakt, ook geen mavo", "education", "education=geen"),
    ("kapper in Izmir, vier jaar. Diploma is ook van daar", "experience",
     "occupation=kapper education=buitenland"),
    ("ons dochter zit in de derde klas van het vmbo, waar is een open dag", None, ""),
    ("mijn knieen zijn op van 15 jaar tegelen", None, "occupation=tegelzetter"),
    ("na 9 jaar schilderen wil ik wat anders", None, "occupation=schilder"),
    ("wat verdien je na 10 jaar lassen?", None, ""),
    ("m'n broer is kok", "experience", ""),
    ("ben kapper, is lasser dan uitgesloten?", "interests", "occupation=kapper"),
    ("teamlijder in t magezijn", "experience", "occupation=logistiek_teamleider"),
    ("bedrijfslijdster van een lunchroom", "experience", "occupation=horecamanager"),
    ("sta vakken te vullen in een supermarkt", None, "occupation=vakkenvuller"),
    ("ik zat bij de luchtmacht", "experience", "occupation=militair"),
    ("voor mijn vader gezorgd, vier jaar", "experience", "occupation=mantelzorger"),
    ("voor mijn kinderen gezorgd", "experience", ""),
    ("klimmen op een lader durf ik niet", "refusals", "refused=hoogte"),
    ("als ze me oproepen omdat er iets stuk is, nee", "refusals", "refused=storingsdienst"),
    ("wisselende diensten zeg maar dat gaat niet meer", None, "refused=ploegendienst"),
    ("typen lukt me niet zo", "work_style", ""),
    ("ik zit twee dagen per week op taalles", "language", ""),
    ("bel maar naa 7 uur", None, ""),
    ("t moet 36 zijn ipv 32", "summary_ok", "hours=36"),
    ("uren kloppen niet, 28 in plaats van 40", "summary_ok", "hours=28"),
    ("na zes uur ben ik thuis", "hours", ""),
    ("3 dage en ook nog 2 dagen naar taalles", "hours", "hours=24"),
    # income
    ("20 uur, en moet wel gelt verdiene", "hours", "hours=20 income=nodig"),
    ("32 uur, salaris heb ik voorlopig niet nodig", "hours", "hours=32 income=niet_nodig"),
    ("ik woon nog thuis bij pa en ma dus geld hoeft niet zo", "income_needed", "income=niet_nodig"),
    ("hoef niet perse meteen te verdienen", "income_needed", "income=niet_nodig"),
    ("ik woon bij mijn ouders", "income_needed", ""),
    ("liefst wel betaald want ik heb twee kinderen", "income_needed", "income=nodig"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pending", "expected"), TOLD)
def test_what_is_said_in_passing(
    reader: FactReader, text: str, pending: str | None, expected: str
) -> None:
    facts = {f"{k}={v}" for k, v in said(reader.read(text, pending), pending) if k != "place"}
    assert facts == set(expected.split())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("amerfoort, en alleen overdag", True),
        ("zwole en maar 3 dagen", True),
        ("geen idee, ergens in de buurt", False),
        ("prima, doe maar", False),
        ("rustig dorpje, zonder trein", False),
    ],
)
def test_a_town_with_more_behind_it(reader: FactReader, text: str, found: bool) -> None:
    assert any(f.kind == "place" for f in reader.read(text, "place")) is found
