"""A pattern page as the builder made it -> a page stamped with its own values."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pairloom.kept import digest
from pairloom.press import marks


class PatternError(Exception):
    """The builder did with a sentinel what we did not foresee; the message is a sentence for the reader."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A page with gaps.

    Attributes:
        pieces: what stands between the gaps, in UTF-8; one more than there are gaps.
        gaps: the name of the value for each gap.
        mark: the same for the same pattern.
    """

    pieces: tuple[bytes, ...]
    gaps: tuple[str, ...]
    mark: bytes

    def stamp(self, values: Mapping[str, str]) -> bytes:
        """Return the page with the values in its gaps."""
        parts = [self.pieces[0]]
        for gap, piece in zip(self.gaps, self.pieces[1:], strict=True):
            parts += (values[gap].encode(), piece)
        return b"".join(parts)


def cut(html: str, sentinels: Mapping[str, str], once: Sequence[str], path: str) -> Pattern:
    """Return the pattern in a page that the builder made.

    Args:
        html: the page.
        sentinels: what stands for each value, by its name.
        once: names of the values that stand exactly once; the others stand at least once.
        path: the pattern page's path, for messages.

    Raises:
        PatternError: a sentinel is missing, is there more than once where it may not be, or was written in another way.
    """
    names = {sentinel: name for name, sentinel in sentinels.items()}
    found = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True)))) if names else None
    pieces, gaps, end = [], [], 0
    for match in found.finditer(html) if found else ():
        pieces.append(html[end : match.start()])
        gaps.append(names[match.group()])
        end = match.end()
    pieces.append(html[end:])
    for problem in _problems(pieces, gaps, sentinels, once):
        message = f"The site builder changed the pattern page {path} in a way that Pairloom does not know: {problem}."
        raise PatternError(message + _ADVICE)
    encoded = tuple(piece.encode() for piece in pieces)
    return Pattern(encoded, tuple(gaps), digest(*encoded, *(gap.encode() for gap in gaps)))


_ADVICE: Final = (
    " A plug-in, a hook or an extension in mkdocs.yml may be the cause: take out the last one that was added, and build"
    " again."
)


def _problems(
    pieces: Sequence[str], gaps: Sequence[str], sentinels: Mapping[str, str], once: Sequence[str]
) -> Iterator[str]:
    for name in sentinels:
        count = gaps.count(name)
        if not count:
            yield f"the place of its {name} is missing"
        elif name in once and count > 1:
            yield f"the place of its {name} is there {count} times"
    for piece in pieces:
        if left := marks.ANY.search(piece):
            shown = piece[left.start() : left.start() + 60].partition("\n")[0]
            yield f"a place was written in another way: {shown!r}"
