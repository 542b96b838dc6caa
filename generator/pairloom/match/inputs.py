"""Everything that a match depends on, as one value, and its digest."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from itertools import chain
from typing import Final

from babel import Locale

from pairloom.match.people import Participant, participants
from pairloom.match.skilltree import SkillTree, tree
from pairloom.match.taken import taken
from pairloom.match.texts.heard import Heard
from pairloom.model.cohort import HOURS_A_MONTH, Matching
from pairloom.model.portal import Portal
from pairloom.model.profile import Format

ALGORITHM: Final = 2
"""Raised by one whenever the same inputs could give another match, so that an older match is seen to be older."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the matcher sees, and all that it sees.

    Attributes:
        cohort: the cohort's id.
        day: the day that the match is made for.
        format: who meets with whom.
        pair_hours: hours a month that one pair needs.
        matching: the cohort's settings.
        mentors, mentees: in order of handle.
        skills: the part of the vocabulary that they use.
        languages: English names by primary subtag; a language without one is called by its tag.
        earlier: who was paired before, as (one, other) in order of the alphabet.
    """

    cohort: str
    day: date
    format: Format
    pair_hours: int
    matching: Matching
    mentors: tuple[Participant, ...]
    mentees: tuple[Participant, ...]
    skills: SkillTree
    languages: Mapping[str, str]
    earlier: frozenset[tuple[str, str]]


def gather(portal: Portal, cohort_id: str, day: date, heard: Heard | None = None) -> Inputs:
    """Return what the matcher sees of a cohort on a day: the only place that looks at whole profiles.

    With `heard` it is for a finder, which needs less: see `participants`.
    """
    cohort = portal.cohorts[cohort_id]
    before = taken(portal, cohort_id, day)
    mentors, mentees = participants(portal, cohort_id, day, before, heard)
    everybody = (*mentors, *mentees)
    here = {person.handle for person in everybody}
    names = Locale("en").languages
    spoken = sorted({tag.split("-")[0] for person in everybody for tag in person.languages})
    return Inputs(
        cohort=cohort_id,
        day=day,
        format=cohort.format,
        pair_hours=HOURS_A_MONTH[cohort.cadence],
        matching=cohort.matching,
        mentors=mentors,
        mentees=mentees,
        skills=tree(portal.skills, (skill for person in everybody for skill in person.skills)),
        languages={tag: names.get(tag, tag) for tag in spoken},
        earlier=frozenset(pair for pair in before.earlier if here.issuperset(pair)),
    )


def digest(inputs: Inputs, weights: Mapping[str, int]) -> str:
    """Return `sha256:` and the digest of all that a match depends on, as lines of canonical JSON.

    What is not in it cannot change a match: editing a link leaves it as it is, and of `about` and the goals' measures
    only the words count (see `match.texts`). Time zones and slots are in
    it as the minutes they come to, so a new release of the IANA database counts only where it moves somebody's time.
    """
    facts = {
        "algorithm": ALGORITHM,
        "cohort": inputs.cohort,
        "day": inputs.day.isoformat(),
        "format": inputs.format,
        "pair_hours": inputs.pair_hours,
        "matching": inputs.matching.model_dump(mode="json"),
        "weights": dict(weights),
        "people": (len(inputs.mentors), len(inputs.mentees)),
        "skills": {"names": inputs.skills.names, "above": inputs.skills.above},
        "languages": inputs.languages,
        "earlier": sorted(inputs.earlier),
    }
    found = hashlib.sha256()
    # Line by line: as one text, tens of thousands of people would be half a gigabyte.
    for each in chain([facts], map(_facts, inputs.mentors), map(_facts, inputs.mentees)):
        found.update(f"{json.dumps(each, sort_keys=True, separators=(',', ':'))}\n".encode())
    return f"sha256:{found.hexdigest()}"


def _facts(person: Participant) -> dict[str, object]:
    facts = {each.name: getattr(person, each.name) for each in fields(person)}
    return facts | {"free": [f"{week:x}" for week in person.free], "goals": [asdict(goal) for goal in person.goals]}
