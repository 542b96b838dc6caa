"""Pairs, groups and circles on the site, and what somebody who waits is told."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.match.match_portals import COHORT, cohort, mentee, mentor, portal
from tests.match.test_standing import matched

from pairloom.model.match import Match, Waiting
from pairloom.model.pair import Ending, Pair
from pairloom.model.portal import Portal
from pairloom.views import pairs, people, waiting
from pairloom.views.pages import cohort as cohort_pages
from pairloom.views.pages.cohort import CohortView
from pairloom.views.pairs import Pairs

TODAY = date(2026, 11, 15)
HIDDEN = {"publish": False, "on": "2026-01-01"}
PEOPLE = {
    "ada": mentor("Ada"),
    "bea": mentor("Bea", consent=HIDDEN),
    "mia": mentee("Mia"),
    "noa": mentee("Noa"),
    "oda": mentee("Oda", consent=HIDDEN),
}
ADA_MIA = {"mentor": "ada", "mentee": "mia"}


def place(one: str, other: str) -> dict[str, str]:
    """Return a seat in a group."""
    return {"mentor": one, "mentee": other, "seat": "group"}


def shown(match: Match | None, where: dict[str, Any] | None = None, **fields: object) -> Pairs:
    """Return what the page of a cohort shows that has this match."""
    made = running(match, **fields)
    return pairs.of_cohort(replace(made, **(where or {})), COHORT, people.cards(made, TODAY), TODAY)


def running(match: Match | None, **fields: object) -> Portal:
    """Return a portal with a cohort that runs."""
    record = cohort(**{"status": "running", **fields})
    return portal(PEOPLE, {COHORT: record}, {COHORT: match} if match else None)


def accepted(*given: dict[str, Any], **more: Any) -> Match:  # noqa: ANN401 - any part of a match
    """Return a match that is accepted."""
    return matched(*given, accepted="2026-09-21", **more)


def test_a_group_is_shown_with_its_mentor_and_those_who_agreed() -> None:
    """A group shows its mentor and members with a reason each; a few who keep to themselves are no number."""
    seats = [place("ada", each) for each in ("mia", "noa", "oda")]
    (group,) = shown(accepted(*seats), format="group").groups
    assert ("ada", ["mia", "noa"], None) == (
        group.mentor.handle,
        [member.person.handle for member in group.members],
        group.hidden,
    )
    assert "Both speak English." == group.members[0].reason


@pytest.mark.parametrize("seats", [[place("bea", "mia")], [place("ada", "oda")]])
def test_a_group_of_somebody_who_keeps_to_themselves_is_not_shown(seats: list[dict[str, str]]) -> None:
    """A group whose mentor, or everybody else, keeps to themselves is not shown, and one group is no number."""
    found = shown(accepted(*seats), format="group")
    assert ((), None, True) == (found.groups, found.hidden, found.nobody)


def test_a_circle_says_why_only_if_all_of_it_is_shown() -> None:
    """The reason of a circle names its members, so it is left out where one keeps to themselves."""
    circles = (("ada", "mia"), ("mia", "noa", "oda"), ("bea", "oda"))
    found = shown(accepted(circles=circles), format="peer")
    assert [(["ada", "mia"], 0, "Both speak English."), (["mia", "noa"], None, None)] == [
        ([one.handle for one in circle.members], circle.hidden, circle.reason) for circle in found.circles
    ]
    assert found.hidden is None


def test_circles_of_a_proposal_are_not_shown() -> None:
    """A circle is shown once its match is accepted."""
    assert Pairs() == shown(matched(circles=(("ada", "mia"),)), format="peer")


def test_declared_pairs_stand_apart_and_later_ones_say_so() -> None:
    """Pairs that found each other stand by themselves; one that began after the match says that."""
    agreed = {"mentor": TODAY, "mentee": TODAY}
    declared = Pair.model_validate({"on": TODAY, "source": "declared", "agreed": agreed})
    records = {(COHORT, "ada--mia"): declared, (COHORT, "ada--noa"): Pair(on=TODAY, source="late")}
    found = shown(None, {"pairs": records})
    assert [("mia", None, "declared")] == [(pair.mentee.handle, pair.reason, pair.way) for pair in found.declared]
    assert [("noa", "later")] == [(pair.mentee.handle, pair.way) for pair in found.shown]


def test_two_peers_who_found_each_other_are_a_circle() -> None:
    """In a cohort of peers nobody is the mentor, so a declared pair is shown as a circle of two."""
    declared = Pair.model_validate({"on": TODAY, "source": "declared"})
    found = shown(None, {"pairs": {(COHORT, "mia--ada"): declared}}, format="peer", mode="informal")
    assert ((), ()) == (found.shown, found.declared)
    assert [(["ada", "mia"], "declared")] == [
        ([one.handle for one in circle.members], circle.way) for circle in found.circles
    ]


def test_a_pair_that_ended_is_not_shown() -> None:
    """A pair that ended is on no page, and is not counted."""
    endings = {(COHORT, "ada--mia"): Ending(on=TODAY, reason="fit")}
    assert Pairs() == shown(accepted(ADA_MIA), {"endings": endings})


def test_everybody_has_their_pairs_groups_and_circles() -> None:
    """A person's page shows what they are in, whatever it is."""
    made = running(accepted(ADA_MIA, place("ada", "noa"), circles=(("mia", "noa"),)), format="hybrid")
    found = pairs.by_person(made, TODAY)
    parts = {handle: (len(own.shown), len(own.groups), len(own.circles)) for handle, own in found.items()}
    assert {"ada": (1, 1, 0), "mia": (1, 0, 1), "noa": (0, 1, 1)} == parts


def waits(handle: str, reason: str = "All seats are taken.", **more: Any) -> Waiting:  # noqa: ANN401 - any field
    """Return somebody who waits."""
    values = {"role": "mentee", "cause": "no-capacity", "next_step": "Your application stays.", **more}
    return Waiting(handle=handle, reason=reason, **values)


def told(match: Match, where: dict[str, Any] | None = None, **fields: object) -> dict[str, list[str | None]]:
    """Return the reasons that people who wait are told on their pages."""
    made = replace(running(match, **fields), **(where or {}))
    found = waiting.by_person(made, people.cards(made, TODAY), TODAY)
    return {handle: [each.reason for each in views] for handle, views in found.items()}


def test_who_waits_reads_why_and_what_to_do() -> None:
    """Somebody who waits, and agreed to be shown, is told why and what to do; the page of the cohort has the number."""
    match = accepted(ADA_MIA).model_copy(update={"waiting": (waits("noa"), waits("oda"), waits("gone"))})
    assert {"noa": ["All seats are taken."]} == told(match)
    made = running(match)
    assert {"mentor": 0, "mentee": 2, "peer": 0} == waiting.counts(made, COHORT, TODAY)
    (view,) = waiting.by_person(made, people.cards(made, TODAY), TODAY)["noa"]
    assert ("Your application stays.", "mentee") == (view.next_step, view.role)


def test_words_that_name_somebody_who_keeps_to_themselves_are_left_out() -> None:
    """A reason with the name of somebody who keeps to themselves stays off the site."""
    match = accepted(ADA_MIA).model_copy(update={"waiting": (waits("noa", "Bea fits in all else."),)})
    assert {"noa": [None]} == told(match)


def test_words_that_name_somebody_hidden_who_has_left_are_left_out() -> None:
    """Somebody who keeps to themselves is not named either when they have left the cohort since the match."""
    match = accepted(ADA_MIA).model_copy(update={"waiting": (waits("noa", "Bea fits in all else."),)})
    made = running(match)
    away = {**made.profiles, "bea": made.profiles["bea"].model_copy(update={"cohorts": ()})}
    assert {"noa": [None]} == told(match, {"profiles": away})


def test_nobody_waits_who_has_found_a_place_since() -> None:
    """Who has had a pair since then, whose cohort is over, or whose match is a proposal, does not wait on any page."""
    match = accepted(ADA_MIA).model_copy(update={"waiting": (waits("noa"),)})
    assert {} == told(match, {"pairs": {(COHORT, "ada--noa"): Pair(on=TODAY, source="late")}})
    assert {} == told(match, status="finished")
    assert {} == told(match.model_copy(update={"accepted": None}))


def test_meanwhile_there_is_something_to_do() -> None:
    """Other cohorts that are open to somebody who waits are named with their page."""
    match = accepted(ADA_MIA).model_copy(update={"waiting": (waits("noa"),)})
    house = cohort(name="House", status="open", mode="informal")
    made = running(match)
    made = replace(made, cohorts={**made.cohorts, "house": house})
    (view,) = waiting.by_person(made, people.cards(made, TODAY), TODAY)["noa"]
    assert ["cohorts/house.md"] == [each.path for each in view.meanwhile]


def test_peers_are_one_list_of_people() -> None:
    """On the page of a cohort of peers nobody is called mentor or mentee; whoever is both stands there once."""
    made = running(None, format="peer")
    both = made.profiles["mia"].model_copy(update={"mentor": made.profiles["ada"].mentor})
    made = replace(made, profiles={**made.profiles, "mia": both})
    (page,) = (plan.make() for plan in cohort_pages.plans(made, TODAY))
    assert isinstance(page, CohortView)
    assert (["ada", "mia", "noa"], (), (), None) == (
        [one.handle for one in page.peers.items],
        page.mentors.items,
        page.mentees.items,
        page.hidden_people,
    )
