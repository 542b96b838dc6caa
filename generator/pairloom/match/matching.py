"""Matching a cohort: inputs -> scores -> choice -> words, waiting list, quality; and the text of matches.yml."""

from datetime import date

from pairloom import discover, yamltext
from pairloom.match import formats as package
from pairloom.match.bulk.scores import Scores
from pairloom.match.candidates import candidate, weighted_criteria
from pairloom.match.choice import Choice, Chosen
from pairloom.match.inputs import Inputs, digest, gather
from pairloom.match.people import Participant
from pairloom.match.telling.circlewords import circle_of
from pairloom.match.telling.quality import measured
from pairloom.match.telling.reasons import why
from pairloom.match.telling.waiting import waiting
from pairloom.model.match import Match, MatchedPair, MatchSettings
from pairloom.model.portal import Portal, match_path
from pairloom.schemaline import schema_line


def match_cohort(portal: Portal, cohort: str, today: date) -> Match:
    """Return the best match of a cohort, with reasons, waiting list, quality and certificate.

    The same inputs give the same match, in whatever order the portal holds them. Pins come first, over vetoes and
    seats; then what `matching.objective` names.

    Raises:
        KeyError: the portal has no such cohort.
        OverflowError: points times people are too large to add up exactly.
    """
    scores = prepare(portal, cohort, today)
    return told(scores, choose(scores))


def prepare(portal: Portal, cohort: str, day: date) -> Scores:
    """Return what comes before the choice of pairs: the inputs of a cohort, with their scores."""
    return scored(gather(portal, cohort, day))


def scored(inputs: Inputs) -> Scores:
    """Return the scores of inputs, by the cohort's weights."""
    return Scores(inputs, weighted_criteria(inputs.matching.weights))


def choose(scores: Scores) -> Choice:
    """Return who meets with whom, without a word; raises OverflowError as `match_cohort` does."""
    formats = {module.__name__.rpartition(".")[2].replace("_", "-"): module for module in discover.modules(package)}
    choice: Choice = formats[scores.inputs.format].choose(scores.inputs, scores)
    return choice


def told(scores: Scores, choice: Choice) -> Match:
    """Return a choice as the whole match: with points and reasons, who waits and why, and how good it is."""
    inputs, criteria = scores.inputs, scores.criteria
    weights = scores.weights
    mentors = {each.handle: each for each in inputs.mentors}
    mentees = {each.handle: each for each in inputs.mentees}
    made = tuple(_pair(each, mentors[each.mentor], mentees[each.mentee], scores) for each in choice.pairs)
    circles = tuple(circle_of(each, inputs, criteria, pinned=each in choice.pinned_circles) for each in choice.circles)
    found = measured(inputs, scores, made, circles)
    made = tuple(pair.model_copy(update={"rank": rank}) for pair, rank in zip(made, found.ranks, strict=True))
    return Match(
        version=1,
        on=inputs.day,
        inputs=digest(inputs, weights),
        format=inputs.format,
        order=choice.order,
        settings=MatchSettings(
            objective=inputs.matching.objective, weights=weights, min_shared_hours=inputs.matching.min_shared_hours
        ),
        points=sum(pair.points for pair in made) + sum(circle.points for circle in circles),
        pairs=made,
        circles=circles,
        waiting=waiting(inputs, scores, choice),
        quality=found.quality,
        certificate=choice.certificate,
    )


def inputs_digest(portal: Portal, cohort: str, day: date) -> str:
    """Return the digest of everything that the match of a cohort on that day depends on."""
    scores = prepare(portal, cohort, day)
    return digest(scores.inputs, scores.weights)


def to_yaml(cohort: str, match: Match) -> str:
    """Return the text of a cohort's matches.yml."""
    advice = (
        f"# Written by: pairloom match {cohort}. Until it is accepted, change profiles or cohort.yml and run it again."
    )
    return f"{schema_line(match_path(cohort))}\n{advice}\n" + yamltext.dump(match.model_dump(mode="json"))


def _pair(chosen: Chosen, mentor: Participant, mentee: Participant, scores: Scores) -> MatchedPair:
    """Return a pair with its reason: the criteria that gave most, and for a pinned pair what was overruled."""
    found = candidate(mentor, mentee, scores.inputs, scores.criteria)
    before = []
    if chosen.pinned:
        overruled = ["It overrules:", *found.vetoes.values()] if found.vetoes else []
        before = ["The coordinators decided this pair.", *overruled]
    return MatchedPair(
        mentor=chosen.mentor,
        mentee=chosen.mentee,
        points=found.points,
        seat=chosen.seat,
        pinned=chosen.pinned,
        reason=why(found.criteria, before),
        criteria=dict(found.criteria),
    )
