"""The whole portal in memory: every record that could be read, by its key."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Generic, TypeVar

from pairloom.model.award import Award
from pairloom.model.cohort import Cohort
from pairloom.model.community import Community
from pairloom.model.completion import Completion
from pairloom.model.finder import Finder
from pairloom.model.match import Match
from pairloom.model.pair import Ending, Pair
from pairloom.model.pathway import Pathway
from pairloom.model.profile import Profile
from pairloom.model.resource import Resource, Text
from pairloom.model.session import Session
from pairloom.model.skill import Skill
from pairloom.sameness import Same

T = TypeVar("T")

PORTAL = "portal.yml"
SKILLS = "content/skills.yml"


def profile_path(handle: str) -> str:
    """Return the path of a person's profile."""
    return f"profiles/{handle}.yml"


def cohort_path(cohort: str) -> str:
    """Return the path of a cohort's record."""
    return f"cohorts/{cohort}/cohort.yml"


def match_path(cohort: str) -> str:
    """Return the path of a cohort's match."""
    return f"cohorts/{cohort}/matches.yml"


def pair_path(key: tuple[str, str]) -> str:
    """Return the path of a pair's own record, from (cohort, `<mentor>--<mentee>`)."""
    return f"cohorts/{key[0]}/pairs/{key[1]}/pair.yml"


def ending_path(key: tuple[str, str]) -> str:
    """Return the path of the record of a pair's end, from (cohort, `<mentor>--<mentee>`)."""
    return f"cohorts/{key[0]}/pairs/{key[1]}/ended.yml"


def session_path(key: tuple[str, str]) -> str:
    """Return the path of a session, from (cohort, slug)."""
    return f"cohorts/{key[0]}/sessions/{key[1]}.yml"


def award_path(key: tuple[str, str]) -> str:
    """Return the path of an award, from (cohort, slug)."""
    return f"cohorts/{key[0]}/recognition/{key[1]}.yml"


def completion_path(key: tuple[str, str]) -> str:
    """Return the path of what a person has completed, from (cohort, handle)."""
    return f"cohorts/{key[0]}/training/{key[1]}.yml"


def pathway_path(slug: str) -> str:
    """Return the path of a pathway."""
    return f"content/pathways/{slug}.yml"


def resource_path(slug: str) -> str:
    """Return the path of a training resource."""
    return f"content/training/{slug}.md"


def text_path(slug: str) -> str:
    """Return the path of a plain page."""
    return f"content/{slug}.md"


@dataclass(frozen=True, slots=True)
class Written(Generic[T]):
    """A record with the Markdown that follows its front matter."""

    record: T
    body: str


@dataclass(frozen=True, slots=True)
class Portal:
    """Every record by key. A file that was not taken in is in `broken`, so that nobody calls it missing.

    Attributes:
        community: portal.yml.
        skills: by key of the vocabulary.
        profiles: by handle.
        cohorts: by id.
        sessions, awards: by (cohort id, slug).
        matches: by cohort id.
        pairs, endings: pairs that do not come from a match, and the ends of pairs, by (cohort id, pair); the name of
            a pair is its folder's, `<mentor>--<mentee>`.
        completions: what people have completed of a cohort's training, by (cohort id, handle).
        resources: training, by slug.
        pathways: training in order, by slug.
        texts: plain pages of content/, by slug.
        assets: other files below content/ (pictures), as paths relative to the root.
        finders: no record, but what the matcher makes of the cohorts that take or match people, by cohort id; only
            the site needs it, and it is empty as the portal is read.
        digests: of the bytes of each file that was read, by path from the root, so that what is made of unchanged
            files need not be made again; empty where the portal does not come from a folder.
        broken: paths of the files that are there and in none of the above: they have problems of form, or only a
            part of the portal was loaded.
    """

    community: Community
    skills: Mapping[str, Skill] = field(default_factory=dict)
    profiles: Mapping[str, Profile] = field(default_factory=dict)
    cohorts: Mapping[str, Cohort] = field(default_factory=dict)
    sessions: Mapping[tuple[str, str], Session] = field(default_factory=dict)
    awards: Mapping[tuple[str, str], Award] = field(default_factory=dict)
    matches: Mapping[str, Match] = field(default_factory=dict)
    pairs: Mapping[tuple[str, str], Pair] = field(default_factory=dict)
    endings: Mapping[tuple[str, str], Ending] = field(default_factory=dict)
    completions: Mapping[tuple[str, str], Completion] = field(default_factory=dict)
    pathways: Mapping[str, Pathway] = field(default_factory=dict)
    resources: Mapping[str, Written[Resource]] = field(default_factory=dict)
    texts: Mapping[str, Written[Text]] = field(default_factory=dict)
    assets: tuple[str, ...] = ()
    finders: Mapping[str, Finder] = field(default_factory=dict)
    digests: Mapping[str, bytes] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()

    def knows_person(self, handle: str) -> bool:
        """Return whether there is a profile of that handle, readable or not."""
        return handle in self.profiles or profile_path(handle) in self.broken

    def knows_cohort(self, cohort: str) -> bool:
        """Return whether there is a cohort of that id, readable or not."""
        return cohort in self.cohorts or cohort_path(cohort) in self.broken

    def knows_skill(self, skill: str) -> bool:
        """Return whether the vocabulary has that key; true for all while the vocabulary cannot be read."""
        return skill in self.skills or SKILLS in self.broken

    def knows_resource(self, slug: str) -> bool:
        """Return whether there is a training resource of that name, readable or not."""
        return slug in self.resources or resource_path(slug) in self.broken

    def handles(self) -> set[str]:
        """Return the handle of everybody who has a profile, readable or not."""
        return {*self.profiles, *_names(self.broken, "profiles/", ".yml")}

    def resource_slugs(self) -> set[str]:
        """Return the name of every training resource, readable or not."""
        return {*self.resources, *_names(self.broken, "content/training/", ".md")}

    def skill_by_alias(self) -> dict[str, str]:
        """Return the key of each alias."""
        return {alias: key for key, skill in self.skills.items() for alias in skill.aliases}

    def expires(self, profile: Profile) -> date:
        """Return the last day that a profile holds: what it says, else the portal's term after its consent."""
        return profile.available_until or months_after(profile.consent.on, self.community.expiry.months)

    def awaited(self, profile: Profile) -> bool:
        """Return whether a cohort that is open, matching or running counts on the person."""
        cohorts = [self.cohorts[key] for key in profile.cohorts if key in self.cohorts]
        return any(cohort.status in {"open", "matching", "running"} for cohort in cohorts)

    def participants(self, cohort: str, today: date) -> Iterator[tuple[str, Profile]]:
        """Yield the people of a cohort whose profile still holds, by handle."""
        for handle in _members(Same(self.profiles)).get(cohort, ()):
            profile = self.profiles[handle]
            if self.expires(profile) >= today:
                yield handle, profile


@lru_cache(maxsize=2)  # every cohort asks; a change has two sides
def _members(same: Same[Mapping[str, Profile]]) -> Mapping[str, list[str]]:
    """Return the handles of all who name a cohort, in order, by its id."""
    members: dict[str, list[str]] = {}
    for handle in sorted(same.value):
        for cohort in dict.fromkeys(same.value[handle].cohorts):
            members.setdefault(cohort, []).append(handle)
    return members


def _names(paths: Iterable[str], folder: str, ending: str) -> Iterator[str]:
    """Yield the names, without ending, of the files of a folder."""
    for path in paths:
        if path.startswith(folder) and path.endswith(ending):
            yield path[len(folder) : -len(ending)]


@lru_cache(maxsize=4096)  # many people agree on the same days
def months_after(day: date, months: int) -> date:
    """Return the same day `months` later, or the last day of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first_of_next = date(year + (month == 11), (month + 1) % 12 + 1, 1)  # noqa: PLR2004 - December counts as 11 here
    last = (first_of_next - date.resolution).day
    return date(year, month + 1, min(day.day, last))
