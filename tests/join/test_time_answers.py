"""Days, times of the week, goals, numbers, yes and no, logins and links as people write them."""

import pytest
from tests.join.lantern import note, read, refusal, value


def slots(*slots: str) -> list[dict[str, str]]:
    """Return slots from `tue 18:00 20:00`."""
    return [dict(zip(("day", "from", "to"), slot.split(), strict=True)) for slot in slots]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tue 18:00-20:00; Sat 10-13", slots("tue 18:00 20:00", "sat 10:00 13:00")),
        ("Tuesday 6pm to 8pm", slots("tue 18:00 20:00")),
        ("Tuesdays from 6 p.m. to 8 p.m.", slots("tue 18:00 20:00")),
        ("- Thu 9.30\N{EN DASH}10h30\n- Wed: 18:00 - 20:00", slots("wed 18:00 20:00", "thu 09:30 10:30")),
        ("Fri-Mon 9:00-10:00", slots("mon 09:00 10:00", "fri 09:00 10:00", "sat 09:00 10:00", "sun 09:00 10:00")),
        ("Mon, Wed and Fri 18-20", slots("mon 18:00 20:00", "wed 18:00 20:00", "fri 18:00 20:00")),
        ("weekends 10am-1pm", slots("sat 10:00 13:00", "sun 10:00 13:00")),
        ("tue 18:00-19:00, 20:00-21:00", slots("tue 18:00 19:00", "tue 20:00 21:00")),
        ("tue 18:00-19:00, sat 10:00-12:00", slots("tue 18:00 19:00", "sat 10:00 12:00")),
        ("tue 18:00-19:30; tue 19:00-21:00", slots("tue 18:00 21:00")),
        ("mon 6-8pm", slots("mon 18:00 20:00")),
        ("mon 11-1pm", slots("mon 11:00 13:00")),
        (
            "mon 20:00-midnight; tue noon-13:00; wed 22:00-00:00",
            slots("mon 20:00 24:00", "tue 12:00 13:00", "wed 22:00 24:00"),
        ),
    ],
)
def test_times_of_the_week_are_read(text: str, found: list[dict[str, str]]) -> None:
    """Times of the week are read in the forms that people use, and come in the order of the week."""
    assert found == value("availability", text)


def test_a_time_over_midnight_becomes_two_with_a_warning() -> None:
    """A time over midnight becomes two, on the two days, with a warning."""
    text = "Sun 22:00-02:00"
    assert slots("mon 00:00 02:00", "sun 22:00 24:00") == value("availability", text)
    assert note("availability", text).startswith("was read as 22:00 to 24:00, and 00:00 to 02:00 of the next day")


def test_two_bare_hours_of_the_morning_bring_a_question() -> None:
    """Two bare hours of the first half of the day are read as they stand, with a warning."""
    assert 'was read as 06:00 to 08:00; found "6-8" | in the evening? add 12, or write pm' == note(
        "availability", "tue 6-8"
    )


@pytest.mark.parametrize(
    "text",
    ["whenever", "tue", "18:00-20:00", "tue evening", "tue 18:00-20:00 or so", "tue 25:00-26:00", "tue 18:70-19:00"],
)
def test_what_is_no_time_of_the_week_is_refused_with_an_example(text: str) -> None:
    """What is no time of the week is refused with an example."""
    assert "for example: " in refusal("availability", text)


@pytest.mark.parametrize("text", ["tue 24:00-02:00", "tue 9:00-9:00", "tue 13am-14am", "tue 14-16pm"])
def test_times_that_no_clock_shows_are_refused(text: str) -> None:
    """Times that no clock shows, or that take no time, are refused."""
    assert refusal("availability", text).startswith("must be times of the clock")


@pytest.mark.parametrize(
    "text",
    [
        "2027-06-30",
        "2027/6/30",
        "2027-06-30 00:00:00",
        "2027-06-30T10:00:00Z",
        "30 June 2027",
        "30th of Jun, 2027",
        "June 30, 2027",
        "jun 30th 2027",
        "30/06/2027",
        "6/30/2027 14:03:22",
        "30. 6. 2027",
    ],
)
def test_a_day_is_read_in_usual_forms(text: str) -> None:
    """A day is read in the forms that people and spreadsheets use."""
    assert "2027-06-30" == value("available_until", text)


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("03/04/2027", 'must be one day; found "03/04/2027" | write 2027-04-03 or 2027-03-04'),
        ("soon", 'must be a day written as year-month-day; found "soon" | for example: 2027-06-30'),
        ("2027-02-30", 'must be a day written as year-month-day; found "2027-02-30" | for example: 2027-06-30'),
        ("1/2/27", 'must be a day written as year-month-day; found "1/2/27" | for example: 2027-06-30'),
        ("ju 3 2027", 'must be a day written as year-month-day; found "ju 3 2027" | for example: 2027-06-30'),
        ("3 foo 2027", 'must be a day written as year-month-day; found "3 foo 2027" | for example: 2027-06-30'),
        ("2127-01-01", 'must be a day of the years 2000 to 2100; found "2127-01-01" | for example: 2027-06-30'),
    ],
)
def test_a_day_that_can_be_two_or_none_is_not_guessed(text: str, refused: str) -> None:
    """A day that can be two days, or none, is not guessed."""
    assert refused == refusal("available_until", text)


def test_the_third_of_march_is_one_day_either_way_round() -> None:
    """A day whose number is that of its month can only be one day."""
    assert "2027-03-03" == value("available_until", "03/03/2027")


def test_goals_stand_one_on_a_line() -> None:
    """A goal is a line; a measure and a day may follow behind bars."""
    assert [
        {"title": "A first change", "measure": "Merged", "by": "2027-03-31"},
        {"title": "A talk", "by": "2027-04-01"},
        {"title": "A book", "measure": "Printed"},
        {"title": "Sleep"},
        {"title": "Rest", "measure": "Eight hours"},
    ] == value(
        "mentee.goals",
        "A first change | Merged | 2027-03-31\n- A talk | 1 April 2027\n\n3. A book | Printed\n"
        "Sleep\nRest | Eight hours |",
    )


def test_a_goal_with_a_doubtful_day_is_taken_without_it() -> None:
    """A goal with a doubtful day is taken without the day, which is told."""
    given, told = read("mentee.goals", "A talk | Held | 3/4/2027")

    assert [{"title": "A talk", "measure": "Held"}] == given
    assert ['error: must be one day; found "3/4/2027" | write 2027-04-03 or 2027-03-04'] == told


@pytest.mark.parametrize("text", ["| measure", "a | b | 2027-03-01 | d"])
def test_a_line_that_is_no_goal_is_refused(text: str) -> None:
    """A line without a title, or with too many bars, is no goal."""
    assert refusal("mentee.goals", text).startswith("must be one goal on a line, as title | how you will know | day")


@pytest.mark.parametrize("text", ["2", "2.0", " +2", "\N{FULLWIDTH DIGIT TWO}", "\N{ARABIC-INDIC DIGIT TWO}", "2,0"])
def test_a_number_is_read_as_spreadsheets_and_scripts_write_it(text: str) -> None:
    """A whole number is read as spreadsheets and other scripts write it."""
    assert 2 == value("mentor.capacity", text)


def test_a_number_keeps_to_its_range() -> None:
    """What is no whole number, or out of range, is refused."""
    assert 'must be a whole number; found "two" | write just the number, for example 2' == refusal(
        "mentor.capacity", "two"
    )
    assert refusal("mentor.capacity", "about 3").endswith("for example 3")
    assert "must be 50 or less; found 99 | write: 50" == refusal("mentor.capacity", "99")
    assert "must be 1 or more; found 0 | write: 1" == refusal("mentor.capacity", "0")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("yes", True),
        ("Yes, please", True),
        ("TRUE", True),
        ("x", True),
        ("- [x] I agree that my profile is shown", True),
        ("No", False),
        ("no - not now", False),
        ("- [ ] I agree", False),
        ("- [x] I agree\n- [ ] and this too", False),
    ],
)
def test_yes_and_no_are_read(text: str, meant: object) -> None:
    """Yes and no are read from words and from boxes; of several boxes, all must be ticked."""
    assert meant is value("consent.publish", text)


def test_what_is_neither_yes_nor_no_is_refused() -> None:
    """What is neither yes nor no is refused."""
    assert 'must be yes or no; found "perhaps" | write yes or no' == refusal("consent.publish", "perhaps")


def test_a_login_is_read_from_its_page_too() -> None:
    """A login is read with an @ before it and from the address of its page, if that is on the right forge."""
    assert ["ada", "ada", "ada"] == [value("links.github", text) for text in ("ada", "@ada", "https://github.com/ada/")]
    assert refusal("links.github", "https://gitlab.com/ada").startswith("must be a login of github")
    assert refusal("links.github", "ada lovelace").startswith("must be a login, without a link or blanks")


def test_a_link_is_full_and_https() -> None:
    """A link is full and starts with https; a bare address is suggested with it."""
    assert "https://ada.example.org/" == value("links.website", "<HTTPS://ada.example.org/>")
    assert refusal("links.website", "ada.example.org").endswith("| write: https://ada.example.org")
    assert refusal("links.website", "http://ada.example.org/x").endswith("| write: https://ada.example.org/x")
    assert refusal("links.website", "javascript:alert(1)").endswith("| for example: https://example.org/")
    assert refusal("links.website", "https://u:p@ada.example.org").startswith(
        "must have no user name or password in it"
    )
