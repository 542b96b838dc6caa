"""The heading of a column -> what the column may be: names that forms and people give to a field. Data, mostly."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from pairloom.model.community import Terms
from pairloom.model.question import FIELDS

IGNORE: Final = "ignore"
ROLE: Final = "role"
HANDLE: Final = "handle"
EMAIL: Final = "email"
SHARED: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "skills": ("mentor.offers", "mentee.wants"),
        "stage": ("mentor.stage", "mentee.stage"),
        "hours_per_month": ("mentor.hours_per_month", "mentee.hours_per_month"),
    }
)
"""Columns that mentors and mentees both fill in, and the fields that they stand for; a role column tells which."""

ADDRESS: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
"""The form of an e-mail address; a form that does not ask for it writes `anonymous` in its place."""

SPECIAL: Final = (ROLE, *SHARED, HANDLE, EMAIL, IGNORE)
"""What a column can be beside a field of a profile."""

TARGETS: Final = (*FIELDS, *SPECIAL)
"""Everything that a column can be."""

_EXACT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "consent.on": (
            r"time ?stamp|completion time|(date|time)( and time)? (submitted|completed)|(submitted|completed)( at| on)?"
            r"|submission (time|date)|submit date( utc)?|consent (on|date)|date of consent"
            r"|horodateur|zeitstempel|marca temporal|carimbo de data hora|tijdstempel|informazioni cronologiche"
        ),
        IGNORE: r"id|no|nr|number|respondent id|response id|network id|start time|start date( utc)?|last modified time"
        r"|score|points|total points|quiz feedback|grade posted time",
        EMAIL: r"(your )?e ?mail( address)?|what is your e ?mail( address)?|username",
        "name": (
            r"((your|full|first|last|family|given|preferred|display) )*(name|surname)|name and surname"
            r"|first and last name|what( is|s) your (full |preferred )?name|(what|how) should we call you"
        ),
        "pronouns": r"((my|your|preferred) )*pronouns|(what are|which are) your (preferred )?pronouns",
        "timezone": (
            r"(your )?time ?zone|(your )?(city|city or time zone)|(what( is|s)?|which( is)?) your (time ?zone|city)"
            r"|(which|what) time ?zone are you in|(in )?(which|what) city do you live( in)?"
        ),
        "languages": r"(your |spoken |preferred )?languages?( spoken| you speak| you can meet in)?"
        r"|(which|what) languages? (do|can) you (speak|meet in)",
        "availability": r"(your )?availability|when (can you meet|are you (available|free))( (in|during) the week)?"
        r"|when in the week can you meet",
        "about": r"about( (you|me|yourself))?|(short |your )*(bio|biography|introduction)"
        r"|tell us (something )?about yourself|(please )?introduce yourself",
        "work_style": r"(your )?work(ing)? style",
        "organisation": r"(your )?(organi[sz]ation|company|employer|workplace|university|institution|affiliation)"
        r"|(where|what place) do you (work|study|work or study)( at)?"
        r"|(which|what) (organi[sz]ation|company|university) (do you|are you) (work for|study at|from|with)",
        "background": r"(your )?community background",
        ROLE: r"(your )?role|i (want|would like) to (be|join as)( an?)?|i am an?|join as( an?)?"
        r"|(are you|do you (join|apply|want to be)( as)?)( an?)? mentor(,? an?)? or (as )?(an? )?mentee( or both)?"
        r"|mentor or mentee",
        "mentor.offers": r"(skills|topics) ((that )?(you|i) )?(can |could )?(offer|offered|teach|share|help with)"
        r"|(what|which) (skills|topics) (can|could|would|do) you (like to )?(offer|teach|share|help with)"
        r"( as a mentor)?"
        r"|offers|what can you (help( people)? with|offer|teach|share)|(areas? of )?expertise|mentor skills",
        "mentor.capacity": r"(mentor )?capacity|(max(imum)? )?number of mentees"
        r"|how many mentees( (can|do|would|could) you (like to )?(take|mentor|have))?",
        "mentor.seeks": r"seeks|whom (would|do) you (most )?like to help",
        "mentor.prefers": r"(preferred|favou?rite) mentees?|mentees? (that )?you would like",
        "mentor.formats": r"(mentor(ing)? )?formats?",
        "mentee.wants": r"(skills|topics) ((that )?(you|i) )?(want|would like|wish)( to learn)?|wants|mentee skills"
        r"|(what|which) (skills|topics) (do|would) you (want|like|wish) to (learn|improve)( as a mentee)?"
        r"|what (do|would) you (want|like|wish) to (learn|get help with)",
        "mentee.goals": r"((your|my|mentee) )*goals?|what (do|would) you (want|like|hope) to (reach|achieve)",
        "mentee.prefers": r"prefers|(preferred|favou?rite) mentors?|mentors? (that )?you would like",
        "cohorts": r"cohorts?|(which|what) cohort( (do|would) you (like to )?join)?",
        "available_until": r"available until",
        "consent.publish": r"(i )?consent( to)?( publi(sh|cation|c profile))?|publish|publication consent"
        r"|may (we|this profile|my profile|your profile)( be)? (publish|show|shown|published).*",
        HANDLE: r"(your )?(short name|handle)",
        "skills": r"(your )?(skills|topics)",
        "stage": r"(your )?(career )?(stage|level)|seniority|experience level|level of experience",
        "hours_per_month": r"hours (a|per|each) month|how many hours (a|per|each) month( can you give)?",
    }
    | {
        f"links.{site}": rf"(your )?{site}( (user ?name|login|handle|profile|account|id|user|url|link|page))*"
        rf"( ?(url|link))?|what is your {site} (user ?name|login|handle|id)"
        for site in ("github", "gitlab", "codeberg", "linkedin", "matrix", "mastodon")
    }
    | {"links.website": r"(your |personal )?(website|web ?site|homepage|home page|blog|portfolio)( ?(url|link))?"}
)
"""Headings that can mean nothing else, as `plain` writes them."""

_PRIVATE: Final = re.compile(
    r"\b(phone|telephone|mobile|whatsapp|address|street|post ?code|zip|birth|birthday|age|gender|sex|ethnicity|race"
    r"|religion|disability|nationality|passport|salary|income)\b"
)
_PERHAPS: Final[tuple[tuple[str, str], ...]] = (
    (r"\bmentors?\b.*\b(prefer|like|wish|choice)", "mentee.prefers"),
    (r"\b(agree|consent|permission|publish|publicly)\b", "consent.publish"),
    (r"\bmentees?\b.*\b(prefer|choice)", "mentor.prefers"),
    (r"\b(organi[sz]ation|company|employer|university)\b", "organisation"),
    (r"\bpronouns?\b", "pronouns"),
    (r"\b(time ?zone|city|where.*(live|based|located)|location|country)\b", "timezone"),
    (r"\blanguages?\b", "languages"),
    (r"\bhow many\b.*\bmentees?\b|\bcapacity\b", "mentor.capacity"),
    (r"\bhours?\b.*\bmonth", "hours_per_month"),
    (r"\b(learn|improve|need help|wants?)\b", "mentee.wants"),
    (r"\b(offer|teach|expert|help (others|people|someone|with)|strengths?)\b", "mentor.offers"),
    (r"\bgoals?\b|\b(achieve|reach|hope to)\b", "mentee.goals"),
    (r"\b(skills?|topics?|technolog(y|ies))\b", "skills"),
    (r"\b(stage|senior|seniority|experience|career)\b", "stage"),
    (r"\b(available|availability|free|times?|schedule)\b", "availability"),
    (r"\bcohort\b", "cohorts"),
    (r"\b(mentor|mentee)\b.*\b(or|both)\b", ROLE),
    (r"\b(about|bio|background|introduce|yourself)\b", "about"),
    (r"\bname\b", "name"),
)
"""What a heading may mean, by a word in it: for a suggestion that somebody looks at."""


def plain(heading: str, terms: Terms) -> str:
    """Return a heading in small letters and single blanks, without marks, with `mentor` for the community's word."""
    text = unicodedata.normalize("NFKC", heading).casefold().replace("'", "").replace("\u2019", "")
    words = " ".join(re.sub(r"[\W_]+", " ", text).split())
    for own, word in ((terms.mentor, "mentor"), (terms.mentee, "mentee"), (terms.cohort, "cohort")):
        words = re.sub(rf"\b{re.escape(own.casefold())}(?=s?\b)", word, words)
    return words


def certain(words: str) -> str | None:
    """Return what a heading means, as `plain` has it, where it can mean nothing else; None otherwise."""
    if words in _labels():
        return _labels()[words]
    return next((target for target, form in _EXACT.items() if re.fullmatch(form, words)), None)


def perhaps(words: str) -> str | None:
    """Return what a heading may mean, as `plain` has it, by a word in it; None where no word tells."""
    return next((target for form, target in _PERHAPS if re.search(form, words)), None)


def private(words: str) -> bool:
    """Return whether a heading asks for what must not be in an open repository."""
    return bool(_PRIVATE.search(words))


@cache
def _labels() -> Mapping[str, str]:
    """Return the field of each label and key, and of the last word of a key where only one field has it."""
    last: dict[str, list[str]] = {}
    for key in FIELDS:
        last.setdefault(key.rpartition(".")[2], []).append(key)
    named = {name: keys[0] for name, keys in last.items() if len(keys) == 1 and name != "on"}
    named |= {field.label: key for key, field in FIELDS.items()} | {key: key for key in (*FIELDS, *SPECIAL)}
    return {plain(name, Terms()): target for name, target in named.items()}
