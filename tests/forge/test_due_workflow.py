"""The weekly round, as the forge would run it: its real script, with a forge that only takes notes."""

import json
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from tests.match.match_portals import portal

from pairloom.forge.due_workflow import files
from pairloom.model.portal import Portal

FORGE = r"""#!/bin/sh
# Stands for a program that speaks with the forge: notes what it was told, and answers what it was given to answer.
{
  printf '%s\0' "${0##*/}" "$@"
  case " $* " in *" - "* | *" - " | *" @- "*) cat ;; esac
  printf '\1'
} >> "$NOTES/notes"
case " $* " in
  *" $REFUSE "*) echo "the forge says no" >&2; exit 1 ;;
  *" issue list "* | *"&page=1 ") cat "$NOTES/given.json" ;;
  *"&page="*) echo "[]" ;;
esac
"""
HOSTILE = "$(touch pwned) `touch pwned`; touch pwned #'\" ${{ github.token }} \\\n-rf"


class Note(NamedTuple):
    """What a program was told: its name, the words of its command line, and what it read."""

    program: str
    words: list[str]
    read: str


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """Return a folder with programs that stand for the forge's; a test needs jq, as the workflow does."""
    if shutil.which("jq") is None:
        pytest.skip("needs jq")
    (tmp_path / "bin").mkdir()
    for name in ("gh", "curl", "sleep", "apt-get", "pairloom"):
        program = tmp_path / "bin" / name
        program.write_text(FORGE)
        program.chmod(0o755)
    return tmp_path


def on(host: str) -> Portal:
    """Return a portal on this forge."""
    where = portal({})
    repository = where.community.repository.model_copy(update={"host": host})
    return replace(where, community=where.community.model_copy(update={"repository": repository}))


def workflow(host: str) -> tuple[str, dict[str, Any]]:
    """Return path and content of the workflow for a forge."""
    ((path, text),) = files(on(host))
    return path, {str(key): value for key, value in yaml.safe_load(text).items()}


def script(host: str) -> tuple[tuple[str, ...], str]:
    """Return the shell that the forge starts, and the script that asks and closes."""
    if host == "github":
        _, content = workflow("github")
        return ("bash", "--noprofile", "--norc", "-eo", "pipefail"), content["jobs"]["ask"]["steps"][-1]["run"]
    _, content = workflow("gitlab")
    return ("sh", "-e"), content["still-available"]["script"][-1]


def due(handle: str, **fields: object) -> dict[str, object]:
    """Return somebody who is due, as `pairloom due --format json` has it."""
    return {"handle": handle, "ask": True, "title": f"Still available? {handle}", "text": f"Hello @{handle}.", **fields}


def told(notes: Path, host: str, people: list[Any], issues: list[Any]) -> list[Note]:
    """Run the script and return what the forge was told, listing and waiting left out; it must not fail."""
    done = run(notes, host, people, issues)
    assert (0, "") == (done.returncode, done.stderr)
    said = [note.split("\0") for note in (notes / "notes").read_text("utf-8").split("\1")[:-1]]
    aside = {"label", "list", "1"}
    return [
        Note(note[0], note[1:-1], note[-1]) for note in said if not aside & set(note[1:3]) and "&page=" not in note[-2]
    ]


def run(notes: Path, host: str, people: list[Any], issues: list[Any], **more: str) -> subprocess.CompletedProcess[str]:
    """Run the script with these people due and these issues on the forge."""
    (notes / "due.json").write_text(json.dumps({"due": people}))
    (notes / "given.json").write_text(json.dumps(issues))
    given = {"GH_TOKEN": "t", "GH_REPO": "o/r", "LABEL": "still-available", "PAIRLOOM_TOKEN": "t", "CI_PROJECT_ID": "7"}
    env = {"PATH": f"{notes / 'bin'}{os.pathsep}{os.environ['PATH']}", "CI_API_V4_URL": "https://forge.example/api"}
    shell, text = script(host)
    (notes / "script").write_text(text)
    return subprocess.run(
        [*shell, str(notes / "script")],
        cwd=notes,
        env={**env, **given, "NOTES": str(notes), "REFUSE": "nothing", **more},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def issue(number: int, title: str, *, is_open: bool = True) -> dict[str, object]:
    """Return an issue as both forges would list it, each by the names that it looks at."""
    return {"number": number, "iid": number, "title": title, "state": is_open}


def listed(host: str, issues: list[dict[str, object]]) -> list[dict[str, object]]:
    """Return issues with the forge's own words for their state."""
    words = {"github": ("CLOSED", "OPEN"), "gitlab": ("closed", "opened")}[host]
    return [{**each, "state": words[bool(each["state"])]} for each in issues]


def summary(said: list[Note]) -> list[tuple[str, ...]]:
    """Return what was done, in short: who was asked, with what text, and which issue was closed."""
    short: list[tuple[str, ...]] = []
    for program, words, read in said:
        if program == "gh" and words[1] == "create":
            short.append(("ask", words[words.index("--title") + 1], read.strip()))
        elif program == "gh":
            short.append(("close", words[2]))
        elif "@-" in words:
            short.append(("ask", json.loads(read)["title"], json.loads(read)["description"]))
        elif "PUT" in words:
            short.append(("close", words[-1].rpartition("/")[2]))
    return short


@pytest.mark.parametrize("host", ["github", "gitlab"])
def test_somebody_new_is_asked_once(notes: Path, host: str) -> None:
    """Somebody who is due for the first time is asked, with the text as it is; the label is put on the issue."""
    said = told(notes, host, [due("ada")], [])

    assert [("ask", "Still available? ada", "Hello @ada.")] == summary(said)
    assert "still-available" in said[0].words or '"labels":"still-available"' in said[0].read


@pytest.mark.parametrize("host", ["github", "gitlab"])
@pytest.mark.parametrize("is_open", [True, False])
def test_nobody_is_asked_twice(notes: Path, host: str, *, is_open: bool) -> None:
    """Somebody who has an issue is not asked again, also if the issue was closed without an answer."""
    issues = listed(host, [issue(4, "Still available? ada", is_open=is_open)])

    assert [] == told(notes, host, [due("ada")], issues)


@pytest.mark.parametrize("host", ["github", "gitlab"])
def test_what_is_answered_is_closed(notes: Path, host: str) -> None:
    """An issue of somebody who is no longer due is closed with a word of why, and one that is closed is left alone."""
    issues = listed(host, [issue(4, "Still available? ada"), issue(5, "Still available? bo", is_open=False)])
    said = told(notes, host, [due("cy", ask=False)], issues)

    assert [("close", "4")] == summary(said)
    assert any("Nothing is left to answer here" in word for word in said[0].words)


@pytest.mark.parametrize("host", ["github", "gitlab"])
def test_whoever_is_not_to_be_asked_keeps_an_open_issue(notes: Path, host: str) -> None:
    """Somebody who is due and not to be asked gets no issue, and keeps the one that they have."""
    issues = listed(host, [issue(4, "Still available? ada")])

    assert [] == told(notes, host, [due("ada", ask=False), due("bo", ask=False)], issues)


@pytest.mark.parametrize("host", ["github", "gitlab"])
def test_hostile_words_do_nothing(notes: Path, host: str) -> None:
    """Words that a shell would act upon reach the forge as they are, and nothing is run."""
    issues = listed(host, [issue(4, HOSTILE)])
    people = [due("ada", title=f"Still available? {HOSTILE}", text=HOSTILE), due("bo")]
    said = told(notes, host, people, issues)

    asked = [("ask", f"Still available? {HOSTILE}", HOSTILE), ("ask", "Still available? bo", "Hello @bo.")]
    assert [*asked, ("close", "4")] == summary(said)
    assert not (notes / "pwned").exists()


@pytest.mark.parametrize(("host", "word"), [("github", "list"), ("gitlab", "--silent")])
def test_where_the_list_cannot_be_had_nobody_is_asked(notes: Path, host: str, word: str) -> None:
    """If the forge does not tell which issues there are, the round ends there: nobody is asked a second time."""
    done = run(notes, host, [due("ada")], [], REFUSE=word)

    assert done.returncode != 0
    assert "Hello" not in (notes / "notes").read_text("utf-8")


def test_on_github_the_token_can_read_files_and_write_issues_only() -> None:
    """On GitHub the job may read the files and write issues, nothing else, and runs in the community's own place."""
    path, content = workflow("github")
    job = content["jobs"]["ask"]

    assert (".github/workflows/due.yml", {}) == (path, content["permissions"])
    assert {"contents": "read", "issues": "write"} == job["permissions"]
    assert "github.repository == 'sample/mentorship'" == job["if"]
    assert [[], [], [], ["GH_TOKEN"]] == [
        [name for name in step.get("env", {}) if "TOKEN" in name] for step in job["steps"]
    ]


def test_on_gitlab_it_runs_on_its_own_schedule_only() -> None:
    """On GitLab the job is in a schedule of its own and runs at no other time."""
    path, content = workflow("gitlab")

    assert ".gitlab/ci/due.yml" == path
    rule = '$CI_PIPELINE_SOURCE == "schedule" && $PAIRLOOM_TASK == "due"'
    assert [{"if": rule}] == content["still-available"]["rules"]
