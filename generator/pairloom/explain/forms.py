"""The forms of text that the models know by pattern, each in words, with the mending of usual slips."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Final, get_args, get_origin

from pydantic.fields import FieldInfo

from pairloom.model.community import Repository
from pairloom.model.match import Match
from pairloom.model.profile import Links
from pairloom.model.text import Clock, ForgeLogin, Handle, LanguageTag, Line, SkillName, Zone
from pairloom.names import language_tag, zone_meant

_LATIN: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h"})
"""Latin letters that Unicode does not take apart into a letter and a mark."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of text.

    Attributes:
        words: what the text must be, after `must be`.
        mend: text with the usual slips put right; what it returns is suggested only if it has the form.
    """

    words: str
    mend: Callable[[str], str]


def pattern_of(kind: Any) -> str | None:  # noqa: ANN401 - any type of any field, or the field itself
    """Return the pattern of a field or of an annotated type, also behind `| None`; None where there is none."""
    if not isinstance(kind, FieldInfo):
        options = get_args(kind) if get_origin(kind) is not Annotated else (kind,)
        return next(filter(None, (_own_pattern(FieldInfo.from_annotation(option)) for option in options)), None)
    return _own_pattern(kind) or pattern_of(kind.annotation)


def _own_pattern(field: FieldInfo) -> str | None:
    return next((meta.pattern for meta in field.metadata if getattr(meta, "pattern", None)), None)


def form_of(pattern: str) -> Form:
    """Return the form that a pattern stands for."""
    return _FORMS.get(pattern, _OTHER)


def known(pattern: str) -> bool:
    """Return whether a pattern has words of its own."""
    return pattern in _FORMS


def mended(pattern: str, text: str) -> str | None:
    """Return text with the usual slips put right, None where that does not lead to the form."""
    better = form_of(pattern).mend(text)
    return better if better != text and re.fullmatch(pattern, better) else None


def to_slug(text: str) -> str:
    """Return text as a short name: small ASCII letters and digits with single dashes; empty if nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", _to_ascii(text)).strip("-")


def _to_skill(text: str) -> str:
    return re.sub(r"[^a-z0-9+#.]+", "-", _to_ascii(text)).strip("-.")


def _to_ascii(text: str) -> str:
    """Return text in small letters without their marks; letters of other scripts are left out."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LATIN))
    return plain.encode("ascii", "ignore").decode()


def _to_clock(text: str) -> str:
    hit = re.fullmatch(r"[\s“”„]*(\d{1,2})(?:[:.h](\d{2})?(?::00)?)?\s*([ap]\.?m\.?)?[\s“”„]*", text, re.IGNORECASE)
    if not hit:
        return text
    hour = int(hit[1])
    if hit[3]:
        hour = hour % 12 + (12 if hit[3].lower().startswith("p") else 0)
    return f"{hour:02}:{hit[2] or '00'}"


def _to_language(text: str) -> str:
    if (named := language_tag(text)) is not None:
        return named
    first, *others = text.strip().replace("_", "-").split("-")
    return "-".join([first.lower(), *(part.title() if len(part) == len("Latn") else part.upper() for part in others)])


def _to_zone(text: str) -> str:
    parts = re.sub(r"\s*/\s*", "/", text.strip()).replace(" ", "_").split("/")
    # EST and its like are no cities: the zone of that name never changes its clock, and most who write it do.
    if len(parts) == 1 and not parts[0].isupper() and (meant := zone_meant(parts[0])):
        return meant
    return "/".join(re.sub(r"(?<![^_-])[a-z]", lambda first: first[0].upper(), part) for part in parts)


def _to_login(text: str) -> str:
    return text.strip().rstrip("/").rsplit("/", 1)[-1].removeprefix("@")


def _to_line(text: str) -> str:
    return " ".join(text.split())


def _to_repository(text: str) -> str:
    return re.sub(r"^https?://[^/]+/", "", text.strip()).removesuffix(".git").strip("/")


_OTHER: Final = Form("written in its own form", str.strip)
_FORMS: Final[dict[str | None, Form]] = {
    pattern_of(Handle): Form("small letters a-z, digits and single dashes", to_slug),
    pattern_of(SkillName): Form("small letters and digits, with - . + # between them", _to_skill),
    pattern_of(Line): Form("one line of text with no blanks at its ends", _to_line),
    pattern_of(Clock): Form('a time such as "08:30", to "24:00" at most', _to_clock),
    pattern_of(Zone): Form("a time zone as Area/City, or UTC", _to_zone),
    pattern_of(LanguageTag): Form("a language tag such as en or pt-BR", _to_language),
    pattern_of(ForgeLogin): Form("a login name, without @ and without a link", _to_login),
    pattern_of(Links.model_fields["matrix"]): Form("a Matrix id, as @name:server", str.strip),
    pattern_of(Repository.model_fields["slug"]): Form("the repository's owner/name, without a link", _to_repository),
    pattern_of(Match.model_fields["inputs"]): Form("a digest that pairloom match wrote", str.strip),
}
