"""Make the README's pictures of the widget: ``python -m tests.e2e.widget_pictures [address]``.

From the running front desk, with its trained assistant, in Chromium, at the sizes of a phone and of
a desktop.
"""

from __future__ import annotations

import sys

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.e2e.conftest import ARGUMENTS, ROOT, find_chromium
from tests.e2e.test_widget import box, launcher, log

FOLDER = ROOT / "docs" / "images"
SIZES = {"": (1000, 860), "-telefoon": (390, 844)}
ANSWER = 60_000  # milliseconds
WORK = (
    "hoi ik ben verpleegkundige in almelo, in loondienst, wil iets met mijn handen, "
    "geen ploegendienst en niet de bouw, moet wel blijven verdienen"
)


def say(page: Page, text: str, then: str) -> None:
    """Send a message and wait until the assistant has said ``then``."""
    box(page).fill(text)
    box(page).press("Enter")
    expect(log(page)).to_contain_text(then, timeout=ANSWER)
    expect(page.get_by_text("De assistent typt")).to_have_count(0)


def pictures(browser: Browser, url: str) -> None:
    """One conversation for each size: in the intake, and at the advice."""
    for name, (width, height) in SIZES.items():
        phone = bool(name)
        page = browser.new_page(
            viewport={"width": width, "height": height},
            device_scale_factor=2 if phone else 1,
            has_touch=phone,
            reduced_motion="reduce",
        )
        page.goto(url)
        launcher(page).click()
        expect(log(page)).to_contain_text("digitale assistent", timeout=ANSWER)
        say(page, WORK, "hoogste opleiding")
        page.screenshot(path=FOLDER / f"intake{name}.png")
        for text, then in (
            ("mbo 4", "Waar werk je"),
            ("binnen", "uren per week"),
            ("32 uur", "Klopt dit?"),
            ("ja klopt", "Dit werk zou"),
        ):
            say(page, text, then)
        page.screenshot(path=FOLDER / f"advice{name}.png")
        page.close()


def main() -> None:
    """Make them."""
    url = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080/"
    with sync_playwright() as playwright:
        path = find_chromium(playwright)
        if path is None:
            raise SystemExit("no Chromium found: install it or name it in CHROMIUM")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        pictures(browser, url)
        browser.close()


if __name__ == "__main__":
    main()
