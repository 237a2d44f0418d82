"""Names of countries, only to recognise "diploma uit Syrië" as a foreign diploma: data only.

The country itself is never kept: where somebody comes from is not asked and not stored.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.nlu.words import phrases

COUNTRIES: Final[tuple[str, ...]] = phrases(
    """
    afghanistan | afrika | albanië | algerije | amerika | angola | arabië | argentinië | armenië |
    azerbeidzjan | azerbaijan | bangladesh | belarus | belgië | bosnië | brazilië | bulgarije |
    burundi | canada | chili | china | colombia | congo | cuba | curaçao | denemarken | duitsland |
    ecuador | egypte | engeland | eritrea | estland | ethiopië | filipijnen | filippijnen |
    filipinen | finland | frankrijk |
    gambia | georgië | ghana | griekenland | guinee | hongarije | ierland | india | indonesië |
    irak | iran | israël | italië | ivoorkust | jemen | jordanië | kameroen | kazachstan | kenia |
    koeweit | kosovo | kroatië | letland | libanon | liberia | libië | litouwen | macedonië | mali |
    marokko | mexico | moldavië | mongolië | nepal | nigeria | noorwegen | oeganda | oekraïne |
    oostenrijk | pakistan | palestina | peru | polen | portugal | roemenië | rusland | rwanda |
    saoedi-arabië | senegal | servië | sierra leone | slovenië | slowakije | soedan | somalië |
    spanje | sri lanka | sudan | suriname | syrië | syria | tanzania | thailand | togo | tsjechië |
    tunesië | turkije | turkey | ukraine | venezuela | vietnam | wit-rusland | zimbabwe |
    zuid-afrika | zuid-soedan | zweden | zwitserland | het buitenland
    """
)

_EU: Final = frozenset(
    phrases(
        """
        belgië | bulgarije | denemarken | duitsland | estland | finland | frankrijk |
        griekenland | hongarije | ierland | italië | kroatië | letland | litouwen | noorwegen |
        oostenrijk | polen |
        portugal | roemenië | slovenië | slowakije | spanje | tsjechië | zweden | zwitserland |
        curaçao | het buitenland | oekraïne | ukraine
        """
    )
)
OUTSIDE_EU: Final[tuple[str, ...]] = tuple(c for c in COUNTRIES if c not in _EU)
"""Countries whose people need a permit to work in the Netherlands; Ukrainians have another rule."""

CITIES: Final[tuple[str, ...]] = phrases(
    """
    damascus | damaskus | aleppo | homs | latakia | hama | kiev | kyiv | charkiv | kharkiv |
    odessa | lviv | charkov | kharkov | lvov |
    mariupol | dnipro | asmara | addis abeba | khartoem | mogadishu | istanbul | ankara | izmir |
    teheran | isfahan | kabul | herat | bagdad | basra | erbil | mosul | beiroet | cairo | amman |
    casablanca | rabat | tanger | accra | lagos | nairobi | kampala | islamabad | karachi | delhi |
    mumbai | manilla | jakarta | paramaribo | moskou | minsk | warschau | krakau | gdansk |
    caracas | bogota | medellin | quito | buenos aires | sao paulo | havana | santo domingo |
    belgrado | sarajevo | zagreb | pristina | tirana | skopje | praag | bratislava | vilnius |
    tallinn | chisinau | donetsk | cherson | zaporizja | poltava | lodz | wroclaw | poznan |
    katowice | lublin | szczecin | timisoara | plovdiv | adana | konya | gaziantep | diyarbakir |
    kayseri | bursa | trabzon | raqqa | idlib | daraa | qamishli | sulaymaniyah | kirkuk |
    kandahar | mazar e sharif | jalalabad | mashad | shiraz | tabriz | peshawar | lahore | dhaka |
    colombo | kathmandu | hanoi | bangkok | marrakesh | meknes | nador | oujda | agadir | tetouan |
    alexandrie | dakar | bamako | abidjan | kumasi | abuja | ibadan | kinshasa | luanda | harare |
    johannesburg | kaapstad | massawa | hargeisa | kismayo | juba | conakry | freetown |
    boekarest | sofia | boedapest | tbilisi | jerevan | bakoe | sanaa | tunis | algiers | tripoli
    """
)
"""Towns abroad where people went to school; never kept."""

_STUDIED: Final[tuple[str, ...]] = phrases(
    """
    diploma uit | diploma's uit | diploma van | diploma in | diploma | papieren uit |
    opleiding uit | opleiding in | studie in | gestudeerd in | universiteit in | mbo in | hbo in |
    afgestudeerd in | bachelor uit | bachelor in | master uit | master in
    """
)


def foreign_diplomas() -> Iterator[str]:
    """Give the ways to say that one studied in another country."""
    for country in COUNTRIES:
        for studied in _STUDIED:
            yield f"{studied} {country}"
