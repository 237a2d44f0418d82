"""Put rows into a catalogue file, leaving everything else in it as it was, comments included.

Nothing is written unless the whole catalogue is in order with the new file.
"""

from __future__ import annotations

import io
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString
from yaml import YAMLError, safe_load

from bot.catalogue.check import check
from bot.catalogue.files import Kind, Problem, read_files
from bot.catalogue.schema import dump
from bot.content.spreadsheet import Row


@dataclass(frozen=True)
class Edit:
    """What putting rows in a file comes to; ``text`` is the file's new content."""

    path: Path
    text: str
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def any(self) -> bool:
        """Whether anything would change."""
        return bool(self.added or self.changed or self.removed)


def plan(data_dir: Path, kind: Kind, rows: list[Row], *, remove_missing: bool = False) -> Edit:
    """Work out the new file and check the whole catalogue with it; nothing is written."""
    path = data_dir / kind.pattern
    yaml = _yaml()
    document = yaml.load(path.read_text("utf-8"))
    items = document[kind.key]
    current = {
        record_id: _plain(dump(record))
        for record_id, record in read_files(data_dir).records[kind.key].items()
    }
    added, changed = [], []
    by_id = {str(item["id"]): item for item in items}
    for row in rows:
        record_id = str(row.get("id", ""))
        if record_id not in by_id:
            items.append(_new(row))
            added.append(record_id)
        elif _update(by_id[record_id], current.get(record_id, {}), row):
            changed.append(record_id)
    listed = {str(row.get("id", "")) for row in rows}
    removed = [i for i in by_id if i not in listed] if remove_missing else []
    for position in range(len(items) - 1, -1, -1):
        if str(items[position]["id"]) in removed:
            del items[position]
    out = io.StringIO()
    yaml.dump(document, out)
    text = out.getvalue()
    problems = _check_with(data_dir, path, text)
    return Edit(path, text, tuple(added), tuple(changed), tuple(removed), problems)


def write(edit: Edit) -> None:
    """Replace the file at once, so that a reader never sees half of it.

    Raises:
        ValueError: when the plan has problems.
    """
    if edit.problems:
        raise ValueError(str(edit.problems[0]))
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", dir=edit.path.parent, prefix=".", suffix=".new", delete=False
    ) as new:
        new.write(edit.text)
    shutil.copymode(edit.path, new.name)
    Path(new.name).replace(edit.path)


def _yaml() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True  # type: ignore[assignment]
    yaml.width = 4096  # type: ignore[assignment]
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _plain(value: Any) -> Any:
    """Leave out what is empty, as a row does."""
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items() if v not in (None, [], ())}
    if isinstance(value, list):
        return [_plain(v) for v in value]
    return value


def _as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _as_text(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_as_text(v) for v in value]
    return value if isinstance(value, bool) else str(value)


def _same(old: Any, new: Any) -> bool:
    if isinstance(old, list) and isinstance(new, list):
        return sorted(map(str, _as_text(old))) == sorted(map(str, _as_text(new)))
    return bool(_as_text(old) == _as_text(new))


def _update(item: CommentedMap, old: Row, row: Row) -> bool:
    """Set the fields that differ; a shared source becomes the record's own when it differs."""
    changed = False
    for name in [*old, *(n for n in row if n not in old)]:
        before, after = old.get(name), row.get(name)
        if before is not None and after is not None and _same(before, after):
            continue
        changed = True
        if after is None:
            item.pop(name, None)
        elif isinstance(after, dict) and isinstance(item.get(name), CommentedMap):
            _update(item[name], before or {}, after)
        else:
            item[name] = _node(after)
    return changed


def _new(row: Row) -> CommentedMap:
    return CommentedMap({name: _node(value) for name, value in row.items()})


def _node(value: Any) -> Any:
    if isinstance(value, dict):
        node = CommentedMap(value)
        node.fa.set_flow_style()
        return node
    if isinstance(value, list):
        sequence = CommentedSeq([_node(v) for v in value])
        if not any(isinstance(v, dict) for v in value):
            sequence.fa.set_flow_style()
        return sequence
    if isinstance(value, str) and _needs_quotes(value):
        return DoubleQuotedScalarString(value)
    return value


def _needs_quotes(text: str) -> bool:
    """Tell whether the files' reader (YAML 1.1) takes a text for something else: "no", "1:30"."""
    try:
        return not isinstance(safe_load(text), str)
    except YAMLError:
        return False  # no plain word in any YAML


def _check_with(data_dir: Path, path: Path, text: str) -> tuple[Problem, ...]:
    """Check the catalogue as it would be, in a copy."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "catalogue"
        shutil.copytree(data_dir, copy)
        (copy / path.relative_to(data_dir)).write_text(text, "utf-8")
        return tuple(p for p in check(copy) if p.level == "problem")
