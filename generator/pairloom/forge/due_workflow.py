"""The weekly round: an issue for each person whose profile ends soon, with two answers to click.

An issue is known by its title, which names the person and the day; so nobody is asked twice about the same day, and an
issue whose title is no longer due is closed. No text of a person gets into a script: what is to be written goes from
one JSON file to the next, and from there to the forge as data.
"""

from collections.abc import Iterator
from typing import Final

from pairloom.forge._pins import filled
from pairloom.model.portal import Portal

LABEL: Final = "still-available"
"""The label of these issues, by which they are found again."""

_THANKS: Final = "Nothing is left to answer here, so this is closed: the profile has another day now, or is at rest."

_GITHUB: Final = """\
# Each Monday, people whose profile ends soon are asked in an issue whether they are still available. Their answer is a
# form, which the workflow for forms reads. A fork asks nobody.
name: Ask who is still available

on:
  schedule:
    - cron: "41 6 * * 1"
  workflow_dispatch:

permissions: {}

concurrency:
  group: due
  cancel-in-progress: false

jobs:
  ask:
    name: Ask who is still available
    if: github.repository == '%repository'
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read # to read the profiles
      issues: write # to ask, and to close what is answered
    steps:
      - uses: %checkout
        with:
          persist-credentials: false
      - id: pairloom
        uses: %pairloom
        with:
          validate: "false"
      - name: Find out whom to ask
        env:
          PAIRLOOM: ${{ steps.pairloom.outputs.program }}
        run: |
          "$PAIRLOOM" due --format json > due.json
          "$PAIRLOOM" due
      - name: Open an issue for each, and close what is answered
        shell: bash
        env:
          GH_TOKEN: ${{ github.token }}
          GH_REPO: ${{ github.repository }}
          LABEL: %label
        run: |
          gh label create "$LABEL" --force --color C5DEF5 --description "Asks somebody whether they are still available"
          gh issue list --label "$LABEL" --state all --limit 10000 --json number,state,title > issues.json

          # GitHub takes 500 things in an hour; whoever is left is asked next week.
          jq -c --slurpfile issues issues.json \\
            'limit(400; .due[] | select(.ask) | select(.title | IN($issues[0][].title) | not))' due.json > new.json
          while IFS= read -r person; do
            jq -r .text <<< "$person" |
              gh issue create --label "$LABEL" --title "$(jq -r .title <<< "$person")" --body-file -
            sleep 1 # GitHub asks for a second between things that are written
          done < new.json

          jq --slurpfile due due.json '.[] | select(.state == "OPEN")
            | select(.title | IN($due[0].due[].title) | not) | .number' issues.json > done.txt
          while IFS= read -r number; do
            gh issue close "$number" --comment "%thanks"
            sleep 1
          done < done.txt
"""

_GITLAB: Final = """\
# People whose profile ends soon are asked in an issue whether they are still available.
# To have it run each week: Build > Pipeline schedules, with the variable PAIRLOOM_TASK set to due. It needs a project
# access token with the role Reporter and the scope api, as the variable PAIRLOOM_TOKEN: masked, and protected.
still-available:
  extends: .pairloom
  interruptible: false
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule" && $PAIRLOOM_TASK == "due"
  variables:
    LABEL: %label
  script:
    - apt-get update --quiet=2 && apt-get install --quiet=2 --yes --no-install-recommends curl jq
    - pairloom due --root="$PAIRLOOM_ROOT" --format=json > due.json
    - pairloom due --root="$PAIRLOOM_ROOT"
    - |
      set -eu
      issues="$CI_API_V4_URL/projects/$CI_PROJECT_ID/issues"
      ask() {
        curl --fail --silent --show-error --header "PRIVATE-TOKEN: $PAIRLOOM_TOKEN" \\
          --header "Content-Type: application/json" "$@"
      }

      : > issues.json
      page=1
      while true; do
        ask "$issues?labels=$LABEL&state=all&per_page=100&page=$page" > page.json
        [ "$(jq length page.json)" -gt 0 ] || break
        jq -c '.[]' page.json >> issues.json
        page=$((page + 1))
      done

      jq -c --slurpfile issues issues.json --arg mark "$LABEL" \\
        '.due[] | select(.ask) | select(.title | IN($issues[].title) | not)
          | {title, description: .text, labels: $mark}' due.json > new.json
      while IFS= read -r person; do
        printf '%%s\\n' "$person" | ask --data-binary @- "$issues" > answer.json
      done < new.json

      jq --slurpfile due due.json 'select(.state == "opened")
        | select(.title | IN($due[0].due[].title) | not) | .iid' issues.json > done.txt
      while IFS= read -r number; do
        ask --data-binary '{"body": "%thanks"}' "$issues/$number/notes" > answer.json
        ask --request PUT --data-binary '{"state_event": "close"}' "$issues/$number" > answer.json
      done < done.txt
"""


def files(portal: Portal) -> Iterator[tuple[str, str]]:
    """Yield the weekly round, by path, for the forge of the portal."""
    repository = portal.community.repository
    on_github = repository.host == "github"
    path = ".github/workflows/due.yml" if on_github else ".gitlab/ci/due.yml"
    yield path, filled(_GITHUB if on_github else _GITLAB, repository=repository.slug, label=LABEL, thanks=_THANKS)
