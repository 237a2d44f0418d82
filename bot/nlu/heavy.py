"""Words that a message in distress hardly does without, in many more wordings than we know.

The classifier knows distress by example.  In a short answer of words it never saw, a "niet meer" is
then enough to make it an alarm ("niet meer van huis slapen").  Patterns that are certain stand in
:mod:`bot.nlu.distress`; what is listed here proves nothing, only its absence does.
"""

from __future__ import annotations

import re
from typing import Final

_NOT_ANY_MORE = r"(?:niet|neet|nie|nich|nait) ?(?:meer|mee?r|mie|verder)"
HEAVY: Final[tuple[str, ...]] = (
    # living and dying
    r"(?<!hele )\bl(?:ev|eav|eev)e?n?\b|\bleef|overle[ev]|\bbesta|\bgeboren was|nooit geboren",
    r"\bdoo[dt]|\bdode|\bsterv|begrafen|moord|wakker|mooi (?:ge)?we?e?st|laatste bericht|afscheid",
    r"eruit stap|stap(?:pen)? eruit|verdwijn|voorgoed|voor altijd|van kant|\beinde?\b|\bend\b",
    rf"\bhoe?ft? .{{0,25}}{_NOT_ANY_MORE}|\ber (?:\w+ ){{0,4}}niet (?:meer|was)\b",
    r"morgen .{0,12}niet\b",
    # ways and places
    r"pillen|medicijn|\bspoor\b|\bbrug\b|balkon|\bdak\b|springe|\bspring\b|touw",
    r"ophang|snij|\bgesned",
    r"\bkras in|drinkt|drugs|klaarlig|klaargelegd|klaar met|brief|\bplan gemaakt",
    r"iets doms|\b11[23]\b",
    # what somebody feels
    r"\bkracht|kapot|gebroken|\bbreek|instort|stort in|doorheen|doorkom|zit (?:heel )?diep|\bput\b",
    r"\bbang|angst|paniek|huil|somber|depress|burn|overspannen|verdriet|donker|zwart",
    r"wanhop|radeloos",
    r"\bhoop\b|hopeloos|uitweg|uitzicht|toekomst|licht meer|\bpijn|\bmoe\b|vermoei|eenzaam|alleen",
    r"niemand|niemant|nergens|beter af|beter dat ik|waard\b|\btot last",
    r"\blast (?:van mij|voor)|haat m",
    r"gedachten|\bstem in|voel .{0,16}niks|slaap niet|niet slapen|wil slapen|durf|vechten|te veel",
    r"\bzin .{0,12}(?:meer|mie)|nog zin|zinloos|waar(?:voor| doe) ik|nut\b",
    r"maakt .{0,16}nog uit|zitte",
    r"(?:hou|hau|houd) .{0,20}\bvol\b|volhouden|trek .{0,12}niet|verder moet|\bverder kan|\bhelp",
    rf"\b(?:kan|kin|wil|wel|kom)\b .{{0,20}}{_NOT_ANY_MORE}",
    # what happens to somebody
    r"op straat|dakloos|slaapplek|oorlog|\bbom|gevaar|veilig|dreig|\bslaan\b|slaat",
    r"verkracht|misbruik",
    r"dwing|dwong|gedwongen|huwelijk|scheid|schuld|verslaa|wereld|\baan ?(?:te )?doe|aangedaan",
    r"hou\b.{0,20} van (?:ze|haar|hem|jullie)|van (?:ze|haar|hem) hou",
)

_HEAVY = re.compile("|".join(HEAVY))


def is_heavy(plain: str) -> bool:
    """Tell whether a folded text holds any word that distress might be told with."""
    return _HEAVY.search(plain) is not None
