"""The short way to the host of a link."""

from urllib.parse import urlsplit

from hypothesis import given
from hypothesis import strategies as st

from pairloom.check import links


@given(st.from_regex(r"https://[a-z0-9.:@/?#\[\]%A-Zé_-]{1,20}[^\s]{0,20}", fullmatch=True))
def test_the_host_that_is_read_off_is_that_of_the_link(text: str) -> None:
    """The host that is read off a plain link is the one that comes of taking the link apart."""
    plain = links._PLAIN.match(text)  # noqa: SLF001 - which way was taken can be seen only here
    if plain:
        assert urlsplit(text).hostname == links._host(text)  # noqa: SLF001 - as above


@given(
    st.from_regex(
        r"https://([a-z.]{0,5}linkedin\.com/(in|pub|company)/?|s\.org/@?[a-z@]{0,5}/?)\S{0,8}", fullmatch=True
    )
)
def test_a_link_that_is_plainly_well_is_well(text: str) -> None:
    """A page of a person that is passed over as plainly well would be found well if it was taken apart."""
    if links._PLAIN_LINKEDIN.match(text):  # noqa: SLF001 - as above
        link = urlsplit(text)
        assert f".{link.hostname}".endswith(".linkedin.com")
        assert links._LINKEDIN.match(link.path)  # noqa: SLF001 - as above
    if links._PLAIN_MASTODON.fullmatch(text):  # noqa: SLF001 - as above
        assert links._MASTODON.fullmatch(urlsplit(text).path)  # noqa: SLF001 - as above
