"""The algorithms of Snowball, as they are looked up here and as the library runs them."""

import importlib
import string

import hypothesis.strategies as st
import pytest
from hypothesis import given

from pairloom.match.texts.function_words import SPACED, STEMMERS
from pairloom.match.texts.snowball import stemmer


def pieces(language: str) -> list[str]:
    """Return what words of a language are made of: its letters, its function words, all endings of its tables."""
    module = importlib.import_module(f"snowballstemmer.{STEMMERS[language]}_stemmer")
    tables = [table for table in vars(made(language)).values() if isinstance(table, list | tuple)]
    endings = {each.s for table in tables for each in table if isinstance(each, module.Among)}
    words = SPACED.get(language, "").split()
    return sorted({*endings, *words, *"".join((*endings, *words)), *string.ascii_lowercase} - {""})


def made(language: str) -> type:
    """Return the library's own algorithm."""
    name = STEMMERS[language]
    found: type = getattr(importlib.import_module(f"snowballstemmer.{name}_stemmer"), f"{name.title()}Stemmer")
    return found


@pytest.mark.parametrize("language", STEMMERS)
@given(data=st.data())
def test_a_stem_is_the_one_of_the_library(language: str, data: st.DataObject) -> None:
    """Whatever letters and endings a word is made of, its stem is the one that the library finds."""
    word = "".join(data.draw(st.lists(st.sampled_from(pieces(language)), max_size=8)))
    assert made(language)().stemWord(word) == stemmer(STEMMERS[language])(word)
