"""Ranked mentors: what the browser says, against `pairloom explain` on the same input."""

import json
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
from tests.find.random_people import DAY, asked, random_portal, reader

from pairloom import load, match, pipeline
from pairloom.model.finder import FinderFile, ReadingFile
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.publish import finder as publishing
from pairloom.views.files import finder as finders

pytestmark = pytest.mark.slow

ROOT: Final = Path(__file__).parents[2]
HANDLE: Final = "the-reader"
TODAY: Final = date(2026, 11, 15)
Ranked = Callable[[Mapping[str, Any]], Any]


def published(portal: Portal, today: date) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the JSON of each finder of a portal by cohort, and the one on how texts are read."""
    cohorts, reading = dict[str, Any](), dict[str, Any]()
    for file in finders.files(pipeline.for_site(portal, today), today):
        assert isinstance(file, FinderFile | ReadingFile)
        value = json.loads(publishing.content(file, portal.community))
        if isinstance(file, FinderFile):
            cohorts[value["cohort"]] = value
        else:
            reading = value
    return cohorts, reading


def without_hidden(portal: Portal) -> Portal:
    """Return the portal without those who keep to themselves."""
    people = {handle: each for handle, each in portal.profiles.items() if each.consent.publish}
    return replace(portal, profiles=people)


def told(portal: Portal, cohort: str, given: Profile, today: date) -> list[dict[str, Any]]:
    """Return what `pairloom explain --format json` has for the reader's candidates."""
    with_reader = replace(portal, profiles={**portal.profiles, HANDLE: given})
    return [
        {
            "handle": option.handle,
            "points": option.points,
            "feasible": option.feasible,
            "criteria": {name: each.model_dump() for name, each in option.criteria.items()},
            "veto": option.veto,
        }
        for option in match.explain(with_reader, cohort, HANDLE, today).candidates
    ]


def tasks(portal: Portal, cohort: str, seed: int, count: int) -> Iterator[Profile]:
    """Yield random readers of a portal."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    for _ in range(count):
        yield reader(chance, cohort, [*portal.skills])


def test_the_browser_ranks_the_demo_as_explain_does(ranked: Ranked) -> None:
    """For random readers of the demo, order, points, reasons and vetoes of all mentors are those of `explain`."""
    portal = load.load_portal(ROOT).portal
    cohort = "2027-spring"
    cohorts, reading = published(portal, TODAY)
    readers = [*tasks(portal, cohort, 1, 25)]
    asking = {"finder": cohorts[cohort], "readers": [asked(HANDLE, each) for each in readers]}
    answer = ranked({"reading": reading, "rankings": [asking]})["rankings"][0]
    assert [told(without_hidden(portal), cohort, each, TODAY) for each in readers] == answer


@pytest.mark.parametrize("seeds", [range(20), range(20, 40), range(40, 60)], ids=str)
def test_the_browser_ranks_random_cohorts_as_explain_does(seeds: range, ranked: Ranked) -> None:
    """In random cohorts of every format, with every weight, a reader sees what `explain` says."""
    expected, rankings, reading = list[Any](), list[Any](), dict[str, Any]()
    for seed in seeds:
        portal = random_portal(seed)
        cohorts, reading = published(portal, DAY)
        for cohort, finder in cohorts.items():
            readers = [*tasks(portal, cohort, seed, 2)]
            rankings.append({"finder": finder, "readers": [asked(HANDLE, each) for each in readers]})
            expected.append([told(without_hidden(portal), cohort, each, DAY) for each in readers])
    assert expected == ranked({"reading": reading, "rankings": rankings})["rankings"]
