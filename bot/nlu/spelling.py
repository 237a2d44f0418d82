"""Reading words as they are spelt by ear, in dialect or in a hurry.  Pure.

A word that the reader does not know is read as the word of its vocabulary that sounds the same:
"uitkeering", "vragtwagenchaufeur", "buite", "bedrief".  :func:`sound` gives the form in which
such spellings fall together.  A word that Dutch has is never changed: what sounds like a word of
the vocabulary but is another word stands in ``bot.nlu.homophones``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final

from rapidfuzz.distance import OSA

from bot.nlu.dialect import ABBREVIATIONS, ASKED, LETTERS, WORDS
from bot.nlu.everyday import EVERYDAY
from bot.nlu.homophones import HOMOPHONES
from bot.nlu.patterns import DUTCH, STOP_WORDS
from bot.nlu.text import Traced
from bot.nlu.words import words

MIN_LETTERS = 4
"""Of a word that is looked up by its sound; shorter ones sound like too many others."""
MIN_TARGET = 3
MAX_LETTERS = 40
MIN_FAULT = 8
"""Letters of a word in which one vowel may be another as well, or one letter be left out."""
MIN_CLOSE = 6
"""The same for the words that whole phrases are read by: "twinteg", "studunt"."""
MIN_DIFFERENT = 3
"""Different letters in it: "aaaa" and "hahaha" are no words."""
_BY_EAR: Final = (
    ("ctie", "ksie"), ("ptie", "psie"), ("ption", "psion"), ("ction", "ksion"),
    ("ation", "asion"), ("air", "er"), ("atie", "asie"), ("itie", "isie"),
    ("utie", "usie"), ("ntie", "nsie"), ("sch", "sg"), ("sk", "sg"), ("sh", "sg"),
    ("ch", "g"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("qu", "kw"), ("x", "ks"),
    ("z", "s"), ("v", "f"), ("ce", "se"), ("ci", "si"), ("c", "k"), ("q", "k"),
    ("ouw", "au"), ("auw", "au"), ("ou", "au"), ("oa", "a"), ("ao", "a"), ("ae", "a"),
    ("ij", "i"), ("ei", "i"), ("ie", "i"), ("j", "i"), ("ui", "u"), ("oe", "u"),
    ("uw", "u"), ("dt", "t"), ("gtd", "gd"), ("gts", "gs"),
)  # fmt: skip
"""Spellings that sound alike in some region or to some ear, replaced in this order."""
_ENDS: Final = (
    ("isge", "ise"), ("isg", "is"), ("luk", "lik"), ("nk", "ng"), ("d", "t"), ("b", "p"),
    ("en", "e"),
)  # fmt: skip
_DIALECT: Final = (
    ("ar", "er"), ("buro", "bureau"), ("old", "oud"), ("olt", "out"), ("eu", "oo"),
    ("eu", "ee"), ("oo", "oe"), ("ai", "ij"), ("sj", "s"), ("sj", "sch"), ("sj", "ch"),
    ("ssj", "ch"), ("ee", "ie"), ("ea", "ee"), ("aa", "e"), ("u", "o"),
)  # fmt: skip
"""Sounds that dialects have for others."""
_IN_PATTERNS: Final = words(
    """
    personeel werknemers werknemer medewerkers medewerker monteurs vakmensen bedrijf onderneming
    zaak firma wachten verblijfsvergunning verblijfsdocument asielstatus opvang procedure status
    gevlucht vluchteling nieuwkomer vergunning uitnodigen examen eindexamen leerjaar klas havo
    vmbo student studeren studie scholier straat baan functie afdeling vestiging filiaal vervalt
    verdwijnt opgeheven wegbezuinigd failliet eruit vertrekken contract verlengd verlengen loopt
    stopt eindigt ontslagen boventallig reorganisatie uitkering inkomen gemeente betaalt leven
    eigen winkel praktijk zelfstandige zelfstandig ingeschreven uitzendbureau uitzend tijdelijk
    tijdelijke oproep detachering opgeroepen ingehuurd recht thuis werkloos zonder vaste vast
    dienst loondienst aanstelling gewoon momenteel alleen geld salaris loon verdienen hypotheek
    huur vaste lasten gezin rekeningen betalen betaald onderhouden nodig noodzakelijk belangrijk
    kostwinner spaargeld buffer genoeg hoeft fulltime parttime voltijd deeltijd dagen volledig
    volledige halve uren twee drie vier vijf zeven acht negen tien twaalf zestien achttien
    twintig vierentwintig tweeendertig dertig vijfendertig zesendertig achtendertig veertig dood
    verblijf verblijfs redelijk moeilijk nederlands beetje vloeiend prima goed heel basisschool
    gymnasium atheneum universiteit hogeschool afgemaakt afgerond behaald gehaald gestopt
    diploma diplomas papieren niveau gestuurd
    """
)
"""Words that whole phrases are read by (``situations``, ``statements``, ``numbers``, ``asked``)."""
_PARTICIPLE = re.compile(r"e(?=[bcdfghjklmnpqrstvwz]\w{4})")
_TOKEN = re.compile(r"\S+")
_LETTER = "(?:[a-z]|" + "|".join(LETTERS) + ")"
_SPELT = re.compile(rf"(?<!\S){_LETTER}(?: {_LETTER}){{1,4}}(?!\S)")
_VOWELS = frozenset("aeiou")


def sound(word: str) -> str:
    """Give a folded word as it sounds, so that spellings of one word fall together."""
    for spelt, heard in _BY_EAR:
        if spelt in word:
            word = word.replace(spelt, heard)
    if "y" in word:
        word = word[:-1].replace("y", "i") + word[-1]  # "policy" is English
    word = "".join(letter for letter, _ in groupby(word))
    for spelt, heard in _ENDS:
        if word.endswith(spelt):
            word = word[: -len(spelt)] + heard
            break
    if len(word) > 3 and word[-1] == "n" and word[-2] not in _VOWELS:
        word = word[:-1] + "e"  # "wark'n"
    if len(word) > 3 and word[-1] == "t" and word[-2] not in _VOWELS:
        word = word[:-1]  # "gewees", "werkplaas"
    return word.removeprefix("h") if len(word) > MIN_LETTERS else word


def _variants(heard: str) -> set[str]:
    return {heard, *(heard[:i] + heard[i + 1 :] for i in range(1, len(heard)))}


def _one_off(heard: str, target: str) -> bool:
    """Tell whether two sounds differ by one letter too many, two that changed places or a vowel."""
    if OSA.distance(heard, target, score_cutoff=1) > 1:
        return False
    if len(heard) != len(target):  # an ending makes another form of the word
        return not (heard.startswith(target) or target.startswith(heard))
    if sorted(heard) == sorted(target):
        return True
    return all(a == b or {a, b} <= _VOWELS for a, b in zip(heard, target, strict=True))


def _regional(word: str) -> Iterator[str]:
    for theirs, ours in _DIALECT:
        if theirs in word:
            yield word.replace(theirs, ours)
    if _PARTICIPLE.match(word):
        yield f"g{word}"  # "ewarkt"
        for theirs, ours in _DIALECT:
            if theirs in word:
                yield f"g{word}".replace(theirs, ours)


def _joined(said: str) -> str | None:
    """Give an abbreviation that was spelt out: "h b o", "wee wee"."""
    names = said.split()
    if len(names) < 2:
        return None
    return "".join(LETTERS.get(name, name) for name in names)


def _tokens(plain: str) -> Iterator[tuple[str, int, int]]:
    """Give the words of a folded text with their place, an abbreviation spelt out as one."""
    spelt = [m.span() for m in _SPELT.finditer(plain) if _joined(m.group()) in ABBREVIATIONS]
    for token in _TOKEN.finditer(plain):
        start, end = token.span()
        inside = next((span for span in spelt if span[0] <= start < span[1]), None)
        if inside is None:
            yield token.group(), start, end
        elif inside[0] == start:
            yield plain[start : inside[1]], start, inside[1]


class Speller:
    """Gives words their ordinary spelling.

    ``targets``: the words that are looked for; ``others``: words of Dutch that are never changed;
    ``table``: words that stand for others, whatever they sound like; ``asked``: the same for one
    open question each.
    """

    def __init__(
        self,
        targets: Iterable[str],
        others: Iterable[str] = (),
        table: Mapping[str, str] | None = None,
        asked: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        wanted = {w for w in targets if w.isalpha()}
        self._table = dict(table or {})
        self._asked = asked or {}
        self._ordinary = wanted.union(others) - self._table.keys()
        by_sound: dict[str, list[str]] = defaultdict(list)
        for word in sorted(wanted):
            if len(word) >= MIN_TARGET:
                by_sound[sound(word)].append(word)
        self._by_sound = dict(by_sound)
        self._near: dict[str, list[str]] = defaultdict(list)
        self._long: dict[str, list[str]] = defaultdict(list)
        for word in sorted(wanted):
            if len(word) >= (MIN_CLOSE if word in _IN_PATTERNS else MIN_FAULT):
                self._long[sound(word)].append(word)
        for heard in self._long:
            for variant in _variants(heard):
                self._near[variant].append(heard)

    def word(self, word: str, pending: str | None = None) -> str:
        """Give the ordinary spelling of a folded word, or ``word`` itself."""
        asked = self._asked.get(pending or "", {})
        if word in asked:
            return asked[word]
        if word in self._ordinary:
            return word
        if word in self._table:
            return self._table[word]
        if not MIN_LETTERS <= len(word) <= MAX_LETTERS or not word.isalpha():
            return word
        if len(set(word)) < MIN_DIFFERENT:
            return word
        near = self._sounding(word)
        heard = sound(word)
        by_likeness = [(OSA.distance(w, word), sound(w) != heard, w) for w in near]
        return min(by_likeness)[-1] if near else word

    def _sounding(self, word: str) -> list[str]:
        heard = sound(word)
        same = self._by_sound.get(heard, [])
        if not same:
            regional = map(sound, _regional(word))
            same = next((self._by_sound[r] for r in regional if r in self._by_sound), [])
        if len(word) < MIN_CLOSE:
            return same
        for cut in range(2, len(word) - 2):  # "busschofeur", "wijkvpk"
            whole = word[:cut] + self._table.get(word[cut:], "")
            if whole in self._ordinary and len(whole) > cut:
                return [whole]
        alike = {
            target
            for variant in _variants(heard)
            for target in self._near.get(variant, ())
            if _one_off(heard, target)
        }
        return [*same, *(found for target in alike for found in self._long[target])]

    def respelt(self, plain: Traced, pending: str | None = None) -> Traced:
        """Give a folded text in ordinary spelling, which still knows where it came from."""
        out: list[str] = []
        origin: list[int] = []
        at = 0
        for said, start, end in _tokens(plain.text):
            read = _joined(said) or self.word(said, pending)
            if read == said:
                continue
            out.append(plain.text[at:start])
            origin += plain.origin[at:start]
            out.append(read)
            last = len(said) - 1
            steps = max(len(read) - 1, 1)
            origin += (plain.origin[start + i * last // steps] for i in range(len(read)))
            at = end
        if not at:
            return plain
        out.append(plain.text[at:])
        origin += plain.origin[at:]
        return Traced("".join(out), tuple(origin), plain.length)


def speller_for(vocabulary: Iterable[str], names: Iterable[str] = ()) -> Speller:
    """Make the speller of a reader that knows the words of ``vocabulary``.

    ``names``: other words that are never changed, as those of the names of programmes.
    """
    foreign = (word for listed in STOP_WORDS.values() for word in listed)
    others = {*DUTCH, *HOMOPHONES, *foreign, *names}
    return Speller({*vocabulary, *EVERYDAY, *_IN_PATTERNS}, others, WORDS, ASKED)
