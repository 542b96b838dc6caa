"""Text that speaks of mentors, mentees and cohorts -> the same text in the words that a community chose for them."""

import re
from typing import Final

from pairloom.model.community import Terms
from pairloom.model.view import article, plural

_WORD: Final = (
    r"(?<![\w/.@#])(?:(?P<article>an?)(?P<gap>\s+))?(?P<term>mentor|mentee|cohort)(?P<many>s)?(?![\w/@]|\.\w|-\w+\.\w)"
)
_QUOTED: Final = "“[^”]*”"
_KEPT: Final = (
    r"(?P<fence>^ {0,3}(?:```+|~~~+))[^\n]*\n.*?(?:^ {0,3}(?P=fence)[`~]*[ \t]*$|\Z)",  # a block of code
    r"(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)",  # code in a line
    r"\]\[[^\]\n]*\]",
    r"\]\([^()\s]*(?:\([^()\s]*\))?[^()\n]*\)",  # where a link leads
    r"^ {0,3}\[[^\]\n]+\]:[^\n]*",  # the same, written below
    r"<[^<>\n]*>",
    r"https?://\S+",
)
_MARK: Final = re.compile(r"[!-&(-,./:-@\[-`{-~]")
"""What Markdown and HTML could read as theirs: ASCII punctuation but apostrophe and dash, which words have."""

_PLAIN: Final = re.compile(rf"{_QUOTED}|{_WORD}", re.IGNORECASE)
_MARKDOWN: Final = re.compile(
    "|".join((*(f"(?:{kept})" for kept in _KEPT), _QUOTED, _WORD)), re.IGNORECASE | re.MULTILINE | re.DOTALL
)


def reworded(text: str, terms: Terms) -> str:
    """Return plain text in a community's words, so that "a mentor" becomes "an elder".

    Whole words only, singular and plural, with their article and capital; what stands between curly quotes is
    somebody's own, and stays. "Mentoring" and "mentorship" are the name of the thing and stay, too.
    """
    return text if terms == Terms() else _PLAIN.sub(lambda found: _word(found, terms), text)


def reworded_markdown(text: str, terms: Terms) -> str:
    """Return Markdown in a community's words, which are no Markdown; code, addresses and HTML stay as they are."""
    return text if terms == Terms() else _MARKDOWN.sub(lambda found: _in_markdown(found, terms), text)


def _word(found: re.Match[str], terms: Terms) -> str:
    term = found["term"]
    if term is None:
        return found[0]
    chosen: str = getattr(terms, term.lower())
    if chosen == term.lower():
        return found[0]
    noun = _like(plural(chosen) if found["many"] else chosen, term)
    if found["article"] is None:
        return noun
    return f"{_like(article(chosen), found['article'])}{found['gap']}{noun}"


def _in_markdown(found: re.Match[str], terms: Terms) -> str:
    """Return what takes the place of a term in Markdown, where a sign of a community's word stays a sign."""
    if found["term"] is None:
        return found[0]
    return _MARK.sub(lambda mark: f"&#{ord(mark.group())};", _word(found, terms))


def _like(word: str, model: str) -> str:
    """Return a word in the case of another: small, with a capital, or in capitals."""
    if len(model) > 1 and model.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if model[0].isupper() else word
