"""Languages are BCP 47 tags that CLDR, the Unicode list of languages, knows.

A code of three letters that CLDR has no name for is a warning only: there are more languages than its list has.

Bad:
    # profiles/sample-person.yml: jp is Japan, the language is ja
    languages: [en, jp]

Good:
    languages: [en, ja]
"""

from collections.abc import Iterator
from datetime import date

from pairloom.check._places import At
from pairloom.explain import shown, subject
from pairloom.model.portal import Portal, profile_path, resource_path, session_path
from pairloom.model.problem import Problem, Severity, found
from pairloom.names import NOT_A_LANGUAGE, is_language, language_meant, language_name

ALONE = True


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield language tags that are not known, with the tag that was probably meant."""
    for path, at, tag in _named(portal):
        if not is_language(tag):
            meant = language_meant(tag)
            rare = meant is None and len(tag) == 3 and tag not in NOT_A_LANGUAGE  # noqa: PLR2004 - ISO 639-3 codes
            severity: Severity = "warning" if rare else "error"
            must = "should" if rare else "must"
            message = f"{subject(at)} {must} be the tag of a known language; found {shown(tag)}"
            hint = f"write: {meant} ({language_name(meant)})" if meant else _advice(rare=rare)
            yield found(path, at, "language", message=message, hint=hint, severity=severity)


def _advice(*, rare: bool) -> str:
    if rare:
        return "if this is the ISO 639-3 code of your language, keep it; the site then shows the code"
    return "write the tag of a language, for instance en (English), yo (Yoruba), zh-Hant (Traditional Chinese)"


def _named(portal: Portal) -> Iterator[tuple[str, At, str]]:
    for handle, profile in portal.profiles.items():
        for position, tag in enumerate(profile.languages):
            yield profile_path(handle), ("languages", position), tag
    for key, session in portal.sessions.items():
        yield session_path(key), ("language",), session.language
    for slug, resource in portal.resources.items():
        yield resource_path(slug), ("language",), resource.record.language
