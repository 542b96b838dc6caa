"""The demo's profiles, spoiled at random in ways that can be repaired, and repaired again."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pairloom import load
from pairloom.fix import Known, fixed, known
from pairloom.load.record import MODELS
from pairloom.yamltext import dump, parse
from pairloom.yamltext.steps import same

ROOT = Path(__file__).parents[2]
PROFILES = tuple(sorted(ROOT.glob("profiles/*.yml")))
ALIASES = {key: alias for alias, key in load.load_portal(ROOT).portal.skill_by_alias().items()}
ORDER = [*MODELS["profile"].model_fields]
LISTS = {"offers", "wants", "prefers", "cohorts", "languages", "work_style", "formats"}
WORDS = {"timezone", "stage", "day"}


@pytest.fixture(scope="module")
def words() -> Known:
    """Return the words that the demo knows."""
    return known(load.load_portal(ROOT).portal)


def spoiled(value: Any, chance: st.DataObject, key: str = "") -> Any:  # noqa: ANN401 - any value of a record
    """Return a value with its keys in another order and some of its words in another spelling."""
    if isinstance(value, dict):
        keys = chance.draw(st.permutations(list(value)))
        return {name: spoiled(value[name], chance, name) for name in keys}
    if isinstance(value, list):
        return [spoiled(item, chance, f"item of {key}") for item in value]
    if key in WORDS or key.removeprefix("item of ") in LISTS - {key}:
        alias = ALIASES.get(value, value) if key in {"item of offers", "item of wants"} else value
        return chance.draw(st.sampled_from([value, value.upper(), f" {value} ", f"\u201c{value}\u201d", alias]))
    return value


def with_comments(text: str, chance: st.DataObject) -> str:
    """Return a text with comments above and beside some keys, and blanks at the ends of some lines."""
    lines = []
    for number, line in enumerate(text.split("\n")):
        is_key = re.match(r" *(?:- )?[a-z_]+:", line) and not line.endswith("|")
        what = chance.draw(st.integers(0, 9)) if is_key else 9
        indent = " " * (len(line) - len(line.lstrip()))
        lines += [f"{indent}# c{number}"] if what == 0 else []
        lines.append(line + {1: f"  # c{number}", 2: "  "}.get(what, ""))
    return "\n".join(lines)


@given(st.data(), st.sampled_from(PROFILES))
def test_what_was_spoiled_is_as_it_was(words: Known, data: st.DataObject, path: Path) -> None:
    """A spoiled profile says what it said before, keeps all comments, and a second repair changes nothing."""
    value: Any = parse(path.read_text(), "").value
    text = with_comments(dump(spoiled(value, data), by_hand=data.draw(st.booleans())), data)
    ends = data.draw(st.sampled_from(["\n", "\r\n"]))
    name = f"profiles/{path.name}"

    once = fixed(text.replace("\n", ends).encode(), name, "profile", MODELS["profile"], words)

    repaired: Any = parse(once.content.decode(), "")
    assert () == repaired.problems
    assert same(value, repaired.value)
    assert sorted(repaired.value, key=ORDER.index) == [*repaired.value]
    assert sorted(re.findall(r"# c\d+", text)) == sorted(re.findall(r"# c\d+", once.content.decode()))
    assert once.content == fixed(once.content, name, "profile", MODELS["profile"], words).content


def test_the_demo_needs_no_repair(words: Known) -> None:
    """Every file of the demo that people write is as a repair would leave it."""
    found = {
        path: fixed(data, path, kind, model, words).repairs for path, kind, model, data in load.written_files(ROOT)
    }
    assert {} == {path: repairs for path, repairs in found.items() if repairs}
