"""The workflows that check each proposed change and publish the site: a few lines, the work is in Pairloom's action."""

from collections.abc import Iterator
from typing import Final

from pairloom.forge._pins import filled
from pairloom.model.portal import Portal

_GITHUB_CHECK: Final = """\
# Every proposed change is checked, and the site built with it. It runs with the right to read and with no secret, so
# that a change from a stranger's fork is as safe as one from a friend.
name: Check

on:
  pull_request:

permissions: {}

concurrency:
  group: check-${{ github.ref }}
  cancel-in-progress: true

jobs:
  portal:
    name: Validate and build the portal
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read # to fetch the change
    steps:
      - uses: %checkout
        with:
          fetch-depth: 0 # what changed is told by comparing
          persist-credentials: false
      - uses: %pairloom
        with:
          # The branch itself, not the commit that the event names: that one may be old, and with it the rights.
          changed-since: refs/remotes/origin/${{ github.event.pull_request.base.ref }}
          # What the workflow for forms opens was held there to the person who sent the form.
          author: >-
            ${{ github.event.pull_request.user.login != 'github-actions[bot]'
            && github.event.pull_request.user.login || '' }}
          build: site
      - name: Keep the built site for a look
        uses: %upload_artifact
        with:
          name: site
          path: site/
          retention-days: 7
"""
_GITHUB_PUBLISH: Final = """\
# What reaches the main branch is checked once more, built, and published to Pages; also each morning, so that what
# expires leaves the site by itself. Only the last job may publish, and it runs no code of this repository.
name: Publish

on:
  push:
    branches: [main]
  schedule:
    - cron: "23 4 * * *"
  workflow_dispatch:

permissions: {}

concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  build:
    name: Validate and build the portal
    if: github.repository == '%repository' # a fork publishes nothing
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read # to fetch the repository
    steps:
      - uses: %checkout
        with:
          persist-credentials: false
      - uses: %pairloom
        with:
          build: site
      - uses: %upload_pages
        with:
          path: site/

  deploy:
    name: Publish to Pages
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      pages: write # to publish
      id-token: write # to prove to Pages that this workflow built it
    environment:
      name: github-pages
      url: ${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: %deploy_pages
"""
_GITLAB: Final = """\
# What runs in pipelines: on merge requests, and on the default branch. The jobs are in .gitlab/ci/, one file for each
# task; jobs of your own can be in another file there. Tasks that need a schedule say in their first lines which.
workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

include:
  - local: .gitlab/ci/*.yml
"""
_GITLAB_PORTAL: Final = """\
# On a merge request: validate, and build the site. On the default branch: build and publish it to Pages. With a daily
# schedule (Build > Pipeline schedules, no variables), what expires leaves the site by itself.
# No job needs a variable that is secret, so a change from a fork is checked like any other.
include:
  - component: %component
"""


def files(portal: Portal) -> Iterator[tuple[str, str]]:
    """Yield the workflows, by path, for the forge of the portal."""
    repository = portal.community.repository
    if repository.host == "github":
        yield ".github/workflows/check.yml", filled(_GITHUB_CHECK)
        yield ".github/workflows/publish.yml", filled(_GITHUB_PUBLISH, repository=repository.slug)
    else:
        yield ".gitlab-ci.yml", _GITLAB
        yield ".gitlab/ci/portal.yml", filled(_GITLAB_PORTAL)
