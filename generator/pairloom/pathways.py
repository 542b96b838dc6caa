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
from pairloom.model.skill import Skill, line
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
    about = {} if part == "mentor" else dict(_teaching(portal, profile, wishes, wider=True)[:MOST])
    slugs = list(about) or _usual(portal, cohort, part)
    read = tuple(_resource(portal, slug, about.get(slug)) for slug in slugs)
    return (*read, *list(_cohorts(portal, profile, part, today))[:MOST])


def closing_the_gap(portal: Portal, profile: Profile) -> tuple[tuple[str, str], ...]:
    """Return training for what somebody wants and does not offer themselves: resources by slug, each with the wish.

    The best comes first, as in `next_steps`; but a resource of a wider skill, which may have nothing of the wish in it,
    is left out. There may be many, or none.
    """
    offers = profile.mentor.offers if profile.mentor else ()
    wishes = profile.mentee.wants if profile.mentee else ()
    return tuple(_teaching(portal, profile, [wish for wish in wishes if wish not in offers], wider=False))


def _teaching(portal: Portal, profile: Profile, wants: Sequence[str], *, wider: bool) -> list[tuple[str, str]]:
    """Return the resources of wanted skills, the nearest first, each by its slug with the wish."""
    alias = _aliases(Same(portal))
    wishes = [alias.get(wish, wish) for wish in wants]
    near: dict[str, tuple[int, int]] = {}
    for place, wish in enumerate(wishes):
        for slug, far in _near(Same(portal), wish, wider=wider):
            near[slug] = min(near.get(slug, (place, far)), (place, far))
    spoken = {tag.split("-")[0] for tag in profile.languages}

    def order(slug: str) -> tuple[int, int, bool, int, int, str]:
        record = portal.resources[slug].record
        foreign = record.language.split("-")[0] not in spoken
        return (*near[slug], foreign, _LEVELS.index(record.level), record.minutes, slug)

    return [(slug, wishes[near[slug][0]]) for slug in sorted(near, key=order)]


@lru_cache(maxsize=1)
def _aliases(portal: Same[Portal]) -> Mapping[str, str]:
    return portal.value.skill_by_alias()


@lru_cache(maxsize=4096)
def _near(portal: Same[Portal], wish: str, *, wider: bool) -> tuple[tuple[str, int], ...]:
    """Return the mentees' resources of a skill, a narrower and perhaps a wider one, by slug, with the steps to it."""
    alias, skills = _aliases(portal), portal.value.skills
    found: dict[str, int] = {}
    for slug, written in portal.value.resources.items():
        taught = {alias.get(skill, skill) for skill in written.record.skills}
        steps = [far for skill in taught if (far := _steps(skills, wish, skill, wider=wider)) is not None]
        if steps and "mentee" in written.record.roles:
            found[slug] = min(steps)
    return tuple(found.items())


def _steps(skills: Mapping[str, Skill], wish: str, other: str, *, wider: bool) -> int | None:
    """Return the steps from a skill to the same or a narrower one, or a wider one if that counts; None beyond two."""
    for low, high in ((wish, other), (other, wish)) if wider else ((other, wish),):
        far = line(skills, low).get(high)
        if far is not None and far <= _STEPS:
            return far
    return None


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
        over = bool(cohort.phases) and max(phase.end for phase in cohort.phases) < today
        if cohort.status == "open" and not over and cohort_id not in profile.cohorts and _suits(cohort, profile, part):
            what = _IN_WORDS[cohort.format] if cohort.mode == "formal" else "where people find their pair themselves"
            what = reworded(what, portal.community.terms)
            words = f"Join {cohort.name}, {what}: name {cohort_id} in your profile."
            yield NextStep("cohort", cohort_id, cohort.name, words)


def _suits(cohort: Cohort, profile: Profile, part: Part) -> bool:
    if part == "mentor":
        return profile.mentor is not None and cohort.format in profile.mentor.formats
    return cohort.mode == "informal" or cohort.format in {"group", "peer", "hybrid"}
