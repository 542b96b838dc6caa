"""Every choice of seats that a small cohort of pairs or groups allows, one by one, and the best of them."""

from collections import Counter
from collections.abc import Iterator
from itertools import product

from tests.match.format_tasks import PAIR_HOURS, Task, draw_of

from pairloom.match.people import Participant

Seats = tuple[tuple[str, str, str], ...]
"""(mentor, mentee, kind of seat), in order."""


def _kinds(task: Task, mentor: Participant) -> set[str]:
    if task.inputs.format != "hybrid":
        return {"group" if task.inputs.format == "group" else "one-to-one"}
    return {kind for kind in ("one-to-one", "group") if {kind, "hybrid"} & {*mentor.formats}}


def pinned(task: Task) -> Seats:
    """Return the seats that the pins decide."""
    kinds = {mentor.handle: _kinds(task, mentor) for mentor in task.inputs.mentors}
    return tuple(
        (mentor, mentee, "group" if kinds[mentor] == {"group"} else "one-to-one")
        for mentor, mentee in task.inputs.matching.pins
    )


def _choices(task: Task) -> Iterator[Seats]:
    """Yield what each mentee could be given, all of them together; rooms of mentors are not looked at."""
    pins = pinned(task)
    options: list[list[Seats]] = []
    for row, mentee in enumerate(task.inputs.mentees):
        own = [pin for pin in pins if pin[1] == mentee.handle]
        seats: list[Seats] = [
            ((mentor.handle, mentee.handle, kind),)
            for column, mentor in enumerate(task.inputs.mentors)
            for kind in sorted(_kinds(task, mentor))
            if not task.table.vetoed[row][column]
        ]
        two = task.inputs.format == "hybrid" and mentee.hours >= 2 * PAIR_HOURS
        both = [
            (*one, *other) for one in seats for other in seats if one[0][2] < other[0][2] and one[0][0] != other[0][0]
        ]
        if own:
            options.append([(), *(s for s in seats if two and s[0][2] != own[0][2] and s[0][0] != own[0][0])])
        else:
            options.append([(), *seats, *(both if two else [])])
    for choice in product(*options):
        yield tuple(seat for part in choice for seat in part)


def allowed(task: Task, choice: Seats) -> bool:
    """Return whether all mentors have room for what is chosen beside the pins."""
    pins = pinned(task)
    fewest, largest = task.inputs.matching.group_size or (3, 6)
    new = Counter((mentor, kind) for mentor, _, kind in choice)
    every = new + Counter((mentor, kind) for mentor, _, kind in pins)
    for mentor in task.inputs.mentors:
        alone, members = every[mentor.handle, "one-to-one"], every[mentor.handle, "group"]
        added = new[mentor.handle, "one-to-one"], new[mentor.handle, "group"]
        if any(added) and alone + members > mentor.seats:
            return False
        if added[1] and not fewest <= members <= largest:
            return False
        opens = added[1] and members == added[1]
        if (added[0] or opens) and alone + bool(members) > mentor.hours // PAIR_HOURS:
            return False
    return True


def _rank(task: Task, choice: Seats) -> tuple[int, ...]:
    """Return what makes a choice better than another, first things first."""
    row = {mentee.handle: place for place, mentee in enumerate(task.inputs.mentees)}
    column = {mentor.handle: place for place, mentor in enumerate(task.inputs.mentors)}
    points = [task.table.points[row[mentee]][column[mentor]] for mentor, mentee, _ in choice]
    placed = len({mentee for _, mentee, _ in choice} - {mentee for _, mentee, _ in pinned(task)})
    first = placed, sum(points)
    ending = ("group",) if task.inputs.format == "hybrid" else ()
    draws = [(mentor, mentee, *(ending if kind == "group" else ())) for mentor, mentee, kind in choice]
    order = first if task.inputs.matching.objective == "participation" else first[::-1]
    return (*order, min(points, default=10**6), *draw_of(draws))


def best_seats(task: Task) -> tuple[Seats, int, int]:
    """Return the best seats, how many people and how many points they bring beside the pins."""
    rank, choice = max((_rank(task, each), each) for each in _choices(task) if allowed(task, each))
    people, points = rank[:2] if task.inputs.matching.objective == "participation" else rank[1::-1]
    return tuple(sorted((*pinned(task), *choice))), people, points
