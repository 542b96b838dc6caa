"""How good a match is, as far as a page may say it: nobody is named, and no figure speaks of a few people."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from pairloom.figures import Figure, balance, figures, how
from pairloom.model import standing
from pairloom.model.community import Terms
from pairloom.model.match import Match
from pairloom.model.portal import Portal
from pairloom.model.quality import FEWEST, Quality
from pairloom.model.view import Words, article, words
from pairloom.terms import reworded
from pairloom.views import paths
from pairloom.views.people import Chip


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """Supply and demand of a skill, in figures or in words; seats are empty where they would speak of a few people."""

    skill: Chip
    mentees: str
    mentors: str
    seats: str


@dataclass(frozen=True, slots=True)
class QualityView:
    """How a match was made, its figures, and supply and demand by skill with its title and definition.

    Attributes:
        on: the day of the match, for which all of it holds.
        headline: the most important in sentences, for people who do not live with figures.
    """

    on: date
    headline: tuple[str, ...]
    how: tuple[str, ...]
    figures: tuple[Figure, ...]
    rows: tuple[BalanceRow, ...]
    title: str
    definition: str


def of_cohort(portal: Portal, cohort: str) -> QualityView | None:
    """Return how good the match of a cohort is; None where there is none, or none that the coordinators accepted."""
    if not standing.is_fact(portal, cohort):
        return None
    match, terms = portal.matches[cohort], portal.community.terms
    quality = match.quality
    told = tuple(_in_own_words(figure, terms) for figure in figures(quality, public=True) if _sayable(figure, quality))
    rows = tuple(
        BalanceRow(_chip(portal, skill), mentees, mentors, seats)
        for skill, mentees, mentors, seats in balance(quality, public=True)
    )
    field = Quality.model_fields["skills"]
    made = tuple(reworded(sentence, terms) for sentence in how(match))
    definition = reworded(field.description or "", terms)
    if not (told or rows):
        return None
    return QualityView(match.on, tuple(_headline(match, words(terms))), made, told, rows, field.title or "", definition)


def _sayable(figure: Figure, quality: Quality) -> bool:
    """Return whether a page may give a figure: coverage, too, only where it speaks of enough people."""
    few = quality.coverage is not None and quality.coverage.of < FEWEST
    return not (few and figure.title == Quality.model_fields["coverage"].title)


def _headline(match: Match, own: Words) -> Iterator[str]:
    """Yield what people ask first: who has a place, who got whom they wished for, how well it fits, is it the best?"""
    quality, peers = match.quality, match.format == "peer"
    covered, wished, fits = quality.coverage, quality.wishes, quality.mentee_ranks
    if covered and covered.of >= FEWEST:
        who, place = ("people", "circle") if peers else (own.mentees, own.mentor)
        yield f"{_of(covered.count, covered.of)} {who} got {article(place)} {place}."
    if wished and wished.of >= FEWEST:
        yield f"{_of(wished.count, wished.of)} who asked for somebody in particular got somebody they asked for."
    if fits and fits.pairs >= FEWEST and not peers:
        who = _of(fits.first, fits.pairs)
        yield f"{who} got the {own.mentor} who fits them best by points, or one who fits as well."
    bound, proved = match.certificate.bound, match.certificate.proved
    if match.certificate.reached >= (bound if proved is None else min(bound, proved)):
        yield "No better match exists by these rules: a proof is kept with it, and anybody can check it."


def _of(count: int, whole: int) -> str:
    return f"All {whole}" if count == whole else f"{count} of {whole}"


def _chip(portal: Portal, skill: str) -> Chip:
    known = portal.skills.get(skill)
    return Chip(known.name, paths.skill(skill)) if known else Chip(skill, None)


def _in_own_words(figure: Figure, terms: Terms) -> Figure:
    return replace(figure, title=reworded(figure.title, terms), definition=reworded(figure.definition, terms))
