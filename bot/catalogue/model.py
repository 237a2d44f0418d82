"""Catalogue records as plain immutable values: what every other part of the bot reads.

Nothing here knows files, SQL, Rasa or HTTP.  A record that a person may be shown carries a
:class:`Provenance`, because the assistant only states what has a source and a date.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Certainty = Literal["high", "medium", "low", "unknown"]
"""``high`` may be shown as a fact; ``medium``/``low`` only as "stand <date>, controleer bij ...";
``unknown`` is never shown as open or available."""

Frequency = Literal["never", "sometimes", "usual"]
Paid = Literal["yes", "no", "depends"]
Outlook = Literal["good", "likely", "cooled", "unknown"]
SubsidyStatus = Literal[
    "open", "likely_open", "closed", "seasonal", "not_for_persons", "ended", "unknown"
]
Applicant = Literal["person", "employer", "school", "partnership"]
ProviderKind = Literal["opleidingsbedrijf", "mbo", "techniekcentrum", "bedrijfsschool", "programma"]
ProgrammeKind = Literal[
    "programme", "body", "instrument", "facility", "training", "portal", "campaign", "fund",
    "agreement", "proposal", "policy", "data",
]  # fmt: skip
ProgrammeState = Literal["active", "ended", "renamed", "proposal", "ambition", "past", "unknown"]
"""``proposal``: asked for, never decided; ``ambition``: a goal in a plan; ``past``: a report,
motion or policy of some year, background only."""
Help = Literal["inform", "refer", "match", "register"]


@dataclass(frozen=True)
class Provenance:
    """Where a fact comes from and how long it may be trusted.

    ``source`` is a short readable name ("Rijksoverheid, 22-11-2024"); ``url`` only when a source
    names it; ``checked_on`` is the day somebody last checked the record; ``verify_by`` the day
    after which it may only be shown as "stand <checked_on>".
    """

    source: str
    checked_on: date
    certainty: Certainty
    url: str | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    verify_by: date | None = None


@dataclass(frozen=True)
class Sector:
    """A technical sector with its sector bodies and O&O-fonds."""

    id: str
    name: str
    everyday_names: tuple[str, ...]
    branch_bodies: tuple[str, ...]
    training_fund: str | None
    training_fund_url: str | None
    training_companies: str | None
    note: str | None
    provenance: Provenance


@dataclass(frozen=True)
class Training:
    """One mbo qualification (crebo) that leads to an occupation."""

    crebo: str
    name: str
    mbo_level: int
    paths: tuple[str, ...]  # e.g. ("BBL 24 maanden",)
    provenance: Provenance


@dataclass(frozen=True)
class Occupation:
    """A technical occupation, described by what it asks of a person.

    ``places`` holds work-place ids (binnen, buiten, bouwplaats, klanten, fabriek, werkplaats,
    kantoor, hoogte); ``physical`` is 1 (light) to 3 (heavy); ``interests`` are interest ids of
    the vocabulary; ``entry_level`` is the lowest usual mbo level to start at, 0 when people start
    without a diploma.
    """

    id: str
    title: str
    synonyms: tuple[str, ...]
    sector: str
    what: str  # one plain sentence, B1
    places: frozenset[str]
    physical: int
    shifts: Frequency
    standby: Frequency
    nights_weekends: Frequency
    travel: Frequency
    driving: Literal["no", "handy", "required"]
    safety_certificate: Literal["no", "sometimes", "usual"]  # VCA
    english: bool
    screening: bool  # VOG or screening is usual
    interests: tuple[str, ...]
    experience_groups: tuple[str, ...]  # earlier work that helps, ids of the vocabulary
    riasec: str
    entry: str  # one plain sentence: how a switcher gets in
    entry_level: int
    experienced_only: bool  # not an entry job for somebody new to techniek
    caveats: tuple[str, ...]  # plain, e.g. "je werkt vaak op hoogte"
    trainings: tuple[Training, ...]
    outlook: Outlook
    outlook_provenance: Provenance
    provenance: Provenance


@dataclass(frozen=True)
class Route:
    """A type of training route (bbl, bol, praktijkverklaring, ...)."""

    id: str
    name: str
    plain: str  # what it is, B1, jargon explained
    situations: frozenset[str]  # situation ids it suits; empty: anybody
    entry: str
    duration: str
    cost: str
    paid: Paid
    benefit_effect: str | None  # what it does to WW/bijstand
    decides: str | None
    not_for: str | None
    min_entry_level: int  # 0..4, what a person needs at least; 0 = nothing
    kind: Literal["training", "orientation", "recognition", "certificate", "teaching", "permit"]
    provenance: Provenance


@dataclass(frozen=True)
class Provider:
    """A school, opleidingsbedrijf or techniekcentrum at one or more places."""

    id: str
    name: str
    kind: ProviderKind
    sectors: tuple[str, ...]
    municipalities: tuple[str, ...]  # gm codes; empty for national or unknown
    region_codes: tuple[str, ...]
    national: bool
    provenance: Provenance


@dataclass(frozen=True)
class Window:
    """A period in which a scheme can be applied for, both days included."""

    opens: date | None
    closes: date | None


@dataclass(frozen=True)
class SubsidyRule:
    """Who a scheme is for.  An empty set or None means: no condition."""

    applicants: frozenset[Applicant]
    situations: frozenset[str] = frozenset()
    not_situations: frozenset[str] = frozenset()
    sectors: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()  # am codes
    routes: frozenset[str] = frozenset()
    not_routes: frozenset[str] = frozenset()
    max_age: int | None = None
    check: tuple[str, ...] = ()  # plain conditions that only the official body can check


@dataclass(frozen=True)
class Subsidy:
    """A scheme that may pay for (part of) a switch, or that ended and is still asked for."""

    id: str
    name: str
    synonyms: tuple[str, ...]
    plain: str
    status: SubsidyStatus
    windows: tuple[Window, ...]
    ended_on: date | None
    amount: str | None  # text with its own "stand ..." when not certain; None is a gap
    apply_at: str | None  # who or where, no made-up link
    rule: SubsidyRule
    instead: tuple[str, ...]  # ids of schemes to name when this one is not open
    provenance: Provenance


@dataclass(frozen=True)
class Contact:
    """A desk. Empty fields are gaps in what is known and stay empty."""

    id: str
    region_code: str | None  # None: national
    kind: Literal["werkcentrum", "predecessor", "national", "employers", "uwv", "gemeente"]
    name: str
    url: str | None
    phone: str | None
    email: str | None
    address: str | None
    opening_hours: str | None
    provenance: Provenance


@dataclass(frozen=True)
class Topic:
    """An answer to a question people ask, in our own words, grouped by the goal it answers."""

    id: str
    goal: str  # intent name, e.g. ask_age
    question: str
    keywords: tuple[str, ...]  # pick this topic within its goal; empty: the goal's default
    answer: str  # B1, at most about 60 words
    refs: tuple[str, ...]
    provenance: Provenance
    schemes: tuple[str, ...] = ()  # subsidies of which the answer says how they stand today


@dataclass(frozen=True)
class Programme:
    """A programme, body, instrument, portal or fund that people ask about by its name.

    Either its answer stands here (``plain``, ``offer``, ``state``), or ``see`` names the record
    that answers it already ("route:evc") and those three are left out.
    """

    id: str
    name: str
    aliases: tuple[str, ...]  # how people write it
    kind: ProgrammeKind
    can: tuple[Help, ...]  # what the assistant can do for somebody who asks
    plain: str | None  # what it is, B1, one or two short sentences
    offer: str | None  # what the assistant can do, said to the person
    state: ProgrammeState | None
    note: str | None  # what is known of the state: since when, until when, what replaced it
    check_at: str | None  # who can tell how it stands now, fits after "bij"
    see: str | None  # "<kind>:<id>"
    refs: tuple[str, ...]  # "<kind>:<id>" of records to go on with
    near: tuple[ProviderKind, ...]  # kinds of providers to look for near a place
    provenance: Provenance
    everyday: bool = False  # also an ordinary word: only meant when somebody asks what it is


@dataclass(frozen=True)
class Term:
    """A word for something a person can say about themselves (see vocabulary.yml)."""

    id: str
    label: str  # how the assistant says it back, fits after "je"
    synonyms: tuple[str, ...]
    group: str | None = None


@dataclass(frozen=True)
class Region:
    """An arbeidsmarktregio (CBS 2026)."""

    code: str
    name: str
    other_names: tuple[str, ...]
    provinces: tuple[str, ...]
    provenance: Provenance


@dataclass(frozen=True)
class Municipality:
    """A gemeente (CBS 2026), with its centre for distances in degrees (WGS84)."""

    code: str
    name: str
    province: str
    region_code: str
    lat: float | None
    lon: float | None


@dataclass(frozen=True)
class Catalogue:
    """Everything the assistant may state, by id.  Built once by ``bot.catalogue.store``."""

    sectors: dict[str, Sector]
    occupations: dict[str, Occupation]
    routes: dict[str, Route]
    providers: dict[str, Provider]
    subsidies: dict[str, Subsidy]
    contacts: dict[str, Contact]
    topics: dict[str, Topic]
    vocabulary: dict[str, dict[str, Term]]  # kind -> id -> term
    regions: dict[str, Region]
    municipalities: dict[str, Municipality]
    facts: dict[str, tuple[str, Provenance]] = field(default_factory=dict)  # wages and the like
    programmes: dict[str, Programme] = field(default_factory=dict)
