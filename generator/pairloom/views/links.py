"""Where else to find a person: the links of a profile as names and addresses."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from pairloom.model.profile import Links

_LOGINS: Final = (
    ("GitHub", "github", "https://github.com/"),
    ("GitLab", "gitlab", "https://gitlab.com/"),
    ("Codeberg", "codeberg", "https://codeberg.org/"),
)
_PAGES: Final = (("LinkedIn", "linkedin"), ("Mastodon", "mastodon"), ("Website", "website"))


@dataclass(frozen=True, slots=True)
class Link:
    """An outgoing link: where to, its address, and what to show of the address."""

    label: str
    url: str
    text: str


def of(links: Links) -> tuple[Link, ...]:
    """Return the links that a person gave, forges first."""
    found = []
    for label, field, start in _LOGINS:
        if login := getattr(links, field):
            found.append(Link(label, start + login, login))
    if links.matrix:
        found.append(Link("Matrix", "https://matrix.to/#/" + quote(links.matrix, safe="@:"), links.matrix))
    for label, field in _PAGES:
        if url := getattr(links, field):
            found.append(Link(label, url, url.removeprefix("https://").rstrip("/")))
    return tuple(found)
