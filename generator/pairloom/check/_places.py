"""Portal -> its records, texts and lists, each with its file and key path: for checks that look everywhere."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from pairloom.model.portal import (
    PORTAL,
    SKILLS,
    Portal,
    award_path,
    cohort_path,
    completion_path,
    ending_path,
    match_path,
    pair_path,
    pathway_path,
    profile_path,
    resource_path,
    session_path,
    text_path,
)
from pairloom.model.record import Record
from pairloom.sameness import Same

At = tuple[str | int, ...]


class Place(NamedTuple):
    """A value and where it stands: the file, the keys that lead to it, the value."""

    path: str
    at: At
    value: object


def records(portal: Portal) -> Iterator[Place]:
    """Yield every record of the portal, by kind."""
    yield Place(PORTAL, (), portal.community)
    yield from (Place(SKILLS, (key,), skill) for key, skill in portal.skills.items())
    yield from (Place(profile_path(handle), (), profile) for handle, profile in portal.profiles.items())
    yield from (Place(cohort_path(key), (), cohort) for key, cohort in portal.cohorts.items())
    yield from (Place(session_path(key), (), session) for key, session in portal.sessions.items())
    yield from (Place(award_path(key), (), award) for key, award in portal.awards.items())
    yield from (Place(completion_path(key), (), completion) for key, completion in portal.completions.items())
    yield from (Place(match_path(key), (), match) for key, match in portal.matches.items())
    yield from (Place(pair_path(key), (), pair) for key, pair in portal.pairs.items())
    yield from (Place(ending_path(key), (), ending) for key, ending in portal.endings.items())
    yield from (Place(resource_path(slug), (), resource.record) for slug, resource in portal.resources.items())
    yield from (Place(pathway_path(slug), (), pathway) for slug, pathway in portal.pathways.items())
    yield from (Place(text_path(slug), (), text.record) for slug, text in portal.texts.items())


def bodies(portal: Portal) -> Iterator[tuple[str, str]]:
    """Yield the path and the Markdown of every page of content/."""
    yield from ((resource_path(slug), resource.body) for slug, resource in portal.resources.items())
    yield from ((text_path(slug), text.body) for slug, text in portal.texts.items())


def strings(portal: Portal) -> Iterator[tuple[str, At, str]]:
    """Yield every text that somebody wrote in a record; what was left out of the file is left out here."""
    yield from _everything(Same(portal)).strings


def lists(portal: Portal) -> Iterator[tuple[str, At, tuple[object, ...]]]:
    """Yield every list that somebody wrote in a record."""
    yield from _everything(Same(portal)).lists


class _Everything(NamedTuple):
    strings: list[tuple[str, At, str]]
    lists: list[tuple[str, At, tuple[object, ...]]]


@lru_cache(maxsize=1)
def _everything(same: Same[Portal]) -> _Everything:
    """Return the texts and lists of all records, collected once for all the checks that look through them."""
    found = _Everything([], [])
    for path, at, record in records(same.value):
        for place, value in _inside(at, record):
            if isinstance(value, str):
                found.strings.append((path, place, value))
            elif isinstance(value, tuple):
                found.lists.append((path, place, value))
    return found


@cache
def _keys(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    return tuple((name, field.alias or name) for name, field in kind.model_fields.items())


def _inside(at: At, record: object) -> list[tuple[At, object]]:
    """Return the texts and lists of a record, in the order of its fields.

    A list that grows, not nested generators: with 10,000 people this is where the checks spend their time.
    """
    inside: list[tuple[At, object]] = []
    _collect(at, record, inside)
    return inside


def _collect(at: At, value: object, inside: list[tuple[At, object]]) -> None:
    if isinstance(value, str):
        inside.append((at, value))
    elif isinstance(value, tuple):
        inside.append((at, value))
        for position, item in enumerate(value):
            _collect((*at, position), item, inside)
    elif isinstance(value, Record):
        written = value.model_fields_set
        for name, key in _keys(type(value)):
            if name in written:
                _collect((*at, key), getattr(value, name), inside)
    elif isinstance(value, dict):
        for key, item in value.items():
            _collect((*at, key), item, inside)
