"""Verification: is a stored match what its inputs ask for? Everything is derived again from the files.

Nothing here shares code with what found the match. People and criteria are read from the files; pairs are looked at one
by one; the certificate is added up (`proofs`); the words, the waiting list and the quality are told again for the pairs
that are stored, and the text is written again and compared. In groups and circles prices leave open who wins a draw,
and may leave open a few points, which the solver of integer programs closed: there alone the match is made again at the
end, by the code that found it, and must come out the same.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from pairloom import discover
from pairloom.match import proofs
from pairloom.match.bulk.scores import Scores
from pairloom.match.choice import Choice, Chosen
from pairloom.match.inputs import digest
from pairloom.match.matching import choose, prepare, to_yaml, told
from pairloom.match.verifying.claims import huge_prices, loose_prices, wrong_method, wrong_order
from pairloom.match.verifying.consistent import inconsistent
from pairloom.match.verifying.differences import differences
from pairloom.match.verifying.stored_circles import wrong_circles
from pairloom.match.verifying.stored_pairs import Said, wrong_pairs
from pairloom.model.match import Match
from pairloom.model.portal import Portal, cohort_path, match_path
from pairloom.model.problem import Problem, Severity, found

_AGAIN: Final = "Run: pairloom match {}"
_OPEN: Final = "To open it again, write accepted: null into {}, then run: pairloom match {}"
_SETTLED: Final = "Bring back the file as it was written: git log -p -- {} shows what changed"


def verify(portal: Portal, cohort: str, text: str | None = None) -> tuple[Problem, ...]:
    """Return what is wrong with a cohort's stored match; nothing if it is proved to be the best.

    The day is the one that the match was made for. First the digest of the inputs: where it differs, the match says
    nothing about today's files, and of a cohort that runs or has finished only what contradicts itself is told. Then in
    turn, each only if all before it is well: every pair and circle by itself; the order and the certificate over all
    pairs that are possible; every word and figure; the text.

    Args:
        portal: as the files are.
        cohort: whose match.
        text: of its matches.yml, where it is to be compared, too.
    """
    match = portal.matches.get(cohort)
    if match is None:
        if match_path(cohort) in portal.broken:
            return ()
        message = f"cohort {cohort} must have a matches.yml to verify; there is none"
        return (found(cohort_path(cohort), (), "match-verify", message=message, hint=_AGAIN.format(cohort)),)
    scores = prepare(portal, cohort, match.on)
    if stale := tuple(_stale(portal, cohort, scores)):
        odd = inconsistent(match) if portal.cohorts[cohort].settled else ()
        return (*stale, *_problems(portal, cohort, odd))
    return tuple(_problems(portal, cohort, _wrong(cohort, match, scores, text)))


def current(portal: Portal, cohort: str) -> Iterator[Problem]:
    """Yield a problem if the stored match was made from other inputs than the files hold now.

    An error while the cohort is matching; for a running or finished cohort the pairs are facts, and it is a warning.
    """
    yield from _stale(portal, cohort, prepare(portal, cohort, portal.matches[cohort].on))


def _stale(portal: Portal, cohort: str, scores: Scores) -> Iterator[Problem]:
    match = portal.matches[cohort]
    if match.inputs == digest(scores.inputs, scores.weights):
        return
    severity: Severity = "warning" if portal.cohorts[cohort].settled else "error"
    message = f"matches.yml must be made from what the profiles and cohort.yml say now; they changed since {match.on}"
    hint = _OPEN.format(match_path(cohort), cohort) if match.accepted else _AGAIN.format(cohort)
    hint = "The pairs stand: nothing to do." if severity == "warning" else hint
    yield found(match_path(cohort), ("inputs",), "match-current", message=message, hint=hint, severity=severity)


def _problems(portal: Portal, cohort: str, said: Iterable[Said]) -> Iterator[Problem]:
    path = match_path(cohort)
    hint = _SETTLED.format(path) if portal.cohorts[cohort].settled else _AGAIN.format(cohort)
    for at, message in said:
        yield found(path, at, "match-verify", message=message, hint=hint)


def _wrong(cohort: str, match: Match, scores: Scores, text: str | None) -> Iterator[Said]:
    """Yield what the first of all questions that finds anything has found."""
    for question in (_alone, _proof, _words):
        if said := [*question(match, scores)]:
            yield from said
            return
    if text is not None and (said := [*_text(cohort, match, text)]):
        yield from said
    elif match.certificate.method != "flow":
        yield from _draw(match, scores)


def _alone(match: Match, scores: Scores) -> Iterator[Said]:
    yield from wrong_pairs(match, scores.inputs, scores.criteria)
    yield from wrong_circles(match, scores.inputs, scores.criteria)


def _proof(match: Match, scores: Scores) -> Iterator[Said]:
    if wrong := [*wrong_method(match, scores.inputs), *huge_prices(match)]:
        yield from wrong
        return
    methods = {module.__name__.rpartition(".")[2]: module for module in discover.modules(proofs)}
    faults = methods[match.certificate.method].faults(scores.inputs, scores, match)
    said = [((field if isinstance(field, tuple) else ("certificate", field)), message) for field, message in faults]
    if match.certificate.method != "flow":
        said += loose_prices(match, scores.inputs)
    yield from said or wrong_order(match, scores.inputs)


def _words(match: Match, scores: Scores) -> Iterator[Said]:
    """Yield where the match told again, for the pairs and the certificate that are stored, says something else."""
    certificate = match.certificate
    prices = {name: dict(sorted(getattr(certificate, name).items())) for name in ("prices", "group_prices")}
    choice = Choice(
        order=match.order,
        certificate=certificate.model_copy(update=prices),
        pairs=tuple(sorted(Chosen(each.mentor, each.mentee, each.seat, each.pinned) for each in match.pairs)),
        circles=tuple(sorted(each.members for each in match.circles)),
        pinned_circles=frozenset(each.members for each in match.circles if each.pinned),
    )
    yield from differences(match, told(scores, choice))


def _text(cohort: str, match: Match, text: str) -> Iterator[Said]:
    """Yield the first line that is not as `match` writes it: another layout, a comment, another order of fields."""
    lines, own = text.splitlines(keepends=True), to_yaml(cohort, match).splitlines(keepends=True)
    if lines == own:
        return
    pairs = enumerate(zip([*lines, ""], [*own, ""], strict=False), start=1)
    number = next((number for number, (line, other) in pairs if line != other), len(lines))
    yield (), f"the text must be as pairloom match writes it; it differs from line {number} on"


def _draw(match: Match, scores: Scores) -> Iterator[Said]:
    """Yield that the match made again has other pairs or circles, or that the solver proves less or more of it.

    What integer programs proved cannot be added up: that it is proved again is all there is to see.
    """
    again = choose(scores)
    if again.pairs != tuple(sorted(Chosen(each.mentor, each.mentee, each.seat, each.pinned) for each in match.pairs)):
        yield ("pairs",), "of equal matches the best draw must win; made again, the match has other pairs"
    if again.circles != tuple(each.members for each in match.circles):
        yield ("circles",), "of equal matches the best draw must win; made again, the match has other circles"
    if again.certificate.proved != match.certificate.proved:
        message = f"proved must be {again.certificate.proved}, what the solver of integer programs proves again"
        yield ("certificate", "proved"), f"{message}; found {match.certificate.proved}"
    if again.order != match.order:
        yield ("order",), f"order must be: {'; '.join(again.order)}; found {'; '.join(match.order)}"
