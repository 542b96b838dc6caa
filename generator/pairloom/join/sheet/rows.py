"""The rows of a table -> what each says, field by field, with everything there is to say about its answers."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from pairloom.explain import shown
from pairloom.join.answers import read_answer
from pairloom.join.sheet.headings import ADDRESS, EMAIL, HANDLE, ROLE, SHARED
from pairloom.join.sheet.mapping import Columns, meaning
from pairloom.join.sheet.moments import Moment, in_order, moment, order_of
from pairloom.join.sheet.remark import Remark
from pairloom.join.sheet.roles import roles_of
from pairloom.join.slip import Reading, Slip
from pairloom.model.portal import Portal
from pairloom.model.question import FIELDS
from pairloom.model.session import Role
from pairloom.tables import Row, Table

WISHES: Final = "mentee.prefers"
"""The field that names other people, who may stand in other rows: it is read when all rows are."""

_FAULT: Final = re.compile(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|ERROR!)")
_SHORT: Final = 300
"""Most characters of an answer that is remembered: people choose the same cities and skills, not the same words."""

_JOINTS: Final[Mapping[str, str]] = {"line": " ", "text": "\n\n"}
"""What stands between the parts of an answer from several columns, by kind."""

_SINGLE: Final = frozenset({"choice", "number", "zone", "day", "yes-no", "login", "link"})
"""Kinds of answers that must be the same wherever they stand."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one row says.

    Attributes:
        row: its number.
        value: the plain value of a profile: only what was answered and could be read.
        roles: the roles that it names; empty where it names none.
        handle, email: as given; empty where they are not, or the address is none.
        moment: when it was answered; None where it does not say.
        wishes: the answer to whom the person would like as a mentor, which is read last.
        remarks: what to put right or to know; with an error among them the row is not taken.
        places: the column of each field.
        texts: the answers as they were read, to compare rows by.
    """

    row: int
    value: dict[str, Any]
    roles: frozenset[Role] = frozenset()
    handle: str = ""
    email: str = ""
    moment: Moment | None = None
    wishes: str = ""
    remarks: tuple[Remark, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def wrong(self) -> bool:
        """Whether there is something because of which the row cannot be taken."""
        return any(remark.severity == "error" for remark in self.remarks)


@dataclass(frozen=True, slots=True)
class _Way:
    """How to read the cells of one column."""

    place: int
    column: str
    target: str
    ready: Callable[[str], str]


def read_rows(table: Table, columns: Columns, portal: Portal, today: date) -> Iterator[Said]:
    """Yield what each row says, in the table's order."""
    ways = [_way(table, columns, name, target) for name, target in columns.targets.items()]
    known: dict[tuple[str, str], Reading] = {}

    def reading(key: str, text: str) -> Reading:
        if len(text) > _SHORT:
            return read_answer(key, text, portal, today)
        if (key, text) not in known:
            known[key, text] = read_answer(key, text, portal, today)
        return known[key, text]

    homes = _homes(ways)
    for row in table.rows:
        yield _said(row, ways, homes, portal, reading)


def _homes(ways: list[_Way]) -> dict[str, str]:
    """Return the column of each target, the first where there are several; a shared one is that of both fields."""
    homes: dict[str, str] = {}
    for way in ways:
        for key in (way.target, *SHARED.get(way.target, ())):
            homes.setdefault(key, way.column)
    return homes


def _way(table: Table, columns: Columns, name: str, target: str) -> _Way:
    place = table.columns.index(name)
    has_words = bool(columns.words.get(target))
    is_day = target in FIELDS and FIELDS[target].kind == "day"
    order = (columns.days or order_of(row.cells[place] for row in table.rows)) if is_day else None

    def ready(text: str) -> str:
        return in_order(meaning(columns, target, text) if has_words else text, order)

    return _Way(place, name, target, ready)


def _said(
    row: Row, ways: list[_Way], homes: dict[str, str], portal: Portal, reading: Callable[[str, str], Reading]
) -> Said:
    answers, remarks = _answered(row, ways)
    given = {target: " ".join(text for _, text in answers.pop(target, [])) for target in (HANDLE, EMAIL, ROLE)}
    places = homes | {target: found[0][0] for target, found in answers.items()}
    roles = roles_of(given[ROLE], portal.community.terms) if given[ROLE] else frozenset()
    if given[ROLE] and not roles:
        terms = portal.community.terms
        message = f"must be {terms.mentor}, {terms.mentee} or both; found {shown(given[ROLE])}"
        remarks.append(
            Remark(row.number, places[ROLE], message, "write one of them, or its meaning below words: in the map")
        )
    for target in set(SHARED) & set(answers):
        remarks += _share(row.number, target, answers, places, roles)
    remarks += _left_out(row.number, answers, roles)
    texts: dict[str, str] = {}
    for key, found in answers.items():
        texts[key], told = _together(row.number, key, found)
        remarks += told
    value: dict[str, Any] = {}
    for key in (key for key in FIELDS if key in texts and key != WISHES):
        plain, slips = reading(key, texts[key])
        if plain is not None:
            _put(value, FIELDS[key].at, plain)
        remarks += (remark_of(row.number, places[key], slip, partly=plain is not None) for slip in slips)
    return Said(
        row.number,
        value,
        roles,
        given[HANDLE],
        given[EMAIL].casefold() if ADDRESS.fullmatch(given[EMAIL]) else "",
        moment(texts.get("consent.on", "")),
        texts.get(WISHES, ""),
        tuple(remarks),
        places,
        texts,
    )


def _answered(row: Row, ways: list[_Way]) -> tuple[dict[str, list[tuple[str, str]]], list[Remark]]:
    """Return the cells that are not blank by what their column is, and remarks on those that are faults of formulas."""
    answers: dict[str, list[tuple[str, str]]] = {}
    remarks: list[Remark] = []
    for way in ways:
        cell = row.cells[way.place]
        if cell.startswith("#") and _FAULT.fullmatch(cell):
            message = f"must be an answer; found {cell}, which a spreadsheet shows where a formula fails"
            remarks.append(Remark(row.number, way.column, message, "write the answer in its place"))
        elif cell and (text := way.ready(cell).strip()):
            answers.setdefault(way.target, []).append((way.column, text))
    return answers, remarks


def _share(
    row: int,
    target: str,
    answers: dict[str, list[tuple[str, str]]],
    places: dict[str, str],
    roles: frozenset[Role],
) -> list[Remark]:
    """Move the answer of a column that all roles share to the fields of the row's roles."""
    found = answers.pop(target)
    if not roles:
        return [Remark(row, places[target], "must have a role in its row to belong to; found none", "answer the role")]
    if target == "skills" and len(roles) > 1:
        message = "must belong to one role; found a row with both"
        hint = "split the answer into two columns: skills to offer, and skills to learn"
        return [Remark(row, places[target], message, hint)]
    for key in SHARED[target]:
        if key.partition(".")[0] in roles:
            answers.setdefault(key, []).extend(found)
            places[key] = found[0][0]
    return []


def _left_out(row: int, answers: dict[str, list[tuple[str, str]]], roles: frozenset[Role]) -> list[Remark]:
    """Take out the answers of a role that the row does not name, with a warning."""
    others = [
        key
        for key in answers
        if roles and key.startswith(("mentor.", "mentee.")) and key.partition(".")[0] not in roles
    ]
    remarks = []
    for key in others:
        column = answers.pop(key)[0][0]
        message = f"was left out: it is for a {key.partition('.')[0]}, and the row names another role"
        remarks.append(Remark(row, column, message, severity="warning"))
    return remarks


def _together(row: int, key: str, found: list[tuple[str, str]]) -> tuple[str, list[Remark]]:
    """Return the answer to a field from all its columns; answers that must be the same and are not are an error."""
    if len(found) == 1:
        return found[0][1], []
    kind = FIELDS[key].kind
    if kind in _SINGLE and len({text for _, text in found}) > 1:
        message = f"must say the same as the column {shown(found[0][0])}; found {shown(found[1][1])}"
        return found[0][1], [Remark(row, found[1][0], message, "leave one of the two blank")]
    if kind in _SINGLE:
        return found[0][1], []
    return _JOINTS.get(kind, "\n").join(text for _, text in found), []


def remark_of(row: int, column: str, slip: Slip, *, partly: bool = False) -> Remark:
    """Return a slip as a remark; a skill that is unknown is only a warning where others of the answer remain."""
    hint = slip.hint
    if "must be one day" in slip.message:
        hint = f"{hint}; or say for all rows, in the map: days: day-month"
    severity = "warning" if slip.unknown and partly else slip.severity
    return Remark(row, column, slip.message, hint, severity, slip.unknown)


def _put(value: dict[str, Any], at: tuple[str, ...], given: object) -> None:
    for part in at[:-1]:
        value = value.setdefault(part, {})
    value[at[-1]] = given
