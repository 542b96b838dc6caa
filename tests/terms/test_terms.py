"""A community's own words for mentor, mentee and cohort, in sentences and in Markdown."""

import pytest

from pairloom.model.community import Terms
from pairloom.terms import reworded, reworded_markdown

OWN = Terms(mentor="guide", mentee="apprentice", cohort="season")


@pytest.mark.parametrize(
    ("usual", "own"),
    [
        ("A mentor and a mentee meet.", "A guide and an apprentice meet."),
        ("Mentors, mentees: two cohorts.", "Guides, apprentices: two seasons."),
        ("The mentor's hours, the mentees' goals.", "The guide's hours, the apprentices' goals."),
        ("An early cohort, a\ncohort of ten.", "An early season, a\nseason of ten."),
        ("MENTOR; mentor-mentee pairs", "GUIDE; guide-apprentice pairs"),
        ("Mentoring and mentorship are mentored.", "Mentoring and mentorship are mentored."),
        ("“Become a mentor” speaks of mentor work.", "“Become a mentor” speaks of guide work."),
        ("cohorts/2027/cohort.yml, mentor.capacity, #mentor", "cohorts/2027/cohort.yml, mentor.capacity, #mentor"),
    ],
)
def test_the_community_s_words_take_the_place_of_ours(usual: str, own: str) -> None:
    """Whole words change, with article, plural, possessive and capital; names of files and fields, and quotes, stay."""
    assert own == reworded(usual, OWN)


def test_where_markdown_leads_stays() -> None:
    """In Markdown the words change, but not in code, in addresses and in HTML."""
    usual = (
        "A [mentor](mentor-guide.md#a-mentor) reads `mentor:` on <https://example.org/mentor>; [a mentee][mentee].\n\n"
        "```yaml\nmentor: {offers: [python]}\n```\n\n[mentee]: mentee-guide.md 'For a mentee'\n\n"
        "A mentee asks https://a.example/mentee now."
    )
    own = (
        "A [guide](mentor-guide.md#a-mentor) reads `mentor:` on <https://example.org/mentor>; "
        "[an apprentice][mentee].\n\n"
        "```yaml\nmentor: {offers: [python]}\n```\n\n[mentee]: mentee-guide.md 'For a mentee'\n\n"
        "An apprentice asks https://a.example/mentee now."
    )
    assert own == reworded_markdown(usual, OWN)


def test_a_word_of_the_community_is_no_markdown() -> None:
    """What a community calls its people cannot bring HTML, a link or an attribute into a text; its dash stays."""
    terms = Terms(mentor="<b onclick=x()>", mentee="[me](https://a.example)", cohort="co-op's")
    own = "&#60;b onclick&#61;x&#40;&#41;&#62; and &#91;me&#93;&#40;https&#58;&#47;&#47;a&#46;example&#41; in a co-op's"
    assert own == reworded_markdown("mentor and mentee in a cohort", terms)


def test_the_usual_words_leave_a_text_as_it_is() -> None:
    """A community that keeps the usual words gets its text back, to the letter."""
    text = "An mentor, `a mentee`, “a cohort”."
    assert text == reworded(text, Terms()) == reworded_markdown(text, Terms())
