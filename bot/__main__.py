"""``python -m bot``: the commands of the front desk.

Only reads the command line; every command is imported when it is used, so that help is instant
and one broken part does not take the others with it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path


def parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    top = argparse.ArgumentParser(
        prog="python -m bot", description="De digitale balie van de Gouden Poort."
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="opdracht")

    catalogue = commands.add_parser("catalogue", help="de feiten: laden of nakijken")
    actions = catalogue.add_subparsers(dest="action", required=True, metavar="actie")
    check = actions.add_parser("check", help="kijk de bestanden na zonder iets te laden")
    load = actions.add_parser("load", help="zet de bestanden in de database")
    load.add_argument("--force", action="store_true", help="ook als er niets veranderd is")
    load.add_argument("--database", metavar="URL", help="in plaats van CATALOGUE_URL")
    export = actions.add_parser("export", help="schrijf loketten of aanbod naar een CSV-bestand")
    import_ = actions.add_parser("import", help="lees een CSV-bestand terug (eerst alleen kijken)")
    for action in (export, import_):
        action.add_argument("kind", choices=("contacts", "providers", "routes", "subsidies"),
                            metavar="soort", help="contacts (loketten), providers (aanbieders), "
                            "routes of subsidies (regelingen)")  # fmt: skip
        action.add_argument("file", type=Path, metavar="BESTAND")
    import_.add_argument("--write", action="store_true", help="schrijf de wijziging echt")
    import_.add_argument("--remove-missing", action="store_true",
                         help="haal weg wat niet in het bestand staat")  # fmt: skip
    diff = actions.add_parser("diff", help="wat bezoekers anders zien: de bestanden naast nu")
    diff.add_argument("--against", type=Path, metavar="MAP", help="in plaats van de database")
    diff.add_argument("--on", metavar="DATUM", help="wat tot die dag vanzelf verandert")
    diff.add_argument("--database", metavar="URL", help="in plaats van CATALOGUE_URL")
    coverage = actions.add_parser("coverage", help="laat zien welk record elke naam beantwoordt")
    coverage.add_argument("--quiet", action="store_true", help="noem alleen wat ontbreekt")
    for action in (check, load, export, import_, diff, coverage):
        action.add_argument("--data", type=Path, metavar="MAP", help="map met de bestanden")

    for name, text in (
        ("region", "zoek bij een plaats of postcode de arbeidsmarktregio"),
        ("chat", "praat met de assistent in de terminal"),
        ("run", "start de balie: assistent, acties en toegangspoort"),
        ("train", "train de assistent"),
        ("retention", "wis gesprekken die al een tijd stil zijn"),
        ("desk", "gebruikers van de balie: maken, herstellen, tonen, proberen"),
        ("domain", "kijk domain.yml, data/nlu en data/stories na"),
    ):
        # Everything after the name belongs to that command, its own --help included.
        command = commands.add_parser(name, help=text, add_help=False)
        command.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out one command and give its exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    passed_on = {
        "region": _region,
        "chat": _chat,
        "run": _run,
        "train": _train,
        "desk": _desk,
        "domain": _domain,
        "retention": _retention,
    }
    if arguments and arguments[0] in passed_on:
        # Not through argparse: its REMAINDER would swallow neither "--help" nor leading options.
        return passed_on[arguments[0]](arguments[1:])
    return _catalogue(parser().parse_args(arguments))


def _catalogue(options: argparse.Namespace) -> int:
    from bot.catalogue import cli
    from bot.catalogue.store import DATA_DIR

    data_dir = options.data or DATA_DIR
    if options.action == "check":
        return cli.run_check(data_dir)
    if options.action in ("export", "import", "diff"):
        from bot.content import cli as content

        if options.action == "export":
            return content.run_export(options.kind, options.file, data_dir)
        if options.action == "import":
            return content.run_import(
                options.kind,
                options.file,
                data_dir,
                write=options.write,
                remove_missing=options.remove_missing,
            )
        return content.run_diff(
            data_dir, against=options.against, on=options.on, url=options.database
        )
    if options.action == "coverage":
        return cli.run_coverage(data_dir, options.quiet)
    return cli.run_load(data_dir, options.database, options.force)


def _region(rest: list[str]) -> int:
    from bot.places import cli

    return cli.run(rest)


def _chat(rest: list[str]) -> int:
    from bot import chat

    return chat.run(rest)


def _desk(rest: list[str]) -> int:
    from bot import desk_cli

    return desk_cli.run(rest)


def _run(rest: list[str]) -> int:
    from bot import run

    return run.main(rest)


def _train(rest: list[str]) -> int:
    from bot import train

    return train.main(rest)


def _domain(rest: list[str]) -> int:
    from bot import domain_check

    return domain_check.main(rest)


def _retention(rest: list[str]) -> int:
    from bot import retention

    return retention.main(rest)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
