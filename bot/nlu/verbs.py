"""Work told with a verb, in the other forms people tell it in.  Pure.

The vocabulary has "maaltijden bezorgen"; people also say "ik bezorg maaltijden", "ik bezorgde
maaltijden" and "maaltijden bezorgd".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

_PLAIN: Final = """
bezorgen bezorg bezorgde bezorgd | plukken pluk plukte geplukt | snijden snij sneed gesneden
| steken steek stak gestoken | pellen pel pelde gepeld | knippen knip knipte geknipt
| poetsen poets poetste gepoetst | vullen vul vulde gevuld | lossen los loste gelost
| laden laad laadde geladen | sorteren sorteer sorteerde gesorteerd | zemen zeem zeemde gezeemd
| stapelen stapel stapelde gestapeld | verkopen verkoop verkocht verkocht | lappen lap lapte gelapt
| repareren repareer repareerde gerepareerd | bakken bak bakte gebakken | vangen vang ving gevangen
| fileren fileer fileerde gefileerd | melken melk molk gemolken | maaien maai maaide gemaaid
| snoeien snoei snoeide gesnoeid | wieden wied wiedde gewied | kappen kap kapte gekapt
| hakken hak hakte gehakt | bouwen bouw bouwde gebouwd | naaien naai naaide genaaid
| vouwen vouw vouwde gevouwen | verzorgen verzorg verzorgde verzorgd | rooien rooi rooide gerooid
| stekken stek stekte gestekt | binden bind bond gebonden | verwerken verwerk verwerkte verwerkt
| begeleiden begeleid begeleidde begeleid | maken maak maakte gemaakt | leggen leg legde gelegd
| lopen loop liep gelopen | rijden rij reed gereden | wassen was waste gewassen
| picken pick pickte gepickt | doen doe deed gedaan | slachten slacht slachtte geslacht
| regelen regel regelde geregeld | werven werf wierf geworven | lijmen lijm lijmde gelijmd
"""
_APART: Final = """
inpakken pak pakte ingepakt in | schoonmaken maak maakte schoongemaakt schoon
| ophalen haal haalde opgehaald op | rondbrengen breng bracht rondgebracht rond
| opbouwen bouw bouwde opgebouwd op | aanleggen leg legde aangelegd aan
| uitbenen been beende uitgebeend uit
| opmaken maak maakte opgemaakt op
"""
_FORMS: Final = {
    infinitive: (present, past, done, prefix[0] if prefix else "")
    for infinitive, present, past, done, *prefix in (
        line.split() for line in f"{_PLAIN}|{_APART}".split("|")
    )
}


def told(phrase: str) -> Iterator[str]:
    """Give the other forms of "dozen inpakken", none when it is no thing with a known verb."""
    what, _, verb = phrase.rpartition(" ")
    if not what or verb not in _FORMS:
        return
    present, past, done, prefix = _FORMS[verb]
    yield f"{present} {what} {prefix}".rstrip()
    yield f"{past} {what} {prefix}".rstrip()
    yield f"{what} {done}"
    yield f"{done} {what}"
