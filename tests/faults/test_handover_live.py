"""From the assistant to a person and back, on the whole front desk with its trained model."""

from __future__ import annotations

import contextlib
import secrets
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from bench import processes
from bot.conversations import desk_users
from bot.conversations.care_texts import when
from bot.conversations.database import Database
from bot.conversations.records import now
from bot.desk_settings import read_desk_settings
from bot.handover.hours import AMSTERDAM
from tests.conftest import Balie
from tests.faults.test_kills import answer_to, supervisor_of
from tests.visitor import Event, Visitor, shown

pytestmark = pytest.mark.live
SOON = 120.0  # seconds: longest wait for something that happens by itself


class Desk:
    """An advisor behind the desk's API."""

    def __init__(self, balie: Balie, regions: tuple[str, ...] = ("*",)) -> None:
        store = Database(balie.env["DATABASE_URL"])
        login = f"live-{secrets.token_hex(4)}"
        made = desk_users.create_user(store, login, name="Fatima", role="adviseur", regions=regions)
        store.dispose()
        self.http = httpx.Client(base_url=f"{balie.url}/desk/api/", timeout=30)
        body = {"login": login, "password": made.password, "code": made.code()}
        self.http.post("session", json=body).raise_for_status()

    def post(self, path: str, **body: Any) -> dict[str, Any]:
        answer = self.http.post(path, json=body)
        assert answer.is_success, answer.text
        return dict(answer.json())

    def request_of(self, conversation_id: str) -> dict[str, Any]:
        """The line of the queue for this conversation; a desk that is used holds many others."""
        found: dict[str, dict[str, Any]] = {}
        seen, total = 0, 1
        while seen < total:
            answer = self.http.get("queue", params={"limit": 100, "offset": seen})
            answer.raise_for_status()
            lines, total = answer.json()["requests"], answer.json()["total"]
            found |= {r["id"]: r for r in lines if r["conversation_id"] == conversation_id}
            seen += max(1, len(lines))
        assert len(found) == 1, f"{len(found)} requests of one conversation"
        return found.popitem()[1]

    def say(self, conversation_id: str, epoch: int, text: str) -> None:
        path = f"conversations/{conversation_id}/messages"
        self.post(path, epoch=epoch, client_id=str(uuid.uuid4()), text=text)


@pytest.fixture
def desk(balie: Balie) -> Iterator[Desk]:
    if "DATABASE_URL" not in balie.env:
        pytest.skip("DATABASE_URL is not set: no advisor can be made on the desk of BALIE_URL")
    made = Desk(balie)
    yield made
    made.http.close()


def wait_for(visitor: Visitor, wanted: Callable[[list[Event]], bool]) -> list[Event]:
    deadline = time.monotonic() + SOON
    while time.monotonic() < deadline:
        with contextlib.suppress(httpx.TransportError):
            events = visitor.events()
            if wanted(events):
                return events
        time.sleep(0.3)
    raise AssertionError(f"it did not happen in {SOON} s\n{visitor.story()}")


def text_of(events: list[Event]) -> str:
    return " ".join(" ".join(shown(e) for e in events).split())


def has(text: str) -> Callable[[list[Event]], bool]:
    return lambda events: text in text_of(events)


def ask_in_the_intake(visitor: Visitor) -> None:
    """The question about education is out when a person is asked for."""
    assert "hoogste opleiding" in text_of(visitor.say("ik ben kok in almelo en zit in de ww"))
    visitor.say("ik wil een mens spreken")
    visitor.say("gewoon hier in de chat")
    assert "staat bij de balie" in text_of(visitor.say("ja"))


def test_a_person_takes_over_and_gives_back_with_what_was_settled(balie: Balie, desk: Desk) -> None:
    with Visitor(balie.url) as visitor:
        ask_in_the_intake(visitor)
        request = desk.request_of(visitor.id)
        assert (request["region"], request["mode"], request["about"]) == ("Twente", "chat", "kok")
        here = f"conversations/{visitor.id}"
        [opened] = desk.http.get(here).json()["requests"]
        assert {"label": "Werk en ervaring", "value": "kok"} in opened["summary"]["lines"]
        assert opened["contact"] is None
        epoch = desk.post(f"{here}/claim")["epoch"]
        joined = wait_for(visitor, lambda es: any(e.get("status") == "person_joined" for e in es))
        assert "Je praat nu met een medewerker: Fatima, adviseur" in text_of(joined)
        desk.say(visitor.id, epoch, "Dag, ik ben Fatima. Wat wil je graag weten?")
        before = visitor.post(text="kan ik in enschede beginnen, en ik heb mbo 4").json()["seq"]
        time.sleep(3)
        said = [e for e in visitor.events(after=before) if e["from"] == "assistant"]
        assert not said, "the assistant answered while a person had the conversation"
        desk.post(
            f"{here}/release",
            epoch=epoch,
            to="assistant",
            settled="Je doet een proefdag bij een installateur {in} Enschede.",
            facts={"education": "mbo4"},
        )
        events = wait_for(visitor, has("Wat vind je leuk om te doen"))
        after = text_of([e for e in events if e["seq"] > before])
        assert "Fatima heeft het gesprek afgerond" in after
        assert "Dit kreeg ik door van de medewerker: Je doet een proefdag" in after
        assert "hoogste opleiding" not in after, "what the advisor filled in is asked again"
        answer = text_of(visitor.say("dingen repareren"))
        assert "Waar werk je het liefst" in answer


def test_rasa_dies_while_a_person_talks(balie: Balie, desk: Desk) -> None:
    supervisor = supervisor_of(balie)
    with Visitor(balie.url) as visitor:
        ask_in_the_intake(visitor)
        here = f"conversations/{visitor.id}"
        epoch = desk.post(f"{here}/claim")["epoch"]
        desk.say(visitor.id, epoch, "Een.")
        processes.kill(supervisor, "bot.rasa_server")
        visitor.post(text="twee")
        desk.say(visitor.id, epoch, "Drie.")
        visitor.post(text="vier")
        desk.post(f"{here}/heartbeat", epoch=epoch)
        desk.post(f"{here}/release", epoch=epoch, to="assistant", settled="Alles is besproken.")
        events = wait_for(visitor, has("Alles is besproken."))
        talk = [e["text"] for e in events if e["from"] in ("visitor", "advisor")]
        assert talk[-4:] == ["Een.", "twee", "Drie.", "vier"]
        seqs = [e["seq"] for e in visitor.events()]
        assert seqs == list(range(1, len(seqs) + 1))
        assert text_of(visitor.events()).count("Alles is besproken.") == 1
        seq = visitor.post(text="mbo 4").json()["seq"]
        assert "leuk om te doen" in text_of(answer_to(visitor, seq))


@contextlib.contextmanager
def kept_dead(supervisor: int, part: str) -> Iterator[None]:
    """Kill a process, and again whenever it is started anew."""
    over = threading.Event()

    def work() -> None:
        while not over.is_set():
            with contextlib.suppress(AssertionError, ProcessLookupError):
                processes.kill(supervisor, part)
            over.wait(0.2)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def tap(visitor: Visitor, title: str) -> Event:
    """Tap the newest choice with this title, and wait for what is said to it."""
    ids = [c["id"] for e in visitor.events() for c in e.get("choices") or () if c["title"] == title]
    seq = visitor.post(choice=ids[-1]).json()["seq"]
    replied = wait_for(visitor, lambda es: any(e.get("in_reply_to") == seq for e in es))
    return next(e for e in replied if e.get("in_reply_to") == seq)


def test_while_rasa_stays_dead_a_person_can_be_asked_for_and_talked_to(
    balie: Balie, desk: Desk
) -> None:
    supervisor = supervisor_of(balie)
    with Visitor(balie.url) as visitor:
        ask_in_the_intake(visitor)
        here = f"conversations/{visitor.id}"
        epoch = desk.post(f"{here}/claim")["epoch"]
        desk.post(f"{here}/close", epoch=epoch, reason="helped")
        with kept_dead(supervisor, "bot.rasa_server"):
            visitor.post(text="ik wil toch nog een mens spreken")
            wait_for(visitor, has("[Een mens spreken]"))
            asked = tap(visitor, "Een mens spreken")
            assert "samenvatting" in asked["text"]
            assert tap(visitor, "Ja, geef maar door")["status"] == "handover_requested"
            assert desk.request_of(visitor.id)["about"] == "kok"
            [opened, _before] = desk.http.get(here).json()["requests"]
            assert {"label": "Werk en ervaring", "value": "kok"} in opened["summary"]["lines"]
            assert opened["consent_text"] == asked["text"]
            epoch = desk.post(f"{here}/claim")["epoch"]
            desk.say(visitor.id, epoch, "Dag, ik ben er.")
            visitor.post(text="fijn, dank je")
            read = desk.http.get(here).json()["events"]
            assert [e["text"] for e in read][-2:] == ["Dag, ik ben er.", "fijn, dank je"]
            wait_for(visitor, has("Dag, ik ben er."))
        desk.post(f"{here}/release", epoch=epoch, to="assistant", settled="We bellen morgen.")
        wait_for(visitor, has("We bellen morgen."))


def test_it_is_said_whether_the_desk_is_open_and_somebody_is_there(
    balie: Balie, desk: Desk
) -> None:
    """True at any hour: what must be said follows from the hours the desk was started with."""
    hours = read_desk_settings(balie.env).hours
    with Visitor(balie.url) as visitor:
        visitor.say("ik ben kok in almelo en zit in de ww")
        moment = now()
        said = text_of(visitor.say("ik wil een mens spreken"))
    if hours.is_open(moment):
        assert "Er is nu iemand." in said
    else:
        opens = when(hours.opens_at(moment), moment.astimezone(AMSTERDAM).date())
        assert f"De balie is nu dicht en gaat {opens} weer open." in said
