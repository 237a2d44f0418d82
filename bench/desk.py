"""``python -m bench desk``: the desk's queue over HTTP while hundreds of people wait.

The gateway and a stub of the assistant are processes of their own.  Three advisors ask for the list
at the same time, one request after another, which is far more than a busy desk does.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import httpx

from bench.stack import free_port, running
from bot.conversations import desk_users, handovers, log
from bot.conversations.database import Database
from bot.conversations.desk_users import Credentials
from bot.conversations.migrate import upgrade
from bot.conversations.records import Handover, NewEvent

ADVISORS = 3
SUMMARY = {
    "lines": [
        {"label": label, "value": f"{label} zoals iemand die vertelt, in een halve zin"}
        for label in ("Situatie", "Werk en ervaring", "Opleiding", "Wensen", "Wat je niet wilt")
    ],
    "advice": ["Monteur zonnepanelen", "Warmtepompmonteur", "Elektromonteur"],
}


def fill(db: Database, waiting: int, messages: int) -> None:
    """So many people who wait, of whom the first has a long conversation."""
    for n in range(waiting):
        said = [NewEvent("assistant", "text", f"bericht {m}") for m in range(1 if n else messages)]
        made, _ = log.create_conversation(db, channel="widget", page=None, greeting=said)
        region, name = ("AM05", "Twente") if n % 2 else ("AM01", "Groningen")
        given = Handover(
            region, name, SUMMARY, None, True, consent_text="Vind je dat goed? " * 20,
            sectors=("bouw", "energie"),
        )  # fmt: skip
        with db.writing() as connection:
            handovers.request_handover(connection, log.load(connection, made, lock=True), given)


def signed_in(url: str, made: Credentials) -> httpx.Client:
    """An advisor at the desk."""
    client = httpx.Client(base_url=f"{url}/desk/api/", timeout=30, trust_env=False)
    body = {"login": made.login, "password": made.password, "code": made.code()}
    client.post("session", json=body).raise_for_status()
    return client


def ask(client: httpx.Client, path: str, times: int) -> list[float]:
    """Milliseconds that an advisor waits for an answer, each time."""
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        client.get(path).raise_for_status()
        taken.append((time.perf_counter() - started) * 1000)
    return taken


def main(argv: Sequence[str]) -> int:
    """Measure and print a table; needs an empty store."""
    parser = argparse.ArgumentParser(prog="python -m bench desk", description=__doc__)
    parser.add_argument("--waiting", type=int, default=500)
    parser.add_argument("--messages", type=int, default=200)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--database", metavar="URL", help="an empty PostgreSQL database")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        stub, port = free_port(), free_port()
        env = {
            **os.environ,
            "BALIE_VAR": folder,
            "DATABASE_URL": options.database or f"sqlite:///{folder}/frontdesk.db",
            "TRACKER_URL": f"sqlite:///{folder}/tracker.db",
            "RASA_URL": f"http://127.0.0.1:{stub}",
            "GATEWAY_PORT": port,
        }
        db = Database(env["DATABASE_URL"])
        upgrade(db.engine)
        if desk_users.list_users(db):
            print("Deze database is niet leeg.", file=sys.stderr)
            return 2
        people = [
            desk_users.create_user(db, f"a{n}", name=f"A{n}", role="adviseur", regions=regions)
            for n, regions in enumerate([("*",), ("AM05", "AM01"), ("AM05",)])
        ]
        fill(db, options.waiting, options.messages)
        with db.reading() as connection:
            first = connection.execute(
                handovers.t.handover_requests.select().order_by("created_at").limit(1)
            ).one()
        db.dispose()
        command = [sys.executable, "-m", "bench.stub_rasa", stub, "20"]
        url = f"http://127.0.0.1:{port}"
        with (
            running(command, env, f"http://127.0.0.1:{stub}/status"),
            running([sys.executable, "-m", "bot.gateway"], env, f"{url}/healthz"),
            ThreadPoolExecutor(ADVISORS) as pool,
        ):
            clients = [signed_in(url, made) for made in people]
            print(f"{options.waiting} people wait, {ADVISORS} advisors at once")
            print("| call | p50 | p95 | most |\n|---|---|---|---|")
            for path, who in (
                ("queue?limit=50", clients),
                ("queue?limit=100", clients),
                ("queue?mine=true&limit=100", clients),
                (f"conversations/{first.conversation_id}", clients[:1]),
            ):
                runs = pool.map(ask, who, [path] * len(who), [options.times] * len(who))
                taken = sorted(ms for run in runs for ms in run)
                p95 = statistics.quantiles(taken, n=20)[-1]
                shown = path.replace(first.conversation_id, "…")
                middle = statistics.median(taken)
                print(f"| `{shown}` | {middle:.0f} ms | {p95:.0f} ms | {taken[-1]:.0f} ms |")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
