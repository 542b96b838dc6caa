"""Training as pages show it: the catalogue, pathways, and what a resource's page says of it."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pairloom.model.pathway import Pathway
from pairloom.model.portal import Portal, Written
from pairloom.model.resource import Resource
from pairloom.views import pathways, resources
from pairloom.views.pages import pathway, training
from pairloom.views.pages import resource as resource_pages

TODAY = date(2026, 11, 15)


def text(**fields: Any) -> Written[Resource]:  # noqa: ANN401 - any field of a resource
    """Return a resource."""
    value = {"title": "A text", "summary": "B.", "kind": "article", "roles": ["mentor"], "minutes": 20, **fields}
    return Written(Resource.model_validate_json(json.dumps(value)), "Words.")


@pytest.fixture
def place(community: Portal) -> Portal:
    """Return the community with four texts and two ways through them."""
    texts = {
        "listening": text(title="Listening", covers=["communication"], skills=["listening"], outcomes=["Wait", "Ask"]),
        "questions": text(title="Questions", minutes=50, practice=40, requires=["listening"], outcomes=["Wait"]),
        "feedback": text(title="Feedback", roles=["mentor", "mentee"], covers=["communication"], minutes=10),
        "alone": text(title="alone", roles=["coordinator"], kind="book", language="yo", level="advanced"),
    }
    way = {"title": "A way", "summary": "There.", "role": "mentee", "steps": ["listening", "questions", "feedback"]}
    short = {"title": "Short", "summary": "There.", "role": "mentor", "steps": ["feedback"]}
    ways = {key: Pathway.model_validate_json(json.dumps(value)) for key, value in (("a-way", way), ("short", short))}
    return replace(community, resources=texts, pathways=ways)


def test_a_pathway_adds_up_its_minutes(place: Portal) -> None:
    """A step has the minutes up to its end, and the steps that it builds on with their numbers."""
    steps = list(pathways.steps(place, "a-way"))
    assert [20, 70, 80] == [step.so_far for step in steps]
    assert [[], [(1, "Listening")], []] == [[(number, need.title) for number, need in step.needs] for step in steps]
    assert (80, ("listening", "questions", "feedback")) == (
        pathways.card(place, "a-way").minutes,
        pathways.card(place, "a-way").slugs,
    )


def test_a_pathway_says_what_one_can_do_at_the_end(place: Portal) -> None:
    """A pathway's page tells its practice, and the first outcome of each step, each once."""
    (page, _) = pathway.pages(place, TODAY)
    assert (80, 40, ("Wait",)) == (page.minutes, page.practice, page.outcomes)


def test_records_are_kept_in_cohorts_that_are_not_over(place: Portal) -> None:
    """A record is kept in a cohort that has a page and is not over; on GitLab the link leads to the cohort's folder."""
    (page, _) = pathway.pages(place, TODAY)
    assert {"autumn"} <= {ledger.key for ledger in page.ledgers}
    assert all(place.cohorts[ledger.key].status not in {"draft", "finished"} for ledger in page.ledgers)
    (ledger,) = (each for each in page.ledgers if each.key == "autumn")
    assert "cohorts/autumn/training" == ledger.folder
    assert "https://gitlab.com/guild/crafts/portal/-/tree/HEAD/cohorts/autumn" == ledger.new
    assert not page.fills


def test_pathways_of_mentors_come_first(place: Portal) -> None:
    """Pathways are in the order of roles, and in each of titles."""
    assert ["Short", "A way"] == [card.title for card in pathways.cards(place)]


def test_a_resource_knows_its_neighbours(place: Portal) -> None:
    """A resource stands in each pathway that has it, with what comes before and after it."""
    found = [
        (each.pathway.title, each.number, each.before and each.before.slug, each.after and each.after.slug)
        for each in pathways.standings(place, "feedback")
    ]
    assert [("Short", 1, None, None), ("A way", 3, "questions", None)] == found


def test_related_resources_share_a_subject(community: Portal) -> None:
    """At most four are related, by the subjects they share, then by roles, then by name; what is required is not."""
    texts = {
        "one": text(covers=["feedback", "closing"], skills=["listening"], requires=["needed"]),
        "needed": text(covers=["feedback", "closing"], skills=["listening"]),
        "two-subjects": text(covers=["feedback", "closing"]),
        "b": text(covers=["feedback"]),
        "a": text(skills=["listening"]),
        "d": text(covers=["feedback"]),
        "other-role": text(covers=["feedback"], roles=["mentee"]),
        "nothing": text(),
    }
    found = resources.related(replace(community, resources=texts), "one")
    assert ["two-subjects", "a", "b", "d"] == [card.slug for card in found]


def test_everything_stands_on_the_shelf_of_each_of_its_roles(place: Portal) -> None:
    """The catalogue has every resource under each role that it is for."""
    (page,) = training.pages(place, TODAY)
    shelves = {shelf.role: [item.resource.slug for item in shelf.items] for shelf in page.shelves}
    assert {
        "mentor": ["feedback", "listening", "questions"],
        "mentee": ["feedback"],
        "coordinator": ["alone"],
    } == shelves
    assert 4 == page.total


def test_facets_are_what_resources_differ_in(place: Portal) -> None:
    """Facets have the values that there are, with their counts, in the community's words; one value is no choice."""
    (page,) = training.pages(place, TODAY)
    assert {
        "role": [("Guides", 3), ("Learners", 1), ("Coordinators", 1)],
        "kind": [("Article", 3), ("Book", 1)],
        "time": [("Up to 15 minutes", 1), ("16 to 40 minutes", 2), ("More than 40 minutes", 1)],
        "level": [("Beginner", 3), ("Advanced", 1)],
        "language": [("English", 3), ("Yoruba", 1)],
    } == {facet.key: [(choice.name, choice.count) for choice in facet.choices] for facet in page.facets}


def test_what_is_not_offered_is_named(place: Portal) -> None:
    """The kinds of which there is none are named, unless there is nothing at all."""
    (page,) = training.pages(place, TODAY)
    assert ("webinar", "workshop", "exercise", "recording", "immersive") == page.missing
    (empty,) = training.pages(replace(place, resources={}, pathways={}), TODAY)
    assert ((), (), ()) == (empty.missing, empty.shelves, empty.facets)


def test_a_resource_names_the_cohorts_that_ask_for_it(place: Portal) -> None:
    """A resource names the cohorts that ask for it and are not over, with the roles."""
    asked = {page.card.slug: page.asked for page in resource_pages.pages(place, TODAY)}
    assert [("Autumn & after", ("mentor", "mentee"))] == [(each.name, each.roles) for each in asked["listening"]]
    assert () == asked["alone"]


def test_the_time_of_a_resource_is_told_in_two_parts(place: Portal) -> None:
    """Reading and practice add up to the minutes of a resource, and what it builds on is named."""
    found = {page.card.slug: page for page in resource_pages.pages(place, TODAY)}
    assert (10, 40) == (found["questions"].reading, found["questions"].practice)
    assert ["Listening"] == [need.title for need in found["questions"].needs]
