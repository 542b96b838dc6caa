"""Pairs in matches.yml are people of the cohort, each in the right role, and no mentor has more than their capacity.

Bad:
    # cohorts/2026-autumn/matches.yml, where amina-okafor has capacity 1 (other keys left out)
    pairs:
      - {mentor: amina-okafor, mentee: li-wei}
      - {mentor: amina-okafor, mentee: sara-cohen}

Good:
    pairs:
      - {mentor: amina-okafor, mentee: li-wei}
      - {mentor: lucia-rossi, mentee: sara-cohen}
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from pairloom.check._places import At
from pairloom.explain import did_you_mean, shown, subject
from pairloom.model.match import Match
from pairloom.model.portal import Portal, match_path, profile_path
from pairloom.model.problem import Problem, found

CODE = "match-people"


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield unknown people, wrong roles, pairs that stand twice, and mentors with too many mentees."""
    for key, match in portal.matches.items():
        path = match_path(key)
        for at, handle in _named(match):
            if not portal.knows_person(handle):
                message = f"{subject(at)} must be the handle of somebody in profiles/; found {shown(handle)}"
                hint = did_you_mean(handle, portal.handles(), otherwise=_mend(portal, key))
                yield found(path, at, CODE, message=message, hint=hint)
        yield from _twice(path, match)
        if key in portal.cohorts and portal.cohorts[key].status in {"matching", "running"}:
            yield from _outsiders(portal, key, match)
    yield from _too_many(portal)


def _mend(portal: Portal, key: str) -> str:
    """Return what to do about an entry that is wrong: a match is made again only while its pairs are no facts."""
    if key in portal.cohorts and portal.cohorts[key].settled:
        return f"take this entry out of {match_path(key)}"
    return f"run: pairloom match {key}"


def _named(match: Match) -> Iterator[tuple[At, str]]:
    for position, pair in enumerate(match.pairs):
        yield ("pairs", position, "mentor"), pair.mentor
        yield ("pairs", position, "mentee"), pair.mentee
    for position, person in enumerate(match.waiting):
        yield ("waiting", position, "handle"), person.handle


def _twice(path: str, match: Match) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for position, pair in enumerate(match.pairs):
        at = ("pairs", position, "mentee")
        if pair.mentee == pair.mentor:
            message = f"{subject(at)} must be somebody else than the mentor; found {pair.mentee} on both sides"
            yield found(path, at, CODE, message=message, hint="remove this pair")
        elif first.setdefault(pair.mentee, position) != position:
            other = subject(("pairs", first[pair.mentee]))
            message = f"{subject(at)} must have one pair in a cohort; found {shown(pair.mentee)} at {other} too"
            yield found(path, at, CODE, message=message, hint="remove one of the two pairs")


def _outsiders(portal: Portal, key: str, match: Match) -> Iterator[Problem]:
    """Yield paired people who have left the cohort or given up the role; a finished cohort may stay as it was."""
    for position, pair in enumerate(match.pairs):
        for role, handle in (("mentor", pair.mentor), ("mentee", pair.mentee)):
            profile = portal.profiles.get(handle)
            at = ("pairs", position, role)
            again = f"or {_mend(portal, key)}"
            if profile and key not in profile.cohorts:
                message = f"{subject(at)} must take part in {key}; found {handle}, who does not"
                hint = f"add {key} to cohorts in {profile_path(handle)}, {again}"
                yield found(match_path(key), at, CODE, message=message, hint=hint)
            elif profile and not (profile.mentor if role == "mentor" else profile.mentee):
                message = f"{subject(at)} must have a {role} part in the profile; found {handle}, who has none"
                hint = f"add {role}: to {profile_path(handle)}, {again}"
                yield found(match_path(key), at, CODE, message=message, hint=hint)


def _too_many(portal: Portal) -> Iterator[Problem]:
    """Yield the first pair above each mentor's capacity, counted over all cohorts that are running."""
    taken: Counter[str] = Counter()
    for key, match in sorted(portal.matches.items()):
        if key not in portal.cohorts or portal.cohorts[key].status != "running":
            continue
        for position, pair in enumerate(match.pairs):
            profile = portal.profiles.get(pair.mentor)
            taken[pair.mentor] += 1
            if profile and profile.mentor and taken[pair.mentor] == profile.mentor.capacity + 1:
                at = ("pairs", position, "mentor")
                seats = profile.mentor.capacity
                noun = "mentee" if seats == 1 else "mentees"
                message = f"{subject(at)} must have at most {seats} {noun}, their capacity; found {seats + 1} or more"
                hint = f"give {pair.mentee} another mentor, or ask {pair.mentor} to write a higher capacity"
                yield found(match_path(key), at, CODE, message=message, hint=hint)
