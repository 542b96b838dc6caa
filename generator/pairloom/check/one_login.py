"""A login on a forge stands in one profile only, small and capital letters alike: by it the forms know whose it is.

Bad:
    # profiles/sample-person.yml, where profiles/amina-okafor.yml has github: amina
    links: {github: Amina}

Good:
    links: {github: sample-person}
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Final

from pairloom.model.portal import Portal, profile_path
from pairloom.model.problem import Problem, found

_FORGES: Final = ("github", "gitlab", "codeberg")


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield each login that several profiles have, at each of them."""
    owners: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for handle, profile in portal.profiles.items():
        for forge in _FORGES:
            if login := getattr(profile.links, forge):
                owners[forge, login.casefold()].append(handle)
    for (forge, login), handles in owners.items():
        for handle in handles if len(handles) > 1 else ():
            other = min(other for other in handles if other != handle)
            message = f"links.{forge} must stand in no other profile; found {login}, which {other} has too"
            hint = "leave it in the profile of the person whose login it is"
            yield found(profile_path(handle), ("links", forge), "one-login", message=message, hint=hint)
