"""Starting up: the environment, ports, and the training stamp."""

from __future__ import annotations

import socket

import pytest

from bot import run, train
from bot.rasa_server.start import arguments
from bot.settings import SettingsError


def test_rasa_listens_on_loopback_with_a_token() -> None:
    args = arguments("5005", "geheim")
    assert args[args.index("--interface") + 1] == "127.0.0.1"
    assert args[args.index("--auth-token") + 1] == "geheim"


def test_the_environment_has_every_address() -> None:
    env = run.environment({"RASA_PORT": "6001", "ACTIONS_PORT": "6002"})
    assert env["RASA_URL"] == "http://127.0.0.1:6001"
    assert env["ACTIONS_URL"] == "http://127.0.0.1:6002/webhook"


def test_development_secrets_are_refused_beyond_this_machine() -> None:
    with pytest.raises(SettingsError, match="RASA_TOKEN"):
        run.environment({"GATEWAY_HOST": "0.0.0.0"})


def test_a_port_in_use_is_said_in_one_line() -> None:
    env = run.environment({"GATEWAY_PORT": "0", "RASA_PORT": "0", "ACTIONS_PORT": "0"})
    assert run.taken_port(env) is None
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        line = run.taken_port({**env, "GATEWAY_PORT": port})
    assert line is not None
    assert port in line
    assert "\n" not in line


def test_a_model_that_reads_wrongly_is_not_accepted() -> None:
    samples = (("hoi", "greet"), ("dag", "goodbye"))
    assert train.wrong_parses({"hoi": "greet", "dag": "goodbye"}.get, samples) == []
    assert len(train.wrong_parses(lambda text: "greet", samples)) == 1


def test_the_stamp_covers_everything_that_is_learned_from() -> None:
    names = {p.name for p in train.inputs()}
    assert {"config.yml", "domain.yml", "answer.yml", "intake.yml", "requirements.txt"} <= names
    assert train.fingerprint() == train.fingerprint()
