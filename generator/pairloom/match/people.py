"""Participants: what the matcher may know of a person, and nothing else."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from typing import Final

from pairloom import hours
from pairloom.match.as_peer import as_peer, learns_as
from pairloom.match.taken import Taken
from pairloom.match.texts.heard import Heard
from pairloom.match.texts.lexicon import Lexicon, lexicon
from pairloom.match.texts.spoken import named_skills, of_mentee, of_mentor
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
        goals: a mentee's; empty for a mentor.
        prefers: whom they would like, first choice first, as they wrote it; empty if nobody of these takes part here
            in the other role.
        organisation, background: as in the profile.
        since: the day of their consent, as year-month-day: who came first waits first for a seat.
        words: what they speak of, as (stem, times), in order of stem; see `pairloom.match.texts.spoken`.
        written: for each of a mentee's words, how they wrote it first; empty for a mentor.
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
    organisation: str | None = None
    background: tuple[str, ...] = ()
    since: str = ""
    words: tuple[tuple[str, int], ...] = ()
    written: tuple[str, ...] = ()


def participants(
    portal: Portal, cohort_id: str, day: date, taken: Taken, heard: Heard | None = None
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """Return the cohort's mentors and its mentees on that day, each in order of handle.

    Aliases of skills are read as the skill itself. The seats of a mentor are what capacity and hours a month leave
    after the pairs they have in other cohorts; where mentors lead groups, which meet together, only capacity counts, as
    long as there are hours for one meeting. Peers are all both, with one seat each (see `as_peer`). With `heard`,
    texts that were read before are not read again, and nobody has free weeks, goals or words as they wrote them.
    """
    cohort = portal.cohorts[cohort_id]
    given = dict(portal.participants(cohort_id, day))
    if not given:
        return (), ()  # without reading the whole vocabulary
    profiles = {handle: as_peer(each) for handle, each in given.items()} if cohort.format == "peer" else given
    free = _free(profiles, cohort, day) if heard is None else dict.fromkeys(profiles, ())
    alias = {name: key for name, key in portal.skill_by_alias().items() if name not in portal.skills}
    known = replace(lexicon(portal.skills), heard=heard)
    mentors = [
        _mentor(handle, profile, profile.mentor, free[handle], taken=taken, cohort=cohort, alias=alias, known=known)
        for handle, profile in profiles.items()
        if profile.mentor
    ]
    mentees = [
        _mentee(handle, profile, profile.mentee, free[handle], taken=taken, alias=alias, known=known)
        for handle, profile in profiles.items()
        if profile.mentee
    ]
    if cohort.format == "peer":
        mentors, mentees = (
            [_peer(each, given, taken) for each in mentors],
            [_peer(each, given, taken) for each in mentees],
        )
    return _with_wishes(mentors, mentees), _with_wishes(mentees, mentors)


def _peer(person: Participant, profiles: Mapping[str, Profile], taken: Taken) -> Participant:
    """Return a peer, who has one seat, with the hours that other cohorts leave of those they give."""
    profile = profiles[person.handle]
    section, role = profile.mentee or profile.mentor, learns_as(profile)
    gives = section.hours_per_month if section else 0
    return replace(person, seats=1, hours=max(0, gives - taken.hours.get((person.handle, role), 0)))


def _with_wishes(people: Sequence[Participant], others: Sequence[Participant]) -> tuple[Participant, ...]:
    """Return people whose wishes count: those of somebody who has asked for nobody here are left out."""
    here = {other.handle for other in others}
    return tuple(replace(one, prefers=()) if one.prefers and here.isdisjoint(one.prefers) else one for one in people)


def span(cohort: Cohort, day: date) -> tuple[date, date]:
    """Return the first and the last day on which pairs meet; without phases, the half year from that day on."""
    phase = cohort.mentoring()
    if phase:
        return phase.start, phase.end
    return day, date.fromordinal(min(day.toordinal() + 7 * _WEEKS_WITHOUT_PHASES, date.max.toordinal()))


def _free(profiles: Mapping[str, Profile], cohort: Cohort, day: date) -> dict[str, tuple[int, ...]]:
    """Return everybody's free weeks."""
    places = {key: hours.zone(key) for key in sorted({profile.timezone for profile in profiles.values()})}
    weeks = hours.mondays([place for place in places.values() if place], *span(cohort, day))
    clocks = {key: [hours.offsets(place, monday) for monday in weeks] for key, place in places.items() if place}
    nothing = (0,) * len(weeks)
    free = {}
    for handle, profile in profiles.items():
        wall = hours.wall_week(profile.availability) if profile.timezone in clocks else 0
        free[handle] = tuple(map(_week(wall), clocks[profile.timezone])) if wall else nothing
    return free


def _week(wall: int) -> Callable[[hours.Offsets], int]:
    """Return what says which bits of a UTC week a wall week is; most weeks have the clock of another one."""
    return cache(partial(hours.free_week, wall))


def _mentor(  # noqa: PLR0913 - the person, and what is known of everybody
    handle: str,
    profile: Profile,
    mentor: Mentor,
    free: tuple[int, ...],
    *,
    taken: Taken,
    cohort: Cohort,
    alias: Mapping[str, str],
    known: Lexicon,
) -> Participant:
    need = HOURS_A_MONTH[cohort.cadence]
    left = max(0, mentor.hours_per_month - taken.hours.get((handle, "mentor"), 0))
    offers = _keys(mentor.offers, alias)
    places = max(0, mentor.capacity - taken.pairs.get((handle, "mentor"), 0))
    together = cohort.format in {"group", "hybrid"} and left >= need
    return Participant(
        handle=handle,
        name=profile.name,
        role="mentor",
        languages=profile.languages,
        free=free,
        work_style=profile.work_style,
        stage=mentor.stage,
        skills=offers,
        hours=left,
        seats=places if together else min(places, left // need),
        formats=mentor.formats,
        prefers=mentor.prefers,
        organisation=profile.organisation,
        background=profile.background,
        since=profile.consent.on.isoformat(),
        words=of_mentor(profile, mentor, known, offers).words,
    )


def _mentee(  # noqa: PLR0913 - the person, and what is known of everybody
    handle: str,
    profile: Profile,
    mentee: Mentee,
    free: tuple[int, ...],
    *,
    taken: Taken,
    alias: Mapping[str, str],
    known: Lexicon,
) -> Participant:
    said = of_mentee(profile, mentee, known)
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
        goals=tuple(GoalText(goal.title, named_skills(goal, known)) for goal in mentee.goals if not known.heard),
        prefers=mentee.prefers,
        organisation=profile.organisation,
        background=profile.background,
        since=profile.consent.on.isoformat(),
        words=said.words,
        written=said.written,
    )


def _keys(skills: Sequence[str], alias: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(alias.get(skill, skill) for skill in skills))
