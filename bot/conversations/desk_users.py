"""People (and machines) of the desk: passwords, one-time codes, lock-out and sessions.

Passwords are kept as argon2id hashes.  A one-time code works once: the time step of the last code
is kept.  Sessions are random tokens in the browser, of which only the hash is here.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime, timedelta

import pyotp
import sqlalchemy as sa
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy.engine import Connection

from bot.conversations import audit
from bot.conversations import desk_tables as d
from bot.conversations.database import Database
from bot.conversations.log import hash_token
from bot.conversations.ownership import Advisor
from bot.conversations.records import now
from bot.handover.routing import EVERYWHERE

ROLES = ("adviseur", "coordinator", "beheerder")
LIFETIME = timedelta(hours=10)
"""A working day; after that the password and a code are asked again."""
FREE_FAILURES = 5
LOCKED = timedelta(minutes=15)
SIGN_OF_LIFE = timedelta(seconds=90)
"""Somebody whose desk was silent for longer is not there."""
_SEEN_EVERY = timedelta(seconds=20)
_LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]{1,39}")
_STEP = 30  # seconds, of RFC 6238

_hasher = PasswordHasher()


class UserError(ValueError):
    """What was asked for a user cannot be done; the message is Dutch."""


@dataclass(frozen=True)
class User:
    """Somebody who can sign in.  ``regions`` holds codes, or "*" for all of them."""

    id: str
    login: str
    name: str
    role: str
    regions: tuple[str, ...]
    disabled_at: datetime | None
    locked_until: datetime | None
    away: bool
    seen_at: datetime | None
    sectors: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    def suits(self, sectors: Iterable[str], language: str | None) -> bool:
        """Whether a request is about a sector or in a language that this advisor knows best."""
        return bool(set(self.sectors) & set(sectors)) or language in self.languages

    @property
    def advisor(self) -> Advisor:
        """Who visitors see."""
        return Advisor(self.id, self.name, self.role)

    def present(self, moment: datetime) -> bool:
        """Whether this user is at the desk and takes conversations."""
        seen = self.seen_at
        return not self.away and seen is not None and moment - seen < SIGN_OF_LIFE

    @property
    def everywhere(self) -> bool:
        """Whether this user works for every region."""
        return EVERYWHERE in self.regions


@dataclass(frozen=True)
class Credentials:
    """Shown once, when they are made; only the hash of the password is kept."""

    login: str
    password: str
    totp_secret: str

    def code(self) -> str:
        """The one-time code of this moment."""
        return pyotp.TOTP(self.totp_secret).now()

    def uri(self, issuer: str = "Balie Gouden Poort") -> str:
        """What an authenticator app scans."""
        return pyotp.TOTP(self.totp_secret).provisioning_uri(name=self.login, issuer_name=issuer)


_COLUMNS = tuple(d.desk_users.c[field.name] for field in fields(User))


def create_user(
    db: Database,
    login: str,
    *,
    name: str,
    role: str,
    regions: Iterable[str],
    password: str | None = None,
    sectors: Iterable[str] = (),
    languages: Iterable[str] = (),
    by: str | None = None,
) -> Credentials:
    """Make a user with a password (a random one when None) and a secret for one-time codes.

    Raises:
        UserError: the login is taken or malformed, or the role is not one.
    """
    if not _LOGIN.fullmatch(login):
        raise UserError("Een gebruikersnaam heeft 2 tot 40 kleine letters, cijfers of . _ -")
    if role not in ROLES:
        raise UserError(f"Een rol is {', '.join(ROLES)}.")
    if not name.strip():
        raise UserError("Geef de naam zoals bezoekers die zien.")
    made = Credentials(login, password or secrets.token_urlsafe(12), pyotp.random_base32())
    user_id = f"u{secrets.token_hex(6)}"
    with db.writing() as connection:
        if _find(connection, d.desk_users.c.login == login) is not None:
            raise UserError(f"De gebruikersnaam {login} bestaat al.")
        connection.execute(
            d.desk_users.insert().values(
                id=user_id,
                login=login,
                name=name.strip()[:80],
                role=role,
                regions=sorted(set(regions)),
                password_hash=_hasher.hash(made.password),
                totp_secret=made.totp_secret,
                sectors=sorted(set(sectors)),
                languages=sorted(set(languages)),
                failures=0,
                away=False,
                created_at=now(),
            )
        )
        audit.note(connection, by, "user_created", user_id, role)
    return made


def change_user(
    db: Database,
    login: str,
    *,
    regions: Iterable[str],
    sectors: Iterable[str],
    languages: Iterable[str],
    by: str | None = None,
) -> None:
    """Say anew which regions a user works for, and what they know best.

    Raises:
        UserError: there is no such user.
    """
    with db.writing() as connection:
        user = _require(connection, login)
        connection.execute(
            d.desk_users.update()
            .where(d.desk_users.c.id == user.id)
            .values(
                regions=sorted(set(regions)),
                sectors=sorted(set(sectors)),
                languages=sorted(set(languages)),
            )
        )
        audit.note(connection, by, "user_changed", user.id)


def reset_user(db: Database, login: str, *, by: str | None = None) -> Credentials:
    """Give a new password and secret, unlock, enable, and end every session.

    Raises:
        UserError: there is no such user.
    """
    made = Credentials(login, secrets.token_urlsafe(12), pyotp.random_base32())
    with db.writing() as connection:
        user = _require(connection, login)
        connection.execute(
            d.desk_users.update()
            .where(d.desk_users.c.id == user.id)
            .values(
                password_hash=_hasher.hash(made.password),
                totp_secret=made.totp_secret,
                totp_step=None,
                failures=0,
                locked_until=None,
                disabled_at=None,
            )
        )
        _end_sessions(connection, user.id)
        audit.note(connection, by, "user_reset", user.id)
    return made


def disable_user(db: Database, login: str, *, by: str | None = None) -> None:
    """Keep a user out from now on, and end every session and token.

    Raises:
        UserError: there is no such user.
    """
    with db.writing() as connection:
        user = _require(connection, login)
        connection.execute(
            d.desk_users.update().where(d.desk_users.c.id == user.id).values(disabled_at=now())
        )
        _end_sessions(connection, user.id)
        audit.note(connection, by, "user_disabled", user.id)


def revoke_sessions(db: Database, login: str, *, by: str | None = None) -> int:
    """Sign a user out everywhere, machines included; returns how many sessions ended.

    Raises:
        UserError: there is no such user.
    """
    with db.writing() as connection:
        user = _require(connection, login)
        ended = _end_sessions(connection, user.id)
        audit.note(connection, by, "sessions_revoked", user.id, str(ended))
        return ended


def list_users(db: Database) -> list[User]:
    """Everybody, by login."""
    with db.reading() as connection:
        rows = connection.execute(sa.select(*_COLUMNS).order_by(d.desk_users.c.login))
        return [_user(row) for row in rows]


def demo_code(db: Database, login: str) -> str:
    """The one-time code of this moment of a user whose login begins with "demo-".

    Raises:
        UserError: there is no such user.
    """
    u = d.desk_users.c
    with db.reading() as connection:
        secret = connection.execute(
            sa.select(u.totp_secret).where(u.login == login, u.login.startswith("demo-"))
        ).scalar_one_or_none()
    if secret is None:
        raise UserError(f"Er is geen demo-gebruiker {login}. Maak de demo: desk demo")
    return pyotp.TOTP(secret).now()


def get_user(db: Database, user_id: str) -> User | None:
    """A user by id."""
    with db.reading() as connection:
        return _find(connection, d.desk_users.c.id == user_id)


def sign_in(
    db: Database, login: str, password: str, code: str
) -> tuple[User, str] | datetime | None:
    """Check a password and a one-time code, and open a session.

    Returns the user and the token; until when the user is locked out; or None when something is
    wrong, which is not told apart: not for an unknown name either, which takes as long.
    """
    u = d.desk_users.c
    with db.reading() as connection:
        row = connection.execute(sa.select(d.desk_users).where(u.login == login)).one_or_none()
    good_password = _verify(row.password_hash if row is not None else _DUMMY, password)
    if row is None or row.disabled_at is not None or row.password_hash is None:
        return None
    moment = now()
    with db.writing() as connection:
        fresh = connection.execute(
            sa.select(u.failures, u.locked_until, u.totp_step)
            .where(u.id == row.id)
            .with_for_update()
        ).one()
        if fresh.locked_until is not None and fresh.locked_until > moment:
            locked: datetime = fresh.locked_until
            return locked
        step = _step_of(row.totp_secret, code, moment)
        if not good_password or step is None or step <= (fresh.totp_step or 0):
            failures = fresh.failures + 1
            lock = moment + LOCKED if failures >= FREE_FAILURES else None
            connection.execute(
                d.desk_users.update()
                .where(u.id == row.id)
                .values(failures=0 if lock else failures, locked_until=lock)
            )
            audit.note(connection, row.id, "sign_in_refused")
            return lock
        connection.execute(
            d.desk_users.update()
            .where(u.id == row.id)
            .values(failures=0, locked_until=None, totp_step=step, seen_at=moment)
        )
        token = _open_session(connection, row.id, machine=False, lifetime=LIFETIME)
        audit.note(connection, row.id, "signed_in")
        user = _find(connection, u.id == row.id)
    assert user is not None  # noqa: S101 - it was there a line ago
    return user, token


def create_token(db: Database, login: str, *, days: int = 365, by: str | None = None) -> str:
    """A token with which a system of an organisation works as this user.

    Raises:
        UserError: there is no such user.
    """
    with db.writing() as connection:
        user = _require(connection, login)
        audit.note(connection, by, "token_created", user.id)
        return _open_session(connection, user.id, machine=True, lifetime=timedelta(days=days))


def user_of_session(
    db: Database, token: str, *, machine: bool, at_the_desk: bool = True
) -> User | None:
    """Whose session this is, when it has not ended; with ``at_the_desk`` notes that they are."""
    s, u = d.desk_sessions.c, d.desk_users.c
    moment = now()
    with db.reading() as connection:
        row = connection.execute(
            sa.select(*_COLUMNS)
            .join_from(d.desk_sessions, d.desk_users, s.user_id == u.id)
            .where(
                s.token_hash == hash_token(token),
                s.machine.is_(machine),
                s.expires_at > moment,
                u.disabled_at.is_(None),
            )
        ).one_or_none()
    if row is None:
        return None
    user = _user(row)
    if at_the_desk and (user.seen_at is None or moment - user.seen_at > _SEEN_EVERY):
        with db.writing() as connection:
            connection.execute(d.desk_users.update().where(u.id == user.id).values(seen_at=moment))
    return user


def close_session(db: Database, token: str) -> None:
    """End a session; no error when it ended before.  The user is not at the desk any more."""
    s = d.desk_sessions.c
    with db.writing() as connection:
        user_id = connection.execute(
            sa.select(s.user_id).where(s.token_hash == hash_token(token))
        ).scalar_one_or_none()
        if user_id is None:
            return
        connection.execute(d.desk_sessions.delete().where(s.token_hash == hash_token(token)))
        connection.execute(
            d.desk_users.update().where(d.desk_users.c.id == user_id).values(seen_at=None)
        )
        audit.note(connection, user_id, "signed_out")


def set_away(db: Database, user_id: str, away: bool) -> None:
    """Say whether somebody who is signed in takes conversations now."""
    with db.writing() as connection:
        connection.execute(
            d.desk_users.update().where(d.desk_users.c.id == user_id).values(away=away)
        )


def _open_session(
    connection: Connection, user_id: str, *, machine: bool, lifetime: timedelta
) -> str:
    token = secrets.token_urlsafe(32)
    moment = now()
    connection.execute(d.desk_sessions.delete().where(d.desk_sessions.c.expires_at <= moment))
    connection.execute(
        d.desk_sessions.insert().values(
            token_hash=hash_token(token),
            user_id=user_id,
            machine=machine,
            created_at=moment,
            expires_at=moment + lifetime,
        )
    )
    return token


def _end_sessions(connection: Connection, user_id: str) -> int:
    ended = connection.execute(d.desk_sessions.delete().where(d.desk_sessions.c.user_id == user_id))
    return int(ended.rowcount)


def _verify(stored: str | None, password: str) -> bool:
    try:
        return stored is not None and _hasher.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False


def _step_of(secret: str | None, code: str, moment: datetime) -> int | None:
    """The time step a code belongs to: this one, or one before or after; None when it is wrong."""
    digits = re.sub(r"\s", "", code)
    if secret is None or not re.fullmatch(r"[0-9]{6}", digits):
        return None
    totp = pyotp.TOTP(secret)
    present = int(moment.timestamp()) // _STEP
    for step in (present, present - 1, present + 1):
        if secrets.compare_digest(totp.at(step * _STEP), digits):
            return step
    return None


def _require(connection: Connection, login: str) -> User:
    user = _find(connection, d.desk_users.c.login == login)
    if user is None:
        raise UserError(f"Er is geen gebruiker {login}.")
    return user


def _find(connection: Connection, condition: sa.sql.ColumnElement[sa.Boolean]) -> User | None:
    row = connection.execute(sa.select(*_COLUMNS).where(condition)).one_or_none()
    return None if row is None else _user(row)


def _user(row: sa.engine.Row) -> User:
    values = dict(row._mapping)
    for name in ("regions", "sectors", "languages"):
        values[name] = tuple(values[name] or ())
    return User(**values)


# The hash of no password at all: checking one against it takes as long as against a real one.
_DUMMY = (
    "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHRzb21lc2FsdA$"
    "2zs5rGzxHzPwfWe1W6wo2cGh1DxjFyfUQv5nNqz5XwM"
)
