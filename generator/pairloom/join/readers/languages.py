"""Languages: by tag, by English name or by their own name, one after the other."""

import re
from functools import cache
from typing import Final

from babel import Locale, localedata

from pairloom import names
from pairloom.explain import nearest
from pairloom.join.pieces import pieces
from pairloom.join.places import fold
from pairloom.join.slip import Ask, Reading, Slip

MOST: Final = 12
"""Most languages of one answer, as in the model."""

_LONGEST: Final = 60
_NEAR: Final = 75
_HINT: Final = "write its English name, or its tag such as en or pt-BR"
_ALSO: Final = {
    "bahasa indonesia": "id",
    "bahasa melayu": "ms",
    "castellano": "es",
    "castilian": "es",
    "farsi": "fa",
    "mandarin": "zh",
    "mandarin chinese": "zh",
}
"""Names that people use and CLDR has otherwise."""

_LEVEL: Final = re.compile(
    r"[\s(:,\N{EN DASH}\N{EM DASH}-]*\b(?:[abc][12]\+?|native(?:\s+speaker)?"
    r"|mother\s+tongue|first\s+language|bilingual|fluent(?:ly)?"
    r"|advanced|upper[\s-]intermediate|intermediate|elementary|basics?|beginner|conversational|proficient|professional"
    r"|good|very\s+good|excellent|a\s+little|a\s+bit(?:\s+of)?|some|level|learning)\b[\s)\].]*$",
    re.IGNORECASE,
)
_DETAIL: Final = re.compile(r"(?P<name>[^()]+)\((?P<detail>[^()]+)\)")
_JOINTS: Final = re.compile(r"\s*(?:/|&|\band\b)\s*", re.IGNORECASE)


def read(text: str, ask: Ask) -> Reading:
    """Return the tags of the languages named, in the order written; one that is named twice counts once."""
    found = pieces(text)
    if len(found) > MOST:
        return None, (ask.wrong(f"be at most {MOST} languages", str(len(found)), "keep those you can meet in"),)
    values: list[str] = []
    slips: list[Slip] = []
    for piece in found:
        tags, told = _piece(piece, ask)
        values += tags
        slips += told
    return list(dict.fromkeys(values)) or None, tuple(slips)


def _piece(piece: str, ask: Ask) -> tuple[list[str], list[Slip]]:
    if len(piece) > _LONGEST:
        return [], [ask.wrong("be a language", piece, _HINT)]
    if tag := meant(piece):
        return [tag], []
    bare = piece
    while (shorter := _LEVEL.sub("", bare).strip()) and shorter != bare:
        bare = shorter
        if tag := meant(bare):
            return [tag], [ask.note(piece, f"{tag}, without the level")]
    parts = [meant(part) or own_names().get(fold(part)) for part in _JOINTS.split(bare)]
    if all(parts):
        return [tag for tag in parts if tag], [ask.note(piece, ", ".join(map(str, parts)))] if bare != piece else []
    near = nearest(bare, english(), least=_NEAR)
    hint = f"did you mean {near}?" if near else _HINT
    return [], [ask.wrong("be a language", piece, hint)]


@cache
def meant(word: str) -> str | None:
    """Return the tag of a language from its tag or its English name; None where it is neither."""
    plain = " ".join(word.split())
    if tag := _tag(plain):
        return tag
    if tag := _ALSO.get(plain.casefold()) or names.language_tag(plain):
        return tag
    if (hit := _DETAIL.fullmatch(plain)) and (tag := _detailed(hit["name"].strip(), hit["detail"].strip())):
        return tag
    return None


def _tag(word: str) -> str | None:
    first, *others = word.replace("_", "-").split("-")
    if not first.isascii() or len(first) not in {2, 3}:
        return None
    tag = "-".join([first.lower(), *(part.title() if len(part) == len("Latn") else part.upper() for part in others)])
    return (
        tag
        if re.fullmatch(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?", tag) and names.language_name(tag)
        else None
    )


def _detailed(name: str, detail: str) -> str | None:
    """Return the tag of `Portuguese (Brazil)` or `Chinese (Traditional)`; None where the detail is none."""
    if tag := names.language_tag(f"{detail} {name}"):
        return tag
    base, english_names = meant(name), Locale("en")
    if base is None or "-" in base:
        return None
    wanted = detail.casefold()
    if len(detail) == len("BR") and names.language_name(coded := f"{base}-{detail.upper()}"):
        return coded
    for known in (english_names.territories, english_names.scripts):
        for code, said in known.items():
            if said.casefold() == wanted and names.language_name(f"{base}-{code}"):
                return f"{base}-{code}"
    return None


@cache
def english() -> tuple[str, ...]:
    """Return the English names of all languages, for suggestions."""
    return tuple(sorted(name for tag, name in Locale("en").languages.items() if tag not in names.NOT_A_LANGUAGE))


@cache
def own_names() -> dict[str, str]:
    """Return the tag for the name that each language has for itself, as `fold` has it; shared names are left out."""
    found: dict[str, set[str]] = {}
    for code in localedata.locale_identifiers():
        if "_" in code or not names.language_name(code):
            continue
        if name := localedata.load(code, merge_inherited=False).get("languages", {}).get(code):
            found.setdefault(fold(name), set()).add(code)
    return {name: min(codes) for name, codes in found.items() if len(codes) == 1}
