"""How long scoring everybody with everybody takes, and the share of each criterion in it.

    python -m tests.bench.scoring [PEOPLE]

As many mentors as mentees of `tests.bench.communities`. `prepare` is done once, `scan` goes through all pairs in
blocks, in one thread; both in CPU seconds, the least of three runs, with one criterion at a time and then with all.
`ratio` is the scan against one addition of two 16-bit numbers per pair, which is the least that any criterion can cost.
Nothing here is a test: a timing is looked at, never asserted.
"""

import resource
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

import numpy as np
from tests.bench.communities import inputs

from pairloom.match.bulk.scores import Scores
from pairloom.match.candidates import weighted_criteria

RUNS: Final = 3


def least(work: Callable[[], object]) -> float:
    """Return the CPU seconds that some work takes at best."""
    seconds = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return min(seconds)


def prepare(scores: Scores) -> None:
    """Do what is done once."""
    replace(scores).values(0, 0)


def scan(scores: Scores) -> None:
    """Go through all pairs."""
    for start in range(0, scores.shape[0], scores.step):
        scores.values(start, start + scores.step)


def additions(scores: Scores) -> None:
    """Add two numbers for each pair, in the same blocks."""
    one = np.ones((scores.step, scores.shape[1]), np.int16)
    for _ in range(0, scores.shape[0], scores.step):
        np.add(one, one, out=one)


def main(people: int) -> None:
    """Print a table of the criteria."""
    cohort = inputs(people, people)
    criteria = weighted_criteria({})
    Scores(cohort, criteria).values(0, 1)  # loads what loads slowly
    plain = least(partial(additions, Scores(cohort, criteria)))
    print(f"{people} x {people}, CPU seconds, the least of {RUNS} runs; one addition per pair: {plain:.3f}")
    rows = {each.name: (each,) for each in criteria} | {"all together": criteria}
    for name, some in rows.items():
        scores = Scores(cohort, some)
        prepared = least(partial(prepare, scores))
        scores.values(0, 0)
        scanned = least(partial(scan, scores))
        print(f"  {name:<16} prepare {prepared:6.3f}   scan {scanned:6.3f}   ratio {scanned / plain:6.1f}")
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB, with the people themselves")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
