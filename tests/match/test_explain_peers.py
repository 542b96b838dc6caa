"""Explanations among peers: one role, points of both directions, and circles."""

from itertools import combinations

import pytest
from tests.match.match_portals import COHORT, DAY, cohort, mentee, portal

from pairloom.match import explain, match_cohort
from pairloom.match.matching import prepare
from pairloom.model.portal import Portal

WISHES = {
    "ada": (("rust",), ["ben"]),
    "ben": (("rust", "go"), []),
    "cleo": (("go", "rust"), []),
    "dora": (("rust",), []),
    "eva": (("chess",), []),
}


def pool(**fields: object) -> Portal:
    """Return a portal with a cohort of these peers."""
    people = {
        handle: mentee(handle.title(), wants=wants, mentee={"prefers": prefers})
        for handle, (wants, prefers) in WISHES.items()
    }
    return portal(people, {COHORT: cohort(format="peer", matching=fields)})


def test_a_peer_is_told_of_everybody_else_with_the_points_of_both() -> None:
    """Candidates are all other peers; points and reasons are those of both directions."""
    made = prepare(pool(), COHORT, DAY)
    block = made.block(0, len(WISHES))
    place = {person.handle: at for at, person in enumerate(made.inputs.mentees)}
    told = explain(pool(), COHORT, "ada", DAY)
    assert ("peer", {"ben", "cleo", "dora", "eva"}) == (told.role, {option.handle for option in told.candidates})
    for option in told.candidates[:3]:
        one, other = place["ada"], place[option.handle]
        assert (int(block.points[one, other]) + int(block.points[other, one])) // 2 == option.points
    (about_ben,) = (option for option in told.candidates if option.handle == "ben")
    assert "Ben is Ada\u2019s first choice." == about_ben.criteria["preferences"].reason
    last = told.candidates[-1]
    assert ("eva", False) == (last.handle, last.feasible)


def test_two_peers_get_the_same_answer_whoever_asks() -> None:
    """The points of two, and whether they may meet, are the same from both sides."""
    for one, other in combinations(WISHES, 2):
        (there,) = explain(pool(), COHORT, one, DAY, other=other).candidates
        (back,) = explain(pool(), COHORT, other, DAY, other=one).candidates
        assert (there.points, there.feasible) == (back.points, back.feasible)


@pytest.mark.parametrize("size", [None, [3, 4]])
def test_the_circle_of_a_peer_is_told(size: list[int] | None) -> None:
    """What the match gave is the whole circle, and who has none waits as a peer."""
    where = pool(**({"group_size": size} if size else {}))
    match = match_cohort(where, COHORT, DAY)
    for circle in match.circles:
        for member in circle.members:
            told = explain(where, COHORT, member, DAY)
            assert told.given is not None
            assert circle == told.given.circle
    told = explain(where, COHORT, "eva", DAY)
    assert told.given is not None
    assert told.given.waiting is not None
    assert ("peer", "no-skill") == (told.given.waiting.role, told.given.waiting.cause)
    assert () == told.alternatives


def test_another_two_is_tried_out_by_a_pin() -> None:
    """An alternative among peers is the best match in which the two meet; who loses or changes a circle is told."""
    where = pool()
    match = match_cohort(where, COHORT, DAY)
    told = explain(where, COHORT, "ada", DAY)
    assert told.given is not None
    assert told.given.circle is not None
    assert told.alternatives
    for each in told.alternatives:
        pinned = match_cohort(pool(pins=[["ada", each.handle]]), COHORT, DAY)
        assert pinned.points - match.points == each.total
        placed = sum(len(circle.members) for circle in pinned.circles)
        assert placed - sum(len(circle.members) for circle in match.circles) == each.placed
        assert "ada" not in {move.handle for move in each.moves}
    assert each.handle not in told.given.circle.members


def test_a_peer_whom_the_coordinators_refused_to_all_is_told_so() -> None:
    """What stands between a peer and all others is told in words, whichever of the two it is written for."""
    refusals = [["ada", "ben"], ["cleo", "ada"], ["ada", "dora"]]
    told = explain(pool(refusals=refusals), COHORT, "ada", DAY)
    assert told.given is not None
    assert told.given.waiting is not None
    assert "vetoed" == told.given.waiting.cause
    assert told.given.waiting.reason.startswith("Three people fit in all else, but: ")
