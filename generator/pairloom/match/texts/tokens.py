"""Text of people -> its pieces: whole words, and single characters of scripts that are written without blanks.

A word is a run of letters, marks and digits that begins with a letter; `c++`, `c#`, `node.js` and `.net` are one word
each. Thai, Lao, Khmer, Burmese, Tibetan, Hangul, kana and Han come as characters, each with the marks on it. Markdown,
links and addresses are no words.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, Literal, NamedTuple

from pairloom.match.texts.function_words import UNSPACED

_ALONE: Final = (
    "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3100-\u318f"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Scripts that are written without blanks, and Hangul, whose words carry their endings."""

_NOT_WORDS: Final = re.compile(
    r"^[ ]{0,3}(?:```|~~~)[^\n]*$"  # the fence of a block of code; the code itself may speak of something
    r"|^[ ]{0,3}\[[^\]\n]{1,100}\]:[^\n]*$"  # where a link of this name goes
    r"|(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"  # where a link in the text goes
    r"|<[^<>\n]{1,500}>"  # an address, or HTML
    r"|\b(?:https?://|mailto:|www\.)\S+"
    r"|\b[\w.+-]{1,64}@[\w.-]+"
    r"|&#?\w{1,31};",
    re.MULTILINE,
)
_SUSPICIOUS: Final = re.compile(r"[<\[@&`~]|://|www\.|mailto:")
"""What is in a text that has anything of `_NOT_WORDS`; most have nothing."""

_MARKS: Final = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u07eb-\u07f3\u07fd\u0816-\u082d"
    "\u0859-\u085b\u0897-\u089f\u08ca-\u0963\u0971-\u0df3\u135d-\u135f\u1712-\u1715\u1732-\u1734\u1752\u1753\u1772\u1773"
    "\u18a9\u1920-\u193b\u1a17-\u1a1b\u1a55-\u1a7f\u1ab0-\u1aff\u1b00-\u1b44\u1b6b-\u1b73\u1b80-\u1bf3\u1c24-\u1c37"
    "\u1cd0-\u1cfa\u1dc0-\u1dff\u20d0-\u20f0\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\ua66f-\ua672\ua674-\ua67d\ua69e"
    "\ua69f\ua6f0\ua6f1\ua802-\ua82c\ua880-\ua8c5\ua8e0-\ua8f1\ua8ff\ua926-\ua953\ua980-\ua9c0\ua9e5\uaa29-\uaa4d"
    "\uaa7b-\uaa7d\uaab0-\uaac1\uaaeb-\uaaf6\uabe3-\uabed\ufb1e\ufe20-\ufe2f"
)
"""Marks on letters of scripts with blanks, and some letters between them: Python's `\\w` has no marks."""

_ALONE_MARKS: Final = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f18\u0f19\u0f35\u0f37\u0f39\u0f71-\u0f84\u0f8d-\u0fbc"
    "\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u109a-\u109d\u17b4-\u17d3\u3099\u309a"
)
"""Marks on letters of scripts without."""

_INVISIBLE: Final = dict.fromkeys(
    code
    for low, high in (
        (0xAD, 0xAD),
        (0x200B, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x206F),
        (0xFE00, 0xFE0F),
        (0xFEFF, 0xFEFF),
    )
    for code in range(low, high + 1)
    if code != ord("\u200c")  # the half-blank within Persian words
) | {0x61C: None, 0x640: None, 0x180E: None}
"""Characters that only steer how text is shown, and the stroke that makes Arabic words longer."""

_NEAR: Final = " -\u2010\u2011/&\n\t"
"""What may stand between two words of one name."""


Kind = Literal["word", "single", "number", "small"]


class Token(NamedTuple):
    """A piece of a text.

    Attributes:
        written: as it stands in the text, in the normal form NFC.
        folded: as words are compared: NFKC, and no difference between capitals and small letters.
        kind: a word, a single character of a script without blanks, or what says nothing by itself: a number, or a
            small word of such a script.
        near: whether only a blank or a dash is between it and the token before.
        touching: whether nothing is.
    """

    written: str
    folded: str
    kind: Kind
    near: bool
    touching: bool


def tokens(text: str) -> Iterator[Token]:
    """Yield the pieces of a text, in order; Markdown is passed over."""
    if _SUSPICIOUS.search(text):
        text = _NOT_WORDS.sub(" . ", text)
    plain = text.isascii()
    if not plain:
        text = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    end = 0
    for match in _piece(plain=plain).finditer(text):
        start, stop = match.span()
        between = text[end:start] if end else "."
        written, near = text[start:stop], between == " " or not between.strip(_NEAR)
        # `Token(...)` would do the same in three times the time, and there are tens of thousands.
        yield tuple.__new__(Token, (written, folded(written), match.lastgroup, near, not between))
        end = stop


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """Return a word as words are compared; Turkish `\u0130` comes to a plain `i`."""
    small = unicodedata.normalize("NFKC", word).casefold().replace("i\u0307", "i")
    return unicodedata.normalize("NFC", small)


@cache
def _piece(*, plain: bool) -> re.Pattern[str]:
    """Return what finds a piece, in a group named after its kind; that for plain text knows ASCII only, and is fast."""
    if plain:
        word = r"(?:(?<![\w.])\.)?[A-Za-z][A-Za-z\d]*(?:\.[A-Za-z][A-Za-z\d]*)*(?:\+\+|\#(?!\w))?"
        return re.compile(rf"(?=[A-Za-z\d.])(?:(?P<word>{word})|(?P<number>\d[A-Za-z\d]*))", re.ASCII)
    letter = rf"[^\W\d_{_ALONE}]"
    more = rf"(?:[^\W_{_ALONE}]+|[{_MARKS}\u200c]+)*"
    word = rf"(?:(?<![\w.{_MARKS}])\.)?{letter}{more}(?:\.{letter}{more})*(?:\+\+|\#(?!\w))?"
    small = rf"(?=[{_ALONE}])(?:{'|'.join(sorted(UNSPACED, key=len, reverse=True))}|[\u3041-\u309f]+)"
    single = rf"(?=\w)[{_ALONE}][{_ALONE_MARKS}]*"
    return re.compile(rf"(?P<word>{word})|(?P<number>\d{more})|(?P<small>{small})|(?P<single>{single})")
