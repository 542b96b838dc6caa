# ruff: noqa: RUF001 - words in many languages
"""Stems: a word meets its other forms, in the language that the text is written in."""

import pytest

from pairloom.match.texts.function_words import SPACED, STEMMERS
from pairloom.match.texts.stems import function_words, readable, stemmed
from pairloom.match.texts.tokens import tokens


def stems(text: str, *languages: str) -> list[str]:
    """Return the stems of a text whose author speaks these languages."""
    part = [*tokens(text)]
    here = function_words((piece.folded for piece in part), languages)
    return [stem for stem, _ in stemmed(part, here, {}, languages)]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "parsers", "parser"),
        ("en", "translating", "translations"),
        ("de", "Häuser", "Haus"),
        ("es", "traducciones", "traducción"),
        ("fr", "traductrices", "traductrice"),
        ("pt", "programadores", "programador"),
        ("it", "tessitori", "tessitore"),
        ("nl", "weefgetouwen", "weefgetouw"),
        ("sv", "vävstolarna", "vävstol"),
        ("nb", "oversettelser", "oversettelse"),
        ("pl", "tkacze", "tkaczem"),
        ("cs", "překlady", "překladem"),
        ("ru", "сообщениями", "сообщение"),
        ("el", "υφαντές", "υφαντής"),
        ("tr", "kitaplar", "kitap"),
        ("hu", "fordítások", "fordítás"),
        ("fi", "kääntäjät", "kääntäjän"),
        ("ar", "الرسائل", "رسائل"),
        ("fa", "کتاب\u200cها", "کتاب"),
        ("hi", "लड़के", "लड़का"),
        ("ta", "நிரல்களை", "நிரல்கள்"),
        ("id", "penerjemah", "penerjemahnya"),
    ],
)
def test_an_inflected_word_meets_its_other_form(language: str, one: str, other: str) -> None:
    """Two forms of one word have the same stem."""
    assert stems(one, language) == stems(other, language)
    assert 1 == len(stems(one, language))


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("zh", "想让模拟器里的真丝看起来更好", "模拟器"),
        ("ja", "機械学習を学びたいです", "機械学習"),
        ("ko", "소프트웨어를 개발합니다", "소프트웨어"),
        ("th", "อยากเรียนเขียนโปรแกรม", "โปรแกรม"),
    ],
)
def test_scripts_without_blanks_meet_by_pairs_of_characters(language: str, text: str, word: str) -> None:
    """A word inside a text without blanks is found by all its pairs of characters."""
    assert {*stems(word, language)} <= {*stems(text, language)}
    assert stems(word, language)


def test_han_alone_between_kana_counts_by_itself() -> None:
    """A verb's one Han character is kept, while hiragana, Hangul or kana alone say nothing."""
    assert ["書", "本"] == stems("書きたい本", "ja")
    assert [] == stems("ㄱ, ン", "ja")


@pytest.mark.parametrize(
    ("languages", "text", "expected"),
    [
        (("ro", "en"), "I would like to publish the stories of weavers", ["publish", "stori", "weaver"]),
        (("fr", "en"), "Les machines que je répare", ["machin", "répar"]),
        (("fr", "en"), "The machines that I repair", ["machin", "repair"]),
        (("kk", "ru", "en"), "Хочу научиться: testing", ["науч", "test"]),
        (("yo", "en"), "maintaining", ["maintaining"]),
        (("yo",), "the maintaining of libraries", ["maintaining", "libraries"]),
        (("zh", "en"), "Testing 学习", ["test", "学习"]),
        (("ru",), "testing тестами", ["testing", "тест"]),
    ],
)
def test_a_text_is_read_in_the_language_of_its_function_words(
    languages: tuple[str, ...], text: str, expected: list[str]
) -> None:
    """Of the languages that a person speaks, the small words decide; where they say nothing, the first counts."""
    assert expected == stems(text, *languages)


def test_other_texts_decide_where_a_text_has_no_function_words() -> None:
    """A line without small words is read like the person's other texts."""
    part = [*tokens("maintaining libraries")]
    assert ["maintain", "librari"] != [stem for stem, _ in stemmed(part, {}, {"ro": 3}, ("ro", "en"))]
    assert ["maintain", "librari"] == [stem for stem, _ in stemmed(part, {}, {"en": 3}, ("ro", "en"))]


def test_names_of_languages_keep_their_signs() -> None:
    """What has a dot, a plus or a hash in it is not stemmed; a dot at its start is left out."""
    assert ["c++", "node.js", "net", "c#"] == stems("C++ node.js .net C#", "en")


def test_numbers_and_letters_say_nothing() -> None:
    """Numbers, single letters and function words give no stem, and long words are cut."""
    assert [] == stems("I have 3 of 4, x and y", "en")
    assert ["ab" * 20] == stems("ab" * 500, "yo")


def test_close_kin_are_read_alike() -> None:
    """Tags come down to the languages we know, each once."""
    assert ("nb", "pt", "sr") == readable(["nn-NO", "nb", "pt-BR", "pt", "hr"])


def test_every_function_word_is_one_word() -> None:
    """Each function word is one word in small letters, and each language that has a stemmer has some."""
    for language, words in SPACED.items():
        assert words.split() == [piece.written for piece in tokens(words.lower())], language
    assert set() == {*STEMMERS} - {*SPACED}


@pytest.mark.parametrize("language", sorted(STEMMERS))
def test_every_stemmer_can_be_used(language: str) -> None:
    """Each language's algorithm gives a stem for a word of its own script."""
    word = max(SPACED[language].split(), key=len) * 2
    assert 1 == len(stems(word, language))
