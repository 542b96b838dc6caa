"""A place to try the workflow that reads forms: real git, the portal's repository, a forge that takes notes."""

import json
import os
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import yaml
from tests.cli.conftest import FILES
from tests.join.lantern import COMMUNITY, PORTAL

from pairloom.forge.join_workflow import files
from pairloom.model.portal import Portal

GH: Final = r"""#!/bin/sh
# Stands for gh: notes its words, and the text that it was given; answers what it was told to answer.
{
  printf '%s\0' "$@"
  for word in "$@"; do case $word in body=@*) cat "${word#body=@}" ;; */proposal.md) cat "$word" ;; esac; done
  printf '\1'
} >> "$NOTES/notes"
case "$1 $2" in
  "pr list") for last in "$@"; do :; done; printf '%s' "$OPEN" | jq -r "$last" ;;
  "pr create") exit "$REFUSED" ;;
  "api --paginate") printf '%s' "$EARLIER" ;;
esac
"""
HOSTILE: Final = "$(touch pwned) `touch pwned`; touch pwned #'\" ${{ github.token }} \\\n-rf"
PROFILE: Final = "name: Cleo\n"


def on(host: str) -> Portal:
    """Return the small portal on this forge."""
    repository = COMMUNITY.repository.model_copy(update={"host": host})
    return replace(PORTAL, community=COMMUNITY.model_copy(update={"repository": repository}))


def workflow(host: str) -> dict[str, Any]:
    """Return the content of the workflow for a forge."""
    ((_, text),) = files(on(host))
    return {str(key): value for key, value in yaml.safe_load(text).items()}


def scripts() -> dict[str, str]:
    """Return the scripts of the workflow by the name of their step, the last word of which is unique."""
    steps = [step for job in workflow("github")["jobs"].values() for step in job["steps"]]
    return {f"{number}": step["run"] for number, step in enumerate(step for step in steps if "run" in step)}


def git(folder: Path, *words: str) -> str:
    """Run git and return what it said."""
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main"]
    command = ["git", *identity, *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True, timeout=60).stdout


class Forge:
    """A folder with a bare repository, a checkout of it, and a program that stands for the forge's."""

    def __init__(self, folder: Path) -> None:
        """Make them, with the small portal in the repository."""
        self.folder, self.checkout, self.answer = folder, folder / "checkout", folder / "temp" / "answer"
        self.answer.mkdir(parents=True)
        (folder / "bin").mkdir()
        (folder / "bin" / "gh").write_text(GH)
        (folder / "bin" / "gh").chmod(0o755)
        for name, text in FILES.items():
            (self.checkout / name).parent.mkdir(parents=True, exist_ok=True)
            (self.checkout / name).write_text(text)
        git(folder, "init", "--quiet", "--bare", "remote.git")
        git(self.checkout, "init", "--quiet")
        git(self.checkout, "add", ".")
        git(self.checkout, "commit", "--quiet", "--message", "The portal")
        git(self.checkout, "remote", "add", "origin", str(folder / "remote.git"))
        git(self.checkout, "push", "--quiet", "origin", "main")

    def event(self, body: str, login: str = "Cleo-D", number: int = 12) -> None:
        """Have the forge tell that an issue was opened."""
        user = {"login": login, "id": 77}
        issue = {"number": number, "title": HOSTILE, "body": body, "user": user, "state": "open"}
        (self.folder / "event.json").write_text(json.dumps({"issue": issue}))

    def result(self, profile: str | None = PROFILE, **facts: object) -> None:
        """Have the first job leave a result."""
        usual = {"handle": "cleo-d", "path": "profiles/cleo-d.yml", "changed": True, "removed": False}
        words = {"title": "Join: cleo-d", "summary": "Adds a profile.\n"}
        (self.answer / "result.json").write_text(json.dumps({**usual, **words, **facts}))
        (self.answer / "reply.md").write_text("Welcome!\n")
        if profile is not None:
            (self.answer / "profile.yml").write_text(profile)

    def run(self, step: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run one script of the workflow as GitHub does, and return what it did."""
        env = {
            "PATH": f"{self.folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(self.folder),
            "NOTES": str(self.folder),
            "RUNNER_TEMP": str(self.folder / "temp"),
            "GITHUB_EVENT_PATH": str(self.folder / "event.json"),
            "GITHUB_REPOSITORY": "lantern/mentorship",
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_RUN_ID": "5",
            "OPEN": "[]",
            "EARLIER": "",
            "REFUSED": "0",
            "NUMBER": "12",
            "GH_TOKEN": "t",
        }
        (self.folder / "script").write_text(scripts()[step])
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(self.folder / "script")]
        return subprocess.run(
            shell,
            cwd=self.checkout,
            env={**env, **more},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    def told(self) -> list[list[str]]:
        """Return what the forge was told, call by call: the words, and last the text."""
        notes = self.folder / "notes"
        return [call.split("\0") for call in notes.read_text().split("\1")[:-1]] if notes.exists() else []

    def branches(self) -> set[str]:
        """Return the branches of the repository."""
        return set(git(self.folder / "remote.git", "branch", "--format=%(refname:short)").split())


READ, PROPOSE, REPLY, SORRY = "0", "1", "2", "3"
