"""The gap: how far a match may be from the best one, in words, where integer programs were needed to find it."""

from typing import Final

from pairloom.match.words import number
from pairloom.model.match import Certificate, Match

_SCALES: Final = {"circles": 100}
"""Parts of a point in which the sums of a certificate are counted, by its method, where not in whole points."""


def proved(certificate: Certificate) -> int:
    """Return what no match can pass, by the prices or by the solver, in the certificate's parts of a point."""
    return certificate.bound if certificate.proved is None else min(certificate.proved, certificate.bound)


def gap(certificate: Certificate) -> int:
    """Return how many points, bonuses included, a better match could have at most; 0 where none is better."""
    return max(0, proved(certificate) - certificate.reached) // _SCALES.get(certificate.method, 1)


def open_end(certificate: Certificate, *, settled: bool) -> tuple[str, ...]:
    """Return what `order` ends with where the search ended before the proof: nothing if it did not."""
    if left := gap(certificate):
        return (f"the search ended before the proof: {_more(left, certificate.bonus)}",)
    return () if settled else ("the search ended before the draw was decided: other matches may be as good",)


def proof_words(match: Match) -> str:
    """Return in a sentence or two how surely the match is the best one."""
    certificate = match.certificate
    command = "`pairloom match COHORT --verify`"
    if left := gap(certificate):
        return f"A better match may exist: {_more(left, certificate.bonus)}. The search ended before the proof did."
    slack = (certificate.bound - certificate.reached) // _SCALES.get(certificate.method, 1)
    if slack and certificate.proved is not None:
        room = f"the prices alone, which {command} adds up, leave room for {_more(slack, certificate.bonus)}"
        return f"No better match exists: the solver of integer programs proved it; {room}."
    return f"No better match exists; {command} proves it from the files."


def checked_words(match: Match) -> str:
    """Return what a match that was verified is now known to be, and what that was seen by."""
    certificate = match.certificate
    scale = _SCALES.get(certificate.method, 1)
    reached, most = certificate.reached // scale, certificate.bound // scale
    who = "circles" if certificate.method == "circles" else "pairs"
    if certificate.method == "flow":
        seen = f"The {who} reach {reached}; no match can pass {most}."
    elif gap(certificate):
        seen = "Made again, the match is the same."
    elif most > reached:
        seen = (
            f"The {who} reach {reached}. The prices, added up, let no match pass {most}; that none passes {reached}, "
            "and who wins the draw, the solver of integer programs proved again."
        )
    else:
        seen = (
            f"The {who} reach {reached}; the prices, added up, let no match pass {most}. "
            "Who wins the draw was seen by making the match again."
        )
    if gap(certificate):
        return f"{proof_words(match)} {seen}"
    return f"No better match exists. {seen}"


def _more(left: int, bonus: int) -> str:
    """Return points with bonuses in words: as people where they are enough for one."""
    people = left // bonus if bonus else 0
    if people:
        return f"at most {number(people)} more {'person' if people == 1 else 'people'}"
    return f"at most {number(left)} more {'point' if left == 1 else 'points'}"
