"""Stems: in which of somebody's languages a text is written, and what a word's inflected forms have in common.

Many people list their own language first and write in another one. So the language of a text is the one whose function
words are in it; where none is, the one that the person's other texts are in; else the first that they speak. Only
languages that the person speaks, and that are written in the script of the word, are asked. A language for which the
Snowball project has no algorithm gets no stemming: its words meet only in the same form.

Source: M. F. Porter, Snowball: a language for stemming algorithms (2001), and the algorithms of its project.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from babel.core import get_global

from pairloom import names
from pairloom.match.texts.function_words import SAME, SPACED, STEMMERS
from pairloom.match.texts.snowball import stemmer
from pairloom.match.texts.tokens import Token, folded

_ENGLISH: Final = "en"
_LONGEST: Final = 40
_MARKED: Final = re.compile(r"[.+#]")
_LIST: Final = {language: frozenset(map(folded, words.split())) for language, words in SPACED.items()}


def readable(tags: Iterable[str]) -> tuple[str, ...]:
    """Return language tags as the keys under which languages are known here, each once, in the same order."""
    languages = (tag.partition("-")[0] for tag in tags)
    return tuple(dict.fromkeys(SAME.get(language, language) for language in languages))


def function_words(words: Iterable[str], languages: Sequence[str]) -> dict[str, int]:
    """Return how many of the words are function words of each language."""
    every = [*words]
    return {key: sum(map(_LIST[key].__contains__, every)) for key in languages if key in _LIST}


def stemmed(
    part: Sequence[Token], here: Mapping[str, int], everywhere: Mapping[str, int], languages: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Yield the stem of each piece of a text that says something, with the piece as it is written.

    Function words, numbers and single letters say nothing. Scripts without blanks give pairs of neighbours, and Han
    that stands alone between kana gives itself. Both are cut at 40 characters.

    Args:
        part: the text.
        here: its function words by language, from `function_words`.
        everywhere: those of all texts of the person.
        languages: those of the person, first choice first.
    """
    chosen: dict[str, str] = {}
    for token in part:
        if token.kind == "word":
            script = _script(token.folded)
            if script not in chosen:
                chosen[script] = _language(script, here, everywhere, languages)
            if stem := _stem(token.folded, chosen[script]):
                yield stem, token.written[:_LONGEST]
    if any(token.kind == "single" for token in part):
        yield from _neighbours(part)


def _neighbours(part: Sequence[Token]) -> Iterator[tuple[str, str]]:
    before: Token | None = None
    alone = False
    for token in (*part, None):
        joined = token is not None and token.kind == "single" and before is not None and token.touching
        if token is not None and before is not None and joined:
            yield before.folded + token.folded, before.written + token.written
        elif before is not None and alone and _script(before.folded) == "CJK":
            yield before.folded, before.written
        before = token if token is not None and token.kind == "single" else None
        alone = not joined


def _language(script: str, here: Mapping[str, int], everywhere: Mapping[str, int], languages: Sequence[str]) -> str:
    """Return the language of a text's words of one script; an empty text where the person lists none."""
    fitting = [key for key in languages if _is_written_in(key, script)]
    return max(fitting, key=lambda key: (here.get(key, 0), everywhere.get(key, 0)), default="")


@lru_cache(maxsize=1 << 17)
def _stem(word: str, language: str) -> str:
    """Return the stem of a folded word; an empty text for one that says nothing; `c++` and `node.js` as they are.

    Where we know no function words of a language, those of English are left out: it is what people mix in.
    """
    plain = word.lstrip(".")[:_LONGEST]
    if len(plain) == 1 or plain in _LIST.get(language, _LIST[_ENGLISH]):
        return ""
    return stemmer(STEMMERS[language])(plain) if language in STEMMERS and not _MARKED.search(plain) else plain


@lru_cache(maxsize=1 << 17)
def _script(word: str) -> str:
    return names.script(word.lstrip(".")[0])


@cache
def _is_written_in(language: str, script: str) -> bool:
    """Return whether a language is written in a script: that of its function words, or of CLDR's likely subtags."""
    if language in _LIST:
        return any(_script(word) == script for word in _LIST[language])
    return ("_Latn" in get_global("likely_subtags").get(language, "")) == (script == "LATIN")
