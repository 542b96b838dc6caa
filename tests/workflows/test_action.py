"""The GitHub Action and the GitLab component: what they promise, and what their scripts do when bash runs them."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

ROOT: Final = Path(__file__).parents[2]
STEPS: Final[list[dict[str, Any]]] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]
SCRIPTS: Final = {step["name"]: step for step in STEPS if "run" in step}
HEADER, COMPONENT = yaml.load_all((ROOT / "templates" / "pairloom.yml").read_text("utf-8"), Loader=yaml.BaseLoader)
HOSTILE: Final = ["$(touch forged)", '"; touch forged; "', "`touch forged`", "-x --today=2000-01-01", "a b\nc"]

RECORDER: Final = """#!/bin/sh
for each in "$@"; do printf '%s\\0' "$each" >> "$RECORD"; done
printf '\\n\\0' >> "$RECORD"
case "$*" in "-m venv"*) mkdir -p "$3/bin" && cp "$0" "$3/bin/python";; esac
"""


def run(script: str, folder: Path, **variables: str) -> tuple[int, list[list[str]]]:
    """Run a script by bash as a runner does, with programs that only record; return exit code and what was called."""
    program, record = folder / "bin" / "pairloom", folder / "record"
    for path in (program, folder / "bin" / "python", folder / "temp" / "pairloom" / "bin" / "pairloom"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(RECORDER)
        path.chmod(0o755)
    environment = {"RECORD": str(record), "RUNNER_TEMP": str(folder / "temp"), "GITHUB_OUTPUT": str(folder / "output")}
    environment |= {"PATH": f"{program.parent}:{os.environ['PATH']}", "GITHUB_ACTION_PATH": "/action"} | variables
    bash = shutil.which("bash") or "bash"
    command = [bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=60)
    calls = record.read_text().split("\n\0")[:-1] if record.exists() else []
    assert not (folder / "forged").exists(), done.stdout + done.stderr
    return done.returncode, [call.split("\0")[:-1] for call in calls]


def test_no_input_is_written_into_a_script() -> None:
    """No input is written into a script, neither in the action nor in the component; they come as variables."""
    jobs = {name: job for name, job in COMPONENT.items() if isinstance(job, dict)}
    lines = [line for job in jobs.values() for key in ("before_script", "script") for line in job.get(key, ())]

    assert [] == [name for name, step in SCRIPTS.items() if "${{" in step["run"]]
    assert [] == [line for line in lines if "$[[" in line]
    assert [] == [name for name, step in SCRIPTS.items() if "1" != step["env"]["PYTHONSAFEPATH"]]
    assert "1" == jobs[".pairloom"]["variables"]["PYTHONSAFEPATH"]


def test_every_action_that_the_action_uses_is_pinned_by_its_commit() -> None:
    """Every action that the action uses is pinned by its commit."""
    assert [] == [step for step in STEPS if "uses" in step and not re.search(r"@[0-9a-f]{40}$", step["uses"])]


def test_every_input_is_described_and_has_a_default() -> None:
    """Every input of the action and of the component is described and has a default, so that `uses` alone is enough."""
    inputs = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"] | HEADER["spec"]["inputs"]

    assert [] == [name for name, each in inputs.items() if not {"description", "default"} <= each.keys()]


def test_the_action_installs_only_what_the_lock_file_names(tmp_path: Path) -> None:
    """The action installs only what the lock file names by hash, then itself with nothing more."""
    code, (environment, libraries, itself) = run(SCRIPTS["Install Pairloom"]["run"], tmp_path)

    assert (0, ["-m", "venv", f"{tmp_path}/temp/pairloom"]) == (code, environment)
    assert {"--require-hashes", "/action/generator/requirements.txt"} <= set(libraries)
    assert ["--no-deps", "--no-build-isolation", "/action"] == itself[-3:]
    assert f"program={tmp_path}/temp/pairloom/bin/pairloom\n" == (tmp_path / "output").read_text()


def test_the_action_checks_the_whole_portal_by_default(tmp_path: Path) -> None:
    """Without options the action checks the whole portal."""
    called = run(SCRIPTS["Validate"]["run"], tmp_path, PORTAL=".", CHANGED_SINCE="", AUTHOR="")

    assert (0, [["validate", "--root=.", "--format=github"]]) == called


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_inputs_of_the_action_stay_values(words: str, tmp_path: Path) -> None:
    """Hostile inputs of the action stay values of their own options, whatever they hold."""
    code, [call] = run(SCRIPTS["Validate"]["run"], tmp_path, PORTAL=words, CHANGED_SINCE=words, AUTHOR=words)

    expected = [f"--root={words}", "--format=github", f"--changed-since={words}", f"--author={words}"]
    assert (0, ["validate", *expected]) == (code, call)


@pytest.mark.parametrize("name", ["Verify the matches and build the site", "pages"])
def test_matches_are_proved_before_the_site_is_built(name: str, tmp_path: Path) -> None:
    """Each match is proved before the site is built; a folder with an odd name stays a name."""
    for cohort in ("--help", "2026-autumn", "without"):
        (tmp_path / "a b" / "cohorts" / cohort).mkdir(parents=True)
    for cohort in ("--help", "2026-autumn"):
        (tmp_path / "a b" / "cohorts" / cohort / "matches.yml").touch()
    script = SCRIPTS[name]["run"] if name in SCRIPTS else "\n".join(COMPONENT[name]["script"])

    code, calls = run(script, tmp_path, PORTAL="a b", PAIRLOOM_ROOT="a b", SITE="public")

    proofs = [["match", "--verify", "--root=a b", "--", cohort] for cohort in ("--help", "2026-autumn")]
    assert (0, [*proofs, ["build", "--root=a b", "--out=public"]]) == (code, calls)


def component(folder: Path, branch: str, answer: str, **variables: str) -> tuple[int, list[list[str]]]:
    """Run the component's check of a merge request in a project's fork, with git and curl that only record."""
    script = "\n".join(COMPONENT["pairloom"]["script"]).replace("/tmp/request.json", f"{folder}/request.json")  # noqa: S108
    (folder / "bin").mkdir()
    for name, says in (("git", 'case "$1" in rev-parse) echo c0ffee;; esac'), ("curl", answer)):
        (folder / "bin" / name).write_text(f"{RECORDER}{says}\n")
        (folder / "bin" / name).chmod(0o755)
    request = {"CI_MERGE_REQUEST_PROJECT_URL": "https://forge.example/a/b", "CI_MERGE_REQUEST_PROJECT_ID": "1"}
    request |= {"CI_MERGE_REQUEST_IID": "7", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": branch, "CI_PROJECT_ID": "2"}
    request |= {"CI_MERGE_REQUEST_SOURCE_PROJECT_ID": "2"}
    request |= {"CI_API_V4_URL": "https://forge.example/api/v4", "GITLAB_USER_LOGIN": "starter"}
    return run(script, folder, PAIRLOOM_ROOT="a b", **(request | variables))


@pytest.mark.parametrize("words", HOSTILE)
def test_the_component_holds_a_change_to_what_is_its_authors(words: str, tmp_path: Path) -> None:
    """The component asks GitLab for the author, and git for the branch that the change is for; both stay values."""
    answer = f"cat > '{tmp_path}/request.json' <<'END'\n{json.dumps({'author': {'username': words}})}\nEND"
    code, calls = component(tmp_path, words, answer, PAIRLOOM_OWNERSHIP="true")
    fetched, asked, _, report, told, site = calls

    chosen = ["--changed-since=c0ffee", f"--author={words}"]
    assert (0, ["validate", "--root=a b", *chosen]) == (code, told)
    assert [*told, "--format=gitlab"] == report
    assert ["build", "--root=a b", "--out=site"] == site
    assert ["--", "https://forge.example/a/b.git", f"refs/heads/{words}"] == fetched[-3:]
    assert "https://forge.example/api/v4/projects/1/merge_requests/7" == asked[-1]


@pytest.mark.parametrize(("source", "authors"), [("1", []), ("2", ["--author=project_1_bot_a1"])])
def test_only_the_projects_own_token_may_propose_what_others_wrote(
    source: str, authors: list[str], tmp_path: Path
) -> None:
    """A form's merge request is by the project's own token; a fork's person with such a login is held to their own."""
    answer = f"cat > '{tmp_path}/request.json' <<'END'\n{json.dumps({'author': {'username': 'project_1_bot_a1'}})}\nEND"
    variables = {"PAIRLOOM_OWNERSHIP": "true", "CI_MERGE_REQUEST_SOURCE_PROJECT_ID": source}
    code, calls = component(tmp_path, "main", answer, **variables)

    assert (0, ["validate", "--root=a b", "--changed-since=c0ffee", *authors]) == (code, calls[-2])


def test_in_a_private_project_whoever_started_the_pipeline_counts(tmp_path: Path) -> None:
    """Where GitLab does not say who proposes a change, whoever started the pipeline counts; git asks its own remote."""
    code, calls = component(tmp_path, "main", "exit 22", PAIRLOOM_OWNERSHIP="true", CI_PROJECT_ID="1")

    assert (0, "--author=starter") == (code, calls[-2][-1])
    assert ["--", "origin", "refs/heads/main"] == calls[0][-3:]


def test_the_component_checks_everything_where_nobody_is_held_to_their_own(tmp_path: Path) -> None:
    """With ownership off, the component checks the whole portal."""
    code, (report, told, _) = component(tmp_path, "main", "exit 1", PAIRLOOM_OWNERSHIP="false")

    assert (0, ["validate", "--root=a b"]) == (code, told)
    assert [*told, "--format=gitlab"] == report
