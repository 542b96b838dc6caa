"""Skills, languages, choices, people and cohorts as people write them."""

from dataclasses import replace

import pytest
from tests.join.lantern import PORTAL, TODAY, note, read, refusal, value

from pairloom.join import read_answer
from pairloom.model.portal import SKILLS


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Python, JS", ["python", "javascript"]),
        ("PUBLIC  speaking; c++\ngit", ["public-speaking", "cpp", "git"]),
        ("public_speaking", ["public-speaking"]),
        ("- [x] Rust\n- [ ] Python\n- [X] Git", ["rust", "git"]),
        ("* rust\n2. `git`\n• py", ["rust", "git", "python"]),
        ("python, py, Python", ["python"]),
        ("Python/Rust", ["python", "rust"]),
        ("rust & git", ["rust", "git"]),
        ("Rust and Git.", ["rust", "git"]),
        ("CI/CD", ["ci-cd"]),
        ("research and writing", ["research-and-writing"]),
    ],
)
def test_skills_are_read_by_key_name_and_alias(text: str, keys: list[str]) -> None:
    """Skills are read by key, name and alias in any letter case; a piece is one skill before it is several."""
    assert keys == value("mentor.offers", text)


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("pythn", 'must be a skill of the list; found "pythn" | did you mean python?'),
        ("postgres", 'must be a skill of the list; found "postgres" | choose from the list of skills, or leave it out'),
        ("rust/cooking", 'must be a skill of the list; found "rust/cooking" | did you mean rust?'),
        ("I know rust well", 'must be a skill of the list; found "I know rust well" | did you mean rust?'),
        ("ruts", 'must be a skill of the list; found "ruts" | did you mean rust?'),
        ("trusty", 'must be a skill of the list; found "trusty" | did you mean rust?'),
        ("knitting", 'must be a skill of the list; found "knitting" | choose from the list of skills, or leave it out'),
        ("Repair", 'must be a skill of the list; found "Repair" | choose from the list of skills, or leave it out'),
        (",".join("abcdefgh" * 10), 'must be at most 60 skills; found "80" | keep the most important ones'),
    ],
)
def test_an_unknown_skill_is_refused_with_the_nearest(text: str, refused: str) -> None:
    """An unknown skill is never mapped by guess; the nearest ones are named."""
    assert refusal("mentor.offers", text).startswith(refused)


def test_an_unknown_skill_is_kept_for_the_list_and_the_others_are_taken() -> None:
    """Of several skills the known ones are taken, and each unknown one is in its slip as it was written."""
    given, slips = read_answer("mentee.wants", "Rust, Basket Weaving", PORTAL, TODAY)

    assert ["rust"] == given
    assert [("Basket Weaving",)] == [slip.unknown for slip in slips]


def test_every_skill_is_taken_while_the_vocabulary_cannot_be_read() -> None:
    """While the vocabulary cannot be read, nobody is told that a skill is unknown."""
    broken = replace(PORTAL, skills={}, broken=frozenset({SKILLS}))

    assert (["basket-weaving"], ()) == read_answer("mentor.offers", "Basket Weaving", broken, TODAY)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Self taught, Career-changer", ["self-taught", "career-changer"]),
        ("self-taught\n- SELF_TAUGHT", ["self-taught"]),
        ("Égalité au café", ["egalite-au-cafe"]),
    ],
)
def test_words_of_ones_own_are_read_as_short_names(text: str, words: list[str]) -> None:
    """Words of one's own choice are read with small letters and dashes, each once."""
    assert (words, []) == read("background", text)


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("学生", 'must be short words in Latin letters, 60 at most; found "学生" | for example: self-taught'),
        ("学生 club", 'must be short words in Latin letters, 60 at most; found "学生 club" | '),
        ("!?", 'must be short words in Latin letters, 60 at most; found "!?" | '),
        ("x" * 61, "must be short words in Latin letters, 60 at most; found"),
        ("a,b,c,d,e,f,g,h,i", 'must be at most 8 short words; found "9" | keep those that say most'),
    ],
)
def test_words_that_would_be_cut_are_refused(text: str, refused: str) -> None:
    """A word that a short name cannot hold is refused and never cut, and so are too many."""
    assert refusal("background", text).startswith(refused)


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("en, Yoruba; Deutsch", ["en", "yo", "de"]),
        ("日本語\nEspañol", ["ja", "es"]),
        ("EN, pt-br, ZH_hant", ["en", "pt-BR", "zh-Hant"]),
        ("Portuguese (Brazil), Chinese (Traditional), English (US)", ["pt-BR", "zh-Hant", "en-US"]),
        ("Brazilian Portuguese", ["pt-BR"]),
        ("Serbian (Latin)", ["sr-Latn"]),
        ("English and Yoruba", ["en", "yo"]),
        ("English/français, english", ["en", "fr"]),
    ],
)
def test_languages_are_read_by_tag_and_name(text: str, tags: list[str]) -> None:
    """Languages are read by tag, English name and own name, in any letter case."""
    assert (tags, []) == read("languages", text)


def test_a_level_is_left_out_of_a_language_with_a_warning() -> None:
    """How well somebody speaks a language is left out, with a warning."""
    assert 'was read as en, without the level; found "English (native, C2)" | ' == note(
        "languages", "English (native, C2)"
    )
    assert "was read as de, fr" in note("languages", "Deutsch and French - B2")
    assert ["en", "de"] == value("languages", "English - fluent, German B2")


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Klingonese", 'must be a language; found "Klingonese" | did you mean Klingon?'),
        ("Martian (Canal)", 'must be a language; found "Martian (Canal)" | write its English name'),
        ("Brazilian Portuguese (Rio)", 'must be a language; found "Brazilian Portuguese (Rio)" | '),
        ("English (Atlantis)", 'must be a language; found "English (Atlantis)" | '),
        ("🙂", 'must be a language; found "🙂" | write its English name, or its tag such as en or pt-BR'),
        ("en," * 13, 'must be at most 12 languages; found "13" | keep those you can meet in'),
        ("x" * 100, f'must be a language; found "{"x" * 59}…" | write its English name'),
    ],
)
def test_an_unknown_language_is_refused(text: str, refused: str) -> None:
    """What is no language is refused, with the nearest name where there is one."""
    assert refusal("languages", text).startswith(refused)


@pytest.mark.parametrize("text", ["senior", "Senior", "Senior: many years of experience", "- [ ] Lead\n- [x] Senior"])
def test_a_choice_is_read_by_its_value_and_its_words(text: str) -> None:
    """A choice is read by its value and by its words, in any letter case, and from boxes."""
    assert "senior" == value("mentor.stage", text)


def test_a_choice_is_one_of_the_few() -> None:
    """A choice that is none or several is refused; boxes without a tick are no answer."""
    few = "must be entry, early, mid, senior, lead or executive"
    assert f'{few}; found "senor" | did you mean senior?' == refusal("mentor.stage", "senor")
    assert f'{few}; found "exec" | did you mean executive?' == refusal("mentor.stage", "exec")
    assert f'{few}; found "zzz" | write one of them' == refusal("mentor.stage", "zzz")
    assert "must be one of them" in refusal("mentor.stage", "- [x] Lead\n- [x] Senior")
    assert (None, []) == read("mentor.stage", "- [ ] Lead\n- [ ] Senior")


@pytest.mark.parametrize(
    "text",
    ["one-to-one, Group", "- [X] One to one\n- [X] Group\n- [ ] Peer circle", "One to one\ngroup", "group; One-To-One"],
)
def test_choices_are_read_from_boxes_and_words(text: str) -> None:
    """Several choices are read from ticked boxes and from words between commas."""
    assert {"one-to-one", "group"} == set(value("mentor.formats", text))  # type: ignore[call-overload]


def test_a_wrong_choice_does_not_hide_the_right_ones() -> None:
    """Of several choices the right ones are taken, and each wrong one is told."""
    told = 'error: must be one-to-one, group, peer, reverse or hybrid; found "solo" | write one of them'
    assert (["group"], [told]) == read("mentor.formats", "group, solo")


def test_people_are_found_by_handle_login_and_name() -> None:
    """People are found by handle, login and full name; a name that two people have asks which one."""
    assert ["ada-quist", "bo-sundin"] == value("mentee.prefers", "Ada Quist, @bo")
    assert ["ada-quist"] == value("mentee.prefers", "ADA-QUIST, ada-q")
    assert 'must be one person; found "Bo Sundin" | write one of: bo-other, bo-sundin' == refusal(
        "mentee.prefers", "Bo Sundin"
    )
    assert refusal("mentee.prefers", "ada-quits").endswith("| did you mean ada-quist?")
    assert refusal("mentee.prefers", "Zorro").endswith("| look in the directory for the person's short name")


def test_a_person_whose_file_cannot_be_read_is_not_called_unknown() -> None:
    """A person whose file cannot be read just now is not called unknown."""
    broken = replace(PORTAL, broken=frozenset({"profiles/cleo-diaz.yml"}))

    assert (["cleo-diaz"], ()) == read_answer("mentee.prefers", "cleo-diaz", broken, TODAY)


def test_cohorts_are_found_by_id_and_name() -> None:
    """Cohorts are found by id and by name; an unknown one is refused with the nearest."""
    assert ["2027-spring", "2026-autumn"] == value("cohorts", "spring 2027, 2026-Autumn, Spring  2027")
    assert 'must be there; found "2027-sprng" | did you mean 2027-spring?' == refusal("cohorts", "2027-sprng")
    assert 'must be there; found "zzz" | there is 2026-autumn, 2027-spring' == refusal("cohorts", "zzz")
    _, (slip,) = read_answer("cohorts", "zzz", replace(PORTAL, cohorts={}), TODAY)
    assert "there is none yet; leave it out" == slip.hint
