"""No e-mail address stands in the open: whoever reads the site could write to it, and robots do.

Addresses of example.org and the like, which belong to nobody, may stand. The pages of content/ are left out, since
they may give a shared address of the community.

Bad:
    # profiles/sample-person.yml
    about: Write to me at sample.person@mail.dev!

Good:
    about: Find me on Matrix, or write through my website.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from pairloom.check._places import strings
from pairloom.explain import subject
from pairloom.model.portal import Portal
from pairloom.model.problem import Problem, found

ALONE = True
_LINK: Final = re.compile(r"https?://\S+")
_ADDRESS: Final = re.compile(r"(?<![\w.@/+-])(?!git@)[\w.+-]{1,64}@((?:[\w-]+\.)+[^\W\d_]{2,})", re.ASCII)
"""A name, an @ and a domain; not @name@server, which is a name of the Fediverse, nor git@server of a repository."""
_NOBODY: Final = re.compile(r"(?:.*\.)?(?:example\.(?:com|net|org)|example|invalid|test)", re.IGNORECASE)
"""Domains that are reserved for examples (RFC 2606)."""


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield texts that hold an e-mail address; the message does not repeat it whole."""
    for path, at, text in strings(portal):
        if "@" not in text:
            continue
        for address in _ADDRESS.finditer(_LINK.sub("", text)):
            if not _NOBODY.fullmatch(address[1]):
                message = f"{subject(at)} must have no e-mail address; found {address[0][0]}…@{address[1]}"
                hint = "write where people find you instead: a website, a Matrix id, a forge"
                yield found(path, at, "email", message=message, hint=hint)
                break
