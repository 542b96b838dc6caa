"""One file is repaired: what is safe, and nothing by guess."""

import pytest

from pairloom.fix import Fixed, Known, fixed
from pairloom.load.record import MODELS
from pairloom.model.cohort import Cohort
from pairloom.model.profile import Profile
from pairloom.model.resource import Resource
from pairloom.model.skill import Vocabulary

KNOWN = Known(
    skills={"javascript": "javascript", "js": "javascript", "rust": "rust", "c++": "cpp", "cpp": "cpp"},
    people=frozenset({"ada-lin", "bo"}),
    cohorts=frozenset({"2026-autumn"}),
    resources=frozenset({"mentor-guide"}),
)
LINE = "# yaml-language-server: $schema=../.schema/profile.schema.json\n"
TWO_AND_ONE = ("2 aliases", "1 duplicate")


def profile(text: str) -> Fixed:
    """Return a profile after its repair, its schema line left out on both sides."""
    result = fixed((LINE + text).encode(), "profiles/x.yml", "profile", Profile, KNOWN)
    return Fixed(result.content.removeprefix(LINE.encode()), result.repairs)


@pytest.mark.parametrize(
    ("text", "better", "repairs"),
    [
        ("mentee: {wants: [js, Rust]}\n", "mentee: {wants: [javascript, rust]}\n", ("1 alias", "1 spelling")),
        ("mentor: {offers: [js, c++, javascript]}\n", "mentor: {offers: [javascript, cpp]}\n", TWO_AND_ONE),
        ("mentor: {offers: [javascript, js]}\n", "mentor: {offers: [javascript]}\n", ("1 alias", "1 duplicate")),
        ("mentor: {offers: [C++]}\n", "mentor: {offers: [cpp]}\n", ("1 alias",)),
        ("mentee: {prefers: ['@Ada-Lin', Bo]}\n", "mentee: {prefers: ['ada-lin', bo]}\n", ("2 spellings",)),
        ("cohorts: [2026 Autumn]\n", "cohorts: [2026-autumn]\n", ("1 spelling",)),
        ("languages: [GA, pt_br, Yoruba]\n", "languages: [ga, pt-BR, yo]\n", ("3 spellings",)),
        ("languages: [no]  # Norsk\n", 'languages: ["no"]  # Norsk\n', ("quotes",)),
        ("timezone: 'america / new york'\n", "timezone: 'America/New_York'\n", ("1 spelling",)),
        ("timezone: utc\n", "timezone: UTC\n", ("1 spelling",)),
        ("mentor: {stage: Senior}\n", "mentor: {stage: senior}\n", ("1 spelling",)),
        ("work_style: [Hands on, “written”]\n", "work_style: [hands-on, written]\n", ("2 spellings",)),
        ("availability: [{day: Tues.}]\n", "availability: [{day: tue}]\n", ("1 spelling",)),
        ("availability: [{from: “18:00”}]\n", 'availability: [{from: "18:00"}]\n', ("1 spelling",)),
        ("available_until: “2027-01-31”\n", "available_until: 2027-01-31\n", ("1 spelling",)),
        ("Name: Ada\navailable-until: 2027-01-31\n", "name: Ada\navailable_until: 2027-01-31\n", ("2 key names",)),
        ("Mentee: {Wants: [js]}\n", "mentee: {wants: [javascript]}\n", ("1 alias", "2 key names")),
        ("name: Ada   # me  \nabout: |\n  a  \n", "name: Ada   # me\nabout: |\n  a  \n", ("trailing blanks",)),
        ("name: Ada \n \t\n\n", "name: Ada\n", ("trailing blanks", "blank lines at the end")),
        ("about: |\n  a", "about: |\n  a\n", ("final line end",)),
        ("name: Ada\r\nabout: a\r\n", "name: Ada\nabout: a\n", ("line ends",)),
    ],
)  # fmt: skip
def test_what_is_safe_is_repaired(text: str, better: str, repairs: tuple[str, ...]) -> None:
    """Other names and spellings of what exists, quotes, blanks and line ends are put right, and named."""
    assert (better, repairs) == ((result := profile(text)).content.decode(), result.repairs)
    assert (better, ()) == ((again := profile(better)).content.decode(), again.repairs)


@pytest.mark.parametrize(
    "text",
    [
        "mentee: {wants: [rustt, go, J\u0430vascript]}\n",
        "mentee: {wants: [rust, rust]}\n",
        "mentee: {prefers: [zoé, nobody]}\n",
        "languages: [jp, Ga, eng, Elvish]\n",
        "timezone: EST\n",
        "timezone: Lagos\n",
        "mentor: {stage: old}\n",
        "availability: [{day: t, from: 6 pm, to: “8”}]\n",
        "consent: {publish: yes please, on: 1st of May}\n",
        "name: “Ada”\nNAME: Ada\nName: Ada\n",
        "zebra: 1\nname: Ada\n",
        "about: |+\n  a\n\n",
        'about: "a\\ \n  b"\n',
        "name: Ada\nname: Bo\n",
        "languages: [EN\n",
        "languages: &x [EN]\n",
        "",
        "[1, 2]\n",
    ],
)
def test_nothing_is_repaired_by_guess(text: str) -> None:
    """What is not exactly one that exists, and what cannot be read, stays to the byte."""
    assert Fixed(text.encode(), ()) == profile(text)


UNSORTED = """\
# about this file

# what I agree to
consent: {on: 2026-11-01, publish: true}  # both
mentee:
  # first things first
  stage: early  # I think
  # the skills
  wants: [rust]
  goals:
    - by: 2027-01-01
      # in one line
      title: A
    -
      # later
      measure: B
      title: C
# my name
name: Ada
# the end
"""
SORTED = """\
# about this file

# my name
name: Ada
mentee:
  # the skills
  wants: [rust]
  goals:
    - # in one line
      title: A
      by: 2027-01-01
    -
      title: C
      # later
      measure: B
  # first things first
  stage: early  # I think
# what I agree to
consent: {publish: true, on: 2026-11-01}  # both
# the end
"""


def test_the_keys_come_in_order_with_the_comments_above_them() -> None:
    """Keys are sorted as in the model, in groups too; comments above a key go with it, those on top stay."""
    assert SORTED == profile(UNSORTED).content.decode()


def test_brackets_over_several_lines_keep_their_order() -> None:
    """Keys between brackets on several lines stay where their comments are."""
    text = "consent: {\n  on: 2026-11-01, # the day\n  publish: true\n}\n"
    assert text == profile(text).content.decode()


def test_a_file_gets_the_schema_line_unless_it_has_one() -> None:
    """The line that leads an editor to the schema comes first; where there is one, even another, it stays."""
    bare = fixed(b"name: Ada\n", "profiles/x.yml", "profile", Profile, KNOWN)
    own = b"# mine\n# yaml-language-server: $schema=https://example.org/profile.json\nname: Ada\n"
    assert Fixed((LINE + "name: Ada\n").encode(), ("schema line",)) == bare
    assert Fixed(own, ()) == fixed(own, "profiles/x.yml", "profile", Profile, KNOWN)


def test_a_byte_order_mark_goes() -> None:
    """A byte-order mark, which some Windows programs write, goes, and is named."""
    result = fixed(b"\xef\xbb\xbf" + LINE.encode() + b"name: Ada\n", "profiles/x.yml", "profile", Profile, KNOWN)
    assert Fixed(LINE.encode() + b"name: Ada\n", ("byte-order mark",)) == result


def test_the_vocabulary_is_read_by_its_own_words() -> None:
    """A broader skill is looked up in the file itself; a word of two skills, or that is a key too, is left alone."""
    text = """\
# yaml-language-server: $schema=../.schema/skills.schema.json
javascript: {name: JavaScript, aliases: [js, x]}
x: {name: X, aliases: [two], broader: JS}
y: {aliases: [two], broader: two}
z: {broader: X}
w: text
"""
    better = text.replace("broader: JS", "broader: javascript").replace("broader: X", "broader: x")
    result = fixed(text.encode(), "content/skills.yml", "skills", Vocabulary, KNOWN)
    assert (better, ("1 alias", "1 spelling")) == (result.content.decode(), result.repairs)


def test_a_pair_keeps_both_its_names() -> None:
    """Of a pinned pair with one name twice, none goes: that is for the writer to put right."""
    line = "# yaml-language-server: $schema=../../.schema/cohort.schema.json\n"
    text = line + "matching: {pins: [[Bo, bo]]}\ntraining: {mentor: [Mentor Guide]}\n"
    better = line + "matching: {pins: [[bo, bo]]}\ntraining: {mentor: [mentor-guide]}\n"
    result = fixed(text.encode(), "cohorts/a/cohort.yml", "cohort", Cohort, KNOWN)
    assert Fixed(better.encode(), ("2 spellings",)) == result


def test_a_page_is_repaired_in_its_front_matter_only() -> None:
    """The front matter of a page is repaired like a record; the Markdown below it stays, blanks and all."""
    page = b"---\nsummary: Hi  \ntitle: A\nskills: [js]\nlanguage: EN\n---\n\nLine  \nbreak\n\n\n"
    better = b"---\ntitle: A\nsummary: Hi\nlanguage: en\nskills: [javascript]\n---\n\nLine  \nbreak\n\n\n"
    result = fixed(page, "content/training/a.md", "resource", Resource, KNOWN)
    assert Fixed(better, ("1 alias", "1 spelling", "key order", "trailing blanks")) == result
    assert Fixed(b"Only text  \n", ()) == fixed(b"Only text  \n", "content/a.md", "text", MODELS["text"], KNOWN)


def test_a_file_that_would_become_too_large_stays() -> None:
    """A file that has no room for a schema line is not made larger than what is read."""
    data = b"about: " + b"a" * (65536 - 8) + b"\n"
    assert Fixed(data, ()) == fixed(data, "profiles/x.yml", "profile", Profile, KNOWN)
