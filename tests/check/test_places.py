"""What checks look through: what is left out of it is surely without a fault."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pairloom.check import _places
from pairloom.check._fields import fields
from pairloom.check._places import At, lists, records, strings
from pairloom.explain.forms import pattern_of
from pairloom.load import load_portal
from pairloom.model.cohort import Cohort, Matching
from pairloom.model.portal import Portal
from pairloom.model.profile import Mentor, Profile, Slot
from pairloom.model.record import Record
from pairloom.model.text import Clock, Handle, LanguageTag, SkillName, Slug, Zone

ROOT = Path(__file__).resolve().parents[2]
_TWICE = re.compile(r'\["([^"]+)",')
PLAIN = re.compile(r"(?!https://)[A-Za-z0-9][\x20-\x3f\x41-\x7e]*")


def every(at: At, value: object) -> Iterator[tuple[At, object]]:
    """Yield each text and list of a value that somebody wrote, with its place."""
    if isinstance(value, str | tuple):
        yield at, value
    if isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from every((*at, position), item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from every((*at, key), item)
    elif isinstance(value, Record):
        for name, field in type(value).model_fields.items():
            if name in value.model_fields_set:
                yield from every((*at, field.alias or name), getattr(value, name))


@pytest.fixture(scope="module")
def demo() -> Portal:
    """Return the demo."""
    return load_portal(ROOT).portal


def test_every_text_but_plain_words_is_looked_at(demo: Portal) -> None:
    """Every text of the demo is looked at, in order, but for plain words."""
    found = [(path, at, text) for path, start, record in records(demo) for at, text in every(start, record)]
    expected = [place for place in found if isinstance(place[2], str) and not PLAIN.fullmatch(place[2])]
    assert expected == list(strings(demo))


def test_every_list_that_repeats_something_is_looked_at(demo: Portal) -> None:
    """Every list of a portal is looked at in which something stands twice, wherever it stands."""
    twice = {
        handle: Profile.model_validate_json(_TWICE.sub(r'["\1","\1",', profile.model_dump_json(exclude_unset=True)))
        for handle, profile in demo.profiles.items()
    }
    portal = replace(demo, profiles=twice)
    found = [(path, at, items) for path, start, record in records(portal) for at, items in every(start, record)]
    repeated = [place for place in found if isinstance(place[2], tuple) and len({*map(str, place[2])}) < len(place[2])]
    looked_at = list(lists(portal))
    assert len(demo.profiles) < len(repeated)
    assert [] == [place for place in repeated if place not in looked_at and place[1][-1] != "group_size"]


@pytest.mark.parametrize("kind", [Clock, Handle, LanguageTag, SkillName, Slug, Zone])
def test_what_has_a_narrow_form_is_a_plain_word(kind: object) -> None:
    """A text whose form is narrow enough to be left out is a plain word, whatever it says."""
    pattern = pattern_of(Annotated[kind, None])

    @given(st.from_regex(re.compile(pattern or ""), fullmatch=True))
    def is_plain(text: str) -> None:
        assert PLAIN.fullmatch(text.removesuffix("\n"))

    assert pattern
    is_plain()


def test_fields_that_can_hold_nothing_wrong_are_left_out() -> None:
    """Days, numbers, times and words from a fixed few are left out; lists of words and free texts are not."""
    assert () == fields(Slot)
    assert ["offers", "formats", "seeks", "prefers"] == [name for name, _, _ in fields(Mentor)]
    assert {"name", "about", "links", "mentor", "mentee", "cohorts"} < {name for name, _, _ in fields(Profile)}
    assert ("matching", "matching", True) in fields(Cohort)
    assert ("pins", "pins", False) in fields(Matching)


def test_the_same_portal_is_looked_through_once(demo: Portal) -> None:
    """However many checks ask, a portal is looked through once."""
    _places._everything.cache_clear()  # noqa: SLF001 - how often it is asked can be seen only here
    assert [*strings(demo), *lists(demo)]
    assert 1 == _places._everything.cache_info().misses  # noqa: SLF001 - as above
