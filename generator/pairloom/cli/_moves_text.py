"""What a change does to matches, for people, for programs, and as Markdown for a comment: only handles and numbers."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from pairloom.match import Arrangement, sentence_of
from pairloom.supposing import Compared

_NONE: Final = "No match that is being made would change."
_MOST: Final = 100
"""So many moves are told one by one in Markdown; a comment holds no more than 65,536 characters."""


def as_json(compared: Iterable[Compared]) -> str:
    """Return comparisons as JSON: for each cohort people placed and points before and after, and every move."""
    return json.dumps({"cohorts": [_object(each) for each in compared]}, ensure_ascii=False, indent=2)


def lines(compared: Iterable[Compared]) -> Iterator[str]:
    """Yield comparisons for people."""
    told = tuple(compared)
    if not told:
        yield _NONE
    for place, each in enumerate(told):
        yield from [""] if place else []
        if each.before is None or each.after is None:
            yield f"{each.cohort} cannot be compared."
            yield from (f"  {sentence}" for sentence in each.trouble)
            continue
        yield f"{each.cohort}: {_placed(each.before, each.after)}; {_points(each.before, each.after)}."
        if not each.moves:
            yield "  Nobody moves."
        yield from (f"  {sentence_of(move)}" for move in each.moves)


def markdown(compared: Iterable[Compared]) -> str:
    """Return comparisons as Markdown: a table for each cohort and who moves.

    It holds only handles, ids of cohorts, numbers and a few sentences of ours, which `forge.moves_workflow` knows: the
    job that may write the comment takes no other line.
    """
    told = tuple(compared)
    parts = ["## Who would meet whom", ""]
    if not told:
        parts += [_NONE, ""]
    for each in told:
        parts += [f"### Cohort `{each.cohort}`", ""]
        if each.before is None or each.after is None:
            parts += ["It cannot be compared: one side cannot be matched. The check of this change says why.", ""]
            continue
        parts += _table(each.before, each.after)
        parts += [f"- {sentence_of(move, _code)}" for move in each.moves[:_MOST]] or ["Nobody moves."]
        more = len(each.moves) - _MOST
        parts += [f"- and {more} more"] if more > 0 else []
        parts += [""]
    return "\n".join(parts)


def _object(each: Compared) -> dict[str, Any]:
    return {
        "cohort": each.cohort,
        "before": _numbers(each.before),
        "after": _numbers(each.after),
        "moves": [
            {"handle": move.handle, "role": move.part, "before": move.before, "after": move.after}
            for move in each.moves
        ],
        "trouble": each.trouble,
    }


def _numbers(arrangement: Arrangement | None) -> dict[str, int] | None:
    if arrangement is None:
        return None
    return {"placed": arrangement.placed, "looking": arrangement.looking, "points": arrangement.points}


def _placed(before: Arrangement, after: Arrangement) -> str:
    return f"{before.placed} of {before.looking} people placed before, {after.placed} of {after.looking} after"


def _points(before: Arrangement, after: Arrangement) -> str:
    return f"{before.points} points before, {after.points} after"


def _table(before: Arrangement, after: Arrangement) -> list[str]:
    return [
        "| | before | after |",
        "|---|---|---|",
        f"| people placed | {before.placed} of {before.looking} | {after.placed} of {after.looking} |",
        f"| points | {before.points} | {after.points} |",
        "",
    ]


def _code(handle: str) -> str:
    """Return a handle as code, in which nothing is Markdown."""
    return f"`{handle}`"
