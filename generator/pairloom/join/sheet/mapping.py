"""A map and a table in; out comes what each column is, or what is wrong with the map."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

import pydantic_core
from pydantic import ValidationError

from pairloom import yamltext
from pairloom.explain import did_you_mean, explain, shown
from pairloom.join.sheet.headings import HANDLE, IGNORE, ROLE, SHARED, TARGETS
from pairloom.model.importmap import DayOrder, ImportMap
from pairloom.model.problem import Problem, Severity
from pairloom.tables import Table

HOW: Final = "with the help of: pairloom import {} --suggest --map map.yml"


@dataclass(frozen=True, slots=True)
class Columns:
    """What each column is, and how its answers are to be read.

    Attributes:
        targets: what the column is, by its name, in the table's order; only columns that are read.
        words: by target, what answers mean, in small letters.
        days: which way round days are written, where that is said.
    """

    targets: Mapping[str, str]
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    days: DayOrder | None = None


def read_map(data: bytes, path: str, table: Table) -> tuple[Columns, tuple[Problem, ...]]:
    """Return what a map says of a table's columns, and its problems, located; with an error among them, no columns.

    Args:
        data: the bytes of the map.
        path: its name, for the problems.
        table: the table that it is for.
    """
    document = yamltext.read(data, path)
    if not document.complete:
        return Columns({}), document.problems
    try:
        made = ImportMap.model_validate_json(pydantic_core.to_json(document.value))
    except ValidationError as error:
        problems = tuple(
            Problem(
                path, *yamltext.place(document.root, each.at, key=each.is_key), "import-map", each.message, each.hint
            )
            for each in explain(error, ImportMap)
        )
        return Columns({}), (*document.problems, *problems)
    told = tuple(
        Problem(path, *yamltext.place(document.root, at, key=True), "import-map", message, hint, severity)
        for at, message, hint, severity in _faults(made, table)
    )
    found = (*document.problems, *told)
    if any(problem.severity == "error" for problem in found):
        return Columns({}), found
    named = {" ".join(name.split()): target for name, target in made.columns.items()}
    words = {
        target: {_small(said): means.strip() for said, means in meanings.items()}
        for target, meanings in made.words.items()
    }
    return Columns(
        {name: named[name] for name in table.columns if named.get(name, IGNORE) != IGNORE}, words, made.days
    ), found


def _small(text: str) -> str:
    return " ".join(text.split()).casefold()


def meaning(columns: Columns, target: str, text: str) -> str:
    """Return an answer with what the map says of its words: of the whole, or of each of several in it."""
    words = columns.words.get(target)
    if not words:
        return text
    if (whole := words.get(_small(text))) is not None:
        return whole
    parts = re.split(r"([,;\n])", text)
    return "".join(words.get(_small(part), part) if part.strip() else part for part in parts)


def lacking(table: Table, columns: Columns) -> tuple[Problem, ...]:
    """Return a problem for each field that no column gives and every new person needs.

    None where a column tells who a row is of: the rows may be of people who are known.
    """
    given = set(columns.targets.values())
    if given & {HANDLE, "links.github", "links.gitlab"}:
        return ()
    wanted = [key for key in ("name", "timezone", "languages", "consent.publish") if key not in given]
    return tuple(
        told(table, f"the table must have a column for {key}; found none", f"map it, {HOW.format(table.name)}")
        for key in wanted
    )


def told(table: Table, message: str, hint: str, severity: Severity = "error") -> Problem:
    """Return a problem of a table's header."""
    return Problem(table.name, 1, 1, "import-map", message, hint, severity)


def _faults(made: ImportMap, table: Table) -> Iterator[tuple[tuple[str, ...], str, str, Severity]]:
    """Yield what is wrong with a map for this table: the place, what must be, what to write, how bad it is."""
    here: list[tuple[str, str]] = []
    for name, target in made.columns.items():
        plain = " ".join(name.split())
        here.append((plain, target))
        if plain not in table.columns:
            hint = did_you_mean(plain, table.columns, "write the name as it stands in the header, or delete the line")
            yield ("columns", name), f"the column must be in {table.name}; found {shown(name)}", hint, "error"
        if target not in TARGETS:
            hint = did_you_mean(target, TARGETS, "write a field of a profile, or ignore")
            yield ("columns", name), f"a column must be something we know; found {shown(target)}", hint, "error"
    for target in made.words:
        if target not in TARGETS:
            hint = did_you_mean(target, TARGETS, "write a field of a profile")
            yield ("words", target), f"words must be those of a field; found {shown(target)}", hint, "error"
    shared = [target for _, target in here if target in SHARED]
    if shared and ROLE not in dict(here).values():
        hint = f"write {' or '.join(SHARED[shared[0]])} in its place"
        yield ("columns",), f"{shared[0]} must have a column for the role beside it; found none", hint, "error"
    for name in table.columns:
        if name not in dict(here):
            hint = f"if that is right, write: {shown(name)}: {IGNORE}"
            yield ("columns",), f"the column {shown(name)} is not in the map; it is not read", hint, "warning"
