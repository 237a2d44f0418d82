"""Who stands first in an advisor's queue, and what the gateway passes on by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.conversations import desk_users, handovers, log, own_choices, queue
from bot.conversations import tables as t
from bot.conversations.database import Database
from bot.conversations.records import Handover, now


def asks(
    db: Database, minutes_ago: float, sectors: tuple[str, ...] = (), language: str | None = None
) -> str:
    conversation, _ = log.create_conversation(db, channel="web", page=None, greeting=())
    given = Handover(
        "AM05", "Twente", {"lines": []}, None, True, "Goed?", sectors=sectors, language=language
    )
    with db.writing() as connection:
        handovers.request_handover(connection, log.load(connection, conversation), given)
        connection.execute(
            t.handover_requests.update()
            .where(t.handover_requests.c.conversation_id == conversation)
            .values(created_at=now() - timedelta(minutes=minutes_ago))
        )
    return conversation


def seen_by(db: Database, **best: tuple[str, ...]) -> list[str]:
    made = desk_users.create_user(
        db, "anna", name="Anna", role="adviseur", regions=("AM05",), **best
    )
    (user,) = (u for u in desk_users.list_users(db) if u.login == made.login)
    return [line.conversation_id for line in queue.read_queue(db, user).lines]


def test_a_preference_decides_between_people_who_came_in_together(db: Database) -> None:
    plain, building, polish = asks(db, 5), asks(db, 4, ("bouw",)), asks(db, 3, (), "pl")
    seen = seen_by(db, sectors=("bouw",), languages=("pl",))
    assert seen == [building, polish, plain]


def test_nobody_waits_long_because_of_a_preference(db: Database) -> None:
    suits, long, longest = asks(db, 1, ("bouw",)), asks(db, 12), asks(db, 30)
    assert seen_by(db, sectors=("bouw",)) == [longest, long, suits]


def test_without_a_preference_the_oldest_is_first(db: Database) -> None:
    young, old = asks(db, 1, ("bouw",)), asks(db, 5)
    assert seen_by(db) == [old, young]


def test_part_of_a_name_is_not_that_sector(db: Database) -> None:
    other, plain = asks(db, 1, ("bouw_en_infra",)), asks(db, 2)
    assert seen_by(db, sectors=("bouw",)) == [plain, other]


def choose(db: Database, conversation: str, payload: str) -> str:
    with db.writing() as connection:
        events = own_choices._answer(connection, log.load(connection, conversation), payload)
        return " ".join(event.text for event in events)


def test_a_request_that_stands_is_not_replaced_by_a_barer_one(db: Database) -> None:
    conversation = asks(db, 5, ("bouw",))
    assert "staat al bij de balie" in choose(db, conversation, "balie:person")
    choose(db, conversation, "balie:consent:yes")
    [request] = handovers.requests_of(db, conversation)
    assert request.summary == {"lines": []}
    assert request.sectors == ["bouw"]


@pytest.mark.parametrize("taken_back", [False, True])
def test_without_the_assistant_the_last_summary_goes_along_unless_taken_back(
    db: Database, taken_back: bool
) -> None:
    conversation = asks(db, 5, ("bouw",), "pl")
    if taken_back:
        handovers.revoke(db, conversation)
    else:
        with db.writing() as connection:
            h = t.handover_requests
            connection.execute(h.update().values(state="done", done_at=now()))
            c = t.conversations
            connection.execute(c.update().values(owner=log.ASSISTANT))
    asked = choose(db, conversation, "balie:person")
    assert ("samenvatting van je vorige aanvraag" in asked) is not taken_back
    choose(db, conversation, "balie:consent:yes")
    request = next(r for r in handovers.requests_of(db, conversation) if r.state == "open")
    assert request.consent_text == asked
    if taken_back:
        assert (request.summary, request.region_code, request.language) == (None, None, None)
    else:
        assert (request.summary, request.region_code) == ({"lines": []}, "AM05")
        assert (request.sectors, request.language) == (["bouw"], "pl")
