"""What people live on, their school, hours and money, as they type it; the neighbours as well."""

from __future__ import annotations

import pytest

from bot.nlu.reader import FactReader

_KINDS = frozenset({"situation", "education", "hours", "income"})

SITUATIONS: list[tuple[str, str]] = [
    # a job of any kind
    ("verpleegkundige, vast, al elf jaar", "situation=in_dienst"),
    ("conducteur, vast, al negen jaar bij de NS", "situation=in_dienst"),
    ("apothekersassistente vast 24 uur", "situation=in_dienst hours=24"),
    ("ik sta al 20 jaar vast bij dezelfde drukker", "situation=in_dienst"),
    ("het staat nog niet vast wat ik wil", ""),
    ("ik zit vast in de file dus snel antwoord graag", ""),
    ("intercedent bij Randstad, vast contract", "situation=in_dienst"),
    # benefits in one word
    ("krijg ziektewetgeld", "situation=andere_uitkering"),
    ("wiauitkering, 35 tot 80 procent", "situation=andere_uitkering"),
    ("bijstandsmoeder, drie kids", "situation=bijstand"),
    ("WWuitkering tot april", "situation=ww"),
    ("nog drie maanden ww en dan bijstand", "situation=ww"),
    ("baan kwijtgeraakt door ai, ww vraag ik nog aan", "situation=ontslag"),
    # out of work, with and without a benefit
    ("werkloos", "situation=werkzoekend"),
    ("werkloos, ww loopt nog tot juni", "situation=ww"),
    ("werkeloos met uitkering", ""),
    ("werkeloos zonder uitkering", "situation=werkzoekend"),
    # papers
    ("verblijfskaart heb ik van IND, gevlucht uit Eritrea", "situation=statushouder"),
    ("ik heb papieren gekregen vorig jaar, mag werken nu", "situation=statushouder"),
    ("mijn man heeft verblijfskaart, ik ben zijn vrouw", ""),
    ("wachten al 2 jaar op papier van ind", "situation=asielprocedure"),
    # on call
    ("interim via een bureau, contract telkens een week", "situation=flex"),
    ("interim manager voor eigen rekening", ""),
    ("elke ochtend een appje of ze me nodig hebben", "situation=flex"),
    ("oproepster in de thuiszorg", "situation=flex"),
    # back to work
    ("na 9 jaar moederen wil ik weer gaan werken", "situation=werkzoekend"),
    ("zes jaar uit het arbeidsproces voor de kinderen, ik wil terug", "situation=werkzoekend"),
    ("wat hebben jullie voor herintreedsters in de techniek?", ""),
    ("fulltime mama, wil er weer in", "situation=werkzoekend"),
    # at school
    ("derdejaars mbo ict", "situation=scholier education=mbo"),
    ("laatste jaar van het vmbo", "situation=scholier education=vmbo"),
    ("op school gaan ze te snel voor mij", "situation=scholier"),
    ("op school noemden ze me dom", ""),
    ("onze oudste zit op het vwo, hij verveelt zich", ""),
    ("interimkracht op school", "situation=flex"),
    ("mijn vragen over hoogtes moeten eruit", ""),
    # what the bureau, the town hall or the employer does
    ("Manpower appt me wanneer er een klus is", "situation=flex"),
    ("sta ingeschreven bij twee uitzendbureaus", "situation=flex"),
    ("bel me maar als er iets is", ""),
    ("kan ik bellen als er een plek is", ""),
    ("ik krijg elke maand van de gemeente", "situation=bijstand"),
    ("ik kreeg een brief van de gemeente", ""),
    ("krijg ik hulp van de gemeente", ""),
    ("mijn werkgever zegt dat er straks geen plek meer voor mij is", "situation=ontslag"),
    ("de zaak waar ik sta houdt er na de zomer mee op", "situation=ontslag"),
    ("het bedrijf stopt er niet mee", ""),
    ("we komen monteurs tekort in de werkplaats", "situation=werkgever"),
    ("wij hebben zes jongens in dienst", "situation=werkgever"),
    ("toen moest ik in dienst", ""),
    ("schilder, uitzend, al twee jaar", "situation=flex"),
    # at home
    ("thuis sinds de geboorte van onze tweeling", "situation=werkzoekend"),
    ("met werken gestopt toen mijn oudste kwam", "situation=werkzoekend"),
    ("ik doe het huishouden en hij brengt het geld binnen", "situation=werkzoekend"),
    ("ik leefde als kind in Kampen", ""),
    # one situation is denied, another holds
    ("geen ziektewet, bijstand", "situation=bijstand"),
    ("ik zit niet in de bijstand het is ww", "situation=ww"),
    ("geen ww, bijstand of wia", ""),
    ("niet werkloos, sinds kort begonnen bij de drukker", "situation=in_dienst"),
    ("flex, nee wacht, ze hebben me net vast aangenomen", "situation=in_dienst"),
    ("ik dacht wajong maar het is de bijstand", "situation=bijstand"),
    # a benefit that is over, or was never theirs
    ("ww die stopte in mei, nu heb ik niks", "situation=werkzoekend"),
    ("te veel spaargeld voor de bijstand dus ik krijg geen cent", "situation=werkzoekend"),
    ("ik nam zelf ontslag", ""),
    ("er staat wajong, daar zit ik helemaal niet in", ""),
    ("ik had ww en die is inmiddels op", ""),
    ("we leven van de wao van mijn man", ""),
    # anybody's, not this person's
    ("word je zzp als je lasser bent", ""),
    ("hoe werkt pensioen als je zzp wordt", ""),
    ("zonder salaris sta ik zo op straat", "income=True"),
    # work beside something else
    ("niet in de ww, ik werk gewoon bij een drukker", "situation=in_dienst"),
    ("ik draag mijn steentje bij en werk aan mezelf", ""),
    ("vier dagen bij de thuiszorg", "situation=in_dienst hours=32"),
    ("havo vier, blijven zitten", "situation=scholier education=havo_vwo"),
    ("havo drie jaar gedaan", "education=havo_vwo"),
    # fled
    ("gevlucht uit Marioepol, nu in een gastgezin", "situation=oekraine"),
    ("ik ben van Lviv, gekomen door de oorlog", "situation=oekraine"),
    ("ik kom uit Odessa en woon in Breda", ""),
    ("ik was tot mijn dertiende op school", ""),
]

SCHOOLS: list[tuple[str, str]] = [
    ("nivo drie, horeca", "education=mbo3"),
    ("derde niveau kok", "education=mbo3"),
    ("drop-out van het hbo, dus havo", "education=havo_vwo"),
    ("roc uitgevallen, ik heb alleen m'n vmbo", "education=vmbo"),
    ("havo heb ik, hbo niet afgemaakt", "education=hbo_onaf"),
    ("wel mbo gedaan maar het examen nooit gehaald dus geen papiertje", "education=mbo_onaf"),
    ("universiteit Aleppo, economie, in Nederland zeggen ze hbo", "education=buitenland"),
    ("bachelor in Nederland gedaan, ik kom uit Ghana", "education=hbo"),
    ("bachelor gehaald, master niet", "education=hbo"),
    ("dat ik nog geen diploma heb", "education=geen"),
    ("mijn dochter doet vwo maar ik heb zelf alleen lts", "education=vmbo"),
    ("mijn ouders hadden geen geld dus ik heb alleen huishoudschool", "education=vmbo"),
    ("kan ik mijn werkervaring zonder diploma laten erkennen?", ""),
    ("vso speciaal onderwijs gedaan", "education=geen"),
    ("vso getekend met mijn werkgever", "situation=ontslag"),
    ("van school gestuurd op mijn vijftiende", "education=geen"),
]

HOURS: list[tuple[str, str]] = [
    ("4 dagen, nee wacht 3 want woensdag pas ik op", "hours=24"),
    ("32... doe maar 28", "hours=28"),
    ("tja, dertig? nee doe 28", "hours=28"),
    ("16 uur, wacht nee 20", "hours=20"),
    ("ik heb 2 kinderen, nee wacht 3 als je de hond meetelt, 24 uur", "hours=24"),
    ("ene week 3 dagen, andere week 5, co-ouder", "hours=24 hours=40"),
    ("om en om, 16 en 32 uur", "hours=16 hours=32"),
    ("16 of 24 uur", "hours=20"),
    ("spaargeld zat, dus een tijdje zonder kan", "income=False"),
    ("van mijn spaargeld kan ik een halfjaar leven", "income=False"),
    ("ik zei dat geld niet nodig was, maar er moet toch brood op de plank", "income=True"),
    ("een poosje kan ik best zonder loon", "income=False"),
    ("minder verdienen gaat bij ons niet", "income=True"),
    ("een tijdje minder verdienen is prima", ""),
    ("wij moeten allebei werken om rond te komen", "income=True"),
    ("ik heb nog wat achter de hand", "income=False"),
    ("ik heb niets achter de hand", ""),
    ("ik mag er niet veel op achteruit", "income=True"),
    ("leren mag, zolang ik maar iets verdien", "income=True"),
    ("vriend betaalt de hypotheek", "income=False"),
    ("onze hypotheek is afbetaald", "income=False"),
    ("mijn spaargeld is op dus er moet wel wat binnenkomen", "income=True"),
    ("ik krijg het niet rond zonder loon", "income=True"),
    ("zonder loon red ik het geen maand", "income=True"),
]


def _told(reader: FactReader, text: str, pending: str) -> set[str]:
    return {
        f"{f.kind}={f.value}"
        for f in reader.read(text, pending)
        if f.kind in _KINDS and f.role == "stated"
    }


@pytest.mark.parametrize(
    ("text", "expected", "pending"),
    [
        (text, expected, pending)
        for pending, rows in (("situation", SITUATIONS), ("education", SCHOOLS), ("hours", HOURS))
        for text, expected in rows
    ],
)
def test_what_somebody_lives_on(reader: FactReader, text: str, expected: str, pending: str) -> None:
    assert _told(reader, text, pending) == set(expected.split())


@pytest.mark.parametrize(
    ("text", "occupation"),
    [
        ("lasser bij een werf", "lasser"),
        ("in loondienst als schilder", "schilder"),
        ("statushouder, in Eritrea loodgieter", "loodgieter"),
        ("in de ww, opleiding tot lasser", None),
        ("ik wil lasser worden", None),
        ("wij zijn een loodgieterij in Goes", None),
        ("bij een loodgietersbedrijf, vast", None),
    ],
)
def test_work_told_as_the_situation(reader: FactReader, text: str, occupation: str | None) -> None:
    facts = reader.read(text, "situation")
    done = [f.value for f in facts if f.kind == "occupation" and f.role == "experience"]
    assert done == ([occupation] if occupation else [])


@pytest.mark.parametrize("text", ["ik zorg voor mijn moeder", "zorg al jaren voor ons kind"])
def test_care_at_home_is_no_job(reader: FactReader, text: str) -> None:
    assert not [f for f in reader.read(text, "situation") if f.kind == "job"]
