"""The command line: run, demo, console, check, migrate, backup, restore, export, move."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.core.errors import ConfigError, StorageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.settings import Settings

DONE = 0
FAILED = 1
WRONG = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say.

    Returns:
        0 done, 1 failed, 2 wrong configuration or arguments, 3 account refused.
    """
    chosen = _parser().parse_args(arguments)
    try:
        act = _ACTS[chosen.verb]
        return act(chosen)
    except ConfigError as wrong:
        for fault in wrong.faults:
            print(f"fault    {fault}", file=sys.stderr)
        return WRONG
    except StorageError as fault:
        print(f"The database cannot be used: {fault}", file=sys.stderr)
        return FAILED
    except OSError as fault:
        print(f"This cannot be used: {fault}", file=sys.stderr)
        return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="Jumelage, the bot of sister-city partnerships")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for verb, words in _WORDS.items():
        sub = verbs.add_parser(verb, help=words, description=words)
        if verb == "demo":
            sub.add_argument("--once", action="store_true", help="end when the day is over, whoever watches")
            continue
        sub.add_argument("--config", required=True, type=Path, metavar="FILE", help="the configuration")
        if verb == "console":
            sub.add_argument("--script", type=Path, metavar="IN.jsonl", help="play this conversation against a simulated clock")
            sub.add_argument("--out", type=Path, metavar="OUT.jsonl", help="where to write what leaves the bot")
        if verb in {"backup", "export"}:
            sub.add_argument("--to", required=True, type=Path, metavar="DIR", help="an empty or new folder")
        if verb == "move":
            sub.add_argument("--to", required=True, metavar="URL", help="an empty PostgreSQL database, postgresql://…")
        if verb == "restore":
            sub.add_argument("--from", dest="source", required=True, type=Path, metavar="DIR", help="what backup has written")
    return parser


def _settings(chosen: argparse.Namespace) -> Settings:
    from bot.i18n import COMPLETE_LOCALES
    from bot.settings import load

    return load(chosen.config, os.environ, COMPLETE_LOCALES)


def _run(chosen: argparse.Namespace) -> int:
    settings = _settings(chosen)
    matrix, discord = settings.platforms.matrix, settings.platforms.discord
    if matrix is None and discord is None:
        raise ConfigError(
            ["platforms: needed to run, matrix or discord; to try the bot without a network: python -m bot console"]
        )
    if discord is not None and discord.token is None:
        raise ConfigError(
            ["platforms.discord.token_file: no token; put it into JUMELAGE_DISCORD_TOKEN or into a file named here"]
        )
    from bot.main.program import Program
    from bot.web.log import configure_logs

    configure_logs(_secrets(settings))
    return Program(settings, lambda: print("ready", flush=True)).run()


def _secrets(settings: Settings) -> list[str]:
    from bot.settings import secrets_of

    return [*secrets_of(settings), *filter(None, [os.environ.get("PGPASSWORD")])]


def _check(chosen: argparse.Namespace) -> int:
    settings = _settings(chosen)
    from bot.i18n import COMPLETE_LOCALES
    from bot.main.engine import absent_of, pairs_of
    from bot.main.plan import templates
    from bot.main.wiring import catalogue
    from bot.settings.warning import warnings

    templates(settings.templates_dir, catalogue())
    for warning in warnings(settings, pairs_of(settings), COMPLETE_LOCALES, absent_of(settings)):
        print(f"warning  {warning}")
    print("The configuration is right.")
    return DONE


def _console(chosen: argparse.Namespace) -> int:
    settings = _settings(chosen)
    if settings.platforms.console is None:
        raise ConfigError(["platforms.console: needed here, see config/two-cities-console.yaml"])
    from bot.main.console import ScriptProgram, TerminalProgram
    from bot.web.log import configure_logs

    configure_logs(_secrets(settings))
    if (chosen.script is None) != (chosen.out is None):
        raise ConfigError(["--script and --out belong together"])
    if chosen.script is None:
        return TerminalProgram(settings).run()
    return ScriptProgram(settings, chosen.script, chosen.out).run()


def _migrate(chosen: argparse.Namespace) -> int:
    from bot.main.wiring import upkeep

    version = upkeep(_settings(chosen)).migrate()
    print(f"The database is at schema {version}.")
    return DONE


def _backup(chosen: argparse.Namespace) -> int:
    from bot.main.wiring import upkeep

    print(f"Written: {upkeep(_settings(chosen)).backup(chosen.to)}")
    return DONE


def _restore(chosen: argparse.Namespace) -> int:
    from bot.main.wiring import upkeep

    upkeep(_settings(chosen)).restore(chosen.source)
    print("Restored. The bot takes up what was waiting when the backup was made.")
    return DONE


def _export(chosen: argparse.Namespace) -> int:
    from bot.main.wiring import upkeep

    print(f"Written: {upkeep(_settings(chosen)).export(chosen.to)}")
    return DONE


def _move(chosen: argparse.Namespace) -> int:
    settings = _settings(chosen)
    if settings.database != "sqlite":
        raise ConfigError(["database: names PostgreSQL already; to move, it has to name what is moved: sqlite"])
    from bot.main.wiring import move_to

    moved = move_to(settings, _address(chosen.to))
    width = max(len(one.table) for one in moved)
    for one in moved:
        print(f"{one.table:<{width}} {one.rows:>9}" + (f"  {one.cut} cut to fit" if one.cut else ""))
    rows = sum(one.rows for one in moved)
    print(f"Moved: {len(moved)} tables, {rows} rows, the same on both sides. Now write into {chosen.config}:")
    print(f"database: {chosen.to}")
    return DONE


def _address(to: str) -> str:
    from bot.settings.value import database_place

    try:
        if database_place(to) != "sqlite":
            return to
    except ValueError as fault:
        raise ConfigError([f"--to: {fault}"]) from fault
    raise ConfigError(["--to: the address of a PostgreSQL database is needed"])


def _demo(chosen: argparse.Namespace) -> int:
    from bot.demo.day import run

    return run(stays=sys.stdin.isatty() and not chosen.once)


_WORDS = {
    "run": "run the bot until it is told to stop",
    "demo": "play a day of two cities on a real homeserver",
    "console": "talk to the bot in a terminal, without a network",
    "check": "look for faults in a configuration",
    "migrate": "bring the database to the newest schema, after a backup",
    "backup": "copy the database while it is in use",
    "restore": "put a backup in the place of the database",
    "export": "write what is stored as plain files",
    "move": "copy the SQLite database into an empty PostgreSQL database",
}
_ACTS = {
    "run": _run,
    "demo": _demo,
    "console": _console,
    "check": _check,
    "migrate": _migrate,
    "backup": _backup,
    "restore": _restore,
    "export": _export,
    "move": _move,
}

if __name__ == "__main__":
    sys.exit(main())
