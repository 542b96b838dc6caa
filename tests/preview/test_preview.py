"""The preview, over real connections on loopback."""

import http.client
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from pairloom.preview import Preview

PAGE = b"<!doctype html><html><body><p>Amina</p></body></html>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small site."""
    for path, content in {
        "index.html": PAGE.replace(b"Amina", b"Home"),
        "people/amina/index.html": PAGE,
        "404.html": PAGE.replace(b"Amina", b"Nothing here"),
        "feed.xml": b"<feed/>",
    }.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_bytes(content)
    (tmp_path / "secret.txt").write_text("secret")
    return tmp_path / "site"


@pytest.fixture
def address() -> str:
    """Return an address that nobody listens at."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{free.getsockname()[1]}"


@pytest.fixture
def preview(site: Path, address: str) -> Iterator[Preview]:
    """Return a preview of the site below /mentors/."""
    shown = Preview(site, address, "/mentors/")
    yield shown
    shown.stop()


def _get(address: str, path: str) -> tuple[int, bytes, str]:
    connection = http.client.HTTPConnection(address, timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    found = answer.status, answer.read(), answer.headers.get("Location", answer.headers.get("Content-Type", ""))
    connection.close()
    return found


@pytest.mark.usefixtures("preview")
@pytest.mark.parametrize(
    ("path", "status", "inside"),
    [
        ("/mentors/", 200, b"<p>Home</p>"),
        ("/mentors/people/amina/", 200, b"<p>Amina</p>"),
        ("/mentors/people/amina/?x=1", 200, b"<p>Amina</p>"),
        ("/mentors/people/nobody/", 404, b"<p>Nothing here</p>"),
        ("/mentors/feed.xml", 200, b"<feed/>"),
        ("/mentors/../secret.txt", 404, b"Nothing here"),
        ("/mentors/%2e%2e/secret.txt", 404, b"Nothing here"),
        ("/mentors/%00", 404, b"Nothing here"),
    ],
)
def test_pages_and_files_are_served_and_nothing_else(address: str, path: str, status: int, inside: bytes) -> None:
    """Pages and files of the site are served, and nothing outside its folder."""
    found = _get(address, path)
    assert status == found[0]
    assert inside in found[1]


@pytest.mark.usefixtures("preview")
@pytest.mark.parametrize("path", ["/", "/elsewhere/"])
def test_other_addresses_lead_to_the_site(address: str, path: str) -> None:
    """Addresses outside the site lead to it."""
    assert (302, b"", "/mentors/") == _get(address, path)


@pytest.mark.usefixtures("preview")
def test_a_folder_without_its_slash_leads_to_the_page(address: str) -> None:
    """The address of a page without its slash leads to the page."""
    status, _, place = _get(address, "/mentors/people/amina")
    assert (301, "/mentors/people/amina/") == (status, place)


def test_an_open_page_hears_of_a_change(preview: Preview, address: str) -> None:
    """An open page that asks for news waits until there is a change, and then gets another number than its own."""
    page = _get(address, "/mentors/")[1].decode()
    number = page.partition("after=")[2].partition('"')[0]
    answers: list[bytes] = []
    asking = threading.Thread(
        target=lambda: answers.append(_get(address, f"/mentors/pairloom-changes?after={number}")[1])
    )
    asking.start()
    asking.join(timeout=0.3)
    assert asking.is_alive()
    preview.changed()
    asking.join(timeout=10)
    assert [str(int(number) + 1).encode()] == answers
    assert str(int(number) + 1).encode() == _get(address, "/mentors/pairloom-changes?after=odd")[1]


def test_a_taken_address_is_said(preview: Preview, site: Path, address: str) -> None:
    """An address where somebody listens already is refused."""
    del preview
    with pytest.raises(OSError, match="in use"):
        Preview(site, address, "/")
