"""What a match of groups or circles says in words, and whom a cohort of peers is made of."""

from typing import Any

import pytest
from tests.match.made_match import made
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal, profile

from pairloom.match.inputs import gather
from pairloom.match.telling.gap import checked_words, open_end, proof_words
from pairloom.model.match import Certificate

FOUR = {
    "ada": mentor("Ada", ("rust",)),
    "ben": mentee("Ben", ("rust",)),
    "chen": mentee("Chen", ("python", "rust")),
    "dora": mentee("Dora", ("python",)),
}


def test_a_circle_of_two_tells_who_brings_what() -> None:
    """A two has the points and reasons of both directions, and the sentence names who offers."""
    match = made(FOUR, cohort(format="peer"))
    assert [("ada", "ben"), ("chen", "dora")] == [circle.members for circle in match.circles]
    first = match.circles[0]
    assert first.criteria["skills"].reason.startswith("Ada offers ")
    assert first.criteria["hours"].reason == "Both are free at the same time for 168 hours a week."
    assert sum(circle.points for circle in match.circles) == match.points


def test_a_circle_of_four_names_the_two_whom_a_reason_speaks_of() -> None:
    """In a larger circle, a sentence about both says who the two are."""
    people = {each.lower(): mentee(each) for each in ("Ada", "Ben", "Chen", "Dora")}
    (circle,) = made(people, cohort(format="peer", matching={"group_size": [4, 4]})).circles
    ending = ": Both are free at the same time for 168 hours a week."
    assert circle.criteria["hours"].reason.endswith(ending)
    names = circle.criteria["hours"].reason.removesuffix(ending).split(" and ")
    assert {"Ada", "Ben", "Chen", "Dora"} > {*names}
    assert len(names) == 2


def test_a_pinned_circle_says_whom_the_coordinators_want_to_meet_and_what_that_overrules() -> None:
    """Two whom a pin joins against a veto meet, and the reason says so."""
    people = FOUR | {"ben": mentee("Ben", ("speaking",))}
    match = made(people, cohort(format="peer", matching={"pins": [["ben", "dora"]]}))
    (pinned,) = [circle for circle in match.circles if circle.pinned]
    assert ("ben", "dora") == pinned.members
    assert pinned.reason.startswith("The coordinators decided that Ben and Dora meet. It overrules: ")


def test_peers_bring_what_they_offer_and_want_and_want_what_they_named() -> None:
    """Each person is in the pool in both roles, with one seat, whichever section they filled in."""
    both = profile(
        name="Both",
        mentor={"offers": ["go"], "capacity": 3, "hours_per_month": 9, "stage": "lead", "prefers": ["ada"]},
        mentee={"wants": ["rust"], "hours_per_month": 3, "prefers": ["ben", "ada"]},
    )
    here = portal({**FOUR, "both": both, "none": profile(name="None")}, {COHORT: cohort(format="peer")})
    inputs = gather(here, COHORT, DAY)
    bring = {person.handle: person for person in inputs.mentors}
    want = {person.handle: person for person in inputs.mentees}
    assert ["ada", "ben", "both", "chen", "dora"] == [*bring] == [*want]
    assert (("go", "rust"), ("rust",)) == (bring["both"].skills, want["both"].skills)
    assert (("rust",), ("rust",)) == (bring["ada"].skills, want["ada"].skills)
    assert (3, 3, 1, 1) == (bring["both"].hours, want["both"].hours, bring["both"].seats, want["both"].seats)
    assert ("ben", "ada") == bring["both"].prefers == want["both"].prefers
    assert "lead" == want["both"].stage


def test_a_mentor_of_groups_has_the_seats_of_their_capacity() -> None:
    """Hours for one meeting are enough for a whole group, and no hours are enough for nobody."""
    people = {
        "ada": mentor("Ada", mentor={"capacity": 5, "hours_per_month": 2, "formats": ["group"]}),
        "ben": mentor("Ben", mentor={"capacity": 5, "hours_per_month": 1, "formats": ["group"]}),
    }
    inputs = gather(portal(people, {COHORT: cohort(format="group")}), COHORT, DAY)
    assert [("ada", 5), ("ben", 0)] == [(mentor.handle, mentor.seats) for mentor in inputs.mentors]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"reached": 10, "bound": 10}, "No better match exists; `pairloom match COHORT --verify` proves it"),
        ({"reached": 10, "bound": 13, "proved": 10}, "leave room for at most three more points."),
        ({"reached": 10, "bound": 14, "proved": 11}, "A better match may exist: at most one more point."),
        ({"reached": 1000, "bound": 1099, "method": "circles"}, "No better match exists; "),
        ({"reached": 1000, "bound": 1400, "method": "circles"}, "may exist: at most four more points."),
        ({"reached": 100, "bound": 250, "bonus": 100}, "may exist: at most one more person."),
        ({"reached": 100, "bound": 350, "bonus": 100}, "may exist: at most two more people."),
    ],
)
def test_the_gap_is_told_in_words(fields: dict[str, Any], words: str) -> None:
    """A proof says whether something better may exist, and by how much at most."""
    proof = Certificate.model_validate({"method": "groups", "bonus": 0, "prices": {}} | fields)
    assert words in proof_words(made({}).model_copy(update={"certificate": proof}))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (
            {"method": "flow", "reached": 10, "bound": 10},
            "No better match exists. The pairs reach 10; no match can pass 10.",
        ),
        (
            {"reached": 10, "bound": 10, "proved": 10},
            (
                "No better match exists. The pairs reach 10; the prices, added up, let no match pass 10. "
                "Who wins the draw was seen by making the match again."
            ),
        ),
        (
            {"method": "circles", "reached": 1000, "bound": 1399, "proved": 1000},
            (
                "No better match exists. The circles reach 10. The prices, added up, let no match pass 13; that none "
                "passes 10, and who wins the draw, the solver of integer programs proved again."
            ),
        ),
        (
            {"reached": 10, "bound": 14, "proved": 12},
            (
                "A better match may exist: at most two more points. The search ended before the proof did. "
                "Made again, the match is the same."
            ),
        ),
    ],
)
def test_what_verifying_a_match_has_shown_is_told_as_it_was(fields: dict[str, Any], words: str) -> None:
    """Sums that anybody can add up are told apart from what the solver had to be asked for again."""
    proof = Certificate.model_validate({"method": "groups", "bonus": 0, "prices": {}} | fields)
    assert words == checked_words(made({}).model_copy(update={"certificate": proof}))


def test_the_order_ends_with_what_the_search_left_open() -> None:
    """Where a search ends before its proof, the last line of the order says so; else there is none."""
    proof = Certificate(method="groups", bonus=0, reached=10, bound=14, proved=12, prices={})
    assert ("the search ended before the proof: at most two more points",) == open_end(proof, settled=False)
    done = proof.model_copy(update={"proved": 10})
    assert ("the search ended before the draw was decided: other matches may be as good",) == open_end(
        done, settled=False
    )
    assert () == open_end(done, settled=True)
