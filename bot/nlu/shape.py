"""What a message looks like apart from its words: the facts in it and the form of a question.

"lasser in zwolle" and "kapper in goes" share no word, but they have the same shape: a job, a place
and no question.  That is what makes an answer an answer.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.nlu.facts import Fact
from bot.nlu.patterns import THUMBS
from bot.nlu.text import folded
from bot.nlu.words import words

QUESTION_WORDS = words(
    "wat hoe waar wie waarom welke welk wanneer hoeveel hoelang waarmee waarvoor wa hoeveul"
)
VERBS_FIRST = words(
    """
    is zijn kan kun kunnen kunt kunde mag moet moeten heb heeft hebben bestaat krijg krijgt zit ben
    ga gaat word wordt zoeken tellen nemen doen werkt betaalt
    """
)
"""Verbs that open a question; "er" follows many of them.  "ben 43" opens with one as well, so on
its own this only weighs."""
MOST = 3  # facts counted

_QUESTION = re.compile(
    r"^(?:en |maar |oke |hoi |hallo |ja )*(?:wat|hoe|waar|wie|waarom|welke|welk|wanneer|hoeveel"
    r"|is|zijn|kan|kun|kunnen|mag|moet|heb je|hebt u|heeft u|hebbe?n? jullie|bestaat|krijg|zit er)\b|\?\s*$"
    r"|^(?:en |maar |oke |hoi |hallo |ja )*(?:raak|houd|hou|verlies|verdien|leer|word|telt|geldt"
    r"|mogen|behoud|betaal|betaalt|vergoedt|helpt|helpen|werkt|worden|nemen|zoeken|hebben|doen"
    r"|past) "
    r"(?:ik|je|jij|u|we|wij|er|dat|dit|het|ze|jullie|de|mijn|mn|een)\b"
)
_ASKS_LATER = re.compile(
    r"\b(?:kan|kun|mag|moet|heb|krijg|ga|ben|word|haal) (?:ik|je|jij|jullie|er)\b"
    r"|\b(?:is|zijn|kan|mag|moet|bestaat|lukt|past) (?:er|dat|dit|het|zoiets)\b"
    r"|\bvalt (?:er|daar|hier) (?:nog |ook )*(?:iets|wat)\b"
    r"|[,.;:!] (?:en |maar |dus )?(?:kan|kunnen|mag|moet|is|zijn|krijgt|bestaat|past|hoort|geldt) "
    r"(?:mijn|mn|de|het|die|dat|dit|een|we|wij|hij|zij|ze|iemand)\b"
)
"""A verb before its subject further on: "zzp en kan ik dan ook leren"."""

_ANSWERED = re.compile(
    r" ?\? ?(?=(?:(?:nou|ja) ,? ?)?(?:nee|neen|nooit|bedankt|prima|graag|liever niet|laat maar"
    r"|mij niet|(?:dat|die|da) (?:is|was|s) (?:van )?(?:mijn|mn|me|m n)"
    r"|dank je|dank u|ik dacht het niet|dat nooit|geen probleem|(?:voor|van) mij hoeft)\b)"
)
"""A question that somebody answers at once: "bij een bank? nee, daar hoor ik niet"."""
_DAY_FIRST = re.compile(
    r"(^|[,.;:!] )((?:op |elke |iedere |in het |de )?"
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*|weekend\w*|overdag"
    r"|(?:s )?(?:ochtends|middags|avonds|nachts)|vandaag|(?:in|sinds|vanaf) \d{4}"
    r"|toen|daarna|later|momenteel|vroeger|inmiddels|uiteindelijk|vorig jaar))"
    r" (?:kan|moet|mag|ben|heb|ga|wil) ik\b"
)
"""Behind a day or a time the verb comes first in a statement too: "zaterdag moet ik vrij zijn"."""
_TOLD_BACK = re.compile(
    r"\b(daar|dat|die|dit|dan|zo|alleen|anders) (?:kan|kun|mag|moet|heb|krijg|ga|ben|word|haal) ik\b"
    r"|\b(?!(?:en|of|maar|dus|want|waarom) )(\w+) (?:heb|ben) ik (?:(?:ook|nog|nu|zelf) )?(?:niet|nooit)\b(?! (?:\w+ )?nodig)"
    r"|\b(?!(?:en|of|maar|dus|want|waarom) )(\w+) (?:kan|mag|durf|wil) ik (?:\w+ )?(?:niet|nooit|nie)(?: meer)?(?= ?(?:$|[,.;!]|en\b|want\b|maar\b))"
    r"|\b(diplomas?|papier\w*|school|opleiding|niks|niets|klas|brugklas|daarmee|mbo(?: \d)?|hbo|havo|vwo|vmbo|mavo|lts|mts|hts|meao|heao|pabo|studie)"
    r" (?:ben|heb) ik\b(?! (?:wat|iets|nodig|hier|genoeg))(?! \w+ (?:aan|nodig)\b)"
)
"""The same behind what it is about: "hoogtes, daar krijg ik de kriebels van"."""
_NOT_ASKED = re.compile(
    r"\b(?:welke?|wat voor|wanneer|hoe)(?: \w+){0,4}"
    r" (?:weet|zou|durf|herinner)(?: ik)?(?: \w+){0,5} (?:niet|nie)\b"
    r"(?: (?:meer|precies|zo|weten|zeggen))*"
    r"|\bweet (?:ik )?(?:nog |echt |zelf |eigenlijk )*(?:niet|nie)"
    r" (?:zo goed |precies |echt )?wat ik (?:wil|kan|moet)\b"
    r"|\b(?:waar|wat|wie|hoe) (?:anders|dan ook)\b"
    r"|\bof hoe (?:dat|het|t|die|je dat|ze dat)(?: \w+){0,4} (?:heet|heten|noemt|noemen|noemde)\b"
    r"|\bvraag (?:me|mij) (?:maar )?niet (?:waarom|hoe|wat|waar)\b"
    r"|\b(?:als dat|iets|alles|zo|heel|best|nogal) wat\b"
    r"|[,.] (?:ken|snap|weet|begrijp) (?:je|u)(?: dat| het| wel)? ?\?$"
    r"|\b(?:welke?|wat voor) (?:niveau|nivo|nivoo|niveu|level|richting|klas|jaar|afdeling|soort|leerweg|school|naam)(?: \w+){0,3} (?:weet|ben|zou|durf)"
    r" ik (?:\w+ ){0,3}?(?:niet|nie|kwijt|vergeten)\b"
    r"|\b(?:weet|herinner|geen idee|vergeten|kwijt)\b[^?.!]{0,20} (?:welke?|wat voor)"
    r" (?:niveau|nivo|nivoo|niveu|level|richting|klas|jaar|afdeling|soort|leerweg)\b(?! (?:ik|heb ik) (?:moet|nodig|kan))"
    r"|\bweet (?:\w+ ){0,3}?(?:niet|nie) (?:\w+ )?wat ik (?:wil|wou)(?= ?(?:$|[,.;]))"
)
"""Words of asking that ask nothing: "Rotterdam, waar anders"."""
_PREFACED = re.compile(
    r"^(?:(?:eh|uh|nou|oh|ja|oke|ok|even) ,? ?)*(?:(?:zal|mag|kan|moet|kun) ik (?:\w+ ){0,5}?"
    r"(?:zeggen|geven|vertellen|noemen|doorgeven|invullen|beginnen|kwijt)\b"
    r"|(?:waar|wat|hoe) (?:ik|we|wij)\b"
    r"|(?:moet|wil|wilt) (?:je|jij|u|jullie|ik) (?:dat|het)(?: \w+){0,2}"
    r" (?:weten|zeggen|horen|hebben))"
    r"[^?]{0,40}\? (?=\S)"
)
"""A question about what to say first, or the own question repeated: "waar ik woon? Goor"."""


def covered(text: str, facts: Sequence[Fact]) -> float:
    """Give the part of the characters of ``text`` that facts were read from, from 0 to 1."""
    inside = {index for fact in facts for index in range(fact.start, fact.end)}
    return min(1.0, len(inside) / max(len(text.strip()), 1))


def opens_question(plain: str) -> bool:
    """Tell whether a folded text starts like a question, or ends with a question mark."""
    return _QUESTION.search(plain) is not None


def is_prefaced(plain: str) -> bool:
    """Tell whether a folded text asks what to say first, and then says it."""
    return _PREFACED.match(plain) is not None


def told(plain: str) -> str:
    """Give a folded text without the inversion of what is told: "diploma heb ik niet"."""
    return _TOLD_BACK.sub(r"\1\2\3\4 ik", plain)


def is_statement(plain: str) -> bool:
    """Tell whether a folded text has no form of a question anywhere."""
    plain = _NOT_ASKED.sub(" ", _PREFACED.sub("", plain))
    plain = _DAY_FIRST.sub(r"\1\2", _ANSWERED.sub(" , ", plain))
    plain = told(plain)
    return (
        "?" not in plain
        and not opens_question(plain)
        and not _ASKS_LATER.search(plain)
        and not QUESTION_WORDS & set(plain.split())
    )


def thumb(text: str) -> str | None:
    """Give the intent of a text, as typed, that is nothing but thumbs, None when it is more."""
    seen = {THUMBS[char] for char in text if char in THUMBS}
    letters = any(char.isalnum() for char in text)
    return seen.pop() if len(seen) == 1 and not letters else None


def shape_tokens(text: str, facts: Sequence[Fact]) -> Iterator[str]:
    """Give the shape of a message, as typed, as tokens for a bag of words."""
    said = [word for word in folded(text).split() if word.isalnum()]
    for fact in facts:
        yield f"fact_{fact.kind}"
        yield f"fact_{fact.kind}_{fact.role}"
    yield f"facts_{min(len(facts), MOST)}"
    yield f"covered_{int(covered(text, facts) * 4)}"
    asked = False
    if text.rstrip().endswith("?"):
        asked = True
        yield "ends_question"
    if said and said[0] in QUESTION_WORDS:
        asked = True
        yield "starts_question"
    if QUESTION_WORDS & set(said):
        asked = True
        yield "question_word"
    if said and said[0] in VERBS_FIRST:
        asked = True
        yield "verb_first"
    if not asked:
        yield "statement"
        if facts:
            yield "statement_with_facts"
    if len(said) <= 2:
        yield f"short_{'question' if asked else 'statement'}_{'facts' if facts else 'bare'}"
