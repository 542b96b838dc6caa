"""The folder of a pair names two people of the cohort, and what ends is a pair that began.

A pair of matches.yml needs no pair.yml: that file is for pairs that were declared, or came later.

Bad:
    # cohorts/2026-autumn/pairs/amina-okafor--lee-way/pair.yml, where profiles/ has li-wei.yml
    on: 2026-11-02
    source: late

Good:
    # cohorts/2026-autumn/pairs/amina-okafor--li-wei/pair.yml, where profiles/ has both
    on: 2026-11-02
    source: late
"""

from collections.abc import Iterator, Mapping
from datetime import date

from pairloom.explain import did_you_mean, shown
from pairloom.model import standing
from pairloom.model.pair import pair_name, pair_people
from pairloom.model.portal import Portal, ending_path, match_path, pair_path, profile_path
from pairloom.model.problem import Problem, found

CODE = "pair-known"
Known = Mapping[tuple[str, str], standing.Standing]


def check(portal: Portal, today: date) -> Iterator[Problem]:
    """Yield pairs of unknown people, of one person, of people outside the cohort, and pairs that stand twice."""
    known = standing.by_name(portal) if portal.pairs or portal.endings else {}
    yield from _pairs(portal, known, today)
    yield from _endings(portal, known)


def _pairs(portal: Portal, known: Known, today: date) -> Iterator[Problem]:
    """Yield what is wrong with the records of pairs."""
    for key in portal.pairs:
        path = pair_path(key)
        yield from _people(portal, path, key[1])
        yield from _outsiders(portal, path, key, today)
        if known[key].source == "match":
            message = f"a pair must stand in one place; found it in {match_path(key[0])} too"
            hint = "delete this file; the end of a pair is written in ended.yml beside it"
            yield found(path, (), CODE, message=message, hint=hint)
        turned = _turned(portal, known, key)
        if turned and turned < key:
            message = f"two peers must be a pair once; found {pair_path(turned)} too"
            yield found(path, (), CODE, message=message, hint="delete one of the two folders")


def _turned(portal: Portal, known: Known, key: tuple[str, str]) -> tuple[str, str] | None:
    """Return the key of the same two peers the other way round, where both pairs go on."""
    cohort, (one, other) = portal.cohorts.get(key[0]), pair_people(key[1])
    turned = (key[0], pair_name(other, one))
    goes_on = [each in known and known[each].ending is None for each in (key, turned)]
    return turned if cohort and cohort.format == "peer" and one != other and all(goes_on) else None


def _endings(portal: Portal, known: Known) -> Iterator[Problem]:
    """Yield what is wrong with the records of ends."""
    for key in portal.endings:
        path = ending_path(key)
        if key not in portal.pairs:
            yield from _people(portal, path, key[1])
        if not _began(portal, key, known.get(key)):
            message = f"what ends must be a pair of {key[0]} that has begun; found no such pair"
            hint = f"rename the folder after a pair of {match_path(key[0])}, or delete this file"
            yield found(path, (), CODE, message=message, hint=hint)


def _people(portal: Portal, path: str, name: str) -> Iterator[Problem]:
    for handle in dict.fromkeys(pair_people(name)):
        if not portal.knows_person(handle):
            message = f"the folder must name two people of profiles/; found {shown(handle)}"
            hint = did_you_mean(handle, portal.handles(), otherwise=f"add {profile_path(handle)}, or rename the folder")
            yield found(path, (), CODE, message=message, hint=hint)
    if len(set(pair_people(name))) == 1:
        message = f"the folder must name two people; found {pair_people(name)[0]} on both sides"
        yield found(path, (), CODE, message=message, hint="rename the folder, or delete it")


def _outsiders(portal: Portal, path: str, key: tuple[str, str], today: date) -> Iterator[Problem]:
    """Yield people of a pair that goes on who do not take part in its cohort, or not in that role."""
    cohort, ending = portal.cohorts.get(key[0]), portal.endings.get(key)
    if cohort is None or cohort.status == "finished" or (ending is not None and ending.on <= today):
        return
    for role, handle in zip(("mentor", "mentee"), pair_people(key[1]), strict=True):
        profile = portal.profiles.get(handle)
        if profile is None:
            continue
        if key[0] not in profile.cohorts:
            message = f"{handle} must take part in {key[0]} to be in a pair of it; found that they do not"
            hint = (
                f"add {key[0]} to cohorts in {profile_path(handle)}, or end the pair: pairloom rematch {' '.join(key)}"
            )
            yield found(path, (), CODE, message=message, hint=hint)
        elif cohort.format != "peer" and not (profile.mentor if role == "mentor" else profile.mentee):
            message = f"the folder must be named <mentor>--<mentee>; found {handle}, who has no {role} part"
            hint = f"add {role}: to {profile_path(handle)}, or rename the folder"
            yield found(path, (), CODE, message=message, hint=hint)


def _began(portal: Portal, key: tuple[str, str], pair: standing.Standing | None) -> bool:
    """Return whether there is a pair to end, as far as the files can be read."""
    cohort = key[0]
    if cohort not in portal.cohorts or {match_path(cohort), pair_path(key)} & portal.broken:
        return True
    return pair is not None and (pair.source != "match" or standing.is_fact(portal, cohort))
