"""Verification of groups, hybrid cohorts and peers: what `match` writes is proved, and equals that lost are refused."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal, profile

from pairloom.match import match_cohort, to_yaml, verify
from pairloom.match.choice import Choice
from pairloom.match.matching import choose, prepare, told
from pairloom.match.verifying import verification
from pairloom.model.match import Match
from pairloom.model.portal import Portal
from pairloom.model.profile import Format, Profile

Places = list[tuple[tuple[str | int, ...], str]]


def people(form: Format) -> dict[str, Profile]:
    """Return people of whom several fit equally well."""
    if form == "peer":
        return {
            handle: profile(
                name=handle.title(),
                mentor={"offers": ["rust", "go"], "formats": ["peer"]},
                mentee={"wants": ["go", "rust"]},
            )
            for handle in ("ada", "ben", "cleo", "dora", "eve")
        }
    section = {"capacity": 3, "formats": [form]}
    mentors = {handle: mentor(handle.title(), mentor=section) for handle in ("ada", "eve")}
    return mentors | {handle: mentee(handle.title()) for handle in ("ben", "cleo", "dora", "finn", "gus", "hal", "ida")}


def empty(form: Format, **settings: Any) -> Portal:  # noqa: ANN401 - any setting of matching
    """Return a portal without a match."""
    return portal(people(form), {COHORT: cohort(format=form, matching=settings)})


def stored(form: Format, **settings: Any) -> Portal:  # noqa: ANN401 - any setting of matching
    """Return a portal with its match."""
    where = empty(form, **settings)
    return replace(where, matches={COHORT: match_cohort(where, COHORT, DAY)})


def found(where: Portal, match: Match) -> Places:
    """Return what is wrong with a match, and where."""
    return [(each.at, each.message) for each in verify(replace(where, matches={COHORT: match}), COHORT)]


def tampered(where: Portal, change: Callable[[dict[str, Any]], object]) -> Places:
    """Return what is found wrong after a change of the stored match."""
    values = where.matches[COHORT].model_dump(mode="python")
    change(values)
    return found(where, Match.model_validate(values))


@pytest.mark.parametrize("objective", ["participation", "score"])
@pytest.mark.parametrize("form", ["group", "hybrid", "reverse", "peer"])
def test_what_match_writes_is_proved_for_every_format(form: Format, objective: str) -> None:
    """Values and text of a match of each format are proved, with a pin and without."""
    for pins in ([], [["ada", "cleo"]]):
        where = stored(form, objective=objective, pins=pins)
        match = where.matches[COHORT]
        assert match.pairs or match.circles
        assert () == verify(where, COHORT, to_yaml(COHORT, match))


def told_again(where: Portal, change: Callable[[Choice], Choice]) -> Match:
    """Return the match of another choice with all its words and figures as they would be written."""
    scores = prepare(where, COHORT, DAY)
    return told(scores, change(choose(scores)))


def test_of_equal_groups_only_those_that_the_draw_chose_are_proved() -> None:
    """A mentee who waits in the place of an equal one is seen, though every sum is right."""
    where = stored("group")
    waiting = next(each.handle for each in where.matches[COHORT].waiting if each.role == "mentee")

    def swap(choice: Choice) -> Choice:
        first, *others = choice.pairs
        return replace(choice, pairs=tuple(sorted([replace(first, mentee=waiting), *others])))

    message = "of equal matches the best draw must win; made again, the match has other pairs"
    assert [(("pairs",), message)] == found(where, told_again(where, swap))


def test_of_equal_twos_only_those_that_the_draw_chose_are_proved() -> None:
    """Peers who could as well meet otherwise are seen to meet otherwise."""
    where = stored("peer")

    def turn(choice: Choice) -> Choice:
        order = dict(zip("abcde", "bcdea", strict=True))
        names = {handle[0]: handle for handle in people("peer")}
        turned = (tuple(sorted(names[order[member[0]]] for member in circle)) for circle in choice.circles)
        return replace(choice, circles=tuple(sorted(turned)))

    assert ("circles",) in [at for at, _ in found(where, told_again(where, turn))]


def test_circles_are_looked_at_one_by_one() -> None:
    """Strangers, people in two circles, vetoes, pins: each is found at its circle."""
    where = stored("peer", refusals=[["ada", "ben"]], pins=[["cleo", "dora"]])
    match = where.matches[COHORT]
    circle = match.circles[0].model_dump(mode="python")

    def circles(*members: tuple[str, ...], pinned: bool = False) -> Callable[[dict[str, Any]], object]:
        made = tuple(circle | {"members": each, "pinned": pinned} for each in members)
        return lambda values: values.update(circles=made)

    assert (("circles", 0, "members"), "members must take part in this cohort; zoe does not") in tampered(
        where, circles(("ada", "zoe"))
    )
    assert (("circles", 1, "members"), "cleo must be in one circle; found another") in tampered(
        where, circles(("cleo", "dora"), ("cleo", "eve"))
    )
    assert (("circles", 0, "members"), "members must be in order of handle, each once") in tampered(
        where, circles(("dora", "cleo"))
    )
    said = tampered(where, circles(("ada", "ben"), ("cleo", "dora"), pinned=True))
    assert any(at == ("circles", 0, "members") and "ada and ben must have no veto" in message for at, message in said)
    assert (("circles", 0, "pinned"), "pinned must be as cohort.yml says; found true") in said
    assert (("circles",), "cleo and dora are pinned in cohort.yml and must be in one circle") in tampered(
        where, circles(("ada", "cleo"))
    )


def test_peers_who_are_pinned_meet_against_a_veto() -> None:
    """A pin overrules a veto between the two, and the match is proved."""
    where = stored("peer", pins=[["ada", "ben"]])
    silent = profile(
        name="Ada",
        languages=["fr"],
        mentor={"offers": ["rust"], "formats": ["peer"]},
        mentee={"wants": ["rust"]},
    )
    without = replace(where, profiles={**where.profiles, "ada": silent}, matches={})
    where = replace(without, matches={COHORT: match_cohort(without, COHORT, DAY)})
    assert () == verify(where, COHORT)
    assert any({"ada", "ben"} <= {*circle.members} and circle.pinned for circle in where.matches[COHORT].circles)


def test_prices_that_cannot_be_added_up_are_refused_for_every_proof() -> None:
    """A price of seventy digits ends in a sentence, wherever it stands."""
    where, huge = stored("hybrid"), 10**70
    for changed in (
        {"prices": {"ben": huge}},
        {"group_prices": {"ben": -huge}},
        {"odd_sets": ({"members": ("ben",), "price": huge},)},
    ):

        def change(values: dict[str, Any], changed: dict[str, Any] = changed) -> None:
            values["certificate"] |= changed

        assert [("certificate", field) for field in changed] == [at for at, _ in tampered(where, change)]


def test_the_same_two_are_a_pair_once() -> None:
    """A mentee who has a seat of each kind has them with two mentors."""
    where = stored("hybrid")

    def twice(values: dict[str, Any]) -> None:
        first = values["pairs"][0]
        kind = "group" if first["seat"] == "one-to-one" else "one-to-one"
        values["pairs"] = (first, first | {"seat": kind}, *values["pairs"][1:])

    pair = where.matches[COHORT].pairs[0]
    message = f"{pair.mentor} and {pair.mentee} must be a pair once; found it again"
    assert (("pairs", 1), message) in tampered(where, twice)


@pytest.mark.parametrize(
    ("form", "change", "message"),
    [
        ("group", {"group_prices": {"ben": 3}}, "group_prices must be empty for group; found 1"),
        ("peer", {"group_prices": {"ben": 3}}, "group_prices must be empty for peer; found 1"),
        ("hybrid", {"odd_sets": ({"members": ("ben",), "price": 1},)}, "odd_sets must be empty for hybrid; found 1"),
        ("hybrid", {"group_prices": {"zoe": 0}}, "group_prices must be those of the cohort's mentees; found zoe"),
        ("group", {"proved": None}, "proved must be a number for group; found none"),
    ],
)
def test_what_proves_nothing_has_no_place_in_a_certificate(form: Format, change: dict[str, Any], message: str) -> None:
    """Prices of another format, and a proof without what the solver proved, are refused."""
    assert message in [said for _, said in tampered(stored(form), lambda values: values["certificate"].update(change))]


def test_prices_of_nothing_and_sets_out_of_order_are_refused() -> None:
    """Who pays nothing is left out, and an odd set is written as `match` writes it."""
    where = stored("peer")
    proof = where.matches[COHORT].certificate
    free = min({*where.profiles} - {*proof.prices})
    message = f"prices must leave out those who pay nothing; found {free}"
    assert message in [
        said for _, said in tampered(where, lambda values: values["certificate"]["prices"].update({free: 0}))
    ]
    (first, *_) = proof.odd_sets

    def turned(values: dict[str, Any]) -> None:
        values["certificate"]["odd_sets"][0]["members"] = first.members[::-1]

    said = "odd_sets must have a price, and members in order of handle, each once"
    assert [(("certificate", "odd_sets", 0), said)] == tampered(where, turned)


def test_what_the_solver_proved_is_proved_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where prices leave room, a match says neither less nor more of the solver's proof than the solver does."""
    where = stored("peer", group_size=[3, 4])
    match = where.matches[COHORT]
    proof, again = match.certificate, choose(prepare(where, COHORT, DAY))
    assert proof.reached == proof.proved
    assert proof.reached < proof.bound
    message = f"proved must be {proof.proved}, what the solver of integer programs proves again; found "
    less = proof.model_copy(update={"proved": proof.reached + 1})
    assert [(("certificate", "proved"), f"{message}{less.proved}")] == found(
        where, match.model_copy(update={"certificate": less})
    )
    short = replace(again, certificate=less, order=(*again.order, "the search ended"))
    monkeypatch.setattr(verification, "choose", lambda _: short)
    assert [("certificate", "proved"), ("order",)] == [at for at, _ in found(where, match)]


def test_a_pin_of_a_mentor_who_gives_no_seat_of_a_hybrid_cohort_is_one_to_one_and_proved() -> None:
    """A pin stands though the mentor's formats name neither kind of seat; what `match` writes is then proved, too."""
    here = empty("hybrid", pins=[["ada", "cleo"]])
    where = replace(here, profiles={**here.profiles, "ada": mentor("Ada", mentor={"formats": ["reverse"]})})
    match = match_cohort(where, COHORT, DAY)
    assert [("cleo", "one-to-one")] == [(pair.mentee, pair.seat) for pair in match.pairs if pair.mentor == "ada"]
    assert [] == found(where, match)
