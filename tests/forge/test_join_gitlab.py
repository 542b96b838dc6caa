"""The job that reads forms on GitLab, as its pipeline would run it: its real script, real git, a forge of notes."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest
from tests.forge.join_forge import HOSTILE, Forge, git, workflow

CURL: Final = r"""#!/bin/sh
# Stands for curl: notes what it was told, and answers as GitLab would.
for last in "$@"; do :; done
{
  printf '%s\0' "$@"
  for word in "$@"; do case $word in @*) cat "${word#@}" ;; esac; done
  printf '\1'
} >> "$NOTES/notes"
case "$last" in
  */user) echo '{"id": 5}' ;;
  *"&page=1") cat "$NOTES/issues.json" ;;
  *"&page="*) echo '[]' ;;
  */issues/1/notes) exit "${REFUSED:-0}" ;;
  */merge_requests?*) cat "$NOTES/open.json" ;;
  *notes?per_page=100) cat "$NOTES/comments.json" ;;
  *) echo '{}' ;;
esac
"""
PAIRLOOM: Final = r"""#!/bin/sh
# Stands for pairloom: takes a form that says good, finds a problem in one that says bad, and trips over any other.
for word in "$@"; do case $word in --reply=*) reply="${word#--reply=}" ;; esac; done
printf '%s\0' "$@" >> "$NOTES/calls"
if grep -q good "$2"; then
  cat "$2" > profiles/cleo-d.yml
  echo "Welcome!" > "$reply"
  echo '{"handle": "cleo-d", "path": "profiles/cleo-d.yml", "changed": true, "title": "Join: cleo-d"}'
elif grep -q bad "$2"; then
  echo "Please change it." > "$reply"
  echo '{"handle": "", "path": "", "changed": false, "title": ""}'
  exit 1
else
  exit 2
fi
"""


@pytest.fixture
def forge(tmp_path: Path) -> Forge:
    """Return a forge with the small portal; a test needs jq, as the workflow does."""
    if shutil.which("jq") is None:
        pytest.skip("needs jq")
    return Forge(tmp_path)


def on_gitlab(forge: Forge, comments: list[dict[str, object]], *bodies: str, refused: int = 0) -> list[list[str]]:
    """Run GitLab's script with these open issues, and return what the forge was told, reading left out.

    Where an answer to the first issue is refused, with this exit code of curl, the job fails.
    """
    for name, text in (("curl", CURL), ("pairloom", PAIRLOOM)):
        (forge.folder / "bin" / name).write_text(text)
        (forge.folder / "bin" / name).chmod(0o755)
    author = {"username": "Cleo-D", "id": 77}
    issues = [
        {"iid": number, "description": text, "author": author, "created_at": "2026-11-20T10:00:00Z"}
        for number, text in enumerate(bodies, start=1)
    ]
    (forge.folder / "issues.json").write_text(json.dumps(issues))
    (forge.folder / "comments.json").write_text(json.dumps(comments))
    proposed = [{"iid": 8, "source_project_id": 1}, {"iid": 9, "source_project_id": 9}]
    (forge.folder / "open.json").write_text(json.dumps([{**each, "target_project_id": 9} for each in proposed]))
    remote = forge.folder / "remote.git"
    git(remote, "config", "receive.advertisePushOptions", "true")
    url = "https://pairloom:t@gitlab.example/lantern/mentorship.git"
    (forge.folder / ".gitconfig").write_text(f'[url "{remote}"]\n  insteadOf = {url}\n')
    (forge.folder / "script").write_text(workflow("gitlab")["join"]["script"][-1])
    env = {
        "PATH": f"{forge.folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(forge.folder),
        "NOTES": str(forge.folder),
        "CI_API_V4_URL": "https://gitlab.example/api/v4",
        "CI_PROJECT_ID": "9",
        "CI_PROJECT_URL": "https://gitlab.example/lantern/mentorship",
        "PAIRLOOM_ROOT": ".",
        "PAIRLOOM_TOKEN": "t",
        "REFUSED": str(refused),
        "MAIL": "users.noreply.gitlab.example",
    }
    (forge.folder / "notes").unlink(missing_ok=True)
    git(forge.checkout, "checkout", "--quiet", "--force", "main")
    shell = ["sh", "-e", str(forge.folder / "script")]
    done = subprocess.run(shell, cwd=forge.checkout, env=env, capture_output=True, text=True, check=False, timeout=60)
    assert (int(refused > 0), "") == (done.returncode, done.stderr)
    return [call for call in forge.told() if any(word.startswith("@") for word in call)]


def test_on_gitlab_forms_become_merge_requests_and_get_answers(forge: Forge) -> None:
    """On GitLab each open form is answered once, a good one by a branch in the name of its sender too."""
    told = on_gitlab(forge, [], "### Request good", "### Request bad", "### Request ugly", "no form", HOSTILE)

    assert {"main", "join/1"} == forge.branches()
    shown = git(forge.folder / "remote.git", "show", "--name-status", "--format=%an|%ae|%s|%b", "join/1")
    assert [
        "Cleo-D|77-Cleo-D@users.noreply.gitlab.example|Join: cleo-d|Closes #1",
        "",
        "",
        "A\tprofiles/cleo-d.yml",
    ] == shown.splitlines()
    answers = [json.loads(call[-1])["body"].split("\n", 1) for call in told]
    assert ["Welcome!\n", "Please change it.\n"] == [text for _, text in answers]
    assert ["1", "2"] == [call[-2].split("/")[-2] for call in told]
    assert "--author=Cleo-D\0--today=2026-11-20" in (forge.folder / "calls").read_text()
    assert not list(forge.folder.rglob("pwned"))


def test_on_gitlab_what_is_answered_is_not_answered_again(forge: Forge) -> None:
    """On GitLab a form that has its answer is left alone, and one that was edited gets another in its place."""
    (first,) = on_gitlab(forge, [], "### Request good")
    comment = {"id": 3, "author": {"id": 5}, "body": json.loads(first[-1])["body"].rstrip("\n")}

    assert [] == on_gitlab(forge, [comment], "### Request good")
    (second,) = on_gitlab(forge, [comment], "### Request good, and more")

    assert "PUT" in second
    assert second[-2].endswith("/issues/1/notes/3")
    assert "and more" in git(forge.folder / "remote.git", "show", "join/1:profiles/cleo-d.yml")


def test_on_gitlab_what_a_form_no_longer_asks_for_is_no_longer_proposed(forge: Forge) -> None:
    """On GitLab a form with a problem takes back what it proposed before, and nothing that a fork did."""
    on_gitlab(forge, [], "### Request bad")

    changed = [call[-2] for call in forge.told() if "/merge_requests/" in call[-2]]
    assert ["https://gitlab.example/api/v4/projects/9/merge_requests/9"] == changed


def test_on_gitlab_a_form_that_fails_holds_up_no_other(forge: Forge) -> None:
    """On GitLab a form whose answer is refused fails the job at its end, when all others are answered."""
    told = on_gitlab(forge, [], "### Request bad", "### Request good", "### Request bad", refused=22)

    assert ["1", "2", "3"] == [call[-2].split("/")[-2] for call in told]
    assert {"main", "join/2"} == forge.branches()


def test_on_gitlab_it_runs_on_its_own_schedule_only() -> None:
    """On GitLab the job is in a schedule of its own, and runs at no other time."""
    job = workflow("gitlab")["join"]

    assert [{"if": '$CI_PIPELINE_SOURCE == "schedule" && $PAIRLOOM_TASK == "join"'}] == job["rules"]
