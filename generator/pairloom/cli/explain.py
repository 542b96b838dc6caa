"""`pairloom explain`: who could be somebody's pair, what the match gave them, and what another pair would cost."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from pairloom import pathways, pipeline
from pairloom.checked import Checked
from pairloom.cli import _explain_text as text
from pairloom.cli import _known as known
from pairloom.cli import _options as options
from pairloom.cli import _report as report
from pairloom.match import Explanation
from pairloom.model.portal import Portal
from pairloom.model.session import Role


@click.command(short_help="Say who could be somebody's pair, and why.")
@click.argument("cohort")
@click.argument("handle")
@click.argument("other", required=False)
@click.option("--top", type=click.IntRange(min=1), default=None, show_default="all", help="Show only the best N.")
@click.option(
    "--role",
    type=click.Choice(["mentee", "mentor"]),
    default=None,
    show_default="mentee for somebody who is both",
    help="In which role HANDLE asks; among peers there is only one.",
)
@options.output_format("text", "json")
@options.root
@options.today
def command(  # noqa: PLR0913 - one for each argument and option
    cohort: str,
    handle: str,
    other: str | None,
    *,
    top: int | None,
    role: Role | None,
    form: str,
    root: Path,
    today: date,
) -> None:
    """Say whom the match gave to HANDLE in COHORT or why they wait, and who else could be their pair, and why.

    For the three best others it tells what that pair would cost: it is decided for a trial, everybody is matched anew,
    and the two matches are compared. With OTHER: why these two are a pair, or why not. The match is that of
    matches.yml as long as the files stay as they were; else the one that would be made today.

    \b
    Examples:
      pairloom explain 2026-autumn sample-mentee --top 5
      pairloom explain 2026-autumn sample-mentee sample-mentor
      pairloom explain 2026-autumn sample-mentee --format json
    """
    checked = pipeline.check(root, today)
    _stop_for_hidden_characters(checked, root)
    portal = checked.portal
    known.cohort(portal, cohort)
    role = None if portal.cohorts[cohort].format == "peer" else role
    known.person(portal, handle, _members(portal, cohort, today, role), _where(cohort, role))
    if other is not None:
        sought = _sought(portal, cohort, handle, role)
        if other == handle:
            message = "say two different people"
            raise click.BadParameter(message, param_hint="OTHER")
        known.person(portal, other, _members(portal, cohort, today, sought), _where(cohort, sought), param="OTHER")
    try:
        told = pipeline.explain(portal, cohort, handle, today, role=role, other=other)
    except OverflowError:
        report.show("text", pipeline.too_large(root, cohort), checked.counts, root)
        raise SystemExit(1) from None
    shown = replace(told, candidates=told.candidates[:top])
    steps = _next_steps(portal, cohort, told, today) if other is None else ()
    if form == "json":
        click.echo(text.as_json(shown, steps))
    else:
        click.echo("\n".join(text.lines(shown, steps) if other is None else text.lines_of_two(shown)))


def _stop_for_hidden_characters(checked: Checked, root: Path) -> None:
    """End where a text has characters that nobody sees: names and goals are told as they are, and a terminal obeys."""
    if unsafe := [problem for problem in checked.errors if problem.code == "text-safe"]:
        report.show("text", unsafe, checked.counts, root)
        raise SystemExit(1)


def _next_steps(portal: Portal, cohort: str, told: Explanation, today: date) -> tuple[pathways.NextStep, ...]:
    """Return what somebody who waits can do meanwhile."""
    if not told.waits:
        return ()
    return pathways.next_steps(portal, cohort, told.handle, told.role, today)


def _members(portal: Portal, cohort: str, today: date, role: Role | None) -> list[str]:
    people = portal.participants(cohort, today)
    roles = {handle: {"mentor": profile.mentor, "mentee": profile.mentee} for handle, profile in people}
    return [handle for handle, has in roles.items() if (has[role] if role else any(has.values()))]


def _sought(portal: Portal, cohort: str, handle: str, role: Role | None) -> Role | None:
    """Return as what OTHER must take part; None among peers."""
    if portal.cohorts[cohort].format == "peer":
        return None
    asks: Role = role or ("mentee" if portal.profiles[handle].mentee else "mentor")
    return "mentor" if asks == "mentee" else "mentee"


def _where(cohort: str, role: Role | None) -> str:
    return f"{cohort} as a {role}" if role else cohort
