"""The quality of a match in words: the same for terminal and page, but a page says nothing of a few people."""

from typing import Any

import pytest

from pairloom.cli import _quality as terminal
from pairloom.figures import Figure, balance, figures, percent
from pairloom.model.match import Match
from pairloom.model.quality import (
    Blocking,
    GroupCoverage,
    Parity,
    Quality,
    Ranks,
    Seats,
    Share,
    SkillBalance,
    Spread,
)


def quality(**changes: Any) -> Quality:  # noqa: ANN401 - any figure
    """Return the quality of a match of twenty-two pairs, but for what is given."""
    ranks = Ranks(pairs=22, first=15, within_three=20, median=1)
    values: dict[str, Any] = {
        "coverage": Share(count=22, of=24),
        "mentee_ranks": ranks,
        "mentor_ranks": ranks,
        "points": Spread(of=22, least=41, median=63, most=88, worst_off=41),
        "capacity": Seats(count=22, of=30, mentors=12),
        "load": 7,
        "blocking": Blocking(count=2, pairs=(("ada", "ben"), ("eve", "cleo"))),
        "skills": (
            SkillBalance(skill="rust", mentors=2, seats=3, mentees=6),
            SkillBalance(skill="python", mentors=7, seats=9, mentees=8),
            SkillBalance(skill="chess", mentors=0, seats=0, mentees=1),
        ),
        "parity": Parity(groups=(GroupCoverage(background="self-taught", people=7, placed=6),), too_small=2),
    }
    return Quality(**(values | changes))


def said(found: Quality, *, public: bool) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return value and details of each figure by title."""
    return {figure.title: (figure.value, figure.details) for figure in figures(found, public=public)}


def test_each_figure_is_said_in_a_few_words() -> None:
    """On the terminal the figures have their counts, shares and names."""
    ranks = ("15 of 22 first, 20 within three; median 1", ())
    assert {
        "Coverage": ("22 of 24 (92 %)", ()),
        "Ranks received": ranks,
        "Ranks received by mentors": ranks,
        "Points": ("least 41, median 63, most 88; worst-off 41", ()),
        "Seats": ("22 of 30 (73 %)", ()),
        "Load": ("0.07", ()),
        "Blocking pairs": ("2", ("ada and ben", "eve and cleo")),
        "Parity": ("2 groups are too small to say", ("self taught: 6 of 7 (86 %)",)),
    } == said(quality(), public=False)


def test_nobody_is_named_in_public() -> None:
    """A page has the number of blocking pairs and not their names; all else of a large match is the same."""
    shown, told = said(quality(), public=True), said(quality(), public=False)
    assert ("2", ()) == shown.pop("Blocking pairs")
    assert told.pop("Blocking pairs")
    assert told == shown


def test_a_match_of_four_pairs_has_too_few_to_say() -> None:
    """On a page, no figure but the plain counts speaks of fewer than five pairs."""
    ranks = Ranks(pairs=4, first=4, within_three=4, median=1)
    points = Spread(of=4, least=41, median=63, most=88, worst_off=41)
    shown = said(quality(coverage=Share(count=4, of=4), mentee_ranks=ranks, points=points), public=True)
    assert ("4 of 4", ()) == shown.pop("Coverage")
    assert ("2 groups are too small to say", ("self taught: 6 of 7 (86 %)",)) == shown.pop("Parity")
    assert {("too few to say", ())} == set(shown.values())


@pytest.mark.parametrize(("mentors", "told"), [(4, "too few to say"), (5, "22 of 30 (73 %)")])
def test_the_seats_of_a_few_mentors_are_not_told_in_public(mentors: int, told: str) -> None:
    """However many pairs there are, seats and load of fewer than five mentors are left out on a page."""
    found = said(quality(capacity=Seats(count=22, of=30, mentors=mentors)), public=True)
    assert (told, told == "too few to say") == (found["Seats"][0], found["Load"][0] == "too few to say")


def test_the_points_of_a_few_circles_are_not_told_in_public() -> None:
    """Of four circles of many people, a page does not say the points."""
    few = quality(points=Spread(of=4, least=36, median=56, most=93, worst_off=36))
    assert "too few to say" == said(few, public=True)["Points"][0]


def test_the_worst_off_is_not_a_pin() -> None:
    """Where the least points are those of a pin, the worst-off of the others is told; without others, none is."""
    spread = Spread(of=22, least=12, median=63, most=88, worst_off=41)
    pinned = Spread(of=22, least=12, median=63, most=88)
    assert "least 12, median 63, most 88; worst-off 41" == said(quality(points=spread), public=False)["Points"][0]
    assert "least 12, median 63, most 88" == said(quality(points=pinned), public=False)["Points"][0]


@pytest.mark.parametrize(
    ("parity", "value"),
    [
        (Parity(groups=(), too_small=1), "too few to say"),
        (Parity(groups=(GroupCoverage(background="parents", people=9, placed=9),), too_small=0), "all groups"),
        (
            Parity(groups=(GroupCoverage(background="parents", people=9, placed=9),), too_small=1),
            "one group is too small to say",
        ),
    ],
)
def test_groups_that_are_too_small_are_counted(parity: Parity, value: str) -> None:
    """A group that is left out is said to be left out, without its name."""
    assert value == said(quality(parity=parity), public=True)["Parity"][0]


def test_counts_of_nobody_have_no_share() -> None:
    """Of nobody there is no percentage, of no blocking pair no number."""
    empty = quality(coverage=Share(count=0, of=0), blocking=Blocking(count=0), load=100)
    found = said(empty, public=False)
    assert ("0 of 0", "none", "1.00") == (found["Coverage"][0], found["Blocking pairs"][0], found["Load"][0])


def test_a_match_without_figures_says_nothing() -> None:
    """An older match, which has none, is no reason for a heading."""
    assert () == figures(Quality(), public=False)
    assert [] == list(terminal.lines(Quality()))
    assert Quality() == Match.model_fields["quality"].default


def test_supply_and_demand_of_a_few_people_is_no_public_matter() -> None:
    """In public a skill is told if five or more want it, and one to four mentors are only said to be under five."""
    every = (("rust", "6", "2", "3"), ("python", "8", "7", "9"), ("chess", "1", "0", "0"))
    assert every == balance(quality(), public=False)
    assert (("rust", "6", "under 5", ""), ("python", "8", "7", "9")) == balance(quality(), public=True)
    nobody = SkillBalance(skill="go", mentors=0, seats=0, mentees=9)
    assert (("go", "9", "0", "0"),) == balance(quality(skills=(nobody,)), public=True)


def test_shares_are_rounded_half_up() -> None:
    """One of eight is 13 percent, one of three is 33."""
    assert [13, 33, 67, 100, 0] == [percent(1, 8), percent(1, 3), percent(2, 3), percent(4, 4), percent(0, 4)]


def test_the_terminal_shows_each_figure_with_its_definition() -> None:
    """Below every figure stands its definition; of the skills, those that lack seats."""
    lines = list(terminal.lines(quality()))
    assert "How good this match is" == lines[0]
    for figure in figures(quality(), public=False):
        place = lines.index(f"  {figure.title}: {figure.value}")
        assert [f"    {each}" for each in (*figure.details, figure.definition)] == lines[
            place + 1 : place + 2 + len(figure.details)
        ]
    skills = lines.index("  Supply and demand: skills that lack seats")
    assert [
        "    rust   mentees    6  mentors    2  seats    3",
        "    chess  mentees    1  mentors    0  seats    0",
    ] == lines[skills + 1 : skills + 3]
    assert f"    {Quality.model_fields['skills'].description}" == lines[skills + 3]


def test_the_terminal_says_where_no_skill_lacks_seats() -> None:
    """Enough seats for every skill is one line."""
    enough = quality(skills=(SkillBalance(skill="rust", mentors=2, seats=3, mentees=3),))
    assert "  Supply and demand: no skill lacks seats" in terminal.lines(enough)
    assert not any("Supply" in line for line in terminal.lines(quality(skills=())))


def test_a_page_says_nothing_of_the_wishes_of_a_few() -> None:
    """Of fewer than five who asked for somebody, only the terminal says how many got them."""
    few, some = (quality(wishes=Share(count=3, of=number)) for number in (4, 5))
    assert "3 of 4 (75 %)" == said(few, public=False)["Wishes"][0]
    assert ["too few to say", "3 of 5 (60 %)"] == [said(each, public=True)["Wishes"][0] for each in (few, some)]


def test_a_figure_is_title_value_details_and_definition() -> None:
    """A figure holds all that its reader needs, in words."""
    first = figures(quality(), public=False)[0]
    assert Figure("Coverage", "22 of 24 (92 %)", (), Quality.model_fields["coverage"].description or "") == first
