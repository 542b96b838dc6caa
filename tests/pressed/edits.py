"""Random edits of a portal, as people make them: each changes a few files, and says in words what it did."""

import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final


def edit(root: Path, chance: random.Random) -> str:
    """Change a portal, and return what was done."""
    name = chance.choice(list(EDITS))
    return f"{name}: {EDITS[name](root, chance)}"


def _line(root: Path, chance: random.Random, pattern: str, places: str) -> str:
    """Change one number, word or date in one of the files."""
    file = chance.choice(sorted(root.glob(places)))
    text = file.read_text()
    found = list(re.finditer(pattern, text, re.MULTILINE))
    if not found:
        return f"nothing in {file.name}"
    match = chance.choice(found)
    old = match.group(1)
    new = str(int(old) + chance.choice((1, 2))) if old.isdigit() else f"{old} {chance.choice(WORDS)}"
    file.write_text(text[: match.start(1)] + new + text[match.end(1) :])
    return f"{file.name} {old!r} to {new!r}"


def _numbers(root: Path, chance: random.Random) -> str:
    return _line(root, chance, r"(?:capacity|hours_per_month|minutes): ([1-3])\b", "profiles/*.yml")


def _names(root: Path, chance: random.Random) -> str:
    return _line(root, chance, r"^name: ([^\"\n]+)$", "profiles/*.yml")


def _words_of_texts(root: Path, chance: random.Random) -> str:
    return _line(root, chance, r"^([A-Z][a-z ,]+)\.$", "content/**/*.md")


def _titles(root: Path, chance: random.Random) -> str:
    return _line(root, chance, r"(?:title|name|reason|summary): ([A-Z][a-z ]+)$", "c*/**/*.*")


def _joined(root: Path, chance: random.Random) -> str:
    """Let somebody join who resembles somebody else."""
    like = chance.choice(sorted((root / "profiles").glob("*.yml")))
    handle = f"{like.stem[:20]}-{chance.randrange(10**6)}"
    (root / "profiles" / f"{handle}.yml").write_text(like.read_text())
    return handle


def _left(root: Path, chance: random.Random) -> str:
    """Let somebody leave, best one who has just joined."""
    there = sorted(path for path in (root / "profiles").glob("*-[0-9]*.yml")) or sorted(root.glob("profiles/*.yml"))
    gone = chance.choice(there)
    gone.unlink()
    return gone.stem


def _renamed(root: Path, chance: random.Random) -> str:
    """Give somebody another handle."""
    there = sorted(path for path in (root / "profiles").glob("*-[0-9]*.yml")) or sorted(root.glob("profiles/*.yml"))
    old = chance.choice(there)
    new = old.with_name(f"{old.stem}-{chance.randrange(10)}.yml")
    old.rename(new)
    return f"{old.stem} to {new.stem}"


def _hidden(root: Path, chance: random.Random) -> str:
    """Let somebody hide, or be seen again."""
    file = chance.choice(sorted((root / "profiles").glob("*.yml")))
    text = file.read_text()
    flipped = {"true": "false", "false": "true"}
    file.write_text(re.sub(r"publish: (true|false)", lambda found: f"publish: {flipped[found[1]]}", text))
    return file.stem


def _portal(root: Path, chance: random.Random) -> str:
    """Change what the whole site says of the community."""
    return _line(root, chance, r"^(?:summary|notice|terms: \{mentor): ([A-Za-z]+)", "portal.yml")


def _look(root: Path, chance: random.Random) -> str:
    """Change the look: an option of the theme, a style, or the order of the navigation."""
    file = root / "mkdocs.yml"
    text = file.read_text()
    kind = chance.choice(("colours", "title of the list of headings", "navigation", "style"))
    if kind == "colours":
        text = re.sub(r"primary: \w+", f"primary: {chance.choice(('custom', 'teal', 'indigo'))}", text)
    elif kind == "navigation":
        first, second = "  - Calendar: calendar.md\n", "  - Training: training/index.md\n"
        both = (first + second, second + first)
        text = text.replace(both[first + second not in text], both[first + second in text])
    elif kind == "style":
        (root / "content" / "own.css").write_text(f"body {{ margin: {chance.randrange(9)}px }}\n")
        text = text if "own.css" in text else text.replace("extra_css:\n", "extra_css:\n  - own.css\n")
    else:
        text = re.sub(r"title: On this page.*", f"title: On this page {chance.choice(WORDS)}", text)
    file.write_text(text)
    return kind


def _skill(root: Path, chance: random.Random) -> str:
    """Add a skill to the vocabulary, or change what one is called."""
    file = root / "content" / "skills.yml"
    if chance.random() < 0.5:
        key = f"skill-{chance.randrange(10**6)}"
        file.write_text(f"{file.read_text()}{key}: {{name: {key.title()}}}\n")
        return key
    return _line(root, chance, r"name: ([A-Za-z ]+)[,}]", "content/skills.yml")


def _cohort(root: Path, chance: random.Random) -> str:
    """Move a cohort on."""
    file = chance.choice(sorted((root / "cohorts").glob("*/cohort.yml")))
    status = chance.choice(("draft", "open", "matching", "running", "finished"))
    file.write_text(re.sub(r"^status: \w+", f"status: {status}", file.read_text(), flags=re.MULTILINE))
    return f"{file.parent.name} {status}"


def _thanks(root: Path, chance: random.Random) -> str:
    """Thank somebody once more, or no longer."""
    there = sorted(root.glob("cohorts/*/recognition/*.yml"))
    one = chance.choice(there)
    if len(there) > 2 and chance.random() < 0.4:
        one.unlink()
        return f"no {one.stem}"
    (one.parent / f"thanks-{chance.randrange(10**6)}.yml").write_text(one.read_text())
    return one.stem


def _page(root: Path, chance: random.Random) -> str:
    """Add a page that links to a person, a place on a page and a file, or take one away."""
    pages = sorted(root.glob("content/page-*.md"))
    if pages and chance.random() < 0.5:
        pages[0].unlink()
        return f"no {pages[0].stem}"
    person = chance.choice(sorted((root / "profiles").glob("*.yml"))).stem
    links = f"[A](people/{person}.md), [help](support.md#coordinators), [calendar](calendar.ics)."
    name = f"page-{chance.randrange(10**6)}"
    (root / "content" / f"{name}.md").write_text(f"---\ntitle: {name}\nsummary: A page.\n---\n\nSee {links}\n")
    return name


WORDS: Final = ("<b>bold</b>", "& more", "'quoted'", "цепь", "織物", "*starred*", "`code`")
EDITS: Final[dict[str, Callable[[Path, random.Random], str]]] = {
    "numbers": _numbers,
    "names": _names,
    "words of texts": _words_of_texts,
    "titles": _titles,
    "joined": _joined,
    "left": _left,
    "renamed": _renamed,
    "hidden": _hidden,
    "portal": _portal,
    "look": _look,
    "skill": _skill,
    "cohort": _cohort,
    "thanks": _thanks,
    "page": _page,
}
