"""Strips of a picture, one below another -> PNG (ISO/IEC 15948) in a palette.

Pictures that have a strip in common share the work: each strip is packed on its own, so that nothing in it refers to
another one, and a picture is its packed strips in a row.
"""

import struct
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain
from typing import Final

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_DEFLATE: Final = b"\x78\x5e"
_END: Final = b"\x03\x00"
"""The head of a zlib stream, and an empty last block (RFC 1950, RFC 1951)."""

_BITS: Final = 8
_PALETTE: Final = 3
_PRIME: Final = 65521
_HALF: Final = 16
_LOW: Final = 0xFFFF

Rgb = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """A packed strip: its rows, the bytes that these are unpacked, what they are packed, and their Adler-32."""

    rows: int
    size: int
    packed: bytes
    check: int


def strip(rows: int, content: bytes, level: int) -> Strip:
    """Return a strip.

    Args:
        rows: how many.
        content: of each row a zero, which says that it is not filtered, and the palette's places of its points.
        level: how hard zlib tries, from 1 to 9.
    """
    packing = zlib.compressobj(level, wbits=-zlib.MAX_WBITS)
    packed = packing.compress(content) + packing.flush(zlib.Z_FULL_FLUSH)
    return Strip(rows, len(content), packed, zlib.adler32(content))


def png(width: int, palette: Sequence[Rgb], strips: Sequence[Strip]) -> bytes:
    """Return the picture of these strips, the first on top; `palette` gives red, green and blue from 0 to 255."""
    height = sum(one.rows for one in strips)
    check = reduce(_joined, strips, 1)
    data = b"".join((_DEFLATE, *(one.packed for one in strips), _END, check.to_bytes(4, "big")))
    header = struct.pack(">IIBBBBB", width, height, _BITS, _PALETTE, 0, 0, 0)
    colours = bytes(chain.from_iterable(palette))
    return _SIGNATURE + b"".join(_chunks(((b"IHDR", header), (b"PLTE", colours), (b"IDAT", data), (b"IEND", b""))))


def _joined(check: int, after: Strip) -> int:
    """Return the Adler-32 of what has this one and the strip after it, as zlib's `adler32_combine` finds it."""
    low, high = check & _LOW, check >> _HALF
    both = high + (after.check >> _HALF) + after.size * (low - 1)
    return (both % _PRIME) << _HALF | (low + (after.check & _LOW) - 1) % _PRIME


def _chunks(parts: Iterable[tuple[bytes, bytes]]) -> Iterable[bytes]:
    for kind, content in parts:
        yield struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
