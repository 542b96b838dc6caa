"""A pair that ends, and who could meet next, while all other pairs go on."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.match.match_portals import COHORT, cohort, mentee, mentor, portal
from tests.match.test_standing import matched

from pairloom import yamltext
from pairloom.match import propose, rematch
from pairloom.model.match import Match
from pairloom.model.pair import Ending, Pair
from pairloom.model.portal import Portal, match_path
from pairloom.model.profile import Profile
from pairloom.parting import Parted, Refused, part

TODAY = date(2026, 11, 15)
PEOPLE = {
    "ada": mentor("Ada"),
    "bea": mentor("Bea", mentor={"capacity": 2}),
    "cyd": mentor("Cyd", offers=("speaking",)),
    "mia": mentee("Mia"),
    "noa": mentee("Noa", mentee={"wants": ["rust", "speaking"]}),
    "oda": mentee("Oda", wants=("speaking", "rust")),
}
PAIRS = ({"mentor": "ada", "mentee": "mia"}, {"mentor": "bea", "mentee": "noa"})


def running(people: Mapping[str, Profile] = PEOPLE, match: Match | None = None, **fields: object) -> Portal:
    """Return a portal whose cohort runs; ada has mia and bea has noa, unless another match is given."""
    record = cohort(**{"status": "running", **fields})
    return portal(people, {COHORT: record}, {COHORT: match or matched(*PAIRS)})


def done(where: Portal, *names: str, take: tuple[str, ...] = (), moves: int = 0) -> Parted:
    """Return what becomes of the cohort when these pairs end and those begin."""
    found = part(where, COHORT, TODAY, names=names, reason="time", take=take, moves=moves)
    assert isinstance(found, Parted), found
    return found


def refused(where: Portal, *names: str, take: tuple[str, ...] = (), moves: int = 0) -> tuple[str, str]:
    """Return why nothing becomes of it."""
    found = part(where, COHORT, TODAY, names=names, take=take, moves=moves)
    assert isinstance(found, Refused), found
    return found.what, found.sentence


def shown(found: Parted, handle: str) -> list[str]:
    """Return the best for somebody of the pair that ended."""
    return next([one.name for one in each.proposals] for each in found.rematch.choices if each.handle == handle)


def test_the_best_three_are_offered_and_never_the_same_two() -> None:
    """For a mentee the best mentors with a free place are offered, but not the one of the pair that ended."""
    found = done(running(), "ada--mia")
    assert [("ada", "mia")] == [*found.ended]
    assert ["bea--mia"] == shown(found, "mia")
    assert ["ada--oda"] == shown(found, "ada")


def test_at_most_three_are_offered_by_points() -> None:
    """Of many who fit, the three with most points are offered, the best first."""
    people = {**PEOPLE, **{f"x{each}": mentor(f"X{each}") for each in range(5)}}
    people["x3"] = mentor("X3", mentor={"stage": "senior"})
    people["mia"] = mentee("Mia", mentee={"stage": "early"})
    names = shown(done(running(people), "ada--mia"), "mia")
    assert 3 == len(names)
    assert "x3--mia" == names[0]


def test_an_end_is_one_small_file() -> None:
    """The end of a pair is written as a day and a reason, and nothing else is."""
    ((path, text),) = done(running(), "ada--mia").files.items()
    assert f"cohorts/{COHORT}/pairs/ada--mia/ended.yml" == path
    assert ["on: 2026-11-15", "reason: time"] == [line for line in text.splitlines() if not line.startswith("#")]


def test_those_who_wait_are_placed_as_well_as_can_be() -> None:
    """Without an end, the best way to place those who wait is proposed, and every pair goes on."""
    found = done(running())
    assert (["cyd--oda"], ()) == ([each.name for each in found.rematch.placed], found.rematch.waiting)
    assert ({}, ()) == (found.files, found.rematch.choices)


def test_nobody_who_has_a_place_waits() -> None:
    """People with a pair, and people of other cohorts, do not wait; late joiners do."""
    people = {**PEOPLE, "cyd": mentor("Cyd", offers=("chess",)), "far": mentee("Far", cohorts=["spring"])}
    where = running({**people, "late": mentee("Late", wants=("go",))})
    assert (("late",), ["bea--oda"]) == (
        done(where).rematch.waiting,
        [each.name for each in done(where).rematch.placed],
    )


def test_a_pair_that_is_taken_is_written_with_its_reasons() -> None:
    """A pair that begins has its points, and whether it came late or after another one."""
    found = done(running(), "ada--mia", take=("bea--mia", "ada--oda"))
    records = {path: Pair.model_validate(yaml_of(text)) for path, text in found.files.items() if "pair.yml" in path}
    again, late = (
        records[f"cohorts/{COHORT}/pairs/bea--mia/pair.yml"],
        records[f"cohorts/{COHORT}/pairs/ada--oda/pair.yml"],
    )
    assert ("rematch", "late") == (again.source, late.source)
    assert (TODAY, 40) == (again.on, again.criteria["skills"].points)
    assert again.points == sum(each.points for each in again.criteria.values())
    assert ((), ()) == (found.rematch.placed, found.rematch.waiting)
    assert ["bea--mia", "ada--oda"] == [each.name for each in found.taken]


def yaml_of(text: str) -> object:
    """Return the values of a text as a model reads them."""
    value = yamltext.parse(text, "pair.yml").value
    assert isinstance(value, dict)
    return {**value, "on": date.fromisoformat(str(value["on"]))}


@pytest.mark.parametrize(
    ("take", "sentence"),
    [
        ("bea--mia", "mia has a place in autumn already."),
        ("zoe--oda", "zoe is no mentor of autumn whose profile holds."),
        ("ada--zoe", "zoe is no mentee of autumn whose profile holds."),
        ("ada--oda", "ada has no free place: capacity or hours a month are used up."),
        ("dot--oda", "Dot offers none of the skills that Oda wants."),
        ("eli--eli", "Nobody can be a pair with themselves."),
    ],
)
def test_what_cannot_begin_now_is_said_with_the_cause(take: str, sentence: str) -> None:
    """A pair begins only if both are free, in their roles, and nothing stands between them."""
    both = mentor("Eli", mentee={"wants": ["rust"]})
    people = {**PEOPLE, "dot": mentor("Dot", offers=("chess",)), "eli": both}
    what, said = refused(running(people), take=(take,))
    assert ("--take", f"{take} cannot begin now: {sentence}") == (what, said)


def test_a_place_is_given_once() -> None:
    """The second of two who take the only place is refused, and then nothing is written at all."""
    people = {**PEOPLE, "pam": mentee("Pam"), "cyd": mentor("Cyd", offers=("chess",))}
    what, said = refused(running(people), take=("bea--oda", "bea--pam"))
    assert ("--take", True) == (what, said.startswith("bea--pam cannot begin now: bea has no free place"))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"status": "matching"}, "must say status: running; it says matching: run: pairloom match autumn"),
        ({"status": "finished"}, "it says finished: its pairs have come to their end"),
        ({"mode": "informal"}, "in autumn people find one another: they write pair.yml and ended.yml"),
        ({"format": "peer"}, "meets in circles of peers"),
    ],
)
def test_only_a_running_formal_cohort_is_rematched(fields: dict[str, Any], words: str) -> None:
    """A cohort that does not run yet, is over, or pairs people in another way, is told so."""
    what, sentence = refused(running(**fields), "ada--mia")
    assert ("COHORT", True) == (what, words in sentence)


def test_a_cohort_whose_match_cannot_be_read_is_not_rematched() -> None:
    """While matches.yml has problems, nobody knows who is a pair."""
    where = replace(running(), matches={}, broken=frozenset({match_path(COHORT)}))
    assert "has problems: run `pairloom validate`" in refused(where)[1]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("mia--ada", "mia--ada is no pair of autumn; did you mean ada--mia?"),
        ("ada--miaa", "ada--miaa is no pair of autumn; did you mean ada--mia?"),
        ("nobody", "nobody is no pair of autumn"),
        ("bea--noa", "bea--noa has ended already, on 2026-11-01; `pairloom rematch autumn` shows who waits"),
    ],
)
def test_what_is_no_pair_cannot_end(name: str, sentence: str) -> None:
    """A pair that there is not, or that has ended, is told with the nearest one."""
    ending = Ending(on=date(2026, 11, 1), reason="fit")
    where = replace(running(), endings={(COHORT, "bea--noa"): ending})
    assert ("PAIR", sentence) == refused(where, name)


def test_a_pair_moves_where_that_places_one_more() -> None:
    """Where nobody with a free place fits, one pair moves, so that one person more has a place; nobody loses theirs."""
    people = {**PEOPLE, "bea": mentor("Bea", offers=("rust", "speaking")), "pam": mentee("Pam", wants=("rust",))}
    people["cyd"] = mentor("Cyd", offers=("speaking",))
    del people["oda"]
    where = running(people)
    assert (("pam",), ()) == (done(where).rematch.waiting, done(where).rematch.placed)
    found = done(where, moves=1).rematch
    assert ({("bea--pam", None), ("cyd--noa", "bea")}, ()) == (
        {(each.name, each.instead_of) for each in found.moved},
        found.waiting,
    )


def test_a_pinned_pair_never_moves() -> None:
    """What the coordinators decided stays, even if one person more could have a place."""
    people = {**PEOPLE, "bea": mentor("Bea", offers=("rust", "speaking")), "pam": mentee("Pam", wants=("rust",))}
    del people["oda"]
    where = running(people, matched(PAIRS[0], {**PAIRS[1], "pinned": True}))
    assert (("pam",), ()) == (done(where, moves=2).rematch.waiting, done(where, moves=2).rematch.moved)


def test_a_group_takes_people_until_it_is_full() -> None:
    """In a cohort of groups, people join a group that is there, up to its largest size; nobody is moved out of one."""
    seats = tuple({"mentor": "ada", "mentee": each, "seat": "group"} for each in ("mia", "noa"))
    taking = {"capacity": 9, "formats": ["group"]}
    people = {**PEOPLE, "ada": mentor("Ada", mentor=taking), "bea": mentor("Bea", mentor=taking), "pam": mentee("Pam")}
    where = running(people, matched(*seats), format="group", matching={"group_size": [2, 3]})
    found = done(where)
    assert (1, 1) == (len(found.rematch.placed), len(found.rematch.waiting))
    assert {("ada", "group")} == {(each.mentor, each.seat) for each in found.rematch.placed}
    begun = done(where, take=(found.rematch.placed[0].name,))
    assert any("seat: group" in text for text in begun.files.values())
    assert ("--moves", "autumn meets in groups, and nobody is moved out of a group") == refused(where, moves=1)


def test_in_a_hybrid_cohort_places_one_to_one_come_first() -> None:
    """Whoever can meet alone does so, and then people join the group."""
    seats = tuple({"mentor": "ada", "mentee": each, "seat": "group"} for each in ("mia", "noa"))
    taking = {"capacity": 4, "hours_per_month": 4, "formats": ["hybrid", "one-to-one", "group"]}
    people = {**PEOPLE, "ada": mentor("Ada", mentor=taking), "pam": mentee("Pam")}
    del people["bea"], people["cyd"]
    where = running(people, matched(*seats), format="hybrid")
    found = done(where).rematch
    assert ["group", "one-to-one"] == sorted(each.seat for each in found.placed)


def test_a_proposal_says_what_a_match_would() -> None:
    """Points and reasons of a proposal are those of the criteria today."""
    found = propose(running(), COHORT, TODAY, "cyd", "oda")
    assert not isinstance(found, str)
    assert found.reason.startswith("Offers Public speaking")
    assert found == rematch(running(), COHORT, TODAY).placed[0]
