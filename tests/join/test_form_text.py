"""The text of a form, read back: by whom ever it was changed."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.join.form_bodies import FORMS, MENTEE, MENTOR, body, sent
from tests.join.lantern import COMMUNITY

from pairloom.join.form import LIMIT, read_form
from pairloom.model.community import Terms
from pairloom.model.form import CONFIRM, CONSENT, Form, forms

LINE: Final = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=30)
WORDS: Final = LINE.filter(lambda line: not line.lstrip().startswith("#") and "<!--" not in line and "-->" not in line)
PLAIN: Final = st.lists(WORDS, min_size=1, max_size=4).map("\n".join).map(str.strip)
FREE: Final = (
    st.lists(WORDS | st.sampled_from(["### Your name", "### Oh", "## x"]), max_size=5).map("\n".join).map(str.strip)
)


@st.composite
def filled(draw: st.DrawFn) -> tuple[Form, dict[str, str]]:
    """Draw a form, and answers to some of its questions."""
    form = FORMS[draw(st.sampled_from(sorted(FORMS)))]
    answers: dict[str, str] = {}
    for item in form.items[1:]:
        if item.key in {CONSENT, CONFIRM}:
            answers[item.key] = " ".join(value for value in item.choices if draw(st.booleans()))
        elif item.kind != "choices" and draw(st.booleans()):
            answers[item.key] = draw(FREE if item.kind == "text" else PLAIN)
    return form, {key: text for key, text in answers.items() if text not in {"", "None", "_No response_"}}


@given(filled())
def test_a_form_is_read_back_as_it_was_filled_in(drawn: tuple[Form, dict[str, str]]) -> None:
    """Whatever stands in the answers, a form is read back as it was filled in."""
    form, answers = drawn

    read = read_form(body(form, answers), COMMUNITY)

    assert read.form is not None
    boxes = {item.key for item in form.items if item.kind == "choices"}
    assert form.name == read.form.name
    assert answers == {key: text for key, text in read.answers.items() if key not in boxes}
    assert () == read.slips


@given(
    st.text(max_size=300)
    | st.lists(st.sampled_from(["### Request", "Pause", "### Your name", "- [x] a", ""])).map("\n".join)
)
def test_no_text_makes_the_reader_raise(text: str) -> None:
    """No text makes the reader raise; what is none of the forms is told so."""
    read = read_form(text, COMMUNITY)

    assert read.form is not None or read.slips


def slips(text: str) -> list[tuple[str, str]]:
    """Return the slips of a form, each as its question and its message."""
    return [(slip.field, slip.message) for slip in read_form(text, COMMUNITY).slips]


def test_a_heading_in_free_text_changes_nothing() -> None:
    """A heading in free text, forged or not, is a part of the free text and changes nothing."""
    forged = "I like maps.\n\n### Your name\n\nEve\n\n### Request\n\nLeave\n\n### About you\n\n### Oh"
    read = read_form(sent("join-as-mentor", **MENTOR, about=forged), COMMUNITY)

    assert ("join-as-mentor", "Cleo Díaz", forged, ()) == (
        read.form and read.form.name,
        read.answers["name"],
        read.answers["about"],
        read.slips,
    )


def test_a_heading_in_another_answer_is_refused() -> None:
    """A heading in another answer is refused, a known one as a repeat and an unknown one by its place."""
    told = slips(sent("join-as-mentee", **MENTEE | {"mentee.goals": "A\n### Your name\nEve"}))
    assert [("name", "must stand once as a heading, and stands there again")] == told
    told = slips(sent("join-as-mentee", **MENTEE | {"mentee.goals": "A\n### My dream\nB"}))
    assert [("", 'must have only its own headings; found "My dream"')] == told


def test_a_heading_out_of_its_place_is_refused() -> None:
    """A heading that stands later than the form has it is refused."""
    name = "### Your name\n\nDan Roth\n\n"
    text = sent("join-as-mentee", **MENTEE)
    late = text.replace(name, "").replace("### Your consent", f"{name}### Your consent")

    assert [("name", "must stand as a heading where the form has it, and stands later")] == slips(late)


def test_free_text_that_begins_too_early_is_refused() -> None:
    """Where the heading of free text is forged above other questions, the form is refused: they would be text."""
    text = sent("join-as-mentee", **MENTEE | {"mentee.goals": "A\n### About you\nB"})

    assert [
        ("about", 'must be the last answer of the form; found "Cohorts you take part in" in it'),
        ("about", 'must be the last answer of the form; found "Where you work or study" in it'),
        ("about", 'must be the last answer of the form; found "Communities and paths you come from" in it'),
        ("about", 'must be the last answer of the form; found "Your website" in it'),
        ("about", 'must be the last answer of the form; found "Your consent" in it'),
    ] == slips(text)


def test_a_headings_blanks_and_line_ends_do_not_matter() -> None:
    """Windows line ends, blanks behind headings and closing marks do not matter."""
    text = sent("join-as-mentor", **MENTOR).replace("### Your name", "###  Your  name ### ").replace("\n", "\r\n")

    assert "Cleo Díaz" == read_form(text, COMMUNITY).answers["name"]


def test_comments_of_a_template_are_left_out() -> None:
    """What stands in comments, as in GitLab's templates, is left out, also where it goes over several lines."""
    text = "<!-- Made by\n### Request\n-->\n### Request\n\nPause <!-- no -->\n"
    read = read_form(text, COMMUNITY)

    assert (FORMS["pause"], {}, ()) == (read.form, read.answers, read.slips)


@pytest.mark.parametrize(
    "text", ["", "Hello", "### Your name\n\nAda", "### Request\n\nGive me money", "# Request\n\nPause"]
)
def test_what_is_none_of_the_forms_is_told_so(text: str) -> None:
    """A text that does not begin with one of our requests is none of the forms."""
    assert [("", "must begin with the heading Request and its answer; found none")] == slips(text)


def test_what_stands_before_the_first_heading_is_told() -> None:
    """What stands before the first heading would be lost, so it is told."""
    assert [("", 'must have nothing before its first heading; found "Hi all"')] == slips("Hi all\n" + sent("pause"))


def test_a_form_of_five_megabytes_is_refused_in_a_line() -> None:
    """A form of five megabytes is refused in a line that says how much is allowed."""
    assert [("", "must be at most 65,536 characters, and it is longer")] == slips("x" * (LIMIT + 1))


@pytest.mark.parametrize("part", ["<!--", "### ", "#", " "])
def test_a_form_that_repeats_itself_for_long_is_read(part: str) -> None:
    """A form that repeats itself for long, which a pattern might read for ever, is read."""
    text = f"### Request\n\nPause\n### a{part * (60_000 // len(part))}b"

    assert FORMS["pause"] == read_form(text, COMMUNITY).form


def test_a_request_is_known_in_the_communitys_words_and_in_the_usual_ones() -> None:
    """A request is known in the community's own words, and in the usual ones that an older form had."""
    own = COMMUNITY.model_copy(update={"terms": Terms(mentor="guide", mentee="learner")})

    for text in ("### Request\n\nJoin as guide", "### Request\n\nJoin as mentor"):
        assert forms(own)["join-as-mentor"] == read_form(text, own).form
    assert read_form("### Request\n\nJoin as guide", COMMUNITY).form is None


def test_boxes_with_other_words_are_refused() -> None:
    """Nobody agrees to other words than the form's: a box that was rewritten is refused."""
    text = sent("leave", confirm="known").replace("take my profile away", "keep my profile")

    assert [(CONFIRM, "must have the form's own boxes; found other words")] == slips(text)
    assert [(CONSENT, "must have the form's own boxes; found other words")] == slips(
        sent("join-as-mentor", **MENTOR).replace("- [X] My profile may be shown on the site.", "yes")
    )


def test_a_choice_that_was_not_made_is_blank() -> None:
    """A choice that was not made is blank, and so is one that keeps things as they are."""
    text = sent("update", mentor__capacity="3").replace("Yes", "")
    read = read_form(
        text.replace("shown on the site?\n\n_No response_", "shown on the site?\n\nKeep as it is"), COMMUNITY
    )
    assert {"mentor.capacity": "3"} == read.answers
    text = sent("join-as-mentor", **MENTOR)
    place = "as a mentor\n\n_No response_"
    stage = text.rindex(place)
    read = read_form(text[:stage] + "as a mentor\n\nNone" + text[stage + len(place) :], COMMUNITY)
    assert "mentor.stage" not in read.answers
