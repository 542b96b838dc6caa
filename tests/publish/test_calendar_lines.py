"""Calendars, line by line as the library icalendar writes them."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Event, vUri
from tests.publish.library_calendar import library_content

from pairloom.model.calendar import CalendarFile, Meeting, Stretch
from pairloom.model.community import Community
from pairloom.publish import calendar
from pairloom.publish._contentlines import line

SAID = st.text(st.sampled_from('ab ,;:^"\\Nn\n\r0éع編🧶') | st.characters(codec="utf-8"))
TITLE = st.text(st.sampled_from(",;:^\\Né🧶 ab"), min_size=1, max_size=200)
COMMUNITY = Community.model_validate(
    {
        "name": "Sample",
        "url": "https://mentorship.example.org/portal/",
        "repository": {"host": "github", "slug": "sample/mentorship"},
        "coordinators": ({"handle": "sample-person", "contact": "https://chat.example.org/sample"},),
        "support": {"code_of_conduct": "https://example.org/conduct", "report": "https://example.org/report"},
    }
)
MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1)).map(lambda moment: moment.replace(microsecond=0))  # noqa: DTZ001 - any clock
DAYS = st.dates(date(1970, 1, 1), date(2200, 1, 1))
STRETCHES = st.builds(Stretch, st.just("phases.autumn"), TITLE, TITLE, st.just("cohorts/é.md"), DAYS, DAYS)
ADDRESSES = st.text(st.sampled_from("ab;,\\^é🧶"), min_size=1, max_size=120).map("https://example.org/{}".format)


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    """Return a meeting of any words."""
    start = draw(MOMENTS)
    end = start + timedelta(minutes=draw(st.integers(5, 4000)))
    return Meeting(
        key="sessions.autumn.start",
        title=draw(TITLE),
        type=draw(st.sampled_from(["workshop", "office-hours"])),
        cohort=draw(TITLE),
        page="cohorts/autumn.md",
        start=start.replace(tzinfo=UTC),
        end=end.replace(tzinfo=UTC),
        wall=(start, end, "Lagos"),
        language="English",
        roles=draw(st.sampled_from([("mentor",), ("mentee",), ("mentor", "mentee")])),
        leads=tuple(draw(st.lists(TITLE, max_size=2))),
        about=draw(st.none() | SAID),
        join=draw(st.none() | ADDRESSES),
        recording=draw(st.none() | ADDRESSES),
    )


@given(
    st.none() | TITLE,
    TITLE,
    st.lists(STRETCHES, max_size=2).map(tuple),
    st.lists(meetings(), max_size=2).map(tuple),
)
def test_a_calendar_is_what_the_library_writes(
    name: str | None, summary: str, stretches: tuple[Stretch, ...], found: tuple[Meeting, ...]
) -> None:
    """A calendar of any phases and sessions has the very bytes that the library icalendar writes."""
    view = CalendarFile(
        type="calendar", path="ü.ics", name=name, summary=summary, page="é.md", stretches=stretches, meetings=found
    )
    assert library_content(view, COMMUNITY) == calendar.content(view, COMMUNITY)


@given(st.text(st.sampled_from("a\\^é編🧶"), max_size=400))
def test_a_line_is_folded_as_the_library_folds_it(value: str) -> None:
    """A line of any characters is folded where the library folds it."""
    event = Event()
    event["name"] = vUri(value)
    expected = event.to_ical().removeprefix(b"BEGIN:VEVENT\r\n").removesuffix(b"END:VEVENT\r\n")
    assert expected == line("NAME", value)
