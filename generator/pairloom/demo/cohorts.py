"""The cohorts of a made-up community: how many, how large, when; and the text of each `cohort.yml`.

Sizes are those of programs as they are: one cohort takes applications from a tenth of the people, at most 2,000
and, where there are so many, at least 24; one runs, from 1,000 people on two, and one more for each 10,000, of at most
400 people each; three have finished for each 1,000 people, within five years and of some 60 people each.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pairloom.demo.calendar import Calendar
from pairloom.demo.chance import Chance
from pairloom.schemaline import schema_line

_SCHEMA: Final = schema_line("cohorts/any/cohort.yml")
_TOO_FEW: Final = 40
"""Fewer people than this have no cohort yet but the one that is open."""

_ENOUGH_FOR_TWO: Final = 1000
_FEWEST_OPEN: Final = 24
_MOST_OPEN: Final = 2000
_MOST_RUNNING: Final = 400
_USUAL: Final = 60
_HALVES: Final = 10
"""Half-years in which cohorts have finished."""

_HALF: Final = 182
_TRACKS: Final = (
    "",
    "Web",
    "Data",
    "Design",
    "Documentation",
    "Systems",
    "Security",
    "Community",
    "Hardware",
    "Translation",
    "Maintainers",
    "Newcomers",
)
"""What a cohort is about; the first of a season is about everything."""

_PURPOSES: Final = ("skills", "career", "leadership", "onboarding", "personal-growth")
_OBJECTIVES: Final = (
    ("A first merged change for every second mentee", "first-merged-change", "welcome-newcomers"),
    ("More people who review changes", "new-reviewers", "grow-maintainers"),
    ("First talks in front of others", "first-talk", "share-what-we-know"),
    ("Guides written by those who needed them", "new-guides", "share-what-we-know"),
)
_ABOUT: Final = {
    "open": (
        "Two people, an hour every two weeks, and one goal that matters to the one who is learning.",
        "The program looks for the best pairs for everybody, and says *why* you two were chosen.",
    ),
    "running": (
        "In this cohort people find one another: two who agree to meet write it down, and that is all.",
        "The sessions are open to everybody.",
    ),
    "finished": (
        "In this cohort people found one another: two who agreed to meet wrote it down, and that was all.",
        "What they made of it is told on the recognition wall.",
    ),
}


class Plan(NamedTuple):
    """A cohort as it is planned; days are counted from today.

    Attributes:
        id: the name of its folder.
        name: as people read it.
        status: open, running or finished.
        places: how many people it has, where there are enough.
        begins, ends: the first and the last day on which pairs meet.
    """

    id: str
    name: str
    status: str
    places: int
    begins: int
    ends: int

    @property
    def first(self) -> int:
        """The first day of its first phase."""
        return self.begins - 59 if self.status == "open" else self.begins - 45


def plans(people: int, chance: Chance, calendar: Calendar) -> tuple[Plan, ...]:
    """Return the cohorts of so many people: the open one, those that run, those that have finished."""
    ids = _Ids(calendar)
    room = max(min(people, _FEWEST_OPEN), min(people // 10, _MOST_OPEN))
    made = [ids.plan("open", room, 35, 146, 0)]
    if people < _TOO_FEW:
        return tuple(made)
    running = 1 + (people >= _ENOUGH_FOR_TWO) + people // 10_000
    room = min(people // 8 // running, _MOST_RUNNING)
    for number in range(running):
        late = 7 * (number % 4)
        made.append(ids.plan("running", room, -65 - late, 60 - late, number))
    for number in range(max(1, 3 * people // 1000)):
        room = min(people // 6, chance.number(_USUAL - 30, _USUAL + 30))
        last = -40 - _HALF * (number % _HALVES)
        made.append(ids.plan("finished", room, last - 125, last - 14, number // _HALVES))
    return tuple(made)


class _Ids:
    """Plans cohorts that are named after their season and track, no two alike."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._taken: Counter[tuple[str, int, str]] = Counter()

    def plan(self, status: str, places: int, begins: int, ends: int, track: int) -> Plan:
        season, year = self._calendar.season(begins)
        about = _TRACKS[track % len(_TRACKS)]
        self._taken[season, year, about] += 1
        again = self._taken[season, year, about]
        more = [word for word in (about, str(again) if again > 1 else "") if word]
        key = "-".join([str(year), season, *(word.lower() for word in more)])
        name = f"{season.title()} {year}" + (f" ({' '.join(more)})" if more else "")
        return Plan(key, name, status, places, begins, ends)


def places(cohorts: Sequence[Plan], people: int, chance: Chance) -> list[str]:
    """Return for each person the id of the one of these cohorts that they are in; empty for who is in none."""
    given = [cohort.id for cohort in cohorts for _ in range(cohort.places)][:people]
    return chance.shuffled([*given, *[""] * (people - len(given))])


def record(plan: Plan, coordinators: list[str], chance: Chance, calendar: Calendar) -> str:
    """Return the text of a cohort's record."""
    title, metric, goal = chance.one(_OBJECTIVES)
    lines = [
        _SCHEMA,
        f"name: {plan.name}",
        f"status: {plan.status}",
        f"mode: {'formal' if plan.status == 'open' else 'informal'}",
        "format: one-to-one",
        f"purpose: {chance.one(_PURPOSES)}",
        "about: |",
        *(f"  {line}" for line in _ABOUT[plan.status]),
        f"coordinators: [{', '.join(coordinators)}]",
        "phases:",
        *_phases(plan, calendar),
        f"cadence: {chance.one(('fortnightly', 'fortnightly', 'monthly'))}",
        "objectives:",
        f"  - title: {title}",
        f"    metric: {metric}",
        f"    target: {max(plan.places // 4, 1)}",
        f"    supports: {goal}",
        "training:",
        "  mentor: [mentor-guide, listening, feedback]",
        "  mentee: [mentee-guide, smart-goals, first-meeting]",
        "channels: [matrix, video]",
    ]
    return "\n".join(lines) + "\n"


def _phases(plan: Plan, day: Calendar) -> Iterator[str]:
    """Yield the lines of a cohort's calendar; applications are open today where the cohort is."""
    first = plan.first
    yield f"  - {{name: Applications, from: {day[first]}, to: {day[plan.begins - 15]}}}"
    between = "Matching" if plan.status == "open" else "Introductions"
    yield f"  - {{name: {between}, from: {day[plan.begins - 14]}, to: {day[plan.begins - 1]}}}"
    yield f"  - {{name: Mentoring, from: {day[plan.begins]}, to: {day[plan.ends]}, mentoring: true}}"
    yield f"  - {{name: Closing, from: {day[plan.ends + 1]}, to: {day[plan.ends + 14]}}}"
