"""Names by letter, in every script."""

import unicodedata

import pytest

from pairloom.views import alphabet
from pairloom.views.alphabet import Way


@pytest.mark.parametrize(
    ("name", "key", "script", "beginning"),
    [
        ("Zoë Nkosi", "zoe nkosi", "Latin", "Zoë"),
        ("Łukasz", "lukasz", "Latin", "Łuk"),
        ("Ørsted", "orsted", "Latin", "Ørs"),
        ("d'Arc", "darc", "Latin", "D"),
        ("*Omar* _Star_", "omar* _star_", "Latin", "Oma"),
        ("Ёлка", "елка", "Cyrillic", "Ёлк"),
        ("أمل الخطيب", "امل الخطيب", "Arabic", "أمل"),
        ("किरण शर्मा", "किरण शर्मा", "Devanagari", "किरण"),
        ("李伟", "李伟", "Han", "李伟"),
        ("김철수", "김철수", "Hangul", "김철수"),
        ("さくら", "さくら", "Kana", "さくら"),
        ("7 of 9", "7 of 9", "Numbers", "7"),
        ("☃", "", "Others", "☃"),
    ],
)
def test_a_name_stands_under_its_letter_in_every_script(name: str, key: str, script: str, beginning: str) -> None:
    """A name is sorted without marks and capitals from its first letter on, and its page is named as it is written."""
    assert unicodedata.normalize("NFKD", key) == alphabet.sorting(name)
    assert script == alphabet.script(alphabet.sorting(name)[:1])
    assert beginning == alphabet.beginning(name)


def test_a_way_into_a_list_has_the_letters_of_one_script_and_the_other_scripts() -> None:
    """The letters of one script stand one by one, those of most people first; each other script stands as a whole."""
    found = {
        "Latin": (Way("A", "1.md", 70), Way("B", "2.md", 10)),
        "Cyrillic": (Way("А", "2.md", 40), Way("Б", "3.md", 2)),  # noqa: RUF001 - Cyrillic
    }
    assert (*found["Latin"], Way("Cyrillic", "2.md", 42)) == alphabet.ways(found)
    assert (Way("Latin", "1.md", 80), *found["Cyrillic"]) == alphabet.ways(found, "Cyrillic")


def test_very_many_letters_are_put_together() -> None:
    """Of a script that has hundreds of first letters, several make one way, which counts them all."""
    letters = tuple(Way(chr(0x4E00 + place), f"{place}.md", 2) for place in range(100))
    ways = alphabet.ways({"Han": letters})
    assert (34, 200) == (len(ways), sum(way.size for way in ways))
    assert Way("一\N{EN DASH}丂", "0.md", 6) == ways[0]
