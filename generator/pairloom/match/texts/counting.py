"""Counting: the people of a cohort in, how many of them use each stem out."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from operator import itemgetter

from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant


def users(inputs: Inputs) -> Counter[str]:
    """Return how many people use each stem; somebody who is mentor and mentee is one person, with the words of both."""
    mentors = {mentor.handle: mentor for mentor in inputs.mentors}
    found = Counter(stems(chain(inputs.mentors, inputs.mentees)))
    for mentee in inputs.mentees:
        if mentee.handle in mentors:
            found.subtract({*stems([mentee])}.intersection(stems([mentors[mentee.handle]])))
    return found


def stems(people: Iterable[Participant]) -> Iterator[str]:
    """Yield the stems of each person's words, person after person."""
    return map(itemgetter(0), chain.from_iterable(person.words for person in people))
