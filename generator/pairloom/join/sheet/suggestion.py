"""A table without a map in; out comes what each column may be, and the draft of a map for a person to check."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from pairloom import yamltext
from pairloom.explain import shown
from pairloom.join.answers import read_answer
from pairloom.join.sheet import headings
from pairloom.join.sheet.headings import EMAIL, IGNORE, ROLE, SHARED
from pairloom.join.sheet.mapping import HOW, Columns, told
from pairloom.join.sheet.roles import roles_of
from pairloom.model.portal import Portal
from pairloom.model.problem import Problem
from pairloom.model.question import FIELDS
from pairloom.tables import Table

NO_FIELD: Final = "no field of a profile"
_BLANK: Final = "has no answers"
_SAMPLE: Final = 40
_ENOUGH: Final = 3
"""Least answers that can make a heading doubtful; of fewer, each is told as a row of its own."""

_MOST_WORDS: Final = 12
_CLOSED: Final = frozenset({"zone", "languages", "number", "day", "yes-no", "choice", "choices", "login", "link"})
"""Kinds of answers that can be told from others: a column of such a field must hold some."""

_JOINED: Final = frozenset({"skills", "goals", "slots", "text", "choices", "languages", "handles", "tags", "cohorts"})
"""Kinds of answers that may stand in several columns."""

_PARTS_OF_NAME: Final = re.compile(r".*\b(first|last|given|family|surname)\b.*")


@dataclass(frozen=True, slots=True)
class Guess:
    """What a column may be.

    Attributes:
        column: its name.
        target: what it is or may be.
        sure: whether that is certain; a column that is not read, for a reason that is certain, is `ignore`.
        remark: why, for the person who checks; empty where there is nothing to add.
    """

    column: str
    target: str
    sure: bool
    remark: str = ""


def suggest(table: Table, portal: Portal, today: date) -> tuple[Guess, ...]:
    """Return what each column of a table may be, from its heading and its first answers."""
    guesses = [_guess(name, _answers(table, place), portal, today) for place, name in enumerate(table.columns)]
    named = {headings.plain(name, portal.community.terms) for name in table.columns}
    if {"start time", "completion time"} <= named and sum(guess.target == "name" for guess in guesses) > 1:
        why = "Microsoft Forms' name of the account; the person gives another"
        guesses = [Guess(g.column, IGNORE, sure=True, remark=why) if g.column == "Name" else g for g in guesses]
    filled = {guess.target for guess in guesses if guess.remark != _BLANK}
    guesses = [replace(g, target=IGNORE) if g.remark == _BLANK and g.target in filled else g for g in guesses]
    count = Counter(guess.target for guess in guesses if guess.sure)
    has_role = bool(count[ROLE])
    return tuple(_settled(guess, count, has_role=has_role) for guess in guesses)


def columns_of(guesses: tuple[Guess, ...]) -> Columns:
    """Return the columns that are certain."""
    return Columns({guess.column: guess.target for guess in guesses if guess.sure and guess.target != IGNORE})


def unplaced(table: Table, guesses: tuple[Guess, ...]) -> tuple[Problem, ...]:
    """Return a problem for each column that may be a field but is not certain, a warning for each that is none."""
    problems = []
    for guess in guesses:
        if not guess.sure:
            message = f"the column {shown(guess.column)} must have a place that is certain; it may be {guess.target}"
            why = f"{guess.remark}; " if guess.remark else ""
            problems.append(told(table, message, f"{why}map it, {HOW.format(table.name)}"))
        elif guess.remark == NO_FIELD:
            message = f"the column {shown(guess.column)} is not read; it looks like {NO_FIELD}"
            problems.append(told(table, message, f"if it is one, map it, {HOW.format(table.name)}", "warning"))
    return tuple(problems)


def map_text(table: Table, guesses: tuple[Guess, ...], portal: Portal, today: date) -> str:
    """Return the draft of a map for a person to check: YAML, with a remark where something is not certain."""
    lines = [
        f"# What each column of {table.name} is. Look at each line, above all at those with a remark.",
        "# A column can be a field of a profile (name, timezone, mentor.offers, mentee.wants, ...), or:",
        "#   role: mentor, mentee or both; skills, stage, hours_per_month: of the role that the row names",
        "#   handle: the short name of the person; email: read, never written; ignore: not read",
        "columns:",
    ]
    for guess in guesses:
        entry = yamltext.dump({guess.column: guess.target if guess.sure else IGNORE}).rstrip("\n")
        perhaps = f"perhaps {guess.target}" if not guess.sure and guess.target != IGNORE else ""
        remark = "; ".join(filter(None, [perhaps, guess.remark]))
        lines.append(f"  {entry}{f'  # {remark}' if remark else ''}")
    return "\n".join([*lines, *_unread(table, guesses, portal, today)]) + "\n"


def _answers(table: Table, place: int) -> list[str]:
    """Return the first answers of a column that are not blank."""
    answers: list[str] = []
    for row in table.rows:
        if row.cells[place]:
            answers.append(row.cells[place])
            if len(answers) == _SAMPLE:
                break
    return answers


def _guess(name: str, answers: list[str], portal: Portal, today: date) -> Guess:
    words = headings.plain(name, portal.community.terms)
    target = headings.certain(words)
    if not answers:
        return Guess(name, target or IGNORE, sure=True, remark=_BLANK)
    addresses = sum(bool(headings.ADDRESS.fullmatch(answer)) for answer in answers)
    if target == EMAIL or addresses * 2 > len(answers):
        return Guess(name, EMAIL, sure=True, remark="read to tell two people of one name apart; never written")
    if headings.private(words) and target is None:
        return Guess(name, IGNORE, sure=True, remark="not for an open repository")
    if target is None:
        meant = headings.perhaps(words)
        return Guess(name, meant or IGNORE, sure=meant is None, remark="" if meant else NO_FIELD)
    fitting = sum(_fits(target, answer, portal, today) for answer in answers)
    if len(answers) >= _ENOUGH and fitting * 4 < len(answers):
        return Guess(name, target, sure=False, remark="its answers cannot be read as such")
    return Guess(name, target, sure=True)


def _fits(target: str, answer: str, portal: Portal, today: date) -> bool:
    """Return whether an answer can be one of a column's; a day that can be two days can."""
    if target == ROLE:
        return bool(roles_of(answer, portal.community.terms))
    key = SHARED[target][0] if target in SHARED else target
    if key not in FIELDS or FIELDS[key].kind not in _CLOSED:
        return True
    value, slips = read_answer(key, answer, portal, today)
    return value is not None or any("be one day" in slip.message for slip in slips)


def _settled(guess: Guess, count: Counter[str], *, has_role: bool) -> Guess:
    """Return a guess that is not sure where another column has the same claim, or where no role tells what is meant."""
    target = guess.target
    if not guess.sure or target in {IGNORE, EMAIL}:
        return guess
    if target in SHARED and not has_role:
        return replace(
            guess, sure=False, remark=f"{SHARED[target][0]} or {SHARED[target][1]}: no column tells the role"
        )
    kind = FIELDS[target].kind if target in FIELDS else ""
    named_in_parts = target == "name" and _PARTS_OF_NAME.fullmatch(guess.column.casefold())
    if count[target] > 1 and kind not in _JOINED and not named_in_parts:
        return replace(guess, sure=False, remark="another column looks the same")
    return guess


def _unread(table: Table, guesses: tuple[Guess, ...], portal: Portal, today: date) -> Iterator[str]:
    """Yield, as comments, the answers to fixed choices that cannot be read, for the person to translate."""
    lines: list[str] = []
    for place, guess in enumerate(guesses):
        key = SHARED[guess.target][0] if guess.target in SHARED else guess.target
        kind = FIELDS[key].kind if key in FIELDS else ""
        if key != ROLE and kind not in {"choice", "choices", "yes-no"}:
            continue
        cells = dict.fromkeys(row.cells[place] for row in table.rows if row.cells[place])
        unread = [cell for cell in cells if not _fits(guess.target, cell, portal, today)]
        if unread and len(unread) <= _MOST_WORDS:
            allowed = (
                "yes | no" if kind == "yes-no" else " | ".join(FIELDS[key].choices if kind else ("mentor", "mentee"))
            )
            lines.append(f"#   {guess.target}:")
            lines += [
                f"#     {yamltext.dump({' '.join(cell.split())[:900]: ''}).strip()}  # {allowed}" for cell in unread
            ]
    if lines:
        yield "# Answers that are not understood yet. Take away the # and write what each means:"
        yield "# words:"
        yield from lines
