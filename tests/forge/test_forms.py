"""The forms, as each forge shows them, and as they come back."""

import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.join.lantern import COMMUNITY, PORTAL
from tests.workflows.test_readers import read

from pairloom.forge.forms import files
from pairloom.join.form import read_form
from pairloom.model.community import Terms
from pairloom.model.form import CONFIRM, CONSENT, HANDLE, REQUEST, forms
from pairloom.model.portal import Portal
from pairloom.model.question import FIELDS
from pairloom.yamltext import parse

NAMES = ("available", "join-as-both", "join-as-mentee", "join-as-mentor", "leave", "pause", "update")


def on(host: str, **changes: object) -> Portal:
    """Return the small portal on a forge."""
    repository = COMMUNITY.repository.model_copy(update={"host": host})
    return replace(PORTAL, community=COMMUNITY.model_copy(update={"repository": repository, **changes}))


def github(portal: Portal) -> dict[str, Any]:
    """Return the content of each form of GitHub's by its name."""
    return {Path(path).stem: parse(text, path).value for path, text in files(portal)}


def test_each_forge_gets_each_form() -> None:
    """Each forge gets each form at its own place, and GitHub what stands beside them."""
    assert [*(f".github/ISSUE_TEMPLATE/{name}.yml" for name in sorted([*NAMES, "config"]))] == sorted(
        path for path, _ in files(on("github"))
    )
    assert [f".gitlab/issue_templates/{name}.md" for name in NAMES] == sorted(path for path, _ in files(on("gitlab")))


def test_the_forms_please_githubs_schema(tmp_path: Path) -> None:
    """The forms please the published schemas of GitHub's forms, in plain words and in a community's own."""
    paths = []
    for number, portal in enumerate(
        (on("github"), on("github", terms=Terms(mentor='"guide": yes', mentee="#learner")))
    ):
        for path, text in files(portal):
            paths.append(tmp_path / str(number) / path)
            paths[-1].parent.mkdir(parents=True, exist_ok=True)
            paths[-1].write_text(text, "utf-8")
    schema = ("-m", "check_jsonschema", "--builtin-schema")
    forms_ = [path for path in paths if path.stem != "config"]

    assert (0, "ok -- validation done\n") == read((sys.executable, *schema, "vendor.github-issue-forms"), *forms_)


def test_a_form_of_github_begins_with_its_request_and_ends_with_free_text() -> None:
    """A form of GitHub's greets, then has its request as the one answer of a menu; free text is the last question."""
    for name, form in github(on("github")).items():
        if name == "config":
            continue
        greeting, request, *others = form["body"]
        assert "markdown" == greeting["type"]
        assert ("dropdown", [form["name"]], 0) == (
            request["type"],
            request["attributes"]["options"],
            request["attributes"]["default"],
        )
        about = [number for number, element in enumerate(others) if element["id"] == "about"]
        assert about in ([], [len(others) - 1])


def test_every_question_of_a_form_has_its_own_id_and_label() -> None:
    """Within a form, every question has an id and a label of its own; nothing asks for an e-mail address."""
    for form in forms(COMMUNITY).values():
        labels = [item.label for item in form.items]
        assert len(set(labels)) == len(labels)
        assert len({item.id for item in form.items}) == len(labels)
        assert [] == [label for label in labels if "mail" in label.lower()]
    assert "available_until" == forms(COMMUNITY)["available"].items[1].id


def test_the_forms_ask_what_the_models_have() -> None:
    """The form for changes asks every field but the login of the forge itself and the day of the consent."""
    asked = {item.key for item in forms(COMMUNITY)["update"].items}

    assert {REQUEST, CONSENT} | set(FIELDS) - {"links.github", "consent.on"} == asked
    assert {"links.gitlab"} & {item.key for item in forms(on("gitlab").community)["update"].items} == set()
    joining = {item.key for item in forms(COMMUNITY)["join-as-both"].items}
    required = {key for key, field in FIELDS.items() if field.required and not key.startswith("consent")}
    assert required | {HANDLE, CONSENT} <= joining


def test_what_a_profile_must_have_must_be_answered() -> None:
    """What a profile must have must be answered to join; nothing must be answered to change it but the consent."""
    names = github(on("github"))

    def required(name: str) -> set[str]:
        return {each["id"] for each in names[name]["body"][1:] if each.get("validations", {}).get("required")}

    assert {"request", "name", "timezone", "languages", "mentor_offers"} == required("join-as-mentor")
    assert {"request", "name", "timezone", "languages", "mentee_wants"} == required("join-as-mentee")
    assert {"request"} == required("update") == required("leave")
    boxes = {
        each["id"]: each["attributes"]["options"]
        for each in names["join-as-mentor"]["body"][1:]
        if each["type"] == "checkboxes"
    }
    assert [True, None] == [box.get("required") for box in boxes["consent"]]
    assert "public file" in boxes["consent"][0]["label"]
    assert "history" in boxes["consent"][0]["label"]


def test_forms_speak_in_the_communitys_words() -> None:
    """Forms speak in the community's own words for its terms."""
    own = github(on("github", terms=Terms(mentor="guide", mentee="learner", cohort="season")))
    text = str([*own.values()]).replace("'id': 'cohorts'", "")

    assert "Join as guide and learner" == own["join-as-both"]["name"]
    assert [] == re.findall(r"\b(?:mentor|mentee|cohort)s?\b", text, re.IGNORECASE)


@pytest.mark.parametrize("name", NAMES)
def test_a_template_of_gitlab_comes_back_as_its_form_without_answers(name: str) -> None:
    """A template of GitLab's that is sent as it is comes back as its form, with no answers and no complaint."""
    portal = on("gitlab")
    text = dict(files(portal))[f".gitlab/issue_templates/{name}.md"]

    read_back = read_form(f"<!-- made by -->\n{text}", portal.community)

    assert read_back.form is not None
    assert (name, ()) == (read_back.form.name, read_back.slips)
    boxes = {item.key for item in read_back.form.items if item.choices}
    assert {} == {key: text for key, text in read_back.answers.items() if key not in boxes}


def test_an_answer_to_a_template_of_gitlab_is_read() -> None:
    """Answers and ticks in a template of GitLab's are read."""
    portal = on("gitlab")
    text = dict(files(portal))[".gitlab/issue_templates/leave.md"].replace("[ ]", "[x]")
    assert "known" == read_form(text, portal.community).answers[CONFIRM]
    text = dict(files(portal))[".gitlab/issue_templates/available.md"]
    assert "2027-01-31" == read_form(f"{text}\n2027-01-31\n", portal.community).answers["available_until"]


def test_nobody_closes_a_comment_in_a_template() -> None:
    """Words of a community that would close a comment in a template are left out of it: it still comes back empty."""
    portal = on("gitlab", terms=Terms(cohort="--> season", mentor="<guide>"))

    for path, text in files(portal):
        read_back = read_form(text, portal.community)
        assert (Path(path).stem, ()) == (read_back.form and read_back.form.name, read_back.slips)
