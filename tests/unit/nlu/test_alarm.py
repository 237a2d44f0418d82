"""Distress named but not meant: work with people, money, this chat; never the real thing."""

from __future__ import annotations

import pytest

from bot.nlu.alarm import meant_as, said_of_others, sounds_alarm
from bot.nlu.text import folded


@pytest.mark.parametrize(
    "text",
    [
        "kan t ook zonder papiertje want die heb ik dus nie",
        "ik werkte bij de crisisdienst, veel met suicidale jongeren",
        "politieagent geweest, regelmatig een zelfmoord meegemaakt op het spoor",
        "vrijwilligster bij een luistertelefoon, gesprekken over zelfdoding",
        "van een uitkering wil ik niet meer leven",
        "ik wil niet langer leven op de zak van mijn ouders",
        "word je levensmoe van zo'n formulier, levensmoe van al dat invullen",
        "ik werk der nie meer en kzie dr ook nie tegenop om weg te gaan",
        "woon dr niet meer, dr jansen ook niet",
        "ik rij ze elke dag naar school en sla ze nooit over",
        "voor nu maak ik er een punt aan voor vandaag, tot morgen",
    ],
)
def test_it_is_no_alarm(text: str) -> None:
    assert not sounds_alarm(folded(text))


@pytest.mark.parametrize(
    "text",
    [
        "i want die",
        "want die",
        "i just want to die",
        "die vent steekt mij steeds dwars, ik steek die vent neer als ik hem zie",
        "ik wil mijn ex vermoorden",
        "volgende week ben ik dr toch nie meer",
        "wil dr ni meer zijn",
        "ik wil niet meer leven van de pijn",
        "ik wil niet meer leven van die uitkering, dan liever er niet meer zijn",
        "niet meer leven van de bijstand, ik wil helemaal niet meer leven",
        "ik ben levensmoe",
        "levensmoe van het leven en van al die vragen",
        "ik maak er vandaag een eind aan",
        "ik maak er een eind aan voor vandaag",
        "ik ben verpleegkundige geweest en ben suicidaal",
        "werk in de zorg, denk aan zelfmoord",
        "ambulancechauffeur geweest, veel gezien, nu heb ik suicidale gedachten",
        "bij de politie gewerkt, zelfmoord meegemaakt, ik kan het niet meer aan",
        "machinist geweest, een zelfmoord meegemaakt en ik denk er zelf ook aan",
    ],
)
def test_in_doubt_the_alarm_stays(text: str) -> None:
    assert sounds_alarm(folded(text))


def test_not_knowing_is_no_distress() -> None:
    assert meant_as(folded("al schiet je me dood, geen idee")) == "skip_or_dont_know"
    assert meant_as(folded("al sla je me dood, het kan me niks meer schelen")) is None
    assert not said_of_others(folded("mijn man slaat me dood, ik weet het niet meer"))
