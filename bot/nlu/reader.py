"""Reads facts from a Dutch message.  Pure: no I/O, no state but the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from bot.catalogue.model import Term
from bot.nlu.asked import PLACE_WORDS, facts_asked
from bot.nlu.context import Context, Meaning
from bot.nlu.countries import foreign_diplomas
from bot.nlu.declined import without_declined
from bot.nlu.doing import done
from bot.nlu.education import highest_education, levels_put_right, without_fields, without_lower
from bot.nlu.entries import Named, exact_titles, names_of, terms_of
from bot.nlu.facts import Fact, FactKind, Role
from bot.nlu.hours import read_hours
from bot.nlu.lexicon import Cue, Found, Lexicon
from bot.nlu.liked import read_liked
from bot.nlu.meaning import meaning_of
from bot.nlu.message import Message
from bot.nlu.named import MAX_SHORT, Names, is_asked_about
from bot.nlu.numbers import read_age
from bot.nlu.objections import read_objections
from bot.nlu.overlaps import told_apart
from bot.nlu.past import holding, of_now
from bot.nlu.places import PlaceFinder, PlaceFound, as_asked, candidate_ids, first_item, place_finds
from bot.nlu.reach import polarities
from bot.nlu.schooling import read_schooling
from bot.nlu.situations import is_of_others, read_situations
from bot.nlu.spelling import speller_for
from bot.nlu.stance import about_somebody_else, stances
from bot.nlu.statements import read_contact, read_income
from bot.nlu.tasks import read_tasks, told_as_work
from bot.nlu.text import Traced, clean, fold
from bot.nlu.things import things
from bot.nlu.unwanted import TRADES, read_described
from bot.nlu.work import GENERIC, telling_jobs

_STRONG_KINDS = frozenset(
    {"job", "occupation", "education", "situation", "subsidy", "route", "language", "programme"}
)
_WEAK_INSIDE = frozenset(
    {
        "interest",
        "thing",
        "sector",
        "experience_group",
        "job",
        "work_style",
        "style",
        "place",
        "situation",
        "education",
        "goal",
        "language",
        "route",
    }
)
_SAYS_AGE = re.compile(r"\b(?:ben|oud|leeftijd|word|jarige?)\b")
_TOKEN = re.compile(r"\S+")


class FactReader:
    """Finds what a person says about themselves.

    ``vocabulary``: kind -> id -> term; ``occupations``, ``sectors``, ``subsidies`` and ``routes``
    come from the catalogue; ``places`` finds places in running text.  ``everyday`` are the ids of
    programmes of which the name is an ordinary word as well.
    """

    def __init__(
        self,
        vocabulary: Mapping[str, Mapping[str, Term]],
        occupations: Iterable[Named],
        sectors: Iterable[Named],
        subsidies: Iterable[Named],
        places: PlaceFinder,
        routes: Iterable[Named] = (),
        programmes: Iterable[Named] = (),
        everyday: Collection[str] = (),
    ) -> None:
        self._places = places
        self._groups = {i: t.group for i, t in vocabulary.get("job", {}).items()}
        self._styles = frozenset(vocabulary.get("work_style", {}))
        self._refusable = frozenset(vocabulary.get("style", {}))
        occupations, programmes = list(occupations), list(programmes)
        self._names = Names(p for p in programmes if p[0] not in everyday)
        self._everyday = frozenset(everyday)
        known = {i for i, _, _ in occupations}
        sectors = list(sectors)
        trades = {i for i, _, _ in sectors}
        entries = [
            *exact_titles(occupations),
            *names_of("occupation", occupations),
            *names_of("sector", sectors),
            *names_of("subsidy", [s for s in subsidies if not self._is_place(s[1])]),
            *names_of("route", routes),
            *names_of("programme", programmes),
            *terms_of(vocabulary, known),
            ("education", "buitenland", list(foreign_diplomas())),
            *(("trade", v, list(p)) for v, p in TRADES.items() if v in trades),
            *(("thing", v, list(p)) for v, p in things() if v in known),
            *(
                (k, v, list(p))
                for k, v, p in done()
                if v in (self._groups if k == "job" else known)
            ),
        ]
        self._lexicon = Lexicon(
            (kind, value, [n for n in names if kind != "subsidy" or not self._is_place(n)])
            for kind, value, names in entries
        )

        self._speller = speller_for(self._lexicon.own_words, self._lexicon.words)

    def read(self, text: str, pending: str | None = None) -> tuple[Fact, ...]:
        """Give the facts in ``text`` in the order in which they were said.

        ``pending`` is the id of the open question of the intake: it gives short answers a meaning.
        Spans are character offsets in ``text`` itself.  Only its first 2,000 characters are read.
        """
        cleaned = clean(text)
        plain = fold(cleaned)
        if pending != "place":  # what is no word may well be the name of a town
            plain = self.respelt(plain, pending)
        facts = list(self._contacts(text, cleaned))
        if plain.text:
            facts += self._said(text, cleaned, plain, pending)
        if pending == "place" and not any(f.kind == "place" for f in facts):
            facts += self._place_asked(text, cleaned)
        if pending == "experience" and not _SAYS_AGE.search(plain.text):
            facts = [f for f in facts if f.kind != "age"]  # "kapper, 12 jaar"
        described = list(self._described(text, plain, facts, pending))
        facts = holding([*without_lower(facts, described), *described], plain)
        facts = told_as_work(plain.text, told_apart(facts), pending)
        facts = without_declined(facts, plain, pending)
        employer = any(f.value == "werkgever" and f.role == "stated" for f in facts)
        facts = [f for f in facts if not _of_others(text, f, employer)]
        return _tidy([*facts, *facts_asked(text, pending, facts, plain.text)])

    def respelt(self, plain: Traced, pending: str | None = None) -> Traced:
        """Give a folded text in ordinary spelling (see ``bot.nlu.spelling``)."""
        return self._speller.respelt(plain, pending)

    @staticmethod
    def _described(
        text: str, plain: Traced, facts: Sequence[Fact], pending: str | None
    ) -> Iterator[Fact]:
        """Read what is described rather than named: situations, schooling, what is objected to."""
        told = of_now([f for f in facts if f.role == "stated"], plain)
        denied = of_now(facts, plain) - told
        for value, first, last in read_situations(plain.text, told, pending, denied):
            start, end = plain.span(first, last)
            yield Fact("situation", value, start, end, text[start:end])
        schools = {str(f.value) for f in facts if (f.kind, f.role) == ("education", "stated")}
        schooling = read_schooling(plain.text, schools, pending)
        if schooling:
            start, end = plain.span(*schooling[1:])
            yield Fact("education", schooling[0], start, end, text[start:end])
        refused = {f.value for f in facts if f.kind == "work_style" and f.role == "refused"}
        for work, value, first, last in read_tasks(plain.text, facts, pending):
            start, end = plain.span(first, last)
            if work == "job":
                yield Fact("job", value, start, end, text[start:end])
            else:
                yield Fact("occupation", value, start, end, text[start:end], "experience")
        liked = {str(f.value) for f in facts if f.kind == "interest"}
        for value, first, last in read_liked(plain.text, liked, pending):
            start, end = plain.span(first, last)
            yield Fact("interest", value, start, end, text[start:end])
        objected = [*read_objections(plain.text), *read_described(plain.text, pending)]
        for value, first, last in objected:
            if value not in refused:
                refused.add(value)
                start, end = plain.span(first, last)
                yield Fact("work_style", value, start, end, text[start:end], "refused")

    def _place_asked(self, text: str, cleaned: Traced) -> Iterator[Fact]:
        """Read a short answer as a place that would be too doubtful in running text."""
        said = as_asked(cleaned.text)
        if "?" in said:
            return
        first = first_item(said) if len(said.split()) > 1 else None
        whole = said if len(said.split()) <= PLACE_WORDS else None
        tried = ((self._places.resolve(item), item) for item in (whole, first) if item)
        known = (hit for hit in tried if hit[0].status in ("found", "ambiguous"))
        where, item = next(known, (None, ""))
        if where is None:
            return
        at, length = (
            (0, len(cleaned.text)) if item == whole else (cleaned.text.find(item), len(item))
        )
        value = where.municipality_code or where.region_code or ""
        start, end = cleaned.span(at, at + length)
        yield Fact(
            "place",
            value if where.status == "found" else "",
            start,
            end,
            text[start:end],
            candidates=candidate_ids(where) if where.status == "ambiguous" else (),
        )

    def _said(
        self, text: str, cleaned: Traced, plain: Traced, pending: str | None
    ) -> Iterator[Fact]:
        spans = [m.span() for m in _TOKEN.finditer(plain.text)]
        words = [self._lexicon.correct(plain.text[s:e]) for s, e in spans]
        found, cues = self._lexicon.find(words)
        found = self._with_names([*found, *levels_put_right(words, found)], words)
        places = place_finds(
            self._places,
            cleaned,
            _on_cleaned(cleaned, plain, spans),
            words,
            cues,
            self._lexicon.knows,
        )
        found = _without_overlap(found, places)
        places = [p for p in places if not _inside_strong(p.found, found)]
        numbers = list(_quantities(plain.text, spans))
        message = Message(words, [*found, *(p.found for p in places), *numbers], cues)
        context = self._context(message, pending)
        by_find = {p.found: p for p in _where_they_live(places, cues, context)}
        meanings = [
            m
            for find in message.found
            if find.kind != "place" or find in by_find
            for m in meaning_of(find, context)
        ]
        by_span = {(f.start, f.end): p for f, p in by_find.items()}
        meanings = without_fields(highest_education(meanings, words))
        for meaning in telling_jobs(meanings, words):
            place = by_span.get((meaning.start, meaning.end)) if meaning.kind == "place" else None
            yield _fact(text, plain, spans, meaning, place)
        income = read_income(plain.text)
        if income is not None:
            start, end = plain.span(income[1], income[2])
            yield Fact("income", income[0], start, end, text[start:end])

    def _with_names(self, found: list[Found], words: list[str]) -> list[Found]:
        """Add names in another spelling; drop ordinary words that nobody asks about."""
        exact = [f for f in found if f.kind == "programme" and len(f.phrase) > MAX_SHORT]
        taken = {t for f in exact for t in range(f.start, f.end)}
        more = self._names.find(words, self._lexicon.occurs, taken)
        covered = {t for f in more for t in range(f.start, f.end)}
        found = [f for f in found if f.kind != "programme" or f.start not in covered]
        return [
            find
            for find in [*found, *more]
            if find.kind != "programme"
            or not (find.value in self._everyday or len(find.phrase) <= MAX_SHORT)
            or is_asked_about(words, find.start, find.end)
        ]

    def _context(self, message: Message, pending: str | None) -> Context:
        return Context(
            message=message,
            polarity=polarities(message),
            stance=stances(message),
            somebody_else=frozenset(about_somebody_else(message, message.found)),
            job_group=self._groups.get,
            generic_job=self._generic_job,
            styles=self._styles,
            refusable=self._refusable,
            pending=pending,
        )

    def _generic_job(self, group: str) -> str | None:
        job = f"{group}{GENERIC}"
        return job if job in self._groups else None

    def _is_place(self, name: str) -> bool:
        """Tell whether a name is that of a place, as with a fund called after its region."""
        return any(m.start == 0 and m.end == len(name) for m in self._places.find(name))

    @staticmethod
    def _contacts(text: str, cleaned: Traced) -> Iterator[Fact]:
        for value, start, end in read_contact(cleaned.text):
            first, last = cleaned.span(start, end)
            yield Fact("contact_detail", value, first, last, text[first:last])


def _on_cleaned(
    cleaned: Traced, plain: Traced, spans: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Give the span of each token in the cleaned text, by way of the original."""
    where: dict[int, int] = {}
    for index, origin in enumerate(cleaned.origin):
        where.setdefault(origin, index)
    return [(where[plain.origin[s]], where[plain.origin[e - 1]] + 1) for s, e in spans]


def _without_overlap(found: list[Found], places: list[PlaceFound]) -> list[Found]:
    """Drop finds that are only part of something longer, or of the name of a place."""
    strong = [f for f in found if f.kind in _STRONG_KINDS]
    kept = []
    for find in found:
        if find.kind in _WEAK_INSIDE and any(
            s.start <= find.start
            and find.end <= s.end
            and (s.end - s.start) > (find.end - find.start)
            and s.kind != find.kind
            and not _says_which_school(find, s)
            for s in strong
        ):
            continue
        if any(
            p.found.start <= find.start
            and find.end <= p.found.end
            and (p.found.end - p.found.start) > (find.end - find.start)
            for p in places
        ):
            continue
        kept.append(find)
    return kept


def _says_which_school(find: Found, whole: Found) -> bool:
    """Tell whether "zit op het vmbo" or "zit in 4 vmbo" also says the highest school."""
    return (
        whole.kind == "situation"
        and whole.phrase.startswith(("zit op", "zit in"))
        and find.kind == "education"
        and find.value in ("vmbo", "havo_vwo")
    )


def _inside_strong(place: Found, found: Sequence[Found]) -> bool:
    return any(f.start <= place.start and place.end <= f.end for f in found)


def _quantities(plain: str, spans: Sequence[tuple[int, int]]) -> Iterator[Found]:
    ages = read_age(plain)
    for quantity in [*ages, *read_hours(plain)]:
        if quantity.kind == "hours" and any(
            a.start < quantity.end and quantity.start < a.end for a in ages
        ):
            continue
        on = [i for i, (s, e) in enumerate(spans) if s < quantity.end and e > quantity.start]
        yield Found(quantity.kind, str(quantity.value), on[0], on[-1] + 1, "")


def _where_they_live(
    places: list[PlaceFound], cues: Sequence[Cue], context: Context
) -> list[PlaceFound]:
    """Keep, when one of several places is said to be home, that one (and what is denied)."""
    others = context.somebody_else
    home = [
        p
        for p in places
        if p.found not in others
        and any(
            "residence" in c.labels
            and c.phrase.startswith(("woon", "wonen"))
            and c.end <= p.found.start <= c.end + 2
            for c in cues
        )
    ]
    denied = {f for f, polarity in context.polarity.items() if polarity == "negated"}
    if len(places) == len(home) or all(p.found in denied for p in home):
        return places  # "ik woon niet in Almelo maar in Assen": home is the other one
    return [p for p in places if p in home or p.found in denied]


def _fact(
    text: str,
    plain: Traced,
    spans: Sequence[tuple[int, int]],
    meaning: Meaning,
    place: PlaceFound | None,
) -> Fact:
    start, end = plain.span(spans[meaning.start][0], spans[meaning.end - 1][1])
    kind: FactKind = meaning.kind
    role: Role = meaning.role
    value: str | int = int(meaning.value) if kind in ("hours", "age") else meaning.value
    candidates = place.candidates if place else ()
    return Fact(kind, value, start, end, text[start:end], role, candidates)


def _of_others(text: str, fact: Fact, employer: bool) -> bool:
    """Tell whether a situation that was named is that of staff: "mensen van azc werk geven"."""
    if fact.kind != "situation" or fact.role != "stated":
        return False
    before = fold(clean(text[: fact.start])).text
    return is_of_others(str(fact.value), before, employer=employer)


def _tidy(facts: list[Fact]) -> tuple[Fact, ...]:
    """Order by place in the text and say everything once; a later role wins over an earlier one."""
    last: dict[tuple[FactKind, str | int | bool, tuple[str, ...]], Fact] = {}
    for fact in sorted(facts, key=lambda f: (f.start, f.end)):
        key = (fact.kind, fact.value, fact.candidates)
        if key in last and last[key].role == fact.role:
            continue
        last.pop(key, None)
        last[key] = fact
    return tuple(sorted(last.values(), key=lambda f: (f.start, f.end, f.kind)))
