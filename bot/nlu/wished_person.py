"""The wish to speak to a person, put together from its parts.  Pure.

People ask for a person in more ways than can be listed, but with few kinds of words: something that
asks or wishes, a person, and speaking, calling or helping.  Every word of a clause becomes one
letter for its kind, and the rules are patterns of those letters: a gap is counted in words.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.nlu.sieve import Sieve

_OTHER = "_"
_KINDS: Final = re.compile(
    "|".join(
        f"(?P<{letter}>{pattern})"
        for letter, pattern in (
            # asking k, wishing w, rather g, being there x, letting L, who y
            ("k", r"k[au]n|kenn?e?n?|kunt|kunne?n?|kunde|mag|maag|mogen|zal|zullen|lukt|mogelijk"),
            ("w", r"wil|wilt|wille?n?|wou|wilde|zou|zoudt|zouden|zol|zoek|moet|nodig|behoefte"),
            ("g", r"gr+a+g|gra+ch|geern|gaarne|liever|livver|lie?fste?|geef|geeft|doe"),
            ("x", r"he[bp]|hebt|heeft|hebben?|hedde|is|zijn|zit|zitten|bestaat|krijgen?|krijg"),
            ("L", r"laat|loat"),
            ("y", r"wie"),
            # I i, we W, you u, me m, er e
            ("i", r"ik|k|ikke"),
            ("W", r"we|wij"),
            ("u", r"je|jij|jul+ie|gullie|u|jou|gij|ge"),
            ("m", r"me|mij|mien|mijn|mn|ons"),
            ("e", r"er|dr|d r"),
            # a person of the desk p, a colleague c, somebody a, a man or woman v
            (
                "p",
                r"(?:loopbaan|beroeps?|studie|werk)?(?:a[dt]+[vf]ie?[sz]?[eu]{1,3}re?s?|advisur|advisor|advis[eu]use)|(?:loopbaan|job|werk)?coach(?:es)?"
                r"|mede?we[rk]*e?rs?|medewerkster|medewe?reker|(?:loopbaan|werk)?consulente?n?|begeleid(?:st)?er|mense?|mensch|pers+o+n|peroon|loopbaanmens|deskundige",
            ),
            ("c", r"col+e+ga"),
            ("a", r"iem+an[dts]{0,2}|iemnd|iemad|ieman|imand|imant|volk|ene?tje"),
            ("v", r"man|vrouw|mevrouw|meneer|dame|heer"),
            # speaking s, telling t, calling b, being called or calling back r, helping h, looking along K
            (
                "s",
                r"pra+te?n?|praote?n?|proate?n?|prote|spreken?|sprekn|spreek|sprekke?n|sjpraeke|(?:over|be)leg+e?n|bespreke?n?|bespreek|door(?:spreken|praten)|gesprek(?:je)?|afspraa?k(?:je)?"
                r"|spar+en|kletse?n?|kuieren|bab+elen|contact|hore?n|lijn|lien|telefoon|tafel|appen?|chatten|callen|mailen",
            ),
            (
                "t",
                r"ve?r?tel+e?n?|zeg+e?n?|vra+ge?n?|uitlegge?n?|kwijt|doorneme?n?|nemen|delen|uitpraten|voorlegge?n",
            ),
            ("r", r"(?:(?:terug|op|aan)ge|ge)bel+[dt]e?|(?:terug|op)bel+e?n?"),
            ("b", r"bel|bel+e?n?|belt|belde|bellie|belletje|telefoontje|telefoneren|telefonisch"),
            ("h", r"he+lpe?n?|helpt|mee(?:kijk|denk)(?:e?n|t)?|bijstaan|ondersteunen"),
            ("K", r"kijke?n?|kijkt|denke?n?|denkt"),
            # leading to a person l, denying n, relative d, being employed j
            ("l", r"met|mee|mit|me|tegen|aan|bij"),
            ("n", r"niet?|nit|geen|gin|gien|nooit|niks"),
            ("d", r"die|dat|waar|waarmee|om|dien|diek"),
            ("j", r"als|worden?|wordt|nieuwe"),
            # filling up f: nothing is said by it
            (
                "f",
                r"een|n|ne|nen|ene|echte?|ook|ok|nog|eve[ns]?|effe[ns]?|ff|eff?|efkes|eens|is|gewoo?n|gwn|hier|daar|nu|nou|dan|misschien|mss|toch|over|voor|(?:hier|daar)(?:over|voor|bij|mee)"
                r"|erbij|samen|van|vd|de|het|dit|zo|zon|levende?|aub|a|b|als?jeblieft|alstu[bl]lieft|svp|pls|beschikbaar|aanwezig|bereikbaar|ergens|vrij|ofzo|of|ander[es]?|wel|maar|eerst|vandaag|morgen"
                r"|vanmiddag|vanavond|straks|rustig|persoonlijk|direct|bro|meer|te|ja|oke|joh|keer",
            ),
        )
    )
)
_BREAKS = re.compile(
    r" ?[.,;:!?()]+ ?| (?:want|omdat|dus|maar (?=ik |mijn )|en (?=ik |heb |ben |woon )) ?"
)
_JOINED = (
    (re.compile(r"\b(terug|op) (?=(?:ge)?bel)"), r"\1"),
    (re.compile(r"\b(kan|mag|wil|zal|zou)k\b"), r"\1 ik"),
    (re.compile(r"\bmee (?=kijk|denk)"), "mee"),
    (re.compile(r"\bechte mensen\b"), "mens"),
)


@lru_cache(maxsize=4096)
def _kind(word: str) -> str:
    found = _KINDS.fullmatch(word)
    return (found and found.lastgroup) or _OTHER


def _rules(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """Compile patterns in which F is any number of words that say nothing."""
    return tuple(re.compile(p.replace("F", "[fe]{0,5}")) for p in patterns)


_WISHES: Final = _rules(
    # "kan ik daar niet met een adviseur over praten", "mag mijn zoon een mens spreken"
    r"[kw][^j]{0,2}(?:[iW]|m_)[^j]{0,6}?[pavc][^j]{0,5}[sb]",
    r"k[^j]{0,2}[iW][^j]{0,6}?[sb][^j]{0,3}l[fu]{0,3}(?:[pac]|v(?!df))",
    r"k[^j]{0,2}[iW][^j]{0,6}?l[fu]{0,3}[pac][^j]{0,4}t",
    # "ik wil met een mens praten", "graag iemand spreken", "iemand spreken zou fijn zijn"
    r"[wg][^njm]{0,5}?lF[pa][^jn]{0,4}[stb]",
    r"[wg][^njl]{0,5}?(?<!m)[pa][fidwl]{0,4}s",
    r"[wg][^nj]{0,4}?lF[pa]Fx",
    r"[wg][^nj]{0,4}?s[f_]{0,3}l[fu]{0,3}(?:[pa]|v(?!df))",
    r"lFpk[sb]",
    r"lF[pa][^nj]{0,3}(?:[stb]f?i?[wgk]|[wg]i?[^n]{0,2}[stb])",
    # "kunnen jullie me terugbellen", "kan er iemand bellen", "graag terugbellen"
    r"[kw]F(?:mF)?u[^nj]{0,5}?(?:m[^nj]{0,7}[br]|[br]m|r)",
    r"[kw]F(?:mF)?[apc][^njh]{0,6}[br]",
    r"[wkg][ifumeplgkwW]{0,6}r",
    r"^[_f]{0,2}bm",
    r"[kw]Fn?F[apc]F(?:slm|lms)",
    r"LF(?:mF)?(?:[apc]|mF[br]$)[^nj]{0,5}[sbr]|LmF[lf]{0,2}F[pac][^nj]{0,3}s",
    # "kan iemand mij even helpen", "is er iemand die met me mee kan kijken"
    r"[kw]F(?:c|[apv]|[ap][lf]u|cf_)F(?:m[^njl]{0,5})?h(?!a)",
    r"[xw]F[apv](?:fv)?d[^njl]{0,5}h",
    r"[kw]F[pc][fu]{0,4}mFt|kFc[fu]{1,4}m?[fd]{0,3}t",
    r"kumF[pa]",
    r"xFuFn?F[pc]d",
    r"[kwx]F[apc][fud]{0,4}(?:lm[^nj]{0,5}K|m[^njl]{0,5}h)",
    # "is er een man of vrouw waar ik mee kan praten"
    r"[xwg][ufe]{0,4}[pav](?:fv)?[^nj]{0,6}s",
    # "met wie kan ik hierover praten", "wie kan ik daarvoor hebben"
    r"lyki[^nj]{0,6}[sb]",
    r"lyi[^nj]{0,4}ks",
    r"^[^y]{0,3}y(?:fu)?kiF(?:lF)?[stbx]Fx?F$",
    r"gmFbF",
)
_WHOLE: Final = _rules(
    # all of a clause: "heb je ook een collega erbij", "is er geen mens", "mag ik een mens"
    r"[_fn]{0,2}x[fl]{0,2}u[ufn]{0,4}(?:[pc](?:[ufe]{0,4}|fm|du)|af{1,3})",
    r"[_fn]{0,2}x[fl]{0,2}e(?:[ufn]{0,4}(?:[pc](?:[uf]{1,4}|fm|du)|af{1,3})|f{0,2}nf{0,2}[pc])",
    r"[_f]{0,2}kiFpFx?",
    r"F_?iwFpF",
    r"Fp_?s?F[gs]F",
    r"FslFpF",
    r"FrF|mFbFgF",
    r"[_fi]{0,3}kFu[fn]{0,4}bF",
    r"[_fi]{0,3}xFtFl?FpF",
    r"[_f]{0,2}gF(?:mF)?(?:[pa])F",
    r"g[_f]{0,3}p",
    r"[_if]{0,2}gFb[_f]{0,3}",
)
_MACHINE = r"(?:robot|bot|chatbot|computer|machine|apparaat|scherm|schermpje|chat|ding|app|automaat|website)"
_NOT_A_MACHINE: Final = Sieve(
    rf"\b(?:niet|nie|nit|nooit|geen)\b(?: \w+){{0,2}} (?:aan|tegen|met|mee|in|door) (?:een |n |zon |de |zo n |\'n )?{_MACHINE}\b.{{0,30}}"
    r"\b(?:wel|maar|liever|alleen|enkel) (?:(?:gewoon|dan|wel|aan|tegen|met|mee|bij|door|een|n|echt|echte) )*(?:mens|persoon|iemand|adviseur|medewerker)\b"
)
_CALL_ME: Final = Sieve(
    r"(?:^|[.,;:!?] )(?!ik |niemand )(?:\w+ )?belt?(?: u| je)? (?:(?:svp|aub|maar|even|ff|gerust|alsjeblieft|alstublieft|gewoon|dan) )*(?:me|mij|maar|terug|svp|aub|even|ff)\b"
    r"|\b(?:terug)?bel(?:len|t)?\b(?: (?!klant|mensen)\w+){0,4} 0\d[\d -]{7,}"
)
_ONLY_TO_A_PERSON: Final = Sieve(
    r"\b(?:niet|nie|geen|liever)\b(?: \w+){0,4} (?:zeggen|vertellen|typen|kwijt|delen|praten|bespreken)(?: ,)? (?:\w+ )?(?:maar )?wel (?:aan|tegen|met) (?:een |n )?(?:echt |echte )?(?:mens|persoon|iemand|adviseur|medewerker)\b|"
    r"\b(?:vertel|zeg|deel|bespreek|leg)\w*\b(?: \w+){0,4} (?:alleen|enkel|pas|uitsluitend) (?:aan|tegen|met) (?:een |n )?(?:echt |echte )?(?:mens|persoon|iemand|adviseur)\b"
)
_HELP_OF: Final = Sieve(
    r"\b(?:hulp|advies|uitleg|begeleiding)(?: \w+){0,2} van (?:een |n )?(?:echte? )?(?:mens|persoon|iemand|adviseur|medewerker)\b"
    r"|\b(?:bellen|praten|mondeling|een gesprek|een telefoontje) (?:\w+ )?(?:zou|is|gaat|lijkt|werkt|vind|heeft)(?: (?:ik|me|mij|voor|veel|toch|dan|wel))* (?:fijn\w*|beter|makkelijker|prettig\w*|handig\w*|sneller|de voorkeur)\b"
    r"|\b(?:kunnen|zullen|mogen) (?:we|wij) (?:\w+ ){0,4}(?:in (?:een )?gesprek|een afspraak|bellen|afspreken)\b"
    r"|\b(?:snap|begrijp|lukt|kom|moeilijk|ingewikkeld)\b.*\bwie kan (?:(?:me|mij) (?:\w+ )?helpen?|helpen? (?:me|mij))(?: hier\w+)?$"
)
_IN_WORDS: Final = (_NOT_A_MACHINE, _ONLY_TO_A_PERSON, _CALL_ME, _HELP_OF)
_AT_WORK: Final = re.compile(
    r"\b(?:op (?:het|mijn|me|t) werk|werkvloer|collegas|klant\w*|klas|samenwerk\w*|solliciteren|bij (?:een|mijn) (?:bedrijf|werkgever|baas)|solicit\w*|personeel)\b"
)

_NAMED: Final = frozenset("pcavrbsy")


def wishes_person(plain: str) -> bool:
    """Tell whether a folded text asks for a person to speak to, to be called by or helped by."""
    if any(p.search(plain) for p in _IN_WORDS):
        return True
    for pattern, joined in _JOINED:
        plain = pattern.sub(joined, plain)
    return any(map(_in_clause, _BREAKS.split(plain)))


@lru_cache(maxsize=64)
def _in_clause(clause: str) -> bool:
    if _AT_WORK.search(clause):
        return False
    kinds = "".join(map(_kind, clause.split()))
    if _NAMED.isdisjoint(kinds):
        return False
    return any(p.search(kinds) for p in _WISHES) or any(p.fullmatch(kinds) for p in _WHOLE)
