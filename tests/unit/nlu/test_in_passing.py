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
    # income
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
