"""Goals: one on each line, with its measure and its day after a bar."""

from pairloom.join.pieces import unmarked
from pairloom.join.readers import day
from pairloom.join.slip import Ask, Reading, Slip


def read(text: str, ask: Ask) -> Reading:
    """Return a goal for each line: `title | how I will know | 2027-03-31`; the last two may be left out."""
    goals: list[dict[str, str]] = []
    slips: list[Slip] = []
    for line in filter(None, map(unmarked, text.split("\n"))):
        goal, told = _goal(line, ask)
        goals += [goal] if goal else []
        slips += told
    return goals or None, tuple(slips)


def _goal(line: str, ask: Ask) -> tuple[dict[str, str], tuple[Slip, ...]]:
    title, *more = (" ".join(part.split()) for part in line.split("|"))
    example = f"for example: {ask.field.example}"
    if not title or len(more) > len(("measure", "by")):
        must = "be one goal on a line, as title | how you will know | day"
        return {}, (ask.wrong(must, line, example),)
    if len(more) == 1 and not day.meant(more[0]):
        more.append("")
    measure, by = more if len(more) == len(("measure", "by")) else ("", *more, "")[:2]
    goal = {"title": title} | ({"measure": measure} if measure else {})
    if not by:
        return goal, ()
    read_day, told = day.read(by, ask)
    return goal | ({"by": str(read_day)} if read_day else {}), told
