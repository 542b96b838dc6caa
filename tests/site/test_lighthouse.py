"""The fullest page of each type as Lighthouse sees it on a phone."""

import json
import subprocess
from collections.abc import Callable, Mapping
from typing import Final

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CATEGORIES: Final = ("accessibility", "best-practices", "seo")
"""Its fourth, performance, is a matter of time: `tests/bench/pages.py` measures it."""


def test_a_page_of_each_type_is_as_good_as_can_be(
    address: str, pages: Mapping[str, str], chromium: str, npm_tool: Callable[[str], tuple[str, ...]]
) -> None:
    """Lighthouse gives each page type 100 of 100 for accessibility, best practices and search engines."""
    places = [address + place for place in pages.values()]
    command = [*npm_tool("lighthouse"), chromium, ",".join(CATEGORIES), *places]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert {*places} == found.keys()
    best = dict.fromkeys(CATEGORIES, 100)
    assert {} == {place: said["faults"] for place, said in found.items() if said["scores"] != best}
