"""How long an import takes, as ratios to reading the same CSV and validating as many profiles in the same run.

    python -m tests.bench.importing [PEOPLE]

Prints medians of three runs in CPU seconds. Nothing here is a test: a timing is looked at, never asserted.
"""

import csv
import gc
import io
import json
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Final

from tests.bench.loading import median

from pairloom import importing, pipeline, tables
from pairloom.join import sheet
from pairloom.model.profile import Profile

ROOT: Final = Path(__file__).parents[2]
TODAY: Final = date(2026, 11, 15)
RUNS: Final = 3
ZONES: Final = ("Lagos", "Europe/Berlin", "UTC+5:30", "São Paulo", "Tokyo, Japan", "America/New_York")
LANGUAGES: Final = ("English", "english; Yoruba", "Deutsch, English", "Portuguese (Brazil)", "ja")
SKILLS: Final = ("Python, Rust", "git\ncode review", "JS; HTML", "Public speaking, weaving on the moon", "C++")
HEADER: Final = [
    "Timestamp",
    "Email Address",
    "Name",
    "GitHub",
    "Time zone",
    "Languages",
    "I want to be a",
    "Skills you can offer",
    "What do you want to learn?",
    "Your goals",
    "Availability",
    "About you",
    "May we publish your profile?",
]


def spreadsheet(people: int) -> bytes:
    """Return the answers of that many people as CSV."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(HEADER)
    for number in range(people):
        role = ("Mentor", "Mentee", "Both")[number % 3]
        offers, wants = (SKILLS[(number + shift) % len(SKILLS)] for shift in (0, 1))
        writer.writerow(
            [
                f"2026/11/{number % 14 + 1:02} 6:30:12 PM GMT+1",
                f"person{number}@example.org",
                f"Person Number {number}",
                f"person-{number}",
                ZONES[number % len(ZONES)],
                LANGUAGES[number % len(LANGUAGES)],
                role,
                "" if role == "Mentee" else offers,
                "" if role == "Mentor" else wants,
                "" if role == "Mentor" else f"Merge change {number} | One merged request | 2027-03-31",
                "Tue 18:00-20:00; Sat 10-13",
                f"I am number {number}, and I like to learn.",
                "Yes",
            ]
        )
    return stream.getvalue().encode()


def plain(data: bytes) -> None:
    """Read the rows with the csv module and validate a ready profile for each: no reading of answers, no files."""
    for row in csv.DictReader(io.StringIO(data.decode())):
        value = {
            "name": row["Name"],
            "timezone": "Africa/Lagos",
            "languages": ["en"],
            "links": {"github": row["GitHub"]},
            "availability": [{"day": "tue", "from": "18:00", "to": "20:00"}],
            "about": row["About you"],
            "mentor": {"offers": ["python", "rust"]},
            "consent": {"publish": True, "on": "2026-11-01"},
        }
        Profile.model_validate_json(json.dumps(value))


def whole(data: bytes, folder: Path) -> None:
    """Do all that `pairloom import` does, from the bytes to the files."""
    checked = pipeline.check(folder, TODAY)
    table = tables.read(data, "people.csv")
    columns = sheet.columns_of(sheet.suggest(table, checked.portal, TODAY))
    made = importing.read_rows(checked, table, columns, TODAY, lambda rows: rows)
    for change in importing.changes(folder, made)[0]:
        pipeline.write_profile(folder, change.handle, change.after)


def main(people: int) -> None:
    """Print a table: the yardstick, a first import, and the same spreadsheet once more."""
    gc.disable()  # as the command has it
    data = spreadsheet(people)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("content", "cohorts", "profiles"):
            shutil.copytree(ROOT / part, folder / part)
        shutil.copy(ROOT / "portal.yml", folder)

        def first() -> None:
            for path in (folder / "profiles").glob("person-*.yml"):
                path.unlink()
            whole(data, folder)

        works = {
            "csv and pydantic": lambda: plain(data),
            "first import": first,
            "the same again": lambda: whole(data, folder),
        }
        taken = {what: median(work, RUNS) for what, work in works.items()}
    unit = next(iter(taken.values()))
    print(f"{people} rows, medians of {RUNS} runs")
    for what, seconds in taken.items():
        print(f"  {what:<20} {seconds:7.3f} s  {seconds / unit:6.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
