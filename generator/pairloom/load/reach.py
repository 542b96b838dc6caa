"""What a change can touch beyond its own files: the files that it names, and the words by which others name it.

A check of one record reads that record, the small files that are always read (portal.yml, skills.yml, each cohort.yml)
and the names of all files; what else it reads is followed here. Where neither a file nor what it depends on has
changed, it may stay unread: what is wrong with it is then left out before and after, and the difference is the same.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from pairloom.load import training
from pairloom.load.layout import suggested
from pairloom.model.cohort import Cohort
from pairloom.model.pair import pair_people
from pairloom.model.portal import PORTAL, SKILLS, Portal, cohort_path, profile_path
from pairloom.model.profile import Profile

_UNMATCHED: Final = frozenset({"pronouns", "links"})
"""Fields of a profile that the matcher does not see (`match.inputs`)."""


@dataclass(frozen=True, slots=True)
class Sides:
    """A portal before and after a change, as far as it was read.

    Attributes:
        before, after: the portal.
        changed: the paths that the change touches.
        paths: every path of the portal, before or after.
    """

    before: Portal
    after: Portal
    changed: Collection[str]
    paths: Collection[str]

    @property
    def both(self) -> tuple[Portal, Portal]:
        """The two portals."""
        return self.before, self.after

    def cohorts(self, key: str) -> tuple[Cohort | None, Cohort | None]:
        """Return a cohort before and after; None where there is none that can be read."""
        return self.before.cohorts.get(key), self.after.cohorts.get(key)


@dataclass(frozen=True, slots=True)
class Reach:
    """What to read beside the files of a change.

    Attributes:
        paths: files.
        words: names; every file that holds one of them, small and capital letters alike, is to be read.
        everything: whether any file of the portal can be touched.
    """

    paths: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    everything: bool = False


def reach(sides: Sides) -> Reach:
    """Return what else must be read to say what a change causes; to be asked again until nothing is new."""
    if _touches_all(sides):
        return Reach(everything=True)
    keys = sorted({*sides.before.cohorts, *sides.after.cohorts, *_names(sides.changed, "cohorts")})
    seats = any(map(_is_pairing, sides.changed)) or any(_seats(sides, key) for key in keys)
    pinned = [key for key in keys if _pins(sides, key) and (seats or _touches_pins(sides, key))]
    stale = [key for key in keys if _is_matching(sides, key) and (seats or _touches_match(sides, key))]
    untrained = {*stale, *training.unrecorded(sides.both, sides.changed)}
    people = {*_people(sides)}
    words = {*people, *_logins(sides), *_skills(sides), *untrained}
    words.update(key for key in keys if _concerns_people(sides, key))
    paths = {profile_path(wish) for profile in _changed_people(sides) for wish in _wishes(profile)}
    paths.update(path for key in keys if _calendar(sides, key) for path in sides.paths if _is_dated(path, key))
    paths.update(profile_path(handle) for key in pinned for handle in _pins(sides, key))
    paths.update(path for path in sides.paths if _is_of_pair(path) and people.intersection(_in_pair(path)))
    paths.update(training.touched(sides.both, sides.changed, sides.paths, people))
    paths.update(training.completions(untrained, sides.paths))
    if seats or pinned or stale:
        paths.update(filter(_is_pairing, sides.paths))
    if seats:
        paths.update(profile_path(handle) for handle in _paired(sides))
    return Reach(frozenset(paths), frozenset(filter(str.isascii, words)))  # no record can name anything else


def _touches_all(sides: Sides) -> bool:
    """Return whether the change is one of portal.yml or skills.yml that every file depends on."""
    before, after = sides.before.community, sides.after.community
    broken = any((path in sides.before.broken) != (path in sides.after.broken) for path in (PORTAL, SKILLS))
    return broken or before.expiry != after.expiry or before.ignore != after.ignore


def _names(paths: Collection[str], folder: str) -> Iterator[str]:
    """Yield the name below a folder that each of these paths has: `ada.yml` of `profiles/ada.yml`."""
    yield from (path.split("/")[1] for path in paths if path.startswith(f"{folder}/"))


def _people(sides: Sides) -> Iterator[str]:
    """Yield the handles of whom others see otherwise than before."""
    for name in _names(sides.changed, "profiles"):
        stem = name.rpartition(".")[0]
        for handle in filter(None, {stem, suggested("profile", stem)}):
            if _standing(sides.before, handle) != _standing(sides.after, handle):
                yield handle


def _standing(portal: Portal, handle: str) -> tuple[object, ...]:
    """Return all that others' files depend on in a person's profile, but for the matching."""
    profile = portal.profiles.get(handle)
    if not profile:
        return (portal.knows_person(handle),)
    return profile.cohorts, profile.mentor and profile.mentor.capacity, profile.mentee is not None


def _logins(sides: Sides) -> set[str]:
    """Return the logins that a changed profile has taken or given up."""
    before, after = ({*_logged(portal, sides.changed)} for portal in sides.both)
    return {login for _, login in before ^ after}


def _logged(portal: Portal, changed: Collection[str]) -> Iterator[tuple[str, str]]:
    for handle, profile in portal.profiles.items():
        links = profile.links
        if profile_path(handle) in changed:
            yield from ((handle, each.lower()) for each in (links.github, links.gitlab, links.codeberg) if each)


def _changed_people(sides: Sides) -> Iterator[Profile]:
    for portal in sides.both:
        yield from (profile for handle, profile in portal.profiles.items() if profile_path(handle) in sides.changed)


def _wishes(profile: Profile) -> tuple[str, ...]:
    return tuple(wish for wishes in profile.wishes().values() for wish in wishes)


def _skills(sides: Sides) -> set[str]:
    """Return the skills and aliases that mean something else than before."""
    before, after = ({*portal.skills, *portal.skill_by_alias().items()} for portal in sides.both)
    return {word if isinstance(word, str) else word[0] for word in before ^ after}


def _concerns_people(sides: Sides, key: str) -> bool:
    """Return whether profiles that list a cohort can have other problems than before."""
    before, after = (_for_people(portal, key) for portal in sides.both)
    return before != after


def _for_people(portal: Portal, key: str) -> tuple[object, ...]:
    cohort = portal.cohorts.get(key)
    if not cohort:
        return (portal.knows_cohort(key),)
    active, applied = cohort.status in {"open", "matching", "running"}, cohort.status in {"open", "matching"}
    return active, applied, cohort.cadence, cohort.format


def _calendar(sides: Sides, key: str) -> bool:
    """Return whether a cohort's days are others than before."""
    before, after = sides.cohorts(key)
    return (before and before.phases) != (after and after.phases)


def _is_dated(path: str, key: str) -> bool:
    return path.startswith((f"cohorts/{key}/sessions/", f"cohorts/{key}/recognition/"))


def _is_pairing(path: str) -> bool:
    """Return whether a file says who is a pair."""
    return path.startswith("cohorts/") and (path.endswith("/matches.yml") or _is_of_pair(path))


def _is_of_pair(path: str) -> bool:
    return path.endswith(("/pair.yml", "/ended.yml")) and path.count("/") == len(("id", "pairs", "pair", "file"))


def _in_pair(path: str) -> tuple[str, str]:
    return pair_people(path.split("/")[-2])


def _seats(sides: Sides, key: str) -> bool:
    """Return whether the pairs of a cohort can take other seats than before, or be judged by other rules."""
    before, after = (cohort and _for_pairs(cohort) for cohort in sides.cohorts(key))
    return before != after and any(_is_pairing(path) and path.split("/")[1] == key for path in sides.paths)


def _for_pairs(cohort: Cohort) -> tuple[object, ...]:
    return cohort.status, cohort.mode, cohort.format, cohort.cadence, cohort.phases


def _paired(sides: Sides) -> Iterator[str]:
    for portal in sides.both:
        for key, match in portal.matches.items():
            if key in portal.cohorts and portal.cohorts[key].status in {"matching", "running"}:
                yield from (handle for pair in match.pairs for handle in (pair.mentor, pair.mentee))
                yield from (handle for circle in match.circles for handle in circle.members)
        for _, name in (*portal.pairs, *portal.endings):
            yield from pair_people(name)


def _pins(sides: Sides, key: str) -> set[str]:
    """Return who is pinned or refused in a cohort whose pins and refusals are looked at."""
    cohorts = [cohort for cohort in sides.cohorts(key) if cohort and cohort.status in {"open", "matching"}]
    named = [pair for cohort in cohorts for pair in (*cohort.matching.pins, *cohort.matching.refusals)]
    return {handle for pair in named for handle in pair}


def _touches_pins(sides: Sides, key: str) -> bool:
    before, after = sides.cohorts(key)
    return (
        before != after
        or SKILLS in sides.changed
        or any(profile_path(handle) in sides.changed for handle in _pins(sides, key))
    )


def _is_matching(sides: Sides, key: str) -> bool:
    """Return whether a cohort is matching: its match must be made of what the files say now, and of somebody."""
    return any(cohort and cohort.status == "matching" for cohort in sides.cohorts(key))


def _touches_match(sides: Sides, key: str) -> bool:
    before, after = sides.cohorts(key)
    if before != after or SKILLS in sides.changed or cohort_path(key) in sides.changed:
        return True
    people = (_matched(portal, sides.changed, key) for portal in sides.both)
    return next(people) != next(people)


def _matched(portal: Portal, changed: Collection[str], key: str) -> dict[str, dict[str, object]]:
    """Return what the matcher can see of the changed people of a cohort."""
    return {
        handle: {name: value for name, value in profile if name not in _UNMATCHED}
        for handle, profile in portal.profiles.items()
        if key in profile.cohorts and profile_path(handle) in changed
    }
