# ruff: noqa: RUF001 - texts in several scripts
"""What two people speak of: goals that name a skill, words in common, and the sentences."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.match.ada_and_ben import ada, ben, judge
from tests.match.match_portals import COHORT, DAY, mentee, mentor, portal

from pairloom.match.criteria import goals
from pairloom.match.inputs import Inputs, gather
from pairloom.match.texts.likeness import often, rarities, shared, units, vectors
from pairloom.match.verdict import Score

ABOUT = "I maintain a compiler and like gentle error messages."


def said(
    about: str, titles: list[str], languages: tuple[str, ...] = ("en",), offers: tuple[str, ...] = ("rust",)
) -> Score:
    """Return what is said of mentor Ada with this `about` and mentee Ben with these goals."""
    one = ada(about=about or None, languages=languages, offers=offers)
    other = ben(languages=languages, mentee={"goals": [{"title": title} for title in titles]})
    verdict = judge(goals, one, other)
    assert isinstance(verdict, Score)
    return verdict


@pytest.mark.parametrize(
    ("titles", "reason"),
    [
        ([], "Ben has written down no goal yet."),
        (["Read a book"], "Ada and Ben use different words, which need not mean much."),
        (["What I do"], "Ada and Ben use different words, which need not mean much."),
        (["Write a Compiler"], "Both speak of: Compiler."),
        (["Messages for errors, from one who maintains compilers"], "Both speak of: compilers, errors, maintains."),
        (["A change in RUST, merged"], "Fits Ben’s goal: “A change in RUST, merged” speaks of Rust."),
        (
            ["Read", "Compilers in Rust"],
            "Fits 1 of Ben’s 2 goals: “Compilers in Rust” speaks of Rust.",
        ),
        (
            ["Gentle words", "Errors in Rust"],
            "Fits 1 of Ben’s 2 goals: “Errors in Rust” speaks of Rust. Both also speak of: Gentle.",
        ),
        (["Read Rust", "Write Rust and Go"], "Fits 2 of Ben’s 2 goals: “Read Rust” speaks of Rust."),
        (["Rust and C++"], "Fits Ben’s goal: “Rust and C++” speaks of C++ and Rust."),
    ],
)
def test_the_reason_names_what_both_speak_of(titles: list[str], reason: str) -> None:
    """A goal that names an offered skill is quoted, and up to three words are named as the mentee wrote them."""
    assert reason == said(ABOUT, titles, offers=("rust", "cpp")).reason


def test_no_common_word_is_no_point() -> None:
    """Without a goal, and without a common word, the share is 0."""
    assert 0 == said(ABOUT, []).share == said(ABOUT, ["Read a book"]).share


def test_the_measure_of_a_goal_is_read_as_well() -> None:
    """A goal whose measure names the skill counts like one whose title does."""
    goal = {"title": "Grow", "measure": "One pull request in golang"}
    verdict = judge(goals, ada(offers=("go",)), ben(mentee={"goals": [goal]}))
    assert isinstance(verdict, Score)
    assert "Fits Ben’s goal: “Grow” speaks of Go." == verdict.reason
    assert verdict.share > 0


def test_whom_a_mentor_seeks_and_what_a_mentee_is_are_read() -> None:
    """The words of `seeks` meet those of the mentee's `about`."""
    verdict = judge(goals, ada(mentor={"seeks": "Librarians"}), ben(about="I am a librarian."))
    assert isinstance(verdict, Score)
    assert "Both speak of: librarian." == verdict.reason


@pytest.mark.parametrize(
    ("languages", "about", "title", "word"),
    [
        (("zh",), "我写布料模拟器，教数值方法", "为模拟器加入真丝", "模拟器"),
        (("ja",), "機械学習の研究", "機械学習を学ぶ", "機械学習"),
        (("de",), "Ich baue Webstühle.", "Einen Webstuhl bauen", "bauen, Webstuhl"),
        (("ar",), "أكتب رسائل", "الرسائل", "الرسائل"),
        (("th",), "เขียนโปรแกรม", "โปรแกรม", "โปรแกรม"),
    ],
)
def test_people_meet_in_their_own_language(languages: tuple[str, ...], about: str, title: str, word: str) -> None:
    """Inflected words and words without blanks meet, and are named as the mentee wrote them."""
    assert f"Both speak of: {word}." == said(about, [title], languages).reason


def test_equal_texts_earn_everything() -> None:
    """Two people who say the same in the same words have the likeness of a whole, and all points."""
    words = tuple((f"w{number:02}", 1 + number % 3) for number in range(40))
    inputs = everybody([ABOUT], [ABOUT])
    one, other = (replace(person, words=words) for person in (inputs.mentors[0], inputs.mentees[0]))
    alike = sum(shared(one, other, dict.fromkeys((stem for stem, _ in words), 40)).values())
    assert pytest.approx(1, abs=0.001) == alike / (goals.SCALE * goals.ENOUGH)
    same = replace(inputs, mentors=(one,), mentees=(other,))
    assert 1 == goals.score(one, other, same).share


def everybody(mentors: list[str], mentees: list[str]) -> Inputs:
    """Return mentors and mentees who say these things about themselves."""
    people = {f"m{place:02}": mentor(f"M {place}", about=about or None) for place, about in enumerate(mentors)}
    people |= {f"n{place:02}": mentee(f"N {place}", about=about or None) for place, about in enumerate(mentees)}
    return gather(portal(people), COHORT, DAY)


def test_words_that_a_fifth_of_all_use_weigh_nothing_but_names_of_skills_do() -> None:
    """Of ten people, a word that five use says nothing of any of them; a named skill always does."""
    inputs = everybody(["looms and Rust"] * 5, ["looms", "yarn", "yarn", "yarn", "yarn"])
    rare = rarities(inputs)
    assert {0} == {rare["loom"]}
    assert rare["yarn"] > 0
    assert rare["skill:rust"] > 0
    assert rarities(everybody(["looms"] * 2, ["looms"] * 2))["loom"] > 0


def test_a_word_that_fewer_use_counts_more() -> None:
    """The rarer word makes the likeness larger, and one that is used twice counts more than once."""
    inputs = everybody(["warp", "weft", "weft weft warp"], ["warp", "weft", "weft"])
    rare = rarities(inputs)
    assert rare["warp"] > rare["weft"]
    assert [16, 32, 41] == [often(1), often(2), often(3)]


def test_somebody_in_both_roles_is_one_person() -> None:
    """A word that one person uses as mentor and as mentee is used by one."""
    both = mentor("Ada", about="Looms", mentee={"wants": ["go"]})
    alone = gather(portal({"ada": both, "ben": mentee("Ben")}), COHORT, DAY)
    assert rarities(alone)["loom"] == rarities(everybody(["Looms"], [""]))["loom"]


def test_the_order_of_people_changes_nothing() -> None:
    """Whoever is named first, the likeness of two people is the same."""
    inputs = everybody(["warp and weft", "weft", "yarn"], ["weft of yarn", "warp"])
    turned = replace(inputs, mentors=inputs.mentors[::-1], mentees=inputs.mentees[::-1])
    assert rarities(inputs) == rarities(turned)
    pairs = [(one, other) for one in inputs.mentors for other in inputs.mentees]
    assert [goals.score(*pair, inputs) for pair in pairs] == [goals.score(*pair, turned) for pair in pairs]


WORDS = st.lists(st.sampled_from(["warp", "weft", "yarn", "loom", "Rust", "the", "shuttle"]), max_size=9).map(" ".join)


@given(st.lists(WORDS, min_size=1, max_size=5), st.lists(WORDS, min_size=1, max_size=5))
def test_goals_in_bulk_are_those_of_two(mentors: list[str], mentees: list[str]) -> None:
    """The numbers in bulk are the shares of two people, and nobody is vetoed."""
    inputs = everybody(mentors, mentees)
    numbers, vetoed = goals.grid(inputs.mentors, inputs.mentees, inputs)(0, len(mentees))
    assert vetoed is None
    assert numbers is not None
    shares = [
        [goals.score(one, other, inputs).share * goals.SCALE for one in inputs.mentors] for other in inputs.mentees
    ]
    assert shares == numbers.tolist()


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_vectors_are_the_units_of_each(texts: list[str]) -> None:
    """The table of many people has what each of them has alone, and no vector is longer than a unit by much."""
    inputs = everybody(texts, [])
    rare = rarities(inputs)
    places = {stem: place for place, stem in enumerate(sorted(rare))}
    table = vectors(inputs.mentors, places, rare).filled()
    for row, person in zip(table, inputs.mentors, strict=True):
        assert {stem: row[place] for stem, place in places.items() if row[place]} == units(person, rare)


@pytest.mark.parametrize(
    "text", ["🧶" * 2000, "\u202e" + "a" * 3900, "x y " * 1000, "](" * 2000, "word " * 800, "字" * 4000]
)
def test_hostile_texts_do_no_harm(text: str) -> None:
    """Whatever somebody writes, there is a share and a short reason without invisible characters."""
    verdict = said(text, [text[:200].strip(" ")])
    assert 0 <= verdict.share <= 1
    assert len(verdict.reason) < 600
    assert "\u202e" not in verdict.reason.replace(text[:200].strip(" "), "")
