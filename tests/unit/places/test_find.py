"""Places in running text: careful, because many Dutch words are place names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.places import Places

NO_PLACE = """
ik wil iets met mijn handen
ik ben kok
werk
zorg
bouw
ik ben 45
mbo 4
2024
2026
helden
best
haren
dat is best leuk
heel graag
ik weet het echt niet
ik ben op zoek naar een baan in de bouw
ik werk liever buiten dan binnen
ik heb 2500 euro nodig
ik verdien 1800 bruto per maand
ik kan 2000 km rijden
ik ben in 1985 geboren
sinds 2019 in de ww
in 2025 wil ik beginnen
06 1234 5678
bel me op 0612345678
mijn uren: 1600 uur per jaar
is het waar dat je tien jaar werk krijgt
hulp in de buurt
kan ik naar nederland komen om te werken
ik woon in nederland
ik woon in een flat
ik woon in een leuk huis
iets met hout in huizen
ik kom uit syrië
mijn diploma is van oekraïne
ik ben gevlucht uit eritrea, heb nu verblijf
ik was monteur in Turkije
mijn neef in turkije is lasser
Jan van Doorn is mijn naam
mevrouw van Houten
je spreekt met Kees van Dalen
hoe werkt de regio voor omscholen
hee hallo
goede morgen
als vrouw alleen bij mensen thuis werken, is dat veilig
ik wil wel lassen maar niet in de hoogte
er zijn veel vrouwen in de techniek
ik ga dit weekend naar de markt
dan heb ik het gauw gezien
ik wil meer geld en minder uren
beter goed dan best
"""

ONE_PLACE = [
    ("ik woon in Best.", "Best", "home", "Best"),
    ("ik woon in best", "best", "home", "Best"),
    ("Wij wonen in Huizen en zoeken werk", "Huizen", "home", "Huizen"),
    ("ik kom uit hengelo gld", "hengelo gld", "from", "Bronckhorst"),
    ("hoi ik ben sanne uit zwolle", "zwolle", "none", "Zwolle"),
    ("ter apel", "ter apel", "none", "Westerwolde"),
    ("ik woon in ensgede en ben lasser", "ensgede", "home", "Enschede"),
    ("omgeving rotterdm graag", "rotterdm", "near", "Rotterdam"),
    ("ik zoek werk in de omgeving van Breda", "Breda", "near", "Breda"),
    ("ik werk in Almere in de zorg", "Almere", "work", "Almere"),
    ("ik kom uit Syrië en woon in Tilburg", "Tilburg", "home", "Tilburg"),
    ("in schiedam woon ik", "schiedam", "home", "Schiedam"),
    ("mijn moeder woont in lelystad", "lelystad", "none", "Lelystad"),
    ("ik woon in een flat in hatert in nijmegen", "hatert in nijmegen", "home", "Nijmegen"),
    ("het moet zijn: bergen in limburg", "bergen in limburg", "none", "Bergen"),
    ("horst, limburg", "horst, limburg", "none", "Horst aan de Maas"),
    ("ik woon in beek in limburg", "beek in limburg", "home", "Beek"),
    ("ik kom uit bergen in noord-holland", "bergen in noord-holland", "from", "Bergen"),
    ("mijn postcode is 3512 en ik zoek werk", "3512", "home", "Utrecht"),
    ("ik woon op 7511 AB in een flat", "7511 AB", "home", "Enschede"),
    ("6211", "6211", "home", "Maastricht"),
    ("ik zit in de WW, kan ik in Haren Gn terecht?", "Haren Gn", "none", "Groningen"),
    ("kun je kijken voor regio utrecht", "utrecht", "near", "Utrecht"),
]


@pytest.mark.parametrize("text", [line for line in NO_PLACE.splitlines() if line])
def test_no_place_in_it(places: Places, text: str) -> None:
    assert places.find(text) == ()


@pytest.mark.parametrize(("text", "said", "cue", "municipality"), ONE_PLACE)
def test_one_place_in_it(places: Places, text: str, said: str, cue: str, municipality: str) -> None:
    (mention,) = places.find(text)
    assert (mention.text, mention.cue) == (said, cue)
    assert text[mention.start : mention.end] == said
    assert mention.resolution.status == "found"
    assert mention.resolution.candidates[0].municipality == municipality


def test_both_sides_of_a_correction_with_their_spans(places: Places) -> None:
    text = "niet Hengelo maar Borne"
    one, two = places.find(text)
    assert (one.text, one.start, one.end) == ("Hengelo", 5, 12)
    assert (two.text, two.start, two.end) == ("Borne", 18, 23)
    assert (one.resolution.status, two.resolution.status) == ("ambiguous", "found")


def test_living_abroad_is_given_and_coming_from_there_is_not(places: Places) -> None:
    (mention,) = places.find("ik woon nog in Marokko")
    assert (mention.text, mention.resolution.status) == ("Marokko", "abroad")
    assert places.find("ik kom uit Marokko") == ()


def test_capital_in_the_middle_of_a_sentence_is_a_cue(places: Places) -> None:
    assert [mention.text for mention in places.find("ik zag een school in Haren")] == ["Haren"]
    assert places.find("ik zag iets in haren") == ()


def test_capitals_everywhere_say_nothing(places: Places) -> None:
    assert places.find("DAT IS BEST LEUK") == ()


@given(st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_text_has_ordered_spans_that_do_not_overlap(places: Places, text: str) -> None:
    mentions = places.find(text)
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert mention.resolution.status != "unknown"
        end = mention.end


def test_a_dutch_name_with_a_land_behind_it_is_abroad(places: Places) -> None:
    (mention,) = places.find("ik ben kok en woon in Zwijndrecht België, kan ik iets doen?")
    assert (mention.resolution.status, mention.cue) == ("abroad", "home")


def test_where_somebody_lived_before_is_no_home(places: Places) -> None:
    said = places.find("ik woonde in Zwolle maar woon nu in Meppel")
    assert [(m.text, m.cue) for m in said] == [("Zwolle", "from"), ("Meppel", "home")]
