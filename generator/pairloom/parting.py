"""After the match: a pair that ends, and who meets next. Each fact is one small file below the cohort's pairs/.

The stage here is `match`; the portal is read by the pipeline. Nothing is written before all of it is known to be
possible, and what cannot be written whole is not written at all.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from pairloom import match, write, yamltext
from pairloom.explain import nearest
from pairloom.match import Proposal, Rematch
from pairloom.model import standing
from pairloom.model.pair import Ending, EndReason, Pair, pair_name, pair_people
from pairloom.model.portal import Portal, cohort_path, ending_path, match_path, pair_path
from pairloom.schemaline import schema_line


@dataclass(frozen=True, slots=True)
class Refused:
    """Why nothing can be done: what was asked for wrongly, and a sentence."""

    what: Literal["COHORT", "PAIR", "--take", "--moves"]
    sentence: str


@dataclass(frozen=True, slots=True)
class Parted:
    """What becomes of a cohort.

    Attributes:
        ended: (mentor, mentee) of the pairs that end today.
        taken: the pairs that begin today.
        moves: how many other pairs might move in what is proposed.
        rematch: what else can be done.
        files: the text of each file to write, by path.
    """

    ended: tuple[tuple[str, str], ...]
    taken: tuple[Proposal, ...]
    moves: int
    rematch: Rematch
    files: Mapping[str, str]


def part(  # noqa: PLR0913 - the question has this many parts
    portal: Portal,
    cohort: str,
    today: date,
    *,
    names: Sequence[str] = (),
    reason: EndReason = "other",
    take: Sequence[str] = (),
    moves: int = 0,
) -> Parted | Refused:
    """Return what becomes of a cohort when these pairs end and those begin; nothing is written.

    Args:
        portal: the portal.
        cohort: the id of a cohort that can be read.
        today: the day on which pairs end and begin.
        names: pairs to end, as `<mentor>--<mentee>`.
        reason: why they end.
        take: pairs to let begin, in this order.
        moves: how many other pairs may move at most in what is proposed.
    """
    wrong = next(_unfit(portal, cohort, moves), None) or next(_no_pairs(portal, cohort, today, names), None)
    if wrong:
        return wrong
    ending = Ending(on=today, reason=reason)
    ends = {(cohort, name): ending for name in dict.fromkeys(names)}
    portal = replace(portal, endings={**portal.endings, **ends})
    begun: dict[tuple[str, str], Pair] = {}
    taken: list[Proposal] = []
    for name in dict.fromkeys(take):
        found = _taken(portal, cohort, today, name)
        if isinstance(found, Refused):
            return found
        taken.append(found)
        begun[cohort, found.name] = _record(portal, cohort, today, found)
        portal = replace(portal, pairs={**portal.pairs, **begun})
    freed = [pair_people(name) for _, name in ends]
    files = {ending_path(key): _ended_text(key) + _body(ending) for key in ends}
    files |= {pair_path(key): _pair_text(key) + _body(pair) for key, pair in begun.items()}
    return Parted(tuple(freed), tuple(taken), moves, match.rematch(portal, cohort, today, freed, moves), files)


def write_facts(root: Path, files: Mapping[str, str]) -> tuple[Path, ...]:
    """Write all of these files, or none of them, and return their places.

    Raises:
        OSError: one of them cannot be written; those before it are taken away again, as they are where somebody stops
            the command.
    """
    done: list[Path] = []
    try:
        for path, text in files.items():
            write.replace(root / path, text.encode())
            done.append(root / path)
    except BaseException:
        for target in done:
            target.unlink(missing_ok=True)
        raise
    return tuple(done)


def _unfit(portal: Portal, cohort: str, moves: int) -> Iterator[Refused]:
    """Yield why pairs of a cohort cannot be ended and made anew here, if so."""
    known = portal.cohorts[cohort]
    if known.mode == "informal":
        where = pair_path((cohort, "<mentor>--<mentee>")).rpartition("/")[0]
        yield Refused("COHORT", f"in {cohort} people find one another: they write pair.yml and ended.yml in {where}/")
    elif known.format == "peer":
        yield Refused("COHORT", f"{cohort} meets in circles of peers, which go on as they are: its coordinators decide")
    elif known.status != "running":
        again = "match" if known.status != "finished" else "explain"
        hint = f"run: pairloom match {cohort}" if again == "match" else "its pairs have come to their end"
        yield Refused("COHORT", f"{cohort_path(cohort)} must say status: running; it says {known.status}: {hint}")
    elif match_path(cohort) in portal.broken:
        yield Refused("COHORT", f"{match_path(cohort)} has problems: run `pairloom validate` to see them")
    elif moves and known.format == "group":
        yield Refused("--moves", f"{cohort} meets in groups, and nobody is moved out of a group")


def _no_pairs(portal: Portal, cohort: str, today: date, names: Sequence[str]) -> Iterator[Refused]:
    """Yield why one of these is no pair that could end today, if so."""
    every = {pair.name: pair for pair in standing.every(portal, cohort)}
    going = {pair.name for pair in standing.pairs(portal, cohort, today)}
    for name in names:
        pair = every.get(name)
        if pair is not None and pair.ending is not None:
            rest = f"`pairloom rematch {cohort}` shows who waits"
            yield Refused("PAIR", f"{name} has ended already, on {pair.ending.on}; {rest}")
        elif name not in going:
            near = _near(name, going)
            yield Refused("PAIR", f"{name} is no pair of {cohort}" + (f"; did you mean {near}?" if near else ""))


def _near(name: str, going: set[str]) -> str | None:
    """Return the pair that was probably meant: the same two, a name like it, or another pair of one of the two."""
    mentor, mentee = pair_people(name)
    turned = pair_name(mentee, mentor)
    alike = turned if turned in going else nearest(name, going)
    return alike or next((each for each in sorted(going) if {mentor, mentee}.intersection(pair_people(each))), None)


def _taken(portal: Portal, cohort: str, today: date, name: str) -> Proposal | Refused:
    mentor, mentee = pair_people(name)
    if not (mentor and mentee):
        return Refused("--take", f"{name} must be two handles, as <mentor>--<mentee>")
    found = match.propose(portal, cohort, today, mentor, mentee)
    return Refused("--take", f"{name} cannot begin now: {found}") if isinstance(found, str) else found


def _record(portal: Portal, cohort: str, today: date, found: Proposal) -> Pair:
    """Return the record of a pair that begins today: late, unless the mentee had another one in this cohort."""
    before = any(key == cohort and pair_people(name)[1] == found.mentee for key, name in portal.endings)
    return Pair(
        on=today,
        source="rematch" if before else "late",
        seat=found.seat,
        points=found.points,
        reason=found.reason,
        criteria=dict(found.criteria),
    )


def _body(record: Pair | Ending) -> str:
    return yamltext.dump(record.model_dump(mode="json", exclude_defaults=True), by_hand=True)


def _ended_text(key: tuple[str, str]) -> str:
    return f"{schema_line(ending_path(key))}\n# Written by: pairloom rematch {key[0]}. An end blames nobody.\n"


def _pair_text(key: tuple[str, str]) -> str:
    return f"{schema_line(pair_path(key))}\n# Written by: pairloom rematch {key[0]} --take {key[1]}\n"
