"""Whether a guess at distress has any ground in the words of a message.  Pure.

The classifier learnt distress from a few hundred messages and takes many an odd refusal for despair
("geen kas meer").  Distress speaks of life and death, of feeling, of violence, of an end or of what
can no longer be borne.  The words are many on purpose: one too many only leaves the guess as it was.
Their absence alone proves nothing of a message that nobody asked for: see ``bot.nlu.understand``.
"""

# ruff: noqa: E501  (a pattern is easier to read on one line)

from __future__ import annotations

import re
from typing import Final

from bot.nlu.languages import foreign_language

_TIME_OF_LIFE: Final = re.compile(
    r"\b(?:nooit|niet|al|genoeg|lang|vaak|veel|eerder|\w+[dt]) (?:in|van) (?:mijn|mn|me) (?:hele )?leven\b"
    r"|\b(?:heel mijn|heel mn|heel me|mijn hele|mn hele|me hele|een half|half) leven\b(?! (?:is|heeft|was|kapot|een))"
    r"|\b(?:(?:mien|mijn|mn|me|mi|ons|heel|hele) )*le+v(?:en|n) la+n[gk]\b|\bhet leven (?:is )?(?:al )?(?:zo )?duur\w*\b"
)
"""Life as a length of time: "nooit in mijn leven", "mijn hele leven monteur"."""
_MONEY: Final = (
    r"(?:ww|wia|wajong|uitkering|bijstand|contract|baan|werk|zaak|bedrijf|winkel|school|opleiding|studie|cursus|stage|loon|toeslag|"
    r"dienstverband|vof|praktijk|samenwerking|eenmanszaak|onderneming)"
)
_HARMLESS: Final = re.compile(
    # nobody has to call
    r"\b(?:er |hier )?(?:hoeft|hoeven|hoef)(?: (?:er|hier|echt|nu|dan|me|mij|van mij))* niemand"
    r"(?: (?:me|mij|ons|hier|er|nu|terug|op))*(?: (?:te (?:bellen|mailen|komen|helpen)|terug te bellen|op te bellen|bij|contact op te nemen))\b"
    r"|\bniemand hoeft (?:(?:me|mij|nu|daarvoor|er) )*(?:terug |op )?(?:te (?:bellen|mailen|helpen)|contact op te nemen)\b"
    # a debt that can be counted
    r"|\b\d[\d ]*(?:(?:duizend|mille|k|ruggen|euros?) )+(?:aan )?schuld(?:en)?\b"
    # a contract that ends
    r"|\beinde? (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|maand|week|(?:deze|volgende|van de|van deze|vd) (?:maand|week|zomer))\b"
    r"|\bof ik er (?:\w+ ){0,4}nog (?:werk|kan werken|mag blijven|een (?:baan|contract|plek))\b"
    r"|\beind(?:e)? van (?:mijn|mn|m n|het|een|dit|elk) (?:\w+ )?(?:contract|project|seizoen|schooljaar|traject|proeftijd)\b"
    # an income or a course that stops
    rf"|\b{_MONEY}\b(?: (?!ik\b|leven\b|alles\b|mezelf\b)\w+){{0,5}} (?:gestopt|stopt|stopgezet|beeindigd|opgehouden|afgelopen)\b"
    rf"|\bgestopt (?:met|als|bij|in|op) (?!alles\b|eten\b|leven\b|praten\b|vechten\b|drinken\b|mijn medicijn\w*\b)"
    rf"|\been? (?:eind|einde|punt) aan (?:\w+ ){{0,3}}{_MONEY}\b"
    r"|\b(?:niks|niets|geld|inkomen|genoeg|iets|wat)(?: meer)?(?: over)? om van te (?:leven|eten)\b|\bvan (?:te )?leven moet\w*\b"
    # a body that has worked
    r"|\b(?:rug|knie|knieen|schouder|schouders|nek|heup|heupen|polsen|lijf|lichaam|benen) (?:wil|willen|kan|kunnen|trekt|houdt)(?: het| t| dat)?"
    r" (?:\w+ )?(?:niet|nie|neet|nait) (?:meer|langer|mer|mir)(?: (?:zo|mee|vol|aan))*\b"
    r"|\b(?:al|heel) (?:mijn|mn|mien|me) (?:hele )?le+v(?:en|n)\b"
    r"|\b(?:dode?|dood) (?:materiaal|hout|materie|spul|spullen|dingen)\b|\b(?:tot|weer|nieuw) leven (?:\w+ )?(?:brengen|wekken|blazen|geven|in ?blazen)\b"
    r"|\bk zin(?= (?:al|nu|noe|nog)\b)|\b(?:berichten|gegevens|antwoord\w*|chat|gesprek)\b(?: \w+){0,4} eruit\b"
    r"|\bgeen zin (?:meer )?(?:in |in met |om )?(?:\w+ ){0,2}(?:chat|vragen|gesprek|vragenlijst|formulier\w*|computer)(?: ,? ?(?:dus |ik )*stop (?:ermee|er mee|nu|maar))?\b"
    r"|\bspring\w* in het diepe\b|\bin het diepe (?:te )?spring\w*\b|\bsprong (?:in het diepe )?(?:wagen|maken)\b"
    r"|\b(?:rommel|sta)? ?(?:op )?mijn eigen benen\b"
)
"""Heavy words in what is said every day of calls, of money and of a worn body."""

_WORDS: Final = (
    # life, death, an end
    r"le+[vf](?!tijd|erd|er|enlang)\w*|leav\w*|laev\w*|besta(?:an|at)?|doo[dit]\w*|dod(?:e|en|elijk)|ster[fv]\w*|gestorven|overl[ei]\w*|begra\w*|graf|crem\w*"
    r"|\w*moord\w*|zel[fv] ?m\w+|suic\w*|e[iy]?nd|einde|beeindig\w*|afscheid\w*|voorgoed|eeuwig|verdw\w*|eruit|erui?t ?stap\w*|uitstap\w*|uitweg"
    r"|\w*spr[iu]ng\w*|gesprongen|(?:nooit|niet) geboren|geboren was|wakker|inslap\w*|slaap\w*|slapen|vannacht|vanavond|adem\w*|opho\w*|opge[vg]\w*|geef .{0,12}op",
    # means and places of it
    r"touw|trein|spoor|rails|perron|brug|balkon|flat|pil\w*|medicijn\w*|mes|snij\w*|snee|sneed|sneden|gesneden|kras\w*|(?:op|ver)hang\w*|verdrink\w*"
    r"|gif|wapen|pistool|bloed\w*|pols\w*|drank|drugs",
    # feeling
    r"voel\w*|gevoel\w*|hoop|hope\w*|wanho\w*|radeloos|hulpeloos|uitzichtloos|toekomst|donker\w*|zwart|gat|put|diep|licht meer|geen licht"
    r"|huil\w*|jank\w*|gejankt|traan|tranen|verdriet\w*|rouw\w*|eenzaam\w*|alleen|bang|angst\w*|paniek\w*|depr\w*|somber\w*|verlies|verloren"
    r"|kwijt|last|waard|waarde\w*|nutteloos|mislukk\w*|schuld\w*|schaam\w*|ellend\w*|hel|hoofd|hart|pijn\w*|gedacht\w*|stemmen|haat|verdien"
    r"|zin|reden|aarde|zinloo\w*|leeg|mis|mist|missen|liefde|van .{0,12}hou|gelukkig|ongelukkig|niemand|nergens|beter af|merk\w*|nodig|bericht|plan|doms|domme dingen|beneden|misschien niet|weet (?:ik )?ni\w+ of|op het dak",
    # what can no longer be borne
    r"ben .{0,10}op|helemaal op|kapot|stuk|gebroken|breek|breekt|doorheen|instort\w*|stort|volhoud\w*|vecht\w*|te ?veel|uitgeput|crisis|burn\w*"
    r"|verder|waarvoor|waar doe ik|rust|stil|stop\w*|gestopt|ka(?:n|nn|n?k|n ik) .{0,12}ni\w+|ni\w+ kan|hoef\w* .{0,30}meer|hoeft? (?:het |t |voor mij |van mij )*ni\w+ ?$|meer zit\w*|zitte|mooi (?:west|geweest)"
    r"|(?:wil|wul|wou|k wil) .{0,12}ni\w+|trek\w* (?:dit|het|t)|er .{0,20}(?:niet|nie|nooit) me\w*|moe van|zo moe|(?:klaar|kl[oa]+r|kleer) m[ei]t|wil weg|miezelf|mienzelf|20\d\d niet|(?:ook|wil|wou|moet|ben|gewoon) weg|voor altijd|voor ?goed",
    # violence, danger, need
    r"sla|slaan|slaat|sloeg|geslagen|klap\w*|mishand\w*|misbrui\w*|verkra\w*|aanrand\w*|aangerand|dwing\w*|gedwongen|dreig\w*|bedreig\w*|stalk\w*"
    r"|geweld\w*|opgesloten|seks\w*|sex|gevaar\w*|\w*veilig|help|helpt|sos|nood|honger|eten|dakloos|straat|slaapplek|112|113|0800|zichzelf|pest\w*|gepest|kys|paspoort|mag niet weg|n[aeo]*i\w* (?:mir|mie|mieh|mjir|mer|meh)|aan ?doen|aandoet|boom|vangrail|kist|vermoord\w*|kamer|bed|raakt",
)
_DARK: Final = re.compile(r"\b(?:" + "|".join(_WORDS) + r")\b")


def has_ground(plain: str) -> bool:
    """Tell whether a folded text holds any word that distress is told in, or is not in Dutch."""
    rest = _HARMLESS.sub(" ", _TIME_OF_LIFE.sub(" ", plain))
    return _DARK.search(rest) is not None or foreign_language(plain) is not None


def is_harmless(plain: str) -> bool:
    """Tell whether a folded text says of calls, money or a body what sounds worse than it is."""
    return _HARMLESS.search(plain) is not None
