"""Links to the forge's own pages: the repository, and a new issue whose form is already filled in.

Nothing is sent by opening a link: the person sees the form and presses the button, or not.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import quote, urlencode

from pairloom.model.community import Community, Repository
from pairloom.model.form import REQUEST, Form, Item, Request, forms
from pairloom.sameness import Same

_BETWEEN: Final = "\n\n"
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
    form = fillable_form(community, name)
    if community.repository.host == "github":
        given = [(field.id, answers[field.key]) for field in form.fields if field.key in answers]
        return form.url + "".join(f"&{_quoted(key)}={_quoted(answer)}" for key, answer in given)
    parts = [f"### {field.label}\n\n{answers.get(field.key, field.blank)}".rstrip() for field in form.fields]
    return f"{form.url}&{_quoted('issue[description]')}={_quoted(_BETWEEN.join(parts))}"


@dataclass(frozen=True, slots=True)
class FormField:
    """One question of a form that an address fills in.

    Attributes:
        key: dotted key of the profile's field, or one of the form's own.
        id: its name in an address of GitHub's.
        label: its heading.
        chosen: whether GitHub lets people choose the answer, and so takes none from an address.
        blank: what stands there as long as there is no answer.
    """

    key: str
    id: str
    label: str
    chosen: bool
    blank: str

    @property
    def row(self) -> tuple[str, str, str, bool, str]:
        """All of it in order, for a browser."""
        return self.key, self.id, self.label, self.chosen, self.blank


@dataclass(frozen=True, slots=True)
class FillableForm:
    """A form that an address fills in: the address of the blank form, and the questions in order."""

    url: str
    fields: tuple[FormField, ...]


def fillable_form(community: Community, name: Request) -> FillableForm:
    """Return what is needed to fill a form in as `answered_form_url` does."""
    return _fillable(Same(community), name)


@lru_cache(maxsize=16)  # a page for each skill asks
def _fillable(same: Same[Community], name: Request) -> FillableForm:
    form, repository = _forms(same)[name], same.value.repository
    fields = tuple(
        FormField(
            item.key, item.id, item.label, bool(item.choices), form.title if item.key == REQUEST else _blank(item)
        )
        for item in form.items
    )
    if repository.host == "github":
        return FillableForm(_new(repository, {"template": f"{name}.yml"}), fields)
    return FillableForm(_new(repository, {"issue[title]": form.title}), fields)


def _blank(item: Item) -> str:
    """Return the boxes of a question, for people to tick; other questions begin empty."""
    return "\n".join(f"- [ ] {said}" for said in item.choices.values()) if item.kind == "boxes" else ""


def _quoted(text: str) -> str:
    return quote(text, safe="")


@lru_cache(maxsize=2)  # a page for each person asks
def _forms(community: Same[Community]) -> Mapping[str, Form]:
    return forms(community.value)


def new_file_url(repository: Repository, folder: str) -> str:
    """Return the address where somebody adds a file to a folder of the main branch.

    On GitHub it may be followed by `?filename=…&value=…`, the file's path below the root and its text. GitLab fills in
    nothing any more (its issue 532221), so there it is the folder itself, which has a button for a new file.
    """
    if repository.host == "github":
        return f"{home(repository)}/new/HEAD"
    return f"{home(repository)}/-/tree/HEAD/{folder}"


def _new(repository: Repository, query: Mapping[str, str]) -> str:
    place = "issues/new" if repository.host == "github" else "-/issues/new"
    return f"{home(repository)}/{place}?{urlencode(query, quote_via=quote)}"
