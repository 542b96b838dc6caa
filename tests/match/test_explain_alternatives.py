"""Alternatives: what another pair would cost, compared with matching everybody anew by brute force."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.match.made_match import who
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom.match import Arrangement, Move, explain, match_cohort
from pairloom.match.matching import prepare
from pairloom.match.telling.alternatives import alternative, standing, words
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile

PEOPLE: dict[str, Profile] = {
    "ada": mentor("Ada"),
    "eve": mentor("Eve", offers=("programming",)),
    "ben": mentee("Ben", mentee={"prefers": ["ada"]}),
    "cleo": mentee("Cleo"),
    "dora": mentee("Dora", wants=("python",)),
}


def test_an_alternative_says_what_it_would_cost_the_others() -> None:
    """Who would lose, move or get somebody is told, and how many points the others would have more or less."""
    told = explain(portal(PEOPLE), COHORT, "ben", DAY)
    assert told.given is not None
    (has,) = told.given.pairs
    (instead,) = told.alternatives
    assert ("ada", "eve") == (has.mentor, instead.handle)
    assert (0, ["cleo", "dora"]) == (instead.placed, [move.handle for move in instead.moves])
    assert instead.total == instead.others + instead.points - has.points
    assert "The others would have 20 points more in all: cleo gets ada; dora loses eve and waits." == instead.words


def test_nothing_to_lose_is_said_plainly() -> None:
    """Where another pair takes nothing from anybody, the answer is that nothing would change for the others."""
    people = {
        "ada": mentor("Ada", mentor={"capacity": 2}),
        "eve": mentor("Eve"),
        "ben": mentee("Ben", mentee={"prefers": ["ada"]}),
        "cleo": mentee("Cleo", mentee={"prefers": ["ada"]}),
    }
    (instead,) = explain(portal(people), COHORT, "ben", DAY).alternatives
    assert ("eve", "It would change nothing for the others.") == (instead.handle, instead.words)


def test_who_would_be_left_over_is_counted() -> None:
    """An alternative that leaves fewer people with somebody says how many, and which mentor loses all."""
    people = {
        "ada": mentor("Ada", offers=("rust", "go")),
        "eve": mentor("Eve", offers=("rust",)),
        "ben": mentee("Ben"),
        "cleo": mentee("Cleo", wants=("go",)),
    }
    (instead,) = explain(portal(people), COHORT, "ben", DAY).alternatives
    assert ("ada", -1) == (instead.handle, instead.placed)
    assert instead.words.startswith("One person fewer would have somebody to meet and the others would have ")
    assert instead.words.endswith("cleo loses ada and waits; eve, a mentor, loses ben and waits.")


def test_the_best_three_others_are_tried_out_and_no_impossible_one() -> None:
    """Vetoed mentors, those without a seat, the own one and one whose seats are pinned are no alternatives."""
    people = {
        **{f"mentor-{number}": mentor(f"M{number}") for number in range(5)},
        "busy": mentor("Busy", mentor={"hours_per_month": 1}),
        "foreign": mentor("Foreign", languages=["ja"]),
        "ben": mentee("Ben", mentee={"prefers": ["mentor-0", "promised"]}),
        "promised": mentor("Promised"),
        "cleo": mentee("Cleo"),
    }
    told = explain(portal(people, pins=[["promised", "cleo"]]), COHORT, "ben", DAY)
    assert told.given is not None
    assert ["mentor-0"] == [pair.mentor for pair in told.given.pairs]
    assert 3 == len(told.alternatives)
    assert {"mentor-1", "mentor-2", "mentor-3", "mentor-4"} > {each.handle for each in told.alternatives}


def test_a_mentor_has_alternatives_too() -> None:
    """A mentor is told what another mentee would cost, and a pin of that mentee gives way for the trial."""
    told = explain(portal(PEOPLE, pins=[["eve", "cleo"]]), COHORT, "ada", DAY)
    assert ["cleo"] == [each.handle for each in told.alternatives]
    assert ["ben", "cleo"] == [move.handle for move in told.alternatives[0].moves]
    assert "cleo moves from eve to ada" in told.alternatives[0].words


def test_in_a_cohort_of_groups_who_cannot_lead_one_is_no_alternative() -> None:
    """A mentor whose seats are fewer than a group needs cannot be somebody's; another group is tried out as a whole."""
    group = {"formats": ["group"], "capacity": 4}
    people = {
        "ada": mentor("Ada", mentor=group),
        "eve": mentor("Eve", mentor=group),
        "fay": mentor("Fay", mentor={**group, "capacity": 2}),
        **{name: mentee(name.title(), mentee={"prefers": ["ada"]}) for name in ("ben", "cleo", "dora")},
    }
    told = explain(portal(people, {COHORT: cohort(format="group")}), COHORT, "ben", DAY)
    assert "Fay has fewer free seats than a group needs." == told.candidates[-1].veto
    (instead,) = told.alternatives
    assert ("eve", 0) == (instead.handle, instead.placed)
    assert ["ada", "cleo", "dora"] == [move.handle for move in instead.moves]


def test_many_moves_are_told_in_short() -> None:
    """Of many moves four are told, and how many more there are."""
    found = [Move(f"mentee-{number}", "mentee", ("ada",), ()) for number in range(7)]
    before = Arrangement({(f"mentee-{number}", "mentee"): ("ada",) for number in range(7)}, 70)
    after = Arrangement({(f"mentee-{number}", "mentee"): () for number in range(7)}, 0)
    text = words(before, after, -70, found)
    assert text.startswith("Seven people fewer would have somebody to meet and the others would have 70 points less")
    assert text.endswith("mentee-3 loses ada and waits; three more moves.")


@pytest.mark.parametrize("days", [0, 5])
def test_a_stored_match_that_holds_is_the_one_that_is_told(days: int) -> None:
    """While the files stay as they were, the stored match is told, with its day, however many days have passed."""
    where = portal(PEOPLE)
    where = replace(where, matches={COHORT: match_cohort(where, COHORT, DAY)})
    told = explain(where, COHORT, "ben", DAY + timedelta(days=days))
    assert told.standing is not None
    assert (True, DAY) == (told.standing.stored, told.standing.match.on)


def test_an_old_match_is_made_anew_unless_people_meet() -> None:
    """Of older inputs a match is told only once its cohort runs, and then without alternatives."""
    old = match_cohort(portal(PEOPLE), COHORT, DAY)
    people = {**PEOPLE, "fay": mentor("Fay", offers=("python",))}

    def told(status: str) -> tuple[bool, int]:
        where = replace(portal(people, {COHORT: cohort(status=status)}), matches={COHORT: old})
        found = explain(where, COHORT, "ben", DAY)
        assert found.standing is not None
        return found.standing.stored, len(found.alternatives)

    assert [(False, 1), (True, 0)] == [told("matching"), told("running")]


def test_a_match_that_was_made_of_other_files_has_no_alternative() -> None:
    """Without what a match was made from nothing can be tried out."""
    old = match_cohort(portal(PEOPLE), COHORT, DAY)
    people = {**PEOPLE, "fay": mentor("Fay", offers=("python",))}
    where = replace(portal(people, {COHORT: cohort(status="running")}), matches={COHORT: old})
    stands = standing(where, COHORT, date(2026, 10, 1))
    assert stands is not None
    with pytest.raises(KeyError):
        alternative(stands, ("ben", "mentee"), "eve", 0)


def test_other_is_told_alone() -> None:
    """With `other` only that person is a candidate, and told with what they have; a stranger is a KeyError."""
    told = explain(portal(PEOPLE), COHORT, "ben", DAY, other="eve")
    assert ["eve"] == [option.handle for option in told.candidates]
    assert ["eve"] == [each.handle for each in told.alternatives]
    assert told.other is not None
    assert ["dora"] == [pair.mentee for pair in told.other.pairs]
    with pytest.raises(KeyError):
        explain(portal(PEOPLE), COHORT, "ben", DAY, other="dora")


def best(where: Portal, pin: tuple[str, str]) -> tuple[int, int]:
    """Return how many mentees the best match with a pin places, and its points, by trying all."""
    made = prepare(where, COHORT, DAY)
    block = made.block(0, len(made.inputs.mentees))
    mentors = [each.handle for each in made.inputs.mentors]
    mentees = [each.handle for each in made.inputs.mentees]
    found = (0, 0)
    for choice in product(range(-1, len(mentors)), repeat=len(mentees)):
        pairs = [(column, row) for row, column in enumerate(choice) if column >= 0]
        used = [sum(column == each for column, _ in pairs) for each in range(len(mentors))]
        allowed = all(not block.vetoes[row, column] or (mentors[column], mentees[row]) == pin for column, row in pairs)
        seats = [person.seats for person in made.inputs.mentors]
        if allowed and all(map(int.__le__, used, seats)) and (mentors.index(pin[0]), mentees.index(pin[1])) in pairs:
            found = max(found, (len(pairs), sum(int(block.points[row, column]) for column, row in pairs)))
    return found


SKILLS = st.lists(st.sampled_from(["rust", "python", "go", "django"]), min_size=1, max_size=2, unique=True).map(tuple)


@given(
    st.lists(st.tuples(SKILLS, st.integers(1, 2)), min_size=1, max_size=3),
    st.lists(SKILLS, min_size=1, max_size=3),
)
def test_the_cost_is_that_of_the_best_match_with_the_pair(
    offers: list[tuple[tuple[str, ...], int]], wants: list[tuple[str, ...]]
) -> None:
    """On small cohorts, people placed and points of each alternative are those of the best match that has the pair."""
    people = {f"m{place}": mentor(offers=o, mentor={"capacity": c}) for place, (o, c) in enumerate(offers)}
    people |= {f"w{place}": mentee(wants=wish) for place, wish in enumerate(wants)}
    where = portal(people)
    match = match_cohort(where, COHORT, DAY)
    told = explain(where, COHORT, "w0", DAY)
    for each in told.alternatives:
        expected = best(where, (each.handle, "w0"))
        assert expected == (len(match.pairs) + each.placed, match.points + each.total)
        assert (each.handle, "w0") not in who(match)
