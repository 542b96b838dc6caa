"""What is wrong with a page, as a browser sees it."""

from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page


def watch(page: Page, address: str) -> list[str]:
    """Return a list that fills with every console error, failed request and request that leaves the site."""
    faults: list[str] = []
    page.on("console", lambda said: faults.append(f"console: {said.text}") if said.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(f"script: {error}"))
    page.on("requestfailed", lambda request: faults.append(f"failed: {request.url}"))
    page.on("request", lambda r: faults.append(f"left the site: {r.url}") if not stays(r.url, address) else None)
    return faults


def stays(url: str, address: str) -> bool:
    """Return whether a request stays on the site."""
    return url.startswith((address, "data:", "blob:" + address))


def faults(browser: Browser, address: str, place: str, scheme: Literal["light", "dark"]) -> list[str]:
    """Return what is wrong with a page on desktop and phone: for axe, in the console, in its requests, in its width."""
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    found = watch(page, address)
    page.goto(address + place)
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        violations = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        for violation in violations:
            found += [f"{width}: {violation['id']}: {node['html'][:160]}" for node in violation["nodes"]]
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            found.append(f"{width}: scrolls sideways")
    context.close()
    return found
