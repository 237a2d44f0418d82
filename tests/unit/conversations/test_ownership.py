"""Ownership in the store: one winner of every race, and nothing written without the lease."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.conversations import (
    advisor_messages,
    audit,
    callbacks,
    desk_tables,
    desk_users,
    handovers,
    log,
    outbox,
    ownership,
    queue,
    transfers,
    turns,
)
from bot.conversations.database import Database
from bot.conversations.ownership import Advisor, Lease
from bot.conversations.records import (
    Handover,
    NewEvent,
    NotHeld,
    StaleTurn,
    TurnReply,
    now,
)
from bot.conversations.transfers import NoSuchTransfer

RACES = 100


def person(db: Database, name: str, *regions: str, role: str = "adviseur") -> Advisor:
    login = f"{name.lower()}-{len(desk_users.list_users(db))}"
    desk_users.create_user(db, login, name=name, role=role, regions=regions or ("*",), password="x")
    return next(u.advisor for u in desk_users.list_users(db) if u.login == login)


def waiting(db: Database, *, region: str = "AM05", mode: str = "chat") -> str:
    """A conversation of somebody who asked for a person, and agreed."""
    conversation_id, _ = log.create_conversation(
        db, channel="test", page=None, greeting=[NewEvent("assistant", "text", "hoi")]
    )
    with db.writing() as connection:
        handovers.request_handover(
            connection,
            log.load_live(connection, conversation_id),
            Handover(region, "Twente", {"lines": []}, None, consent=True, mode=mode),
        )
    return conversation_id


def texts_of(db: Database, conversation_id: str) -> list[str]:
    return [e.body["text"] for e in log.events_after(db, conversation_id, 0)]


def test_of_two_claims_exactly_one_wins_a_hundred_times(db: Database):
    anna, bert = person(db, "Anna"), person(db, "Bert")
    barrier = threading.Barrier(2)

    def try_claim(conversation: str, advisor: Advisor, epoch: int) -> Lease | NotHeld:
        barrier.wait(10)
        try:
            return ownership.claim(db, conversation, advisor, epoch=epoch)
        except NotHeld as lost:
            return lost

    with ThreadPoolExecutor(2) as pool:
        for _ in range(RACES):
            conversation = waiting(db)
            epoch = log.find(db, conversation).epoch
            outcomes = list(pool.map(try_claim, (conversation,) * 2, (anna, bert), (epoch, epoch)))
            [won] = [o for o in outcomes if isinstance(o, Lease)]
            [lost] = [o for o in outcomes if isinstance(o, NotHeld)]
            winner = anna if won.user_id == anna.id else bert
            assert lost.held_by == winner.name
            joined = [t for t in texts_of(db, conversation) if "Je praat nu met" in t]
            assert len(joined) == 1 and winner.name in joined[0]


def test_of_two_accepts_of_one_transfer_exactly_one_wins(db: Database):
    anna, bert, cor = (person(db, name) for name in ("Anna", "Bert", "Cor"))
    barrier = threading.Barrier(2)

    def try_accept(transfer: str, advisor: Advisor) -> bool:
        barrier.wait(10)
        try:
            transfers.accept(db, transfer, advisor)
        except NoSuchTransfer:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        for _ in range(10):
            conversation = waiting(db)
            epoch = ownership.claim(db, conversation, anna).epoch
            offer = transfers.offer(db, conversation, anna, epoch, to_region="AM05")
            assert sorted(pool.map(try_accept, (offer, offer), (bert, cor))) == [False, True]


def test_one_message_sent_twice_at_once_is_stored_once(db: Database):
    anna = person(db, "Anna")
    conversation = waiting(db)
    epoch = ownership.claim(db, conversation, anna).epoch

    def send(_n: int) -> int:
        return advisor_messages.append_advisor_message(
            db, conversation, epoch, anna, client_id="zelfde", text="hallo"
        ).seq

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(send, range(8)))) == 1
    assert texts_of(db, conversation).count("hallo") == 1
    # A repeat after giving back is still the accepted one, and not an error.
    ownership.release(db, conversation, anna, epoch, payload="/hand_back")
    assert send(0) == max(
        e.seq for e in log.events_after(db, conversation, 0) if e.body["text"] == "hallo"
    )


def test_a_lease_that_ended_is_no_lease(db: Database):
    anna, bert = person(db, "Anna"), person(db, "Bert")
    conversation = waiting(db)
    epoch = ownership.claim(db, conversation, anna, lease=timedelta(0)).epoch
    with pytest.raises(NotHeld):
        advisor_messages.append_advisor_message(
            db, conversation, epoch, anna, client_id="a", text="te laat"
        )
    with pytest.raises(NotHeld):
        ownership.renew(db, conversation, anna, epoch)
    # A colleague need not wait for the sweep; the visitor hears both things, in order.
    ownership.claim(db, conversation, bert)
    said = texts_of(db, conversation)[-2:]
    assert said[0].startswith("De verbinding met Anna is weggevallen.")
    assert said[1].startswith("Je praat nu met een medewerker: Bert")
    assert ownership.expire(db) == []


def test_an_expired_lease_is_taken_back_once(db: Database):
    conversation = waiting(db)
    ownership.claim(db, conversation, person(db, "Anna"), lease=timedelta(0))
    with ThreadPoolExecutor(4) as pool:
        lost = [c for found in pool.map(lambda _: ownership.expire(db), range(8)) for c in found]
    assert lost == [conversation]
    assert log.find(db, conversation).owner == "queue"
    assert [r.state for r in handovers.requests_of(db, conversation)] == ["open"]


def test_a_takeover_discards_the_running_turn_for_good(db: Database):
    anna = person(db, "Anna")
    conversation = waiting(db)
    log.append_visitor_message(db, conversation, client_id="v", text="een vraag")
    turn = turns.claim_next_turn(db, conversation, worker="w", lease=timedelta(seconds=30))
    assert turn is not None
    epoch = ownership.claim(db, conversation, anna).epoch
    reply = TurnReply((NewEvent("assistant", "text", "te laat"),))
    with pytest.raises(StaleTurn):
        turns.append_turn_reply(db, turn, reply)
    ownership.release(db, conversation, anna, epoch, payload="/hand_back")
    assert not turns.settle_stale(db, turn)
    went_on = turns.claim_next_turn(db, conversation, worker="w", lease=timedelta(seconds=30))
    assert went_on is not None and went_on.payload == "/hand_back"
    assert "te laat" not in texts_of(db, conversation)


def test_messages_to_an_advisor_wait_for_no_assistant(db: Database):
    anna = person(db, "Anna")
    conversation = waiting(db)
    epoch = ownership.claim(db, conversation, anna).epoch
    log.append_visitor_message(db, conversation, client_id="v", text="voor Anna")
    assert turns.sweep(db) == []
    ownership.close(db, conversation, anna, epoch, reason="helped")
    assert turns.sweep(db) == []  # closed: nothing old is answered after all
    assert [r.close_reason for r in handovers.requests_of(db, conversation)] == ["helped"]


def test_the_audit_log_cannot_be_changed(db: Database):
    audit.add(db, "u1", "claimed", "c1")
    for statement in (
        desk_tables.audit.update().values(action="niets"),
        desk_tables.audit.delete(),
    ):
        with pytest.raises(sa.exc.DatabaseError, match="append-only"), db.writing() as connection:
            connection.execute(statement)
    assert [line.action for line in audit.lines(db)] == ["claimed"]


def test_a_queue_of_five_hundred_is_right_and_paged(db: Database):
    region = person(db, "Anna", "AM05")
    [user] = [u for u in desk_users.list_users(db) if u.id == region.id]
    expected = [waiting(db, region="AM05" if n % 2 else "AM01") for n in range(500)]
    seen: list[str] = []
    while page := queue.read_queue(db, user, offset=len(seen), limit=100).lines:
        seen += [line.conversation_id for line in page]
    assert sorted(seen) == sorted(expected[1::2])
    assert queue.read_queue(db, user).total == 250
    assert queue.read_queue(db, user, region="AM01").total == 0


def test_a_callback_belongs_to_one_advisor(db: Database):
    anna, bert = person(db, "Anna"), person(db, "Bert")
    [request] = handovers.requests_of(db, waiting(db, mode="callback"))
    callbacks.take_request(db, request.id, anna)
    callbacks.take_request(db, request.id, anna)  # the same click twice
    with pytest.raises(callbacks.WrongStep) as refused:
        callbacks.take_request(db, request.id, bert)
    assert refused.value.state == "taken"


def test_a_signal_goes_out_once(db: Database):
    waiting(db)
    expand = lambda signal: [("https://x.example", signal.kind, {})]  # noqa: E731
    assert outbox.expand_signals(db, expand, now()) == 1
    assert outbox.expand_signals(db, expand, now()) == 0
    with ThreadPoolExecutor(4) as pool:
        taken = [
            m for found in pool.map(lambda _: outbox.take_due(db, now()), range(4)) for m in found
        ]
    assert len(taken) == 1
    outbox.settle(db, taken[0], "status 500", now())
    [again] = outbox.take_due(db, now() + timedelta(minutes=1))
    assert (again.id, again.attempts) == (taken[0].id, 2)
    outbox.settle(db, again, None, now())
    assert outbox.take_due(db, now() + timedelta(days=1)) == []
