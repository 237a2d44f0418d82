"""Starting and stopping: Ctrl-C leaves no process behind, and what is wrong is said in one line."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx

from bench import processes
from tests.conftest import ROOT, Balie, free_ports


def environment(folder: Path, **more: str) -> dict[str, str]:
    ports = free_ports()
    urls = {
        "DATABASE_URL": f"sqlite:///{folder / 'frontdesk.db'}",
        "TRACKER_URL": f"sqlite:///{folder / 'tracker.db'}",
        "CATALOGUE_URL": f"sqlite:///{folder / 'catalogue.db'}",
        "BALIE_VAR": str(folder),
    }
    env = {**os.environ, **ports, **urls, **more}
    env.pop("RASA_URL", None)
    env.pop("ACTIONS_URL", None)
    return env


def start(env: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        cwd=ROOT, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        start_new_session=True,
    )  # fmt: skip


def test_ctrl_c_stops_everything(balie: Balie, tmp_path: Path) -> None:
    # `balie` has trained the model, so this start goes straight to the processes.
    env = environment(tmp_path)
    process = start(env)
    url = f"http://127.0.0.1:{env['GATEWAY_PORT']}/healthz"
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            if httpx.get(url, timeout=2).status_code == 200:
                break
        except httpx.TransportError:
            time.sleep(0.2)
    children = list(processes.descendants(process.pid))
    assert len(children) >= 3
    process.send_signal(signal.SIGINT)
    output, _ = process.communicate(timeout=40)
    assert processes.gone(children, within=10) == []
    assert f"http://127.0.0.1:{env['GATEWAY_PORT']}/" in output
    assert "Traceback" not in output


def test_a_port_in_use_is_one_clear_line(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        process = start(environment(tmp_path, GATEWAY_PORT=port))
        output, _ = process.communicate(timeout=30)
    assert process.returncode == 1
    assert output.count("\n") == 1
    assert f"Poort {port} is al in gebruik" in output


def test_a_broken_catalogue_file_is_one_clear_line_and_nothing_starts(tmp_path: Path) -> None:
    import shutil

    data = tmp_path / "data"
    shutil.copytree(ROOT / "data" / "catalogue", data)
    routes = data / "routes.yml"
    routes.write_text(routes.read_text(encoding="utf-8") + "\n  - [kapot", encoding="utf-8")
    env = environment(tmp_path)
    result = subprocess.run(
        [sys.executable, "-m", "bot", "catalogue", "load", "--data", str(data)],
        cwd=ROOT, env=env, text=True, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert result.returncode != 0
    assert "routes.yml" in result.stderr
    assert "Traceback" not in result.stderr
    assert len(result.stderr.strip().splitlines()) <= 3
