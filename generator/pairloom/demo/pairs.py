"""Pairs that made-up people declared: who meets with whom, how it began, and for some how it ended."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pairloom.demo.calendar import Calendar
from pairloom.demo.chance import Chance, Weighted
from pairloom.demo.cohorts import Plan
from pairloom.demo.file import File
from pairloom.demo.people import Member
from pairloom.demo.sentences import OTHER_REASONS, REASONS
from pairloom.model.pair import pair_name
from pairloom.model.portal import ending_path, pair_path
from pairloom.schemaline import schema_line

_AT: Final = ("any", "any--one")
_PAIR: Final = schema_line(pair_path(_AT))
_ENDING: Final = schema_line(ending_path(_AT))
_END_REASONS: Final = Weighted(("time", "fit", "goals", "reached", "moved-on", "other"), (35, 12, 12, 25, 12, 4))
_ENDED: Final = 0.1
_ALONE: Final = 0.15
"""Shares of pairs that ended early, and of mentees who find nobody though there is a seat."""

_SOONEST: Final = 20
"""Days after which a pair can end."""


class Couple(NamedTuple):
    """Two people who meet or met.

    Attributes:
        mentor, mentee: the two.
        skill: what the one offers and the other wants; empty where there is no such thing.
        began, ended: the days of it, counted from today; none where the pair goes on or went on to the end.
    """

    mentor: Member
    mentee: Member
    skill: str
    began: int
    ended: int | None


def couples(plan: Plan, members: Sequence[Member], chance: Chance) -> list[Couple]:
    """Return who meets with whom in a cohort: most mentees, if they can with a mentor of what they want, else with one.

    Nobody has more pairs than seats.
    """
    seats = {member.handle: member.seats for member in members}
    offering: defaultdict[str, list[Member]] = defaultdict(list)
    for member in members:
        for skill in member.offers:
            offering[skill].append(member)
    spare = [member for member in members if member.seats]
    found = []
    for mentee in members:
        if mentee.wants and not chance.often(_ALONE):
            wanted = [(skill, offering[skill]) for skill in mentee.wants if skill in offering]
            for skill, mentors in (*wanted, ("", spare)):
                mentor = _free(mentors, mentee, seats)
                if mentor:
                    seats[mentor.handle] -= 1
                    began = plan.begins + chance.number(0, 12)
                    last = min(plan.ends, 0)
                    ended = chance.number(began + _SOONEST, last) if chance.often(_ENDED) else None
                    found.append(Couple(mentor, mentee, skill, began, ended))
                    break
    return found


def _free(mentors: list[Member], mentee: Member, seats: dict[str, int]) -> Member | None:
    """Return the last of the mentors who has a seat for the mentee; who has none is taken off the list."""
    while mentors and not seats[mentors[-1].handle]:
        mentors.pop()
    return mentors[-1] if mentors and mentors[-1] is not mentee else None


def records(plan: Plan, couple: Couple, names: dict[str, str], chance: Chance, day: Calendar) -> Iterator[File]:
    """Yield the files of a pair: how it began, and how it ended if it did; `names` are those of skills by key."""
    key = (plan.id, pair_name(couple.mentor.handle, couple.mentee.handle))
    mentor, mentee = (day[couple.began - chance.number(0, 6)] for _ in "ab")
    reason = chance.one(REASONS).format(one=names[couple.skill]) if couple.skill else chance.one(OTHER_REASONS)
    yield File(
        pair_path(key),
        f"{_PAIR}\non: {day[couple.began]}\nsource: declared\nagreed: {{mentor: {mentor}, mentee: {mentee}}}\n"
        f"reason: {reason}\n",
    )
    if couple.ended is not None:
        yield File(ending_path(key), f"{_ENDING}\non: {day[couple.ended]}\nreason: {chance.of(_END_REASONS)}\n")
