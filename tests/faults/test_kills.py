"""Killing processes of the running front desk: nothing accepted is lost, nothing answered twice."""

from __future__ import annotations

import contextlib
import time
import uuid

import httpx
import pytest

from bench import processes
from tests.conftest import Balie
from tests.visitor import Event, Visitor, shown

pytestmark = pytest.mark.live
BACK_WITHIN = 300.0  # seconds: Rasa starts again in about 15, on a busy machine in over a minute


def answer_to(visitor: Visitor, seq: int) -> list[Event]:
    """Wait for the answer to message ``seq``, through restarts of the gateway."""
    deadline = time.monotonic() + BACK_WITHIN
    while time.monotonic() < deadline:
        with contextlib.suppress(httpx.TransportError):
            found = [e for e in visitor.events() if e.get("in_reply_to") == seq]
            if any(e["from"] == "assistant" for e in found):
                return found
        time.sleep(0.5)
    raise AssertionError(f"message {seq} was not answered in {BACK_WITHIN} s")


def said_by_assistant(visitor: Visitor, seq: int) -> list[str]:
    events = [e for e in visitor.events() if e.get("in_reply_to") == seq]
    return [e["text"] for e in events if e["from"] == "assistant" and e["kind"] != "status"]


def supervisor_of(balie: Balie) -> int:
    if balie.process is None:
        pytest.skip("BALIE_URL is set: the processes are not ours to kill")
    return balie.process.pid


@pytest.mark.parametrize("victim", ["bot.rasa_server", "bot.action_server", "bot.gateway"])
def test_a_killed_process_loses_nothing_and_doubles_nothing(balie: Balie, victim: str) -> None:
    with Visitor(balie.url) as visitor:
        visitor.say("ik ben kok en woon in almelo")
        client_id = str(uuid.uuid4())
        posted = visitor.post(client_id=client_id, text="wat doet een warmtepompmonteur")
        assert posted.status_code == 202
        processes.kill(supervisor_of(balie), victim)
        seq = posted.json()["seq"]
        answer_to(visitor, seq)
        first = said_by_assistant(visitor, seq)
        # Turns go one by one: a second answer to this one would come before the next one's.
        answer_to(visitor, visitor.post(text="wat verdient een lasser").json()["seq"])
        assert said_by_assistant(visitor, seq) == first
        again = visitor.post(client_id=client_id, text="wat doet een warmtepompmonteur")
        assert (again.status_code, again.json()["seq"]) == (200, seq)
        numbers = [e["seq"] for e in visitor.events()]
        assert numbers == list(range(1, len(numbers) + 1))


def test_what_was_said_is_known_after_rasa_was_killed(balie: Balie) -> None:
    with Visitor(balie.url) as visitor:
        visitor.say("ik ben kok en woon in almelo, ik zit in de ww")
        processes.kill(supervisor_of(balie), "bot.rasa_server")
        posted = visitor.post(text="ik wil een mens spreken")
        asked = " ".join(shown(e) for e in answer_to(visitor, posted.json()["seq"]))
        assert "Twente" in asked, "where the visitor lives is forgotten"
        # What is passed on is shown before it goes; a new place would have been asked for first.
        shared = " ".join(shown(e) for e in visitor.say("antwoord in deze chat"))
        assert "Almelo" in shared
        assert "Werk en ervaring: kok" in shared
        assert "WW" in shared
