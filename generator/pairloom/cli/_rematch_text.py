"""What `pairloom rematch` prints: what has ended and begun, and who could meet next."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from pairloom import problemtext
from pairloom.match import Choices, Proposal
from pairloom.model.pair import END_REASONS, EndReason
from pairloom.model.portal import Portal
from pairloom.parting import Parted


def as_json(cohort: str, found: Parted) -> str:
    """Return what becomes of a cohort as JSON."""
    result = found.rematch
    value = {
        "cohort": cohort,
        "ended": [{"mentor": mentor, "mentee": mentee} for mentor, mentee in found.ended],
        "taken": [_plain(proposal) for proposal in found.taken],
        "choices": [
            {"handle": each.handle, "role": each.role, "proposals": [_plain(one) for one in each.proposals]}
            for each in result.choices
        ],
        "placed": [_plain(proposal) for proposal in result.placed],
        "moved": [_plain(proposal) for proposal in result.moved],
        "waiting": list(result.waiting),
        "files": list(found.files),
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def _plain(proposal: Proposal) -> dict[str, Any]:
    return {
        "mentor": proposal.mentor,
        "mentee": proposal.mentee,
        "seat": proposal.seat,
        "points": proposal.points,
        "reason": proposal.reason,
        "criteria": {name: given.model_dump(mode="json") for name, given in proposal.criteria.items()},
        "instead_of": proposal.instead_of,
    }


def text(portal: Portal, cohort: str, found: Parted, reason: EndReason | None) -> str:
    """Return what becomes of a cohort for people."""
    return "\n".join(_lines(portal, cohort, found, reason)).lstrip("\n")


def _lines(portal: Portal, cohort: str, found: Parted, reason: EndReason | None) -> Iterator[str]:
    result, name = found.rematch, portal.cohorts[cohort].name
    told: set[str] = set()
    for mentor, mentee in found.ended:
        why = f" {END_REASONS[reason]}" if reason else ""
        yield f"{mentor} and {mentee} end their pair.{why} Thank you both: what you did together stays yours."
    for proposal in found.taken:
        yield f"{proposal.mentor} and {proposal.mentee} begin as a pair, {_points(proposal)}."
        yield f"    {proposal.reason}"
    for each in result.choices:
        yield from ("", _heading(each), *_listed(each.proposals, told))
    if result.placed:
        many = len(result.placed)
        who = "one person who waits" if many == 1 else f"{many} people who wait"
        yield from ("", f"{name}: {who} can have a place now, and every pair goes on:")
        yield from _listed(result.placed, told)
    if result.moved:
        moving = [proposal.instead_of for proposal in result.moved if proposal.instead_of]
        pairs = problemtext.count(len(moving), "pair")
        yield from ("", f"If {pairs} moved, it would be better still; nobody loses a place:")
        yield from _listed(result.moved, told)
    elif found.moves:
        most = "one other pair moved" if found.moves == 1 else f"up to {found.moves} other pairs moved"
        yield from ("", f"Nobody more would have a place, and no points would be gained, if {most}.")
    yield from ("", *_end(portal, cohort, found))


def _heading(choices: Choices) -> str:
    if choices.role == "mentee":
        some = "the best mentors with a free place" if choices.proposals else "no mentor with a free place fits now"
    else:
        some = "the best of those who wait" if choices.proposals else "nobody who waits fits now"
    return f"For {choices.handle}, {some}{':' if choices.proposals else '.'}"


def _listed(proposals: Sequence[Proposal], told: set[str]) -> Iterator[str]:
    """Yield pairs with points, and with the reason where it is not told yet."""
    width = max((len(proposal.name) for proposal in proposals), default=0)
    for proposal in proposals:
        moves = f"  instead of {proposal.instead_of}" if proposal.instead_of else ""
        group = "  in the group" if proposal.seat == "group" else ""
        yield f"  {proposal.name:<{width}}  {proposal.points:>4}{group}{moves}"
        if proposal.name not in told:
            yield f"    {proposal.reason}"
            told.add(proposal.name)


def _end(portal: Portal, cohort: str, found: Parted) -> Iterator[str]:
    """Yield who still waits, and the commands that come next."""
    result = found.rematch
    waiting = [*result.waiting]
    if not (result.placed or result.moved or waiting):
        yield f"Nobody waits in {portal.cohorts[cohort].name}."
    if waiting:
        who = ", ".join(waiting)
        yield f"Without a place now: {who}. `pairloom explain {cohort} HANDLE` says why, and what would help."
    if result.placed:
        yield f"To let a pair begin: pairloom rematch {cohort} --take {result.placed[0].name}"
    if result.moved:
        ends = " ".join(f"{each.instead_of}--{each.mentee}" for each in result.moved if each.instead_of)
        takes = " ".join(f"--take {each.name}" for each in result.moved)
        yield "Please ask those who would move first. Then:"
        yield f"  pairloom rematch {cohort} {ends} --reason other {takes}"


def _points(proposal: Proposal) -> str:
    return problemtext.count(proposal.points, "point")
