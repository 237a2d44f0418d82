"""A browser for the tests, and a watch over what no page of ours may ever do."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from tests.e2e.desk import Place, empty_queue, running_gateway
from tests.unit.gateway.conftest import Gateway

if TYPE_CHECKING:
    from tests.conftest import Balie

ROOT = Path(__file__).resolve().parent.parent.parent
ARTEFACTS = ROOT / "artefacts"
SIZES = {"phone": (390, 844), "desktop": (1280, 800)}
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here that asks for a page needs the browser."""
    for item in items:
        if "open_page" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


def find_chromium(playwright: Playwright) -> str | None:
    """The system's Chromium, else the one Playwright brought itself, if either is there."""
    named = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if named:
        return named
    own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One for all of these tests, and gone after them.

    As long as Playwright is there its event loop runs in this thread, and ``asyncio.run`` in any
    other test would be refused.
    """
    with sync_playwright() as playwright:
        path = find_chromium(playwright)
        if path is None:
            message = "no Chromium found: install it or name it in CHROMIUM"
            if os.environ.get("CI") == "true":
                pytest.fail(message)
            pytest.skip(message)
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@dataclass
class Watch:
    """What a page did that it should not have done."""

    origins: tuple[str, ...]
    allowed: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.problems.append(f"error: {error}"))
        page.on("console", self._console)
        page.on("request", lambda request: self._request(request.url))

    def _console(self, message: Any) -> None:
        if message.type not in ("error", "warning"):
            return
        text = message.text
        if not any(allowed in text for allowed in self.allowed):
            self.problems.append(f"console {message.type}: {text}")

    def _request(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in ("data", "blob"):
            return
        if f"{parts.scheme}://{parts.netloc}" not in self.origins:
            self.problems.append(f"request to another host: {url}")


expect.set_options(timeout=20_000)  # a busy machine is no failure
OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Open a page: ``open_page(url, size=..., scheme=..., setup=..., allowed=[...])``.

    ``allowed`` are console messages that belong to the test, such as the browser's own line about
    an answer with an error status. Anything else fails the test when it ends. ``also`` are other
    origins that the page may ask something of.
    """
    contexts: list[BrowserContext] = []
    watches: list[Watch] = []

    def open_one(
        url: str,
        *,
        size: tuple[int, int] = SIZES["desktop"],
        scheme: str = "light",
        setup: Callable[[BrowserContext], None] | None = None,
        allowed: tuple[str, ...] = (),
        also: tuple[str, ...] = (),
        **options: Any,
    ) -> Page:
        viewport = {"width": size[0], "height": size[1]}
        context = browser.new_context(viewport=viewport, color_scheme=scheme, **options)
        contexts.append(context)
        if setup:
            setup(context)
        parts = urlsplit(url)
        watch = Watch((f"{parts.scheme}://{parts.netloc}", *also), list(allowed))
        watches.append(watch)
        context.on("page", watch.follow)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.goto(url)
        return page

    yield open_one
    for context in contexts:
        context.close()
    problems = [problem for watch in watches for problem in watch.problems]
    assert not problems, "\n".join(problems)


@pytest.fixture(scope="module")
def desk_gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gateway]:
    """A gateway for a module of desk tests; only the assistant is stubbed."""
    with running_gateway(tmp_path_factory.mktemp("desk")) as running:
        yield running


@pytest.fixture
def place(desk_gateway: Gateway, open_page: OpenPage) -> Iterator[Place]:
    """The desk, with an empty queue."""
    made = Place(desk_gateway, open_page)
    yield made
    empty_queue(made)


@pytest.fixture(scope="session")
def base_url(balie: Balie) -> str:
    """Where the running front desk is."""
    return balie.url


def check_accessible(page: Page, name: str) -> None:
    """Fail on any rule of WCAG 2.2 A and AA that axe-core can see broken; keep a picture."""
    ARTEFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTEFACTS / f"{name}.png")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": AXE_TAGS}}).response
    broken = [
        f"{rule['id']}: {rule['help']}\n    "
        + "\n    ".join(f"{node['html'][:160]} {node['failureSummary']}" for node in rule["nodes"])
        for rule in found["violations"]
    ]
    assert found["passes"], "axe-core looked at nothing"
    assert not broken, f"{name}:\n" + "\n".join(broken)


def scrolls_sideways(page: Page) -> bool:
    """Whether anything, the inside of the chat included, is wider than the window."""
    return bool(
        page.evaluate(
            """() => {
              const roots = [document];
              const chat = document.querySelector("gouden-poort-chat");
              if (chat) roots.push(chat.shadowRoot);
              const wide = (e) => e.clientWidth && e.scrollWidth > e.clientWidth + 1
                && ["auto", "scroll", "visible"].includes(getComputedStyle(e).overflowX);
              const page = document.documentElement;
              return page.scrollWidth > page.clientWidth
                || roots.some((r) =>
                  [...r.querySelectorAll("main, section, .log, form")].some(wide));
            }"""
        )
    )
