"""A person who is spoken of and not asked for: "heb gister al gebeld met een adviseur".  Pure."""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from typing import Final

_ADVISER: Final = (
    r"(?:loopbaan|studie|job|werk|ww|re integratie|traject)? ?(?:consulent|consulente|adviseur|adviseuse|coach|jobcoach|loopbaancoach"
    r"|loopbaanadviseur|werkcoach|mentor|begeleider|begeleidster|casemanager|klantmanager|decaan|contactpersoon|werkbegeleider)"
)
_SPOKE: Final = re.compile(
    r"\b(?:heb|had|hebben|ben|was|is|werd)\b(?: (?!niet\b|nooit\b|geen\b|niemand\b)\w+){0,8} (?:gebeld|opgebeld|teruggebeld|gesproken|gepraat"
    r"|geholpen|gemaild|gechat|te woord gestaan|contact gehad|aan de (?:lijn|telefoon) gehad|op gesprek geweest|langs geweest)\b"
    r"|\b(?:belde|sprak|hielp|mailde) (?:me |mij |ik )?.{0,30}\b(?:adviseur|collega|medewerker|consulent\w*|mevrouw|meneer|man|vrouw|iemand)\b"
    rf"|\b(?:gesprek|afspraak) (?:\w+ )?(?:met|bij) (?:mijn|mn|me|m n) {_ADVISER}\b"
    r"|\b(?:mevrouw|meneer|man|vrouw|dame|heer|collega|adviseur|medewerker) (?:van jullie |die ik sprak |aan de telefoon |aan de lijn )+was\b"
)
_SENT: Final = re.compile(
    rf"\b(?:mijn|mn|me|m n|de|een|onze|mien) {_ADVISER}\b.{{0,25}}\b(?:zei|zegt|zeg|stuurde|stuurt|verwees|vertelde|raadde|raadt|gaf|tipte|wees|adviseerde"
    r"|vond|vindt|dacht|denkt|zoekt|helpt|begeleidt|kwam|wil|wilde|heeft|had)\b"
    rf"|\b(?:van|via|door) (?:mijn|mn|me|m n|de) {_ADVISER}\b"
)
_WISHES: Final = re.compile(
    r"\b(?:kan|mag|kunnen|kunt|kun|graag|zou|zouden|weer|terug|opnieuw|nog (?:een|n) keer|nog eens|wanneer|dezelfde|niemand|nooit|niet|niks|niets|geen"
    r"|liever|nodig|spreken|praten|zoek|wil ik|ik wil|verbind|contact op)\b|\?"
)
_LIKES: Final = re.compile(
    r"\b(?:mensen|klanten|(?:iemand|anderen|een ander) helpen)\b.{0,40}\b(?:blij van|leuk|heerlijk|fijn|energie van|gelukkig van|voldoening|mijn ding)\b"
    r"|\b(?:liever|graag|liefst|prettig|fijn)\b(?: \w+){0,3} (?:collega|collegas|iemand|anderen)\b(?: \w+){0,6} (?:samen|dan alleen|op het werk|op mijn werk|in een team)\b"
    r"|\b(?:iemand|collega) die\b.{0,40}\b(?:vind ik|lijkt me|werkt voor mij)\b"
    r"|\bik help (?:\w+ ){0,2}(?:iemand|mensen|anderen)\b"
    r"|\b(?:hele|heel de|ganse|elke) (?:dag|week|avond)\b(?: \w+){0,5} (?:terug|op)?bellen\b"
    r"|\b(?:hou|houd|geniet) (?:ik )?(?:\w+ )?van\b.{0,20}\bmensen\b"
)
_THANKFUL: Final = re.compile(r"\b(?:\w*dank\w*|merci|thn?x|tnx|thanks)\b")


def speaks_of_person(plain: str) -> bool:
    """Tell whether a folded text tells of somebody who helped or sent, and asks for nobody."""
    told = _SPOKE.search(plain) or _SENT.search(plain)
    return told is not None and not _WISHES.search(plain)


def sent_by_person(plain: str) -> bool:
    """Tell whether somebody says who sent them here: "mijn jobcoach gaf me deze link"."""
    return _SENT.search(plain) is not None and not _WISHES.search(plain)


def likes_people(plain: str) -> bool:
    """Tell whether people are what somebody likes, not whom they want to speak."""
    return _LIKES.search(plain) is not None and "?" not in plain


def is_thankful(plain: str) -> bool:
    """Tell whether a folded text holds a word of thanks."""
    return _THANKFUL.search(plain) is not None
