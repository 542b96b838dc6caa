"""The quality of a match on the terminal: each figure with its definition."""

from collections.abc import Iterator
from typing import Final

from pairloom.figures import balance, figures
from pairloom.model.quality import Quality

_TITLE: Final = "How good this match is"


def lines(quality: Quality) -> Iterator[str]:
    """Yield the figures of a match, each with its definition below it; nothing for a match that has none."""
    told = figures(quality, public=False)
    if not told:
        return
    yield _TITLE
    for figure in told:
        yield f"  {figure.title}: {figure.value}"
        yield from (f"    {detail}" for detail in figure.details)
        yield f"    {figure.definition}"
    yield from _lacking(quality)


def _lacking(quality: Quality) -> Iterator[str]:
    """Yield the skills that more mentees want than there are seats, with what was counted."""
    field = Quality.model_fields["skills"]
    if not quality.skills:
        return
    lacking = {each.skill for each in quality.skills if each.mentees > each.seats}
    width = max((len(skill) for skill in lacking), default=0)
    yield f"  {field.title}: {'skills that lack seats' if lacking else 'no skill lacks seats'}"
    for skill, mentees, mentors, seats in balance(quality, public=False):
        if skill in lacking:
            yield f"    {skill:<{width}}  mentees {mentees:>4}  mentors {mentors:>4}  seats {seats:>4}"
    yield f"    {field.description}"
