"""`pairloom rematch`: a pair ends without blame, and those who wait find a place, while all other pairs go on."""

from datetime import date
from pathlib import Path
from typing import Final

import click

from pairloom import parting, pipeline
from pairloom.cli import _known as known
from pairloom.cli import _options as options
from pairloom.cli import _rematch_text as rematch_text
from pairloom.cli import _report as report
from pairloom.explain import nearest
from pairloom.model.pair import END_REASONS, EndReason
from pairloom.model.portal import match_path
from pairloom.model.problem import Problem

_PEOPLE: Final = frozenset({"match-people", "pair-known", "pair-seats"})
"""Codes of what is wrong with who is in a pair, and in how many."""


def _reason(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is None or value in END_REASONS:
        return value
    near = nearest(value, END_REASONS)
    meant = f"; did you mean {near}?" if near else ""
    message = f"{value!r} is no reason that we know{meant}\n{_reasons()}"
    raise click.BadParameter(message, ctx=ctx, param=param)


def _reasons() -> str:
    return "\n".join(f"  {name:<9}{words}" for name, words in END_REASONS.items())


@click.command(short_help="End a pair without blame, and place those who wait.")
@click.argument("cohort")
@click.argument("pairs", nargs=-1, metavar="[PAIR]...")
@click.option(
    "--reason",
    callback=_reason,
    metavar="CODE",
    help=f"Why the pair ends: {', '.join(END_REASONS)}.",
)
@click.option("--take", multiple=True, metavar="PAIR", help="Let this pair begin today. Can be repeated.")
@click.option(
    "--moves",
    type=click.IntRange(0, 2),
    default=0,
    show_default=True,
    help="Also look for a better way in which at most so many other pairs move.",
)
@click.option("--dry-run", is_flag=True, help="Show what could be done and write nothing.")
@options.output_format("text", "json")
@options.root
@options.today
def command(  # noqa: PLR0913 - one for each argument and option
    cohort: str,
    pairs: tuple[str, ...],
    *,
    reason: EndReason | None,
    take: tuple[str, ...],
    moves: int,
    dry_run: bool,
    form: str,
    root: Path,
    today: date,
) -> None:
    """End PAIR in a running COHORT and say who could meet next; without PAIR, who could place those who wait.

    PAIR is written <mentor>--<mentee>. Its end is one small file, which blames nobody. Every other pair goes on as it
    is, and the same two are never proposed again. Nothing begins by itself: a pair begins with --take.

    \b
    Examples:
      pairloom rematch 2026-autumn ada-lin--ben-oko --reason time
      pairloom rematch 2026-autumn
      pairloom rematch 2026-autumn --take cleo-diaz--ben-oko
    """
    checked = pipeline.check(root, today)
    known.cohort(checked.portal, cohort)
    errors = [problem for problem in checked.errors if not _mended(problem, cohort)]
    if errors:
        report.show(form, errors, checked.counts, root)
        raise SystemExit(1)
    if pairs and reason is None and not dry_run:
        message = f"say why the pair ends, with one of these:\n{_reasons()}"
        raise click.MissingParameter(message, param_hint="--reason", param_type="option")
    try:
        found = parting.part(
            checked.portal, cohort, today, names=pairs, reason=reason or "other", take=take, moves=moves
        )
    except OverflowError:
        report.show(form, pipeline.too_large(root, cohort), checked.counts, root)
        raise SystemExit(1) from None
    if isinstance(found, parting.Refused):
        raise click.BadParameter(found.sentence, param_hint=found.what)
    told = (
        rematch_text.as_json(cohort, found)
        if form == "json"
        else rematch_text.text(checked.portal, cohort, found, reason)
    )
    click.echo(told)
    if not dry_run:
        for path in parting.write_facts(root, found.files):
            click.echo(f"Wrote {path}", err=form == "json")


def _mended(problem: Problem, cohort: str) -> bool:
    """Return whether a problem is one that ending a pair puts right: something about the people of the pairs.

    A file of a pair that cannot be read is none: what stands in it would be lost.
    """
    people = problem.code in _PEOPLE and problem.path.startswith(f"cohorts/{cohort}/pairs/")
    return people or problem.path == match_path(cohort)
