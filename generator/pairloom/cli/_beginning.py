"""The answers for a new portal: given as options, asked on a terminal, or taken as they can be guessed."""

import re
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Final

import click

from pairloom import founding, starter
from pairloom.cli import _guess as guess
from pairloom.explain import Explained
from pairloom.model.problem import Problem

_ORIGIN: Final = re.compile(r'\[remote "origin"\][^\[]*?^\s*url\s*=\s*(\S+)', re.MULTILINE)

Suggest = Callable[[Mapping[str, str]], dict[str, str]]


def take(folder: Path, given: Mapping[str, str], today: date, *, yes: bool) -> starter.Answers:
    """Return the answers for a new portal.

    What is missing is guessed with `yes`, else asked on a terminal. Wrong usage: without a terminal, answers that are
    missing, all named at once; and an answer with which no portal can be.
    """
    suggest = _suggest(folder, "" if yes else guess.name(folder if folder.is_dir() else Path()))
    _refuse(given, suggest)
    missing = [field for field in starter.FIELDS if field not in given]
    if missing and not yes and not sys.stdin.isatty():
        named = ", ".join(map(option, missing))
        message = f"these answers are missing: {named}; give them, or add --yes to take what can be guessed"
        raise click.UsageError(message)
    texts = suggest(given) if yes else _asked(given, suggest, today)
    answers, slips = starter.read(texts)
    if answers is None:
        raise click.UsageError(sentence(slips[0]))
    return answers


def option(field: str) -> str:
    """Return the option by which an answer is given."""
    return f"--{field.replace('_', '-')}"


def sentence(wrong: Explained | Problem) -> str:
    """Return what is wrong with an answer, and what to write instead: the answer alone, without the key of a file."""
    key = f"{wrong.at[-1]}: " if isinstance(wrong, Explained) and wrong.at else ""
    return f"{wrong.message}; {wrong.hint.replace(key, '', 1)}" if wrong.hint else wrong.message


def _asked(given: Mapping[str, str], suggest: Suggest, today: date) -> dict[str, str]:
    """Return the answers, the missing ones asked one by one, each until it can be taken."""
    click.echo("A few questions. Enter takes what is in brackets; Ctrl+C leaves, and nothing is written.")
    texts = dict(given)
    for field in starter.FIELDS:
        if field not in given:
            texts[field] = _ask(field, suggest(texts), today)
    return texts


def _ask(field: str, others: Mapping[str, str], today: date) -> str:
    """Return the answer to one question; the others are only there to have a whole portal to try it in."""

    def read(text: str) -> str:
        answers, slips = starter.read({**others, field: text})
        wrong: tuple[Explained | Problem, ...] = tuple(slip for slip in slips if slip.at == (field,))
        if answers:
            wrong = founding.tried(answers, today).problems
        if wrong:
            raise click.UsageError(sentence(wrong[0]))
        return text.strip()

    offered = others[field] or (others["coordinator"] if field == "login" else "")
    answer: str = click.prompt(starter.question(field), default=offered, value_proc=read)
    return answer


def _refuse(given: Mapping[str, str], suggest: Suggest) -> None:
    """End with a sentence, exit code 2, where an option has no answer in it that can be read."""
    for slip in starter.read({**suggest({}), **given})[1]:
        field = str(slip.at[0])
        if field in given:
            raise click.BadParameter(sentence(slip), param_hint=f"'{option(field)}'")


def _suggest(folder: Path, person: str) -> Suggest:
    """Return what suggests an answer to each question, by what the folder and this machine say.

    The person's name is only ever offered on a terminal: nobody is put into a portal unasked.
    """
    here = starter.Here(folder.resolve().name, _remote(folder), guess.zone(), person)
    return lambda given: starter.suggested(given, here)


def _remote(folder: Path) -> str:
    """Return the address of the folder's git remote `origin`; empty where there is none."""
    try:
        hit = _ORIGIN.search((folder / ".git" / "config").read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return ""
    return hit[1] if hit else ""
