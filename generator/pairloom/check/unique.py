"""Nothing stands twice in one list.

Bad:
    # profiles/sample-person.yml
    languages: [en, yo, en]

Good:
    languages: [en, yo]
"""

from collections.abc import Iterator
from datetime import date

from pairloom.check._places import lists
from pairloom.explain import shown, subject
from pairloom.model.community import Coordinator
from pairloom.model.portal import Portal
from pairloom.model.problem import Problem, found

ALONE = True


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield names, words and pins that a list has already, and coordinators named twice."""
    for path, at, items in lists(portal):
        if isinstance(at[-1], int):
            continue  # a pair in a list of pairs: not-oneself has a better word for it
        first: dict[object, int] = {}
        for position, item in enumerate(items):
            name = item.handle if isinstance(item, Coordinator) else item
            # Two numbers of a list, a smallest and a largest, may well be equal.
            if not isinstance(name, str | tuple) or first.setdefault(name, position) == position:
                continue
            place = (*at, position)
            words = shown(name) if isinstance(name, str) else ", ".join(map(str, name))
            message = f"{subject(place)} must not repeat {subject((*at, first[name]))}; found {words} again"
            yield found(path, place, "unique", message=message, hint=f"remove {subject(place)}")
