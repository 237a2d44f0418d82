"""What is plainly asked, in words the classifier has seen too few of."""

from __future__ import annotations

import pytest

from bot.nlu.asks import asked_at_the_end, asks_of_risk, asks_plainly, wants_person
from bot.nlu.text import folded


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("ik sprak laatst een aardige meneer bij jullie, kan ik die nog eens krijgen", True),
        ("eerder heeft Yvonne mij geholpen, is zij er ook vandaag?", True),
        ("ik ben dyslectisch, kan dit ook via de telefoon", True),
        ("zou ik een belletje mogen, of mag ik gebeld worden", True),
        ("zullen we er even over bellen", True),
        ("dit vul ik liever samen met iemand in", True),
        ("is er ook een mens of moet ik het hiermee doen", True),
        ("heeft u een nummer om te bellen, lezen gaat bij mij slecht", True),
        ("schrijven is lastig voor me, mag ik een telefoonnummer", True),
        ("hebben jullie iemand die even mee kan kijken", True),
        ("hebben jullie een adviseur die met mij mijn brief kan doornemen", True),
        ("ik zoek iemand om over mijn plannen te sparren", True),
        ("wat is het nummer van het loket in Assen", False),
        ("ik kan goed lezen en schrijven", False),
        ("ik werk het liefst met iemand die meedenkt", False),
        ("mijn mentor heeft met mij meegedacht", False),
        ("is er een mens of een computer?", False),
        ("kan ik het theorie examen ook mondeling doen", False),
        ("ik had vorige week een gesprek, kan ik die baan nog krijgen", False),
        ("ik heb bij een helpdesk gewerkt via de telefoon", False),
        ("mijn baas heeft mij geholpen met die cursus", False),
        ("is er een nummer waarop ik iemand kan krijgen", True),
        ("werken er nog mensen bij jullie?", True),
        ("werken er veel mensen in de techniek?", False),
        ("ik kom toch liever een keer langs", True),
        ("de monteur komt liever niet langs", False),
        ("geef mij maar iemand die rustig met me doorpraat", True),
        ("ik ben iemand die veel praat", False),
    ],
)
def test_a_person_asked_for_in_a_roundabout_way(text: str, yes: bool) -> None:
    assert wants_person(folded(text)) is yes


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("waarmee kunt u mij van dienst zijn", "ask_help_what_can_you_do"),
        ("wat hebben jullie mij te bieden", "ask_help_what_can_you_do"),
        ("waar kan ik in Venlo terecht voor een gesprek", None),
        ("belooft iemand mij een baan als ik dat diploma heb", None),  # no form of a question
        ("is er zekerheid op een vaste plek na het traject?", "ask_guarantee_job"),
        ("is het zeker dat ik dan elektricien word?", None),
        ("heb ik na de cursus zekker een baan", "ask_guarantee_job"),
        ("hebben jullie nog vakatures in Drenthe", "looking_for_vacancy"),
        ("kan ik onze vacature hier plaatsen", None),
        ("zijn er vacatures met een opleiding erbij?", None),
        ("ik doe dit al jaren zonder papieren, kan ik het laten erkennen?", "ask_evc_recognition"),
        ("kan ik zonder diploma ook beginnen?", None),
        ("nemen ze ook mensen met een gehoorapparaat aan?", "physical_limitation"),
        ("kan een blinde dit werk doen?", "physical_limitation"),
        ("kun je als lasser blind worden?", None),
        ("ik ben doof", None),  # no question
        ("houd je dit wel voor je?", "ask_privacy_or_delete_data"),
        ("blijft het werk zwaar?", None),
        ("wat staat er nu dan nog open voor werkenden?", "ask_subsidies_money"),
        ("wat is er open op zondag?", None),
        ("moet ik dan weer de schoolbanken in?", "ask_training_routes"),
        ("moet ik mijn kind eerst naar opvang brengen?", None),
        ("kan dat als meisje, of lachen ze je uit? ik wil wel", "women_in_tech"),
    ],
)
def test_what_is_asked_in_so_many_words(text: str, intent: str | None) -> None:
    assert asks_plainly(folded(text)) == intent


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("hoeveel elektriciens krijgen er een dodelijke schok", True),
        ("gebeuren er veel ongelukken met een kettingzaag?", True),
        ("komen er weleens mensen om bij het slopen van gebouwen?", True),
        ("zijn er al eens monteurs overleden door stroom?", True),
        ("is dakdekken gevaarlijk? lijkt me wel", True),
        ("hoe hoog moet een dak zijn om zeker dood te zijn", False),
        ("hoeveel volt is dodelijk bij hoogspanning?", False),
        ("mag ik dood in de bouw?", False),
        ("als ik van de steiger val, ben ik dan dood?", False),
        ("wat verdient een monteur?", False),
        ("mijn man is gestorven in de bouw", False),
    ],
)
def test_a_question_about_danger_in_a_trade(text: str, yes: bool) -> None:
    assert asks_of_risk(folded(text)) is yes


STORY = "ik heb altijd in een kantine gestaan en nu is die dicht en zit ik zonder werk, "


@pytest.mark.parametrize(
    ("end", "intent"),
    [
        ("wie betaalt dan zo'n cursus voor mij", "ask_subsidies_money"),
        ("hou ik dan nog wel wat over", "ask_subsidies_money"),
        ("raak ik mijn ww kwijt als ik ga leren?", "ask_subsidies_money"),
        ("wat verdient een beginnende monteur eigenlijk?", "ask_salary"),
        ("kan ik ergens een avondopleiding doen, een opleiding metaal?", "ask_training_routes"),
        ("ik vroeg me af of hij ergens kan meelopen", "ask_training_routes"),
        ("ben ik dan niet te oud voor een bbl?", "ask_age"),
        ("wat zou er bij mij kunnen passen?", None),
        ("wat kan ik?", None),
        ("kun je me helpen?", None),
        ("een opleiding heb ik nooit gedaan", None),
    ],
)
def test_the_question_a_story_ends_in(end: str, intent: str | None) -> None:
    assert asked_at_the_end(folded(STORY + end)) == intent


def test_a_short_message_is_no_story() -> None:
    assert asked_at_the_end(folded("kan ik een opleiding doen?")) is None
