"""What counts for a pair, in words: the same criteria and points as the matcher has."""

from typing import Final

from tests.match.match_portals import cohort

from pairloom.match.candidates import default_criteria
from pairloom.model.community import Terms
from pairloom.model.criterion import CRITERIA
from pairloom.views import criteria

PLAIN: Final = Terms()


def test_every_criterion_of_the_matcher_has_its_words_and_its_usual_points() -> None:
    """The pages know the same criteria as the matcher, with the same usual points, and which of them forbid a pair."""
    matching = {each.name: (each.weight, each.vetoes) for each in default_criteria()}
    assert matching == {each.name: (each.usual, each.veto is not None) for each in CRITERIA}


def test_the_usual_points_are_a_hundred_in_all_and_the_heaviest_comes_first() -> None:
    """The usual points are a hundred in all, and the heaviest criterion comes first."""
    points = [weight.points for weight in criteria.usual(PLAIN)]
    assert (100, sorted(points, reverse=True)) == (sum(points), points)


def test_what_a_cohort_changes_is_told_apart_from_what_is_usual() -> None:
    """Criteria with other points are named with both numbers, also one that is switched off or on."""
    own = cohort(matching={"weights": {"skills": 40, "goals": 0, "background": 5}})
    assert [("goals", 0, 15), ("background", 5, 0)] == [
        (weight.name, weight.points, weight.usual) for weight in criteria.changed(own, PLAIN)
    ]
    in_force = [weight.name for weight in criteria.in_force(own, PLAIN)]
    assert ("skills", True, False) == (in_force[0], "background" in in_force, "goals" in in_force)


def test_only_what_a_cohort_asks_for_keeps_people_apart() -> None:
    """Hours, formats, stages and organisations keep people apart only where the cohort's settings say so."""
    loose = criteria.vetoes(cohort(format="peer", matching={"min_shared_hours": 0}), PLAIN)
    asked = {"min_shared_hours": 2, "same_organisation": False}
    strict = criteria.vetoes(cohort(format="reverse", matching=asked), PLAIN)
    more = set(strict) - set(loose)
    assert 4 == len(more)
    assert "two people who share less than 2 hours of the week" in more
    assert "two people who share less than an hour of the week" in criteria.vetoes(cohort(), PLAIN)


def test_the_words_are_the_communitys_own() -> None:
    """In a community of elders and apprentices nobody is called a mentor or mentee."""
    terms = Terms(mentor="elder", mentee="apprentice", cohort="season")
    words = [*criteria.usual_vetoes(terms), *(weight.words for weight in criteria.usual(terms))]
    assert any("an elder" in text for text in words)
    assert [] == [text for text in words if "mentor" in text or "mentee" in text or "cohort" in text]


def test_among_peers_nobody_is_the_mentor() -> None:
    """What counts among peers is told without a mentor."""
    told = [weight.words for weight in criteria.in_force(cohort(format="peer"), PLAIN)]
    assert [] == [text for text in told if "mentor" in text]
