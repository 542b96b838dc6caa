"""Moves: two arrangements of a cohort in, who meets with whom otherwise out."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from pairloom.match.choice import Choice
from pairloom.match.inputs import Inputs
from pairloom.match.words import listing
from pairloom.model.match import Match, Part

_AS: Final[Mapping[Part, str]] = {"mentor": ", a mentor,", "mentee": "", "peer": ""}
_MOST: Final = 12

Who = tuple[str, Part]
"""A person as what they take part: (handle, part)."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Who meets with whom.

    Attributes:
        partners: everybody who takes part, with the handles of those they meet with, in order; none for who waits.
        points: total points.
    """

    partners: Mapping[Who, tuple[str, ...]]
    points: int

    @property
    def looking(self) -> int:
        """How many look for somebody: mentees, or peers."""
        return sum(part != "mentor" for _, part in self.partners)

    @property
    def placed(self) -> int:
        """How many of them have found somebody."""
        return sum(part != "mentor" and bool(others) for (_, part), others in self.partners.items())


@dataclass(frozen=True, slots=True, order=True)
class Move:
    """What becomes otherwise for one person.

    Attributes:
        handle, part: who, and as what.
        before, after: the handles of those they meet with, in order; None where they do not take part.
    """

    handle: str
    part: Part
    before: tuple[str, ...] | None
    after: tuple[str, ...] | None


def arranged(match: Match) -> Arrangement:
    """Return who meets with whom in a match."""
    pairs = [(pair.mentor, pair.mentee) for pair in match.pairs]
    circles = [circle.members for circle in match.circles]
    return Arrangement(_partners(pairs, circles, [(each.handle, each.role) for each in match.waiting]), match.points)


def chosen(choice: Choice, inputs: Inputs, points: int) -> Arrangement:
    """Return who meets with whom by a choice of that many points."""
    pairs = [(pair.mentor, pair.mentee) for pair in choice.pairs]
    everybody: list[Who] = [(each.handle, "peer" if inputs.format == "peer" else "mentee") for each in inputs.mentees]
    everybody += [(each.handle, "mentor") for each in inputs.mentors] if inputs.format != "peer" else []
    return Arrangement(_partners(pairs, choice.circles, everybody), points)


def moves(before: Arrangement, after: Arrangement) -> tuple[Move, ...]:
    """Return what becomes otherwise, by handle.

    A mentee or peer is told with every change. A mentor is told only where they come to have somebody or nobody, join
    or leave: who else comes and goes there is told by the mentees.
    """
    found = []
    for handle, part in sorted({*before.partners, *after.partners}):
        was, now = before.partners.get((handle, part)), after.partners.get((handle, part))
        same = _kind(was) == _kind(now) if part == "mentor" else was == now
        if not same:
            found.append(Move(handle, part, was, now))
    return tuple(found)


def sentence_of(move: Move, mark: Callable[[str], str] = str) -> str:
    """Return a move in words, without capital and full stop: `dora moves from eva to ada`.

    Args:
        move: what becomes otherwise for one person.
        mark: returns a handle as it is to stand in the text.
    """
    was, now = move.before or (), move.after or ()
    who = f"{mark(move.handle)}{_AS[move.part]}"
    gone, new = (
        listing([mark(handle) for handle in one if handle not in other], _MOST)
        for one, other in ((was, now), (now, was))
    )
    if move.before is None:
        return f"{who} joins and meets with {new}" if now else f"{who} joins and waits"
    if move.after is None:
        return f"{who} no longer takes part, and was to meet with {gone}" if was else f"{who} no longer takes part"
    if not now:
        return f"{who} loses {gone} and waits"
    if not was:
        return f"{who} gets {new}"
    if gone and new:
        return f"{who} moves from {gone} to {new}"
    return f"{who} also meets with {new}" if new else f"{who} no longer meets with {gone}"


def _partners(
    pairs: Iterable[tuple[str, str]], circles: Iterable[tuple[str, ...]], everybody: Iterable[Who]
) -> dict[Who, tuple[str, ...]]:
    found: dict[Who, list[str]] = {who: [] for who in everybody}
    for mentor, mentee in pairs:
        found.setdefault((mentor, "mentor"), []).append(mentee)
        found.setdefault((mentee, "mentee"), []).append(mentor)
    for circle in circles:
        for member in circle:
            found.setdefault((member, "peer"), []).extend(other for other in circle if other != member)
    return {who: tuple(sorted(others)) for who, others in found.items()}


def _kind(others: tuple[str, ...] | None) -> bool | None:
    return None if others is None else bool(others)
