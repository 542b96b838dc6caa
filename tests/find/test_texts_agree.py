"""How texts are read in the browser, against `pairloom.match.texts`."""

import importlib
import random
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import pytest
from babel import localedata
from tests.find.random_people import TEXTS
from tests.frontend.browser_side import FRONTEND

from pairloom.match.finder import reading
from pairloom.match.texts.function_words import SPACED, STEMMERS
from pairloom.match.texts.tokens import folded, tokens

pytestmark = pytest.mark.slow

Ranked = Callable[[Mapping[str, Any]], Any]
WORDS: Final = 5_000


def known() -> dict[str, Any]:
    """Return how texts are read, as it is published."""
    said = reading()
    return {
        "languages": dict(said.languages),
        "words": dict(said.words),
        "unspaced": said.unspaced,
        "same": dict(said.same),
        "stemmers": dict(said.stemmers),
    }


def strings(value: object) -> Iterator[str]:
    """Yield every text of a nested value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from strings(each)


def words_of(language: str) -> list[str]:
    """Return words of a language: those of CLDR and of its function words, and others made of their parts."""
    chance = random.Random(language)  # noqa: S311 - nothing secret
    texts = [*strings(localedata.load(language)), SPACED.get(language, "")] if localedata.exists(language) else []
    found = {piece.folded for text in texts for piece in tokens(text) if piece.kind == "word" and len(piece.folded) > 1}
    real = sorted(found)
    while real and len(found) < WORDS:
        one, other = chance.choice(real), chance.choice(real)
        found.add(one[: chance.randint(1, 8)] + other[-chance.randint(1, 5) :])
    return sorted(found)


def test_every_stemmer_of_the_browser_gives_the_stems_of_the_matcher(ranked: Ranked) -> None:
    """Word for word, for each language that has a stemmer in the browser."""
    there = {path.stem for path in (FRONTEND / "src" / "match" / "snowball").glob("*.js")} - {"base"}
    words = {name: words_of(language) for language, name in STEMMERS.items() if name in there}
    stemmers = {}
    for name in words:
        module = importlib.import_module(f"snowballstemmer.{name}_stemmer")
        stemmers[name] = getattr(module, f"{name.title()}Stemmer")().stemWord
    assert there == {*words}
    found = ranked({"reading": known(), "stems": words})["stems"]
    for name, each in words.items():
        assert [*map(stemmers[name], each)] == found[name], name


def test_texts_are_cut_into_the_same_pieces(ranked: Ranked) -> None:
    """Texts of many scripts, and random ones of all their characters, have the same words in the browser."""
    chance = random.Random(11)  # noqa: S311 - nothing secret
    letters = "".join({*"".join(TEXTS)}) + "  ..++##&<>[]()`@|~:/\n\t" + "\u200c\u0640\xad\ufe0fﬁǅⅧ²٣"
    texts = [*TEXTS, *("".join(chance.choices(letters, k=chance.randint(1, 60))) for _ in range(2000))]
    expected = [[list(piece) for piece in tokens(text)] for text in texts]
    assert expected == ranked({"reading": known(), "texts": texts})["texts"]


def test_every_character_is_folded_alike(ranked: Ranked) -> None:
    """Each letter that Python knows has the same small form in the browser, alone and as a word."""
    every = [chr(code) for code in range(0x30000) if unicodedata.category(chr(code))[0] in "LM"]
    expected = [[char.casefold(), folded(char)] for char in every]
    found = ranked({"reading": known(), "folded": every})["folded"]
    assert [] == [(char, one, other) for char, one, other in zip(every, expected, found, strict=True) if one != other]
