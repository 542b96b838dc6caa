"""The workflow that reads forms: a proposal with the joiner's profile, and an answer on the issue.

Two jobs, so that what reads a stranger's words cannot write, and what can write reads only what the first one made: one
file, whose name and size it looks at again. No words of a person get into a script; they go from file to file.
"""

from collections.abc import Iterator
from typing import Final

from pairloom.forge._join_gitlab import ANSWER, JOB
from pairloom.forge._pins import filled
from pairloom.forge._scripts import indented
from pairloom.model.portal import Portal

_GITHUB: Final = """\
# A form that somebody sends is read, and answered on the issue: with a pull request that holds their profile, or with
# everything that needs a change. The profile is that of the login which sent the form; no other file can change.
#
# For the pull request, Settings > Actions > General must allow it: "Allow GitHub Actions to create and approve pull
# requests". Without that, the answer has a link by which a coordinator opens it. GitHub runs no other workflow for
# what this one opens until a person allows it there, so the change is checked here first, by the same rules.
name: Join

on:
  issues:
    types: [opened, edited, reopened]

permissions: {}

concurrency:
  group: join-${{ github.event.issue.number }}
  cancel-in-progress: false

jobs:
  read:
    name: Read the form
    if: >-
      github.repository == '%repository' && github.event.issue.state == 'open'
      && github.event.issue.user.type == 'User' && contains(github.event.issue.body, '### Request')
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read # to fetch the portal
    steps:
      - uses: %checkout
        with:
          persist-credentials: false
      - id: pairloom
        uses: %pairloom
        with:
          validate: "false"
      - name: Read the form
        shell: bash
        env:
          PAIRLOOM: ${{ steps.pairloom.outputs.program }}
        run: |
%read
      - uses: %upload_artifact
        with:
          name: answer
          path: ${{ runner.temp }}/answer/
          retention-days: 1
          overwrite: true # by a run that somebody starts again

  answer:
    name: Propose the profile, and answer
    needs: read
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: write # to push the branch with the profile
      pull-requests: write # to open the pull request
      issues: write # to answer
    steps:
      - uses: %checkout
        with:
          persist-credentials: false
      - uses: %download_artifact
        with:
          name: answer
          path: ${{ runner.temp }}/answer/
      - name: Propose the profile
        shell: bash
        env:
          GH_TOKEN: ${{ github.token }}
        run: |
%propose
      - name: Answer on the issue
        shell: bash
        env:
          GH_TOKEN: ${{ github.token }}
        run: |
%reply

  sorry:
    name: Say that it went wrong
    needs: [read, answer]
    if: failure()
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      issues: write # to answer
    steps:
      - name: Answer on the issue
        env:
          GH_TOKEN: ${{ github.token }}
          NUMBER: ${{ github.event.issue.number }}
        run: |
%sorry
"""

_READ: Final = """\
answer="$RUNNER_TEMP/answer"
mkdir -p "$answer"
jq -r '.issue.body // ""' "$GITHUB_EVENT_PATH" > "$RUNNER_TEMP/form.md"
login="$(jq -r .issue.user.login "$GITHUB_EVENT_PATH")"
"$PAIRLOOM" from-issue "$RUNNER_TEMP/form.md" --author="$login" --reply="$answer/reply.md" \\
  --format=json > "$answer/result.json" || [ $? -eq 1 ]
jq -e 'has("changed")' "$answer/result.json" > /dev/null
if jq -e .changed "$answer/result.json" > /dev/null; then
  "$PAIRLOOM" validate --changed-since=HEAD --author="$login" --format=github
fi
if jq -e '.changed and (.removed | not)' "$answer/result.json" > /dev/null; then
  cp -- "$(jq -r .path "$answer/result.json")" "$answer/profile.yml"
fi
"""

_PROPOSE: Final = """\
answer="$RUNNER_TEMP/answer"
fact() { jq -r "$1" "$answer/result.json"; }
number="$(jq -r .issue.number "$GITHUB_EVENT_PATH")"
# A branch for each issue: nobody writes over what somebody else has proposed, and an edited form proposes one thing.
branch="join/$number"
# A fork can have a branch of that name too, and a pull request from it: that one is left alone.
open_pr() {
  gh pr list --head "$branch" --state open --limit 100 --json number,isCrossRepository \
    --jq 'map(select(.isCrossRepository | not)) | .[0].number // empty'
}
if [ "$(fact .changed)" != true ]; then
  open="$(open_pr)"
  if [ -n "$open" ]; then
    gh pr close "$open" --delete-branch --comment "The form in #$number was edited, and no longer asks for this."
  fi
  exit 0
fi

handle="$(fact .handle)"
[[ "$handle" =~ ^[a-z0-9]+(-[a-z0-9]+)*$ && ${#handle} -ge 2 && ${#handle} -le 39 ]]
path="profiles/$handle.yml"
[[ ! -L profiles && ! -L "$path" ]]
if [ "$(fact .removed)" = true ]; then
  git rm --quiet -- "$path"
else
  [[ -f "$answer/profile.yml" && ! -L "$answer/profile.yml" && $(wc -c < "$answer/profile.yml") -le 65536 ]]
  cp -- "$answer/profile.yml" "$path"
  git add -- "$path"
fi

login="$(jq -r .issue.user.login "$GITHUB_EVENT_PATH")"
id="$(jq -r .issue.user.id "$GITHUB_EVENT_PATH")"
export GIT_AUTHOR_NAME="$login" GIT_AUTHOR_EMAIL="$id+$login@users.noreply.github.com"
export GIT_COMMITTER_NAME="github-actions[bot]"
export GIT_COMMITTER_EMAIL="41898282+github-actions[bot]@users.noreply.github.com"
git switch --quiet --force-create "$branch"
git commit --quiet --message "$(fact .title)"
gh auth setup-git
git push --quiet --force origin "HEAD:refs/heads/$branch"

{ fact .summary; echo; echo "Closes #$number."; } > "$RUNNER_TEMP/proposal.md"
open="$(open_pr)"
if [ -n "$open" ]; then
  gh pr edit "$open" --title "$(fact .title)" --body-file "$RUNNER_TEMP/proposal.md"
elif ! gh pr create --head "$branch" --title "$(fact .title)" --body-file "$RUNNER_TEMP/proposal.md"; then
  printf '\\nFor coordinators: [open the pull request](%s/%s/compare/%s?expand=1) by hand, please.\\n' \\
    "$GITHUB_SERVER_URL" "$GITHUB_REPOSITORY" "$branch" >> "$answer/reply.md"
fi
"""

_REPLY: Final = """\
number="$(jq -r .issue.number "$GITHUB_EVENT_PATH")"
comments="repos/$GITHUB_REPOSITORY/issues/$number/comments"
{ echo "<!-- pairloom: the answer to this form -->"; cat "$RUNNER_TEMP/answer/reply.md"; } > "$RUNNER_TEMP/reply.md"
earlier="$(gh api --paginate "$comments" --jq '.[] | select(.user.login == "github-actions[bot]"
  and (.body | startswith("<!-- pairloom:"))) | .url' | tail -n 1)"
if [ -n "$earlier" ]; then
  gh api --silent --method PATCH "$earlier" --field "body=@$RUNNER_TEMP/reply.md"
else
  gh api --silent --method POST "$comments" --field "body=@$RUNNER_TEMP/reply.md"
fi
"""

_SORRY: Final = """\
gh issue comment "$NUMBER" --repo "$GITHUB_REPOSITORY" --body "Sorry, something went wrong on our side, and nothing \
that you wrote is lost. A coordinator looks at it: $GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID"
"""


def files(portal: Portal) -> Iterator[tuple[str, str]]:
    """Yield the workflow that reads forms, by path, for the forge of the portal."""
    if portal.community.repository.host == "github":
        scripts = {"read": _READ, "propose": _PROPOSE, "reply": _REPLY, "sorry": _SORRY}
        blocks = {name: indented(script, 10) for name, script in scripts.items()}
        yield ".github/workflows/join.yml", filled(_GITHUB, repository=portal.community.repository.slug, **blocks)
    else:
        yield ".gitlab/ci/join.yml", filled(JOB, answer=indented(ANSWER, 6))
