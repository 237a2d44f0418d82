"""Start everything: catalogue, model, then rasa, actions and gateway under supervisord.

The checks come first, so that what is wrong is said in one line before anything is started.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence

from bot.paths import ROOT, VAR
from bot.settings import DEV_RASA_TOKEN, SettingsError, read_settings, tracker_beside

CONFIG = ROOT / "deploy" / "supervisord.conf"
_PORTS = {"GATEWAY_PORT": "8080", "RASA_PORT": "5005", "ACTIONS_PORT": "5055"}


def environment(given: Mapping[str, str]) -> dict[str, str]:
    """Give the environment of the three processes: ``given`` with every default filled in.

    Raises:
        SettingsError: a setting is malformed, or a development secret would be used on an address
            that others can reach.
    """
    env = {**_PORTS, "GATEWAY_HOST": "127.0.0.1", "RASA_TOKEN": DEV_RASA_TOKEN, **given}
    env.setdefault("RASA_URL", f"http://127.0.0.1:{env['RASA_PORT']}")
    env.setdefault("ACTIONS_URL", f"http://127.0.0.1:{env['ACTIONS_PORT']}/webhook")
    env.setdefault(
        "TRACKER_URL",
        tracker_beside(env.get("DATABASE_URL", "")) or f"sqlite:///{VAR / 'tracker.db'}",
    )
    env["BALIE_PYTHON"] = sys.executable
    env["BALIE_VAR"] = str(VAR)
    # Deprecations inside Rasa's pinned parts are not news to an operator.
    env.setdefault("PYTHONWARNINGS", "ignore")
    env.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    read_settings(env)
    return env


def taken_port(env: Mapping[str, str]) -> str | None:
    """Give the line to say when a port is in use, else None."""
    for name in _PORTS:
        host = env["GATEWAY_HOST"] if name == "GATEWAY_PORT" else "127.0.0.1"
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, int(env[name])))
            except OSError:
                return (
                    f"Poort {env[name]} is al in gebruik. Stop het andere programma, "
                    f"of kies een vrije poort: {name}=<poort> make run"
                )
    return None


def main(argv: Sequence[str]) -> int:  # noqa: RET503 (execve does not return)
    """Prepare, then become supervisord (so that Ctrl-C stops everything and nothing is left)."""
    if argv:
        print(
            "python -m bot run heeft geen opties; instellingen staan in de omgeving.",
            file=sys.stderr,
        )
        return 2
    VAR.mkdir(exist_ok=True)
    (VAR / "log").mkdir(exist_ok=True)
    try:
        env = environment(os.environ)
        problem = taken_port(env)
    except SettingsError as error:
        problem = str(error)
    if problem:
        print(problem, file=sys.stderr)
        return 1
    for command in (["catalogue", "load"], ["train"]):
        code = subprocess.call([sys.executable, "-m", "bot", *command], cwd=ROOT, env=env)  # noqa: S603
        if code != 0:
            return code
    address = f"http://{env['GATEWAY_HOST']}:{env['GATEWAY_PORT']}/"
    print(f"De balie start op {address} (stoppen met Ctrl-C)", flush=True)
    os.chdir(ROOT)
    supervisord = [sys.executable, "-m", "supervisor.supervisord", "-n", "-c", str(CONFIG)]
    os.execve(sys.executable, supervisord, env)  # noqa: S606
