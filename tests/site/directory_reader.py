"""The directory as a new reader opens it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Final, Literal

from playwright.sync_api import Browser, Page, ViewportSize

PHONE: Final[ViewportSize] = {"width": 390, "height": 844}
DESKTOP: Final[ViewportSize] = {"width": 1280, "height": 900}
NOON: Final = "2026-11-15T12:00:00Z"
Scheme = Literal["light", "dark"]
Open = Callable[..., Page]


@contextmanager
def readers(browser: Browser, address: str) -> Iterator[Open]:
    """Give a function that opens the directory, at noon of the demo's day, from Berlin; in the end all are closed."""
    with ExitStack() as contexts:

        def opened(
            query: str = "", width: Literal[390, 1280] = 1280, zone: str = "Europe/Berlin", scheme: Scheme = "light"
        ) -> Page:
            size = PHONE if width == PHONE["width"] else DESKTOP
            context = contexts.enter_context(browser.new_context(viewport=size, timezone_id=zone, color_scheme=scheme))
            page = context.new_page()
            page.clock.set_fixed_time(NOON)
            page.goto(f"{address}people/{query}")
            page.wait_for_selector(".pl-dir-live", state="attached")
            return page

        yield opened
