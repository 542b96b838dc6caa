"""Calendars, as two readers take them that know nothing of ours: vobject and Mozilla's ical.js."""

import json
import subprocess
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
import vobject  # type: ignore[import-untyped]

from pairloom.model.portal import Portal

Make = Callable[..., Portal]
Publish = Callable[..., dict[str, bytes]]
Read = Callable[[bytes], dict[str, tuple[object, object, str]]]

MOMENTS: Final = {
    # name: (day, clock, minutes, zone, start in UTC, end in UTC), on both sides of a change of the clocks
    "berlin-summer": ("2026-10-24", "17:00", 60, "Europe/Berlin", "2026-10-24T15:00", "2026-10-24T16:00"),
    "berlin-winter": ("2026-10-25", "17:00", 60, "Europe/Berlin", "2026-10-25T16:00", "2026-10-25T17:00"),
    "berlin-over-the-change": ("2026-10-25", "01:30", 120, "Europe/Berlin", "2026-10-24T23:30", "2026-10-25T01:30"),
    "berlin-spring": ("2027-03-28", "09:00", 90, "Europe/Berlin", "2027-03-28T07:00", "2027-03-28T08:30"),
    "berlin-skipped": ("2027-03-28", "02:30", 60, "Europe/Berlin", "2027-03-28T01:30", "2027-03-28T02:30"),
    "new-york-summer": ("2026-10-31", "19:00", 60, "America/New_York", "2026-10-31T23:00", "2026-11-01T00:00"),
    "new-york-winter": ("2026-11-01", "19:00", 60, "America/New_York", "2026-11-02T00:00", "2026-11-02T01:00"),
    "lord-howe-summer": ("2026-10-05", "08:00", 30, "Australia/Lord_Howe", "2026-10-04T21:00", "2026-10-04T21:30"),
    "lord-howe-winter": ("2026-10-03", "08:00", 30, "Australia/Lord_Howe", "2026-10-02T21:30", "2026-10-02T22:00"),
    "santiago-spring": ("2026-09-06", "12:00", 60, "America/Santiago", "2026-09-06T15:00", "2026-09-06T16:00"),
    "kathmandu": ("2026-12-01", "18:00", 60, "Asia/Kathmandu", "2026-12-01T12:15", "2026-12-01T13:15"),
    "end-of-the-day": ("2026-12-31", "24:00", 60, "Asia/Tokyo", "2026-12-31T15:00", "2026-12-31T16:00"),
    "over-midnight": ("2026-12-31", "23:30", 90, "Africa/Lagos", "2026-12-31T22:30", "2027-01-01T00:00"),
    "utc": ("2028-02-29", "00:00", 5, "UTC", "2028-02-29T00:00", "2028-02-29T00:05"),
}
PHASES: Final = (
    {"name": "Applications, first; round", "from": date(2026, 9, 1), "to": date(2026, 9, 30)},
    {"name": "Break", "from": date(2026, 10, 25), "to": date(2026, 10, 25)},
    {"name": "Break", "from": date(2026, 12, 24), "to": date(2027, 1, 2)},
)


def _by_vobject(content: bytes) -> dict[str, tuple[object, object, str]]:
    events = vobject.readOne(content.decode()).contents.get("vevent", [])
    return {
        event.uid.value: (_plain(event.dtstart.value), _plain(event.dtend.value), event.summary.value)
        for event in events
    }


def _plain(value: date) -> str:
    if not isinstance(value, datetime):
        return value.isoformat()
    assert value.utcoffset() == timedelta(0)
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M")


@pytest.fixture
def by_icaljs(npm_tool: Callable[[str], tuple[str, ...]], tmp_path: Path) -> Callable[[bytes], list[dict[str, str]]]:
    """Return a function: a calendar -> its events, as ical.js reads them."""

    def read(content: bytes) -> list[dict[str, str]]:
        (tmp_path / "calendar.ics").write_bytes(content)
        command = [*npm_tool("ical"), str(tmp_path / "calendar.ics")]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        events: list[dict[str, str]] = json.loads(done.stdout)
        return events

    return read


@pytest.fixture(params=["vobject", "ical.js"])
def read(request: pytest.FixtureRequest) -> Read:
    """Return a function: a calendar -> (start, end, title) of each event by its UID, by one of the two readers."""
    if request.param == "vobject":
        return _by_vobject
    by_icaljs = request.getfixturevalue("by_icaljs")
    return lambda content: {
        event["uid"]: (event["start"].removesuffix(":00.000Z"), event["end"].removesuffix(":00.000Z"), event["title"])
        for event in by_icaljs(content)
    }


def _session(day: str, clock: str, minutes: int, zone: str) -> dict[str, object]:
    return {"on": date.fromisoformat(day), "from": clock, "minutes": minutes, "timezone": zone}


def _uid(slug: str) -> str:
    return f"sessions.autumn.{slug}@mentorship.example.org"


def test_every_reader_sees_each_session_at_its_true_moment(made_portal: Make, published: Publish, read: Read) -> None:
    """Both readers see each session at its true moment, on both sides of a change of the clocks and over midnight."""
    portal = made_portal(sessions={slug: _session(*facts[:4]) for slug, facts in MOMENTS.items()})
    expected = {_uid(slug): (facts[4], facts[5], slug) for slug, facts in MOMENTS.items()}
    files = published(portal)
    assert expected == read(files["calendar.ics"])
    assert expected == read(files["cohorts/autumn.ics"])


def test_each_session_has_a_small_file_of_its_own(made_portal: Make, published: Publish, read: Read) -> None:
    """Each session has a file that holds it alone, the same event as in the calendar, and names no calendar."""
    files = published(made_portal(sessions={"kathmandu": _session(*MOMENTS["kathmandu"][:4])}, phases=PHASES))
    one = read(files["cohorts/autumn/kathmandu.ics"])
    assert {_uid("kathmandu"): ("2026-12-01T12:15", "2026-12-01T13:15", "kathmandu")} == one
    assert one.items() <= read(files["cohorts/autumn.ics"]).items()
    assert b"X-WR-CALNAME" not in files["cohorts/autumn/kathmandu.ics"]


def test_phases_are_whole_days_that_block_nobodys_time(made_portal: Make, published: Publish, read: Read) -> None:
    """Phases are whole days whose end is the day after the last, and no reader holds their days for taken."""
    content = published(made_portal(phases=PHASES))["cohorts/autumn.ics"]
    found = sorted(read(content).values(), key=str)
    assert [
        ("2026-09-01", "2026-10-01", "Autumn: Applications, first; round"),
        ("2026-10-25", "2026-10-26", "Autumn: Break"),
        ("2026-12-24", "2027-01-03", "Autumn: Break"),
    ] == found
    assert content.count(b"TRANSP:TRANSPARENT") == 3


def test_a_calendar_without_events_is_one_all_the_same(made_portal: Make, published: Publish, read: Read) -> None:
    """A calendar without events holds no event, but the one component that RFC 5545 asks for; it can be kept."""
    content = published(made_portal())["calendar.ics"]
    assert {} == read(content)
    assert 1 == content.count(b"BEGIN:VTIMEZONE")


def test_a_uid_holds_when_its_event_is_moved_or_told_otherwise(made_portal: Make, published: Publish) -> None:
    """A UID is the same after a session or a phase was moved, and after another was put before it."""
    before = made_portal(phases=PHASES[2:], sessions={"talk": _session("2026-12-01", "18:00", 60, "Africa/Lagos")})
    moved = {**PHASES[2], "from": date(2026, 12, 20)}
    new = {"early": _session("2026-11-20", "18:00", 60, "UTC"), "talk": _session("2026-12-08", "19:00", 90, "UTC")}
    after = made_portal(phases=(PHASES[0], moved), sessions=new)
    old = _by_vobject(published(before)["calendar.ics"]).keys()
    assert old < _by_vobject(published(after)["calendar.ics"]).keys()
    assert len(old) == 2


def test_people_who_may_not_be_shown_are_in_no_calendar(community_published: dict[str, bytes]) -> None:
    """Who leads a session is told by name, if they may be shown; no UID has a handle; a draft is not there."""
    content = community_published["cohorts/autumn.ics"].replace(b"\r\n ", b"")
    assert b"With Zo\xc3\xab Nkosi\\n" in content
    for hidden in (b"Secret", b"quiet-one", b"zoe-nkosi", b"draft"):
        assert hidden not in b"".join(
            text.replace(b"\r\n ", b"") for path, text in community_published.items() if path.endswith(".ics")
        )
    assert not any("later" in path for path in community_published)


def test_a_calendar_speaks_plain_text_in_the_communitys_words(
    community_published: dict[str, bytes], by_icaljs: Callable[[bytes], list[dict[str, str]]]
) -> None:
    """A description is plain text, tells the session's own clock, and has the community's words for roles."""
    clinic, orientation = (
        by_icaljs(community_published[f"cohorts/autumn/{slug}.ics"])[0] for slug in ("clinic", "orientation")
    )
    page = "https://guild.example.org/portal/cohorts/autumn/"
    assert (
        f"Autumn & after · office hours for learners · Arabic\n00:00\N{EN DASH}00:45 UTC\n\nJoin: https://meet.example.org/knots"
        f"\n\n{page}"
    ) == clinic["text"]
    assert "https://meet.example.org/knots" == clinic["place"]
    assert (
        "Autumn & after · orientation · English\n23:30\N{EN DASH}00:30 (+1 day) Johannesburg\n\nWith Zoë Nkosi\n\n"
        f"Bring tea. a | b\n\nRecording: https://video.example.org/orientation\n\n{page}"
    ) == orientation["text"]
    assert orientation["place"] is None


def test_a_meeting_room_is_named_until_its_day_is_over(made_portal: Make, published: Publish) -> None:
    """The link to the meeting room is there up to the day of the session and gone after it."""
    room = {**_session("2026-11-15", "10:00", 60, "UTC"), "join": "https://meet.example.org/room"}
    portal = made_portal(sessions={"talk": room})
    days = {day: b"meet.example.org" in published(portal, date(2026, 11, day))["calendar.ics"] for day in (14, 15, 16)}
    assert {14: True, 15: True, 16: False} == days


def test_the_same_records_give_the_same_bytes_on_any_day(made_portal: Make, published: Publish) -> None:
    """The same records give the same calendars, whatever day it is."""
    sessions = {slug: _session(*facts[:4]) for slug, facts in MOMENTS.items()}
    first, later = (
        {path: content for path, content in published(made_portal(PHASES, sessions), day).items() if ".ics" in path}
        for day in (date(2026, 9, 1), date(2029, 1, 1))
    )
    assert first == later
    assert len(first) == 2 + len(MOMENTS)


def test_lines_are_folded_and_marks_escaped(made_portal: Make, published: Publish, read: Read) -> None:
    """Lines are at most 75 bytes and end in CRLF; a title with every special mark comes back as it was."""
    title = 'a,b;c\\d: "e" \N{EM DASH} ' + "\N{HIRAGANA LETTER NO}" * 60
    talk: dict[str, Any] = {**_session("2026-12-01", "18:00", 60, "Africa/Lagos"), "title": title}
    talk |= {"about": "x" * 300, "join": "https://meet.example.org/" + "y" * 200}
    content = published(made_portal(sessions={"talk": talk}))["cohorts/autumn/talk.ics"]
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert [title] == [found for _, _, found in read(content).values()]


def test_a_session_in_a_zone_that_does_not_exist_is_left_out(made_portal: Make, published: Publish) -> None:
    """A session in a zone that does not exist has no moment, so it is in no calendar."""
    files = published(made_portal(sessions={"lost": _session("2026-12-01", "18:00", 60, "Atlantis/Main")}))
    assert {} == _by_vobject(files["calendar.ics"])
    assert "cohorts/autumn/lost.ics" not in files
