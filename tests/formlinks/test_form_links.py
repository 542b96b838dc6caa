"""Links that open a form, blank or filled in: what they carry is what the reader of forms reads."""

from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from tests.match.match_portals import portal

from pairloom.forge import files
from pairloom.formlinks import answered_form_url, form_url, home, new_file_url
from pairloom.join.form import read_form
from pairloom.model.community import Community, Repository
from pairloom.model.form import Request, forms
from pairloom.model.portal import Portal

Host = Literal["github", "gitlab"]


def community(host: Host) -> Community:
    """Return a community on this forge."""
    repository = Repository(host=host, slug="sample/mentorship")
    return portal({}).community.model_copy(update={"repository": repository})


def query(url: str) -> dict[str, str]:
    """Return what an address asks for."""
    return {name: value for name, (value,) in parse_qs(urlsplit(url).query, keep_blank_values=True).items()}


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("github", "https://github.com/sample/mentorship/issues/new?template=join-as-both.yml"),
        ("gitlab", "https://gitlab.com/sample/mentorship/-/issues/new?issuable_template=join-as-both"),
    ],
)
def test_a_blank_form_is_opened_by_its_name(host: Host, address: str) -> None:
    """A blank form is opened by the name of its file, in the way of each forge."""
    assert address == form_url(community(host).repository, "join-as-both")
    assert address.startswith(home(community(host).repository))


def test_on_github_a_field_is_filled_by_its_id() -> None:
    """On GitHub each answer goes to the field with the id that the form gives it."""
    url = answered_form_url(community("github"), "join-as-mentor", {"mentor.offers": "c++ & c#", "name": "Ada"})

    assert {"template": "join-as-mentor.yml", "name": "Ada", "mentor_offers": "c++ & c#"} == query(url)


@pytest.mark.parametrize("name", ["available", "pause", "leave", "update", "join-as-mentee"])
def test_on_gitlab_the_link_brings_a_form_that_reads_back(name: Request) -> None:
    """On GitLab the text that a link brings is the form: it reads back as that request with those answers."""
    where = community("gitlab")
    answers = {"available_until": "2027-06-01"} if name == "available" else {}
    asked = query(answered_form_url(where, name, answers))
    read = read_form(asked["issue[description]"], where)

    assert ["issue[title]", "issue[description]"] == list(asked)
    assert forms(where)[name].title == asked["issue[title]"]
    assert (name, answers, ()) == (read.form and read.form.name, read.answers, read.slips)


@pytest.mark.parametrize("name", sorted(forms(community("github"))))
def test_every_link_leads_to_a_form_that_is_there(name: Request) -> None:
    """The form that a link opens is a file that the forge has, and each field that a link fills is in it."""
    where = Portal(community=community("github"))
    answers = {item.key: "x" for item in forms(where.community)[name].items if item.kind not in {"request", "boxes"}}
    asked = query(answered_form_url(where.community, name, answers))
    form = yaml.safe_load(files(where)[f".github/ISSUE_TEMPLATE/{asked.pop('template')}"])

    assert set(asked) <= {field.get("id") for field in form["body"]}
    assert f".gitlab/issue_templates/{name}.md" in files(Portal(community=community("gitlab")))


def test_a_new_file_is_begun_where_the_forge_has_a_page_for_it() -> None:
    """A new file is begun on GitHub's page for one, and on GitLab in the folder, which has a button for it."""
    github, gitlab = (community(host).repository for host in ("github", "gitlab"))
    assert "https://github.com/sample/mentorship/new/HEAD" == new_file_url(github, "cohorts/spring")
    assert "https://gitlab.com/sample/mentorship/-/tree/HEAD/cohorts/spring" == new_file_url(gitlab, "cohorts/spring")
