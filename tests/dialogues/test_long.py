"""A long conversation: nothing said at the start is lost, and Rasa's memory of it stays small."""

from __future__ import annotations

import sqlite3

import pytest

from bot.catalogue.files import read_catalogue_files
from bot.rasa_server.tracker_store import MAX_EVENTS
from tests.conftest import ROOT, Balie
from tests.dialogues.traced import known, untraced
from tests.visitor import Visitor, shown

QUESTIONS = (
    "wat verdient een lasser", "welke subsidie is er", "ben ik te oud", "hoe lang duurt een bbl",
    "wat is bbl", "kan ik dat met mijn uitkering doen",
)  # fmt: skip


@pytest.mark.live
def test_forty_questions_later_it_still_knows_who_you_are(balie: Balie) -> None:
    with Visitor(balie.url) as visitor:
        visitor.say("hoi, ik ben verpleegkundige in almelo en wil niet in de bouw")
        visitor.say("mbo 4")
        for number in range(42):
            visitor.say(QUESTIONS[number % len(QUESTIONS)])
        visitor.say("ik wil een medewerker spreken")
        told = " ".join(shown(e) for e in visitor.say("ik wacht hier wel"))
        catalogue = read_catalogue_files(ROOT / "data" / "catalogue")
        assert untraced(visitor.transcript, (), known(catalogue)) == []
        for fact in ("verpleegkundige", "Almelo", "mbo 4", "bouw"):
            assert fact.lower() in told.lower(), visitor.story()[-2000:]
        if balie.var is not None:
            with sqlite3.connect(f"file:{balie.var / 'tracker.db'}?mode=ro", uri=True) as rows:
                query = "SELECT count(*) FROM events WHERE sender_id = ?"
                (count,) = rows.execute(query, (visitor.id,)).fetchone()
            assert count <= MAX_EVENTS
