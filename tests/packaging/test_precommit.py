"""The hooks for pre-commit, tried by real commits against a bare repository of this program."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Final

import pytest
from tests.cli.conftest import FILES

ROOT: Final = Path(__file__).parents[2]
PRE_COMMIT: Final = (sys.executable, "-m", "pre_commit")
SOURCES: Final = (".pre-commit-hooks.yaml", "generator", "content", "*.md", "*.toml", "*.yml", "LICENSE")

pytestmark = pytest.mark.wheel


def run(folder: Path, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, with nothing of this environment but its PATH."""
    home = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder.parent),
        "LC_ALL": "C.UTF-8",
        "GIT_CONFIG_GLOBAL": "/dev/null",
    }
    person = {
        f"GIT_{who}_{what}": "sample@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    environment = {**home, **person, **variables}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=300
    )


def git(folder: Path, *arguments: str) -> str:
    """Run git, which must succeed, and return what it printed."""
    done = run(folder, "git", *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return a bare repository with this program's files, and its revision."""
    place = tmp_path_factory.mktemp("program")
    work = place / "work"
    own = ("-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in git(ROOT, *own, "--", *SOURCES).split("\0"):
        if name and (ROOT / name).is_file():
            (work / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, work / name)
    git(work, "init", "--quiet")
    git(work, "add", "--all")
    git(work, "commit", "--quiet", "--message", "The program")
    git(place, "clone", "--quiet", "--bare", "work", "program.git")
    return place / "program.git", git(work, "rev-parse", "HEAD")


@pytest.fixture(scope="module")
def portal(program: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small portal under git that has both hooks installed and is committed once."""
    root = tmp_path_factory.mktemp("portal") / "portal"
    bare, revision = program
    hooks = "      - id: pairloom-fix\n      - id: pairloom-validate\n"
    config = f"repos:\n  - repo: {bare.as_uri()}\n    rev: {revision}\n    hooks:\n{hooks}"
    for name, text in {**FILES, ".pre-commit-config.yaml": config}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "The portal")
    # The program itself is built and installed by pre-commit; its libraries, which take minutes, are those of this
    # environment: a folder in PYTHONPATH, of which Python reads no path files, so no other pairloom comes along.
    libraries = {"PYTHONPATH": sysconfig.get_path("purelib"), "PIP_NO_DEPS": "1", "PIP_IGNORE_INSTALLED": "1"}
    done = run(root, *PRE_COMMIT, "install", "--install-hooks", **libraries, PIP_NO_BUILD_ISOLATION="0")
    assert done.returncode == 0, done.stdout + done.stderr
    return root


def commit(portal: Path) -> tuple[int, str]:
    """Commit everything, the hooks having their say; return the exit code and what was said."""
    git(portal, "add", "--all")
    libraries = sysconfig.get_path("purelib")
    done = run(portal, "git", "commit", "--quiet", "--message", "A change", PYTHONPATH=libraries)
    return done.returncode, done.stdout + done.stderr


def test_the_manifest_pleases_pre_commit() -> None:
    """The manifest pleases pre-commit."""
    done = run(ROOT, *PRE_COMMIT, "validate-manifest", ".pre-commit-hooks.yaml")

    assert (0, "", "") == (done.returncode, done.stdout, done.stderr)


def test_a_sound_change_is_committed(portal: Path) -> None:
    """A sound change is committed, and the program that said so is the one that pre-commit installed."""
    (portal / "README.md").write_text("Our portal.\n", "utf-8")

    code, said = commit(portal)

    assert (0, 1) == (code, said.count("Passed")), said
    assert 1 == len(list(portal.parent.glob(".cache/pre-commit/*/py_env-*/bin/pairloom")))


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        (
            "profiles/bo-sundin.yml",
            "[rust]",
            "[rast]",
            'mentee.wants[1] must be a skill of content/skills.yml; found "rast"',
        ),
        ("content/skills.yml", "rust: {name: Rust}", "", "profiles/ada-quist.yml:5:19: "),
        ("profiles/ada-quist.yml", FILES["profiles/ada-quist.yml"], None, "portal.yml:5:25: "),
    ],
    ids=["a slip", "what others need", "only a deletion"],
)
def test_a_change_that_breaks_the_portal_is_stopped(
    portal: Path, name: str, old: str, new: str | None, told: str
) -> None:
    """A change that breaks the portal is stopped, wherever the harm is, and the harm is told."""
    text = (portal / name).read_text("utf-8")
    assert old in text
    if new is None:
        (portal / name).unlink()
    else:
        (portal / name).write_text(text.replace(old, new), "utf-8")

    code, said = commit(portal)
    git(portal, "reset", "--quiet", "--hard")

    assert 1 == code
    assert told in said


def test_what_is_safe_is_repaired_before_the_commit(portal: Path) -> None:
    """A slip that is safe to repair is repaired in the file that changes, and the commit waits for it to be added."""
    path = portal / "profiles" / "bo-sundin.yml"
    path.write_text(path.read_text("utf-8").replace("languages: [en]", "languages: [EN]  # best first"), "utf-8")

    first, said = commit(portal)
    second, _ = commit(portal)

    assert (1, 0) == (first, second), said
    assert "languages: [en]  # best first\n" in path.read_text("utf-8")
