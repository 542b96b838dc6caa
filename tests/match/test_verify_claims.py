"""What verification expects a match to say of itself is what each format says."""

from typing import get_args

import pytest
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom.match import match_cohort
from pairloom.match.matching import choose, prepare
from pairloom.match.verifying.claims import METHODS, order_of, wrong_order
from pairloom.model.cohort import Objective
from pairloom.model.profile import Format


@pytest.mark.parametrize("objective", get_args(Objective))
@pytest.mark.parametrize("form", get_args(Format))
@pytest.mark.parametrize("size", [None, (2, 3)])
def test_every_format_says_what_verification_expects(
    form: Format, objective: Objective, size: tuple[int, int] | None
) -> None:
    """For each format and objective, order and method of a match are those that are expected of it."""
    formats = list(get_args(Format))
    people = {
        "ada": mentor("Ada", mentor={"formats": formats, "stage": "early", "capacity": 3}),
        "ben": mentee("Ben", mentee={"stage": "senior"}),
        "cleo": mentee("Cleo", mentee={"stage": "senior"}),
    }
    settings = {"objective": objective, **({"group_size": list(size)} if size else {})}
    scores = prepare(portal(people, {COHORT: cohort(format=form, matching=settings)}), COHORT, DAY)
    choice = choose(scores)
    assert (METHODS[form], order_of(scores.inputs)) == (choice.certificate.method, choice.order)


def test_a_search_that_ended_early_must_say_so() -> None:
    """A match below its bound names how much is left open; without that, or with another number, it is refused."""
    where = portal({"ada": mentor("Ada"), "ben": mentee("Ben")})
    inputs = prepare(where, COHORT, DAY).inputs
    match = match_cohort(where, COHORT, DAY)
    proof = match.certificate.model_copy(update={"bound": match.certificate.reached + 7})
    early = match.model_copy(update={"certificate": proof})
    said = "the search ended before the proof: at most seven more points"
    assert [("order",)] == [at for at, _ in wrong_order(early, inputs)]
    assert [] == list(wrong_order(early.model_copy(update={"order": (*match.order, said)}), inputs))
    wrong = early.model_copy(update={"order": (*match.order, said.replace("seven", "six"))})
    assert [("order",)] == [at for at, _ in wrong_order(wrong, inputs)]
