"""Training as a whole: how long a text takes, what leads back to itself, and who has completed what a cohort asks for.

Resources and records of completion in; minutes, circles, names and shares out. What counts as completed is what people
or their coordinators wrote down; nothing is watched.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from pairloom.model.portal import Portal, completion_path
from pairloom.model.profile import Profile
from pairloom.model.quality import FEWEST, public
from pairloom.model.session import Role

PACE: Final = 200
"""Words a minute. Brysbaert (2019), https://doi.org/10.1016/j.jml.2019.104047, finds a mean of 238 for non-fiction in
English; this is for people who read it as a second language, too."""

_WORD: Final = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"  # kana and Han: a sign counts as a word
    r"|[^\W_\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff](?:[\w'\u2019.\-]*[^\W_])?"
)
_LINKED: Final = re.compile(r"\]\([^)\s]*\)")


def reading_minutes(markdown: str) -> int:
    """Return the minutes that a text takes to read, at 200 words a minute, rounded up; addresses of links are no words.

    In Chinese and Japanese a character counts as a word: readers take 255 and 357 of them a minute where they take 228
    words of English (Trauzettel-Klosinski and Dietz 2012, https://doi.org/10.1167/iovs.11-8284).
    """
    return -(-sum(1 for _ in _WORD.finditer(_LINKED.sub("] ", markdown))) // PACE)


def circles(portal: Portal) -> Iterator[tuple[str, ...]]:
    """Yield resources that require themselves in the end, each circle from its first name round to it again.

    Of circles that share resources, the shortest through each of them is told.
    """
    needs = {slug: written.record.requires for slug, written in portal.resources.items()}
    for slug in sorted(needs):
        way = _way(needs, slug)
        if way and min(way) == slug:
            yield way


def _way(needs: Mapping[str, Iterable[str]], start: str) -> tuple[str, ...]:
    """Return the shortest way from a resource over what it requires back to it; empty if there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    for way in ways:  # grows as it is read: breadth first
        for need in needs.get(way[-1], ()):
            if need == start:
                return (*way, start)
            if need not in seen:
                seen.add(need)
                ways.append((*way, need))
    return ()


def required(portal: Portal, cohort: str, role: Role) -> tuple[str, ...]:
    """Return the training that a cohort asks of a role and that is there, in the cohort's order."""
    training = portal.cohorts[cohort].training
    named = training.mentor if role == "mentor" else training.mentee
    return tuple(dict.fromkeys(slug for slug in named if portal.knows_resource(slug)))


def trainees(portal: Portal, cohort: str, role: Role, today: date) -> Iterator[str]:
    """Yield the people of a cohort in a role, by handle, whose record of completion is not one that cannot be read.

    In a cohort of peers, where nobody is the mentor, everybody has both roles.
    """
    peers = portal.cohorts[cohort].format == "peer"
    for handle, profile in portal.participants(cohort, today):
        if (peers or _is_one(profile, role)) and completion_path((cohort, handle)) not in portal.broken:
            yield handle


def lacking(portal: Portal, cohort: str, handle: str, role: Role) -> tuple[str, ...]:
    """Return the training that a cohort asks for and of which somebody has no record."""
    record = portal.completions.get((cohort, handle))
    return tuple(slug for slug in required(portal, cohort, role) if record is None or slug not in record.done)


@dataclass(frozen=True, slots=True)
class Completed:
    """How many people of a role have completed all that a cohort asks of it, of those who agreed to be shown.

    Attributes:
        people: how many there are; at least five.
        done: how many have completed all; None for one to four of them, who are too few to count in public.
    """

    people: int
    done: int | None


def completed(portal: Portal, cohort: str, role: Role, today: date) -> Completed | None:
    """Return who has completed a cohort's training; None where it asks for none, or of fewer than five people.

    Who keeps to themselves is not counted: the page names everybody else, so the difference would speak of them.
    """
    people = [who for who in trainees(portal, cohort, role, today) if portal.profiles[who].consent.publish]
    if len(people) < FEWEST or not required(portal, cohort, role):
        return None
    done = sum(1 for handle in people if not lacking(portal, cohort, handle, role))
    return Completed(len(people), public(done))


def _is_one(profile: Profile, role: Role) -> bool:
    return (profile.mentor if role == "mentor" else profile.mentee) is not None
