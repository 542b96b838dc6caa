"""A repository on a server, and a fork of it with a branch for each attempt."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.changes.repository import commit, git, put, whole
from tests.changes.small_community import TODAY, with_matches
from tests.ownership.attempts import ALLOWED, BASE, newcomer
from tests.ownership.refused import REFUSED

from pairloom import changing
from pairloom.model.problem import Problem

Try = Callable[[str, str], tuple[Problem, ...]]


@pytest.fixture(scope="session")
def fork(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a fork of a repository, with a branch for each attempt; its origin has moved on since it left."""
    place = tmp_path_factory.mktemp("forge")
    state = with_matches(BASE, place / "made")
    match = state["cohorts/spring/matches.yml"]
    state["cohorts/spring/matches.yml"] = match.replace("mentee: fay", "mentee: lost")
    upstream, mine = place / "upstream.git", place / "fork"
    git(place, "init", "-q", "--bare", "-b", "main", str(upstream))
    commit(upstream, {"main": whole(state)})
    git(place, "clone", "-q", str(upstream), str(mine))
    attempts = {**ALLOWED, **{name: (who, steps) for name, (who, steps, _) in REFUSED.items()}}
    commit(mine, {_branch(name): steps for name, (_, steps) in attempts.items()}, "refs/remotes/origin/main")
    commit(upstream, {"main": [put("profiles/quick.yml", newcomer("Quick-Login"))]}, "refs/heads/main")
    git(mine, "fetch", "-q")
    return mine


@pytest.fixture
def tried(fork: Path) -> Try:
    """Return what says which paths an attempt is refused for."""

    def attempt(name: str, author: str) -> tuple[Problem, ...]:
        git(fork, "checkout", "-qf", _branch(name))
        checked = changing.check_change(fork, "origin/main", TODAY, author)
        return tuple(problem for problem in checked.problems if problem.code == "ownership")

    return attempt


def _branch(name: str) -> str:
    return name.encode().hex()
