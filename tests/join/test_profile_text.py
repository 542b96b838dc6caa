"""A profile's text: new, changed, and the name of its file."""

import pytest
from tests.join.lantern import PORTAL, TODAY

from pairloom import joining
from pairloom.join import handle_for, is_handle, new_text, owner, owners, updated_text
from pairloom.yamltext import parse

TEXT = """\
# my own file
name: Ada   # as my friends call me
languages: [en]
timezone: Africa/Lagos
about: |
  I repair radios.
mentor:
  # old hands
  offers: [rust]
consent: {publish: true, on: 2026-09-01}
"""
OLD = {
    "name": "Ada",
    "languages": ["en"],
    "timezone": "Africa/Lagos",
    "about": "I repair radios.\n",
    "mentor": {"offers": ["rust"]},
    "consent": {"publish": True, "on": "2026-09-01"},
}


def test_a_new_profile_has_its_schema_line_and_the_order_of_the_model() -> None:
    """A new profile begins with its schema line, and its keys are in the order of the model."""
    value = {
        "consent": {"on": "2026-11-22", "publish": True},
        "mentor": {"capacity": 2, "offers": ["rust"]},
        "name": "Ada",
    }

    text = new_text("ada", value)

    assert text.startswith("# yaml-language-server: $schema=../.schema/profile.schema.json\nname: Ada\nmentor:")
    assert text.index("offers") < text.index("capacity") < text.index("publish") < text.index("2026-11-22")
    assert value == parse(text, "").value


def test_an_update_touches_only_what_is_new() -> None:
    """An update touches only what is new in the text; comments, order and the rest stay."""
    new = {"languages": ["en", "yo"], "about": "I repair radios.", "mentor": {"capacity": 3}, "pronouns": "she/her"}

    text = updated_text(TEXT, OLD, new)

    assert (
        OLD
        | {
            "languages": ["en", "yo"],
            "pronouns": "she/her",
            "mentor": {"offers": ["rust"], "capacity": 3},
        }
        == parse(text, "").value
    )
    assert {"# my own file", "# as my friends call me", "# old hands"} <= {
        line[line.index("#") :] for line in text.splitlines() if "#" in line
    }
    assert text.index("name:") < text.index("pronouns:") < text.index("languages:") < text.index("timezone:")


def test_an_update_without_news_is_the_same_text() -> None:
    """An update without news is the same text, byte for byte."""
    assert TEXT == updated_text(TEXT, OLD, OLD, drop=[("pronouns",), ("links", "github"), ("name", "x")])


def test_what_is_dropped_goes_away() -> None:
    """What is dropped goes away, and what is not there is no news."""
    text = updated_text(TEXT, OLD, {}, drop=[("about",), ("mentor",)])

    assert ["name", "languages", "timezone", "consent"] == list(parse(text, "").value)  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("name", "taken", "handle"),
    [
        ("João da Silva", (), "joao-da-silva"),
        ("Ada_Q", (), "ada-q"),
        ("Łukasz Ørsted", (), "lukasz-orsted"),
        ("ada", {"ada"}, "ada-2"),
        ("con", (), "con-2"),
        ("x" * 60, (), "x" * 39),
        ("x" * 60, {"x" * 39}, "x" * 36 + "-2"),
        ("田中さくら", (), None),
        ("田中さくら Y.T.", (), None),
        ("😀", (), None),
        ("A", (), None),
        ("", (), None),
    ],
)
def test_a_handle_is_made_of_a_name(name: str, taken: set[str], handle: str | None) -> None:
    """A handle is made of a name's Latin letters; where there are too few, the person is asked."""
    assert handle == handle_for(name, taken)
    assert handle is None or is_handle(handle)


def test_no_handle_is_left_when_a_hundred_are_taken() -> None:
    """When the name and all its numbers are taken, there is no handle."""
    assert handle_for("ada", {"ada", *(f"ada-{number}" for number in range(2, 100))}) is None


@pytest.mark.parametrize("text", ["a", "Ada", "a--b", "con", "../x", "a/b", "x" * 40, ""])
def test_what_cannot_name_a_file_everywhere_is_no_handle(text: str) -> None:
    """What cannot name a file everywhere is no handle."""
    assert not is_handle(text)


def test_a_login_belongs_to_one_person_or_to_nobody() -> None:
    """A login is somebody's in any letter case; one that two profiles claim is nobody's."""
    assert "ada-quist" == owner(PORTAL, "ADA-q")
    assert owner(PORTAL, "nobody") is None
    assert owner(PORTAL, "twin") is None
    assert ("twin-one", "twin-two") == owners(PORTAL, "Twin")


def test_a_draft_is_checked_as_if_it_were_written() -> None:
    """A draft is checked as if it were written, over the profile that stands, and only its own problems are told."""
    assert () == joining.draft(PORTAL, "ada-quist", VALUE, TODAY)
    strange = VALUE | {"mentor": {"offers": ["cooking"]}, "timezone": "Etc/GMT-2"}
    told = joining.draft(PORTAL, "new-one", strange, TODAY)
    assert [("skill-known", ("mentor", "offers", 0), "error"), ("timezone", ("timezone",), "warning")] == [
        (problem.code, problem.at, problem.severity) for problem in told
    ]
    form = joining.draft(PORTAL, "ada-quist", {"name": "Ada"}, TODAY)
    assert {"profile"} == {problem.code for problem in form}
    assert {"profiles/ada-quist.yml"} == {problem.path for problem in form}


VALUE = {
    "name": "Ada",
    "timezone": "Africa/Lagos",
    "languages": ["en"],
    "mentor": {"offers": ["rust"]},
    "consent": {"publish": True, "on": "2026-11-22"},
}
