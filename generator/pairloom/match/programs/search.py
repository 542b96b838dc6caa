"""Search: the best choice of columns of a 0/1 program, by CP-SAT of OR-tools, in whole numbers.

With one worker, a fixed seed and a limit that counts work instead of seconds, it ends alike on every run.

Source: Perron, Didier, Gay, The CP-SAT-LP solver (CP 2023).
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from pairloom.match.exact import Bools, Ints

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

STEPS: Final = 20.0
"""Work for one search, in CP-SAT's own units: one is about a second on a machine of 2025."""


@dataclass(frozen=True, slots=True)
class Search:
    """What is searched.

    Attributes:
        rows, limits: a choice x keeps `rows @ x <= limits`.
        gains: by column; None to find any choice at all.
        among: columns that may be chosen.
        fixed: columns that must be.
        hint: a choice to begin from.
        floor: only choices with a larger sum of gains count.
    """

    rows: "csr_matrix"
    limits: Ints
    gains: Ints | None
    among: Bools
    fixed: Bools
    hint: Bools
    floor: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search found.

    Attributes:
        chosen: the best choice found; None if there is none, or none was found.
        proved: no choice that counts has a larger sum of gains; the floor where there is none.
        ended: whether the search ended with a proof.
    """

    chosen: Bools | None
    proved: int
    ended: bool


def search(task: Search, steps: float, *, unlike: bool = False) -> Answer:
    """Return the best choice; with `unlike`, only choices other than the hint count."""
    # Loading the solver takes as long as checking a small portal, and only a match needs it.
    from ortools.sat.python import cp_model  # noqa: PLC0415 - see above

    model: Any = cp_model.CpModel()
    places = np.flatnonzero(task.among)
    columns = [model.new_constant(1) if task.fixed[place] else model.new_bool_var("") for place in places.tolist()]
    _rows(model, task, places, columns)
    for column, place in zip(columns, places.tolist(), strict=True):
        if not task.fixed[place]:
            model.add_hint(column, bool(task.hint[place]))
    if unlike:
        model.add_bool_or(
            [~column if task.hint[place] else column for column, place in zip(columns, places.tolist(), strict=True)]
        )
    if task.gains is not None:
        gains = task.gains[places].tolist()
        total = cp_model.LinearExpr.weighted_sum(columns, gains)
        model.add(total > task.floor)
        model.maximize(total)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 0
    solver.parameters.max_deterministic_time = steps
    return _answer(task, places, columns, solver, solver.solve(model))


def _rows(model: Any, task: Search, places: Ints, columns: list[Any]) -> None:  # noqa: ANN401 - an untyped library
    """Put the rows into the model, those that something can break."""
    from ortools.sat.python import cp_model  # noqa: PLC0415 - see `search`

    part = task.rows[:, places].tocsr()
    highest = part.maximum(0).sum(axis=1).A1
    for row in np.flatnonzero(highest > task.limits).tolist():
        span = slice(part.indptr[row], part.indptr[row + 1])
        terms = [columns[place] for place in part.indices[span].tolist()]
        model.add(cp_model.LinearExpr.weighted_sum(terms, part.data[span].tolist()) <= int(task.limits[row]))


def _answer(task: Search, places: Ints, columns: list[Any], solver: Any, status: Any) -> Answer:  # noqa: ANN401 - an untyped library
    from ortools.sat.python import cp_model  # noqa: PLC0415 - see `search`

    if status == cp_model.INFEASIBLE:
        return Answer(None, task.floor, ended=True)
    ended = status == cp_model.OPTIMAL or (task.gains is None and status == cp_model.FEASIBLE)
    chosen = None
    if status in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
        chosen = np.zeros(len(task.among), np.bool_)
        chosen[places] = [bool(solver.value(column)) for column in columns]
    if task.gains is None:
        return Answer(chosen, task.floor, ended)
    if ended:
        return Answer(chosen, int(task.gains[chosen].sum()), ended)
    known = status in {cp_model.OPTIMAL, cp_model.FEASIBLE, cp_model.UNKNOWN}
    limit = int(np.maximum(task.gains[places], 0).sum())
    return Answer(chosen, min(limit, int(solver.best_objective_bound)) if known else limit, ended)
