"""An explanation for people and for programs: what the match gave, what else would cost, who could be the pair."""

import json
from collections.abc import Iterator
from typing import Any, Final

from pairloom.match import Alternative, Explanation, Given, Option
from pairloom.model.match import MatchedPair, Part
from pairloom.model.pair import END_REASONS
from pairloom.model.standing import Standing
from pairloom.pathways import NextStep

_SOUGHT: Final[dict[Part, str]] = {"mentee": "mentors", "mentor": "mentees", "peer": "people"}


def as_json(told: Explanation, steps: tuple[NextStep, ...]) -> str:
    """Return an explanation as JSON: handle, role, candidates, pair, alternatives and next steps."""
    facts = {
        "handle": told.handle,
        "role": told.role,
        "candidates": [_option(each) for each in told.candidates],
        "pair": None if told.given is None else _given(told, told.given),
        "other": None if told.other is None else _given(told, told.other),
        "since": [_fact(pair) for pair in told.since],
        "alternatives": [_alternative(each) for each in told.alternatives],
        "next_steps": [{"kind": each.kind, "key": each.key, "words": each.words} for each in steps],
    }
    return json.dumps(facts, ensure_ascii=False, indent=2)


def lines(told: Explanation, steps: tuple[NextStep, ...]) -> Iterator[str]:
    """Yield an explanation of one person: what the match gave, what else would cost, then everybody by points."""
    sought = _SOUGHT[told.role]
    if told.given is not None:
        yield from _what_was_given(told, told.given)
    yield from _since(told)
    if told.given is not None:
        yield from ([""] if steps else [])
        yield from (f"  - {step.words}" for step in steps)
        yield from [] if told.since else _costs(told)
    if told.given is not None or told.since:
        yield ""
    yield f"{told.handle}, {told.role}: {sought}, best first" if told.candidates else f"No {sought} for {told.handle}."
    for place, option in enumerate(told.candidates, start=1):
        yield ""
        yield f"{place:>3}. {option.handle}  {option.points} points" if option.feasible else f"  -  {option.handle}"
        yield from _reasons(option)


def lines_of_two(told: Explanation) -> Iterator[str]:
    """Yield why two people are a pair, or why not, and what it would cost to make them one."""
    (option,) = told.candidates
    one, other = told.handle, option.handle
    if not option.feasible:
        yield f"{one} and {other} cannot be a pair."
        yield f"  {option.veto}"
        return
    yield f"{one} and {other} could be a pair, with {option.points} points."
    yield from _reasons(option)
    between = [pair for pair in told.since if other in {pair.mentor, pair.mentee}]
    if between:
        yield from ("", *(_became(told, pair) for pair in between))
        return
    if told.given is None or told.other is None:
        return
    yield ""
    if other in _partners(told.given, one):
        yield f"They meet by {_which(told)}."
        return
    yield f"By {_which(told)} they do not meet:"
    yield f"  {one} {_has(told.given, one, option.points)}"
    yield f"  {other} {_has(told.other, other, option.points)}"
    for each in told.alternatives:
        yield f"To pair the two: {each.words}"


def _reasons(option: Option) -> Iterator[str]:
    if option.veto:
        yield f"       cannot be: {option.veto}"
        return
    for name, given in sorted(option.criteria.items(), key=lambda item: (-item[1].points, item[0])):
        yield f"       {given.points:>3}  {name.replace('_', ' ')}: {given.reason}"


def _which(told: Explanation) -> str:
    """Return which match is spoken of."""
    if told.standing is None or not told.standing.stored:
        return "the match that would be made today"
    return f"the match of {told.standing.match.on.isoformat()}"


def _what_was_given(told: Explanation, given: Given) -> Iterator[str]:
    yield f"By {_which(told)}:"
    for pair in given.pairs:
        other = pair.mentee if told.role == "mentor" else pair.mentor
        seat = ", in a group" if pair.seat == "group" else ""
        yield f"  {told.handle} meets with {other}{seat}: {pair.points} points{', pinned' if pair.pinned else ''}."
        yield f"    {pair.reason}"
    if given.circle:
        others = ", ".join(_partners(given, told.handle))
        yield f"  {told.handle} meets with {others}: {given.circle.points} points."
        yield f"    {given.circle.reason}"
    if given.waiting:
        yield f"  {told.handle} waits."
        yield f"    {given.waiting.reason}"
        yield f"    {given.waiting.next_step}"
    if not (given.pairs or given.circle or given.waiting):
        yield f"  {told.handle} took no part."


def _since(told: Explanation) -> Iterator[str]:
    """Yield what became of somebody's pairs beside the match."""
    if told.since:
        yield "Since then:" if told.given is not None else "Pairs that people wrote down:"
    yield from (f"  {_became(told, pair)}" for pair in told.since)
    if told.since and told.waits:
        yield f"  {told.handle} waits now."


def _became(told: Explanation, pair: Standing) -> str:
    other = _other(pair, told.handle)
    if pair.ending and told.today and pair.ending.on <= told.today:
        return f"The pair with {other} ended on {pair.ending.on.isoformat()}. {END_REASONS[pair.ending.reason]}"
    points = f": {pair.record.points} points" if pair.record.points is not None else ""
    return f"{told.handle} meets with {other} since {pair.on.isoformat()}{points}."


def _fact(pair: Standing) -> dict[str, Any]:
    return {
        "mentor": pair.mentor,
        "mentee": pair.mentee,
        "source": pair.source,
        "on": pair.on.isoformat(),
        "ended": pair.ending.on.isoformat() if pair.ending else None,
    }


def _costs(told: Explanation) -> Iterator[str]:
    if told.alternatives:
        yield ""
        yield "What another pair would cost, if it were decided and all others matched anew:"
    for each in told.alternatives:
        yield f"  {each.handle}, {each.points} points. {each.words}"


def _other(pair: Standing | MatchedPair, handle: str) -> str:
    return pair.mentee if pair.mentor == handle else pair.mentor


def _partners(given: Given, handle: str) -> list[str]:
    pairs = [_other(pair, handle) for pair in given.pairs]
    return [*pairs, *(other for other in (given.circle.members if given.circle else ()) if other != handle)]


def _has(given: Given, handle: str, points: int) -> str:
    """Return whom somebody has instead, and how many points more or less that is."""
    if given.circle:
        return f"meets with {', '.join(_partners(given, handle))}: {_points(given.circle.points, points)}."
    if given.pairs:
        each = [f"{_other(pair, handle)}, {_points(pair.points, points)}" for pair in given.pairs]
        return f"has {'; '.join(each)}."
    return f"waits. {given.waiting.reason}" if given.waiting else "took no part."


def _points(has: int, instead: int) -> str:
    difference = has - instead
    if not difference:
        return f"{has} points, as many"
    return f"{has} points, {abs(difference)} {'more' if difference > 0 else 'less'}"


def _option(option: Option) -> dict[str, Any]:
    return {
        "handle": option.handle,
        "points": option.points,
        "feasible": option.feasible,
        "criteria": {name: given.model_dump(mode="json") for name, given in option.criteria.items()},
        "veto": option.veto,
    }


def _given(told: Explanation, given: Given) -> dict[str, Any]:
    standing = told.standing
    return {
        "from": "matches.yml" if standing and standing.stored else "a match made now",
        "on": standing.match.on.isoformat() if standing else None,
        "pairs": [pair.model_dump(mode="json") for pair in given.pairs],
        "circle": given.circle.model_dump(mode="json") if given.circle else None,
        "waiting": given.waiting.model_dump(mode="json") if given.waiting else None,
    }


def _alternative(each: Alternative) -> dict[str, Any]:
    return {
        "handle": each.handle,
        "points": each.points,
        "placed": each.placed,
        "total": each.total,
        "others": each.others,
        "moves": [
            {"handle": move.handle, "role": move.part, "before": move.before, "after": move.after}
            for move in each.moves
        ],
        "words": each.words,
    }
