"""The workflow that reads forms: a proposal with the joiner's profile, and an answer on the issue.

Two jobs, so that what reads a stranger's words cannot write, and what can write reads only what the first one made: one
file, whose name and size it looks at again. No words of a person get into a script; they go from file to file.
"""

from collections.abc import Iterator
from typing import Final

from pairloom.forge._pins import filled
from pairloom.model.portal import Portal

_GITHUB: Final = """\
# A form that somebody sends is read, and answered on the issue: with a pull request that holds their profile, or with
# everything that needs a change. The profile is that of the login which sent the form; no other file can change.
#
# For the pull request, Settings > Actions > General must allow it: "Allow GitHub Actions to create and approve pull
# requests". Without that, the answer has a link by which a coordinator opens it. GitHub starts no other workflow for
# what this one opens, so the change is checked here first, by the same rules.
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
      && contains(github.event.issue.body, '### Request')
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
  "$PAIRLOOM" validate --changed-since=HEAD --author="$login"
fi
if jq -e '.changed and (.removed | not)' "$answer/result.json" > /dev/null; then
  cp -- "$(jq -r .path "$answer/result.json")" "$answer/profile.yml"
fi
"""

_PROPOSE: Final = """\
answer="$RUNNER_TEMP/answer"
fact() { jq -r "$1" "$answer/result.json"; }
if [ "$(fact .changed)" != true ]; then exit 0; fi

handle="$(fact .handle)"
[[ "$handle" =~ ^[a-z0-9]+(-[a-z0-9]+)*$ && ${#handle} -ge 2 && ${#handle} -le 39 ]]
number="$(jq -r .issue.number "$GITHUB_EVENT_PATH")"
# The issue's number is in the branch's name, so that nobody can write over what somebody else has proposed.
path="profiles/$handle.yml" branch="join/$number-$handle"
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
open="$(gh pr list --head "$branch" --state open --json number --jq '.[0].number // empty')"
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

_GITLAB: Final = """\
# Forms that people send as issues are read, and answered: with a merge request that holds their profile, or with
# everything that needs a change. The profile is that of the login which sent the form; no other file can change.
# GitLab starts no pipeline for an issue, so this looks every now and then: Build > Pipeline schedules, for example
# every ten minutes, with the variable PAIRLOOM_TASK set to join. It needs a project access token with the role
# Developer and the scopes api and write_repository, as the variable PAIRLOOM_TOKEN: masked, and protected.
join:
  extends: .pairloom
  interruptible: false
  resource_group: join
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule" && $PAIRLOOM_TASK == "join"
  variables:
    MAIL: users.noreply.$CI_SERVER_HOST # the domain of the addresses that GitLab gives people who keep theirs private
  script:
    - apt-get update --quiet=2 && apt-get install --quiet=2 --yes --no-install-recommends curl jq
    - |
%answer
"""

_ANSWER: Final = """\
set -eu
project="$CI_API_V4_URL/projects/$CI_PROJECT_ID"
ask() {
  curl --fail --silent --show-error --header "PRIVATE-TOKEN: $PAIRLOOM_TOKEN" \\
    --header "Content-Type: application/json" "$@"
}
me="$(ask "$CI_API_V4_URL/user" | jq .id)"
start="$(git rev-parse HEAD)"
work="$(mktemp -d)"

: > "$work/forms.jsonl"
page=1
while true; do
  ask "$project/issues?state=opened&per_page=100&page=$page" > "$work/page.json"
  [ "$(jq length "$work/page.json")" -gt 0 ] || break
  jq -c '.[] | select(.description // "" | contains("### Request"))' "$work/page.json" >> "$work/forms.jsonl"
  page=$((page + 1))
done

while IFS= read -r issue; do
  fact() { printf '%s\\n' "$issue" | jq -r "$1"; }
  notes="$project/issues/$(fact .iid)/notes"
  git checkout --quiet --force --detach "$start"
  fact .description > "$work/form.md"
  code=0
  pairloom from-issue "$work/form.md" --author="$(fact .author.username)" --today="$(fact '.created_at[:10]')" \\
    --root="$PAIRLOOM_ROOT" --reply="$work/reply.md" --format=json > "$work/result.json" || code=$?
  if [ "$code" -gt 1 ]; then echo "Issue $(fact .iid) could not be read."; continue; fi

  path="$PAIRLOOM_ROOT/$(jq -r .path "$work/result.json")"
  changed="$(jq -r .changed "$work/result.json")"
  if [ "$changed" = true ]; then git add --all -- "$path"; fi
  digest="$({ cat "$work/reply.md"; git diff --cached; } | sha256sum | cut -c 1-64)"
  { echo "<!-- pairloom: $digest -->"; cat "$work/reply.md"; } | jq --raw-input --slurp '{body: .}' > "$work/new.json"
  ask "$notes?per_page=100" | jq --argjson me "$me" \\
    '[.[] | select(.author.id == $me and (.body | startswith("<!-- pairloom:")))] | first' > "$work/old.json"
  if jq --exit-status --arg digest "$digest" '.body // "" | contains($digest)' "$work/old.json" > "$work/same"; then
    continue
  fi

  if [ "$changed" = true ]; then
    title="$(jq -r .title "$work/result.json")"
    git -c "user.name=$(fact .author.username)" -c "user.email=$(fact .author.id)-$(fact .author.username)@$MAIL" \\
      commit --quiet --message "$title" --message "Closes #$(fact .iid)"
    git push --quiet --force -o merge_request.create -o "merge_request.title=$title" \\
      -o merge_request.remove_source_branch "https://pairloom:$PAIRLOOM_TOKEN@${CI_PROJECT_URL#https://}.git" \\
      "HEAD:refs/heads/join/$(fact .iid)-$(jq -r .handle "$work/result.json")"
  fi
  if [ "$(cat "$work/old.json")" = null ]; then
    ask --data-binary "@$work/new.json" "$notes" > "$work/answer.json"
  else
    ask --request PUT --data-binary "@$work/new.json" "$notes/$(jq .id "$work/old.json")" > "$work/answer.json"
  fi
done < "$work/forms.jsonl"
"""


def files(portal: Portal) -> Iterator[tuple[str, str]]:
    """Yield the workflow that reads forms, by path, for the forge of the portal."""
    if portal.community.repository.host == "github":
        scripts = {"read": _READ, "propose": _PROPOSE, "reply": _REPLY, "sorry": _SORRY}
        indented = {name: _indented(script, 10) for name, script in scripts.items()}
        yield ".github/workflows/join.yml", filled(_GITHUB, repository=portal.community.repository.slug, **indented)
    else:
        yield ".gitlab/ci/join.yml", filled(_GITLAB, answer=_indented(_ANSWER, 6))


def _indented(script: str, by: int) -> str:
    """Return a script as the lines of a block."""
    lines = script.rstrip("\n").split("\n")
    return "\n".join(" " * by + line if line else "" for line in lines)
