"""Which skills a text names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.match.match_portals import SKILLS

from pairloom.match.texts.lexicon import Lexicon, lexicon, named
from pairloom.match.texts.tokens import tokens
from pairloom.model.skill import Skill, Vocabulary

KNOWN = lexicon(
    Vocabulary.model_validate(SKILLS | {"net": {"name": ".NET"}, "loom": {"name": "织布机"}}, strict=False).root
)


def skills(text: str, known: Lexicon = KNOWN) -> list[str]:
    """Return the keys of the skills that a text names, in order."""
    return [key for key, _ in named([*tokens(text)], known)]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("A change in RUST, merged", ["rust"]),
        ("Speak in public", []),
        ("Public-speaking, twice; public speaking", ["speaking", "speaking"]),
        ("Board. Games", []),
        ("Write C++ daily, never C", ["cpp", "c"]),
        ("Read node.js sources with JS", ["javascript"]),
        ("Trust myself", []),
        ("Let me go there", []),
        ("Get a job with Go.", ["go"]),
        ("GO for it", ["go"]),
        ("golang", ["go"]),
        ("学习Rust编程", ["rust"]),
        ("修理织布机器", ["loom"]),
        ("The .NET way", ["net"]),
        ("Board-games night", ["go-like"]),
        ("", []),
    ],
)
def test_a_skill_is_named_by_name_key_or_alias_as_whole_words(text: str, keys: list[str]) -> None:
    """Capitals and dashes make no difference; a name of two letters is read only as the vocabulary writes it."""
    assert keys == skills(text)


def test_the_longest_name_counts() -> None:
    """`Code review` is not also `Code`."""
    known = lexicon({"code": Skill(name="Code"), "code-review": Skill(name="Code review")})
    assert ["code-review", "code", "code"] == skills("code review, code code", known)


def test_it_is_told_how_a_skill_is_written() -> None:
    """The text's own words come with the skill."""
    assert [("speaking", "PUBLIC Speaking"), ("go", "Golang")] == [
        *named([*tokens("PUBLIC-Speaking in Golang")], KNOWN)
    ]


@pytest.mark.parametrize(
    ("skills", "stems"),
    [
        ({"tests": Skill(name="Testing", summary="Finding out what is broken before others do.")}, ("test",)),
        ({"tests": Skill(name="Traducciones", summary="Llevar los textos de una lengua a otra.")}, ("traduccion",)),
        ({"tests": Skill(name="Testing")}, ("test",)),
        ({"tests": Skill(name="!?")}, ()),
    ],
)
def test_names_are_stemmed_in_the_language_of_the_vocabulary(skills: dict[str, Skill], stems: tuple[str, ...]) -> None:
    """Names and summaries tell the language of the vocabulary; without a sign it is English."""
    assert stems == lexicon(skills).words["tests"]


@given(
    st.lists(st.sampled_from(["public", "speaking", "-", " ", ".", "Go", "c", "++", "织布", "机", "rust"]), max_size=12)
)
def test_named_skills_are_in_the_text(parts: list[str]) -> None:
    """Whatever the text, what a skill is said to be called stands in it, but for dashes."""
    text = "".join(parts)
    plain = text.replace("-", " ")
    assert [] == [
        name for _, name in named([*tokens(text)], KNOWN) if name not in " ".join(plain.split()) and name not in plain
    ]
