"""Choosing the topic that answers a question, on the real catalogue."""

from __future__ import annotations

import pytest

from bot.answers.topics import choose_topic
from bot.catalogue.files import read_catalogue_files
from bot.catalogue.model import Catalogue
from bot.paths import ROOT


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue_files(ROOT / "data" / "catalogue")


@pytest.mark.parametrize(
    ("goal", "text", "topic"),
    [
        ("ask_salary", "wat verdient een lasser", "minimumloon"),
        ("ask_salary", "ik woon in zwolle, wat verdient een lasser", "minimumloon"),
        ("ask_subsidies_money", "ga ik er op achteruit als ik overstap", "minder-verdienen"),
        ("ask_age", "ben ik te oud", "ben-ik-te-oud"),
        ("crisis_distress", "", "hulp-bij-nood"),
        ("physical_limitation", "arbeidsbeperking, kan ik de techniek in", "werken-met-beperking"),
        ("physical_limitation", "hoe blijf ik het als monteur volhouden", "werk-volhouden"),
        ("physical_limitation", "is er werk zonder tillen", "licht-werk"),
        ("physical_limitation", "wil je weten wat ik heb", "gezondheid-vertellen"),
        ("ask_employer_help", "mijn werknemer heeft een twv nodig", "werkgever-buitenland"),
    ],
)
def test_the_topic_fits_the_question(
    goal: str, text: str, topic: str, catalogue: Catalogue
) -> None:
    chosen = choose_topic(goal, text, catalogue)
    assert chosen is not None
    assert chosen.id == topic


def test_a_goal_without_topics_has_none(catalogue: Catalogue) -> None:
    assert choose_topic("greet", "hoi", catalogue) is None


def test_every_goal_has_a_default(catalogue: Catalogue) -> None:
    for goal in {t.goal for t in catalogue.topics.values()}:
        chosen = choose_topic(goal, "", catalogue)
        assert chosen is not None
        assert not chosen.keywords
