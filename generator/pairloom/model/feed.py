"""A feed: what its view fills, and what is published as Atom."""

from dataclasses import dataclass
from datetime import date

from pairloom.model.view import FileView


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may be shown, with the path of their page."""

    name: str
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that is new.

    Attributes:
        key: a path that names it for ever; it need not lead anywhere.
        page: the path of the page that tells of it, perhaps with a fragment.
        on: the day of it.
        kind: what kind of thing it is, as a short name of the records.
        language: BCP 47 tag of its words; None where nobody said.
        author: who says so, if it is one person.
        people: whom it is about.
        notes: plain text about it, each a paragraph.
        text: Markdown of the person who wrote it.
        points: lines of plain text, as a list.
        link: more of it elsewhere.
    """

    key: str
    page: str
    title: str
    on: date
    kind: str
    language: str | None = None
    author: Person | None = None
    people: tuple[Person, ...] = ()
    notes: tuple[str, ...]
    text: str = ""
    points: tuple[str, ...] = ()
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedFile(FileView):
    """A feed, the newest entry first; `page` is the one that shows all of it, `on` the day of the last change."""

    title: str
    summary: str
    page: str
    on: date
    entries: tuple[Entry, ...]
