"""Links lead to where they say, and to places that everybody can reach.

That a link is a full https address is already a matter of form. LinkedIn pages are at linkedin.com, Mastodon pages
have the name after an @, and nothing points to the writer's own machine or a private network.

Bad:
    # profiles/sample-person.yml
    links:
      linkedin: https://example.org/in/sample-person
      mastodon: https://social.example.org/sample-person
      website: https://localhost:8000/

Good:
    links:
      linkedin: https://www.linkedin.com/in/sample-person
      mastodon: https://social.example.org/@sample-person
      website: https://sample-person.example.org/
"""

import contextlib
import ipaddress
import re
from collections.abc import Iterator
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from pairloom.check._places import strings
from pairloom.explain import shown, subject
from pairloom.model.portal import Portal, profile_path
from pairloom.model.problem import Problem, found

CODE = "links"
ALONE = True
_LINK: Final = re.compile(r"https://\S+")
_PRIVATE: Final = (".localhost", ".local", ".localdomain", ".internal", ".intranet", ".lan", ".home.arpa")
"""Endings of names that have a meaning in one network only (RFC 6761, 6762, 8375; .internal by ICANN, 2024)."""
_LINKEDIN: Final = re.compile(r"/(?:in|pub)/[^/]+")
_MASTODON: Final = re.compile(r"/@[\w.-]+(?:@[\w.-]+)?/?")

_PLAIN: Final = re.compile(r"https://([a-z0-9.-]+)(?:[/?#]|$)")
"""A link whose host can be read off, as nearly all are; taking links apart is dear."""
_PLAIN_LINKEDIN: Final = re.compile(r"https://(?:[a-z0-9-]+\.)?linkedin\.com/(?:in|pub)/[^/?#]")
_PLAIN_MASTODON: Final = re.compile(rf"https://[a-z0-9.-]+{_MASTODON.pattern}")
"""Links that are surely well."""


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield links to private places, and links to another network than their name says."""
    for path, at, text in strings(portal):
        if text.startswith("https://") and _LINK.fullmatch(text):
            host = _host(text)
            if host and _is_private(host):
                message = f"{subject(at)} must be a place that everybody can reach; found {shown(host)}"
                yield found(path, at, CODE, message=message, hint="write the public address, or leave the link out")
    for handle, profile in portal.profiles.items():
        yield from _networks(profile_path(handle), profile.links.linkedin, profile.links.mastodon)


def _host(text: str) -> str | None:
    if plain := _PLAIN.match(text):
        return plain[1]
    try:
        return urlsplit(text).hostname
    except ValueError:
        return None  # a line of text that only begins like a link


def _is_private(host: str) -> bool:
    if ":" in host or host[-1].isdigit():  # it may be an address of numbers
        with contextlib.suppress(ValueError):
            return not ipaddress.ip_address(host).is_global
    name = "." + host.rstrip(".")
    return name.count(".") == 1 or name.endswith(_PRIVATE)


def _networks(path: str, linkedin: str | None, mastodon: str | None) -> Iterator[Problem]:
    if linkedin and not _PLAIN_LINKEDIN.match(linkedin):
        link = urlsplit(linkedin)
        if not f".{link.hostname}".endswith(".linkedin.com") or not _LINKEDIN.match(link.path):
            at = ("links", "linkedin")
            message = f"{subject(at)} must be a person's page at linkedin.com; found {shown(linkedin)}"
            hint = "write: https://www.linkedin.com/in/ and the name there; another page goes to website"
            yield found(path, at, CODE, message=message, hint=hint)
    if mastodon and not (_PLAIN_MASTODON.fullmatch(mastodon) or _MASTODON.fullmatch(urlsplit(mastodon).path)):
        at = ("links", "mastodon")
        message = f"{subject(at)} must have the name after an @ at its end; found {shown(mastodon)}"
        yield found(path, at, CODE, message=message, hint="write: https:// the server, then /@ and the name")
