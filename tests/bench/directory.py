"""How large the directory's data is, and how long a filter takes in Chromium.

    python -m tests.bench.directory [PEOPLE]

The people are those of `tests.bench.named_people`: half of them in each role, some in both.

First the size: bytes, and bytes as gzip -9 packs them, whole and by column. Then, where there is a Chromium, the page
of the directory is opened over this data, and a reader's choices are made one after the other: for each the
milliseconds from the choice until the results stand on the page, layout included, the median of several runs.
Nothing here is a test: a timing is looked at, never asserted.
"""

import functools
import gzip
import json
import shutil
import statistics
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import Browser, sync_playwright
from tests.bench.communities import DAY
from tests.bench.named_people import people

from pairloom.model.portal import Portal
from pairloom.model.view import PageView
from pairloom.publish import directory as published
from pairloom.render import pages, themefiles
from pairloom.views import paths
from pairloom.views.files import directory
from pairloom.views.pages import directory as directory_page

VISITS: Final = 5


def sizes(portal: Portal) -> bytes:
    """Print the size of the data, whole and by part, and return it."""
    view = next(directory.files(portal, DAY))
    data = published.content(view, portal.community)
    print(f"{len(view.people)} people: {len(data):,} bytes, {len(gzip.compress(data, 9)):,} with gzip -9")
    whole = json.loads(data)
    for key, value in whole.items():
        part = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
        print(f"  {key:<10} {len(part):>9,} {len(gzip.compress(part, 9)):>9,}")
    return data


CHOICES: Final = (
    ("the most frequent skill", ".pl-dir-facet[data-facet=offers] .pl-dir-values input"),
    ("a second skill", ".pl-dir-facet[data-facet=offers] li:nth-child(2) input"),
    ("a language", ".pl-dir-facet[data-facet=language] .pl-dir-values input"),
    ("a role", ".pl-dir-facet[data-facet=role] .pl-dir-values input"),
    ("a stage", ".pl-dir-facet[data-facet=stage] li:nth-child(4) input"),
    ("a free seat", ".pl-dir-facet[data-facet=seats] .pl-dir-values input"),
    ("weekday evenings", "[data-quick=e12345]"),
    ("2 shared hours", ".pl-dir-facet[data-facet=shared] li:nth-child(2) input"),
    ("weekends as well", "[data-quick=m67a67e67]"),
)
"""What a reader does, one after the other, and where they click."""

TYPED: Final = ("m", "ma", "mar", "marin sk", "zo", "伟")

MEASURE: Final = """async ([choices, typed]) => {
    const rows = [];
    const timed = (name, act) => {
        document.body.offsetHeight;
        const start = performance.now();
        act();
        document.body.offsetHeight;
        rows.push([name, performance.now() - start, document.querySelector(".pl-dir-count").textContent]);
    };
    for (const [name, selector] of choices) timed(name, () => document.querySelector(selector).click());
    document.querySelector("[data-clear]").click();
    const box = document.querySelector("input[name=words]");
    for (const words of typed)
        timed(`typing "${words}"`, () => { box.value = words; box.dispatchEvent(new Event("input")); });
    return rows;
}"""


def page(portal: Portal) -> str:
    """Return the directory's page, with the styles and the program of the site and without the frame around it."""
    view = next(directory_page.pages(portal, DAY))
    others = [
        PageView(type="other", path=path, title="", description="")
        for path in (
            *(paths.person(handle) for handle in portal.profiles),
            *(paths.skill(key) for key in portal.skills),
            paths.SKILLS,
            paths.LANGUAGES,
        )
    ]
    staged = next(pages.render([view, *others], portal.community, {paths.DIRECTORY_DATA}))
    body = staged.content.decode().partition('<div class="pl-directory"')
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>People</title>'
    styles = '<link rel="stylesheet" href="../assets/pairloom.css">'
    script = '<script type="module" src="../assets/directory.js"></script>'
    return (
        f'<!doctype html><html class="js" lang="en"><head>{head}{styles}{script}</head>'
        f'<body data-md-color-scheme="default"><div class="md-typeset">{"".join(body[1:])}</div></body></html>'
    )


def times(portal: Portal, data: bytes) -> None:
    """Print how long each choice takes in Chromium, five visits in turn: the median, and the longest."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        print("No Chromium on this machine, so no times.")
        return
    with TemporaryDirectory() as folder:
        site = Path(folder)
        (site / "people").mkdir()
        (site / "people" / "index.html").write_text(page(portal), encoding="utf-8")
        (site / "people" / "directory.json").write_bytes(data)
        for file in themefiles.files():
            target = site / file.path.removeprefix("docs/")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.content)
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
            visits = [visit(browser, f"http://127.0.0.1:{server.server_port}/people/") for _ in range(VISITS)]
            browser.close()
        server.shutdown()
        server.server_close()
    print(f"milliseconds from the choice to the results, {VISITS} visits: median, longest")
    for rows in zip(*visits, strict=True):
        taken = [row[1] for row in rows]
        print(f"  {rows[0][0]:<28} {statistics.median(taken):6.1f} {max(taken):6.1f}   {rows[0][2]}")


def visit(browser: Browser, address: str) -> list[tuple[str, float, str]]:
    """Return, for each choice, its name, the milliseconds that it took, and how many people the page then names."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, timezone_id="Europe/Berlin")
    tab = context.new_page()
    tab.goto(address)
    ready = tab.evaluate(
        """async () => {
            while (!document.querySelector(".pl-dir-live")) await new Promise(requestAnimationFrame);
            return performance.now();
        }"""
    )
    tab.wait_for_timeout(1000)  # as long as a reader looks at the page before the first choice
    rows = tab.evaluate(MEASURE, [CHOICES, TYPED])
    context.close()
    return [("from the address to the list", ready, ""), *rows]


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main(count: int) -> None:
    """Print the sizes, then the times."""
    portal = people(count)
    times(portal, sizes(portal))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
