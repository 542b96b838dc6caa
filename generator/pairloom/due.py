"""Portal, today -> who should be asked whether their profile still holds, each with the text to ask with. Pure."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import Final, Literal

from pairloom.formlinks import answered_form_url
from pairloom.model import rights, standing
from pairloom.model.community import Community
from pairloom.model.portal import Portal, months_after
from pairloom.model.profile import Profile

WITHIN: Final = 21
"""Days before the end from which on a person is asked, if nobody says otherwise: three weekly rounds."""

LISTED: Final = 90
"""Days after the end for which a person is still listed; then the silence is taken for an answer."""


@dataclass(frozen=True, slots=True)
class Due:
    """Somebody whose profile ends soon, or ended not long ago.

    Attributes:
        handle: who.
        login: their login on the community's forge; None where the profile names none.
        until: the last day that the profile holds.
        state: `expiring` until that day, `expired` after it.
        ask: whether to ask on the forge. Not without a login, and not where somebody's own date has passed: they were
            asked before it, or have paused, which looks the same.
        paired: the cohorts, by id, in which they are in a running pair.
        title: one line that says what it is about; no other request has the same.
        text: what to ask, as Markdown, with the two answers: as links, where a login is known.
    """

    handle: str
    login: str | None
    until: date
    state: Literal["expiring", "expired"]
    ask: bool
    paired: tuple[str, ...]
    title: str
    text: str


def due(portal: Portal, today: date, within: int = WITHIN) -> tuple[Due, ...]:
    """Return who should be asked, the first to expire first.

    People who are neither shown on the site nor awaited by a cohort are left in peace, and so is everybody whose
    profile ended more than 90 days ago.

    Args:
        portal: the portal.
        today: the day to count from.
        within: days before the end from which on a person is asked.
    """
    first, last = today - timedelta(LISTED), today + timedelta(within)
    pairs = _running_pairs(portal, today)
    asked = [
        _due(portal, handle, profile, today, tuple(pairs[handle]))
        for handle, profile in portal.profiles.items()
        if first <= portal.expires(profile) <= last and (profile.consent.publish or portal.awaited(profile))
    ]
    return tuple(sorted(asked, key=lambda each: (each.until, each.handle)))


def _running_pairs(portal: Portal, today: date) -> defaultdict[str, dict[str, None]]:
    """Return by handle the cohorts, in order of id, in which people are in a running pair."""
    cohorts: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for cohort, record in sorted(portal.cohorts.items()):
        if record.status == "running":
            here = standing.pairs(portal, cohort, today)
            circled = chain.from_iterable(standing.circles(portal, cohort, today))
            for handle in (*(pair.mentor for pair in here), *(pair.mentee for pair in here), *circled):
                cohorts[handle][cohort] = None
    return cohorts


def _due(portal: Portal, handle: str, profile: Profile, today: date, paired: tuple[str, ...]) -> Due:
    until = portal.expires(profile)
    login = rights.login(portal, handle)
    later = months_after(max(until, today), portal.community.expiry.months)
    answers = _links(portal.community, later) if login else _words(later)
    return Due(
        handle=handle,
        login=login,
        until=until,
        state="expired" if until < today else "expiring",
        ask=login is not None and (until >= today or profile.available_until is None),
        paired=paired,
        title=f"Still available? {handle}, {until}",
        text=_text(f"@{login}" if login else handle, until, today, answers, in_pair=bool(paired)),
    )


def _text(who: str, until: date, today: date, answers: tuple[str, ...], *, in_pair: bool) -> str:
    """Return what to ask. No words of the person's own are in it, so that it can stand anywhere."""
    if until < today:
        state = f"ended on {until}, so it is out of the directory and the matching now"
        silence = "You need not answer: your profile then stays away, and nothing in it is lost."
    else:
        state = f"holds until {until}"
        silence = (
            "You need not answer: your profile then leaves the directory and the matching by itself, "
            "and nothing in it is lost."
        )
    lines = (
        f"Hello {who}, your mentorship profile {state}. Are you still available?",
        "",
        *answers,
        f"{silence} Your pair goes on in any case." if in_pair else silence,
    )
    return "\n".join(lines)


def _links(community: Community, later: date) -> tuple[str, ...]:
    """Return the two answers as links to forms that are filled in."""
    yes = answered_form_url(community, "available", {"available_until": later.isoformat()})
    return (
        f"- [I am still available until {later}]({yes})",
        f"- [Pause me]({answered_form_url(community, 'pause', {})})",
        "",
        "Each link opens a short form; send it, and the rest is done for you.",
    )


def _words(later: date) -> tuple[str, ...]:
    """Return the two answers for somebody whom the forge does not know, and whose form could not be told apart."""
    return (
        f"- I am still available until {later}",
        "- Pause me",
        "",
        "Answer with one of the two, or with a day of your own, and we write it down for you.",
    )
