"""Cohorts: by the name of their folder, or the name that people read."""

from pairloom.explain import nearest
from pairloom.join.pieces import pieces
from pairloom.join.slip import Ask, Reading, Slip


def read(text: str, ask: Ask) -> Reading:
    """Return the ids of the cohorts named, in the order written."""
    cohorts = ask.portal.cohorts
    named = {cohort.name.casefold(): key for key, cohort in cohorts.items()} | {key.casefold(): key for key in cohorts}
    values: list[str] = []
    slips: list[Slip] = []
    for piece in pieces(text):
        key = named.get(" ".join(piece.split()).casefold())
        if key or ask.portal.knows_cohort(piece):
            values.append(key or piece)
            continue
        near = nearest(piece, named)
        there_are = f"there is {', '.join(sorted(cohorts))}" if cohorts else "there is none yet; leave it out"
        slips.append(ask.wrong("be there", piece, f"did you mean {named[near]}?" if near else there_are))
    return list(dict.fromkeys(values)) or None, tuple(slips)
