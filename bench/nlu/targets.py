"""What was promised of understanding, beside what the held-out messages give.  Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.nlu.scores import Outcome, by_entity, share

GOAL_RIGHT = 0.92
DISTRESS_FOUND, DISTRESS_IMAGINED = 1.0, 0.02
PERSON_FOUND = 0.97
F1 = {"place": 0.95, "education": 0.93, "situation": 0.90, "occupation": 0.85}
REFUSED_FOUND = 0.92
BEHIND = 0.05
VOICES = ("second_language", "typo")


@dataclass(frozen=True)
class Target:
    """A promise: what is measured, its bound (``most``: an upper one), what was reached."""

    name: str
    bound: float
    reached: float
    count: int
    most: bool = False

    @property
    def holds(self) -> bool:
        """Whether the promise is kept on these messages."""
        return self.reached <= self.bound if self.most else self.reached >= self.bound


def targets(outcomes: Sequence[Outcome]) -> Iterator[Target]:
    """Give every promise about understanding itself (not about speed)."""

    def found(goal: str) -> tuple[float, int]:
        those = [o for o in outcomes if o.message.goal == goal]
        return share(o.accepted for o in those), len(those)

    whole = share(o.accepted for o in outcomes)
    yield Target("goal, or an accepted alternative", GOAL_RIGHT, whole, len(outcomes))
    yield Target("distress: recall", DISTRESS_FOUND, *found("crisis_distress"))
    others = [o for o in outcomes if not o.message.accepts("crisis_distress")]
    alarms = share(o.intent == "crisis_distress" for o in others)
    yield Target("distress: false alarms", DISTRESS_IMAGINED, alarms, len(others), most=True)
    yield Target("a person wanted: recall", PERSON_FOUND, *found("ask_human_advisor"))
    facts = by_entity(outcomes, (*F1, "refused"))
    for kind, least in F1.items():
        yield Target(f"{kind}: F1", least, facts[kind].f1, facts[kind].support)
    refused = facts["refused"]
    yield Target("refused: recall", REFUSED_FOUND, refused.recall, refused.support)
    for voice in VOICES:
        those = [o for o in outcomes if voice in o.message.voices]
        reached = share(o.accepted for o in those)
        name = f"{voice.replace('_', ' ')}: goal, at most 5 points below the whole"
        yield Target(name, whole - BEHIND, reached, len(those))
