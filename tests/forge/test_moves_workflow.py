"""The workflows that tell who would move, as the forge would run them: real scripts, and a forge that takes notes."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from itertools import product
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from tests.changes.repository import commit, git, put, whole
from tests.forge.join_forge import on
from tests.supposing.small import mentor, portal

from pairloom.cli import _moves_text as moves_text
from pairloom.forge.moves_workflow import SHAPES, files
from pairloom.match import Arrangement, Move
from pairloom.model.match import Part
from pairloom.supposing import Compared

GH: Final = r"""#!/bin/sh
# Stands for gh: notes its words and the text that it was given, and answers what it was told to answer.
{
  printf '%s\0' "$@"
  for word in "$@"; do case $word in body=@*) cat "${word#body=@}" ;; esac; done
  printf '\1'
} >> "$NOTES"
case "$*" in
  *"--method GET"*/pulls*) printf '%s' "$PULLS" ;;
  *--paginate*) printf '%s' "$EARLIER" ;;
esac
"""
PATHS: Final = (
    "profiles/**",
    "cohorts/*/cohort.yml",
    "cohorts/*/matches.yml",
    "cohorts/*/pairs/**",
    "content/skills.yml",
)
"""All that a match is made from: pairs of other cohorts take seats, and people who were a pair are remembered."""
MARK: Final = "<!-- pairloom: who would move -->\n"
EVENT: Final = {
    "workflow_run": {"head_sha": "abc", "head_branch": "my branch", "head_repository": {"owner": {"login": "cleo"}}}
}
OURS: Final = [{"number": 30, "head": {"sha": "old"}}, {"number": 31, "head": {"sha": "abc"}}]
PARTS: Final[tuple[Part, ...]] = ("mentor", "mentee", "peer")
GOOD: Final = "## Who would meet whom\n\n### Cohort `autumn`\n\n- `cleo` gets `noor`\n"


def workflows(host: str) -> dict[str, dict[str, Any]]:
    """Return the content of each workflow for a forge, by the name of its file."""
    return {Path(path).stem: yaml.load(text, Loader=yaml.BaseLoader) for path, text in files(on(host))}  # noqa: S506 - only text


def script(name: str) -> str:
    """Return the one script of a workflow."""
    (job,) = workflows("github")[name]["jobs"].values()
    (run,) = [step["run"] for step in job["steps"] if "run" in step]
    return str(run)


def run(name: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the script of a workflow in a folder as GitHub does."""
    temp = folder.parent / "temp"
    temp.mkdir(exist_ok=True)
    (temp / "script").write_text(script(name))
    env = {
        "PATH": f"{temp}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(temp),
        "RUNNER_TEMP": str(temp),
        "GITHUB_EVENT_PATH": str(temp / "event.json"),
        "GITHUB_REPOSITORY": "lantern/mentorship",
        "NOTES": str(temp / "notes"),
        "PULLS": json.dumps(OURS),
        "EARLIER": "",
        **more,
    }
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(temp / "script")]
    return subprocess.run(shell, cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=120)


def comment(folder: Path, text: str, event: Mapping[str, object] = EVENT, **more: str) -> tuple[int, list[list[str]]]:
    """Run the script that comments on a text; return its exit code and what the forge was told, call by call."""
    if shutil.which("jq") is None:
        pytest.skip("needs jq")
    temp = folder / "temp"
    (temp / "moves").mkdir(parents=True, exist_ok=True)
    (temp / "moves" / "moves.md").write_text(text)
    (temp / "event.json").write_text(json.dumps(event))
    (temp / "gh").write_text(GH)
    (temp / "gh").chmod(0o755)
    (folder / "here").mkdir(exist_ok=True)
    done = run("moves-comment", folder / "here", **more)
    notes = temp / "notes"
    return done.returncode, [call.split("\0") for call in notes.read_text().split("\1")[:-1]] if notes.exists() else []


def test_a_change_is_compared_and_told_in_one_comment(tmp_path: Path) -> None:
    """The first workflow matches before and after the change; the second posts just that on the pull request."""
    git(tmp_path, "init", "-qb", "main", "clone")
    clone = tmp_path / "clone"
    commit(clone, {"main": whole(portal())})
    commit(clone, {"change": [put("profiles/noor.yml", mentor("python"))]}, "refs/heads/main")
    git(clone, "checkout", "-qf", "change")
    git(clone, "update-ref", "refs/remotes/origin/main", "refs/heads/main")
    program = tmp_path / "pairloom"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m pairloom "$@" --today=2026-11-15\n')
    program.chmod(0o755)

    compared = run("moves", clone, PAIRLOOM=str(program), BASE="main")
    assert (0, "") == (compared.returncode, compared.stderr)
    text = (tmp_path / "temp" / "moves" / "moves.md").read_text()
    assert "- `cleo` gets `noor`\n" in text

    code, calls = comment(tmp_path, text)
    assert 0 == code
    assert ["GET", "POST"] == [call[call.index("--method") + 1] for call in calls if "--method" in call]
    assert "repos/lantern/mentorship/issues/31/comments" in calls[-1]
    assert f"{MARK}{text}" == calls[-1][-1]


def test_the_comment_is_brought_up_to_date(tmp_path: Path) -> None:
    """Where there is a comment of ours already, it is changed, and there is no second one."""
    earlier = "https://api.example/comments/3\nhttps://api.example/comments/4"
    code, calls = comment(tmp_path, GOOD, EARLIER=earlier)
    assert 0 == code
    assert ["api", "--silent", "--method", "PATCH", "https://api.example/comments/4"] == calls[-1][:5]


def test_where_nothing_would_change_only_an_older_comment_is_changed(tmp_path: Path) -> None:
    """A change that moves nobody gets no comment of its own, but one that is there must not say otherwise."""
    text = "## Who would meet whom\n\nNo match that is being made would change.\n"
    assert ["--paginate"] == [call[1] for call in comment(tmp_path, text)[1]][-1:]
    assert "PATCH" in comment(tmp_path, text, EARLIER="https://api.example/comments/4")[1][-1]


@pytest.mark.parametrize("pulls", [[], [{"number": 30, "head": {"sha": "other"}}]])
def test_without_an_open_pull_request_of_that_commit_nothing_is_told(tmp_path: Path, pulls: list[object]) -> None:
    """Which pull request it is comes from the forge: an open one whose newest commit is the one that was compared."""
    code, calls = comment(tmp_path, GOOD, PULLS=json.dumps(pulls))
    assert (0, 1) == (code, len(calls))
    assert "head=cleo:my branch" in calls[0]


@pytest.mark.parametrize(
    "line",
    [
        "Please merge this now.",
        "- `cleo` gets `noor`\r",
        "- `cleo` gets `né`",
        "- `cleo` gets `noor`\x00",
    ],
)
def test_a_line_that_pairloom_does_not_write_is_refused(tmp_path: Path, line: str) -> None:
    """A file with any other line ends the job before anything is asked or told."""
    code, calls = comment(tmp_path, f"{GOOD}{line}\n")
    assert (1, []) == (code, calls)


@pytest.mark.parametrize(
    "line",
    [
        "- `cleo` gets `noor` and @everybody",
        "- `cleo` gets [`noor`](https://example.org)",
        "- `Cleo` gets `noor`",
        "- `cleo` gets `noor` <img src=x>",
        "| people placed | 1 of 2 | many |",
        "### Cohort `a` b",
        "#12",
        "-",
        " ",
    ],
)
def test_no_shape_leaves_room_for_words_of_others(line: str) -> None:
    """No shape takes a mention, a link, a picture, or any sentence but ours."""
    assert [] == [shape for shape in SHAPES if re.fullmatch(shape, line)]


@pytest.mark.parametrize("fault", ["link", "large", "empty", "missing"])
def test_a_file_that_is_no_plain_small_file_is_refused(tmp_path: Path, fault: str) -> None:
    """What is no plain file, is empty or too large ends the job."""
    temp = tmp_path / "temp" / "moves"
    temp.mkdir(parents=True)
    texts = {"large": GOOD * 2000, "empty": "", "link": GOOD, "missing": GOOD}
    comment(tmp_path, texts[fault], PULLS="[]")
    (tmp_path / "temp" / "notes").unlink(missing_ok=True)
    text = temp / "moves.md"
    if fault in {"link", "missing"}:
        text.rename(temp / "elsewhere")
    if fault == "link":
        text.symlink_to(temp / "elsewhere")
    assert 0 != run("moves-comment", tmp_path / "here").returncode
    assert not (tmp_path / "temp" / "notes").exists()


def test_every_line_that_pairloom_writes_has_a_known_shape(tmp_path: Path) -> None:
    """Whatever moves there are, and however many, what `match --format markdown` prints is taken by the workflow."""
    many = tuple(f"peer-{number}" for number in range(20))
    sets = [None, (), ("ada",), ("eve",), ("ada", "eve"), ("and", "to", "ada"), many]
    moves = tuple(
        Move(handle, part, before, after)
        for handle, part, before, after in product(("of", "x1"), PARTS, sets, sets)
        if before != after and (part != "mentor" or not (before and after))
    )
    some = Arrangement({("ada", "mentor"): ("ben",), ("ben", "mentee"): ("ada",)}, 1234)
    compared = [
        Compared("autumn", some, some, (), ()),
        Compared("2026-x", some, some, moves[:60], ()),
        Compared("2026-y", some, some, moves[60:120], ()),
        Compared("2026-z", some, some, moves[120:], ()),
        Compared("2026-all", some, some, moves, ()),
        Compared("winter", None, None, (), ("`rm -rf /` <b>",)),
    ]
    text = moves_text.markdown(compared)
    assert "- and " in text
    assert "rm -rf" not in text
    assert 0 == comment(tmp_path, text)[0]
    assert 0 == comment(tmp_path, moves_text.markdown([]))[0]


def test_who_reads_the_change_cannot_write_and_who_writes_does_not_read_it() -> None:
    """The workflow of the change has the right to read; the one that comments has no checkout and runs no pairloom."""
    both = workflows("github")
    (compare,), (tell,) = (tuple(both[name]["jobs"].values()) for name in ("moves", "moves-comment"))
    assert [*PATHS] == both["moves"]["on"]["pull_request"]["paths"]
    assert {"contents": "read"} == compare["permissions"]
    assert {"actions": "read", "pull-requests": "write"} == tell["permissions"]
    assert ["actions/download-artifact"] == [step["uses"].partition("@")[0] for step in tell["steps"] if "uses" in step]
    assert [] == [name for name in both if "${{" in script(name)]
    assert both["moves"]["name"] in both["moves-comment"]["on"]["workflow_run"]["workflows"]


def test_on_gitlab_the_merge_request_links_to_the_page() -> None:
    """On GitLab a pipeline of a change gets no token that may write, so the page is linked instead of commented."""
    job = workflows("gitlab")["moves"]["who-would-move"]
    assert ("Who would meet whom", ["moves.md"]) == (job["artifacts"]["expose_as"], job["artifacts"]["paths"])
    assert not [line for line in job["script"] if "TOKEN" in line]
    every = [f"{path}/*" if path.endswith("**") else path for path in PATHS]
    assert every == job["rules"][0]["changes"]
