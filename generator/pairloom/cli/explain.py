"""`pairloom explain`: who could be somebody's pair, best first, with points, reasons and vetoes."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from pairloom import pipeline
from pairloom.cli import _known as known
from pairloom.cli import _options as options
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
    help="In which role HANDLE asks.",
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
    """Say for HANDLE who in COHORT could be their pair, and why; with OTHER, only about that person.

    \b
    Examples:
      pairloom explain 2026-autumn sample-mentee --top 5
      pairloom explain 2026-autumn sample-mentee sample-mentor
      pairloom explain 2026-autumn sample-mentee --format json
    """
    portal = pipeline.check(root, today).portal
    known.cohort(portal, cohort)
    known.person(portal, handle, _members(portal, cohort, today, role), _where(cohort, role))
    told = pipeline.explain(portal, cohort, handle, today, role)
    if other is not None:
        sought: Role = "mentor" if told.role == "mentee" else "mentee"
        known.person(portal, other, [option.handle for option in told.candidates], _where(cohort, sought))
    wanted = [option for option in told.candidates if other in {None, option.handle}][:top]
    shown = Explanation(told.handle, told.role, tuple(wanted))
    click.echo(_json(shown) if form == "json" else "\n".join(_lines(shown)))


def _members(portal: Portal, cohort: str, today: date, role: Role | None) -> list[str]:
    people = portal.participants(cohort, today)
    roles = {handle: {"mentor": profile.mentor, "mentee": profile.mentee} for handle, profile in people}
    return [handle for handle, has in roles.items() if (has[role] if role else any(has.values()))]


def _where(cohort: str, role: Role | None) -> str:
    return f"{cohort} as a {role}" if role else cohort


def _json(told: Explanation) -> str:
    options_ = [
        {
            "handle": option.handle,
            "points": option.points,
            "feasible": option.feasible,
            "criteria": {name: given.model_dump(mode="json") for name, given in option.criteria.items()},
            "veto": option.veto,
        }
        for option in told.candidates
    ]
    return json.dumps({"handle": told.handle, "role": told.role, "candidates": options_}, ensure_ascii=False, indent=2)


def _lines(told: Explanation) -> Iterator[str]:
    """Yield an explanation for people: each option with its points by criterion, most points first."""
    sought = "mentors" if told.role == "mentee" else "mentees"
    yield f"{told.handle}, {told.role}: {sought}, best first" if told.candidates else f"No {sought} for {told.handle}."
    for place, option in enumerate(told.candidates, start=1):
        yield ""
        yield f"{place:>3}. {option.handle}  {option.points} points" if option.feasible else f"  -  {option.handle}"
        if option.veto:
            yield f"       cannot be: {option.veto}"
            continue
        for name, given in sorted(option.criteria.items(), key=lambda item: (-item[1].points, item[0])):
            yield f"       {given.points:>3}  {name.replace('_', ' ')}: {given.reason}"
