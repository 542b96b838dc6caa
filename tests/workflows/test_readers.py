"""The workflows, as three other programs read them: two schema checks and a security audit."""

import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
GITHUB = tuple(sorted((ROOT / ".github" / "workflows").glob("*.yml")))
GITLAB = ROOT / ".gitlab-ci.yml"
SCHEMA = (sys.executable, "-m", "check_jsonschema")
GITHUB_SCHEMA = (*SCHEMA, "--builtin-schema", "vendor.github-workflows")
GITLAB_SCHEMA = (*SCHEMA, "--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci")
DEPENDABOT_SCHEMA = (*SCHEMA, "--builtin-schema", "vendor.dependabot")
AUDIT = (str(Path(sysconfig.get_path("scripts")) / "zizmor"), "--offline", "--no-config", "--persona", "pedantic")

KEEPS_CREDENTIALS = "        with:\n          persist-credentials: false\n"


class Fault(NamedTuple):
    """A fault to plant in a copy of a file, and the word by which the reader must name it."""

    reader: tuple[str, ...]
    file: Path
    sound: str
    faulty: str
    named: str


FAULTS = (
    Fault(GITHUB_SCHEMA, GITHUB[0], "timeout-minutes: 15", "timeout-minutes: soon", "timeout-minutes"),
    Fault(GITHUB_SCHEMA, GITHUB[0], "runs-on: ubuntu-latest", "run-on: ubuntu-latest", "run-on"),
    Fault(GITLAB_SCHEMA, GITLAB, "stage: publish", "stage: [publish, [now]]", "stage"),
    Fault(AUDIT, GITHUB[0], KEEPS_CREDENTIALS, "", "artipacked"),
    Fault(AUDIT, GITHUB[0], "on:\n  pull_request:", "on:\n  pull_request_target:", "dangerous-triggers"),
    Fault(AUDIT, GITHUB[0], "11bd71901bbe5b1630ceea73d27597364c9af683", "v4", "unpinned-uses"),
    Fault(AUDIT, GITHUB[0], "run: .ci/run", "run: echo ${{ github.event.pull_request.title }}", "template-injection"),
    Fault(AUDIT, GITHUB[1], "permissions: {}", "permissions: write-all", "excessive-permissions"),
)


def read(program: tuple[str, ...], *files: Path) -> tuple[int, str]:
    """Return the program's exit code and everything it said about the files."""
    done = subprocess.run([*program, *map(str, files)], capture_output=True, text=True, check=False, timeout=120)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("program", "files"),
    [
        pytest.param(GITHUB_SCHEMA, GITHUB, id="github-schema"),
        pytest.param(GITLAB_SCHEMA, (GITLAB,), id="gitlab-schema"),
        pytest.param(DEPENDABOT_SCHEMA, (ROOT / ".github" / "dependabot.yml",), id="dependabot-schema"),
        pytest.param(AUDIT, (*GITHUB, ROOT / ".github" / "dependabot.yml"), id="audit"),
    ],
)
def test_the_workflows_please_every_reader(program: tuple[str, ...], files: tuple[Path, ...]) -> None:
    """The workflows please every reader."""
    code, said = read(program, *files)

    assert (0, said) == (code, said)


@pytest.mark.parametrize("fault", FAULTS, ids=[f"{fault.named}-{fault.file.stem}" for fault in FAULTS])
def test_a_planted_fault_is_found_and_named(fault: Fault, tmp_path: Path) -> None:
    """A planted fault is found and named."""
    text = fault.file.read_text("utf-8")
    assert fault.sound in text
    copy = tmp_path / fault.file.relative_to(ROOT)
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text(text.replace(fault.sound, fault.faulty, 1), "utf-8")

    code, said = read(fault.reader, copy)

    assert code != 0
    assert fault.named in said
