"""Links to the forge's own pages: the repository, and a new issue whose form is already filled in.

Nothing is sent by opening a link: the person sees the form and presses the button, or not.
"""

from collections.abc import Mapping
from typing import Final
from urllib.parse import quote, urlencode

from pairloom.model.community import Community, Repository
from pairloom.model.form import REQUEST, Request, forms

_ROOTS: Final = {"github": "https://github.com", "gitlab": "https://gitlab.com"}


def home(repository: Repository) -> str:
    """Return the address of the repository."""
    return f"{_ROOTS[repository.host]}/{repository.slug}"


def form_url(repository: Repository, name: Request) -> str:
    """Return the address of a new issue with a form, as yet blank.

    Sources: GitHub Docs, "Creating an issue", "Creating an issue from a URL query"; GitLab Docs, "Create an issue",
    "Using a URL with prefilled values".
    """
    if repository.host == "github":
        return _new(repository, {"template": f"{name}.yml"})
    return _new(repository, {"issuable_template": name})


def answered_form_url(community: Community, name: Request, answers: Mapping[str, str]) -> str:
    """Return the address of a new issue with a form, already answered as far as one likes.

    GitHub fills its fields by their ids. GitLab takes a template or a text from an address, never both (its issue
    559093); so there the address brings the whole form.

    Args:
        community: whose form it is.
        name: the form.
        answers: raw answers by the question's key.
    """
    form, repository = forms(community)[name], community.repository
    if repository.host == "github":
        fields = {item.id: answers[item.key] for item in form.items if item.key in answers}
        return _new(repository, {"template": f"{name}.yml", **fields})
    given = {REQUEST: form.title, **answers}
    text = "\n\n".join(f"### {item.label}\n\n{given.get(item.key, '')}".rstrip() for item in form.items)
    return _new(repository, {"issue[title]": form.title, "issue[description]": text})


def _new(repository: Repository, query: Mapping[str, str]) -> str:
    place = "issues/new" if repository.host == "github" else "-/issues/new"
    return f"{home(repository)}/{place}?{urlencode(query, quote_via=quote)}"
