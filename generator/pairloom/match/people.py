"""Participants: what the matcher may know of a person, and nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from re import Pattern
from typing import Final

from pairloom import hours
from pairloom.match.naming import named, patterns
from pairloom.match.taken import Taken
from pairloom.model.cohort import HOURS_A_MONTH, Cohort
from pairloom.model.portal import Portal
from pairloom.model.profile import Format, Mentee, Mentor, Profile, Stage, WorkStyle
from pairloom.model.session import Role

_WEEKS_WITHOUT_PHASES: Final = 26


@dataclass(frozen=True, slots=True)
class GoalText:
    """A mentee's goal: its title, and the keys of the skills that its title or measure names."""

    title: str
    skills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Participant:
    """A person in one role; somebody who is mentor and mentee is two participants with one handle.

    Attributes:
        handle, name, role: who, and as what.
        languages: BCP 47 tags, best first.
        free: bits of the UTC weeks that differ in the mentoring phase (see `pairloom.hours`); all 0 without slots.
        work_style, stage: as in the profile.
        skills: keys of the vocabulary: offered ones of a mentor, wanted ones of a mentee, most wanted first.
        hours: hours a month that other cohorts leave.
        seats: pairs that this person can still be in: a mentor's free places; 1 for a mentee.
        formats: what a mentor takes part in; empty for a mentee.
        goals, prefers: a mentee's; empty for a mentor.
    """

    handle: str
    name: str
    role: Role
    languages: tuple[str, ...]
    free: tuple[int, ...]
    work_style: tuple[WorkStyle, ...]
    stage: Stage | None
    skills: tuple[str, ...]
    hours: int
    seats: int
    formats: tuple[Format, ...] = ()
    goals: tuple[GoalText, ...] = ()
    prefers: tuple[str, ...] = ()


def participants(
    portal: Portal, cohort_id: str, day: date, taken: Taken
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """Return the cohort's mentors and its mentees on that day, each in order of handle.

    Aliases of skills are read as the skill itself. The seats of a mentor are what capacity and hours a month leave
    after the pairs they have in other cohorts.
    """
    cohort = portal.cohorts[cohort_id]
    profiles = dict(portal.participants(cohort_id, day))
    free = _free(profiles, cohort, day)
    alias = {name: key for name, key in portal.skill_by_alias().items() if name not in portal.skills}
    need = HOURS_A_MONTH[cohort.cadence]
    offered = {
        alias.get(skill, skill) for profile in profiles.values() if profile.mentor for skill in profile.mentor.offers
    }
    found = patterns(portal.skills, offered)
    mentors = [
        _mentor(handle, profile, profile.mentor, free[handle], taken=taken, need=need, alias=alias)
        for handle, profile in profiles.items()
        if profile.mentor
    ]
    mentees = [
        _mentee(handle, profile, profile.mentee, free[handle], taken=taken, alias=alias, found=found)
        for handle, profile in profiles.items()
        if profile.mentee
    ]
    return tuple(mentors), tuple(mentees)


def _free(profiles: Mapping[str, Profile], cohort: Cohort, day: date) -> dict[str, tuple[int, ...]]:
    """Return everybody's free weeks; without phases the half year from the day of the match counts."""
    phase = cohort.mentoring()
    first = phase.start if phase else day
    last = (
        phase.end if phase else date.fromordinal(min(day.toordinal() + 7 * _WEEKS_WITHOUT_PHASES, date.max.toordinal()))
    )
    places = {key: hours.zone(key) for key in sorted({profile.timezone for profile in profiles.values()})}
    weeks = hours.mondays([place for place in places.values() if place], first, last)
    clocks = {key: [hours.offsets(place, monday) for monday in weeks] for key, place in places.items() if place}
    nothing = (0,) * len(weeks)
    free = {}
    for handle, profile in profiles.items():
        wall = hours.wall_week(profile.availability) if profile.timezone in clocks else 0
        free[handle] = tuple(hours.free_week(wall, clock) for clock in clocks[profile.timezone]) if wall else nothing
    return free


def _mentor(  # noqa: PLR0913 - the person, and what is known of everybody
    handle: str,
    profile: Profile,
    mentor: Mentor,
    free: tuple[int, ...],
    *,
    taken: Taken,
    need: int,
    alias: Mapping[str, str],
) -> Participant:
    left = max(0, mentor.hours_per_month - taken.hours.get((handle, "mentor"), 0))
    seats = max(0, min(mentor.capacity - taken.pairs.get((handle, "mentor"), 0), left // need))
    return Participant(
        handle=handle,
        name=profile.name,
        role="mentor",
        languages=profile.languages,
        free=free,
        work_style=profile.work_style,
        stage=mentor.stage,
        skills=_keys(mentor.offers, alias),
        hours=left,
        seats=seats,
        formats=mentor.formats,
    )


def _mentee(  # noqa: PLR0913 - the person, and what is known of everybody
    handle: str,
    profile: Profile,
    mentee: Mentee,
    free: tuple[int, ...],
    *,
    taken: Taken,
    alias: Mapping[str, str],
    found: Mapping[str, Pattern[str]],
) -> Participant:
    return Participant(
        handle=handle,
        name=profile.name,
        role="mentee",
        languages=profile.languages,
        free=free,
        work_style=profile.work_style,
        stage=mentee.stage,
        skills=_keys(mentee.wants, alias),
        hours=max(0, mentee.hours_per_month - taken.hours.get((handle, "mentee"), 0)),
        seats=1,
        goals=tuple(GoalText(goal.title, named(goal, found)) for goal in mentee.goals),
        prefers=mentee.prefers,
    )


def _keys(skills: Sequence[str], alias: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(alias.get(skill, skill) for skill in skills))
