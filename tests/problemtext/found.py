"""Problems for tests of their forms, some of them with hostile words."""

from typing import Final

from pairloom.model.problem import Problem

ERROR: Final = Problem(
    "profiles/a.yml", 5, 13, "profile", "mentor.capacity must be 1 or more; found 0", "write: capacity: 1"
)
WARNING: Final = Problem("profiles/b,1.yml", 2, 1, "expired", "100 % of\nit: must hold", severity="warning")
CHECKED: Final = {"profiles": 2, "cohorts": 1, "sessions": 0}

HOSTILE: Final = {
    "line-ends": "a\r\n::error::forged\nprofiles/x.yml:1:1: forged [x]\u2028b\u2029\x85c",
    "command": "::error file=x::forged",
    "old-command": "see ##[add-mask]forged",
    "per-cent": "100%25 %0A::error::forged %",
    "ansi": "\x1b[31mred\x1b]0;title\x07 \x9b2J",
    "bidi": "abc\u202efed\u2066 \u200bx",
    "html": "</code><script>alert(1)</script><img src=x onerror=alert(1)> &amp;",
    "markdown": "[forged](https://forged.example) **b** `c` | # h\n- @someone http://forged.example www.forged.example",
    "json": '"}], "forged": [{"\\',
    "lone-surrogate": "caf\udce9",
}
"""Words that mean something to a terminal, a forge or a browser, by what they try."""


def hostile(words: str) -> Problem:
    """Return a problem whose path, message and hint hold these words."""
    return Problem(f"profiles/{words}.yml", 3, 7, "profile", f"name must be short; found {words}", f"write: {words}")
