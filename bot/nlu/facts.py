"""What a message says, as plain values.

A fact is something a person stated (or refused, or took back) in a message.  Extractors make
facts, the intake takes them in; the Rasa component only translates them to entities.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FactKind = Literal[
    "goal",
    "situation",
    "job",
    "occupation",
    "education",
    "interest",
    "work_style",
    "sector",
    "place",
    "hours",
    "income",
    "age",
    "language",
    "subsidy",
    "route",
    "programme",
    "contact_detail",
]
Role = Literal["stated", "refused", "retracted", "experience", "wish"]
"""stated: plainly so; refused: "niet in de bouw"; retracted: "niet Hengelo maar Borne";
experience: "ik ben lasser"; wish: "ik wil lasser worden" (the last two for occupations)."""


@dataclass(frozen=True)
class Fact:
    """One fact with the span of text it was read from (``start``/``end`` in characters).

    ``value`` is an id of the vocabulary or catalogue; for a place the gm code, or "" when
    ambiguous or abroad, with the possible gm codes in ``candidates``.  hours: int per week;
    income: bool; age: int in years.
    """

    kind: FactKind
    value: str | int | bool
    start: int
    end: int
    text: str
    role: Role = "stated"
    candidates: tuple[str, ...] = ()
