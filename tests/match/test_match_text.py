"""A match and an explanation in words for the terminal: groups, circles and peers, which small pairs do not show."""

from datetime import date
from typing import Any

import pytest

from pairloom.cli import _explain_text as explain_text
from pairloom.cli import _match_text as match_text
from pairloom.match import Explanation, Given, Option, Standing
from pairloom.match.words import listing, ordinal
from pairloom.model.match import Certificate, Circle, CriterionPoints, Match, MatchedPair, MatchSettings, Waiting

SKILLS = {"skills": CriterionPoints(points=30, reason="Offers Rust.")}


def pair(mentor: str, mentee: str, points: int, **fields: Any) -> MatchedPair:  # noqa: ANN401 - any field of a pair
    """Return a pair."""
    return MatchedPair(mentor=mentor, mentee=mentee, points=points, reason=f"Why {mentee}.", criteria=SKILLS, **fields)


def circle(*members: str, pinned: bool = False) -> Circle:
    """Return a circle."""
    return Circle(members=members, points=41, reason="Why they meet.", criteria=SKILLS, pinned=pinned)


def match(pairs: tuple[MatchedPair, ...] = (), circles: tuple[Circle, ...] = ()) -> Match:
    """Return a match of these."""
    settings = MatchSettings(objective="participation", weights={"skills": 40}, min_shared_hours=1)
    return Match(
        version=1,
        on=date(2026, 9, 20),
        inputs="sha256:" + "0" * 64,
        order=("pins",),
        settings=settings,
        points=sum(each.points for each in pairs) + sum(each.points for each in circles),
        pairs=pairs,
        circles=circles,
        waiting=(),
        certificate=Certificate(bonus=0, reached=1, bound=1, prices={}),
    )


def told(made: Match) -> list[str]:
    """Return the lines of a match, without the empty ones."""
    return [line for line in match_text.lines("autumn", "Autumn", made) if line]


def test_a_group_is_told_with_its_members() -> None:
    """The pairs of one mentor that are seats in a group stand together below the mentor; pairs of two stand before."""
    made = match(
        (
            pair("ada", "ben", 40, seat="group"),
            pair("ada", "cleo", 30, seat="group", pinned=True),
            pair("ada", "dora", 50),
            pair("eve", "finn", 20, seat="group"),
        )
    )
    assert [
        "Autumn: 1 pair and 2 groups, 140 points; nobody waits.",
        "  ada  dora    50",
        "    Why dora.",
        "  ada and a group of 2    70",
        "    ben    40",
        "      Why ben.",
        "    cleo    30  pinned",
        "      Why cleo.",
        "  eve and a group of 1    20",
        "    finn    20",
        "      Why finn.",
    ] == told(made)[:-3]
    assert "pairloom match autumn --verify" in told(made)[-1]


def test_circles_are_told_with_all_their_members() -> None:
    """A circle is one line with everybody in it, and an example of a pin takes two of them."""
    made = match(circles=(circle("ada", "ben", "cleo"), circle("dora", "eve", pinned=True)))
    assert [
        "Autumn: 2 circles, 82 points; nobody waits.",
        "  ada  ben  cleo    41",
        "    Why they meet.",
        "  dora  eve    41  pinned",
        "    Why they meet.",
    ] == told(made)[:-3]
    assert "    pins: [[ada, ben]]" in [*match_text.next_lines("autumn", made)]


def test_of_nobody_there_is_nothing_to_decide() -> None:
    """A match without a pair says so, and proposes no pin."""
    assert told(match())[0].startswith("Autumn: no pair, 0 points")
    assert [] == [*match_text.next_lines("autumn", match())]


def explanation(given: Given, role: str = "peer", other: Given | None = None, points: int = 30) -> Explanation:
    """Return what Ada is told."""
    option = Option("cleo", points, True, SKILLS)  # noqa: FBT003 - the third of four fields
    standing = Standing(match(), True, None)  # noqa: FBT003 - the second of three fields
    return Explanation("ada", role, (option,), standing, given, (), other)  # type: ignore[arg-type]


def test_a_peer_is_told_the_whole_circle() -> None:
    """Whom a peer meets with is everybody else of the circle, with its points and reason."""
    lines = [*explain_text.lines(explanation(Given((), circle("ada", "ben", "cleo"), None)), ())]
    assert [
        "By the match of 2026-09-20:",
        "  ada meets with ben, cleo: 41 points.",
        "    Why they meet.",
        "",
        "ada, peer: people, best first",
    ] == lines[:5]


@pytest.mark.parametrize(
    ("points", "said"),
    [(30, "41 points, 11 more"), (41, "41 points, as many"), (50, "41 points, 9 less")],
)
def test_two_peers_who_do_not_meet_read_what_each_has(points: int, said: str) -> None:
    """Each of two is told with the circle that they have, compared with the points of the two."""
    waits = Waiting(handle="cleo", role="peer", cause="no-group", reason="None is left.", next_step="Wait.")
    mine, other = Given((), circle("ada", "ben"), None), Given((), None, waits)
    lines = [*explain_text.lines_of_two(explanation(mine, other=other, points=points))]
    assert [f"  ada meets with ben: {said}.", "  cleo waits. None is left."] == lines[-2:]


def test_two_peers_of_one_circle_meet() -> None:
    """Two who are in one circle are told that they meet."""
    given = Given((), circle("ada", "ben", "cleo"), None)
    assert "They meet by the match of 2026-09-20." == [*explain_text.lines_of_two(explanation(given, other=given))][-1]


def test_a_seat_in_a_group_and_a_pin_are_called_so() -> None:
    """A mentor with a group reads each member, with the seat and whether it was decided."""
    given = Given((pair("ada", "ben", 40, seat="group", pinned=True), pair("ada", "dora", 20)), None, None)
    lines = [*explain_text.lines(explanation(given, "mentor"), ())]
    assert [
        "  ada meets with ben, in a group: 40 points, pinned.",
        "    Why ben.",
        "  ada meets with dora: 20 points.",
    ] == lines[1:4]
    other = Given((pair("eve", "cleo", 35),), None, None)
    two = [*explain_text.lines_of_two(explanation(given, "mentor", other=other))]
    assert [
        "  ada has ben, 40 points, 10 more; dora, 20 points, 10 less.",
        "  cleo has eve, 35 points, 5 more.",
    ] == two[-2:]


@pytest.mark.parametrize(
    ("place", "word"),
    [(1, "first"), (12, "twelfth"), (13, "13th"), (21, "21st"), (32, "32nd"), (43, "43rd"), (111, "111th")],
)
def test_places_beyond_twelve_are_written_in_figures(place: int, word: str) -> None:
    """The ending of a figure is that of its last word: 21st, but 111th."""
    assert word == ordinal(place)


def test_the_example_of_a_pin_is_a_pair_that_is_not_pinned_yet() -> None:
    """A pair that the coordinators decided already is no example of what they could decide."""
    made = match((pair("ada", "ben", 40, pinned=True), pair("eve", "finn", 30)))
    assert "    pins: [[eve, finn]]" in [*match_text.next_lines("autumn", made)]


def test_a_list_counts_the_rest_only_where_that_is_shorter() -> None:
    """One item more than asked for is named; two are counted."""
    assert ["A, B or C", "A, B, C or D", "A, B, C or 2 more"] == [
        listing([*"ABCDE"[:many]], 3, "or") for many in (3, 4, 5)
    ]


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        ((), "nobody waits."),
        (("peer",), "1 peer waits."),
        (("mentor", "mentee", "mentor"), "1 mentee and 2 mentors wait."),
    ],
)
def test_who_waits_is_counted_by_role(roles: tuple[str, ...], expected: str) -> None:
    """Mentees without a mentor and mentors with a free seat are not added up; somebody who is both waits as each."""
    words = {"reason": "Why.", "next_step": "What.", "cause": "no-skill"}
    waiting = [Waiting(handle=f"w{place}", role=role, **words) for place, role in enumerate(roles)]  # type: ignore[arg-type]
    made = match((pair("ada", "ben", 40),)).model_copy(update={"waiting": tuple(waiting)})
    assert f"Autumn: 1 pair, 40 points; {expected}" == told(made)[0]
