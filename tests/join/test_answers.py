"""A whole set of answers to a profile, whatever the answers are."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.join.lantern import PORTAL, TODAY

from pairloom.join import FIELDS, problems_of, read_answer, read_answers
from pairloom.model.community import Terms
from pairloom.model.profile import Profile
from pairloom.model.question import WORDS, in_terms, questions

ODD = st.text(st.characters(), max_size=80) | st.text("-[]xX| \n,;:/0123456789apm()+UTCGMT", max_size=80)


def test_answers_become_a_profile_in_the_order_of_the_model() -> None:
    """Answers become the plain value of a profile, in the order of the model, without the blank ones."""
    read = read_answers(
        {
            "consent.on": "2026-11-22",
            "consent.publish": "yes",
            "mentor.offers": "Rust, js",
            "mentor.capacity": "2",
            "about": "  Line one\r\nLine two  \r\n",
            "pronouns": "  ",
            "languages": "English",
            "timezone": "Africa/Lagos",
            "name": " Ada \n Quist ",
        },
        PORTAL,
        TODAY,
    )

    assert {
        "name": "Ada Quist",
        "timezone": "Africa/Lagos",
        "languages": ["en"],
        "about": "Line one\nLine two\n",
        "mentor": {"offers": ["rust", "javascript"], "capacity": 2},
        "consent": {"publish": True, "on": "2026-11-22"},
    } == read.value
    assert ["name", "timezone", "languages", "about", "mentor", "consent"] == list(read.value)
    assert () == read.slips
    assert () == problems_of(read.value)


def test_slips_come_in_the_order_of_the_fields_and_an_unknown_field_is_told() -> None:
    """Slips come in the order of the fields, and a field that we do not know is told."""
    read = read_answers({"shoe": "42", "languages": "Martian", "name": "x" * 90}, PORTAL, TODAY)

    assert ["shoe", "name", "languages"] == [slip.field for slip in read.slips]
    assert {} == read.value


def test_a_whole_profile_is_held_to_the_models_rules_in_words_for_people() -> None:
    """A whole profile is held to the model's rules, and told by fields, without keys of YAML."""
    told = {
        slip.field: f"{slip.message} | {slip.hint}" for slip in problems_of({"name": "Ada", "mentor": {}, "shoe": 1})
    }

    assert {
        "timezone": "must be given; it is missing | for example: Lagos",
        "languages": "must be given; it is missing | for example: English, Yoruba",
        "mentor.offers": "must be given; it is missing | for example: python",
        "consent.publish": "must be given; it is missing | for example: yes",
    } == {field: words for field, words in told.items() if field}
    assert told[""].startswith("must be a key we know; found an unknown one")


@pytest.mark.parametrize("field", FIELDS)
@given(text=ODD)
@settings(max_examples=25)
def test_no_answer_raises_and_what_is_taken_pleases_the_model(field: str, text: str) -> None:
    """No answer makes a reader raise; what is taken pleases the model, and what is not taken is told."""
    value, slips = read_answer(field, text, PORTAL, TODAY)

    if value is not None:
        again = read_answers({field: text}, PORTAL, TODAY)
        assert again.slips == slips
        own = [slip for slip in problems_of(again.value) if slip.field == field]
        assert [] == own
    assert all(len(slip.message) < 400 and slip.message.isprintable() for slip in slips)


@pytest.mark.parametrize("field", FIELDS)
def test_five_megabytes_and_broken_characters_are_refused_in_a_line(field: str) -> None:
    """An answer of five megabytes, or with half a character, is refused in a line."""
    value, (slip,) = read_answer(field, "x" * 5_000_000, PORTAL, TODAY)
    assert (None, "must be at most 10,000 characters; found 5,000,000") == (value, slip.message)

    value, (slip,) = read_answer(field, "Ada \ud800", PORTAL, TODAY)
    assert (None, 'must have no broken characters; found "\\ud800"') == (value, slip.message)


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize(
    "part", ["mon,", "mon ", "a - ", "(", "a,", "- [x] a\n", "B2 ", "1-", "mon 1-2 and ", "a/", "  "]
)
def test_an_answer_that_repeats_itself_for_long_gets_its_answer(field: str, part: str) -> None:
    """An answer that repeats itself for long, which some patterns would read for ever, gets its answer."""
    value, slips = read_answer(field, f"{part * (9_900 // len(part))}x", PORTAL, TODAY)

    assert value is not None or slips


def test_every_field_of_a_profile_is_a_question_whose_example_is_an_answer() -> None:
    """Every field of a profile is a question, and its example is read without an error."""
    for key, field in FIELDS.items():
        _, slips = read_answer(key, field.example, PORTAL, date(2026, 11, 22))
        doubts = [slip for slip in slips if slip.severity == "error"]
        assert [] == doubts or key.endswith(".prefers"), key
    required = {key for key, field in FIELDS.items() if field.required}
    assert {
        "name",
        "timezone",
        "languages",
        "mentor.offers",
        "mentee.wants",
        "consent.publish",
        "consent.on",
    } == required
    assert set(Profile.model_fields) == {key.partition(".")[0] for key in FIELDS}


def test_every_choice_has_words_and_no_words_are_left_over() -> None:
    """Every fixed choice has words that begin with its value or its meaning, and no words are left over."""
    chosen = {value for field in FIELDS.values() for value in field.choices}

    assert chosen == set(WORDS)
    assert {"mentor.stage", "mentee.stage", "mentor.formats", "work_style"} == {
        key for key, field in FIELDS.items() if field.choices
    }


def test_questions_speak_in_the_communitys_own_words() -> None:
    """Questions speak in the community's own words; paths stay as they are."""
    own = questions(Terms(mentor="guide", mentee="learner", cohort="season"))

    assert "Guides you would like" == own["mentee.prefers"].label
    assert "How many learners you take at one time" == own["mentor.capacity"].label
    assert "Hours a month you give as a learner" == own["mentee.hours_per_month"].label
    assert "An elder, as an elder; elders" == in_terms("A mentor, as a mentor; mentors", Terms(mentor="elder"))
    assert "Folders of cohorts/ and the season" == in_terms(
        "Folders of cohorts/ and the cohort", Terms(cohort="season")
    )
