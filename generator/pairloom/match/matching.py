"""Matching a cohort: inputs -> scores -> choice -> words, waiting list, quality; and the text of matches.yml."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from pairloom import discover, yamltext
from pairloom.match import formats as package
from pairloom.match.candidates import Candidate, Criterion, candidate, weighted_criteria
from pairloom.match.choice import Choice, Chosen
from pairloom.match.inputs import Inputs, digest, gather
from pairloom.match.scores import Scores
from pairloom.match.waiting import waiting
from pairloom.match.words import bounded
from pairloom.model.match import Match, MatchedPair, MatchSettings
from pairloom.model.portal import Portal, match_path
from pairloom.schemaline import schema_line

_REASONS: Final = 3


@dataclass(frozen=True, slots=True)
class Prepared:
    """What comes before the choice."""

    inputs: Inputs
    scores: Scores

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria with the cohort's weights, in order of name."""
        return self.scores.criteria


def match_cohort(portal: Portal, cohort: str, today: date) -> Match:
    """Return the best match of a cohort, with reasons, waiting list, quality and certificate.

    The same inputs give the same match, in whatever order the portal holds them. Pins come first, over vetoes and
    seats; then what `matching.objective` names.

    Raises:
        KeyError: the portal has no such cohort.
        OverflowError: points times people are too large to add up exactly.
    """
    prepared = prepare(portal, cohort, today)
    return told(prepared, choose(prepared))


def prepare(portal: Portal, cohort: str, day: date) -> Prepared:
    """Return what comes before the choice of pairs."""
    return prepared(gather(portal, cohort, day))


def prepared(inputs: Inputs) -> Prepared:
    """Return the inputs with their scores."""
    return Prepared(inputs, Scores(inputs, weighted_criteria(inputs.matching.weights)))


def paired_formats() -> dict[str, object]:
    """Return the module of each format that the matcher pairs, by the format's name."""
    return {module.__name__.rpartition(".")[2].replace("_", "-"): module for module in discover.modules(package)}


def choose(prepared: Prepared) -> Choice:
    """Return who meets with whom, without a word; raises OverflowError as `match_cohort` does."""
    choice: Choice = paired_formats()[prepared.inputs.format].choose(prepared.inputs, prepared.scores)  # type: ignore[attr-defined]
    return choice


def told(prepared: Prepared, choice: Choice) -> Match:
    """Return a choice as the whole match: with points and reasons, who waits and why, and how good it is."""
    inputs, criteria = prepared.inputs, prepared.criteria
    weights = {each.name: each.weight for each in criteria}
    made = tuple(_pair(pair, prepared) for pair in choice.pairs)
    return Match(
        version=1,
        on=inputs.day,
        inputs=digest(inputs, weights),
        format=inputs.format,
        order=choice.order,
        settings=MatchSettings(
            objective=inputs.matching.objective, weights=weights, min_shared_hours=inputs.matching.min_shared_hours
        ),
        points=sum(pair.points for pair in made),
        pairs=made,
        waiting=waiting(inputs, prepared.scores, frozenset((pair.mentor, pair.mentee) for pair in choice.pairs)),
        certificate=choice.certificate,
    )


def inputs_digest(portal: Portal, cohort: str, day: date) -> str:
    """Return the digest of everything that the match of a cohort on that day depends on."""
    inputs = gather(portal, cohort, day)
    return digest(inputs, {each.name: each.weight for each in weighted_criteria(inputs.matching.weights)})


def to_yaml(cohort: str, match: Match) -> str:
    """Return the text of a cohort's matches.yml."""
    advice = f"# Written by: pairloom match {cohort}. Change the profiles or cohort.yml, then run it again."
    return f"{schema_line(match_path(cohort))}\n{advice}\n" + yamltext.dump(match.model_dump(mode="json"))


def _pair(chosen: Chosen, prepared: Prepared) -> MatchedPair:
    """Return a pair with its reason: the criteria that gave most, and for a pinned pair what was overruled."""
    found = _candidate(chosen, prepared)
    best = sorted(found.criteria.items(), key=lambda item: (-item[1].points, item[0]))
    reasons = [given.reason for _, given in best[:_REASONS] if given.points]
    if chosen.pinned:
        overruled = ["It overrules:", *found.vetoes.values()] if found.vetoes else []
        reasons = ["The coordinators decided this pair.", *overruled, *reasons]
    return MatchedPair(
        mentor=chosen.mentor,
        mentee=chosen.mentee,
        points=found.points,
        seat=chosen.seat,
        pinned=chosen.pinned,
        reason=bounded(" ".join(reasons) or "Nothing stands in the way of this pair."),
        criteria=dict(found.criteria),
    )


def _candidate(chosen: Chosen, prepared: Prepared) -> Candidate:
    inputs = prepared.inputs
    mentor = next(each for each in inputs.mentors if each.handle == chosen.mentor)
    mentee = next(each for each in inputs.mentees if each.handle == chosen.mentee)
    return candidate(mentor, mentee, inputs, prepared.criteria)
