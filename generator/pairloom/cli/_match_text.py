"""A match for people: who meets with whom and why, who waits, how good it is, and what to do now."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter, itemgetter

from pairloom import problemtext
from pairloom.cli import _quality as quality
from pairloom.figures import how
from pairloom.match import proof_words
from pairloom.model.match import Circle, Match, MatchedPair
from pairloom.model.portal import cohort_path


def lines(cohort: str, name: str, made: Match) -> Iterator[str]:
    """Yield a match: a line for each pair, group and circle with the reasons under it, then who waits, then figures."""
    yield f"{name}: {_counted(made)}, {problemtext.count(made.points, 'point')}; {_waiting(made)}."
    alone = [pair for pair in made.pairs if pair.seat == "one-to-one"]
    width = max((len(f"{pair.mentor}  {pair.mentee}") for pair in alone), default=0)
    for pair in alone:
        yield ""
        yield f"  {f'{pair.mentor}  {pair.mentee}':<{width}}  {pair.points:>4}{_pinned(pair)}"
        yield f"    {pair.reason}"
    yield from _groups(made)
    for circle in made.circles:
        yield ""
        yield f"  {'  '.join(circle.members)}  {circle.points:>4}{_pinned(circle)}"
        yield f"    {circle.reason}"
    for each in made.waiting:
        yield ""
        yield f"  {each.handle} waits, as a {each.role}"
        yield f"    {each.reason}"
        yield f"    {each.next_step}"
    yield ""
    told = list(quality.lines(made.quality))
    yield from [*told, ""] if told else []
    yield from how(made)
    yield proof_words(made).replace("COHORT", cohort)


def next_lines(cohort: str, made: Match) -> Iterator[str]:
    """Yield what the coordinators can do with a proposal: decide or refuse a pair, or accept it."""
    ones = [(each.pinned, (each.mentor, each.mentee)) for each in made.pairs]
    ones += [(circle.pinned, (circle.members[0], circle.members[1])) for circle in made.circles]
    if not ones:
        return
    pair = ", ".join(min(ones, key=itemgetter(0))[1])
    yield "This is a proposal; no page shows it yet. To decide a pair, or to refuse one, add a line to matching in"
    yield f"{cohort_path(cohort)} and match again, for example:"
    yield f"    pins: [[{pair}]]"
    yield f"    refusals: [[{pair}]]"
    yield f"When it is as it should be: pairloom match {cohort} --accept"


def _groups(made: Match) -> Iterator[str]:
    seats = sorted((pair for pair in made.pairs if pair.seat == "group"), key=attrgetter("mentor", "mentee"))
    for mentor, group in groupby(seats, attrgetter("mentor")):
        members = list(group)
        yield ""
        yield f"  {mentor} and a group of {len(members)}  {sum(pair.points for pair in members):>4}"
        for pair in members:
            yield f"    {pair.mentee}  {pair.points:>4}{_pinned(pair)}"
            yield f"      {pair.reason}"


def _counted(made: Match) -> str:
    alone = sum(pair.seat == "one-to-one" for pair in made.pairs)
    groups = len({pair.mentor for pair in made.pairs if pair.seat == "group"})
    kinds = ((alone, "pair"), (groups, "group"), (len(made.circles), "circle"))
    return " and ".join(problemtext.count(number, noun) for number, noun in kinds if number) or "no pair"


def _waiting(made: Match) -> str:
    """Return how many wait, told apart by role: a mentor with a free seat is not as badly off as a mentee."""
    roles = Counter(each.role for each in made.waiting)
    told = [problemtext.count(roles[role], role) for role in ("mentee", "mentor", "peer") if roles[role]]
    return f"{' and '.join(told)} {'waits' if roles.total() == 1 else 'wait'}" if told else "nobody waits"


def _pinned(each: MatchedPair | Circle) -> str:
    return "  pinned" if each.pinned else ""
