"""Plays a person who answers whatever is asked, in their own words, as a reader would.

The assistant decides the order of its questions, so a person is not a fixed script: beside what
they bring up by themselves, ``answers`` holds what they would say to each question.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.telegram.person import Person
from tests.visitor import Event, Visitor, records, shown

MOST_TURNS = 45
MOST_ANSWERS = 14  # to questions in a row
DEFAULTS = {
    "summary_ok": "ja klopt",
    "handover_consent": "ja dat is goed",
    "handover_way": "via deze chat",
    "handover_time": "maakt niet uit",
}
REQUEST = ("handover_place", "handover_way", "handover_contact", "handover_time")
SKIPS = ("Sla over", "Weet ik niet", "Maakt niet uit", "Alles mag")
START = "Welk werk past bij mij?"


@dataclass
class Played:
    """What a conversation held in the end."""

    texts: list[str] = field(default_factory=list)  # one a turn
    shown: list[str] = field(default_factory=list)  # ids of catalogue records, in order
    summary: str = ""  # the last summary, on screen or to keep
    without_next: list[str] = field(default_factory=list)  # said, and then nothing to go on with

    @property
    def all(self) -> str:
        """Everything the assistant said."""
        return "\n".join(self.texts)


class Player:
    """One person in one conversation."""

    def __init__(
        self,
        visitor: Visitor | Person,
        answers: Mapping[str, str],
        questions: Mapping[str, list[str]],
    ) -> None:
        self.visitor, self.answers, self.questions = visitor, answers, questions
        self.last: list[Event] = []
        self.played = Played()

    def play(self, turns: list[Any]) -> Played:
        """Play the turns: a text to say, or what to do with the question that is out."""
        for turn in turns:
            if isinstance(turn, str):
                self._say(turn)
            elif "tap" in turn:
                self._heard(turn["tap"], self.visitor.tap(turn["tap"]))
            elif turn["answer"] == "one":
                self._answer()
            elif turn["answer"] == "all":
                self._answer_all()
            else:
                self._ask_for_a_person()
        return self.played

    def _say(self, text: str) -> None:
        self._heard(text, self.visitor.say(text))

    def _heard(self, said: str, answer: list[Event]) -> None:
        self.last = answer
        text = "\n".join(map(shown, answer))
        self.played.texts.append(text)
        self.played.shown += records(answer)
        for event in answer:
            document = event.get("document")
            whole = shown(event) + (json.dumps(document, ensure_ascii=False) if document else "")
            if document or "Klopt dit?" in whole:
                self.played.summary = whole
            elif "Dit stuur ik mee" in whole and not self.played.summary:
                self.played.summary = whole  # what an advisor gets, of who asked for no other
        if not any(e.get("choices") for e in answer) and "?" not in text and not _parts(said):
            self.played.without_next.append(said)

    def _pending(self) -> str | None:
        """Give the question that the last answer ends with."""
        text = " ".join(" ".join(e.get("text") or "" for e in self.last).split())
        at = {
            question: max(text.rfind(known) for known in ways)
            for question, ways in self.questions.items()
        }
        question = max(at, key=lambda q: at[q])
        return question if at[question] >= 0 else None

    def _answer(self) -> bool:
        question = self._pending()
        if question is None:
            return False
        if question == "which_place":
            titles = [c["title"] for e in self.last for c in e.get("choices") or ()]
            self._say(titles[0])
        elif question == "handover_place":
            self._say(self.answers.get("place", "weet ik niet"))
        else:
            self._say(self.answers.get(question, DEFAULTS.get(question, "weet ik niet")))
        return True

    def _answer_all(self) -> None:
        before, same = None, 0
        for number in range(MOST_ANSWERS):
            question = self._pending()
            same = same + 1 if question is not None and question == before else 0
            before = question
            titles = [c["title"] for e in self.last for c in e.get("choices") or ()]
            if question is None and number == 0 and START in titles:
                if any(r.startswith("occupation:") for r in self.played.shown):
                    return
                self._heard(START, self.visitor.tap(START))
            elif question is None or question.startswith("handover"):
                return
            elif same >= 2:  # asked a third time, people tap something
                skip = next((t for t in SKIPS if t in titles), None)
                if skip is None:
                    return
                self._heard(skip, self.visitor.tap(skip))
            elif len(self.played.texts) < MOST_TURNS:
                self._answer()

    def _ask_for_a_person(self) -> None:
        for _ in range(7):
            if (self._pending() or "") not in (*REQUEST, "handover_consent"):
                return
            self._answer()


def _parts(said: str) -> bool:
    """Tell whether somebody leaves, or thanks: then nothing needs to be asked."""
    words = set(said.lower().split())
    return bool(words & {"bedankt", "dank", "dankje", "dag", "doei", "ziens", "thnx", "ok", "ja"})
