"""The `pairloom` command. Whatever goes wrong, a person reads a sentence and never a traceback."""

import atexit
import gc
import os
import sys
import threading
import traceback
from typing import NoReturn

from pairloom import __version__
from pairloom.cli import pairloom

BUG = 3


def program() -> NoReturn:
    """Do as `main`, as the only thing that a process does, and end the process without tidying its memory.

    What was registered for the end is done, and what was printed goes out; but half a million objects of a large
    community are not freed one by one, which would take as long as all checks. With threads that still run, or where
    what was printed cannot go out, Python ends the process in its usual way.
    """
    code: object = 0
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # it would look for some in all that is installed
    try:
        main()
    except SystemExit as ended:
        code = ended.code or 0
    if isinstance(code, int) and threading.active_count() == 1:
        atexit._run_exitfuncs()  # noqa: SLF001 - what Python itself calls at the end; a second call does nothing
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except (OSError, ValueError):
            sys.exit(code)
        os._exit(code)
    sys.exit(code)  # type: ignore[arg-type]


def main() -> None:
    """Run the command line; exit 0 clean, 1 problems found, 2 wrong usage, 3 a bug of ours."""
    gc.disable()  # objects in circles are few and the command ends soon; to look for them took a fifth of its time
    try:
        pairloom(prog_name="pairloom")
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(f"pairloom: {where}{error.strerror or error}", file=sys.stderr)  # noqa: T201 - Click has ended by now
        sys.exit(1)
    except Exception as error:  # noqa: BLE001 - the last place where a bug can be turned into words
        print(bug_report(error), file=sys.stderr)  # noqa: T201 - Click has ended by now
        sys.exit(BUG)
    finally:
        gc.enable()


def bug_report(error: Exception) -> str:
    """Return what a person can paste into a report: what broke and where, without their data or their folders."""
    import platform  # noqa: PLC0415 - it takes a part of every start, and is needed here only

    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{frame.filename.rpartition('/pairloom/')[2]}:{frame.lineno} {frame.name}" for frame in frames[-5:]]
    return "\n".join(
        [
            "pairloom: something broke inside Pairloom. This is our mistake, not yours. Nothing was written half-way.",
            "Please report it with these lines:",
            f"  pairloom {__version__}, Python {platform.python_version()}, {platform.system()}",
            f"  {type(error).__name__} at",
            *[f"    {place}" for place in places],
        ]
    )


if __name__ == "__main__":
    program()
