"""Who is named in the records of others: whoever is, cannot simply go away."""

from collections.abc import Iterator

from pydantic import BaseModel

from pairloom.model.pair import pair_people
from pairloom.model.portal import Portal, profile_path


def is_named(portal: Portal, handle: str) -> bool:
    """Return whether a record other than the person's own profile names a handle: pair, award, training, wish."""
    folders = (name for _, name in (*portal.pairs, *portal.endings))
    known = {who for _, who in portal.completions}.union(*map(pair_people, folders))
    return handle in known or any(
        handle in _strings(record) for path, record in _records(portal) if path != profile_path(handle)
    )


def _records(portal: Portal) -> Iterator[tuple[str, BaseModel]]:
    yield "", portal.community
    for group in (portal.cohorts, portal.matches, portal.sessions, portal.awards):
        yield from (("", record) for record in group.values())
    yield from ((profile_path(handle), profile) for handle, profile in portal.profiles.items())


def _strings(value: object) -> Iterator[str]:
    """Yield every text inside a value, keys too."""
    if isinstance(value, BaseModel):
        value = {name: getattr(value, name) for name in type(value).model_fields}
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _strings(key)
            yield from _strings(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _strings(item)
