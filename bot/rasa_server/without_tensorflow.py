"""Rasa without TensorFlow, for a model in which nothing needs it.

Rasa 3.6 imports TensorFlow for every model: half of the memory of its server, and much of
the time it takes to start.  For a model that consists of parts that are known not to use it, the
import gives names that can be inherited from and written in a signature, and that fail when used.
"""

from __future__ import annotations

import json
import sys
import tarfile
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

PACKAGES = frozenset(("tensorflow", "keras", "tensorflow_addons", "tensorflow_hub"))
FREE = (
    "bot.",
    "rasa.graph_components.",
    "rasa.core.policies.ensemble.",
    "rasa.core.policies.rule_policy.",
    "rasa.nlu.classifiers.regex_message_handler.",
)
"""Beginnings of the names of components that do not use TensorFlow."""


def needed(model: Path) -> bool:
    """Whether a trained model may need TensorFlow; a model that cannot be read may."""
    try:
        with tarfile.open(model) as archive:
            metadata = archive.extractfile("metadata.json")
            nodes = json.load(metadata)["predict_schema"]["nodes"] if metadata else {"": {}}
        return not all(str(node.get("uses")).startswith(FREE) for node in nodes.values())
    except (OSError, tarfile.TarError, ValueError, KeyError):
        return True


class _AbsentType(type):
    """Of :class:`Absent`: whatever is asked of it is absent too."""

    def __getattr__(cls, name: str) -> type[Absent]:
        if name.startswith("__"):
            raise AttributeError(name)
        return Absent

    def __call__(cls, *_args: Any, **_kwargs: Any) -> Any:
        raise RuntimeError(
            "This server runs without TensorFlow, because the model it was started with does not "
            "need it. Restart it to use a model that does."
        )


class Absent(metaclass=_AbsentType):
    """Stands for a class of TensorFlow."""


class _Module(ModuleType):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__path__: list[str] = []

    def __getattr__(self, name: str) -> type[Absent]:
        if name.startswith("__"):
            raise AttributeError(name)
        return Absent


class _Finder(MetaPathFinder, Loader):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] in PACKAGES:
            return ModuleSpec(fullname, self, is_package=True)
        return None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Module(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        pass


def install() -> None:
    """Let this process do without; too late when TensorFlow was imported already."""
    if "tensorflow" not in sys.modules:
        sys.meta_path.insert(0, _Finder())
