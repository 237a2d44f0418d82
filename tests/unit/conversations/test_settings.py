from __future__ import annotations

import pytest

from bot.settings import SettingsError, is_loopback, read_settings


def test_defaults_point_into_the_checkout(tmp_path):
    settings = read_settings({}, root=tmp_path)
    assert settings.database_url == f"sqlite:///{tmp_path}/var/frontdesk.db"
    assert settings.tracker_url == f"sqlite:///{tmp_path}/var/tracker.db"
    assert (settings.gateway_host, settings.gateway_port) == ("127.0.0.1", 8080)


def test_what_is_given_is_used(tmp_path):
    settings = read_settings(
        {
            "DATABASE_URL": "postgresql://u:p@db/x",
            "TRACKER_URL": "sqlite:////srv/t.db",
            "BALIE_VAR": "/srv/var",
            "WIDGET_ORIGINS": "https://a.example, https://b.example",
            "RASA_URL": "http://rasa:5005/",
        }
    )
    assert settings.database_url == "postgresql://u:p@db/x"
    assert settings.tracker_url == "sqlite:////srv/t.db"
    assert settings.widget_origins == ("https://a.example", "https://b.example")
    assert settings.rasa_url == "http://rasa:5005"
    assert read_settings({"BALIE_VAR": "/srv/v"}).database_url == "sqlite:////srv/v/frontdesk.db"


def test_development_secrets_stay_on_this_machine():
    for host in ("0.0.0.0", "192.168.1.5", "::", "balie.example"):
        with pytest.raises(SettingsError, match="RASA_TOKEN"):
            read_settings({"GATEWAY_HOST": host})
    secrets = {"RASA_TOKEN": "eigen-token", "WEBHOOK_SECRET": "eigen-geheim-van-16"}
    settings = read_settings({"GATEWAY_HOST": "0.0.0.0", **secrets})
    assert not any(secret in repr(settings) for secret in secrets.values())
    assert is_loopback("127.0.0.1") and is_loopback("::1") and is_loopback("localhost")


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("WIDGET_ORIGINS", ("*", "https://*.example.nl", "http://a.example", "https://a.nl/pad")),
        ("WIDGET_ORIGINS", ("a.example", "null", "https://a.nl:x", "https://u:p@a.nl")),
        ("TRUSTED_PROXIES", ("*", "proxy.example", "10.0.0.0/40")),
        ("RETENTION_DAYS", ("0", "-1", "nooit", "1.5", "99999")),
    ],
)
def test_what_is_wrong_or_too_wide_is_named(name, values):
    for value in values:
        with pytest.raises(SettingsError, match=name):
            read_settings({name: value})


def test_a_website_on_this_machine_may_be_http():
    given = {"WIDGET_ORIGINS": "http://localhost:3000", "TRUSTED_PROXIES": "10.0.0.0/8, ::1"}
    settings = read_settings(given)
    assert settings.widget_origins == ("http://localhost:3000",)
    assert settings.trusted_proxies == ("10.0.0.0/8", "::1")


@pytest.mark.parametrize("port", ["x", "-1", "70000"])
def test_a_bad_port_is_named(port):
    with pytest.raises(SettingsError, match="GATEWAY_PORT"):
        read_settings({"GATEWAY_PORT": port})


def test_the_gateway_does_not_start_with_development_secrets(monkeypatch, capsys):
    from bot.gateway.serve import main

    monkeypatch.setenv("GATEWAY_HOST", "0.0.0.0")
    monkeypatch.delenv("RASA_TOKEN", raising=False)
    monkeypatch.setenv("SMTP_PASSWORD", "mijn-eigen-geheim")
    assert main() == 2
    error = capsys.readouterr().err
    assert "RASA_TOKEN" in error
    assert "mijn-eigen-geheim" not in error
