"""The training that every new portal begins with: four tracks, whole, in an order that holds, with honest minutes."""

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from pairloom import check, load
from pairloom.model.portal import Portal

ROOT: Final = Path(__file__).parents[2]
CODES: Final = {"minutes", "pathway-covers", "prerequisites", "resource-known", "completion"}
TOPICS: Final = {"communication", "goal-setting", "feedback"}


@pytest.fixture(scope="module")
def demo() -> Portal:
    """Return the demo portal."""
    return load.load_portal(ROOT).portal


def _minutes(portal: Portal, slug: str) -> int:
    return sum(portal.resources[step].record.minutes for step in portal.pathways[slug].steps)


def test_each_role_has_a_track_and_mentors_have_two(demo: Portal) -> None:
    """There are four tracks: for mentors, for those who mentor in public, for mentees and for coordinators."""
    assert ["coordinator", "mentee", "mentor", "mentor"] == sorted(way.role for way in demo.pathways.values())


def test_each_track_covers_what_every_pair_needs(demo: Portal) -> None:
    """Each track, not only each role, covers communication, setting goals and feedback."""
    covered = {
        slug: {topic for step in way.steps for topic in demo.resources[step].record.covers}
        for slug, way in demo.pathways.items()
    }
    assert {} == {slug: TOPICS - topics for slug, topics in covered.items() if TOPICS - topics}


def test_a_track_for_mentors_is_at_least_two_hours(demo: Portal) -> None:
    """Each track for mentors takes at least 120 minutes."""
    tracks = [slug for slug, way in demo.pathways.items() if way.role == "mentor"]
    assert {} == {slug: _minutes(demo, slug) for slug in tracks if _minutes(demo, slug) < 120}


def test_the_checks_of_training_find_nothing(demo: Portal) -> None:
    """Minutes are honest, steps exist and come in order, and records name what there is."""
    assert [] == [problem for problem in check.run(demo, date(2026, 11, 15)) if problem.code in CODES]
