"""``python -m bench nlu``: all numbers about understanding in one run, as docs/nlu-report.md."""

from __future__ import annotations

import gc
import platform
import statistics
import tempfile
import time
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from bench.nlu import odd, picture, rivals
from bench.nlu.entities import TYPES, labelled, said
from bench.nlu.ours import Ours
from bench.nlu.scores import (
    Outcome,
    by_entity,
    by_goal,
    by_group,
    confusions,
    macro_f1,
    reliability,
    share,
)
from bench.nlu.sets import HeldOut, examples, held_out
from bench.nlu.targets import targets
from bench.nlu.turns import Turns, compared
from bot.nlu.understand import Limits, decide
from bot.paths import MODEL, ROOT
from bot.places.resolver import Places

REPORT = ROOT / "docs/nlu-report.md"
PICTURE = ROOT / "docs/images/nlu-confusion.png"
EDGES = (0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
THRESHOLDS = (0.0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5)
Ranking = tuple[tuple[str, float], ...]


def ours_only(*, show_wrong: bool = False, write: bool = False, only: str | None = None) -> None:
    """Print what our own pipeline reaches on the held-out messages.

    ``only``: those of one file; see ``held_out``.

    ``write``: also as docs/nlu-report.md with its picture, which then says that the default
    pipeline was not measured beside it.
    """
    messages = held_out(only=only)
    ours = Ours.trained()
    outcomes, rankings, took = _read(ours, messages)
    lines = [
        *_head(len(messages)),
        "Only our own pipeline was measured in this run; `make bench-nlu` also trains the default "
        "of `rasa init` on the same data and compares.",
        "",
        *_promises(outcomes),
        *_details(outcomes),
        *_calibration(outcomes, rankings, ours, messages),
        *_alone(took),
        *_odd(ours),
    ]
    print("\n".join(lines))
    if write:
        picture.draw(outcomes, PICTURE)
        REPORT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for outcome in outcomes if show_wrong else ():
        missed = sorted((outcome.wanted or frozenset()) - outcome.got)
        extra = sorted(outcome.got - outcome.wanted) if outcome.wanted is not None else []
        if not outcome.accepted or missed or extra:
            m = outcome.message
            print(f"{m.goal} -> {outcome.intent} [{m.pending}] {m.text!r} -{missed} +{extra}")


def report(epochs: int | None = None, keep: Path | None = None) -> None:
    """Measure and write; training the default pipeline takes most of the time.

    ``epochs``: of the default pipeline and policies, None for their own; the report says which.
    ``keep``: a folder in which the trained default model stays, to be used again.
    """
    messages = held_out()
    started = time.perf_counter()
    ours = Ours.trained()
    fit = time.perf_counter() - started
    outcomes, rankings, took = _read(ours, messages)
    with tempfile.TemporaryDirectory() as folder:
        model, minutes = rivals.train(keep or Path(folder), epochs)
        theirs = rivals.parse(model, Path(folder))
        mine = rivals.parse(MODEL, Path(folder))
        turns = compared(model)
    rows = _pipelines(ours, messages, outcomes, rankings, theirs)
    lines = [
        *_head(len(messages)),
        *_promises(outcomes),
        "## Pipelines, same data, same run",
        "",
        *_table(("pipeline", "exact", "accepted", "macro-F1"), rows),
        "",
        "The default pipeline finds no entities: the examples carry no annotations, because ours "
        "are read by rules from the catalogue.",
        *(
            ()
            if epochs is None
            else (f"The default was trained for {epochs} epochs here, not for its 100.",)
        ),
        "",
        *_costs(fit, minutes, mine, theirs, took, turns),
        *_details(outcomes),
        *_calibration(outcomes, rankings, ours, messages),
        *_odd(ours),
    ]
    picture.draw(outcomes, PICTURE)
    REPORT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


def _head(messages: int) -> list[str]:
    return [
        "# What is understood of messages nobody trained on",
        "",
        f"Written by `python -m bench nlu` on {date.today():%d-%m-%Y}, {platform.machine()}, "
        f"Python {platform.python_version()}, on a machine shared with other work. "
        f"{len(list(examples()))} training examples; {messages} held-out messages by other "
        "hands, with the open question. *Accepted*: the goal, or another that is labelled as just "
        "as good. No number here is asserted in a test. How unseen these messages still are: "
        "[decision 5](decisions/0005-intent-classifier.md).",
        "",
    ]


def _alone(took: Sequence[float]) -> list[str]:
    return [
        f"Without Rasa around it a message takes {statistics.median(took):.1f} ms (p95 "
        f"{statistics.quantiles(took, n=20)[18]:.1f} ms).",
        "",
    ]


def _read(
    ours: Ours, messages: Sequence[HeldOut]
) -> tuple[list[Outcome], list[Ranking], list[float]]:
    places = Places.from_files(ROOT / "data/catalogue")
    outcomes, rankings, took = [], [], []
    for message in messages:
        started = time.perf_counter()
        answer = ours.answer(message.text, message.pending)
        took.append((time.perf_counter() - started) * 1000)
        wanted = None if message.entities is None else labelled(message.entities, places)
        got = said(answer.facts, message.pending)
        guess, chance = answer.ranking[0]
        outcomes.append(Outcome(message, answer.intent, guess, chance, wanted, got))
        rankings.append(answer.ranking)
    return outcomes, rankings, took


def _pipelines(
    ours: Ours,
    messages: Sequence[HeldOut],
    outcomes: Sequence[Outcome],
    rankings: Sequence[Ranking],
    theirs: rivals.Parsed,
) -> Iterable[tuple[str, ...]]:
    def decided(given: Iterable[Ranking]) -> list[Outcome]:
        return [
            Outcome(m, decide(m.text, r, ours.reader.read(m.text, m.pending), m.pending).intent)
            for m, r in zip(messages, given, strict=True)
        ]

    mixed = [_mean(a, b) for a, b in zip(rankings, theirs.rankings, strict=True)]
    plain = [Outcome(m, i) for m, i in zip(messages, theirs.intents, strict=True)]
    alone = [Outcome(o.message, o.guess) for o in outcomes]
    for name, those in (
        ("default of `rasa init` (DIET)", plain),
        ("DIET + our facts, guard and open question", decided(theirs.rankings)),
        ("linear alone", alone),
        ("**linear + facts, guard and open question (ours)**", outcomes),
        ("mean of linear and DIET + the same", decided(mixed)),
    ):
        yield (
            name,
            _percent(share(o.exact for o in those)),
            _percent(share(o.accepted for o in those)),
            f"{macro_f1(by_goal(those)):.3f}",
        )


def _mean(first: Ranking, second: Ranking) -> Ranking:
    one, other = dict(first), dict(second)
    both = {name: (one.get(name, 0.0) + other.get(name, 0.0)) / 2 for name in {**one, **other}}
    return tuple(sorted(both.items(), key=lambda item: -item[1]))


def _costs(
    fit: float,
    training: float,
    mine: rivals.Parsed,
    theirs: rivals.Parsed,
    took: Sequence[float],
    turns: Turns,
) -> list[str]:
    rows = [
        ("training, NLU only / everything", f"{fit:.0f} s", f"{training:.0f} s"),
        ("parse in Rasa, median", _ms(mine.milliseconds), _ms(theirs.milliseconds)),
        ("parse in Rasa, memory", f"{mine.megabytes:.0f} MB", f"{theirs.megabytes:.0f} MB"),
        ("turns a second over REST", f"{turns.ours:.1f}", f"{turns.default:.1f}"),
        ("memory of the server", f"{turns.our_memory:.0f} MB", f"{turns.default_memory:.0f} MB"),
    ]
    return [
        "## Costs",
        "",
        *_table(("", "ours", "default"), rows),
        "",
        f"Without Rasa around it a message takes {statistics.median(took):.1f} ms (p95 "
        f"{statistics.quantiles(took, n=20)[18]:.1f} ms). Over REST: "
        f"{turns.ours / turns.default:.1f} times the turns a second at "
        f"{100 * turns.our_memory / turns.default_memory:.0f} % of the memory, same actions, "
        "`bot.rasa_server` beside plain `rasa run` with the default pipeline and policies.",
        "",
    ]


def _promises(outcomes: Sequence[Outcome]) -> list[str]:
    rows = (
        (t.name, str(t.count), f"{'≤' if t.most else '≥'} {t.bound:.3f}", f"{t.reached:.3f}",
         "yes" if t.holds else "**no**")
        for t in targets(outcomes)
    )  # fmt: skip
    return [
        "## What was promised",
        "",
        *_table(("", "messages or facts", "bound", "reached", "holds"), rows),
        "",
    ]


def _details(outcomes: Sequence[Outcome]) -> list[str]:
    goals = by_goal(outcomes)
    others = [o for o in outcomes if not o.message.accepts("crisis_distress")]
    alarms = share(o.intent == "crisis_distress" for o in others)
    voices = by_group(outcomes, lambda m: m.voices)
    sets = by_group(outcomes, lambda m: (m.source, "open question" if m.pending else "none open"))
    pairs = [(*pair, str(n)) for pair, n in confusions(outcomes) if n > 1]
    return [
        "## By goal (an accepted alternative counts as the goal)",
        "",
        f"False alarms of distress: {_percent(alarms)} of {len(others)} other messages.",
        "",
        *_table(
            ("goal", "messages", "precision", "recall", "F1"),
            (
                (g, str(s.support), f"{s.precision:.2f}", f"{s.recall:.2f}", f"{s.f1:.2f}")
                for g, s in goals.items()
            ),
        ),
        "",
        "![Confusion matrix](images/nlu-confusion.png)",
        "",
        "Wrong more than once:",
        "",
        *_table(("goal", "read as", "times"), pairs),
        "",
        "## Facts by type (messages with labels only)",
        "",
        *_table(
            ("type", "wanted", "precision", "recall", "F1"),
            (
                (k, str(s.support), f"{s.precision:.2f}", f"{s.recall:.2f}", f"{s.f1:.2f}")
                for k, s in by_entity(outcomes, TYPES).items()
            ),
        ),
        "",
        "## By voice and by set",
        "",
        *_table(
            ("messages that are", "number", "exact", "accepted"),
            (
                (name, str(n), _percent(exact), _percent(accepted))
                for name, (n, exact, accepted) in {**voices, **sets}.items()
            ),
        ),
        "",
    ]


def _calibration(
    outcomes: Sequence[Outcome],
    rankings: Sequence[Ranking],
    ours: Ours,
    messages: Sequence[HeldOut],
) -> list[str]:
    rows = []
    for least in THRESHOLDS:
        limits = Limits(least, ours.limits.apart)
        answers = [
            decide(m.text, r, ours.reader.read(m.text, m.pending), m.pending, limits).intent
            for m, r in zip(messages, rankings, strict=True)
        ]
        asked = [i == "nlu_fallback" for i in answers]
        right = [m.accepts(i) for m, i in zip(messages, answers, strict=True)]
        wrong = [not r and not a for r, a in zip(right, asked, strict=True)]
        rows.append((f"{least:.2f}", _percent(share(right)), _percent(share(asked)),
                     _percent(share(wrong))))  # fmt: skip
    return [
        "## Calibration of the fallback",
        "",
        "The classifier's own first guess, before any rule:",
        "",
        *_table(
            ("probability", "messages", "mean", "right"),
            (
                (f"{b.low:.1f}-{min(b.high, 1):.1f}", str(b.count), f"{b.mean:.2f}",
                 f"{b.right:.2f}")
                for b in reliability(outcomes, EDGES)
            ),
        ),
        "",
        f"Set in config.yml: {ours.limits.least} (and {ours.limits.apart} apart). What another "
        "threshold would do:",
        "",
        *_table(("threshold", "right", "asked back", "wrong without asking"), rows),
        "",
    ]  # fmt: skip


def _odd(ours: Ours) -> list[str]:
    took, read = [], []
    gc.collect()
    gc.freeze()  # as the server does with what the model holds
    for name, text in odd.odd_messages():
        started = time.perf_counter()
        answer = ours.answer(text, "income_needed")
        took.append((time.perf_counter() - started) * 1000)
        read.append((name, answer.intent))
    consent = sum(intent == "affirm" for _, intent in read)
    return [
        "## Attacks, other scripts and 5,000 characters",
        "",
        f"{len(took)} messages (`bench/nlu/odd.py`), {len(odd.SCRIPTS)} alphabets: median "
        f"{statistics.median(took):.1f} ms, longest {max(took):.1f} ms; read as consent: "
        f"{consent}.",
    ]


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [
        "| " + " | ".join(head) + " |",
        "|" + "---|" * len(head),
        *("| " + " | ".join(row) + " |" for row in rows),
    ]


def _percent(part: float) -> str:
    return f"{100 * part:.1f} %"


def _ms(values: Sequence[float]) -> str:
    return f"{statistics.median(values):.1f} ms"
