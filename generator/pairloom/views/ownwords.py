"""What Pairloom says of mentors, mentees and cohorts, in the community's own words for them.

Done once, before the pages: the texts of content/ and the reasons of matches. What people wrote in their profiles,
sessions and thanks is theirs and stays.
"""

from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from pairloom.model.community import Terms
from pairloom.model.match import Match
from pairloom.model.pair import Pair
from pairloom.model.pathway import Pathway
from pairloom.model.portal import Portal, Written
from pairloom.model.resource import Resource, Text
from pairloom.sameness import Same
from pairloom.terms import reworded, reworded_markdown

T = TypeVar("T", Resource, Text)


def in_own_words(portal: Portal) -> Portal:
    """Return the portal with texts and reasons in its own terms; the same portal where it keeps to the usual ones."""
    return portal if portal.community.terms == Terms() else _reworded(Same(portal))


@lru_cache(maxsize=1)  # pages and files ask
def _reworded(same: Same[Portal]) -> Portal:
    portal, terms = same.value, same.value.community.terms
    return replace(
        portal,
        texts={key: _text(written, terms) for key, written in portal.texts.items()},
        resources={key: _resource(written, terms) for key, written in portal.resources.items()},
        pathways={key: _pathway(pathway, terms) for key, pathway in portal.pathways.items()},
        matches={key: _match(match, terms) for key, match in portal.matches.items()},
        pairs={key: _pair(pair, terms) for key, pair in portal.pairs.items()},
    )


def _text(written: Written[T], terms: Terms) -> Written[T]:
    said = {name: reworded(getattr(written.record, name), terms) for name in ("title", "summary")}
    return Written(written.record.model_copy(update=said), reworded_markdown(written.body, terms))


def _resource(written: Written[Resource], terms: Terms) -> Written[Resource]:
    outcomes = tuple(reworded(outcome, terms) for outcome in written.record.outcomes)
    cards = tuple(
        card.model_copy(update={"title": reworded(card.title, terms), "text": reworded_markdown(card.text, terms)})
        for card in written.record.cards
    )
    said = _text(written, terms)
    return Written(said.record.model_copy(update={"outcomes": outcomes, "cards": cards}), said.body)


def _pathway(pathway: Pathway, terms: Terms) -> Pathway:
    return pathway.model_copy(update={name: reworded(getattr(pathway, name), terms) for name in ("title", "summary")})


def _pair(pair: Pair, terms: Terms) -> Pair:
    return pair if pair.reason is None else pair.model_copy(update={"reason": reworded(pair.reason, terms)})


def _match(match: Match, terms: Terms) -> Match:
    waiting = tuple(
        one.model_copy(update={name: reworded(getattr(one, name), terms) for name in ("reason", "next_step")})
        for one in match.waiting
    )
    return match.model_copy(
        update={
            "order": tuple(reworded(objective, terms) for objective in match.order),
            "pairs": tuple(pair.model_copy(update={"reason": reworded(pair.reason, terms)}) for pair in match.pairs),
            "circles": tuple(
                circle.model_copy(update={"reason": reworded(circle.reason, terms)}) for circle in match.circles
            ),
            "waiting": waiting,
        }
    )
