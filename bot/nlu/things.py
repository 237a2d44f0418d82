"""What people want to work on or with, and the one occupation that does: data only.

"Iets met zonnepanelen" names no occupation, but it asks for one as plainly as "zonnepanelenmonteur"
does.  Only things that one occupation of the catalogue works on; what many work on ("hout", "auto's")
stays an interest.  :data:`THINGS` are wished for by who names them when asked what they like;
:data:`DOINGS` are also hobbies, and only a wish for work behind words of wishing.
"""

# ruff: noqa: E501  (a list is easier to read on one line)

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.nlu.text import folded
from bot.nlu.words import phrases
from bot.nlu.words import words as words_of

_THINGS: Final[dict[str, str]] = {
    "zonnepanelenmonteur": "zonnepanelen | zonnepaneel | zonnestroom | zonneparken | pv panelen",
    "warmtepompmonteur": "warmtepompen | warmtepomp | hybride warmtepompen",
    "laadpaalmonteur": "laadpalen | laadpaal | laadstations",
    "windturbinemonteur": "windmolens | windmolen | windturbines | windparken | windenergie op zee",
    "glasvezelmonteur": "glasvezel | glasvezelkabels",
    "kraanmachinist": "op een kraan | op de kraan | op n kraan | op kraan | een kraan besturen | "
    "op een torenkraan | op de torenkraan | torenkraan | torenkranen | hijskraan | hijskranen | mobiele kraan | bouwkraan | bouwkranen",
    "machinist-grondverzet": "op een graafmachine | op de graafmachine | op een shovel | op de shovel | graafmachine | graafmachines | graafkraan | rupskraan | rupskranen | "
    "minigraver | minikraan | shovel | shovels | bulldozer | bulldozers | grondverzet | dragline",
    "liftmonteur": "liften en roltrappen | roltrappen | personenliften",
    "treinmonteur": "treinen onderhouden | treinen repareren | aan treinen | treinstellen | treintechniek",
    "vliegtuigmonteur": "vliegtuigmotoren | straalmotoren | vliegtuigen onderhouden | aan vliegtuigen | "
    "vliegtuigen repareren | vliegtuigtechniek | vliegtuigonderhoud",
    "fietstechnicus": "fietsen maken | fietsen repareren | fietsen opknappen | fietsen herstellen | "
    "fietsen sleutelen | e bikes | ebikes | fietstechniek",
    "bedrijfswagentechnicus": "vrachtwagens repareren | vrachtwagens onderhouden | aan vrachtwagens | "
    "trucks repareren | vrachtautos repareren | aan vrachtautos | vrachtwagens sleutelen | truckmotoren",
    "mobiele-werktuigen": "tractoren repareren | trekkers repareren | aan trekkers | aan tractoren | "
    "landbouwmachines | landbouwmachines repareren | landbouwtechniek | trekkers sleutelen",
    "carrosseriebouwer": "autos spuiten | autos uitdeuken | uitdeuken | carrosserie | schadeherstel",
    "koelmonteur": "aircos | airconditioning | koelinstallaties | koelmachines | koelcellen",
    "paneelbouwer": "schakelkasten | besturingskasten | schakelpanelen",
    "elektromonteur-woning": "meterkasten | groepenkasten | elektra aanleggen | huizen bedraden | "
    "stroom aanleggen | bedrading aanleggen",
    "loodgieter": "badkamers installeren | waterleidingen",
    "domoticamonteur": "alarmsystemen | alarminstallaties | beveiligingscameras | "
    "slimme huizen | camerasystemen",
    "robotprogrammeur": "robots programmeren | industriele robots | plc programmeren | robotarmen",
    "cleanroommonteur": "chipmachines | cleanroom | cleanrooms | chips maken",
    "monteur-hoogspanning": "hoogspanning | hoogspanningsmasten | hoogspanningskabels",
    "monteur-laagspanning": "stroomkabels | elektriciteitsnet | stroomnet | kabels in de grond",
    "spoorwerker": "spoorlijnen | bovenleidingen | aan het spoor | spoorrails | spoorbouw",
    "waterbouwer": "dijken | sluizen | baggeren | waterwerken | kades",
    "drinkwateroperator": "drinkwater | waterzuivering",
    "scheepsbouwer": "schepen bouwen | boten bouwen | jachtbouw | scheepsbouw | jachten bouwen",
    "dakdekker": "daken leggen | daken dekken | dakdekken | dakbedekking",
    "steigerbouwer": "steigers bouwen | steigerbouw",
    "asfaltwerker": "asfalt | asfalteren",
    "isolatiemonteur-woning": "spouwmuren | spouwmuurisolatie | woningisolatie",
    "energieadviseur": "energielabels | energieadvies",
}
_DOINGS: Final[dict[str, str]] = {
    "lasser": "lassen | tig lassen | mig lassen | laswerk",
    "timmerman": "timmeren | timmerwerk",
    "schilder": "schilderwerk | huizen schilderen",
    "tegelzetter": "tegelen | tegels zetten",
    "stukadoor": "stucen | stuken | muren stuken",
    "stratenmaker": "straten leggen | straten maken | bestraten | stoepen leggen",
    "sloper": "slopen | sloopwerk",
    "cnc-verspaner": "frezen | draaien en frezen | cnc | verspanen",
    "automonteur": "autotechniek | sleutelen aan autos | aan autos sleutelen | autos sleutelen",
    "softwaredeveloper": "programmeren | apps maken | apps bouwen",
    "tekenaar-constructeur": "technisch tekenen | solidworks",
    "isolatiemonteur-woning": "isoleren | isolatie",
    "windturbinemonteur": "windenergie",
}
DOINGS: Final = frozenset(folded(p) for listed in _DOINGS.values() for p in phrases(listed))

WISHING: Final = words_of(
    "wil wilde wou zoek zoeken zou droom werk werken baan leren iets wat worden gaan ga cursus opleiding"
)
"""Words of which one has to stand in the sentence with a doing."""
OWNED: Final = words_of(
    "laten kopen nodig huren bestellen aanschaffen mijn ons onze geplaatst subsidie"
)
"""Near a thing these say that it is at home, not at work: "zonnepanelen op ons dak"."""


def things() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give (id of an occupation, names of what it works on or does)."""
    for listed in (_THINGS, _DOINGS):
        for value, names in listed.items():
            yield value, phrases(names)
