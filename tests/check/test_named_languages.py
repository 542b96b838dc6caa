"""A language that is written out has its tag."""

import pytest

from pairloom.names import language_tag


@pytest.mark.parametrize(
    ("name", "tag"), [("Yoruba", "yo"), (" english ", "en"), ("Brazilian Portuguese", "pt-BR"), ("Elvish", None)]
)
def test_an_english_name_of_a_language_has_its_tag(name: str, tag: str | None) -> None:
    """A language's English name gives its tag, and a name that CLDR does not have gives none."""
    assert tag == language_tag(name)
