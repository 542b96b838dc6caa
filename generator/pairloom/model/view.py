"""What the pages of the site have in common: the renderer reads it, the views fill it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Final

from pairloom.model.community import Terms

_SIBILANTS: Final = ("s", "x", "z", "ch", "sh")
_VOWELS: Final = "aeiou"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """One page as plain values.

    Attributes:
        type: the page type: the name of its module in `views.pages` and of its template.
        path: the page's file below `docs/`, with forward slashes, for instance `people/amina.md`.
        title: what stands in the browser's tab and on top of the page, as plain text.
        description: one line of plain text for search engines.
        searchable: whether the site's own search finds the page.
        hide: parts of the frame that this page goes without: `navigation`, `toc`, `footer`.
        scripts: names of the programs of `generator/frontend/src/` that the page runs; it is whole without them.
        image: the path below `docs/` of the picture that is shown where the page is shared; None: the portal's own.
    """

    type: str
    path: str
    title: str
    description: str
    searchable: bool = True
    hide: tuple[str, ...] = ("navigation",)
    scripts: tuple[str, ...] = ()
    image: str | None = None


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page that need not be made as long as nothing that stands on it has changed.

    Attributes:
        type: the page type.
        path: the page's file below `docs/`.
        inputs: a digest of everything in the portal that the page shows and of the day, the same for the same page
            whenever it is made; None where only the made page tells.
        make: returns the page's view.
    """

    type: str
    path: str
    inputs: bytes | None
    make: Callable[[], PageView]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileView:
    """One file of the site that is no page, as plain values: a calendar, a feed, data for programs.

    Attributes:
        type: the file type: the name of its module in `views.files` and in `publish`.
        path: below `docs/`, with forward slashes, for instance `cohorts/autumn.ics`; the site has it at that path.
        vast: whether it speaks of so many people that to digest it takes as long as to make the file.
    """

    vast: ClassVar[bool] = False

    type: str
    path: str


@dataclass(frozen=True, slots=True)
class Words:
    """The community's own words for its three terms, singular and plural, as they stand inside a sentence."""

    mentor: str
    mentors: str
    mentee: str
    mentees: str
    cohort: str
    cohorts: str


def words(terms: Terms) -> Words:
    """Return the community's words in singular and plural."""
    return Words(
        terms.mentor, plural(terms.mentor), terms.mentee, plural(terms.mentee), terms.cohort, plural(terms.cohort)
    )


def plural(noun: str) -> str:
    """Return the English plural of a noun by the regular rules; a word in another script stays as it is."""
    last = noun[-1:].lower()
    if not last.isascii() or not last.isalpha():
        return noun
    if noun.lower().endswith(_SIBILANTS):
        return f"{noun}es"
    if last == "y" and noun[-2:-1].lower() not in _VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def article(noun: str) -> str:
    """Return the indefinite article of a noun, by its first letter: `a` mentor, `an` apprentice."""
    return "an" if noun[:1].lower() in {*"aeio"} else "a"
