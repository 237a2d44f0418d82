"""What goes into and comes out of taking in a message."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.intake.profile import Profile
from bot.nlu.facts import Fact

ANSWERING = frozenset(
    {
        "answer",
        "affirm",
        "deny",
        "skip_or_dont_know",
        "correct_previous_answer",
        "change_region",
        "nlu_fallback",
        "gibberish",
        "greet",
        "thanks",
    }
)
"""Intents under which a message may answer the pending question."""

NOT_ABOUT_ONESELF = frozenset(
    {"crisis_distress", "abuse_insult", "out_of_scope", "non_dutch_language"}
)
"""Intents under which nothing is taken in: what is said then is not an answer to the intake."""


@dataclass(frozen=True)
class PlaceOption:
    """One of the places a name may stand for."""

    municipality: str | None
    region: str


@dataclass(frozen=True)
class PlaceGuess:
    """What a text that answers "where do you live" stands for.

    ``status`` is found, ambiguous, abroad or unknown (see ``bot.places``).
    """

    status: str
    municipality: str | None
    region: str | None
    options: tuple[PlaceOption, ...]
    town: str | None = None  # as :attr:`Profile.town`


@dataclass(frozen=True)
class Message:
    """One message of the person, already understood as far as single words go.

    ``skip``/``forget``: question ids from a tapped button.
    """

    intent: str
    text: str
    facts: tuple[Fact, ...] = ()
    skip: str | None = None
    forget: str | None = None
    refuse: str | None = None  # "sector:bouw", "style:nacht" or "none", from a button


@dataclass(frozen=True)
class State:
    """Where the conversation stands before the message."""

    profile: Profile = field(default_factory=Profile)
    pending: str | None = None
    place_options: tuple[PlaceOption, ...] = ()
    summary_ok: bool = False
    helped: str | None = None  # the question that help was already given with


@dataclass(frozen=True)
class Taken:
    """What the message changed.  ``changed`` names Profile fields, in the order of the profile."""

    profile: Profile
    changed: tuple[str, ...]
    place_options: tuple[PlaceOption, ...]
    place_status: str | None  # of a place that was named now: found, ambiguous, abroad, unknown
    summary_ok: bool
    needs_help: bool = False  # "weet ik niet", for the first time at this question
    no_word_for: str | None = None  # the question answered with something there is no word for
