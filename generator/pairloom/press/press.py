"""Which pattern each page is stamped from: what the builder has to make, and what comes of it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pairloom.model.page import RenderedPage
from pairloom.press.pattern import Pattern, cut
from pairloom.press.patterns import Kind, Named, kind, own, sentinels, shared, values


@dataclass(frozen=True, slots=True)
class Plates:
    """The pattern pages that a site needs, by the kind of the pages that share one, or by the path of its only page.

    Attributes:
        named: pages that the navigation or a text names.
        anchors: places on pages that a text names.
        pages: the pattern pages.
    """

    named: Named
    anchors: Collection[str]
    pages: dict[Kind | str, RenderedPage] = field(default_factory=dict)

    def add(self, page: RenderedPage) -> bool:
        """Take in what a page needs; return whether that is new."""
        one = kind(page, self.named)
        if one is None:
            fresh = own(page, self.anchors)
            if self.pages.get(page.path) == fresh:
                return False
            self.pages[page.path] = fresh
            return True
        if one in self.pages:
            return False
        self.pages[one] = shared(one)
        return True


@dataclass(frozen=True, slots=True)
class _Plate:
    pattern: Pattern
    folder: str | None
    glue: str


@dataclass(frozen=True, slots=True)
class Press:
    """What stamps pages, from the pattern pages that the builder has made."""

    named: Named
    plates: Mapping[Kind | str, _Plate]

    def stamp(self, page: RenderedPage) -> tuple[bytes, bytes] | None:
        """Return a page as it stands on the site, and the mark of its pattern; None where it has no pattern."""
        plate = self.plates.get(page.path) or self.plates.get(kind(page, self.named) or "")
        return (plate.pattern.stamp(values(page, plate.folder, plate.glue)), plate.pattern.mark) if plate else None

    def marks(self, page_type: str) -> list[bytes]:
        """Return the marks of the patterns that pages of a type share."""
        kinds = (key for key in self.plates if isinstance(key, Kind) and key.type == page_type)
        return [self.plates[key].pattern.mark for key in kinds]


def made(plates: Plates, read: Callable[[str], str]) -> Press:
    """Return the press with the pattern pages that the builder made.

    Args:
        plates: the pattern pages as they were given to the builder.
        read: returns the page that the builder made of one, by its path below docs/.

    Raises:
        PatternError: the builder did with a sentinel what we did not foresee.
    """
    return Press(plates.named, {key: _plate(key, page, read(page.path)) for key, page in plates.pages.items()})


def _plate(key: Kind | str, page: RenderedPage, html: str) -> _Plate:
    folder = key.folder if isinstance(key, Kind) else None
    wanted = dict(sentinels(page, folder))
    pattern = cut(html, wanted, [name for name in wanted if name.startswith("block")], page.path)
    if folder is None:
        return _Plate(pattern, None, "")
    first = pattern.gaps.index("block 0")  # the second follows: nothing that differs stands between
    pieces, gaps = pattern.pieces, pattern.gaps
    one = (*pieces[: first + 1], *pieces[first + 2 :]), (*gaps[: first + 1], *gaps[first + 2 :])
    return _Plate(Pattern(*one, pattern.mark), folder, pieces[first + 1].decode())


def built(path: str) -> str:
    """Return where the site has a page: `people/amina/index.html` for `people/amina.md`."""
    folder = path.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{folder}/index.html" if folder else "index.html"


def addresses(paths: Iterable[str], url: str) -> Iterator[str]:
    """Yield the address of each page, in order of the pages' paths.

    Args:
        paths: below docs/.
        url: the site's own address, with its slash at the end.
    """
    for path in sorted(paths):
        yield url + built(path).removesuffix("index.html")
