"""What this project's own workflows promise to a person who sends a change from a fork.

Those that every portal gets are generated; tests/forge is about them.
"""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = tuple(ROOT / ".github" / "workflows" / name for name in ("check.yml", "publish.yml"))
PINNED = re.compile(r"- uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$|- uses: \./")


def load(path: Path) -> Any:  # noqa: ANN401 - a workflow is whatever its author wrote
    """Return the workflow with every scalar as text, so that `on` stays a word."""
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes only text


def jobs(path: Path) -> dict[str, Any]:
    """Return the jobs of a workflow by name."""
    found: dict[str, Any] = load(path)["jobs"]
    return found


def test_a_proposed_change_is_checked_with_the_right_to_read_and_no_secret() -> None:
    """A proposed change is checked with the right to read and no secret."""
    path = ROOT / ".github" / "workflows" / "check.yml"
    workflow = load(path)

    assert ["pull_request"] == list(workflow["on"])
    assert {} == workflow["permissions"]
    assert [{"contents": "read"}] * len(workflow["jobs"]) == [job["permissions"] for job in workflow["jobs"].values()]
    assert not re.search(r"\bsecrets\b|\bGITHUB_TOKEN\b|github\.token", path.read_text("utf-8"))


def test_only_the_job_that_publishes_may_write_and_it_runs_no_code_of_ours() -> None:
    """Only the job that publishes may write, and it runs no code of ours."""
    writers = {
        (path.name, name): job
        for path in WORKFLOWS
        for name, job in jobs(path).items()
        if "write" in job["permissions"].values()
    }

    assert [("publish.yml", "deploy")] == list(writers)
    deploy = writers["publish.yml", "deploy"]
    assert {"pages": "write", "id-token": "write"} == deploy["permissions"]
    assert ["actions/deploy-pages"] == [step["uses"].partition("@")[0] for step in deploy["steps"]]


def test_only_what_reached_the_main_branch_is_published() -> None:
    """Only what reached the main branch is published."""
    github = load(ROOT / ".github" / "workflows" / "publish.yml")
    gitlab = load(ROOT / ".gitlab-ci.yml")

    assert {"push": {"branches": ["main"]}, "workflow_dispatch": ""} == github["on"]
    assert [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}] == gitlab["pages"]["rules"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_its_commit_and_names_its_version(path: Path) -> None:
    """Every action is pinned by its commit and names its version."""
    lines = [line.strip() for line in path.read_text("utf-8").splitlines() if re.search(r"\buses:", line)]
    steps = [step for job in jobs(path).values() for step in job["steps"] if "uses" in step]

    assert len(steps) == len(lines)
    assert [] == [line for line in lines if not PINNED.match(f"- {line.removeprefix('- ')}")]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_workflow_and_job_has_an_end(path: Path) -> None:
    """Every job has a time limit, and a newer run takes the place of an older one or waits for it."""
    assert {"group", "cancel-in-progress"} == set(load(path)["concurrency"])
    assert [] == [name for name, job in jobs(path).items() if int(job["timeout-minutes"]) > 30]


def test_both_forges_run_the_same_commands_as_a_developer() -> None:
    """Both forges run the same commands as a developer, so that what passes here passes there."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    gitlab = load(ROOT / ".gitlab-ci.yml")
    commands = [
        step["run"] for path in WORKFLOWS for job in jobs(path).values() for step in job["steps"] if "run" in step
    ]
    commands += [line for name in ("portal", "tests", "pages") for line in gitlab[name]["script"]]
    made = [re.match(r"make (?:--silent )?([a-z]+)", command) for command in commands]

    assert set() == {match[1] for match in made if match} - targets
    assert {".ci/run"} == {command for command, match in zip(commands, made, strict=True) if not match}
