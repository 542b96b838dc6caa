"""Problems of the pairs that coordinators name: pins and refusals."""

from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom.match import problems
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile

PEOPLE = {"ada": mentor("Ada"), "ben": mentee("Ben"), "cleo": mentee("Cleo"), "out": mentee("Out", cohorts=["spring"])}


def found(where: Portal) -> list[tuple[tuple[str | int, ...], str, str]]:
    """Return place, code and message of each problem."""
    return [(problem.at, problem.code, problem.message) for problem in problems(where, DAY)]


def pins(
    people: dict[str, Profile], *pairs: list[str], status: str = "open"
) -> list[tuple[tuple[str | int, ...], str]]:
    """Return place and message of the problems of these pins."""
    where = portal(people, {COHORT: cohort(status=status, matching={"pins": pairs})})
    assert {"match-pins"} >= {problem.code for problem in problems(where, DAY)}
    return [(at, message) for at, _, message in found(where)]


def test_a_pin_names_a_mentor_and_a_mentee_of_the_cohort() -> None:
    """Swapped roles and people of another cohort are named; a handle without a profile has a problem of its own."""
    assert [
        (("matching", "pins", 0, 0), "a pin must name a mentor of this cohort; ben is none"),
        (("matching", "pins", 0, 1), "a pin must name a mentee of this cohort; ada is none"),
        (("matching", "pins", 1, 1), "a pin must name a mentee of this cohort; out is none"),
    ] == pins(PEOPLE, ["ben", "ada"], ["ada", "out"], ["nobody", "nothing"])


def test_a_pin_needs_a_seat_and_a_mentee_is_pinned_once() -> None:
    """The second pin of a mentor with one seat is named, and so is the second pin of a mentee."""
    assert [(("matching", "pins", 1, 0), "a mentor must have a seat for each pin; ada has 1")] == pins(
        PEOPLE, ["ada", "ben"], ["ada", "cleo"]
    )
    assert [(("matching", "pins", 1, 1), "a mentee must be pinned once; ben is pinned again")] == pins(
        {**PEOPLE, "eve": mentor("Eve")}, ["ada", "ben"], ["eve", "ben"]
    )


def test_a_pin_that_is_refused_too_is_an_error() -> None:
    """The same pair among pins and refusals is an error; the same two the other way round are another pair."""
    where = portal(PEOPLE, pins=[["ada", "ben"]], refusals=[["ada", "ben"], ["ada", "cleo"]])
    message = "a pin must be no refusal; found ada and ben in matching.refusals too"
    assert [(("matching", "pins", 0), "match-pins", message)] == found(where)
    assert ["error"] == [problem.severity for problem in problems(where, DAY)]


def test_a_pin_that_overrules_a_veto_is_a_warning_that_says_which() -> None:
    """A pin counts although the two share no language and no skill; the warning says both."""
    people = {**PEOPLE, "ben": mentee("Ben", wants=("go",), languages=["ja"])}
    where = portal(people, pins=[["ada", "ben"]])
    (problem,) = problems(where, DAY)
    assert (("matching", "pins", 0), "match-pins", "warning") == (problem.at, problem.code, problem.severity)
    assert problem.message.startswith("a pin should overrule nothing; that of ada and ben does: ")
    assert "Ada and Ben share no language." in problem.message
    assert "the skills that Ben wants" in problem.message


def test_people_may_be_pinned_either_way_round_among_peers() -> None:
    """Among peers a pin names two of the pool, whatever they offer or want; somebody else is none of them."""
    record = cohort(status="open", format="peer", matching={"pins": [["ben", "ada"], ["cleo", "out"]]})
    where = portal(PEOPLE, {COHORT: record})
    strangers = [each for each in found(where) if "overrule" not in each[2]]
    assert [
        (("matching", "pins", 1, 1), "match-pins", "a pin must name a peer of this cohort; out is none")
    ] == strangers


def test_a_refusal_among_peers_counts_either_way_round() -> None:
    """Among peers, a pin and a refusal of the same two people contradict one another in whatever order."""
    matching = {"pins": [["ben", "ada"]], "refusals": [["ada", "ben"]]}
    where = portal(PEOPLE, {COHORT: cohort(status="open", format="peer", matching=matching)})
    message = "a pin must be no refusal; found ben and ada in matching.refusals too"
    assert [(("matching", "pins", 0), "match-pins", message)] == found(where)


def test_pins_of_peers_bring_no_more_together_than_a_circle_holds() -> None:
    """Peers who are pinned to one another by way of others are one circle, which may not be larger than the largest."""
    people = {name: mentee(name) for name in ("ada", "ben", "cleo", "dora", "eve")}
    pins = [["ada", "ben"], ["cleo", "dora"], ["dora", "ada"], ["eve", "ada"]]
    message = "pins must bring at most 3 people together; here ada, ben, cleo and dora would meet"
    three = portal(people, {COHORT: cohort(status="open", format="peer", matching={"pins": pins})})
    assert [(("matching", "pins", 2), "match-pins", message)] == found(three)
    matching = {"pins": pins, "group_size": [3, 5]}
    assert [] == found(portal(people, {COHORT: cohort(status="open", format="peer", matching=matching)}))


def test_pins_of_peers_bring_no_refused_people_together() -> None:
    """A refusal of two peers who are pinned to the same third one is an error at the refusal."""
    people = {name: mentee(name) for name in ("ada", "ben", "cleo", "dora")}
    matching = {"pins": [["ada", "ben"], ["ben", "cleo"]], "refusals": [["ada", "dora"], ["cleo", "ada"]]}
    message = "pins must not bring refused people together; cleo and ada would meet by way of others"
    where = portal(people, {COHORT: cohort(status="open", format="peer", matching=matching)})
    assert [(("matching", "refusals", 1), "match-refusals", message)] == found(where)


def test_a_refusal_that_names_nobody_of_the_cohort_is_a_warning() -> None:
    """A refusal with somebody who is not in the cohort in that role does nothing, which is told."""
    where = portal(PEOPLE, refusals=[["ben", "cleo"], ["ada", "out"], ["ada", "ben"], ["nobody", "ben"]])
    assert [
        (
            ("matching", "refusals", 0, 0),
            "match-refusals",
            "a refusal should name a mentor of this cohort; ben is none",
        ),
        (
            ("matching", "refusals", 1, 1),
            "match-refusals",
            "a refusal should name a mentee of this cohort; out is none",
        ),
    ] == found(where)
    assert {"warning"} == {problem.severity for problem in problems(where, DAY)}


def test_pins_of_a_running_cohort_are_facts() -> None:
    """Once a cohort runs, people may leave without making its pins wrong."""
    assert [] == pins(PEOPLE, ["ada", "out"], status="running")
