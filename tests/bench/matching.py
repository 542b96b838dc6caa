"""How long matching takes, against munkres and scipy on the same points in the same run, and how it grows.

    python -m tests.bench.matching [PEOPLE...]

Each row is a process of its own, with as many mentors as mentees of `tests.bench.communities`: once with one to three
seats a mentor, once with one. Seconds of the wall clock, after a small match has loaded what loads slowly. `scoring` is
what is prepared once (scores are then made while pairs are searched), `solving` the rest, up to the pairs and their
proof; `MiB` is the most memory that the process ever had, the making of people left out. munkres is run at a size that
it finishes. 50000 among the sizes takes some minutes more; there the search may end with a proved bound (see
`match.flow.pricing`). Nothing here is a test: a timing is looked at, never asserted.
"""

import gc
import json
import math
import pickle
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import munkres
import numpy as np
from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]
from tests.bench.communities import inputs

from pairloom.match.bulk.scores import Scores
from pairloom.match.candidates import weighted_criteria
from pairloom.match.formats import one_to_one
from pairloom.match.inputs import Inputs

ROOT: Final = Path(__file__).parents[2]
SIZES: Final = (500, 1000, 2000, 5000, 10_000)
SEATS: Final = {"1-3": (1, 2, 3), "1": (1,)}
SMALL: Final = 500
DENSE: Final = 2000


def scored(people: Inputs) -> Scores:
    """Return the scores of a cohort, prepared."""
    scores = Scores(people, weighted_criteria(people.matching.weights))
    scores.values(0, 0)
    return scores


def seconds(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return how long some work takes, and what it returns."""
    start = time.perf_counter()
    found = work()
    return time.perf_counter() - start, found


def one(path: Path) -> dict[str, float]:
    """Match the cohort of a file of inputs, and return the figures of it."""
    gc.disable()  # as `pairloom` itself does
    people: Inputs = pickle.loads(path.read_bytes())  # noqa: S301 - written by `row` a moment ago
    warm = inputs(20, 20)
    one_to_one.choose(warm, scored(warm))
    scoring, scores = seconds(lambda: scored(people))
    solving, choice = seconds(lambda: one_to_one.choose(people, scores))
    proof = choice.certificate
    return {
        "scoring": scoring,
        "solving": solving,
        "pairs": len(choice.pairs),
        "proved": 100 * proof.reached / max(1, proof.bound),
        "mebibytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def row(people: int, seats: tuple[int, ...]) -> dict[str, float]:
    """Return the figures of one size, found by a process of its own."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "inputs"
        path.write_bytes(pickle.dumps(inputs(people, people, seats=seats)))
        command = [sys.executable, "-m", "tests.bench.matching", "--one", str(path)]
        done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def costs(people: int) -> tuple[Inputs, list[list[int]]]:
    """Return a tight cohort and the points of its pairs as costs, 0 where a pair is not possible."""
    made = inputs(people, people, seats=(1,), objective="score")
    values = scored(made).values(0, people)
    return made, (-np.maximum(values, 0)).tolist()


def others() -> None:
    """Print how long munkres and scipy take for the same total."""
    made, table = costs(SMALL)
    one_to_one.choose(made, scored(made))
    ours, choice = seconds(lambda: one_to_one.choose(made, scored(made)))
    theirs, places = seconds(lambda: munkres.Munkres().compute(table))
    assert choice.certificate.reached == -sum(table[mentee][mentor] for mentee, mentor in places)
    print(
        f"munkres {munkres.__version__}, {SMALL} x {SMALL}: {theirs:.2f} s; Pairloom {ours:.3f} s, "
        f"{theirs / ours:.0f} times as quick"
    )
    made, table = costs(DENSE)
    array = np.array(table)
    scores = scored(made)
    ours, choice = seconds(lambda: one_to_one.choose(made, scores))
    theirs, (mentees, mentors) = seconds(lambda: linear_sum_assignment(array))
    assert choice.certificate.reached == -array[mentees, mentors].sum()
    print(f"scipy, {DENSE} x {DENSE}, points given: {theirs:.2f} s; Pairloom, points made on the way: {ours:.2f} s")


def main(sizes: tuple[int, ...]) -> None:
    """Print a table for each kind of seats, with the exponent by which the time grows."""
    for name, seats in SEATS.items():
        print(f"\nseats {name}: people, scoring s, solving s, pairs, proved %, MiB")
        taken = []
        for people in sizes:
            found = row(people, seats)
            taken.append(found["scoring"] + found["solving"])
            print(
                f"  {people:>6} {found['scoring']:8.2f} {found['solving']:8.2f} {found['pairs']:>8.0f} "
                f"{found['proved']:9.3f} {found['mebibytes']:7.0f}"
            )
        if len(sizes) > 1:
            grown = math.log(taken[-1] / taken[0]) / math.log(sizes[-1] / sizes[0])
            print(f"  time grows with the {grown:.2f}th power of the number of people")
    print()
    others()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(one(Path(sys.argv[2]))))
    else:
        main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
