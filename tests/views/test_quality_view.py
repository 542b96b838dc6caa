"""How good a match is, on the cohort's page: once it is accepted, in the community's own words."""

from dataclasses import replace
from datetime import date

from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom.match import match_cohort
from pairloom.model.community import Terms
from pairloom.model.portal import Portal
from pairloom.model.quality import SkillBalance
from pairloom.render.pages import render
from pairloom.views import collect, collect_files, quality
from pairloom.views.people import Chip

TODAY = date(2026, 11, 15)


def matched(status: str = "running", pairs: int = 6) -> Portal:
    """Return a portal with a match of so many pairs."""
    people = {f"ada-{number}": mentor(f"Ada {number}") for number in range(pairs)}
    people |= {f"ben-{number}": mentee(f"Ben {number}", wants=("rust", "chess")) for number in range(pairs)}
    found = portal(people, {COHORT: cohort(status=status)})
    return replace(found, matches={COHORT: match_cohort(found, COHORT, DAY)})


def page(where: Portal) -> str:
    """Return the cohort's page as it is staged."""
    known = {file.path for file in collect_files(where, TODAY)}
    files = render(collect(where, TODAY), where.community, known)
    return next(file.content.decode() for file in files if file.path == f"docs/cohorts/{COHORT}.md")


def test_the_page_says_what_counted() -> None:
    """What was made best, and the weights that were in force, the largest first, without those that are 0."""
    where = matched()
    match = where.matches[COHORT]
    settings = match.settings.model_copy(
        update={"weights": {"goals": 15, "skills": 40, "formats": 0, "work_style": 15}}
    )
    shown = page(replace(where, matches={COHORT: match.model_copy(update={"settings": settings})}))
    assert f"<p>What was made best, first things first: {'; '.join(match.order)}.</p>" in shown
    assert "<p>Points of a pair, at most: skills 40, goals 15, work style 15.</p>" in shown


def test_a_proposal_is_not_shown() -> None:
    """Before the coordinators accept a match, or its cohort runs, the page says nothing of it."""
    where = matched("matching")
    assert quality.of_cohort(where, COHORT) is None
    assert "How good the match is" not in page(where)
    accepted = where.matches[COHORT].model_copy(update={"accepted": date(2026, 9, 24)})
    assert quality.of_cohort(replace(where, matches={COHORT: accepted}), COHORT) is not None


def test_a_cohort_without_a_match_or_with_an_older_one_has_no_figures() -> None:
    """Where there are no figures there is no heading for them."""
    where = matched()
    older = where.matches[COHORT].model_copy(update={"quality": type(where.matches[COHORT].quality)()})
    assert quality.of_cohort(replace(where, matches={}), COHORT) is None
    assert quality.of_cohort(replace(where, matches={COHORT: older}), COHORT) is None


def test_each_figure_stands_on_the_page_with_its_definition() -> None:
    """The page has every figure that the match has, and supply and demand of what many want."""
    where = matched()
    view = quality.of_cohort(where, COHORT)
    assert view
    text = page(where)
    assert "## How good the match is" in text
    for figure in view.figures:
        assert f"<strong>{figure.title}: {figure.value}</strong>" in text
    assert "<td>6</td><td>0</td><td>0</td>" in text
    assert Chip("Chess", "skills/chess.md") == view.rows[0].skill


def test_a_small_match_keeps_its_figures_to_itself() -> None:
    """With four pairs no figure is told, and no table."""
    view = quality.of_cohort(matched(pairs=4), COHORT)
    assert view
    assert set() == {figure.title for figure in view.figures if figure.value != "too few to say"}
    assert () == view.rows


def test_blocking_pairs_are_never_named_on_the_page() -> None:
    """A page has their number alone."""
    where = matched()
    found = where.matches[COHORT].quality
    assert found.blocking
    blocking = found.blocking.model_copy(update={"count": 1, "pairs": (("secret-one", "secret-two"),)})
    changed = found.model_copy(update={"blocking": blocking})
    text = page(replace(where, matches={COHORT: where.matches[COHORT].model_copy(update={"quality": changed})}))
    assert "Blocking pairs: 1" in text
    assert "secret" not in text


def test_figures_are_told_in_the_communitys_own_words() -> None:
    """Where mentees are called apprentices, they are on this page, too."""
    where = matched()
    terms = Terms(mentor="guide", mentee="apprentice", cohort="season")
    own = replace(where, community=where.community.model_copy(update={"terms": terms}))
    view = quality.of_cohort(own, COHORT)
    assert view
    assert "Apprentices who have a place, of all apprentices of the season; among peers, everybody counts." == (
        view.figures[0].definition
    )
    assert "Ranks received by guides" in {figure.title for figure in view.figures}
    assert not any("ment" in figure.definition.lower() for figure in view.figures)


def test_a_skill_that_the_vocabulary_has_lost_is_called_by_its_key() -> None:
    """Years later a skill may have no page any more."""
    where = matched()
    found = where.matches[COHORT].quality
    lost = SkillBalance(skill="lost-art", mentors=0, seats=0, mentees=9)
    changed = where.matches[COHORT].model_copy(update={"quality": found.model_copy(update={"skills": (lost,)})})
    view = quality.of_cohort(replace(where, matches={COHORT: changed}), COHORT)
    assert view
    assert Chip("lost-art", None) == view.rows[0].skill
    assert "lost-art" in page(replace(where, matches={COHORT: changed}))
