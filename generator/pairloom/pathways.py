"""Pathways: what somebody who waits can do until there is a pair, from the rest of the portal.

A portal, a cohort and a person in; training of the skills they want, and other cohorts that are open to them, out. None
of it is in matches.yml, because training and cohorts change while a match stays as it is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, Literal, get_args

from pairloom.model.cohort import Cohort
from pairloom.model.match import Part
from pairloom.model.portal import Portal
from pairloom.model.profile import Format, Profile
from pairloom.model.resource import Resource
from pairloom.model.skill import line
from pairloom.sameness import Same
from pairloom.terms import reworded

MOST: Final = 3
"""So many resources, and so many cohorts, are named at most."""

_STEPS: Final = 2
_VERBS: Final = {"webinar": "Watch", "recording": "Watch", "workshop": "Take part in", "exercise": "Do"}
_LEVELS: Final[tuple[str, ...]] = get_args(Resource.model_fields["level"].annotation)
_IN_WORDS: Final[dict[Format, str]] = {
    "one-to-one": "where a mentor meets with one mentee at a time",
    "group": "where a mentor meets with a group",
    "peer": "where people learn with one another, without a mentor",
    "reverse": "where those at an earlier stage are the mentors",
    "hybrid": "where a mentor meets with people one by one and in a group",
}


@dataclass(frozen=True, slots=True)
class NextStep:
    """Something that somebody can do now.

    Attributes:
        kind, key: a training resource and its slug, or a cohort and its id.
        title: what people call it.
        words: what to do, as a sentence.
    """

    kind: Literal["resource", "cohort"]
    key: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """A resource that mentees may read and that has to do with a skill.

    Attributes:
        slug: the resource.
        far: the steps in the vocabulary from the skill to the one that it teaches.
        language: the first part of its language's tag.
        level: how much it asks of the reader, from 0.
        minutes: how long it takes.
    """

    slug: str
    far: int
    language: str
    level: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Lessons:
    """Training by what somebody wants: the key of each alias, and the lessons of each skill."""

    aliases: Mapping[str, str]
    of: Mapping[str, tuple[Lesson, ...]]


def next_steps(portal: Portal, cohort_id: str, handle: str, part: Part, today: date) -> tuple[NextStep, ...]:
    """Return what somebody who waits in a cohort can do meanwhile: training first, then other open cohorts.

    Training is that of a skill they want, the most wanted first, in the vocabulary at most two steps wider or narrower,
    in a language they speak before others; where there is none, what the cohort lets people of their role read first.
    A cohort is open to a mentee if it is one of groups, peers or declared pairs, and to a mentor if they take part in
    its format. Nobody's profile or cohort is changed by any of it; an unknown person has no next step.
    """
    profile, cohort = portal.profiles.get(handle), portal.cohorts.get(cohort_id)
    if profile is None or cohort is None:
        return ()
    wishes = profile.mentee.wants if profile.mentee else ()
    about = {} if part == "mentor" else dict(_teaching(lessons(portal, wider=True), profile, wishes)[:MOST])
    slugs = list(about) or _usual(portal, cohort, part)
    read = tuple(_resource(portal, slug, about.get(slug)) for slug in slugs)
    return (*read, *list(_cohorts(portal, profile, part, today))[:MOST])


def closing_the_gap(known: Lessons, profile: Profile) -> tuple[tuple[str, str], ...]:
    """Return training for what somebody wants and does not offer themselves: resources by slug, each with the wish.

    The best comes first, as in `next_steps`; but a resource of a wider skill, which may have nothing of the wish in it,
    is to be left out: the lessons are those that are not `wider`. There may be many, or none.
    """
    offers = profile.mentor.offers if profile.mentor else ()
    wishes = profile.mentee.wants if profile.mentee else ()
    return tuple(_teaching(known, profile, [wish for wish in wishes if wish not in offers]))


def lessons(portal: Portal, *, wider: bool) -> Lessons:
    """Return the training of each skill: what teaches it or a narrower one, and if wanted a wider one."""
    return _lessons(Same(portal), wider=wider)


@lru_cache(maxsize=2)
def _lessons(same: Same[Portal], *, wider: bool) -> Lessons:
    portal, aliases = same.value, same.value.skill_by_alias()
    near: dict[str, dict[str, int]] = {}
    teaching: dict[str, list[str]] = {}
    for slug, written in portal.resources.items():
        if "mentee" in written.record.roles:
            for skill in sorted({aliases.get(skill, skill) for skill in written.record.skills}):
                teaching.setdefault(skill, []).append(slug)
    ways = [(above, skill, far) for skill in teaching for above, far in line(portal.skills, skill).items()]
    if wider:
        ways += [(skill, above, far) for skill in portal.skills for above, far in line(portal.skills, skill).items()]
    for wish, skill, far in ways:
        for slug in teaching.get(skill, ()) if far <= _STEPS else ():
            found = near.setdefault(wish, {})
            found[slug] = min(found.get(slug, far), far)
    return Lessons(
        aliases,
        {wish: tuple(_lesson(portal, slug, far) for slug, far in found.items()) for wish, found in near.items()},
    )


def _lesson(portal: Portal, slug: str, far: int) -> Lesson:
    record = portal.resources[slug].record
    return Lesson(slug, far, record.language.split("-")[0], _LEVELS.index(record.level), record.minutes)


def _teaching(known: Lessons, profile: Profile, wants: Sequence[str]) -> list[tuple[str, str]]:
    """Return the resources of wanted skills, the nearest first, each by its slug with the wish."""
    wishes = [known.aliases.get(wish, wish) for wish in wants]
    spoken = {tag.split("-")[0] for tag in profile.languages}
    best: dict[str, tuple[int, int, bool, int, int, str]] = {}
    for place, wish in enumerate(wishes):
        for one in known.of.get(wish, ()):
            order = (place, one.far, one.language not in spoken, one.level, one.minutes, one.slug)
            best[one.slug] = min(best.get(one.slug, order), order)
    return [(order[-1], wishes[order[0]]) for order in sorted(best.values())]


def _usual(portal: Portal, cohort: Cohort, part: Part) -> list[str]:
    slugs = cohort.training.mentor if part == "mentor" else cohort.training.mentee
    return [slug for slug in slugs if slug in portal.resources][:MOST]


def _resource(portal: Portal, slug: str, wish: str | None) -> NextStep:
    record = portal.resources[slug].record
    name = portal.skills[wish].name if wish is not None and wish in portal.skills else wish
    time = "1 minute" if record.minutes == 1 else f"{record.minutes} minutes"
    words = f"{_VERBS.get(record.kind, 'Read')} \u201c{record.title}\u201d ({time})"
    return NextStep("resource", slug, record.title, f"{words}: it goes with {name}." if name else f"{words}.")


def _cohorts(portal: Portal, profile: Profile, part: Part, today: date) -> Iterator[NextStep]:
    for cohort_id, cohort in sorted(portal.cohorts.items()):
        if cohort.status != "open":
            continue
        over = bool(cohort.phases) and max(phase.end for phase in cohort.phases) < today
        if not over and cohort_id not in profile.cohorts and _suits(cohort, profile, part):
            what = _IN_WORDS[cohort.format] if cohort.mode == "formal" else "where people find their pair themselves"
            what = reworded(what, portal.community.terms)
            words = f"Join {cohort.name}, {what}: name {cohort_id} in your profile."
            yield NextStep("cohort", cohort_id, cohort.name, words)


def _suits(cohort: Cohort, profile: Profile, part: Part) -> bool:
    if part == "mentor":
        return profile.mentor is not None and cohort.format in profile.mentor.formats
    return cohort.mode == "informal" or cohort.format in {"group", "peer", "hybrid"}
