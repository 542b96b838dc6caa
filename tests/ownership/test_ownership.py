"""Whoever changes a portal changes what is theirs; every other attempt is refused with the reason."""

import pytest
from tests.ownership.attempts import ALLOWED
from tests.ownership.conftest import Try
from tests.ownership.refused import REFUSED


@pytest.mark.parametrize("name", ALLOWED)
def test_what_is_theirs_may_be_changed(tried: Try, name: str) -> None:
    """People change what is theirs, coordinators and maintainers what is in their care."""
    author, _ = ALLOWED[name]
    assert () == tried(name, author)


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_theirs_is_refused(tried: Try, name: str) -> None:
    """Each path that somebody may not change so is named with the reason, and no other."""
    author, _, expected = REFUSED[name]
    assert expected == {problem.path: problem.message for problem in tried(name, author)}
