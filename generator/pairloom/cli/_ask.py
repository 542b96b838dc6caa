"""One question on a terminal: shown with its help, completed while it is typed, asked until the answer can be read.

The only module that knows the library for terminals; it is imported when somebody is asked.
"""

import shutil
import textwrap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import click
from prompt_toolkit import prompt as read_line
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.utils import is_dumb_terminal

from pairloom.explain import visible
from pairloom.join import Slip
from pairloom.join.questions import Choice, Question

SIGN: Final = "> "
"""What stands before the place where the answer is typed."""

_NARROW: Final = 30
"""Least columns that text is wrapped to."""

Check = Callable[[str], tuple[Slip, ...]]


def ask(question: Question, check: Check, *, typed: str = "", slips: Iterable[Slip] = ()) -> str:
    """Return the answer to a question, as text that can be read; empty where it was passed over.

    What cannot be read is said at once, and the question comes again with the text, to be changed.

    Args:
        question: what to ask.
        check: what is wrong with an answer; a warning is said, and the answer taken.
        typed: an answer given already: nothing is asked where it can be read.
        slips: what was wrong with an earlier answer.

    Raises:
        KeyboardInterrupt: at Ctrl+C.
        EOFError: at Ctrl+D, or where the terminal is gone.
    """
    if typed.strip():
        slips = check(typed)
        if _are_fine(slips):
            say(slips, question.ask)
            return typed.strip()
    click.echo()
    click.secho(question.ask, bold=True)
    _echo(question.help, "  ")
    say(slips)
    text = _line(question, typed or question.default)
    while not _is_taken(question, text, check):
        text = _line(question, text)
    return text.strip()


def say(slips: Iterable[Slip], subject: str = "This") -> None:
    """Print what is wrong with an answer, or how it was read, each with what to write instead."""
    for slip in slips:
        sign = "! " if slip.severity == "error" else ""
        _echo(f"{subject} {slip.message}", f"  {sign}")
        if slip.hint:
            _echo(slip.hint, "    ")


def _echo(text: str, start: str) -> None:
    """Print text within the width of the terminal, its further lines as far from the edge as the first."""
    width = max(shutil.get_terminal_size().columns, _NARROW)
    click.echo(
        textwrap.fill(
            text,
            width,
            initial_indent=start,
            subsequent_indent=" " * len(start),
            break_long_words=False,
            break_on_hyphens=False,
        )
    )


def _line(question: Question, default: str) -> str:
    """Return one line as it was typed, with the default to change and the choices to complete from.

    A terminal that cannot move its cursor (that of an editor, for instance) shows the default before the answer.
    """
    if is_dumb_terminal():
        return input(f"[{default}] {SIGN}" if default else SIGN) or default
    completer = _Words(question.choices, several=question.several) if question.choices else None
    return read_line(SIGN, default=default, completer=completer, complete_while_typing=True)


def _is_taken(question: Question, text: str, check: Check) -> bool:
    if not text.strip():
        if question.required:
            click.echo("  ! This must be answered.")
        return not question.required
    slips = check(text)
    say(slips)
    return _are_fine(slips)


def _are_fine(slips: Iterable[Slip]) -> bool:
    return all(slip.severity != "error" for slip in slips)


@dataclass(frozen=True)
class _Words(Completer):
    """Offers the choices that fit what is being typed; in a list, the piece after the last comma."""

    choices: tuple[Choice, ...]
    several: bool

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:  # noqa: ARG002 - the library's signature
        """Yield the choices that fit the text before the cursor, the best first."""
        before = document.text_before_cursor
        *earlier, piece = before.split(",") if self.several else [before]
        piece = piece.lstrip()
        chosen = {part.strip() for part in earlier}
        for choice in fitting(piece, self.choices):
            if choice.value not in chosen:
                yield Completion(choice.value, -len(piece), display_meta=visible(choice.words))


def fitting(typed: str, choices: tuple[Choice, ...]) -> list[Choice]:
    """Return the choices that have what was typed in one of their names: first those that begin with it."""
    wanted = typed.casefold()
    ranked = [(rank, choice) for choice in choices if (rank := _rank(wanted, choice)) is not None]
    return [choice for _, choice in sorted(ranked, key=lambda item: item[0])]


def _rank(wanted: str, choice: Choice) -> int | None:
    names = [name.casefold() for name in (choice.value, choice.words, *choice.names)]
    if any(name.startswith(wanted) for name in names):
        return 0
    return 1 if any(wanted in name for name in names) else None
