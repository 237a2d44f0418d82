"""``python -m bot desk``: make users of the desk, reset and list them, and try it out."""

from __future__ import annotations

import argparse
import secrets
import sys
from collections.abc import Callable, Mapping, Sequence

import segno

from bot.conversations import desk_users
from bot.conversations.database import Database
from bot.conversations.desk_users import Credentials, UserError
from bot.conversations.migrate import upgrade
from bot.conversations.records import now
from bot.gateway.regions import load_regions
from bot.handover.routing import EVERYWHERE
from bot.settings import Settings, SettingsError, is_loopback, read_settings

_DEMO = (
    ("demo-anna", "Anna (demo)", "adviseur", (EVERYWHERE,)),
    ("demo-bert", "Bert (demo)", "adviseur", (EVERYWHERE,)),
    ("demo-coordinator", "Carla (demo)", "coordinator", (EVERYWHERE,)),
    ("demo-beheerder", "Bea (demo)", "beheerder", ()),
)
NO_USERS = (
    "Er zijn nog geen adviseurs. Maak er een: .venv/bin/python -m bot desk add anna "
    '--name "Anna" --regions AM05   Of probeer het uit: .venv/bin/python -m bot desk demo'
)


def parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    top = argparse.ArgumentParser(prog="python -m bot desk", description="Gebruikers van de balie.")
    actions = top.add_subparsers(dest="action", required=True, metavar="actie")
    add = actions.add_parser("add", help="maak een gebruiker")
    add.add_argument("login", help="kleine letters en cijfers")
    add.add_argument("--name", required=True, help="zoals bezoekers de naam zien")
    add.add_argument("--role", choices=desk_users.ROLES, default="adviseur")
    add.add_argument(
        "--regions", nargs="*", default=[], metavar="CODE", help='codes zoals AM05, of "*"'
    )
    add.add_argument("--sectors", nargs="*", default=[], metavar="SECTOR", help="voorkeur")
    add.add_argument("--languages", nargs="*", default=[], metavar="TAAL", help="voorkeur")
    for name, text in (
        ("reset", "geef een nieuw wachtwoord en een nieuwe code-app, en hef een blokkade op"),
        ("revoke", "meld een gebruiker overal af, ook systemen met een token"),
        ("disable", "laat een gebruiker niet meer binnen"),
        ("token", "maak een token waarmee een systeem als deze gebruiker werkt"),
    ):
        actions.add_parser(name, help=text).add_argument("login")
    actions.add_parser("list", help="toon de gebruikers")
    code = actions.add_parser("code", help="toon de code van nu van een demo-gebruiker")
    code.add_argument("login", choices=[login for login, *_rest in _DEMO])
    actions.add_parser("demo", help="maak twee adviseurs om mee te proberen (alleen lokaal)")
    return top


def run(argv: Sequence[str]) -> int:
    """Carry out one command and give its exit code."""
    options = parser().parse_args(argv)
    try:
        settings = read_settings()
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    if options.action in ("demo", "code") and not is_loopback(settings.gateway_host):
        print("De demo is alleen voor deze machine: GATEWAY_HOST is 127.0.0.1.", file=sys.stderr)
        return 2
    db = Database(settings.database_url)
    try:
        upgrade(db.engine)
        return _ACTIONS[options.action](db, settings, options)
    except UserError as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        db.dispose()


def has_users(settings: Settings) -> bool:
    """Whether anybody can sign in at the desk."""
    db = Database(settings.database_url)
    try:
        upgrade(db.engine)
        return any(user.disabled_at is None for user in desk_users.list_users(db))
    finally:
        db.dispose()


def _add(db: Database, settings: Settings, options: argparse.Namespace) -> int:
    names = load_regions(settings.root / "data" / "catalogue" / "regions").names
    unknown = [code for code in options.regions if code != EVERYWHERE and code not in names]
    if unknown:
        wrong = ", ".join(unknown)
        raise UserError(f"Deze regio bestaat niet: {wrong}. Kies uit: {_listed(names)}")
    if not options.regions and options.role != "beheerder":
        raise UserError(f'Kies regio\'s met --regions, of "*" voor alle: {_listed(names)}')
    made = desk_users.create_user(
        db,
        options.login,
        name=options.name,
        role=options.role,
        regions=options.regions,
        sectors=options.sectors,
        languages=options.languages,
    )
    _show(made)
    return 0


def _listed(names: Mapping[str, str]) -> str:
    return ", ".join(f"{code} {name}" for code, name in sorted(names.items()))


def _reset(db: Database, _settings: Settings, options: argparse.Namespace) -> int:
    _show(desk_users.reset_user(db, options.login))
    return 0


def _revoke(db: Database, _settings: Settings, options: argparse.Namespace) -> int:
    ended = desk_users.revoke_sessions(db, options.login)
    print(f"{options.login}: {ended} sessies beëindigd.")
    return 0


def _disable(db: Database, _settings: Settings, options: argparse.Namespace) -> int:
    desk_users.disable_user(db, options.login)
    print(f"{options.login} komt niet meer binnen. Weer toelaten: desk reset {options.login}")
    return 0


def _token(db: Database, _settings: Settings, options: argparse.Namespace) -> int:
    print(desk_users.create_token(db, options.login))
    print("Dit token zie je maar één keer. Het is een jaar geldig.", file=sys.stderr)
    return 0


def _list(db: Database, _settings: Settings, _options: argparse.Namespace) -> int:
    moment = now()
    for user in desk_users.list_users(db):
        state = (
            "uitgezet"
            if user.disabled_at
            else "geblokkeerd"
            if user.locked_until and user.locked_until > moment
            else "aanwezig"
            if user.present(moment)
            else ""
        )
        regions = " ".join(user.regions)
        print(f"{user.login:20} {user.role:12} {user.name:24} {regions:20} {state}".rstrip())
    return 0


def _demo(db: Database, settings: Settings, _options: argparse.Namespace) -> int:
    """Make (or reset) the demo's users and print how to sign in."""
    known = {user.login for user in desk_users.list_users(db)}
    print(f"Balie: http://{settings.gateway_host}:{settings.gateway_port}/desk\n")
    for login, name, role, regions in _DEMO:
        if login in known:
            made = desk_users.reset_user(db, login)
        else:
            password = secrets.token_urlsafe(9)
            made = desk_users.create_user(
                db, login, name=name, role=role, regions=regions, password=password
            )
        print(f"{role}: gebruikersnaam {made.login}   wachtwoord {made.password}")
        print(f"  code-app: {made.totp_secret}   code nu: {made.code()}")
    print("\nEen code geldt 30 seconden en werkt één keer. Een nieuwe code, zonder app:")
    print(".venv/bin/python -m bot desk code demo-anna")
    return 0


def _code(db: Database, _settings: Settings, options: argparse.Namespace) -> int:
    print(desk_users.demo_code(db, options.login))
    return 0


def _show(made: Credentials) -> None:
    print(f"Gebruikersnaam: {made.login}")
    print(f"Wachtwoord:     {made.password}")
    print(f"Code-app:       {made.totp_secret}")
    print("Scan dit met een authenticator-app. Je ziet dit maar één keer.\n")
    if sys.stdout.isatty():
        segno.make(made.uri(), error="m").terminal(compact=True)


_ACTIONS: dict[str, Callable[[Database, Settings, argparse.Namespace], int]] = {
    "add": _add,
    "reset": _reset,
    "revoke": _revoke,
    "disable": _disable,
    "token": _token,
    "list": _list,
    "demo": _demo,
    "code": _code,
}
