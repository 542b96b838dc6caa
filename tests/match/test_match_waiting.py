"""Who waits, and the reason that they are told."""

from dataclasses import replace
from datetime import date

import pytest
from tests.match.made_match import made, waits
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom.match import match_cohort
from pairloom.match.choice import Choice, Chosen
from pairloom.match.matching import prepare, scored
from pairloom.match.telling.waiting import waiting
from pairloom.model.match import Certificate, Waiting
from pairloom.model.profile import Profile

EMPTY = Certificate(bonus=0, reached=0, bound=0, prices={})


@pytest.mark.parametrize(
    ("fields", "cause", "reason"),
    [
        ({"wants": ("go",)}, "no-skill", "No mentor of this cohort offers Go, or anything close to it."),
        (
            {"languages": ["ja"]},
            "no-language",
            "Three mentors offer a skill that is wanted; none of them shares a language.",
        ),
        (
            {
                "wants": ("python",),
                "languages": ["de"],
                "availability": [{"day": "mon", "from": "08:00", "to": "09:00"}],
            },
            "no-hours",
            (
                "Two mentors offer a skill that is wanted; one of them shares a language; "
                "none of them has time at the same hours."
            ),
        ),
        (
            {"mentee": {"hours_per_month": 1}},
            "no-hours",
            "One hour a month is left, and a pair of this cohort needs two.",
        ),
        (
            {"wants": ("chess",)},
            "vetoed",
            "One mentor fits in all else, but: Gil takes part in group only; this is a one-to-one cohort.",
        ),
    ],
)
def test_a_waiting_mentee_is_told_how_far_they_came(fields: dict[str, object], cause: str, reason: str) -> None:
    """The reason counts the mentors who are left at each step, until none is."""
    evening = [{"day": "mon", "from": "18:00", "to": "20:00"}]
    people = {
        "ada": mentor(offers=("rust",)),
        "eve": mentor(offers=("rust", "python"), languages=["en", "de"], availability=evening),
        "fay": mentor(offers=("rust", "python")),
        "gil": mentor("Gil", offers=("chess",), mentor={"formats": ["group"]}),
        "ben": mentee(**fields),  # type: ignore[arg-type]  # fields of a mentee
    }
    told = waits(made(people), "ben")
    assert (cause, reason) == (told.cause, told.reason)


def test_a_mentee_without_a_seat_is_told_how_many_would_fit() -> None:
    """Who only lacks a seat learns how many mentors fit, and their place on the list."""
    names = ("ben", "cleo", "dora")
    two = made({"ada": mentor(), "eve": mentor(), **{name: mentee(wants=("rust",)) for name in names}})
    one = made({"ada": mentor(), "ben": mentee(), "cleo": mentee()})
    reasons = [each.reason for match in (two, one) for each in match.waiting]
    place = "You are first on the list of those who wait for a seat."
    assert [
        f"Two mentors fit, but none of them has a free seat. {place}",
        f"One mentor fits, but has no free seat. {place}",
    ] == reasons


def test_an_empty_side_is_told_as_it_is() -> None:
    """Without mentors the mentee hears so, and without mentees the mentor."""
    assert "No mentor has joined this cohort yet." == waits(made({"ben": mentee()}), "ben").reason
    assert "No mentee has joined this cohort yet." == waits(made({"ada": mentor()}), "ada").reason


@pytest.mark.parametrize(
    ("fields", "cause", "reason"),
    [
        ({}, "not-needed", "One mentee fits, and is paired with somebody else."),
        ({"offers": ("go",)}, "no-skill", "No mentee of this cohort wants Go, or anything close to it."),
        (
            {"languages": ["ja"]},
            "no-language",
            "One mentee wants a skill that is offered; none of them shares a language.",
        ),
        (
            {"mentor": {"hours_per_month": 1}},
            "no-capacity",
            "One hour a month is left, and a pair of this cohort needs two.",
        ),
    ],
)
def test_a_waiting_mentor_is_told_why(fields: dict[str, object], cause: str, reason: str) -> None:
    """A mentor without a pair learns whether somebody fits, or whether they have no seat to give."""
    people = {
        "ada": mentor(**fields),  # type: ignore[arg-type]  # fields of a mentor
        "eve": mentor(mentor={"stage": "mid"}),
        "ben": mentee(mentee={"prefers": ["eve"], "stage": "entry"}),
    }
    told = waits(made(people), "ada")
    assert (cause, reason) == (told.cause, told.reason)


def test_a_mentor_who_is_busy_elsewhere_is_told_so() -> None:
    """A mentor whose seats other cohorts take learns that, and waits for nothing."""
    people = {"ada": mentor(), "ben": mentee(cohorts=["spring"]), "cleo": mentee()}
    spring = cohort(status="running")
    first = match_cohort(portal({"ada": mentor(), "ben": mentee()}, {COHORT: spring}), COHORT, date(2026, 9, 1))
    where = portal(people, {COHORT: cohort(), "spring": spring}, {"spring": first})
    assert "All seats are taken in other cohorts." == waits(match_cohort(where, COHORT, DAY), "ada").reason


def test_the_list_goes_by_the_day_of_consent() -> None:
    """Of those who only lack a seat, the one who agreed first is first; others have no place on it."""
    days = {"ben": "2026-03-02", "cleo": "2026-02-01", "dora": "2026-03-01"}
    people = {
        "ada": mentor(),
        "eve": mentee(wants=("rust",), mentee={"prefers": ["ada"]}),
        "finn": mentee(wants=("go",)),
        **{handle: mentee(consent={"publish": True, "on": day}) for handle, day in days.items()},
    }
    match = made(people)
    assert {"cleo": 1, "dora": 2, "ben": 3, "finn": None} == {each.handle: each.position for each in match.waiting}
    assert waits(match, "dora").reason.endswith("You are second on the list of those who wait for a seat.")


def test_who_agreed_on_one_day_is_drawn_and_no_early_letter_helps() -> None:
    """On one day the draw decides, in the same way whatever the order of files and whoever else waits."""
    names = [f"mentee-{letter}" for letter in "abcdefgh"]
    people = {"ada": mentor(), "ben": mentee(mentee={"prefers": ["ada"]}), **{name: mentee() for name in names}}
    listed = sorted(made(people).waiting, key=lambda each: each.position or 0)
    again = made(dict(reversed(people.items()))).waiting
    fewer = made({name: person for name, person in people.items() if name != listed[0].handle})
    assert sorted(names) != [each.handle for each in listed]
    assert listed == sorted(again, key=lambda each: each.position or 0)
    rest = sorted(fewer.waiting, key=lambda each: each.position or 0)
    assert [each.handle for each in listed[1:]] == [each.handle for each in rest]


def placed(people: dict[str, Profile], pairs: tuple[tuple[str, str], ...], **fields: object) -> dict[str, Waiting]:
    """Return who waits when these pairs are chosen, as groups."""
    scores = prepare(portal(people, {COHORT: cohort(**fields)}), COHORT, DAY)
    choice = Choice(order=(), certificate=EMPTY, pairs=tuple(Chosen(*pair, "group") for pair in pairs))
    return {each.handle: each for each in waiting(scores.inputs, scores, choice)}


def test_a_group_that_could_not_begin_is_told() -> None:
    """Where fitting mentors are left without a group, too few came together; where groups are full, a seat lacks."""
    group = {"capacity": 4, "formats": ["group"]}
    people = {
        "ada": mentor(mentor=group),
        "eve": mentor(mentor={**group, "capacity": 2}),
        "fay": mentor(mentor=group),
        "gil": mentor(offers=("go",), mentor=group),
        **{name: mentee() for name in ("ben", "cleo", "dora", "finn", "hal")},
        "ida": mentee(wants=("go",)),
    }
    full = tuple(("ada", name) for name in ("ben", "cleo", "dora", "finn"))
    told = placed(people, full, format="group")
    assert ("no-group", "Three mentors fit, but too few mentees were left for a group of three.") == (
        told["hal"].cause,
        told["hal"].reason,
    )
    assert ("no-capacity", "Two seats are left, and a group needs three.") == (told["eve"].cause, told["eve"].reason)
    assert ("not-needed", "Five mentees fit, but not enough of them were left for one more group.") == (
        told["fay"].cause,
        told["fay"].reason,
    )
    assert ("no-group", "One mentee fits, but not enough of them were left for one more group.") == (
        told["gil"].cause,
        told["gil"].reason,
    )
    without_fay = placed({name: person for name, person in people.items() if name != "fay"}, full, format="group")
    assert ("no-capacity", 1) == (without_fay["hal"].cause, without_fay["hal"].position)


def test_the_least_size_of_a_group_is_the_cohorts_own() -> None:
    """A cohort that asks for groups of two says so to whom it cannot place."""
    people = {"ada": mentor(mentor={"capacity": 4, "formats": ["group"]}), "ben": mentee()}
    told = placed(people, (), format="group", matching={"group_size": [2, 4]})
    assert "One mentor fits, but too few mentees were left for a group of two." == told["ben"].reason


def test_a_peer_is_told_of_other_peers() -> None:
    """Among peers everybody has one role, a veto in either direction counts, and nobody is on a list for seats."""
    people = {"ada": mentee("Ada"), "ben": mentee("Ben"), "cleo": mentee("Cleo"), "dora": mentee(languages=["ja"])}
    prepared_ = prepare(portal({**people, "ed": mentor()}), COHORT, DAY)
    pool = tuple(replace(person, formats=("peer",)) for person in prepared_.inputs.mentees)
    inputs = replace(prepared_.inputs, format="peer", mentors=pool, mentees=pool)
    choice = Choice(order=(), certificate=EMPTY, circles=(("ada", "ben"),))
    told = {each.handle: each for each in waiting(inputs, scored(inputs), choice)}
    assert {"cleo", "dora"} == set(told)
    assert ("peer", "no-group", None) == (told["cleo"].role, told["cleo"].cause, told["cleo"].position)
    assert told["cleo"].reason.startswith("Two people fit, but they meet with others already")
    assert ("no-language", "Three people bring a skill that is wanted; none of them shares a language.") == (
        told["dora"].cause,
        told["dora"].reason,
    )
    assert "If you can meet in English, add it to your profile: three people would fit then." in told["dora"].next_step


def test_a_lone_peer_is_told_so() -> None:
    """Who is alone in a pool hears that nobody else has joined."""
    prepared_ = prepare(portal({"ada": mentee("Ada")}), COHORT, DAY)
    inputs = replace(prepared_.inputs, format="peer", mentors=prepared_.inputs.mentees)
    (told,) = waiting(inputs, scored(inputs), Choice(order=(), certificate=EMPTY))
    assert ("not-needed", "Nobody else has joined this cohort yet.") == (told.cause, told.reason)
