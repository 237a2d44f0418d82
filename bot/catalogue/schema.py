"""From plain data (YAML, JSON) to catalogue records and back, driven by the records' own types.

The dataclasses in :mod:`bot.catalogue.model` are the only description of the format: a field that
is added there is read, checked and stored without a second list to keep in step.  Unknown keys are
refused, because a misspelt key would otherwise silently drop a fact.  Messages are Dutch: content
managers read them.
"""

from __future__ import annotations

import types
from collections.abc import Hashable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
_NAMES = {str: "tekst", int: "een geheel getal", float: "een getal", bool: "true of false"}


class Issues:
    """Collects what is wrong with one record as (place in the record, message) pairs."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []

    def add(self, path: str, message: str) -> None:
        """Note that the value at ``path`` is wrong."""
        self.found.append((path, message))


@cache
def _hints(cls: Hashable) -> dict[str, Any]:
    return get_type_hints(cls)


def hints(cls: type[Any]) -> dict[str, Any]:
    """Give the resolved type of every field of a record class."""
    return _hints(cast(Hashable, cls))


def build(
    cls: type[T], raw: object, issues: Issues, path: str = "", extra: frozenset[str] = frozenset()
) -> T | None:
    """Build a record from a mapping; on any fault the result is None and ``issues`` says why.

    A missing optional field is None (a gap), a missing list is empty; any other missing field
    without a default is a fault.  ``extra`` names keys that are allowed but not part of the record.
    """
    if not isinstance(raw, Mapping):
        issues.add(path, f"hier hoort een blok met velden te staan, niet {_show(raw)}")
        return None
    before = len(issues.found)
    types_of = hints(cls)
    for key in raw:
        if key not in types_of and key not in extra:
            issues.add(_join(path, str(key)), "onbekend veld; haal het weg of verbeter de naam")
    values: dict[str, Any] = {}
    for field in fields(cls):  # type: ignore[arg-type]
        where = _join(path, field.name)
        if field.name in raw and raw[field.name] is not None:
            values[field.name] = read_value(types_of[field.name], raw[field.name], issues, where)
        else:
            values[field.name] = _missing(field, types_of[field.name], issues, where)
    if len(issues.found) > before:
        return None
    return cls(**values)


def read_value(tp: Any, raw: object, issues: Issues, path: str) -> Any:
    """Read one value of type ``tp``; on a fault the result is None and ``issues`` says why."""
    origin = get_origin(tp)
    if origin in (Union, types.UnionType):
        inner = [arg for arg in get_args(tp) if arg is not type(None)]
        return None if raw is None else read_value(inner[0], raw, issues, path)
    if origin is Literal:
        if raw not in get_args(tp) or isinstance(raw, bool):
            options = ", ".join(str(option) for option in get_args(tp))
            issues.add(path, f"{_show(raw)} kan hier niet; kies uit: {options}")
        return raw
    if origin in (tuple, frozenset):
        return _read_list(tp, raw, issues, path)
    if is_dataclass(tp):
        return build(tp, raw, issues, path)  # type: ignore[arg-type]
    if tp is date:
        return _read_date(raw, issues, path)
    return _read_plain(tp, raw, issues, path)


def build_stored(tp: Any, raw: object, name: str) -> Any:
    """Read a value that :func:`dump` wrote.

    Raises ValueError when it does not fit ``tp``: it was written by other code.
    """
    issues = Issues()
    value = read_value(tp, raw, issues, name)
    if issues.found:
        raise ValueError("; ".join(f"{path}: {message}" for path, message in issues.found))
    return value


def dump(value: Any) -> Any:
    """Turn a record or field into JSON-safe data that :func:`build` reads back unchanged."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: dump(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [dump(item) for item in value]
    return value


def _missing(field: Field[Any], tp: Any, issues: Issues, path: str) -> Any:
    if field.default is not MISSING:
        return field.default
    origin = get_origin(tp)
    if origin in (Union, types.UnionType) and type(None) in get_args(tp):
        return None
    if origin is tuple:
        return ()
    if origin is frozenset:
        return frozenset()
    issues.add(path, "ontbreekt; vul dit veld in")
    return None


def _read_list(tp: Any, raw: object, issues: Issues, path: str) -> Any:
    if not isinstance(raw, list | tuple):
        issues.add(path, f"hier hoort een lijst te staan, niet {_show(raw)}")
        return None
    inner = get_args(tp)[0]
    items = [read_value(inner, item, issues, f"{path}[{i}]") for i, item in enumerate(raw, 1)]
    if not is_dataclass(inner):
        doubles = sorted({str(item) for item in raw if list(raw).count(item) > 1})
        if doubles:
            issues.add(path, f"staat dubbel in de lijst: {', '.join(doubles)}")
            return None
    return frozenset(items) if get_origin(tp) is frozenset else tuple(items)


def _read_date(raw: object, issues: Issues, path: str) -> date | None:
    if type(raw) is date:
        return raw
    if isinstance(raw, str):
        try:
            return date.fromisoformat(raw)
        except ValueError:
            pass
    issues.add(path, f"{_show(raw)} is geen datum; schrijf jjjj-mm-dd")
    return None


def _read_plain(tp: Any, raw: object, issues: Issues, path: str) -> Any:
    if tp is float and type(raw) is int:
        return float(raw)
    if type(raw) is not tp:
        wanted = _NAMES.get(tp, str(tp))
        issues.add(path, f"{_show(raw)} kan hier niet; hier hoort {wanted}")
        return None
    if isinstance(raw, str) and not raw.strip():
        issues.add(path, "is leeg; vul het in of haal het veld weg")
        return None
    return raw.strip() if isinstance(raw, str) else raw


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _show(raw: object) -> str:
    text = repr(raw)
    return text if len(text) <= 40 else text[:37] + "..."
