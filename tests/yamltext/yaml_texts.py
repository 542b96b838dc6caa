"""Random YAML texts as people write them: blocks and brackets, all kinds of quotes, comments in all places."""

import json
from collections.abc import Callable

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

KEYS = st.sampled_from(["a", "bb", "c-d", "on", "x y", "é", "from"])
WORDS = st.sampled_from(
    ["one", "two words", "2026-11-01", "18:00", "it's", "no", "true", "", "a, b", "c: d", "#e", "é"]
)
PROSE = st.lists(st.sampled_from(["line", "  more", "# no comment", "", "k: v"]), min_size=1, max_size=4).map(
    lambda lines: "first\n" + "\n".join(lines).rstrip() + "\n"
)
SCALARS = st.one_of(WORDS, PROSE, st.integers(-3, 99), st.booleans(), st.none())
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=6,
)
RECORDS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=5)


@st.composite
def texts(draw: DrawFn) -> str:
    """Return the text of a random record, with comments that all differ."""
    numbers = iter(range(1000))

    def chance(share: int) -> bool:
        return draw(st.integers(0, 99)) < share

    def comment() -> str:
        return f"# c{next(numbers)}"

    writer = _Writer(chance, comment)
    lines = writer.block(draw(RECORDS), 0)
    text = "\n".join([*writer.above(0), *lines, *writer.above(0)])
    return text if chance(20) else text + "\n"


class _Writer:
    """Writes values in a style that chance decides anew for each."""

    def __init__(self, chance: Callable[[int], bool], comment: Callable[[], str]) -> None:
        self.chance, self.comment = chance, comment

    def above(self, indent: int) -> list[str]:
        """Return lines that may stand above a key or item."""
        lines = [" " * indent + self.comment()] if self.chance(15) else []
        return ["", *lines] if self.chance(10) else lines

    def beside(self) -> str:
        """Return a comment that may stand beside a value."""
        return f"  {self.comment()}" if self.chance(15) else ""

    def block(self, value: object, indent: int) -> list[str]:
        """Return the lines of a list or group, in block style."""
        lines: list[str] = []
        pairs = value.items() if isinstance(value, dict) else [(None, item) for item in value]  # type: ignore[attr-defined]
        for number, (key, item) in enumerate(pairs):
            lines += self.above(indent)
            start = " " * indent + ("-" if key is None else f"{self.short(key, plain_only=True)}:")
            lines += self.entry(start, item, indent, in_list=key is None)
            if number == len(value) - 1 and self.chance(10):  # type: ignore[arg-type]
                lines.append(" " * indent + self.comment())
        return lines

    def entry(self, start: str, item: object, indent: int, *, in_list: bool) -> list[str]:
        """Return the lines of one key or item."""
        inner = indent + 1 + self.chance(80)
        if isinstance(item, list | dict) and item and self.chance(60):
            lines = self.block(item, inner)
            first = lines[0].strip()
            if in_list and first and not first.startswith("#") and self.chance(80):
                return (
                    [start + " " * (inner - len(start)) + lines[0].lstrip(), *lines[1:]]
                    if inner - indent > 1
                    else [start, *lines]
                )
            return [start + self.beside(), *lines]
        if isinstance(item, str) and "\n" in item and self.chance(80):
            sign = "|" if self.chance(80) else "|+"
            return [
                f"{start} {sign}{self.beside()}",
                *(" " * inner + line if line else "" for line in item.split("\n")[:-1]),
            ]
        if isinstance(item, list | dict) and len(item) > 1 and self.chance(30):
            return self.wide(start, item, inner)
        if item is None and self.chance(60):
            return [start + self.beside()]
        return [f"{start} {self.inside(item) if isinstance(item, list | dict) else self.short(item)}{self.beside()}"]

    def wide(self, start: str, item: object, inner: int) -> list[str]:
        """Return brackets over several lines."""
        parts = self.parts(item)
        ends = [","] * (len(parts) - 1) + ["," if self.chance(50) else ""]
        lines = [" " * inner + part + end + self.beside() for part, end in zip(parts, ends, strict=True)]
        one, other = "[]" if isinstance(item, list) else "{}"
        return [f"{start} {one}{self.beside()}", *lines, " " * inner + other + self.beside()]

    def parts(self, item: object) -> list[str]:
        """Return what stands between brackets."""
        if isinstance(item, dict):
            return [f"{self.short(key, plain_only=True)}: {self.inside(part)}" for key, part in item.items()]
        return [self.inside(part) for part in item]  # type: ignore[attr-defined]

    def inside(self, item: object) -> str:
        """Return a value on one line, with brackets."""
        if isinstance(item, list | dict):
            one, other = "[]" if isinstance(item, list) else "{}"
            return one + (", " if self.chance(80) else " , ").join(self.parts(item)) + other
        return self.short(item)

    def short(self, item: object, *, plain_only: bool = False) -> str:
        """Return a word, in quotes or without."""
        if not isinstance(item, str):
            return json.dumps(item)
        if item in {"one", "two words", "2026-11-01", "it's", "no", "é"} or plain_only:
            return item if plain_only or self.chance(70) else json.dumps(item, ensure_ascii=False)
        if "\n" not in item and self.chance(40):
            return "'" + item.replace("'", "''") + "'"
        return json.dumps(item, ensure_ascii=False)
