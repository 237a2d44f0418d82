"""After a day or a week: welcomed back, told where it stood, and on with it.

Time passes in the test's own store: the visitor's messages are made older.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.conversations import tables
from bot.conversations.database import Database
from tests.conftest import Balie
from tests.visitor import Event, Visitor, records, shown

pytestmark = pytest.mark.live


@pytest.fixture
def store(balie: Balie) -> Iterator[Database]:
    url = balie.env.get("DATABASE_URL")
    if url is None:
        pytest.skip("the store of the front desk at BALIE_URL is not known (DATABASE_URL)")
    database = Database(url)
    yield database
    database.dispose()


def pass_time(store: Database, conversation: str, away: timedelta) -> None:
    e = tables.events.c
    mine = sa.and_(e.conversation_id == conversation, e.sender == "visitor")
    with store.writing() as connection:
        for row in connection.execute(sa.select(e.seq, e.at).where(mine)).all():
            connection.execute(
                tables.events.update().where(mine, e.seq == row.seq).values(at=row.at - away)
            )


def text(answer: list[Event]) -> str:
    return " ".join(shown(e) for e in answer)


def test_after_a_day_the_pending_question_comes_back(balie: Balie, store: Database) -> None:
    with Visitor(balie.url) as visitor:
        visitor.say("ik ben kok in almelo en zit in de ww")
        pass_time(store, visitor.id, timedelta(days=1, hours=2))
        said = text(visitor.say("hoi"))
        assert "Welkom terug. We waren bij de vraag over je opleiding." in said, visitor.story()
        assert "Welke school of opleiding heb je als laatste gedaan" in said, visitor.story()


def test_after_a_day_an_answer_is_simply_taken_in(balie: Balie, store: Database) -> None:
    with Visitor(balie.url) as visitor:
        visitor.say("ik ben kok in almelo en zit in de ww")
        pass_time(store, visitor.id, timedelta(days=2))
        said = text(visitor.say("mbo 2"))
        assert "Welkom terug" in said, visitor.story()
        assert "Mbo 2." in said, visitor.story()
        assert "Wat vind je leuk om te doen" in said, visitor.story()


def test_after_a_week_what_was_told_is_repeated(balie: Balie, store: Database) -> None:
    with Visitor(balie.url) as visitor:
        visitor.say("ik ben kok in almelo en zit in de ww")
        pass_time(store, visitor.id, timedelta(days=8))
        said = text(visitor.say("hallo ben ik weer"))
        assert "dat is even geleden" in said, visitor.story()
        assert "kok" in said, visitor.story()
        assert "je opleiding" in said, visitor.story()


def test_after_a_week_the_suggestions_are_named_and_shown_anew(
    balie: Balie, store: Database
) -> None:
    with Visitor(balie.url) as visitor:
        visitor.say(
            "ik ben kok in almelo, in loondienst, mbo 2, ik wil dingen repareren in een "
            "werkplaats, geen nachten. ik wil 36 uur werken en ik moet blijven verdienen"
        )
        first = records(visitor.tap("Ja, dit klopt"))
        pass_time(store, visitor.id, timedelta(days=9))
        answer = visitor.say("hoi")
        assert "We keken naar" in text(answer), visitor.story()
        assert "daar kijk ik opnieuw naar" in text(answer), visitor.story()
        assert records(answer) == first, visitor.story()


def test_an_hour_away_is_no_pause(balie: Balie, store: Database) -> None:
    with Visitor(balie.url) as visitor:
        visitor.say("ik ben kok in almelo en zit in de ww")
        pass_time(store, visitor.id, timedelta(hours=1))
        assert "Welkom terug" not in text(visitor.say("mbo 2")), visitor.story()


def test_distress_after_a_week_is_answered_before_anything_else(
    balie: Balie, store: Database
) -> None:
    with Visitor(balie.url) as visitor:
        visitor.say("ik ben kok in almelo en zit in de ww")
        pass_time(store, visitor.id, timedelta(days=8))
        said = text(visitor.say("ik wil niet meer leven"))
        assert "113" in said, visitor.story()
        assert "Welkom terug" not in said, visitor.story()
