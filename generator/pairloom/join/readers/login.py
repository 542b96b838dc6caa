"""A login on a code forge: `ada`, `@ada`, or the address of its page."""

import re
from typing import Final

from pairloom.join.slip import Ask, Reading

_HOSTS: Final = {"github.com": "github", "gitlab.com": "gitlab", "codeberg.org": "codeberg"}
_LOGIN: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")


def read(text: str, ask: Ask) -> Reading:
    """Return the login; the address of a page must be one of the forge that is asked for."""
    page = re.fullmatch(
        r"(?:https?://)?(?:www\.)?(github\.com|gitlab\.com|codeberg\.org)/([^/?#\s]+)/?", text, re.IGNORECASE
    )
    if page and _HOSTS[page[1].casefold()] != ask.field.at[-1]:
        return None, (ask.wrong(f"be a login of {ask.field.at[-1]}", text, f"for example: {ask.field.example}"),)
    login = (page[2] if page else text).removeprefix("@")
    if _LOGIN.fullmatch(login):
        return login, ()
    return None, (ask.wrong("be a login, without a link or blanks", text, f"for example: {ask.field.example}"),)
