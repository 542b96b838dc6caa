"""Times of the week: `tue 18:00-20:00; Sat 10-13`, `Mon-Fri 6pm to 8pm`, one or several on a line."""

import re
from typing import Final

from pairloom.join.pieces import unmarked
from pairloom.join.slip import Ask, Reading, Slip

_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY: Final = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?"
    r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?\b\.?"
)
_SETS: Final = {
    "weekdays": _DAYS[:5],
    "workdays": _DAYS[:5],
    "weekend": _DAYS[5:],
    "weekends": _DAYS[5:],
    "daily": _DAYS,
    "every day": _DAYS,
    "everyday": _DAYS,
}
_TO: Final = r"\s*(?:[-\N{EN DASH}\N{EM DASH}]|\bto\b|\btill\b|\buntil\b)\s*"
_TIME: Final = r"(?:\d{1,2}(?:[:.h]\d{2})?(?:\s*[ap]\.?m\b\.?)?|noon|midnight)"
_RANGE: Final = re.compile(rf"(?P<start>{_TIME}){_TO}(?P<end>{_TIME})", re.IGNORECASE)
_SPAN: Final = rf"{_DAY}(?:{_TO}{_DAY})?"
_SOME_DAYS: Final = rf"(?:{_SPAN}(?:\s*(?:,|/|&|\+|\band\b)\s*{_SPAN})*|{'|'.join(_SETS)})"
_ENTRY: Final = re.compile(
    rf"(?P<days>{_SOME_DAYS})[\s:,(]*(?:from\s+|between\s+)?"
    rf"(?P<times>{_RANGE.pattern.replace('?P<start>', '?:').replace('?P<end>', '?:')}"
    rf"(?:\s*(?:,|&|/|\band\b)\s*{_RANGE.pattern.replace('?P<start>', '?:').replace('?P<end>', '?:')})*)\)?",
    re.IGNORECASE,
)
_CLOCK: Final = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"[\s,;.•*]*(?:\band\b)?[\s,;.•*]*", re.IGNORECASE)
_LONGEST: Final = 200
"""Most characters of one line: every day with two times has room in it."""

_DAY_END: Final = 24 * 60
_HALF_DAY: Final = 12 * 60
_HOUR: Final = 60


def read(text: str, ask: Ask) -> Reading:
    """Return the slots in the order of the week, as `{day, from, to}`; a slot over midnight becomes two."""
    slots: list[tuple[int, int, int]] = []
    slips: list[Slip] = []
    for line in filter(None, map(unmarked, re.split(r"[;\n]", text))):
        rest = _ENTRY.sub("\x00", line) if len(line) <= _LONGEST else ""
        if any(not _BETWEEN.fullmatch(part) for part in rest.split("\x00")) or "\x00" not in rest:
            slips.append(ask.wrong("be times of the week", line, f"for example: {ask.field.example}"))
            continue
        for entry in _ENTRY.finditer(line):
            found, told = _entry(entry, ask)
            slots += found
            slips += told
    merged = _merged(slots)
    return [{"day": _DAYS[day], "from": _text(start), "to": _text(end)} for day, start, end in merged] or None, tuple(
        slips
    )


def _entry(entry: re.Match[str], ask: Ask) -> tuple[list[tuple[int, int, int]], list[Slip]]:
    slots: list[tuple[int, int, int]] = []
    slips: list[Slip] = []
    for hit in _RANGE.finditer(entry["times"]):
        span = _span(hit["start"], hit["end"])
        if span is None:
            slips.append(ask.wrong("be times of the clock", hit[0], 'for example: "18:00-20:00"'))
            continue
        start, end = span
        if end > _DAY_END:
            night = f"{_text(start)} to 24:00, and 00:00 to {_text(end - _DAY_END)} of the next day"
            slips.append(ask.note(entry[0], night))
        elif _is_vague(hit):
            slips.append(ask.note(hit[0], f"{_text(start)} to {_text(end)}", "in the evening? add 12, or write pm"))
        for day in _days(entry["days"]):
            slots.append((day, start, min(end, _DAY_END)))
            if end > _DAY_END:
                slots.append(((day + 1) % len(_DAYS), 0, end - _DAY_END))
    return slots, slips


def _days(text: str) -> list[int]:
    plain = " ".join(text.casefold().split())
    if plain in _SETS:
        return [_DAYS.index(day) for day in _SETS[plain]]
    found: list[int] = []
    for span in re.finditer(_SPAN, plain):
        ends = [_DAYS.index(day[:3]) for day in re.findall(_DAY, span[0])]
        length = (ends[-1] - ends[0]) % len(_DAYS)
        found += [(ends[0] + step) % len(_DAYS) for step in range(length + 1)]
    return found


def _span(start: str, end: str) -> tuple[int, int] | None:
    """Return start and end in minutes; an end on the next day is more than a day. `6-8pm` gives both their half."""
    half_of_end = (match := _CLOCK.match(end)) and match[3]
    first, last = _minutes(start, half_of_end), _minutes(end, None)
    if first is None or last is None:
        return None
    last = _DAY_END if last == 0 else last
    if first >= last and half_of_end and (alone := _minutes(start, "a")) is not None and alone < last:
        first = alone
    if first >= _DAY_END or first == last:
        return None
    return first, last if last > first else last + _DAY_END


def _minutes(text: str, half: str | None) -> int | None:
    word = text.casefold()
    if word in {"noon", "midnight"}:
        return _HALF_DAY if word == "noon" else 0
    clock = _CLOCK.match(text)
    if clock is None:
        return None
    hour, minute, own = int(clock[1]), int(clock[2] or 0), (clock[3] or half or "").casefold()
    if own:
        if not 1 <= hour <= _HALF_DAY // _HOUR:
            return None if clock[3] else hour * _HOUR + minute
        hour = hour % 12 + (12 if own == "p" else 0)
    total = hour * _HOUR + minute
    return total if minute < _HOUR and total <= _DAY_END else None


def _is_vague(hit: re.Match[str]) -> bool:
    """Return whether morning or evening may be meant: two bare hours of the first half of the day."""
    return all(text.isdigit() and len(text) == 1 for text in (hit["start"], hit["end"]))


def _merged(slots: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Return slots in order of the week, those that touch or overlap as one."""
    merged: list[tuple[int, int, int]] = []
    for day, start, end in sorted(slots):
        if merged and merged[-1][0] == day and start <= merged[-1][2]:
            merged[-1] = (day, merged[-1][1], max(end, merged[-1][2]))
        else:
            merged.append((day, start, end))
    return merged


def _text(minutes: int) -> str:
    return f"{minutes // _HOUR:02}:{minutes % _HOUR:02}"
