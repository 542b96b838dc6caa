"""What the tests of finding a mentor share: the browser's side, bundled once."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from tests.frontend.browser_side import answers, bundled, node


@pytest.fixture(scope="session")
def ranked(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Mapping[str, Any]], Any]:
    """Return the program `tests/match/ranked.ts` as a function."""
    node()
    program = bundled("match/ranked.ts", tmp_path_factory.mktemp("ranked"))
    return lambda asked: answers(program, asked)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Mapping[str, Any]], Any]:
    """Return the program `tests/find/filled.ts` as a function."""
    node()
    program = bundled("find/filled.ts", tmp_path_factory.mktemp("filled"))
    return lambda asked: answers(program, asked)
