"""What can be said of the web files without a browser."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

BOT = Path(__file__).resolve().parent.parent.parent / "bot"
SCRIPTS = sorted([*(BOT / "widget").glob("*.js"), *(BOT / "desk").glob("*.js")])
PAGES = sorted([*(BOT / "widget").glob("*.html"), *(BOT / "desk").glob("*.html")])
LIMIT = 40_000  # bytes, gzip, of everything a site loads to carry the widget

HTML_FROM_TEXT = re.compile(
    r"\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|document\.write|"
    r"DOMParser|setHTMLUnsafe|eval|Function)\s*[(=]"
)
INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", re.IGNORECASE)
ELSEWHERE = re.compile(r"""(?:src|href)\s*=\s*["'](?:https?:)?//""")


def widget_files() -> set[Path]:
    """chat.js and every module it imports, directly or not."""
    found: set[Path] = set()
    waiting = [BOT / "widget" / "chat.js"]
    while waiting:
        file = waiting.pop()
        if file in found:
            continue
        found.add(file)
        imports = re.findall(r'from "(\./[^"]+)"', file.read_text())
        waiting += [file.parent / name for name in imports]
    return found


def test_the_widget_is_small() -> None:
    sizes = {f.name: len(gzip.compress(f.read_bytes())) for f in widget_files()}
    assert len(sizes) > 5
    assert sum(sizes.values()) < LIMIT, sizes


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda f: f"{f.parent.name}/{f.name}")
def test_no_script_makes_html_from_text(file: Path) -> None:
    assert not HTML_FROM_TEXT.findall(file.read_text())


@pytest.mark.parametrize("file", PAGES, ids=lambda f: f"{f.parent.name}/{f.name}")
def test_pages_fit_a_strict_policy(file: Path) -> None:
    text = file.read_text()
    assert not INLINE.findall(text)
    assert not ELSEWHERE.findall(text)


def test_styles_load_nothing() -> None:
    for file in [*BOT.glob("widget/*.css"), *BOT.glob("desk/*.css"), BOT / "widget" / "styles.js"]:
        assert not re.search(r"url\(|@import", file.read_text()), file
