"""Say once that the assistant is ready (run by the supervisor next to the three processes)."""

from __future__ import annotations

import os
import time

import httpx

_PATIENCE = 180.0  # seconds


def main() -> None:
    """Ask the gateway until every part is ready, then print where to go."""
    base = f"http://{os.environ['GATEWAY_HOST']}:{os.environ['GATEWAY_PORT']}"
    started = time.monotonic()
    while time.monotonic() - started < _PATIENCE:
        try:
            if httpx.get(f"{base}/readyz", timeout=5).status_code == 200:
                print(f"Klaar na {time.monotonic() - started:.0f} s. Open {base}/", flush=True)
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.5)
    print("De assistent is nog niet klaar. Kijk in var/log/rasa.log wat er is.", flush=True)


if __name__ == "__main__":
    main()
