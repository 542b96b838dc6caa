"""A share picture as PNG, 1,200 by 630 points, drawn here from the words alone: the same words give the same bytes.

The words stand in Piazzolla, the face of the site's headings, which has Latin, Greek and Cyrillic letters. Words in
another script would come out as empty boxes: then it is the portal's picture, and if the portal's name is in another
script too, the cloth without words. The font file is the Latin, Vietnamese, Greek and Cyrillic parts of npm's
@fontsource/piazzolla 5.3 in weight 700, made one by fontTools.merge; its licence lies beside it.
"""

import functools
from collections.abc import Iterator, Sequence
from importlib.resources import files
from io import BytesIO
from typing import Final
from unicodedata import normalize

from PIL import Image, ImageColor, ImageDraw, ImageFont

from pairloom.model.community import Community
from pairloom.model.picture import PictureFile
from pairloom.publish._strips import Rgb, Strip, png, strip

SIZE: Final = (1200, 630)

_PAPER, _INK, _QUIET = "#fbf8f2", "#2b2320", "#65574d"
_MADDER, _INDIGO, _WELD, _MOSS = "#8e2f2c", "#24344c", "#b98a34", "#4d7355"
_INKS: Final = (_INK, _QUIET, _MADDER)
_LEFT: Final = 84
_WIDTH: Final = SIZE[0] - 2 * _LEFT
_STEP: Final = 24
_HEIGHT: Final = 440
"""Room for words."""

_KEPT: Final = 170
"""Of that, what the title leaves: enough for the longest summary."""

_CLOTH: Final = 540
"""Where the woven band begins."""

_THREAD: Final = 15
_WEFT: Final = (_MADDER, _MADDER, _MADDER, _WELD, _MADDER, _MADDER)
_WARP: Final = (_INDIGO, _INDIGO, _INDIGO, _INDIGO, _MOSS, _INDIGO, _INDIGO, _INDIGO, _WELD, _INDIGO)
_TITLE: Final = range(92, 35, -4)
_BELOW: Final = range(38, 17, -2)
_ABOVE: Final = range(34, 11, -2)
_LEADING: Final = 1.22
_GAP: Final = 0.45
_SHADES: Final = 24
_PACKED: Final = 3
"""How hard zlib tries: half the time of the usual 6, and a fifth more bytes."""

_NO_LETTER: Final = "\U0010ffff"
"""A code point that will never be a character: a font draws its empty box for it."""

Font = ImageFont.FreeTypeFont


def content(view: PictureFile, community: Community) -> bytes:
    """Return the picture."""
    own = (view.above, view.title, view.below)
    portal = ("", community.name, community.summary)
    for above, title, below in (own, portal):
        if _can_draw(title):
            return _png(*(normalize("NFC", text) if _can_draw(text) else "" for text in (above, title, below)))
    return _png("", "", "")


def _png(above: str, title: str, below: str) -> bytes:
    """Return the picture with these words, in the middle of the paper; an empty one is left out."""
    parts, room = [], float(_HEIGHT)
    for text, sizes, most, kept, colour in (
        (above, _ABOVE, 1, 0, _MADDER),
        (title, _TITLE, 3, _KEPT, _INK),
        (below, _BELOW, 9, 0, _QUIET),
    ):
        if text:
            size, lines = _set(text, sizes, most, room - kept)
            parts.append((size, lines, colour))
            room -= size * (len(lines) * _LEADING + _GAP)
    top = (_CLOTH - _HEIGHT + room) / 2
    done = int(top)
    strips = [_paper(done)]
    for size, lines, colour in parts:
        begin, height = done, size * (len(lines) * _LEADING + _GAP)
        top, done = top + height, int(top + height)
        strips.append(_written(tuple(lines), size, colour, top - height - begin, done - begin))
    return png(SIZE[0], _palette(), (*strips, _paper(_CLOTH - done), _cloth()))


@functools.cache
def _paper(rows: int) -> Strip:
    return strip(rows, bytes((SIZE[0] + 1) * rows), _PACKED)


@functools.lru_cache(512)  # pictures share words; and `serve` publishes everything at each edit
def _written(lines: Sequence[str], size: int, colour: str, top: float, rows: int) -> Strip:
    """Return lines on paper, the first from `top` on, in the shades of an ink, so that round edges are smooth.

    They are drawn in the shades of the first ink: those of the palette from paper on. No letter of the font reaches
    above the top of its line, or farther below than the gap.
    """
    picture = Image.new("L", (SIZE[0] + 1, rows))
    draw = ImageDraw.Draw(picture)
    draw.fontmode = "L"
    for line in lines:
        draw.text((_LEFT + 1, top), line, font=_font(size), fill=_SHADES)
        top += size * _LEADING
    shift = _INKS.index(colour) * (_SHADES + 1)
    shades = bytes((0, *range(shift + 1, 256), *range(shift)))
    return strip(rows, picture.tobytes().translate(shades) if shift else picture.tobytes(), _PACKED)


def _set(text: str, sizes: Sequence[int], most: int, height: float) -> tuple[int, list[str]]:
    """Return the largest of the sizes at which text has so few lines and so little height; else the smallest."""
    for size in sizes:
        words, space = [*_measured(text, size)], _length(" ", size)
        lines = _filled(words, space, _WIDTH)
        if len(lines) <= most and len(lines) * size * _LEADING <= height:
            break
    return size, _even(words, space, lines)


def _measured(text: str, size: int) -> Iterator[tuple[str, float]]:
    """Yield the words of a text with their lengths; a word that is longer than a line comes in parts."""
    for word in text.split():
        part = word
        if _length(word, size) > _WIDTH:
            part = ""
            for letter in word:
                if _length(part + letter, size) > _WIDTH:
                    yield part, _length(part, size)
                    part = ""
                part += letter
        yield part, _length(part, size)


@functools.lru_cache(8192)  # pictures share many words
def _length(text: str, size: int) -> float:
    return _font(size).getlength(text)


def _filled(words: Sequence[tuple[str, float]], space: float, width: float) -> list[str]:
    """Return words as lines, as many in each as it holds."""
    lines: list[list[str]] = []
    left = 0.0
    for word, length in words:
        if lines and space + length <= left:
            lines[-1].append(word)
            left -= space + length
        else:
            lines.append([word])
            left = width - length
    return [" ".join(line) for line in lines]


def _even(words: Sequence[tuple[str, float]], space: float, lines: list[str]) -> list[str]:
    """Return as many lines of about one length, so that no word stands alone in the last."""
    longest = round(max(length for _, length in words))
    for width in range(longest, _WIDTH, _STEP):
        narrower = _filled(words, space, width)
        if len(narrower) == len(lines):
            return narrower
    return lines


def _can_draw(text: str) -> bool:
    """Return whether the font has every character of a text."""
    return all(map(_has, {*normalize("NFC", text)} - {" "}))


@functools.cache
def _has(letter: str) -> bool:
    return _drawn(letter) != _drawn(_NO_LETTER)


@functools.cache
def _drawn(letter: str) -> tuple[tuple[int, int], bytes]:
    mask = _font(_BELOW[0]).getmask(letter)
    return mask.size, bytes(mask)


@functools.cache
def _font(size: int) -> Font:
    data = (files("pairloom.publish") / "fonts" / "piazzolla-700.woff").read_bytes()
    return ImageFont.truetype(BytesIO(data), size)


@functools.cache
def _palette() -> list[Rgb]:
    """Return the colours of a picture: for each ink its shades from paper on, then the threads that are no ink."""
    paper, *inks = (ImageColor.getrgb(colour) for colour in (_PAPER, *_INKS))
    shades = [
        tuple(round(a + (b - a) * step / _SHADES) for a, b in zip(paper, ink, strict=True))
        for ink in inks
        for step in range(_SHADES + 1)
    ]
    return [*shades, *(ImageColor.getrgb(thread) for thread in (_INDIGO, _WELD, _MOSS))]


@functools.cache
def _cloth() -> Strip:
    """Return the band of twill below the words, two over and two under."""
    palette, rows = _palette(), SIZE[1] - _CLOTH
    picture = Image.new("L", (SIZE[0] + 1, rows))
    places = {thread: palette.index(ImageColor.getrgb(thread)) for thread in {*_WARP, *_WEFT}}
    draw = ImageDraw.Draw(picture)
    for row, top in enumerate(range(0, rows, _THREAD)):
        for column, left in enumerate(range(1, SIZE[0] + 1, _THREAD)):
            over = (row + column) % 4 < 2  # noqa: PLR2004 - two over, two under
            thread = _WARP[column // 2 % len(_WARP)] if over else _WEFT[row % len(_WEFT)]
            draw.rectangle((left, top, left + _THREAD - 2, top + _THREAD - 2), fill=places[thread])
    return strip(rows, picture.tobytes(), _PACKED)
