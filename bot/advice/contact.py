"""Which desk to point somebody to, without making up what is not known of it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.advice.dutch import format_date, join, region_name
from bot.advice.levels import is_employer
from bot.catalogue.model import Catalogue, Contact, Region
from bot.intake.profile import Profile

_TRUSTED = ("high", "medium")
_FIELDS = (
    ("url", "website"),
    ("phone", "telefoonnummer"),
    ("email", "e-mailadres"),
    ("address", "adres"),
    ("opening_hours", "openingstijden"),
)


@dataclass(frozen=True)
class ContactAdvice:
    """The desk, in which region, why this one (plain Dutch), and what is not known of it.

    ``fallback`` is the entry to use when the desk cannot be reached; ``gaps`` says in
    Dutch what the catalogue does not know, so that the reader is not left guessing.
    """

    contact: Contact
    region: Region | None
    why: str
    fallback: Contact | None
    gaps: tuple[str, ...]


def contact_for(profile: Profile, catalogue: Catalogue) -> ContactAdvice:
    """Choose the desk: that of the region when known well enough, else the national entry.

    A desk that has been succeeded ("predecessor") is only given with the year it was seen.
    Raises LookupError when the catalogue holds no national entry.
    """
    region = region_of(profile, catalogue)
    national = _national(catalogue)
    if is_employer(profile):
        return _for_employer(region, national, catalogue)
    desk = _desk(region, catalogue, "werkcentrum")
    if desk and region:
        seen = f" (stand {format_date(desk.provenance.checked_on)})"
        sure = "" if desk.provenance.certainty == "high" else f"{seen}, controleer dit even"
        why = f"{desk.name} helpt mensen uit de {region_name(region.name)}{sure}."
        return _advice(desk, region, why, national)
    old = _desk(region, catalogue, "predecessor")
    if old and region:
        why = (
            f"Voor de {region_name(region.name)} ken ik {old.name}, stand {_year(old)}. "
            "Dat loket kan intussen anders heten. Via de landelijke ingang kom je altijd goed uit."
        )
        return _advice(old, region, why, national)
    if region:
        why = (
            f"Je hoort bij de {region_name(region.name)}. De gegevens van het loket daar weet ik "
            "nog niet zeker. Via de landelijke ingang kom je bij de juiste regio."
        )
    else:
        why = "Ik weet nog niet in welke regio je woont. Dit is de landelijke ingang."
    return _advice(national, region, why, None)


def region_of(profile: Profile, catalogue: Catalogue) -> Region | None:
    """Give the person's region, from the answer itself or from the municipality."""
    code = profile.region
    if code is None and profile.municipality in catalogue.municipalities:
        code = catalogue.municipalities[profile.municipality].region_code
    return catalogue.regions.get(code or "")


def _for_employer(region: Region | None, national: Contact, catalogue: Catalogue) -> ContactAdvice:
    desk = _desk(region, catalogue, "employers")
    where = f" in de {region_name(region.name)}" if region else ""
    if desk:
        why = f"{desk.name} helpt werkgevers{where} met mensen vinden en opleiden."
        return _advice(desk, region, why, national)
    general = _pick(catalogue, "employers", None)
    if general:
        why = f"{general.name} helpt werkgevers met mensen vinden en opleiden."
        if region:
            why += f" De gegevens van de {region_name(region.name)} weet ik nog niet."
        return _advice(general, region, why, national)
    why = "Vraag hier naar het loket voor werkgevers; de gegevens daarvan weet ik nog niet."
    return _advice(national, region, why, None)


def _advice(
    contact: Contact, region: Region | None, why: str, fallback: Contact | None
) -> ContactAdvice:
    missing = [name for field, name in _FIELDS if not getattr(contact, field)]
    gaps = (f"Nog niet bekend: {join(missing)}.",) if missing else ()
    return ContactAdvice(contact, region, why, fallback, gaps)


def _desk(region: Region | None, catalogue: Catalogue, kind: str) -> Contact | None:
    return _pick(catalogue, kind, region.code) if region else None


def _pick(catalogue: Catalogue, kind: str, region_code: str | None) -> Contact | None:
    """Give the surest, then latest checked contact of a kind in a region, if it can be trusted."""
    found = [
        c
        for c in catalogue.contacts.values()
        if c.kind == kind and c.region_code == region_code and c.provenance.certainty in _TRUSTED
    ]
    return min(
        found,
        key=lambda c: (
            _TRUSTED.index(c.provenance.certainty),
            -c.provenance.checked_on.toordinal(),
            c.id,
        ),
        default=None,
    )


def _national(catalogue: Catalogue) -> Contact:
    found = [c for c in catalogue.contacts.values() if c.kind == "national"]
    if not found:
        raise LookupError("the catalogue has no national contact")
    order = ("high", "medium", "low", "unknown")
    return min(found, key=lambda c: (order.index(c.provenance.certainty), c.id))


def _year(contact: Contact) -> int:
    return contact.provenance.checked_on.year
