"""The directory as data: everybody who may be shown, with what they can be searched by."""

from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from pairloom.model.profile import Slot
from pairloom.model.view import FileView


class Listed(NamedTuple):
    """A person of the directory.

    Attributes:
        path: of the person's page.
        seats: how many more people they can take now; None for who takes nobody on.
        learns: whether they want to learn from others.
        stages: where they are in their career as somebody who offers and who wants; None where they do not say.
        region: the group of their time zone; None for a zone that does not exist.
    """

    name: str
    path: str
    pronouns: str | None
    seats: int | None
    learns: bool
    offers: tuple[str, ...]
    wants: tuple[str, ...]
    languages: tuple[str, ...]
    formats: tuple[str, ...]
    stages: tuple[str | None, str | None]
    zone: str
    region: str | None
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class KnownSkill:
    """A skill that somebody offers or wants, or that is broader than one of these.

    Attributes:
        page: the path of its page; None where the vocabulary lacks it.
        broader: the key of the broader skill.
    """

    key: str
    name: str
    page: str | None
    broader: str | None
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryFile(FileView):
    """Everybody of the directory, by name, and the names of what they know and speak.

    Attributes:
        languages: (tag, name) of each.
    """

    vast: ClassVar[bool] = True

    people: tuple[Listed, ...]
    skills: tuple[KnownSkill, ...]
    languages: tuple[tuple[str, str], ...]
