"""Finders: what the matcher knows of the mentors of a cohort, for a browser that ranks them for somebody who asks.

People who keep to themselves are left out from the start, of the numbers as well: what is made here is the same
whether they take part or not, but for the seats that their pairs take.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Final

from babel import Locale, localedata
from babel.core import get_global

from pairloom import hours
from pairloom.match.candidates import Criterion, candidate, named_criteria
from pairloom.match.finding import with_finder
from pairloom.match.inputs import Inputs, gather
from pairloom.match.people import Participant, span
from pairloom.match.rarity import offers
from pairloom.match.seats import no_seat
from pairloom.match.texts.counting import users
from pairloom.match.texts.function_words import SAME, SPACED, STEMMERS, UNSPACED
from pairloom.match.texts.heard import Heard
from pairloom.model.criterion import CRITERIA
from pairloom.model.finder import Clock, Finder, FinderMentor, Reading
from pairloom.model.portal import SKILLS, Portal
from pairloom.model.profile import Profile
from pairloom.names import NOT_A_LANGUAGE

FIXED: Final = ("earlier_pair", "formats", "preferences", "refusals")
"""Criteria that say of somebody new, who has no wishes, the same whoever they are."""

_NOBODY: Final = Participant("", "", "mentee", (), (), (), None, (), 0, 1)


def finders(portal: Portal, today: date, known: Collection[str] = (), heard: Heard | None = None) -> dict[str, Finder]:
    """Return the finder of each cohort in which people can look for a mentor, by id (see `with_finder`).

    Where the finder of a cohort is `known` from an earlier time, with the same `finder_inputs`, nobody is in it: it
    only says what the cohort looks at. Texts that were `heard` are not read again.
    """
    heard = replace(heard or Heard(), vocabulary=portal.digests.get(SKILLS, b""))
    cohorts = with_finder(portal)
    nobody = replace(portal, profiles={}, matches={}, pairs={}, endings={})
    public = nobody if set(cohorts) <= set(known) else _public(portal)
    return {key: _finder(nobody if key in known else public, key, today, heard) for key in cohorts}


def _public(portal: Portal) -> Portal:
    """Return the portal with those alone who may be shown."""
    shown = {handle: profile for handle, profile in portal.profiles.items() if profile.consent.publish}
    return replace(portal, profiles=shown)


@cache
def reading() -> Reading:
    """Return how texts are read: what `texts` knows of languages."""
    names, scripts = Locale("en").languages, get_global("likely_subtags")
    tags = {tag.partition("_")[0] for tag in localedata.locale_identifiers()} - NOT_A_LANGUAGE
    return Reading(
        languages={tag: (names[tag], "_Latn" in scripts.get(tag, "")) for tag in sorted(tags) if tag in names},
        words=SPACED,
        unspaced=UNSPACED,
        same=SAME,
        stemmers=STEMMERS,
    )


def _finder(portal: Portal, key: str, today: date, heard: Heard) -> Finder:
    inputs, cohort = gather(portal, key, today, heard), portal.cohorts[key]
    given = inputs.matching.weights
    fixed = named_criteria(FIXED, given)
    weeks = hours.weeks(*span(cohort, today))
    there, spoken = offers(inputs), users(inputs)
    zones = sorted({portal.profiles[mentor.handle].timezone for mentor in inputs.mentors})
    return Finder(
        cohort=key,
        format=inputs.format,
        need=inputs.pair_hours,
        min_shared_hours=inputs.matching.min_shared_hours,
        stage_gap=inputs.matching.stage_gap,
        same_organisation=inputs.matching.same_organisation,
        weights={name: given.get(name, usual) for name, usual in sorted((each.name, each.usual) for each in CRITERIA)},
        weeks=(weeks[0], len(weeks)),
        clocks={zone: _clocks(zone, weeks) for zone in zones},
        mentors=tuple(_mentor(mentor, portal.profiles[mentor.handle], inputs, fixed) for mentor in inputs.mentors),
        people=len({person.handle for person in (*inputs.mentors, *inputs.mentees)}),
        users=dict(sorted(spoken.items())),
        offers={skill: (there.exactly.get(skill, 0), weight) for skill, weight in sorted(there.weight.items())},
        reading=reading(),
    )


def _clocks(zone: str, weeks: tuple[date, ...]) -> tuple[tuple[int, Clock], ...]:
    """Return what the clock does in these weeks, each time that it is another than in the week before."""
    place = hours.zone(zone)
    each = [hours.offsets(place, monday) for monday in weeks] if place else [()]
    return tuple((week, clock) for week, clock in enumerate(each) if not week or clock != each[week - 1])


def _mentor(mentor: Participant, profile: Profile, inputs: Inputs, fixed: tuple[Criterion, ...]) -> FinderMentor:
    said = candidate(mentor, _NOBODY, inputs, fixed)
    return FinderMentor(
        handle=mentor.handle,
        name=mentor.name,
        languages=tuple(dict.fromkeys(tag.partition("-")[0] for tag in mentor.languages)),
        zone=profile.timezone,
        wall=hours.stretches(hours.wall_week(profile.availability)),
        ways=mentor.work_style,
        stage=mentor.stage,
        skills=mentor.skills,
        hours=mentor.hours,
        seats=mentor.seats,
        organisation=mentor.organisation,
        background=mentor.background,
        words=mentor.words,
        fixed=said.criteria,
        vetoes=said.vetoes,
        full=tuple(no_seat(mentor, inputs)),
    )
