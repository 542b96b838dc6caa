"""Pathways: what somebody who waits can do meanwhile."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.match.match_portals import COHORT, cohort, mentee, mentor, portal

from pairloom.model.match import Part
from pairloom.model.portal import Portal, Written
from pairloom.model.resource import Resource
from pairloom.pathways import next_steps

TODAY = date(2026, 9, 20)
BOTH: tuple[tuple[str, Part], ...] = (("ben", "mentee"), ("ada", "mentor"))


def resource(title: str, *skills: str, **fields: Any) -> Written[Resource]:  # noqa: ANN401 - any field of a resource
    """Return a training resource about these skills."""
    values = {"title": title, "summary": "Sample.", "kind": "article", "roles": ["mentee"], "minutes": 20, **fields}
    return Written(Resource.model_validate_json(json.dumps({**values, "skills": skills})), "")


def place(resources: dict[str, Written[Resource]], **cohorts: Any) -> Portal:  # noqa: ANN401 - any cohort
    """Return a portal with Ben, who wants Rust and then Python, and Ada, who leads groups."""
    people = {
        "ben": mentee("Ben", wants=("rust", "py"), languages=["en", "pt-BR"]),
        "ada": mentor("Ada", mentor={"formats": ["one-to-one", "group"]}),
    }
    first = cohort(training={"mentor": ["guide"], "mentee": ["first", "gone"]})
    return replace(portal(people, {COHORT: first, **cohorts}), resources=resources)


def test_training_of_the_wanted_skills_comes_first() -> None:
    """Resources are ordered by the place of the wish, nearness, language, level and length; others are left out."""
    where = place(
        {
            "django": resource("Django by hand", "django"),
            "wide": resource("To program", "programming", minutes=1),
            "rust-fr": resource("Rouille", "rust", language="fr", kind="webinar"),
            "rust-pt": resource("Ferrugem", "rust", language="pt"),
            "rust-hard": resource("Rust in depth", "rust", level="advanced"),
            "mentors-only": resource("Teach Rust", "rust", roles=["mentor"]),
            "other": resource("Chess", "chess"),
        }
    )
    found = next_steps(where, COHORT, "ben", "mentee", TODAY)
    assert ["rust-pt", "rust-hard", "rust-fr"] == [step.key for step in found]
    assert [
        "Read “Ferrugem” (20 minutes): it goes with Rust.",
        "Read “Rust in depth” (20 minutes): it goes with Rust.",
        "Watch “Rouille” (20 minutes): it goes with Rust.",
    ] == [step.words for step in found]


def test_a_wider_and_a_narrower_skill_help_too() -> None:
    """A resource of a skill one or two steps wider or narrower counts, and an alias is the skill itself."""
    resources = {
        "wide": resource("To program", "programming", minutes=1),
        "django": resource("Django by hand", "django"),
        "py": resource("Snakes", "py"),
    }
    found = next_steps(place(resources), COHORT, "ben", "mentee", TODAY)
    assert [
        "Read “To program” (1 minute): it goes with Rust.",
        "Read “Snakes” (20 minutes): it goes with Python.",
        "Read “Django by hand” (20 minutes): it goes with Python.",
    ] == [step.words for step in found]


def test_without_training_of_the_skill_the_cohorts_own_is_named() -> None:
    """Where no resource teaches the wish, what the cohort lets people of that role read first is named."""
    resources = {"first": resource("The first meeting"), "guide": resource("Listening", roles=["mentor"])}
    as_mentee, as_mentor = (
        [step.words for step in next_steps(place(resources), COHORT, handle, part, TODAY)] for handle, part in BOTH
    )
    assert ["Read “The first meeting” (20 minutes)."] == as_mentee
    assert ["Read “Listening” (20 minutes)."] == as_mentor


def test_open_cohorts_that_suit_are_named() -> None:
    """A mentee hears of open groups, circles and declared pairs, a mentor of formats they take part in."""
    over = [{"name": "Mentoring", "from": "2026-01-01", "to": "2026-09-19"}]
    where = place(
        {},
        circles=cohort(name="Circles", status="open", format="peer"),
        groups=cohort(name="Groups", status="open", format="group"),
        pairs=cohort(name="Pairs", status="open"),
        informal=cohort(name="Found pairs", status="open", mode="informal"),
        late=cohort(name="Late", status="open", format="peer", phases=over),
        running=cohort(name="Running", status="running", format="group"),
    )
    as_mentee, as_mentor = (
        {step.key: step.words for step in next_steps(where, COHORT, handle, part, TODAY)} for handle, part in BOTH
    )
    assert {"circles", "groups", "informal"} == set(as_mentee)
    assert (
        "Join Circles, where people learn with one another, without a mentor: name circles in your profile."
    ) == as_mentee["circles"]
    assert "where people find their pair themselves" in as_mentee["informal"]
    assert {"groups", "informal", "pairs"} == set(as_mentor)


def test_a_cohort_of_ones_own_is_no_next_step() -> None:
    """Who takes part in a cohort already is not sent there."""
    where = place({}, circles=cohort(status="open", format="peer"))
    ben = where.profiles["ben"].model_copy(update={"cohorts": (COHORT, "circles")})
    assert () == next_steps(replace(where, profiles={"ben": ben}), COHORT, "ben", "mentee", TODAY)


@pytest.mark.parametrize(("cohort_id", "handle"), [(COHORT, "nobody"), ("nowhere", "ben")])
def test_for_somebody_or_a_cohort_that_is_not_there_nothing_is_known(cohort_id: str, handle: str) -> None:
    """An unknown person or cohort has no next step."""
    assert () == next_steps(place({}), cohort_id, handle, "mentee", TODAY)


def test_skills_in_a_circle_end() -> None:
    """A vocabulary whose skills are broader than each other leads to an answer."""
    where = place({"games": resource("Games", "go-like")})
    ben = where.profiles["ben"].model_copy(update={"mentee": mentee(wants=("chess",)).mentee})
    (step,) = next_steps(replace(where, profiles={"ben": ben}), COHORT, "ben", "mentee", TODAY)
    assert "Read “Games” (20 minutes): it goes with Chess." == step.words
