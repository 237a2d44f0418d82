"""A second look at an intent of the classifier that does harm when it is a wrong guess.  Pure.

Some guesses cost more than others: starting again throws answers away, a false alarm about
distress startles, a greeting for an answer loses it.  Those only stand when the words themselves
bear them out.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from bot.nlu.alarm import meant_as, said_of_others
from bot.nlu.asks import asks_of_risk, wants_person
from bot.nlu.beside_person import beside_person
from bot.nlu.distress import SAYINGS
from bot.nlu.facts import Fact
from bot.nlu.patterns import (
    CORRECTS,
    DESK_DETAILS,
    DUTCH,
    EVERYTHING_GOES,
    HUMAN_UNWANTED,
    INSTRUCTS,
    RESTART_ABOUT,
    RESTART_ELSEWHERE,
    RESTART_FILLERS,
    RESTART_WORDS,
    SOCIAL,
    SURE,
    YES_WORDS,
)
from bot.nlu.persons import is_thankful, likes_people, speaks_of_person
from bot.nlu.plainly import comes_back
from bot.nlu.shape import is_statement, opens_question
from bot.nlu.sieve import Sieve

MIN_SHARE = 0.5
"""Part of what the rejected intent leaves over that the next one must have to be taken instead."""
MAX_SMALL_TALK = 0.6
"""Small talk that is more certain than this is believed though no word of it is known."""

_AGAIN = frozenset({"nog", "een", "keer", "eens", "weer", "terug", ".", "!", "?"})
"""Saying that again is said of an answer as well."""
SURE_OF_RESTART = 0.6
SHORT_RESTART = 8  # words
FALLBACK = "nlu_fallback"
_AS_WELL = 0.1
"""From this probability a worn back or an age is meant when distress is not."""
_SMALL_TALK = frozenset({"greet", "goodbye", "thanks"})
_NO_PREFERENCE_AS = _SMALL_TALK | {"answer", "out_of_scope", "gibberish", FALLBACK}
_GRIEF = re.compile(
    r"\b(?:overleden|overleed|gestorven|begrafenis|crematie|rouw|weduwe|weduwnaar)\b"
)
_SAYINGS, _UNWANTED, _DETAILS = (
    tuple(map(Sieve, patterns)) for patterns in (SAYINGS, HUMAN_UNWANTED, DESK_DETAILS)
)
_RESTART = re.compile(RESTART_WORDS)
_CODE = re.compile(r"\b(?:script|alert|select|drop|insert|onerror|img src|system|inst|payload)\b")
_INSTRUCTS = re.compile(INSTRUCTS)
_CORRECTS = re.compile(CORRECTS)
_PLAINLY_CORRECTS = re.compile(
    r"\b(?:nee+|neen|bedoel\w*|fout\w*|verkeerd\w*|klopt|toch|eigenlijk|verander\w*|sorry|wacht|ipv"
    r"|weg|schrap\w*|haal|streep|vergeten|erbij|zei|gezegd|ook|trouwens)\b"
)
_TYPED = (
    r"(?:getypt|getikt|ingetypt|ingevuld|ingevoerd|aangeklikt|aangetikt|aangevinkt|geklikt|opgegeven|doorgegeven"
    r"|neergezet|opgeschreven|gezegd)"
)
_MISTYPED = re.compile(
    rf"\b{_TYPED}\b|\b(?:ik|je) (?:had )?(?:zei|typte|tikte|schreef|vulde|klikte|koos)\b|\b(?:zei|typte|tikte|vulde|klikte) ik\b"
    r"|\b(?:foutje|tikfout\w*|typfout\w*|typo|vergist|vergissing|misgeklikt|verkeerd|per ongeluk|vorige (?:vraag|antwoord))\b"
    r"|\bbedoel(?:de|d)? (?:ik|eigenlijk)\b|\bik bedoel(?:de)?\b|\b(?:moet|moest|moeten)(?: \w+){0,4} (?:zijn|wezen|worden|staan)\b"
    r"|\b(?:er|daar|hier|nu|nog|bij \w+) (?:staat|stond|staan|stonden)\b|\b(?:pas|verander|wijzig|corrigeer|verbeter)\b"
    r"|\b(?:zet|maak|vul)\b(?: \w+){0,4} (?:op|van|in|naar)\b|\bklopt(?:e)? (?:\w+ ){0,2}(?:niet|nie)\b"
    r"|\bnog (?:even|iets|wat) over (?:mijn |de |die |dat )?(?:school|opleiding|werk|diploma|situatie|woonplaats|uren)\b"
)
"""What was typed or noted is spoken of, not only what is so."""
_ON_REFLECTION = re.compile(r"^(?:\w+ ,? ?)?(?:bij nader inzien|achteraf|nu ik erover nadenk)\b")
_PUTS_BACK = re.compile(rf"{_MISTYPED.pattern}|\b(?:sorry|oeps|wacht|ho|fout|ik zeg|toch)\b")
_REPAIRS = re.compile(
    r"^(?!(?:nee|sorry|wacht|oeps|ho|fout|toch|eigenlijk)\b)(?:[^ ,.]+ ){1,5}?"
    r"(?:(?:[.,] ?)+(?:nee wacht|wacht nee|nee ,? wacht)|(?:[.,] ?)*(?:of|eh|uh|oh|nou|ik bedoel|o|och) ,? ?(?:nee|neen|eigenlijk|toch|wacht|doe|maak))\b"
)
"""Somebody says something else in the same breath: "drie dagen, of nee, vier"."""
STORY = 25  # words
_FRESH_START = re.compile(r"\b(?:nieuwe|frisse|goede|andere) start\b|\bnieuw begin\b")
"""A wish for one's life, not for this conversation."""
_PAST = frozenset({"physical_limitation", "ask_age", "complaint_frustration", FALLBACK})
_BESIDE_THE_BODY = frozenset(
    {"answer", "ask_occupation_info", "ask_training_routes", "looking_for_vacancy", FALLBACK}
)
_KEEPS_UP = re.compile(
    r"\bhoe (?:blijf|kan|kun|moet|hou|houd) (?:ik|je|we) (?:\w+ ){0,4}?"
    r"(?:volhouden|vol te houden|vol (?:in|als|tot|op|met|bij)\b)"
)
_REFUSES = re.compile(
    r"(?:nee+|neen|nope|nah|niet nodig|hoeft niet|(?:er )?hoeft niemand|niemand hoeft)\b"
)
_DETENTION = re.compile(
    r"\b(?:vast ?gezeten|gevangenis|bajes|nor|strafblad|veroordeeld|veroordeling"
    r"|detentie|justitie)\b"
)
_BENEFITS = frozenset({"ww", "bijstand", "andere_uitkering"})
_OF_DATA = re.compile(
    r"\b(?:gegevens|privacy|bewaar\w*|opslaan|opgeslagen|wis|wissen|verwijder\w*|delen|gedeeld"
    r"|door ?geven|doorgegeven|ziet|zien|avg|chat|gesprek|antwoorden|geheim|anoniem)\b"
)
_MY_PERMIT = re.compile(
    r"\bkrijg ik\b|\b(?:bedrijf|werkgever) (?:mij|me)\b|\b(?:mij|me) (?:wil|aanneemt|aannemen)\b"
)
"""Who wants to be taken on asks for a permit of their own, also when they name a company."""
_CLAUSE = re.compile(r"[,.;:!?()]")
_LEAVES_TEACHING = re.compile(
    r"\b(?:niet|nooit|geen dag|geen uur)(?: \w+){0,2} (?:voor de klas|lesgeven|les geven)\b"
    r"|\b(?:weg|uit|klaar met|gestopt met|stop met|genoeg van|zat van) (?:de klas|het onderwijs"
    r"|het lesgeven|lesgeven|les geven|voor de klas)\b"
)
_EVERYTHING = re.compile(EVERYTHING_GOES)
_SURE = re.compile(SURE)


def leaves_teaching(plain: str) -> bool:
    """Tell whether somebody has taught enough, and so does not ask how to become a teacher."""
    return _LEAVES_TEACHING.search(plain) is not None


def no_human_wanted(plain: str) -> bool:
    """Tell whether a folded text says that no person is wanted, or asks something else about one."""
    return any(p.search(plain) for p in _UNWANTED) or beside_person(plain) is not None


def says_no_to_person(plain: str) -> bool:
    """Tell whether a folded text is a no to the offer of a person: "nee, er hoeft niemand te bellen"."""
    return _REFUSES.match(plain) is not None and is_statement(plain) and no_human_wanted(plain)


def after_all(
    plain: str, intent: str | None, facts: Sequence[Fact], chances: Mapping[str, float]
) -> str | None:
    """Give the intent that a folded text has rather than ``intent``, None when that may stand.

    ``facts`` are those that can answer a question, or name a subsidy; ``chances`` the classifier's
    probabilities by intent.
    """
    if not facts and (meant := meant_as(plain)):
        return meant
    if intent == "crisis_distress":
        return _no_distress(plain, facts, chances)
    if intent == "affirm" and not says_yes(plain):
        return _next(intent, facts, chances)
    if intent == "correct_previous_answer" and facts:
        story = len(plain.split()) > STORY and not _PUTS_BACK.search(plain)
        if story or not _corrects(plain, facts):
            return _next(intent, facts, chances)
    if intent == "restart" and not starts_again(plain, facts, chances.get(intent, 0.0)):
        return _next(intent, facts, chances)
    if intent == "ask_human_advisor":
        if meant := beside_person(plain):
            return meant
        if no_human_wanted(plain):
            after = _next(intent, facts, chances)
            return "deny" if after == FALLBACK and says_no_to_person(plain) else after
        if likes_people(plain):
            return "answer"
        if speaks_of_person(plain):
            after = "thanks" if is_thankful(plain) else _next(intent, facts, chances)
            return "answer" if after == FALLBACK else after
        if any(p.search(plain) for p in _DETAILS):
            return "ask_regional_contact"
    employs = any(f.value == "werkgever" for f in facts) and not _MY_PERMIT.search(plain)
    if intent == "ask_work_permit_foreign_worker" and employs:
        return "ask_employer_help"  # "mijn werknemer komt uit turkije, heb ik een twv nodig"
    if intent in _BESIDE_THE_BODY and _KEEPS_UP.search(plain):
        return "physical_limitation"
    if intent in _PAST and _DETENTION.search(plain):
        return "ask_requirements_diploma"
    if intent == "ask_privacy_or_delete_data" and _asks_about_benefit(plain, facts):
        return "ask_subsidies_money"
    if intent == "women_in_tech" and _GRIEF.search(plain):
        return "complaint_frustration"
    if intent in _SMALL_TALK and _means_nothing(plain, facts, chances.get(intent, 0.0)):
        return "gibberish"
    if not facts and intent in _NO_PREFERENCE_AS and _EVERYTHING.fullmatch(plain):
        return "skip_or_dont_know"
    if not facts and intent != "affirm" and _SURE.fullmatch(plain):
        return "affirm"
    return None


def _asks_about_benefit(plain: str, facts: Sequence[Fact]) -> bool:
    """Tell whether what happens to a benefit is asked, not what happens to what was typed."""
    benefit = any(f.kind == "situation" and f.value in _BENEFITS for f in facts)
    return benefit and not _OF_DATA.search(plain)


def says_yes(plain: str) -> bool:
    """Tell whether a folded text holds a word of consent and is nothing like code.

    A yes may be consent: it is never left to the letters of a message alone.
    """
    return not YES_WORDS.isdisjoint(plain.split()) and not _CODE.search(plain)


def _corrects(plain: str, facts: Sequence[Fact]) -> bool:
    """Tell whether words of correction stand beside facts; "niet" may be part of a refusal."""
    if all(f.role == "refused" for f in facts):
        return _PLAINLY_CORRECTS.search(plain) is not None
    return _CORRECTS.search(plain) is not None


def instructs(plain: str) -> bool:
    """Tell whether a folded text tries to give the assistant other orders than its own.

    Such a message is about the assistant, not about who types it: nothing may be guessed from it,
    consent and distress least of all.
    """
    return _INSTRUCTS.search(plain) is not None


def is_saying(plain: str) -> bool:
    """Tell whether a folded text holds a saying that only sounds like distress."""
    return any(p.search(plain) for p in _SAYINGS) or said_of_others(plain)


def amends(plain: str) -> bool:
    """Tell whether a folded text, said of what was noted, could put it right: no plain question."""
    asks = "?" in plain or opens_question(plain)
    return _ADDS.search(plain) is not None or is_statement(plain) or not asks


_ADDS = re.compile(
    r"\b(?:kun|kan|wil|mag|zou|kunt|wilt) (?:je|jij|u|ik)\b.{0,60}\b(?:toevoegen|bij ?zetten|aanpassen|weg ?halen|veranderen|wijzigen|noteren|schrappen|weg ?laten)\b"
    r"|\b(?:kun|kan|wil|kunt|wilt) (?:je|jij|u) (?:\w+ ){0,3}(?:toevoegen|erbij zetten|bijzetten|noteren)\b"
)


def plainly_corrects(plain: str, facts: Sequence[Fact]) -> bool:
    """Tell whether a folded text puts a fact right in so many words: "klopt niet meer, ik zit"."""
    return bool(facts) and says_otherwise(plain)


def says_otherwise(plain: str) -> bool:
    """Tell whether a folded text holds a word that puts something right."""
    return _PLAINLY_CORRECTS.search(plain) is not None


def puts_right(plain: str, facts: Sequence[Fact], asked: Collection[str]) -> bool:
    """Tell whether a folded text replaces what was said before: "32 uur, niet 24".

    ``asked`` are the kinds that answer the open question: of these somebody may name two and mean
    one without having said anything before ("geen vwo, havo"), unless it is said in so many words.
    """
    stated = {_kin(f) for f in facts if f.role not in ("retracted", "refused")}
    replaced = stated & {_kin(f) for f in facts if f.role == "retracted"}
    explicit = _MISTYPED.search(plain) is not None
    if _ON_REFLECTION.search(plain) and any(_kin(f) not in asked for f in facts):
        return "?" not in plain
    if stated & set(asked) and _REPAIRS.match(plain):
        return False
    if explicit:
        return "?" not in plain and bool(replaced or stated - set(asked))
    return is_statement(plain) and bool(replaced - set(asked))


_CHANGES = re.compile(r"\b(?:haal|weg|schrap|eraf|eruit|erbij|zet|streep|laat)\b")


def refuses_at_once(plain: str, facts: Sequence[Fact], asked: Collection[str]) -> bool:
    """Tell whether what is minded, or is not, only sounds like a correction: "ploegen nee man"."""
    told = any(f.kind in asked and f.role in ("refused", "retracted") for f in facts)
    return told and not _PUTS_BACK.search(plain) and not _CHANGES.search(plain)


def answers_otherwise(plain: str, facts: Sequence[Fact], asked: Collection[str]) -> bool:
    """Tell whether an answer only sounds like a correction: "geen zzp hoor, gewoon in dienst"."""
    told = {_kin(f) for f in facts if f.role not in ("retracted", "refused")}
    put_back = _PUTS_BACK.search(plain) and not _REPAIRS.match(plain)
    return bool(told & set(asked)) and not put_back


def _kin(fact: Fact) -> str:
    return "job" if fact.kind == "occupation" else fact.kind


def starts_again(plain: str, facts: Sequence[Fact], chance: float = 0.0) -> bool:
    """Tell whether a folded text plainly asks to start the conversation again, and nothing else.

    ``chance`` is the classifier's: in a short message about nothing else it may be believed.
    """
    said = set(plain.split())
    if plain.strip(" .!") == "start":
        return True
    if said <= _AGAIN:
        return False
    if any(word.isdigit() for word in said):
        chance = 0.0  # "restart x 1" is no sentence
    if _FRESH_START.search(plain):
        return False
    if chance >= SURE_OF_RESTART and len(said) <= SHORT_RESTART and not facts:
        return said.isdisjoint(RESTART_ELSEWHERE)
    if not _RESTART.search(plain):
        return False
    words = set(plain.split())
    if facts or words & RESTART_ELSEWHERE:
        return False
    return bool(words & RESTART_ABOUT) or any(map(_bare_restart, _CLAUSE.split(plain)))


def _bare_restart(clause: str) -> bool:
    """Tell whether a clause holds nothing but the wish to start again: "mag ik even opnieuw"."""
    found = _RESTART.search(clause)
    return found is not None and set(_RESTART.sub("", clause).split()) <= RESTART_FILLERS


def _no_distress(plain: str, facts: Sequence[Fact], chances: Mapping[str, float]) -> str | None:
    if asks_of_risk(plain):
        return "ask_occupation_info"
    if comes_back(plain):
        return "goodbye"
    if not is_saying(plain):
        return None
    if wants_person(plain):
        return "ask_human_advisor"
    told = [n for n in ("physical_limitation", "ask_age") if chances.get(n, 0.0) >= _AS_WELL]
    if told and all(f.role == "refused" for f in facts):
        return max(told, key=lambda name: chances[name])
    if facts or chances.get("answer", 0.0) > chances.get("complaint_frustration", 0.0):
        return "answer"
    return "complaint_frustration"


def _next(intent: str, facts: Sequence[Fact], chances: Mapping[str, float]) -> str:
    """Give what is likely instead of ``intent``."""
    if any(f.kind == "subsidy" for f in facts):
        return "ask_subsidies_money"
    if facts:
        return "answer"
    others = {n: c for n, c in chances.items() if n not in (intent, FALLBACK, "crisis_distress")}
    if not others:
        return FALLBACK
    name = max(others, key=lambda n: others[n])
    return name if others[name] >= MIN_SHARE * sum(others.values()) > 0 else FALLBACK


def _means_nothing(plain: str, facts: Sequence[Fact], chance: float) -> bool:
    """Tell whether small talk is only a guess at words nobody knows: "blorp fnirk wazzel"."""
    words = [w for w in plain.split() if w.isalpha()]
    unknown = bool(words) and not set(words) & (SOCIAL | DUTCH)
    return unknown and not facts and 0 < chance < MAX_SMALL_TALK
