"""Waiting: who has no pair, why, what would change it, and what they can do now.

Who only lacks a seat has a place on a list: first come those whose consent is oldest, then by a draw from the handle.
The words are made in `waitwords`, and stand in matches.yml, from where the terminal and the site take them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pairloom.match.bulk.scores import Scores
from pairloom.match.choice import Choice
from pairloom.match.draw import draw
from pairloom.match.inputs import Inputs
from pairloom.match.telling.funnels import funnels, mutual
from pairloom.match.telling.waitwords import Asked, Said, nobody_fits, some_fit
from pairloom.match.words import bounded, count, number, ordinal, sentence
from pairloom.model.match import Waiting

_MORE_TIME: Final = "If you can give more time, raise hours_per_month in your profile. If not, all is well."
_ONE_MORE: Final = "If you can take one more mentee, raise capacity in your profile. If not, all is well."
_LIST: Final = "You are {} on the list of those who wait for a seat."


def waiting(inputs: Inputs, scores: Scores, choice: Choice) -> tuple[Waiting, ...]:
    """Return everybody whom a choice leaves without a pair, a group or a circle; by handle, then role.

    A mentor waits who has nobody at all, a mentee who has no seat of either kind. Everybody's chances are counted from
    the numbers of `scores`, so that the work grows as scoring does; only the words are made one by one.
    """
    asked = _peers(inputs, scores, choice) if inputs.format == "peer" else _sides(inputs, scores, choice)
    told = [(each, _waiting(each)) for each in asked]
    return tuple(sorted(_with_positions(inputs, told), key=lambda each: (each.handle, each.role)))


def _sides(inputs: Inputs, scores: Scores, choice: Choice) -> Iterator[Asked]:
    used = Counter(pair.mentor for pair in choice.pairs)
    placed = {pair.mentee for pair in choice.pairs}
    rows = [place for place, mentee in enumerate(inputs.mentees) if mentee.handle not in placed]
    columns = [place for place, mentor in enumerate(inputs.mentors) if not used[mentor.handle]]
    found = funnels(scores, rows, columns, _free(inputs, used))
    for part, places, people, others in (
        ("mentee", found[0], inputs.mentees, inputs.mentors),
        ("mentor", found[1], inputs.mentors, inputs.mentees),
    ):
        for place, funnel in places.items():
            yield Asked(people[place], part, funnel, others, inputs, scores.criteria)  # type: ignore[arg-type]


def _free(inputs: Inputs, used: Counter[str]) -> NDArray[np.bool_]:
    """Return which mentors still have a place: a seat, or in a cohort of groups enough of them to begin one."""
    least = inputs.matching.sizes[0] if inputs.format == "group" else 1
    return np.array([not used[each.handle] and each.seats >= least for each in inputs.mentors], np.bool_)


def _peers(inputs: Inputs, scores: Scores, choice: Choice) -> Iterator[Asked]:
    placed = {member for circle in choice.circles for member in circle}
    alone = [place for place, person in enumerate(inputs.mentees) if person.handle not in placed]
    free = np.array([person.handle not in placed for person in inputs.mentees], np.bool_)
    for place, funnel in mutual(scores, alone, free).items():
        yield Asked(inputs.mentees[place], "peer", funnel, inputs.mentors, inputs, scores.criteria)


def _waiting(asked: Asked) -> Waiting:
    person = asked.person
    by_funnel = some_fit if asked.funnel.fitting else nobody_fits
    cause, why, step = _short_of_time_or_seats(asked) or by_funnel(asked)
    return Waiting(
        handle=person.handle, role=asked.part, cause=cause, reason=bounded(sentence(why)), next_step=bounded(step)
    )


def _short_of_time_or_seats(asked: Asked) -> Said | None:
    """Say that somebody's own hours or seats are used up, if they are."""
    person, need = asked.person, asked.inputs.pair_hours
    if person.hours < need and (asked.part == "mentor" or asked.funnel.others):
        left = f"{count(person.hours, 'hour')} a month {'is' if person.hours == 1 else 'are'} left"
        why = f"{left}, and a pair of this cohort needs {number(need)}"
        return Said("no-capacity" if asked.part == "mentor" else "no-hours", why, _MORE_TIME)
    if not person.seats and asked.part == "mentor":
        return Said("no-capacity", "all seats are taken in other cohorts", _ONE_MORE)
    least = asked.inputs.matching.sizes[0]
    if asked.inputs.format == "group" and asked.part == "mentor" and person.seats < least:
        why = f"{count(person.seats, 'seat')} {'is' if person.seats == 1 else 'are'} left, and a group needs"
        return Said("no-capacity", f"{why} {number(least)}", _ONE_MORE)
    return None


def _with_positions(inputs: Inputs, told: Sequence[tuple[Asked, Waiting]]) -> Iterator[Waiting]:
    """Yield each with their place on the list, if a seat is all that they lack."""
    on_list = [asked.person for asked, each in told if _lacks_a_seat(asked, each)]
    on_list.sort(key=lambda person: (person.since, -draw(inputs.cohort, (person.handle, person.handle))))
    places = {person.handle: place for place, person in enumerate(on_list, start=1)}
    for asked, each in told:
        if _lacks_a_seat(asked, each):
            place = places[each.handle]
            reason = bounded(f"{each.reason} {_LIST.format(ordinal(place))}")
            yield each.model_copy(update={"position": place, "reason": reason})
        else:
            yield each


def _lacks_a_seat(asked: Asked, each: Waiting) -> bool:
    return each.cause == "no-capacity" and each.role == "mentee" and asked.funnel.fitting > 0
