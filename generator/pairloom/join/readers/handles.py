"""People of the portal: by short name, login or full name."""

from collections.abc import Mapping
from functools import lru_cache

from pairloom.explain import nearest, shown
from pairloom.join.pieces import pieces
from pairloom.join.slip import Ask, Reading, Slip
from pairloom.model.portal import profile_path
from pairloom.model.profile import Profile
from pairloom.sameness import Same


def read(text: str, ask: Ask) -> Reading:
    """Return the handles of the people named, in the order written; a name that several people have is nobody's."""
    people = _people(Same(ask.portal.profiles), ask.portal.community.repository.host)
    values: list[str] = []
    slips: list[Slip] = []
    for piece in pieces(text):
        word = " ".join(piece.removeprefix("@").split()).casefold()
        handles = people.get(word, frozenset())
        if len(handles) == 1:
            values += handles
        elif handles:
            hint = f"write one of: {', '.join(sorted(handles))}"
            slips.append(ask.wrong("be one person", piece, hint))
        elif profile_path(word) in ask.portal.broken:
            values.append(word)
        else:
            near = nearest(word, people)
            hint = f"did you mean {min(people[near])}?" if near else "look in the directory for the person's short name"
            slips.append(Slip(ask.field.key, f"must be a person of this portal; found {shown(piece)}", hint))
    return list(dict.fromkeys(values)) or None, tuple(slips)


@lru_cache(maxsize=4)
def _people(profiles: Same[Mapping[str, Profile]], host: str) -> dict[str, frozenset[str]]:
    """Return the handles for each word that names a person, in small letters."""
    found: dict[str, set[str]] = {}
    for handle, profile in profiles.value.items():
        login = getattr(profile.links, host)
        for word in filter(None, (profile.name, login)):
            found.setdefault(" ".join(word.split()).casefold(), set()).add(handle)
    return {word: frozenset(handles) for word, handles in found.items()} | {
        handle: frozenset({handle}) for handle in profiles.value
    }
