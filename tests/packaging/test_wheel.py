"""The wheel: what is in it, and that it works in a fresh environment, far from this repository."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from pairloom.starter import shipped as shipped_texts

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generator" / "pairloom"
PORTAL = {
    "portal.yml": """\
name: Sample Community
summary: People who learn from one another.
url: https://mentorship.example.org/
repository: {host: github, slug: sample/mentorship}
goals: {grow: More people who can review.}
coordinators: [{handle: sample-person, contact: "https://chat.example.org/sample-person"}]
support:
  code_of_conduct: https://www.example.org/conduct
  report: https://www.example.org/report
""",
    "content/skills.yml": "python: {name: Python, aliases: [py], summary: A programming language.}\n",
    "profiles/sample-person.yml": """\
name: Sample Person
timezone: Africa/Lagos
languages: [en]
mentor: {offers: [python], capacity: 1, hours_per_month: 4}
consent: {publish: true, on: 2026-11-01}
""",
}

pytestmark = pytest.mark.wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built from this repository."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the `pairloom` of a fresh environment that has the wheel, and our libraries by a path file.

    The path file brings no editable pairloom along: path files of a folder that one names are not read.
    """
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-index", "--no-deps"]
    done = subprocess.run([*install, str(wheel)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (site,) = home.glob("lib/python*/site-packages")
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return home / "bin" / "pairloom"


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, with nothing of this environment but its PATH."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=120
    )


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    """The wheel holds every file of the package, what a new portal begins with, and its own description."""
    files = [path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    shipped = [*shipped_texts.PLAIN, shipped_texts.JOIN, *shipped_texts.training()]
    expected = {path.relative_to(PACKAGE.parent).as_posix() for path in files}
    expected |= {f"pairloom/starter/texts/{path}" for path in shipped}
    names = set(zipfile.ZipFile(wheel).namelist())

    assert expected == {name for name in names if ".dist-info/" not in name}
    assert "pairloom/py.typed" in names
    assert {".j2", ".css", ".svg"} <= {Path(name).suffix for name in names}
    assert [] == [name for name in ("METADATA", "entry_points.txt", "licenses/LICENSE") if not in_info(names, name)]


def in_info(names: set[str], name: str) -> bool:
    """Return whether the wheel's description has that file."""
    return any(each.endswith(f".dist-info/{name}") for each in names)


def test_the_installed_command_is_the_wheel_and_not_this_repository(program: Path, tmp_path: Path) -> None:
    """The installed command is the wheel's and not this repository's."""
    where = run([str(program.with_name("python")), "-c", "import pairloom; print(pairloom.__file__)"], tmp_path)
    version = run([str(program), "--version"], tmp_path)

    assert Path(where.stdout).is_relative_to(program.parents[1])
    assert (0, "", "pairloom") == (version.returncode, version.stderr, version.stdout.split()[0])
    assert version.stdout.split()[1] in (ROOT / "pyproject.toml").read_text("utf-8")


def test_the_installed_command_writes_the_schemas(program: Path, tmp_path: Path) -> None:
    """The installed command writes the schemas of the records."""
    done = run([str(program), "schema", "schemas"], tmp_path)

    assert (0, "") == (done.returncode, done.stderr)
    assert any("profile" in path.name for path in (tmp_path / "schemas").iterdir())


def test_the_installed_command_builds_a_portal_that_is_elsewhere(program: Path, tmp_path: Path) -> None:
    """The installed command builds a portal that is elsewhere, from the templates that came with it."""
    for name, text in PORTAL.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)

    done = run([str(program), "build", "--out", "site", "--today", "2026-11-15"], tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr
    person = tmp_path / "site" / "people" / "sample-person" / "index.html"
    assert "Sample Person" in person.read_text("utf-8")


def test_the_installed_command_begins_a_portal_that_is_clean(program: Path, tmp_path: Path) -> None:
    """A portal begun by the installed command, far from this repository, validates and builds without a warning."""
    told = [
        run([str(program), *arguments], tmp_path)
        for arguments in (
            ("init", "new", "--yes", "--name", "Lantern Mentorship"),
            ("validate", "--root", "new"),
            ("build", "--root", "new"),
            ("init", "new", "--update", "--check"),
        )
    ]

    assert [(0, "")] * 4 == [(done.returncode, done.stderr) for done in told]
    assert told[1].stdout.rstrip().endswith(": all is well.")
    assert [told[1].stdout.rstrip()] == told[2].stdout.splitlines()[:-1]
    assert "Lantern Mentorship" in (tmp_path / "new" / "site" / "index.html").read_text("utf-8")
