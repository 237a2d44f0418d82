"""What overrules the intent classifier, as a pure function.

A linear classifier has to guess for every message; a few things must not be guessed.  Distress, the
wish for a person, "verwijder mijn gegevens" and other languages are recognised by narrow patterns,
and a message the classifier could not place but that holds facts is an answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.nlu.alarm import sounds_alarm
from bot.nlu.asks import asked_at_the_end, asks_of_risk, asks_plainly, wants_person
from bot.nlu.commands import wish_of
from bot.nlu.distress import DEATH_ELSEWHERE
from bot.nlu.facts import Fact
from bot.nlu.goals import (
    ABOUT_WORK,
    ANSWER_KINDS,
    ASKED_KINDS,
    BESIDE_A_NAME,
    LIKE_A_NO,
    LIKE_ADDITIONS,
    LIKE_AN_ACCOUNT,
    LIKE_HARDSHIP,
    LIKE_REFUSALS,
    LIKE_STORIES,
    LIKE_THANKS,
    MAY_ASK,
    MAYBE_SKIPS,
    NEAR_DISTRESS,
    NOT_BY_NAME,
    NOT_OVERRULED,
    OPEN_QUESTIONS,
    SAID_PLAINLY,
    SMALL_TALK,
    TOPICS,
    UNSURE,
)
from bot.nlu.grounds import has_ground
from bot.nlu.languages import foreign_language, foreign_words, script_language, short_answer
from bot.nlu.mash import is_gibberish
from bot.nlu.patterns import DUTCH, EARNS, ERASE, HUMAN
from bot.nlu.persons import is_thankful, sent_by_person, speaks_of_person
from bot.nlu.plainly import told_plainly
from bot.nlu.replies import (
    approves,
    gives_thanks,
    keeps_to_oneself,
    nothing_against,
    rejects,
    social,
    turns_down,
)
from bot.nlu.requests import takes_request_back
from bot.nlu.second_look import (
    after_all,
    amends,
    answers_otherwise,
    instructs,
    is_saying,
    no_human_wanted,
    plainly_corrects,
    puts_right,
    refuses_at_once,
    says_no_to_person,
    says_otherwise,
)
from bot.nlu.shape import covered, is_prefaced, is_statement, opens_question, thumb
from bot.nlu.sieve import Sieve
from bot.nlu.text import clean, fold
from bot.nlu.unbothered import minds_nothing_of

SUMMARY = "summary_ok"
MIN_COVERAGE = 0.4
"""Part of the letters that facts must cover before "out of scope" is taken for an answer."""


ANSWER_ODDS = 10.0
"""How much more often than in the examples a message is an answer rather than one given topic.

In the examples there are more answers than messages of one topic; in a conversation the front desk
asks most of the questions.
"""
ASKED_ODDS = 40.0
"""The same while a question of the intake is open."""
SURE_OF_TOPIC = 0.9
"""From this probability a topic stands though the message also says what was asked."""
SURE_OF_OTHER = 0.65
"""From this probability another intent is preferred to a mere suspicion of distress."""
LEAST_ANSWER = 0.04
DOUBTFUL = 0.6
"""Below this a guess at something else than an answer is given up for a statement, when asked."""

BRIEF = 3  # words
SURE_WHEN_BRIEF = 0.6
"""A few words said to an open question are distress only from this probability."""
MOST_LIKELY = 0.5
PLACE_WORDS = 6
"""A longer message is not a place nobody here knows."""
LIKELY_AS_WELL = 0.2
_ASIDES = frozenset({"out_of_scope", "ask_human_advisor"})
SURE_OF_ASIDE = 0.9

BY_NAME = "ask_about_name"
"""What is asked when a programme is named.  Only set here: a name needs no examples."""
_WHAT_IS = re.compile(
    r"\b(?:wat|wie) (?:is|zijn|doe[nt]|betekent|houdt)\b|\bbestaat\b|\bken je\b|\bwat dat\b"
)
MOSTLY = 0.6  # part of the letters of a message that is about nothing but the name

SURE_OF_DISTRESS = 0.18
"""From this probability distress is an alarm, whatever else the message may mean: one missed costs
more than a few too many.  Chosen so that at most 2 % of other messages are alarms."""

_HUMAN, _ERASE = (tuple(map(Sieve, patterns)) for patterns in (HUMAN, ERASE))
_DEATH = re.compile(DEATH_ELSEWHERE)
_EARNS = re.compile(EARNS)
_BARE_NUMBER = re.compile(r"\d[\d ]{0,6}")
"""Answers a question about hours, age or postcode, whatever it is taken for."""
_AGAIN = re.compile(r"\b(?:opnieuw|overnieuw|begin|vraag 1|vo+r ?a+f ?a+n)\b")
_WHO_ARE_YOU = re.compile(
    r"^(?:hoi |hallo |he )?(?:ben je|ben jij|bent u|is dit|dit is|zit ik|heb ik|praat ik|spreek ik"
    r"|chat ik|ben ik|are you|is this|am i)\b"
)


@dataclass(frozen=True)
class Verdict:
    """The intent a message has after all; ``language`` when it is in another language."""

    intent: str
    language: str | None = None


def judge(
    text: str,
    intent: str | None,
    facts: Sequence[Fact],
    chances: Mapping[str, float] | None = None,
    pending: str | None = None,
) -> Verdict | None:
    """Give the intent that overrules ``intent`` of the classifier, or None when that may stand.

    ``chances`` are the classifier's probabilities by intent, as far as known; ``pending`` the id of
    the open question of the intake.
    """
    cleaned = clean(text)
    plain = fold(cleaned).text
    if sounds_alarm(plain):
        return Verdict("crisis_distress")
    if said := thumb(text) or (intent not in SMALL_TALK and social(plain)):
        return Verdict(said)
    script = script_language(cleaned.text)
    language = script or foreign_language(cleaned.text)
    if (language or intent == "non_dutch_language") and _DEATH.search(plain):
        return Verdict("crisis_distress")
    if script:
        return Verdict("non_dutch_language", script)
    if instructs(plain):
        return Verdict("out_of_scope")
    usable = [f for f in facts if f.kind in ANSWER_KINDS]
    telling = [f for f in facts if f.kind in ANSWER_KINDS or f.kind == "subsidy"]
    wish = None if _answers(pending, usable, text) else wish_of(cleaned.text)
    if wish == "drop" and pending == SUMMARY:
        wish = None  # "nee dat lijkt me niks" is said of the summary
    if pending == "place" and covered(text, [f for f in usable if f.kind == "place"]) >= MOSTLY:
        wish = None  # the town or district itself, however much it looks like another word
    if wish and not any(f.kind in ("subsidy", "route") for f in facts):
        return Verdict("about_results")
    other = after_all(plain, intent, telling, chances or {})
    if pending == SUMMARY and intent == "correct_previous_answer" and other == "answer":
        other = None  # what is said of a summary puts it right
    known = chances or {}
    asked = ASKED_KINDS.get(pending or "", frozenset())
    right = pending is not None and puts_right(plain, usable, asked)
    alarm = not right and known.get("crisis_distress", 0.0) >= SURE_OF_DISTRESS
    alarm = alarm and intent in NEAR_DISTRESS and known.get(intent or "", 0.0) < SURE_OF_OTHER
    alarm = alarm and not _mere_answer(plain, text, pending, usable, known)
    alarm = alarm and not (intent == "correct_previous_answer" and plainly_corrects(plain, usable))
    wants = any(p.search(plain) for p in _HUMAN) or wants_person(plain)
    wants = wants and not (no_human_wanted(plain) or speaks_of_person(plain))
    wants = wants and not _WHO_ARE_YOU.search(plain)
    as_likely = 2 * known.get("ask_human_advisor", 0.0) >= known.get("crisis_distress", 0.0)
    alarm = alarm and not (wants and as_likely)  # a person is what either needs
    if intent != "crisis_distress" and alarm and not (is_saying(plain) or asks_of_risk(plain)):
        return Verdict("crisis_distress")
    if intent == "crisis_distress":
        if other is None and _mere_answer(plain, text, pending, usable, known):
            other = "answer"
        if other is None and known.get(intent, 1.0) < SURE_OF_DISTRESS:
            other = "nlu_fallback"
        doubted = known.get("ask_human_advisor", 0.0) >= LIKELY_AS_WELL
        if other is None and wants and doubted and not has_ground(plain):
            other = "ask_human_advisor"
        return Verdict(other) if other else None
    if takes_request_back(plain):
        return Verdict("revoke_handover")
    if any(p.search(plain) for p in _ERASE) and not _AGAIN.search(plain):
        return Verdict("ask_privacy_or_delete_data")
    if wants:
        return Verdict("ask_human_advisor")
    if _EARNS.search(plain):
        return Verdict("ask_salary")
    if (pending or "").startswith("handover_") and (short := short_answer(plain)):
        return Verdict(short)
    if language and not _answers(pending, usable, text, doubtful=True):
        return Verdict("non_dutch_language", language)
    if _asks_by_name(plain, text, intent, facts) and not (
        _answers(pending, usable, text) and is_statement(plain)
    ):
        return Verdict(BY_NAME)
    if not usable and is_gibberish(plain):
        return Verdict("gibberish")
    if right and intent != "change_region":
        return Verdict("correct_previous_answer")
    if other:
        return Verdict((_asks(plain, other) if other in UNSURE else None) or other)
    if intent == "correct_previous_answer" and (
        answers_otherwise(plain, usable, asked)
        or (pending == "refusals" and refuses_at_once(plain, usable, asked))
    ):
        return Verdict("answer")
    if said := _replies(plain, pending, intent, usable) or _asks(plain, intent):
        return Verdict(said)
    if _is_brief(plain, pending) and intent in _ASIDES and known.get(intent, 1.0) < SURE_OF_ASIDE:
        return Verdict("answer")
    if intent in UNSURE or intent is None:
        rescued = _about_work(plain, intent, facts, known) or _rescued(plain, intent, usable, text)
        if rescued is None and intent != "gibberish" and _stands_in(pending, plain, known):
            return Verdict("answer")
        return rescued
    if intent != "answer" and _BARE_NUMBER.fullmatch(plain):
        return Verdict("answer")
    told = any(f.role != "refused" for f in usable)
    plainly = intent in SAID_PLAINLY and pending in (None, "goal")
    # Nobody asked what is too heavy: who says so unasked wants to know what is left.
    plainly = plainly or (intent == "physical_limitation" and pending is None and not told)
    if plainly or intent in NOT_OVERRULED or not is_statement(plain):
        return None
    sure = known.get(intent, 0.0) >= SURE_OF_TOPIC and intent not in LIKE_REFUSALS
    # A statement on money or schooling is the answer.
    sure = sure and pending not in ("income_needed", "education")
    answers = _answers(pending, usable, text, sure) or _stands_in(pending, plain, known)
    # Who names the hours is not asking whether it can be done.
    names_hours = intent == "part_time_childcare" and any(f.kind == "hours" for f in usable)
    odds = ASKED_ODDS if pending else ANSWER_ODDS
    likely = known.get("answer", 0.0) * odds >= known.get(intent, 1.0)
    if answers or (intent in TOPICS and usable and (names_hours or likely)):
        return Verdict("answer")
    return None


def _replies(
    plain: str, pending: str | None, intent: str | None, facts: Sequence[Fact]
) -> str | None:
    """Give the intent of a reply to the open question that says plainly what it is."""
    if pending == "refusals" and nothing_against(plain):
        return "deny"  # "niks": everything is fine
    if intent in UNSURE and not facts and says_no_to_person(plain):
        return "deny"
    if intent in LIKE_THANKS and not facts and pending is None and gives_thanks(plain):
        return "thanks"
    hardship = intent in LIKE_HARDSHIP or (
        intent == "correct_previous_answer" and not says_otherwise(plain)
    )
    if pending == "refusals" and hardship and minds_nothing_of(plain):
        return "answer" if "?" not in plain else None
    if pending == SUMMARY and approves(plain):
        return "affirm"
    if pending == SUMMARY and intent in LIKE_ADDITIONS and facts and amends(plain):
        return "correct_previous_answer"  # asked whether all is right, somebody says what is not
    if intent in LIKE_AN_ACCOUNT and speaks_of_person(plain):
        return "thanks" if is_thankful(plain) else "answer"
    if intent == "ask_privacy_or_delete_data" and sent_by_person(plain):
        return "answer"
    if pending == SUMMARY and intent in LIKE_A_NO | UNSURE and rejects(plain):
        return "deny"
    if pending and not facts and intent in MAYBE_SKIPS and keeps_to_oneself(plain):
        return "skip_or_dont_know"
    asked = ASKED_KINDS.get(pending or "", frozenset())
    unknown = pending == "place" and intent in TOPICS - SMALL_TALK and not facts
    if unknown and is_statement(plain) and len(plain.split()) <= PLACE_WORDS:
        return "answer"  # a part of a town nobody here knows
    if pending and facts and is_prefaced(plain) and is_statement(plain):
        return "answer"
    if said := told_plainly(plain, pending, intent, facts):
        return said
    refuses = any(f.role == "refused" and f.kind in asked for f in facts)
    if (
        pending == "refusals"
        and intent in LIKE_A_NO | {"deny"}
        and (turns_down(plain) or (refuses and is_statement(plain)))
    ):
        return "answer"
    return None


def _asks(plain: str, intent: str | None) -> str | None:
    """Give what is plainly asked when the classifier takes it for something unlikely."""
    if intent not in MAY_ASK and intent is not None:
        return None
    if asks_of_risk(plain):
        return "ask_occupation_info"
    if (asked := asks_plainly(plain)) or intent not in LIKE_STORIES:
        return asked
    asked = asked_at_the_end(plain)
    return None if intent != "answer" and asked == "ask_training_routes" else asked


def _mere_answer(
    plain: str, text: str, pending: str | None, facts: Sequence[Fact], chances: Mapping[str, float]
) -> bool:
    """Tell whether a suspicion of distress is no more than an unusual answer: "binnen denk ik".

    Only of what no pattern of distress matches: the open question is answered by a fact, or by a
    few words that the classifier is not sure of.
    """
    if not is_statement(plain):
        return False
    brief = _is_brief(plain, pending) and chances.get("crisis_distress", 1.0) < SURE_WHEN_BRIEF
    alike = LIKE_REFUSALS if pending == "refusals" else ()
    likely = sum(chances.get(intent, 0.0) for intent in ("answer", *alike))
    return brief or (_answers(pending, facts, text) and likely >= MOST_LIKELY)


def _is_brief(plain: str, pending: str | None) -> bool:
    """Tell whether a text is a short statement to a question that people answer in own words."""
    words = plain.split()
    return pending in OPEN_QUESTIONS and len(words) <= BRIEF and is_statement(plain)


def _answers(pending: str | None, facts: Sequence[Fact], text: str, doubtful: bool = False) -> bool:
    """Tell whether a message says what the open question asks for.

    What somebody likes is asked so widely that it has to be most of the message; so has anything
    when it is ``doubtful`` whether the message is an answer.
    """
    asked = [f for f in facts if f.kind in ASKED_KINDS.get(pending or "", frozenset())]
    widely = doubtful or pending in ("goal", "interests")
    return bool(asked) and (not widely or covered(text, asked) >= MIN_COVERAGE)


def _stands_in(pending: str | None, plain: str, chances: Mapping[str, float]) -> bool:
    """Tell whether a statement without a word the reader knows is still likely to be an answer."""
    if pending not in OPEN_QUESTIONS or not is_statement(plain):
        return False
    answer = chances.get("answer", 0.0)
    others = max((c for name, c in chances.items() if name != "answer"), default=0.0)
    return answer >= LEAST_ANSWER and (others < DOUBTFUL or answer * ASKED_ODDS >= others)


def _asks_by_name(plain: str, text: str, intent: str | None, facts: Sequence[Fact]) -> bool:
    """Tell whether a message is about a programme that it names, not an answer that mentions it."""
    if intent in NOT_BY_NAME or not any(f.kind == "programme" for f in facts):
        return False
    if intent == "ask_regional_contact" and is_statement(plain):
        return False  # a bare "werkcentrum" is where somebody wants to go
    about = covered(text, [f for f in facts if f.kind == "programme"])
    if intent in BESIDE_A_NAME and about < MOSTLY and not _WHAT_IS.search(plain):
        return False
    told = [f for f in facts if f.kind in ANSWER_KINDS and f.kind != "place"]
    answering = intent is None or intent == "answer" or intent in UNSURE
    return not (answering and told and is_statement(plain))


def _about_work(
    plain: str, intent: str | None, facts: Sequence[Fact], chances: Mapping[str, float]
) -> Verdict | None:
    """Give the likeliest question about an occupation that an unclear question names."""
    named = any(f.kind == "occupation" for f in facts)
    if intent not in (None, "nlu_fallback") or not named or is_statement(plain):
        return None
    best = max(chances, key=lambda name: chances[name], default="")
    return Verdict(best) if best in ABOUT_WORK else None


def _rescued(plain: str, intent: str | None, facts: Sequence[Fact], text: str) -> Verdict | None:
    foreign = foreign_words(plain) if intent == "non_dutch_language" else set()
    if len(foreign) > 1:
        return None
    dutch = any(word in DUTCH for word in plain.split())
    if intent == "non_dutch_language" and facts and dutch and not opens_question(plain):
        return Verdict("answer")  # "geen bouw please"
    if foreign:
        return None
    told = facts and not opens_question(plain)
    if told and (
        intent in ("nlu_fallback", "gibberish", None)
        or len(facts) > 1
        or covered(text, facts) >= MIN_COVERAGE
    ):
        return Verdict("answer")
    if _BARE_NUMBER.fullmatch(plain):
        return Verdict("answer")
    return None
