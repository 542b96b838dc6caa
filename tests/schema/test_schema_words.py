"""What an editor says of a text that has not the form of its field."""

from collections.abc import Iterator
from typing import Any

from pairloom.explain.forms import form_of
from pairloom.schema import schemas


def parts(document: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any part of a JSON document
    """Yield every mapping of a document."""
    inner = document.values() if isinstance(document, dict) else document if isinstance(document, list) else ()
    if isinstance(document, dict):
        yield document
    for part in inner:
        yield from parts(part)


def test_every_pattern_has_words_for_people() -> None:
    """Every pattern of every schema has words of its own, which an editor shows instead of the pattern."""
    told = [part["patternErrorMessage"] for part in parts(schemas()) if isinstance(part.get("pattern"), str)]

    assert len(told) > 50
    assert f"Must be {form_of('no such pattern').words}." not in told
