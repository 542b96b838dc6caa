"""The minutes of a text are honest: its words at 200 a minute, and the minutes of its exercises.

What is found here is a warning. A tenth more or less is as good, and so is a minute. What is behind a link is not
counted, nor is text in Thai, Lao, Khmer, Burmese or Tibetan, which have no space between words.

Bad:
    # content/training/listening.md: 900 words, and an exercise of ten minutes
    minutes: 5
    practice: 10

Good:
    minutes: 15
    practice: 10
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from pairloom.curriculum import reading_minutes
from pairloom.model.portal import Portal, resource_path
from pairloom.model.problem import Problem, found

CODE = "minutes"
ALONE = True
_UNSPACED: Final = frozenset({"th", "lo", "km", "my", "bo"})
_TOLERANCE: Final = 10
"""The part of the honest minutes that may be missing or too much."""


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield resources whose minutes are not those of their text and their exercises."""
    for slug, written in portal.resources.items():
        resource = written.record
        if resource.link or resource.language.split("-")[0] in _UNSPACED:
            if resource.practice > resource.minutes:
                message = f"minutes should be at least the {resource.practice} of practice; found {resource.minutes}"
                hint = "write the minutes of reading, watching and practising together"
                yield found(resource_path(slug), ("minutes",), CODE, message=message, hint=hint, severity="warning")
            continue
        reading = reading_minutes(written.body)
        honest = max(1, reading + resource.practice)
        if abs(resource.minutes - honest) > max(1, honest // _TOLERANCE):
            message = f"minutes should be {honest}, {reading} to read and {resource.practice} of practice"
            yield found(
                resource_path(slug),
                ("minutes",),
                CODE,
                message=f"{message}; found {resource.minutes}",
                hint=f"write: minutes: {honest}; if it has exercises, write their minutes as practice",
                severity="warning",
            )
