"""The first line of each YAML file, which tells editors where its schema is, and the folder that it leads to."""

import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from pairloom.cli import pairloom
from pairloom.schema import schema_text, schemas
from pairloom.schemaline import FOLDER, schema_line

ROOT = Path(__file__).parents[2]
PREFIX = "# yaml-language-server: $schema="


@pytest.fixture(scope="module")
def files() -> tuple[str, ...]:
    """Return the path of every YAML file that git has or would add, those of the tests left out."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    yaml = [name for name in names if name.endswith((".yml", ".yaml")) and not name.startswith("tests/")]
    return tuple(name for name in yaml if (ROOT / name).is_file())


def test_every_yaml_file_carries_its_schema_line(files: tuple[str, ...]) -> None:
    """Every YAML file of this repository begins with the line that leads an editor to its schema."""
    firsts = {name: (ROOT / name).read_text("utf-8").partition("\n")[0] for name in files}

    assert len(files) > 80
    assert {} == {name: first for name, first in firsts.items() if not first or first != schema_line(name)}


@pytest.mark.parametrize("forge", ["github", "gitlab"])
def test_every_yaml_file_of_a_new_portal_carries_its_schema_line(tmp_path: Path, forge: str) -> None:
    """Every YAML file that `pairloom init` writes begins with its schema line, on either forge."""
    made = CliRunner().invoke(pairloom, ["init", str(tmp_path / "portal"), "--yes", "--forge", forge])
    paths = [path for ending in ("yml", "yaml") for path in (tmp_path / "portal").rglob(f"*.{ending}")]
    names = {path.relative_to(tmp_path / "portal").as_posix(): path for path in paths}
    firsts = {name: path.read_text("utf-8").partition("\n")[0] for name, path in names.items()}

    assert 0 == made.exit_code
    assert {"portal.yml", "mkdocs.yml", "content/skills.yml"} < set(firsts)
    assert {} == {name: first for name, first in firsts.items() if not first or first != schema_line(name)}


def test_every_records_line_leads_to_a_file_that_is_there(files: tuple[str, ...]) -> None:
    """Every line that leads into this repository leads to a schema that is there."""
    near = {name: schema_line(name).removeprefix(PREFIX) for name in files if "://" not in schema_line(name)}
    places = {os.path.normpath(Path(name).parent / schema) for name, schema in near.items()}

    assert "cohorts/2026-autumn/matches.yml" in near
    assert {f"{FOLDER}/{name}" for name in schemas()} >= places
    assert [] == [place for place in places if not (ROOT / place).is_file()]


def test_the_committed_schemas_are_those_that_the_command_writes() -> None:
    """The folder of schemas in this repository holds what `pairloom schema` writes, and nothing else."""
    stored = {path.name: path.read_text("utf-8") for path in (ROOT / FOLDER).iterdir()}

    assert {name: schema_text(schema) for name, schema in schemas().items()} == stored


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("portal.yml", ".schema/portal.schema.json"),
        ("content/skills.yml", "../.schema/skills.schema.json"),
        ("profiles/ada.yml", "../.schema/profile.schema.json"),
        ("cohorts/a/cohort.yml", "../../.schema/cohort.schema.json"),
        ("cohorts/a/matches.yml", "../../.schema/match.schema.json"),
        ("cohorts/a/sessions/b.yml", "../../../.schema/session.schema.json"),
        ("cohorts/a/recognition/b.yml", "../../../.schema/award.schema.json"),
        ("cohorts/a/training/b.yml", "../../../.schema/completion.schema.json"),
        ("content/pathways/a.yml", "../../.schema/pathway.schema.json"),
        ("mkdocs.yml", "https://squidfunk.github.io/mkdocs-material/schema.json"),
        (".github/workflows/check.yml", "https://json.schemastore.org/github-workflow.json"),
        (".github/ISSUE_TEMPLATE/config.yml", "https://json.schemastore.org/github-issue-config.json"),
        (".github/ISSUE_TEMPLATE/join.yml", "https://json.schemastore.org/github-issue-forms.json"),
    ],
)
def test_a_path_has_the_line_of_its_kind(path: str, schema: str) -> None:
    """A path has the line of its kind, relative to the file itself where the schema is in the portal."""
    assert f"{PREFIX}{schema}" == schema_line(path)


@pytest.mark.parametrize("path", ["profiles/old/ada.yml", "profiles/README.md", "content/join.md", "portal.yml.orig"])
def test_a_path_of_no_known_kind_has_no_line(path: str) -> None:
    """A path of no kind that we know has no line."""
    assert schema_line(path) == ""


def test_without_a_folder_the_schemas_go_where_the_lines_look_for_them(tmp_path: Path) -> None:
    """`pairloom schema` without a folder writes to the portal's folder that the schema lines lead to."""
    result = CliRunner().invoke(pairloom, ["schema", "--root", str(tmp_path)])

    assert 0 == result.exit_code
    assert set(schemas()) == {path.name for path in (tmp_path / FOLDER).iterdir()}
