"""Time zones as people write them."""

import pytest
from tests.join.lantern import note, read, refusal


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Africa/Lagos", "Africa/Lagos"),
        ("africa / lagos", "Africa/Lagos"),
        ("america/new york", "America/New_York"),
        ("UTC", "UTC"),
        ("utc", "UTC"),
        ("Etc/GMT-2", "Etc/GMT-2"),
        ("etc/gmt-2", "Etc/GMT-2"),
    ],
)
def test_a_zone_by_its_name_is_read_without_a_word(text: str, zone: str) -> None:
    """A zone by its name, in any letter case, is read without a word."""
    assert (zone, []) == read("timezone", text)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Lagos", "Africa/Lagos"),
        ("Lagos, Nigeria", "Africa/Lagos"),
        ("Ibadan, Nigeria", "Africa/Lagos"),
        ("Nigeria", "Africa/Lagos"),
        ("Germany", "Europe/Berlin"),
        ("Argentina", "America/Argentina/Buenos_Aires"),
        ("uk", "Europe/London"),
        ("São Paulo", "America/Sao_Paulo"),
        ("sao paulo", "America/Sao_Paulo"),
        ("Mumbai", "Asia/Kolkata"),
        ("Asia/Calcutta", "Asia/Kolkata"),
        ("Berlin, DE", "Europe/Berlin"),
        ("Berlin (UTC+1)", "Europe/Berlin"),
        ("WAT (Lagos)", "Africa/Lagos"),
        ("US/Eastern", "America/New_York"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome", "Europe/Amsterdam"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("(GMT+05:30) India Standard Time", "Asia/Kolkata"),
        ("(UTC) London", "Europe/London"),
    ],
)
def test_a_place_is_read_with_a_warning_that_names_its_zone(text: str, zone: str) -> None:
    """A city, a country with one clock, an old name, a calendar's label: each is read with a warning."""
    assert (zone, [f'warning: was read as {zone}; found "{text}" | ']) == read("timezone", text)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("UTC+2", "Etc/GMT-2, the name of UTC+2"),
        ("gmt -3", "Etc/GMT+3, the name of UTC-3"),
        ("+02:00", "Etc/GMT-2, the name of UTC+2"),
        ("UTC+0", "UTC"),
        ("GMT+05:30", "Asia/Kolkata"),
        ("UTC\N{MINUS SIGN}3:30", "America/St_Johns"),
        ("(UTC+11:00) Nowhere", "Etc/GMT-11, the name of UTC+11"),
    ],
)
def test_an_offset_is_read_with_the_warning_that_it_knows_no_summer_time(text: str, zone: str) -> None:
    """An offset is read as the zone that always has it, with the warning that it knows no summer time."""
    assert (
        f'was read as {zone}; found "{text}" | '
        "an offset knows no summer time; write your city, so that the clock changes with yours"
    ) == note("timezone", text)
    assert zone.partition(",")[0] == read("timezone", text)[0]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("EST", "write your city, for example America/New_York, America/Toronto or America/Panama"),
        ("i.s.t.", "write the English name of a large city near you, for example Lagos"),
        ("IST", "write your city, for example Asia/Kolkata, Europe/Dublin or Asia/Jerusalem"),
        ("GMT", "write your city, for example Europe/London, Africa/Accra or UTC"),
        ("+9:30", "write your city, for example Australia/Darwin or Australia/Adelaide"),
        ("Spain", "write your city, for example Europe/Madrid"),
        (
            "USA",
            "write your city, for example America/New_York, America/Chicago, America/Los_Angeles or America/Denver",
        ),
        ("Moskau", "write the English name of a large city near you, for example Lagos"),
        ("UTC+25", "write the English name of a large city near you, for example Lagos"),
        ("Lagoss", "did you mean Africa/Lagos?"),
        ("Paris, Texas", "write the English name of a large city near you, for example Lagos"),
        ("(UTC somewhere) Lagos", "write the English name of a large city near you, for example Lagos"),
        ("Springfield", "write the English name of a large city near you, for example Lagos"),
        ("x" * 5000, "write the English name of a large city near you, for example Lagos"),
    ],
)
def test_a_place_that_can_be_several_or_none_is_refused_with_likely_ones(text: str, hint: str) -> None:
    """What can be several zones, or none, is never guessed: the answer names the likely ones."""
    assert hint == refusal("timezone", text).partition(" | ")[2]
