"""What all criteria have in common: they document themselves, weigh 100 together, and tell it briefly."""

from types import ModuleType

import pytest
from tests.match.ada_and_ben import ada, ben
from tests.match.match_portals import COHORT, DAY, mentee, mentor, portal

from pairloom import discover
from pairloom.match import criteria as package
from pairloom.match.candidates import candidate, default_criteria, weighted_criteria
from pairloom.match.inputs import gather

MODULES = discover.modules(package)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_a_criterion_documents_itself_and_has_a_whole_weight(module: ModuleType) -> None:
    """Every criterion module has a docstring, a documented `score` and a whole `WEIGHT` of 0 or more."""
    assert module.__doc__
    assert module.score.__doc__
    assert isinstance(module.WEIGHT, int)
    assert module.WEIGHT >= 0


def test_the_default_weights_add_up_to_100() -> None:
    """All criteria together give at most 100 points, so that points read like percents."""
    assert 100 == sum(criterion.weight for criterion in default_criteria())


def test_weight_0_switches_points_off_and_leaves_the_veto() -> None:
    """A criterion of weight 0 gives no points and no line, but its veto still stands."""
    inputs = gather(portal({"ada": ada(), "ben": ben(wants=("go",))}), COHORT, DAY)
    found = candidate(inputs.mentors[0], inputs.mentees[0], inputs, weighted_criteria({"skills": 0, "language": 7}))
    assert 7 == found.criteria["language"].points
    assert "skills" not in found.criteria
    assert {"skills": "Ada offers none of the skills that Ben wants."} == found.vetoes


def test_a_reason_is_never_longer_than_a_match_may_hold() -> None:
    """Names and goals as long as the models allow still give a reason of at most 600 characters."""
    long = [{"title": f"Rust {'w' * 190}"}]
    people = {"ada": mentor("A" * 80), "ben": mentee("B" * 80, mentee={"goals": long, "prefers": ["ada"]})}
    inputs = gather(portal(people), COHORT, DAY)
    found = candidate(inputs.mentors[0], inputs.mentees[0], inputs, default_criteria())
    assert max(len(given.reason) for given in found.criteria.values()) <= 600
