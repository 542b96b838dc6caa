"""Random texts and random changes: an edit does what is asked, keeps all else, and keeps the comments."""

import re
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.yamltext.yaml_texts import KEYS, SCALARS, VALUES, texts

from pairloom.yamltext import GONE, edit, parse
from pairloom.yamltext.spans import comments
from pairloom.yamltext.steps import At, done, same, steps


def paths(value: object, at: At = ()) -> Iterator[At]:
    """Yield the key path of every value, and of a place after the last in each list and group."""
    parts: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in parts:
        yield (*at, key)
        yield from paths(item, (*at, key))
    if isinstance(value, list):
        yield (*at, len(value))


def there(value: Any, at: At) -> object:  # noqa: ANN401 - any value of a record
    """Return what stands at a key path; None where nothing does."""
    for part in at:
        if part == len(value) and isinstance(value, list):
            return None
        value = value[part]
    return value


@given(st.data())
def test_an_edit_does_what_is_asked_and_nothing_else(data: st.DataObject) -> None:
    """A random change gives the changed value, is the same when repeated, and keeps all comments of other keys."""
    text = data.draw(texts())
    document = parse(text, "")
    assert () == document.problems
    at = data.draw(st.sampled_from([*paths(document.value)]))
    old = there(document.value, at)
    if isinstance(old, dict) and data.draw(st.booleans()):
        at = (*at, data.draw(KEYS))
    part = data.draw(st.permutations(old)) if isinstance(old, list) and old else []
    new = data.draw(st.one_of(st.just(GONE), VALUES, SCALARS, st.just(part[:-1])))
    expected = document.value
    for step in steps(expected, at, new):
        expected = done(expected, step)

    edited = edit(text, [(at, new)])

    assert same(expected, parse(edited, "").value or {})
    if new is not GONE:
        assert edited == edit(edited, [(at, new)])
    root: Any = document.root
    starts = [key.start_mark.index for key, _ in root.value] + [len(text)]
    own = next(number for number, (key, _) in enumerate(root.value) if key.value == at[0])
    inside = range(starts[own], starts[own + 1])
    kept = {text[start:stop] for start, stop in comments(text, document.root) if start not in inside}
    assert kept <= set(re.findall(r"# c\d+", edited))


@given(texts(), st.lists(st.tuples(st.tuples(KEYS), SCALARS), max_size=4))
def test_several_changes_are_made_one_after_the_other(text: str, changes: list[tuple[At, object]]) -> None:
    """Several changes of top-level keys are made in their order, and the text then says them all."""
    value: Any = parse(text, "").value
    edited = edit(text, changes)
    assert same({**value, **{str(at[0]): new for at, new in changes}}, parse(edited, "").value)
