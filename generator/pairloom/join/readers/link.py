"""A full link, which starts with https."""

import re

from pairloom.join.slip import Ask, Reading


def read(text: str, ask: Ask) -> Reading:
    """Return the link without blanks and `<>` around it."""
    link = text.strip("<> \n")
    if re.match(r"https://", link, re.IGNORECASE):
        return f"https{link[5:]}", ()
    bare = re.fullmatch(r"(?:http://)?((?:[\w-]+\.)+[a-zA-Z]{2,}(?:[/?#]\S*)?)", link, re.IGNORECASE)
    hint = f"write: https://{bare[1]}" if bare else f"for example: {ask.field.example}"
    return None, (ask.wrong("be a full link that starts with https://", link, hint),)
