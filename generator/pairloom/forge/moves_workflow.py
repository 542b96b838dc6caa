"""The workflows that tell on a proposed change who would move, in one comment that is brought up to date.

A change comes from a stranger, whose pull request can bring its own workflow along. So the one that reads the change
has the right to read, and leaves one file. The other one is started by GitHub with the text of the main branch; it
fetches nothing of the change, asks GitHub itself which pull request it is, and takes the file only if each of its lines
has the shape of a line that `pairloom match --format markdown` prints: handles, numbers and a few words of ours.
"""

from collections.abc import Iterator
from typing import Final

from pairloom.forge._pins import filled
from pairloom.forge._scripts import indented
from pairloom.model.portal import Portal

_HANDLE: Final = "`[a-z0-9-]{2,39}`"
_HANDLES: Final = f"{_HANDLE}(, {_HANDLE})*( and ({_HANDLE}|[0-9]+ more))?"
SHAPES: Final = (
    "",
    "## Who would meet whom",
    r"No match that is being made would change\.",
    "### Cohort `[a-z0-9-]{1,60}`",
    r"It cannot be compared: one side cannot be matched\. The check of this change says why\.",
    r"Nobody moves\.",
    r"\| \| before \| after \|",
    r"\|---\|---\|---\|",
    r"\| people placed \| [0-9]+ of [0-9]+ \| [0-9]+ of [0-9]+ \|",
    r"\| points \| [0-9]+ \| [0-9]+ \|",
    f"- {_HANDLE}(, a mentor,)? joins and (waits|meets with {_HANDLES})",
    f"- {_HANDLE}(, a mentor,)? no longer takes part(, and was to meet with {_HANDLES})?",
    f"- {_HANDLE}(, a mentor,)? loses {_HANDLES} and waits",
    f"- {_HANDLE}(, a mentor,)? gets {_HANDLES}",
    f"- {_HANDLE} moves from {_HANDLES} to {_HANDLES}",
    f"- {_HANDLE} (also|no longer) meets with {_HANDLES}",
    "- and [0-9]+ more",
)
"""Every line that the comment may hold, as extended regular expressions for a whole line."""

_COMPARE: Final = """\
# A change of what the matches are made from is matched before and after, and the result is left for the workflow that
# comments. It runs with the right to read and with no secret, and nothing of the change is run.
name: Compare matches

on:
  pull_request:
    paths:
      - profiles/**
      - cohorts/*/cohort.yml
      - cohorts/*/matches.yml
      - cohorts/*/pairs/**
      - content/skills.yml

permissions: {}

concurrency:
  group: compare-${{ github.ref }}
  cancel-in-progress: true

jobs:
  compare:
    name: Match before and after the change
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read # to fetch the change
    steps:
      - uses: %checkout
        with:
          fetch-depth: 0 # what changed is told by comparing
          persist-credentials: false
      - id: pairloom
        uses: %pairloom
        with:
          validate: "false"
      - name: Match before and after the change
        shell: bash
        env:
          PAIRLOOM: ${{ steps.pairloom.outputs.program }}
          BASE: ${{ github.event.pull_request.base.ref }}
        run: |
%compare
      - uses: %upload_artifact
        with:
          name: moves
          path: ${{ runner.temp }}/moves/moves.md
          retention-days: 1
          overwrite: true # by a run that somebody starts again
"""

_COMMENT: Final = """\
# What the workflow "Compare matches" has found out about a pull request is told there, in one comment that is brought
# up to date. Nothing of the change is fetched or run here; its text is taken only if each line has a known shape.
name: Tell who would move

on:
  workflow_run: # zizmor: ignore[dangerous-triggers] - no code of the change runs, and its one file is checked
    workflows: [Compare matches]
    types: [completed]

permissions: {}

concurrency:
  group: moves-${{ github.event.workflow_run.head_repository.id }}-${{ github.event.workflow_run.head_branch }}
  cancel-in-progress: false

jobs:
  comment:
    name: Comment on the pull request
    if: >-
      github.repository == '%repository' && github.event.workflow_run.event == 'pull_request'
      && github.event.workflow_run.conclusion == 'success'
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      actions: read # to fetch the file
      pull-requests: write # to comment
    steps:
      - uses: %download_artifact
        with:
          name: moves
          path: ${{ runner.temp }}/moves/
          run-id: ${{ github.event.workflow_run.id }}
          github-token: ${{ github.token }}
      - name: Comment on the pull request
        shell: bash
        env:
          GH_TOKEN: ${{ github.token }}
        run: |
%comment
"""

_COMPARE_SCRIPT: Final = """\
mkdir -p "$RUNNER_TEMP/moves"
# The branch itself, not the commit that the event names, which may be old. Exit code 1: one side cannot be matched.
"$PAIRLOOM" match --changed-since="refs/remotes/origin/$BASE" --format=markdown > "$RUNNER_TEMP/moves/moves.md" \\
  || [ $? -eq 1 ]
"""

_COMMENT_SCRIPT: Final = """\
text="$RUNNER_TEMP/moves/moves.md"
[[ -f "$text" && ! -L "$text" && -s "$text" && $(wc -c < "$text") -le 60000 ]]
cat > "$RUNNER_TEMP/shapes" <<'SHAPES'
%shapes
SHAPES
other() { LC_ALL=C grep --text --invert-match --line-regexp --extended-regexp --file="$RUNNER_TEMP/shapes" "$text"; }
if other > "$RUNNER_TEMP/other"; then
  echo "The file has a line that pairloom does not write; nothing is told."
  exit 1
fi

# Which pull request it is, GitHub says: an open one whose newest commit is the one that was compared.
fact() { jq -r ".workflow_run$1" "$GITHUB_EVENT_PATH"; }
number="$(gh api --method GET "repos/$GITHUB_REPOSITORY/pulls" --field state=open --raw-field \\
  "head=$(fact .head_repository.owner.login):$(fact .head_branch)" |
  jq -r --arg commit "$(fact .head_sha)" 'map(select(.head.sha == $commit)) | .[0].number // empty')"
if [ -z "$number" ]; then exit 0; fi

comments="repos/$GITHUB_REPOSITORY/issues/$number/comments"
{ echo "<!-- pairloom: who would move -->"; cat "$text"; } > "$RUNNER_TEMP/comment.md"
earlier="$(gh api --paginate "$comments" --jq '.[] | select(.user.login == "github-actions[bot]"
  and (.body | startswith("<!-- pairloom: who would move -->"))) | .url' | tail -n 1)"
if [ -n "$earlier" ]; then
  gh api --silent --method PATCH "$earlier" --field "body=@$RUNNER_TEMP/comment.md"
elif ! grep --quiet '^No match that is being made' "$text"; then
  gh api --silent --method POST "$comments" --field "body=@$RUNNER_TEMP/comment.md"
fi
"""

_GITLAB: Final = """\
# On a merge request that changes what the matches are made from: who would meet whom before and after, as a page to
# which the merge request links. It is no comment, because that needs a token which may write, and a pipeline that runs
# a stranger's change is given none.
who-would-move:
  extends: .pairloom
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      changes:
        - profiles/**/*
        - cohorts/*/cohort.yml
        - cohorts/*/matches.yml
        - cohorts/*/pairs/**/*
        - content/skills.yml
  script:
    - target="$CI_MERGE_REQUEST_PROJECT_URL.git"
    - if [ "$CI_MERGE_REQUEST_PROJECT_ID" = "$CI_PROJECT_ID" ]; then target=origin; fi
    - git fetch --quiet --no-tags -- "$target" "refs/heads/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
    - >-
      pairloom match --root="$PAIRLOOM_ROOT" --changed-since="$(git rev-parse FETCH_HEAD)" --format=markdown > moves.md
      || [ $? -eq 1 ]
    - cat moves.md
  artifacts:
    expose_as: Who would meet whom
    paths: [moves.md]
    expire_in: 1 week
"""


def files(portal: Portal) -> Iterator[tuple[str, str]]:
    """Yield the workflows that tell who would move, by path, for the forge of the portal."""
    repository = portal.community.repository
    if repository.host == "github":
        comment = _COMMENT_SCRIPT.replace("%shapes", "\n".join(SHAPES))
        yield ".github/workflows/moves.yml", filled(_COMPARE, compare=indented(_COMPARE_SCRIPT, 10))
        yield (
            ".github/workflows/moves-comment.yml",
            filled(_COMMENT, repository=repository.slug, comment=indented(comment, 10)),
        )
    else:
        yield ".gitlab/ci/moves.yml", _GITLAB
