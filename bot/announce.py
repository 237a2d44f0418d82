"""Say once that the assistant is ready (run by the supervisor next to the three processes)."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping

import httpx

from bot.desk_cli import NO_USERS, has_users
from bot.settings import read_settings

_PATIENCE = 180.0  # seconds


_TELEGRAM_PATIENCE = 20.0  # seconds
NO_TELEGRAM = (
    "Telegram staat uit. Maak een bot bij @BotFather in Telegram en start opnieuw met "
    "TELEGRAM_BOT_TOKEN=<token> make run (zie docs/telegram.md)."
)


def telegram_line(
    base: str, env: Mapping[str, str], *, patience: float = _TELEGRAM_PATIENCE
) -> str:
    """What to say about Telegram, in one line; waits until it has answered or refused."""
    if not env.get("TELEGRAM_BOT_TOKEN", "").strip():
        return NO_TELEGRAM
    until = time.monotonic() + patience
    while True:
        try:
            part = httpx.get(f"{base}/readyz", timeout=5).json()["parts"]["telegram"]
            if part == "refused":
                return "Telegram neemt TELEGRAM_BOT_TOKEN niet aan. Kijk het na bij @BotFather."
            if part == "ready":
                info = httpx.get(f"{base}/api/info", timeout=5).json()
                return f"Telegram staat aan: https://t.me/{info['telegram']['username']}"
        except (httpx.HTTPError, ValueError, KeyError, TypeError):
            pass
        if time.monotonic() > until:
            return (
                "Telegram is nog niet bereikt; de balie blijft het proberen (var/log/gateway.log)."
            )
        time.sleep(0.5)


def main() -> None:
    """Ask the gateway until every part is ready, then print where to go."""
    base = f"http://{os.environ['GATEWAY_HOST']}:{os.environ['GATEWAY_PORT']}"
    started = time.monotonic()
    while time.monotonic() - started < _PATIENCE:
        try:
            if httpx.get(f"{base}/readyz", timeout=5).status_code == 200:
                print(f"Klaar na {time.monotonic() - started:.0f} s. Open {base}/", flush=True)
                print(telegram_line(base, os.environ), flush=True)
                if not has_users(read_settings()):
                    print(NO_USERS, flush=True)
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.5)
    print("De assistent is nog niet klaar. Kijk in var/log/rasa.log wat er is.", flush=True)


if __name__ == "__main__":
    main()
