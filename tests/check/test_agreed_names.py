"""Names of zones, languages and characters: what `pairloom.names` knows."""

from zoneinfo import available_timezones

import pytest
from babel.localedata import locale_identifiers

from pairloom.names import character, is_language, is_zone, language_meant, language_name, script, zone_meant, zones


def test_zones_are_places_and_utc() -> None:
    """Zones are places of the IANA database, and UTC; no abbreviations, countries or offsets."""
    assert {"Africa/Lagos", "America/Argentina/Buenos_Aires", "Asia/Kathmandu", "UTC"} <= zones()
    assert set() == zones() & {"EST", "US/Eastern", "Etc/GMT+5", "Etc/UTC", "localtime", "Japan"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("US/Eastern", "America/New_York"),
        ("Brazil/East", "America/Sao_Paulo"),
        ("Etc/UTC", "UTC"),
        ("Etc/Zulu", "UTC"),
        ("America/Lagos", "Africa/Lagos"),
        ("europe/berlin", "Europe/Berlin"),
        ("Asia/Mumbai", "Asia/Kolkata"),
        ("US/San_Francisco", "America/Los_Angeles"),
        ("Etc/GMT+5", None),
        ("Here/Nowhere", None),
    ],
)
def test_a_zone_is_meant_by_its_old_name_or_city(written: str, meant: str | None) -> None:
    """A zone is found by its old name or by its city, and by nothing less certain."""
    assert meant == zone_meant(written)


def test_every_city_of_the_table_leads_to_a_zone() -> None:
    """Every city that has no zone of its own leads to a zone that exists."""
    from pairloom import names  # noqa: PLC0415 - the table is private to the module

    assert set() == set(names.CITIES.values()) - zones()
    assert set() == {tag for tag in names._COUNTRY_FOR_LANGUAGE if language_name(tag)}  # noqa: SLF001 - the same
    assert set() == {tag for tag in names._COUNTRY_FOR_LANGUAGE.values() if not language_name(tag)}  # noqa: SLF001


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en", "English"),
        ("pt-BR", "Brazilian Portuguese"),
        ("zh-Hant", "Traditional Chinese"),
        ("sr-Latn", "Serbian (Latin)"),
        ("es-419", "Latin American Spanish"),
        ("ar-Latn-EG", "Arabic (Latin, Egypt)"),
        ("xx", None),
        ("en-UK", None),
        ("en-Abcd", None),
        ("mul", None),
        ("und", None),
    ],
)
def test_a_language_has_its_english_name(tag: str, name: str | None) -> None:
    """A language tag has its English name, and none where a part of it is not known."""
    assert name == language_name(tag)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("jp", "ja"), ("eng", "en"), ("en-UK", "en-GB"), ("iw", "he"), ("deu-DE", "de-DE"), ("en", None), ("xx", None)],
)
def test_a_usual_mistake_has_the_tag_that_is_meant(written: str, meant: str | None) -> None:
    """A usual mistake for a language leads to the right tag; a right tag or a guess leads to none."""
    assert meant == language_meant(written)


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\x1b", "U+001B ESCAPE"),
        ("\x01", "U+0001 CONTROL CHARACTER"),
        ("\ue000", "U+E000 PRIVATE-USE CHARACTER"),
        ("\ufdd0", "U+FDD0 UNASSIGNED CHARACTER"),
    ],
)
def test_a_character_can_be_looked_up(char: str, name: str) -> None:
    """A character is told by its code point and its name, or its kind where it has no name."""
    assert name == character(char)


def test_the_script_of_a_letter_is_the_first_word_of_its_name() -> None:
    """The script of a letter is the first word of its name in Unicode, and empty where it has none."""
    assert ["ARABIC", "DEVANAGARI", "LATIN", ""] == [script(char) for char in "مनa\ufdd0"]


@pytest.mark.parametrize(
    "zone", ["America/Indiana", "Europe/../Europe/Berlin", "Europe/Nowhere", "EST", "", "Europe/", "/"]
)
def test_what_is_no_zone_is_found_out_by_itself(zone: str) -> None:
    """A folder of zones, a way round, and what only looks like a zone are none."""
    assert not is_zone(zone)


def test_every_zone_of_the_list_is_one_by_itself() -> None:
    """To look a zone up gives what the list of all zones gives."""
    assert {zone for zone in (*available_timezones(), "UTC") if is_zone(zone)} == zones()


def test_a_tag_is_a_language_where_it_has_a_name() -> None:
    """To ask whether a tag is a language gives what its name gives, for every locale of CLDR and what is none."""
    tags = [*(tag.replace("_", "-") for tag in locale_identifiers()), "xx", "zz", "en-GB", "und", "EN", "e/", ".."]
    assert [tag for tag in tags if language_name(tag)] == [tag for tag in tags if is_language(tag)]
