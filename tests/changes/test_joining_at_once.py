"""Many people join at once, and nobody is in another's way."""

from pathlib import Path

from tests.changes.repository import commit, git, put, whole
from tests.changes.small_community import TODAY, community, person, with_matches

from pairloom import pipeline

PEOPLE = 50


def test_fifty_who_join_at_once_merge_without_a_conflict(tmp_path: Path) -> None:
    """Fifty branches that each add one profile to the same base merge one after the other, and all is well."""
    server, clone = tmp_path / "server.git", tmp_path / "clone"
    git(tmp_path, "init", "-q", "--bare", "-b", "main", str(server))
    commit(server, {"main": whole(with_matches(community(), tmp_path / "made"))})
    mentee = {"wants": ["rust"], "goals": [{"title": "Write a first program"}]}
    names = [f"person-{number}" for number in range(PEOPLE)]
    joining = {name: [put(f"profiles/{name}.yml", person(mentee=mentee, cohorts=("winter",)))] for name in names}
    commit(server, joining, "refs/heads/main")
    for name in names:
        tree = git(server, "merge-tree", "--write-tree", "main", name)  # fails on a conflict
        made = git(server, "commit-tree", tree, "-p", "main", "-p", name, "-m", f"Merge {name}")
        git(server, "update-ref", "refs/heads/main", made)
    git(tmp_path, "clone", "-q", str(server), str(clone))
    before = pipeline.check(tmp_path / "made", TODAY)
    after = pipeline.check(clone, TODAY)
    assert before.counts["profiles"] + PEOPLE == after.counts["profiles"]
    assert [] == [problem for problem in after.problems if problem.path not in {each.path for each in before.problems}]
    assert before.errors == after.errors
