"""Pairs are people of the cohort, each in the right role, and no mentor has more mentees than their capacity.

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
from pairloom.model import standing
from pairloom.model.match import Match, MatchedPair, Seat
from pairloom.model.pair import pair_name
from pairloom.model.portal import Portal, match_path, pair_path, profile_path
from pairloom.model.problem import Problem, found

CODE = "match-people"


def check(portal: Portal, today: date) -> Iterator[Problem]:
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
            yield from _outsiders(portal, key, match, today)
    yield from _too_many(portal, today)


def _mend(portal: Portal, key: str) -> str:
    """Return what to do about an entry that is wrong: a match is made again only while its pairs are no facts."""
    if key in portal.cohorts and portal.cohorts[key].settled:
        return f"take this entry out of {match_path(key)}"
    if portal.matches[key].accepted is not None:
        return f"write accepted: null into {match_path(key)}, then run: pairloom match {key}"
    return f"run: pairloom match {key}"


def _named(match: Match) -> Iterator[tuple[At, str]]:
    for position, pair in enumerate(match.pairs):
        yield ("pairs", position, "mentor"), pair.mentor
        yield ("pairs", position, "mentee"), pair.mentee
    yield from _members(match)
    for position, person in enumerate(match.waiting):
        yield ("waiting", position, "handle"), person.handle


def _members(match: Match) -> Iterator[tuple[At, str]]:
    for position, circle in enumerate(match.circles):
        yield from ((("circles", position, "members", place), handle) for place, handle in enumerate(circle.members))


def _twice(path: str, match: Match) -> Iterator[Problem]:
    """Yield who has one kind of place twice: a pair, a seat in a group, a circle."""
    first: dict[tuple[Seat, str], int] = {}
    for position, pair in enumerate(match.pairs):
        at: At = ("pairs", position, "mentee")
        if pair.mentee == pair.mentor:
            message = f"{subject(at)} must be somebody else than the mentor; found {pair.mentee} on both sides"
            yield found(path, at, CODE, message=message, hint="remove this pair")
        elif first.setdefault((pair.seat, pair.mentee), position) != position:
            other = subject(("pairs", first[pair.seat, pair.mentee]))
            message = f"{subject(at)} must have one pair in a cohort; found {shown(pair.mentee)} at {other} too"
            yield found(path, at, CODE, message=message, hint="remove one of the two pairs")
    seen: dict[str, At] = {}
    for at, handle in _members(match):
        if seen.setdefault(handle, at) != at:
            message = f"{subject(at)} must be in one circle; found {shown(handle)} at {subject(seen[handle])} too"
            yield found(path, at, CODE, message=message, hint="remove them from one of the two")


def _outsiders(portal: Portal, key: str, match: Match, today: date) -> Iterator[Problem]:
    """Yield people who have left the cohort or given up the role while their pair goes on; later, all may stay."""
    for at, role, handle, away in (*_paired(portal, key, match, today), *_circled(match)):
        profile = portal.profiles.get(handle)
        settled = portal.cohorts[key].settled
        again = f"or {away if away and settled else _mend(portal, key)}"
        if profile and key not in profile.cohorts:
            message = f"{subject(at)} must take part in {key}; found {handle}, who does not"
            hint = f"add {key} to cohorts in {profile_path(handle)}, {again}"
            yield found(match_path(key), at, CODE, message=message, hint=hint)
        elif profile and role and not (profile.mentor if role == "mentor" else profile.mentee):
            message = f"{subject(at)} must have a {role} part in the profile; found {handle}, who has none"
            hint = f"add {role}: to {profile_path(handle)}, {again}"
            yield found(match_path(key), at, CODE, message=message, hint=hint)


def _paired(portal: Portal, key: str, match: Match, today: date) -> Iterator[tuple[At, str, str, str]]:
    """Yield the people of pairs that go on: where they stand, role, handle, and how the pair can end."""
    for position, pair in enumerate(match.pairs):
        name = pair_name(pair.mentor, pair.mentee)
        ending = portal.endings.get((key, name))
        if ending is None or ending.on > today:
            end = f"end the pair: pairloom rematch {key} {name}"
            yield ("pairs", position, "mentor"), "mentor", pair.mentor, end
            yield ("pairs", position, "mentee"), "mentee", pair.mentee, end


def _circled(match: Match) -> Iterator[tuple[At, str, str, str]]:
    yield from ((at, "", handle, "") for at, handle in _members(match))


def _too_many(portal: Portal, today: date) -> Iterator[Problem]:
    """Yield the first pair above each mentor's capacity, counted over all pairs that are facts, however they came."""
    taken: Counter[str] = Counter()
    for key, cohort in sorted(portal.cohorts.items()):
        if cohort.status == "finished" or cohort.format == "peer":
            continue
        places = {(pair.mentor, pair.mentee): place for place, pair in enumerate(_pairs(portal, key))}
        for pair in standing.pairs(portal, key, today):
            profile = portal.profiles.get(pair.mentor)
            taken[pair.mentor] += 1
            if profile and profile.mentor and taken[pair.mentor] == profile.mentor.capacity + 1:
                seats = profile.mentor.capacity
                noun = "mentee" if seats == 1 else "mentees"
                matched = pair.source == "match"
                at: At = ("pairs", places[pair.mentor, pair.mentee], "mentor") if matched else ()
                who = subject(at) if matched else pair.mentor
                message = f"{who} must have at most {seats} {noun}, their capacity; found {seats + 1} or more"
                hint = f"give {pair.mentee} another mentor, or ask {pair.mentor} to write a higher capacity"
                path = match_path(key) if matched else pair_path((key, pair.name))
                yield found(path, at, CODE, message=message, hint=hint)


def _pairs(portal: Portal, key: str) -> tuple[MatchedPair, ...]:
    return portal.matches[key].pairs if key in portal.matches else ()
