"""What each refusal forbids, written down a second time and apart from the code under test."""

from __future__ import annotations

from bot.catalogue.model import Occupation

WORDS = {
    "style:hoogte": ("hoogte", "steiger", "ladder", "daken", "klim"),
    "style:kruipruimte": ("kruip", "kleine ruimte", "schacht"),
}
PLACES = {
    "sector:bouw": {"bouwplaats"},
    "style:hoogte": {"hoogte"},
    "style:buiten": {"buiten", "bouwplaats"},
    "style:kantoor": {"kantoor"},
    "style:fabriek": {"fabriek"},
    "style:bouwplaats": {"bouwplaats"},
    "style:klanten": {"klanten"},
}
TIMES = {
    "style:ploegendienst": {"shifts": ("sometimes", "usual")},
    "style:nacht": {"shifts": ("sometimes", "usual"), "nights_weekends": ("sometimes", "usual"),
                    "standby": ("usual",)},
    "style:weekend": {"shifts": ("sometimes", "usual"), "nights_weekends": ("sometimes", "usual"),
                      "standby": ("usual",)},
    "style:storingsdienst": {"standby": ("sometimes", "usual")},
    "style:rijden": {"driving": ("required",)},
    "style:reizen": {"travel": ("usual",)},
    "style:zwaar": {"physical": (3,)},
}  # fmt: skip
STYLES = (
    *("ploegendienst", "nacht", "weekend", "storingsdienst", "hoogte", "zwaar", "buiten", "binnen"),
    *("kantoor", "fabriek", "bouwplaats", "klanten", "rijden", "reizen", "kruipruimte", "school"),
)


def forbidden(refusal: str, o: Occupation) -> bool:
    """Tell whether an occupation may not be shown to somebody with this refusal."""
    if refusal == "sector:bouw" and o.sector in ("bouw", "afbouw", "infra"):
        return True
    if refusal == f"sector:{o.sector}" or PLACES.get(refusal, set()) & o.places:
        return True
    if any(getattr(o, field) in bad for field, bad in TIMES.get(refusal, {}).items()):
        return True
    if any(w in text.lower() for w in WORDS.get(refusal, ()) for text in (o.what, *o.caveats)):
        return True
    if refusal == "style:binnen":
        return not {"buiten", "bouwplaats"} & o.places
    return False
