"""The phases of a cohort on a scale of time: honest about today, and readable on a phone."""

from datetime import date

import pytest

from pairloom.model.cohort import Phase
from pairloom.views import timeline

TODAY = date(2026, 11, 15)


def phase(name: str, start: str, end: str) -> Phase:
    """Return a phase."""
    return Phase.model_validate_json(f'{{"name": "{name}", "from": "{start}", "to": "{end}"}}')


def test_a_phase_takes_its_share_of_the_scale() -> None:
    """Each phase has a bar in proportion to its days, both its ends included, and today is the middle of its day."""
    found = timeline.of_phases(
        [phase("One", "2026-11-11", "2026-11-15"), phase("Two", "2026-11-16", "2026-11-20")], TODAY
    )
    assert found
    assert [(0, 50, "now"), (50, 50, "coming")] == [(each.left, each.width, each.time) for each in found.phases]
    assert timeline.Tick(TODAY, 45) == found.today


@pytest.mark.parametrize(
    ("today", "now", "coming", "on_scale"),
    [
        (date(2026, 9, 1), [], "One", False),
        (date(2026, 10, 3), ["One", "Both"], "Three", True),
        (date(2026, 10, 20), [], "Three", True),
        (date(2027, 1, 1), [], None, False),
    ],
)
def test_today_is_before_in_between_or_after_the_phases(
    today: date, now: list[str], coming: str | None, *, on_scale: bool
) -> None:
    """Phases can overlap or leave days between them; before the first and after the last there is no mark for today."""
    phases = [
        phase("One", "2026-10-01", "2026-10-05"),
        phase("Both", "2026-10-03", "2026-10-10"),
        phase("Three", "2026-11-01", "2026-11-30"),
    ]
    found = timeline.of_phases(phases, today)
    assert found
    assert now == [each.name for each in found.now]
    assert coming == (found.next.name if found.next else None)
    assert on_scale == (found.today is not None)


def test_the_name_of_a_short_phase_stands_beside_its_bar() -> None:
    """The name of a long phase stands in its bar, that of a short one after it, or before it near the end."""
    phases = [
        phase("Short", "2026-01-01", "2026-01-10"),
        phase("Long", "2026-01-11", "2026-11-30"),
        phase("Last", "2026-12-01", "2026-12-31"),
    ]
    found = timeline.of_phases(phases, TODAY)
    assert found
    assert ["after", "inside", "before"] == [each.side for each in found.phases]


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2026-11-02", "2026-11-28", []),
        ("2026-11-01", "2027-01-02", [(2026, 11), (2026, 12), (2027, 1)]),
        ("2026-08-17", "2027-02-12", [(2026, 9), (2026, 10), (2026, 11), (2026, 12), (2027, 1), (2027, 2)]),
        ("2026-01-05", "2026-12-20", [(2026, 3), (2026, 5), (2026, 7), (2026, 9), (2026, 11)]),
        ("2020-02-01", "2030-01-01", [(2022, 1), (2024, 1), (2026, 1), (2028, 1), (2030, 1)]),
    ],
)
def test_the_scale_has_at_most_six_marks(start: str, end: str, months: list[tuple[int, int]]) -> None:
    """The first days of months are marked, at most six of them, so that they can be read on a phone."""
    found = timeline.of_phases([phase("All", start, end)], TODAY)
    assert found
    assert months == [(tick.first.year, tick.first.month) for tick in found.ticks]
    assert (len(months) == 5 and months[0][1] == 1) == found.years
