r"""Which files name somebody or something: words in, paths out, by a look at the bytes.

A YAML file can also write a letter as `\x61` or break a word over two lines; files that do so are always among them.
"""

import os
import re
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Final

_HIDDEN: Final = re.compile(rb"\\[xu\r\n]")
_FEW: Final = 12


def naming(root: Path, paths: Iterable[str], words: Collection[str]) -> set[str]:
    """Return the files that may hold one of these words, in letters of any case; what cannot be opened holds none.

    Args:
        root: the portal's folder.
        paths: the files to look at, relative to the root.
        words: handles, names of cohorts, skills: ASCII.
    """
    if not words:
        return set()
    needles = sorted({word.lower().encode() for word in words})
    pattern = re.compile(b"|".join(map(re.escape, needles)))
    found = set()
    for path in paths:
        data = _bytes(f"{root}/{path}").lower()
        holds = any(needle in data for needle in needles) if len(needles) <= _FEW else pattern.search(data)
        if holds or (b"\\" in data and _HIDDEN.search(data)):
            found.add(path)
    return found


def _bytes(path: str) -> bytes:
    """Return a file's bytes, by the shortest way: this is asked of every profile."""
    try:
        file = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return b""
    try:
        parts = [os.read(file, 1 << 16)]
        while parts[-1]:
            parts.append(os.read(file, 1 << 20))
        return b"".join(parts)
    except OSError:
        return b""
    finally:
        os.close(file)
