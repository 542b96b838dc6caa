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
    """An outgoing link: where to, its address, and what to show of the address.

    `own` says whether the address is a page or account of the person: then it is marked `rel="me"`, by which other
    sites can see that both belong together (microformats.org, "rel-me").
    """

    label: str
    url: str
    text: str
    own: bool = True


def of(links: Links) -> tuple[Link, ...]:
    """Return the links that a person gave, forges first."""
    found = []
    for label, field, start in _LOGINS:
        if login := getattr(links, field):
            found.append(Link(label, start + login, login))
    if links.matrix:
        # matrix.to is somebody else's page that hands the reader on to an app: it is not the person, and has no
        # way to link back, so `rel="me"` would be untrue there.
        url = "https://matrix.to/#/" + quote(links.matrix, safe="@:")
        found.append(Link("Matrix", url, links.matrix, own=False))
    for label, field in _PAGES:
        if url := getattr(links, field):
            found.append(Link(label, url, url.removeprefix("https://").rstrip("/")))
    return tuple(found)
