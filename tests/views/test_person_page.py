"""A person's page: how to ask for them, what they could learn, what they lead, when it ends."""

import json
from dataclasses import replace
from datetime import date
from typing import Any, Final

import pytest
from tests.match.match_portals import COHORT, cohort, mentee, mentor, portal

from pairloom import views
from pairloom.model.completion import Completion
from pairloom.model.pathway import Pathway
from pairloom.model.portal import Portal, Written
from pairloom.model.resource import Resource
from pairloom.model.session import Session
from pairloom.views.pages.person import PersonView
from pairloom.views.suggestions import Suggestion

TODAY: Final = date(2026, 11, 15)
PEOPLE: Final = {"ada": mentor("Ada"), "ben": mentee("Ben", ("speaking", "rust"))}


def page(made: Portal, handle: str, today: date = TODAY) -> PersonView:
    """Return somebody's page."""
    (found,) = (view for view in views.collect(made, today) if view.path == f"people/{handle}.md")
    assert isinstance(found, PersonView)
    return found


def resource(*skills: str, **fields: Any) -> Written[Resource]:  # noqa: ANN401 - any field of a resource
    """Return a training resource about these skills."""
    values = {"title": "T", "summary": "S.", "kind": "article", "roles": ["mentee"], "minutes": 20, **fields}
    return Written(Resource.model_validate_json(json.dumps({**values, "skills": skills})), "")


def pathway(*steps: str, role: str = "mentee") -> Pathway:
    """Return a pathway of these steps."""
    return Pathway.model_validate_json(json.dumps({"title": "P", "summary": "S.", "role": role, "steps": steps}))


def suggestion(made: Portal) -> Suggestion:
    """Return what Ben is told to begin with."""
    found = page(made, "ben").suggestion
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("record", "number"),
    [
        ({"status": "open"}, 1),
        ({"status": "running"}, 0),
        ({"status": "open", "format": "peer"}, 0),
        ({"status": "open", "mode": "informal"}, 0),
    ],
)
def test_a_mentor_can_be_wished_for_where_a_wish_counts(record: dict[str, str], number: int) -> None:
    """A mentor's page leads to joining with this wish, for each open cohort of theirs in which a wish counts."""
    mentor_part = page(portal(PEOPLE, {COHORT: cohort(**record)}), "ada").mentor
    assert mentor_part is not None
    assert number == len(mentor_part.wishes)


def test_the_wish_is_written_into_the_form() -> None:
    """The form that opens has the mentor as a wish, and the cohort."""
    mentor_part = page(portal(PEOPLE, {COHORT: cohort(status="open")}), "ada").mentor
    assert mentor_part is not None
    start = "https://github.com/sample/mentorship/issues/new?template=join-as-mentee.yml"
    assert [f"{start}&mentee_prefers=ada&cohorts=autumn"] == [wish.url for wish in mentor_part.wishes]


def test_training_of_a_wish_is_suggested_with_the_pathway_that_has_most_of_it() -> None:
    """The training of the most wanted skill comes first, with the wish that it goes with; the pathway is theirs."""
    resources = {"talk": resource("speaking"), "rust": resource("rust"), "chess": resource("chess")}
    steps = {"a": pathway("chess"), "b": pathway("talk", "gone", "chess"), "c": pathway("talk", "rust", role="mentor")}
    found = suggestion(replace(portal(PEOPLE), resources=resources, pathways=steps))
    assert [("training/talk.md", "Public speaking"), ("training/rust.md", "Rust")] == [
        (step.resource.path, step.wish.name) for step in found.steps
    ]
    assert found.pathway is not None
    assert ("training/pathways/b.md", 2, 40) == (found.pathway.path, found.resources, found.minutes)


def test_training_of_a_narrower_skill_helps_and_that_of_a_wider_one_is_not_passed_off_as_the_wish() -> None:
    """Who wants Python is shown Django, which is a part of it, and not how to program in general."""
    made = portal({"ben": mentee("Ben", ("python",))})
    resources = {"part": resource("django"), "whole": resource("programming")}
    assert ["training/part.md"] == [step.resource.path for step in suggestion(replace(made, resources=resources)).steps]


def test_what_is_done_or_offered_is_not_suggested() -> None:
    """What somebody has completed, or offers themselves, is no gap; a pathway that is done is not suggested either."""
    both = mentee("Ben", ("speaking", "rust"), mentor={"offers": ["rust"]})
    made = replace(
        portal({"ben": both}),
        resources={"talk": resource("speaking"), "rust": resource("rust")},
        pathways={"p": pathway("talk")},
    )
    assert ["training/talk.md"] == [step.resource.path for step in suggestion(made).steps]
    done = {(COHORT, "ben"): Completion(done={"talk": TODAY})}
    assert page(replace(made, completions=done), "ben").suggestion is None


def test_who_is_no_mentee_is_suggested_nothing() -> None:
    """Somebody who wants to learn nothing is suggested nothing."""
    made = replace(portal(PEOPLE), resources={"rust": resource("rust")}, pathways={"p": pathway("rust")})
    assert page(made, "ada").suggestion is None
    assert page(made, "ben").suggestion is not None


def test_sessions_that_somebody_leads_stand_on_their_page() -> None:
    """Sessions to come are in order of time, those that are over begin with the latest."""
    days = {"a": "2026-11-01", "b": "2026-11-15", "c": "2026-12-01", "d": "2026-11-10"}
    given = {"type": "workshop", "from": "10:00", "minutes": 60, "timezone": "UTC", "leads": ["ada"]}
    held = {
        (COHORT, key): Session.model_validate_json(json.dumps({**given, "title": key, "on": day}))
        for key, day in days.items()
    }
    found = page(replace(portal(PEOPLE), sessions=held), "ada")
    assert (["b", "c"], ["d", "a"]) == ([one.title for one in found.leads], [one.title for one in found.led])


def test_a_profile_says_so_in_the_month_before_it_ends() -> None:
    """A profile says that it ends soon from a month before its last day, and the last day itself."""
    made = portal(PEOPLE)
    soon = [page(made, "ada", day).ends_soon for day in (date(2027, 11, 30), date(2027, 12, 1), date(2027, 12, 31))]
    assert [False, True, True] == soon


def test_a_coordinator_can_be_written_to_and_others_are_reached_by_their_links() -> None:
    """The contact of portal.yml stands on a coordinator's page, and nobody else has one."""
    made = portal({**PEOPLE, "sam": mentor("Sam")})
    assert ("https://chat.example.org/sam", None) == (page(made, "sam").contact, page(made, "ada").contact)
