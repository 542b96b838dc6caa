"""Times of the week run forward, within one day, and do not overlap.

Bad:
    # profiles/sample-person.yml
    availability:
      - {day: tue, from: "22:00", to: "01:00"}

Good:
    availability:
      - {day: tue, from: "22:00", to: "24:00"}
      - {day: wed, from: "00:00", to: "01:00"}
"""

from collections.abc import Iterator
from datetime import date
from typing import Final, get_args

from pairloom.check._places import At
from pairloom.explain import subject
from pairloom.model.portal import Portal, profile_path
from pairloom.model.problem import Problem, found
from pairloom.model.profile import Slot, Weekday

CODE = "availability"
ALONE = True
_DAYS: Final[tuple[Weekday, ...]] = get_args(Weekday)
_MIDNIGHT: Final = "24:00"


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield times that end before they start, and times that overlap."""
    for handle, profile in portal.profiles.items():
        path = profile_path(handle)
        for position, slot in enumerate(profile.availability):
            # Two digits, a colon, two digits: the order of the text is the order of the day.
            if slot.end <= slot.start:
                yield _backward(path, ("availability", position), slot)
        if len({slot.day for slot in profile.availability}) < len(profile.availability):
            yield from _overlaps(path, profile.availability)


def _backward(path: str, at: At, slot: Slot) -> Problem:
    if slot.start == _MIDNIGHT:
        message = f"{subject(at)}.from must be before 24:00, which is only an end; found {slot.start}"
        early = f'write: {{day: {_next(slot.day)}, from: "00:00", to: "{slot.end}"}}'
        hint = early if slot.end < _MIDNIGHT else "write the time when you start; 00:00 is the beginning of a day"
        return found(path, (*at, "from"), CODE, message=message, hint=hint)
    message = f"{subject(at)}.to must be after its from; found {slot.start} to {slot.end}"
    if slot.end == slot.start:
        hint = "write the time when you stop; 24:00 is the end of the day"
    elif slot.end == "00:00":
        hint = f'write: {{day: {slot.day}, from: "{slot.start}", to: "24:00"}}'
    else:
        tomorrow = f'{{day: {_next(slot.day)}, from: "00:00", to: "{slot.end}"}}'
        hint = f'over midnight? write two: {{day: {slot.day}, from: "{slot.start}", to: "24:00"}} and {tomorrow}'
    return found(path, (*at, "to"), CODE, message=message, hint=hint)


def _next(day: Weekday) -> str:
    return _DAYS[(_DAYS.index(day) + 1) % len(_DAYS)]


def _overlaps(path: str, slots: tuple[Slot, ...]) -> Iterator[Problem]:
    forward = [(position, slot) for position, slot in enumerate(slots) if slot.start < slot.end]
    for number, (position, slot) in enumerate(forward):
        for earlier, other in forward[:number]:
            if other.day == slot.day and other.start < slot.end and slot.start < other.end:
                at = ("availability", position)
                message = (
                    f"{subject(at)} must not overlap availability[{earlier + 1}]; found {slot.day} "
                    f"{slot.start} to {slot.end} and {other.start} to {other.end}"
                )
                whole = f'from: "{min(slot.start, other.start)}", to: "{max(slot.end, other.end)}"'
                hint = f"write one time for both: {{day: {slot.day}, {whole}}}"
                yield found(path, at, CODE, message=message, hint=hint)
                break
