"""What people speak of, counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.match.match_portals import SKILLS, mentee, mentor

from pairloom.match.texts.lexicon import lexicon
from pairloom.match.texts.spoken import named_skills, of_mentee, of_mentor, rejoined, spoken
from pairloom.model.profile import Goal
from pairloom.model.skill import Vocabulary

KNOWN = lexicon(Vocabulary.model_validate(SKILLS, strict=False).root)


def test_a_mentors_words_are_skills_whom_they_seek_and_about() -> None:
    """An offered skill counts by its key and by the words of its name; an unknown one by its key."""
    ada = mentor(about="Public speaking, in golang", mentor={"seeks": "Speakers"})
    assert ada.mentor is not None
    found = of_mentor(ada, ada.mentor, KNOWN, ["speaking", "unheard-of"]).words
    expected = {"golang": 1, "public": 2, "skill:go": 1, "skill:speaking": 2, "skill:unheard-of": 1, "speak": 2}
    assert expected | {"speaker": 1} == dict(found)
    assert sorted(found) == list(found)


def test_a_mentees_words_are_goals_measures_and_about() -> None:
    """Each word comes with how it was written first, goals before the rest."""
    ben = mentee(about="A loom.", mentee={"goals": [{"title": "Looms in Rust", "measure": "Weaving"}]})
    assert ben.mentee is not None
    found = of_mentee(ben, ben.mentee, KNOWN)
    assert (("loom", 2), ("rust", 1), ("skill:rust", 1), ("weav", 1)) == found.words
    assert ("Looms", "Rust", "Rust", "Weaving") == found.written


def test_each_paragraph_has_a_language_of_its_own() -> None:
    """Somebody who writes in two languages is read in both."""
    text = "Ich arbeite an Webstühlen und mit den Fäden.\n\nI work on looms and with the threads."
    stems = [stem for stem, _ in spoken(("de", "en"), [text], (), KNOWN).words]
    assert ["arbeit", "fad", "loom", "thread", "webstuhl"] == stems


def test_a_goal_names_skills_in_title_and_measure() -> None:
    """The keys come in order, each once; the title and the measure are not read as one line."""
    goal = Goal(title="Rust, Python and Public", measure="Speak of Rust")
    assert ("python", "rust") == named_skills(goal, KNOWN)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["模拟", "拟器"], ["模拟器"]),
        (["拟器", "模拟"], ["模拟器"]),
        (["真丝", "模拟", "错误"], ["真丝", "模拟", "错误"]),
        (["器加", "模拟", "拟器"], ["模拟器加"]),
        (["書", "書本"], ["書", "書本"]),
        (["loom", "om"], ["loom", "om"]),
        ([], []),
    ],
)
def test_pairs_of_characters_that_overlap_are_put_together(words: list[str], expected: list[str]) -> None:
    """Only pairs are joined, and words of letters stay as they are."""
    assert expected == rejoined(words)


@given(st.text(max_size=80), st.sampled_from([("en",), ("ja", "de"), ("qqa",), ("ar", "fr")]))
def test_any_text_is_read(text: str, tags: tuple[str, ...]) -> None:
    """Whatever somebody writes, stems are counted, each has a spelling, and both are short."""
    found = spoken(tags, [text], (), KNOWN)
    assert len(found.words) == len(found.written)
    assert all(stem and times and len(stem) <= 60 for stem, times in found.words)
    assert all(word and len(word) <= 40 for word in found.written)
