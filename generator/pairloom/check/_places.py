"""Portal -> its records, texts and lists, each with its file and key path: for checks that look everywhere."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from pairloom.check._fields import fields
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
from pairloom.model.session import Role
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
    """Yield the texts that somebody wrote in a record, but for those that nobody can find anything wrong with.

    What was left out of the file is left out here; so is a plain word, as nearly all texts are: printable ASCII that
    begins with a letter or a digit, has no @ and begins no link.
    """
    yield from _everything(Same(portal)).strings


def lists(portal: Portal) -> Iterator[tuple[str, At, tuple[object, ...]]]:
    """Yield the lists that somebody wrote in a record, but for lists of texts that all differ."""
    yield from _everything(Same(portal)).lists


def wishes(portal: Portal) -> Iterator[tuple[str, Role, tuple[str, ...]]]:
    """Yield whom people would like, by their handle and their role; those who wish for nobody are left out."""
    yield from _wishes(Same(portal))


@lru_cache(maxsize=1)
def _wishes(same: Same[Portal]) -> list[tuple[str, Role, tuple[str, ...]]]:
    return [
        (handle, role, wished)
        for handle, profile in same.value.profiles.items()
        for role, wished in profile.wishes().items()
        if wished
    ]


class _Everything(NamedTuple):
    strings: list[tuple[str, At, str]]
    lists: list[tuple[str, At, tuple[object, ...]]]


_PLAIN: Final = re.compile("(?!https://)[A-Za-z0-9][ -?A-~]*")


@lru_cache(maxsize=1)
def _everything(same: Same[Portal]) -> _Everything:
    """Return the texts and lists of all records, collected once for all the checks that look through them."""
    found = _Everything([], [])
    for path, at, record in records(same.value):
        _collect(path, at, record, found)
    return found


def _collect(path: str, at: At, value: object, found: _Everything) -> None:
    """Note the texts and lists of a value, in the order of its fields.

    Lists that grow, not nested generators, and only what can hold anything: with 10,000 people this is where the
    checks spend their time.
    """
    if isinstance(value, Record):
        _collect_fields(path, at, value, found)
    elif isinstance(value, str):
        if not _PLAIN.fullmatch(value):
            found.strings.append((path, at, value))
    elif isinstance(value, tuple):
        if not _all_differ(value):
            found.lists.append((path, at, value))
        for position, item in enumerate(value):
            _collect(path, (*at, position), item, found)
    elif isinstance(value, dict):
        for key, item in value.items():
            _collect(path, (*at, key), item, found)


def _collect_fields(path: str, at: At, record: Record, found: _Everything) -> None:
    written, parts = record.__pydantic_fields_set__, record.__dict__
    for name, key, is_free in fields(type(record)):
        part = parts[name] if name in written else None
        if part is None:
            continue
        if type(part) is str:
            if not _PLAIN.fullmatch(part):
                found.strings.append((path, (*at, key), part))
        elif is_free:
            _collect(path, (*at, key), part, found)
        elif not _all_differ(part):
            found.lists.append((path, (*at, key), part))


def _all_differ(items: tuple[object, ...]) -> bool:
    return len(items) < 2 or (type(items[0]) is str and len(set(items)) == len(items))  # noqa: PLR2004 - two can be alike
