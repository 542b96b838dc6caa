"""The job of GitLab that reads forms: what `join_workflow` says of both forges holds here."""

from typing import Final

JOB: Final = """\
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
"""The job, with %answer for the script."""

ANSWER: Final = """\
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

answer() {
  issue="$1"
  fact() { printf '%s\\n' "$issue" | jq -r "$1"; }
  notes="$project/issues/$(fact .iid)/notes"
  git checkout --quiet --force --detach "$start"
  fact .description > "$work/form.md"
  code=0
  pairloom from-issue "$work/form.md" --author="$(fact .author.username)" --today="$(fact '.created_at[:10]')" \\
    --root="$PAIRLOOM_ROOT" --reply="$work/reply.md" --format=json > "$work/result.json" || code=$?
  if [ "$code" -gt 1 ]; then echo "Issue $(fact .iid) could not be read."; return; fi

  path="$PAIRLOOM_ROOT/$(jq -r .path "$work/result.json")"
  changed="$(jq -r .changed "$work/result.json")"
  if [ "$changed" = true ]; then git add --all -- "$path"; fi
  digest="$({ cat "$work/reply.md"; git diff --cached; } | sha256sum | cut -c 1-64)"
  { echo "<!-- pairloom: $digest -->"; cat "$work/reply.md"; } | jq --raw-input --slurp '{body: .}' > "$work/new.json"
  ask "$notes?per_page=100" | jq --argjson me "$me" \\
    '[.[] | select(.author.id == $me and (.body | startswith("<!-- pairloom:")))] | first' > "$work/old.json"
  if jq --exit-status --arg digest "$digest" '.body // "" | contains($digest)' "$work/old.json" > "$work/same"; then
    return
  fi

  if [ "$changed" = true ]; then
    title="$(jq -r .title "$work/result.json")"
    git -c "user.name=$(fact .author.username)" -c "user.email=$(fact .author.id)-$(fact .author.username)@$MAIL" \\
      commit --quiet --message "$title" --message "Closes #$(fact .iid)"
    git push --quiet --force -o merge_request.create -o "merge_request.title=$title" \\
      -o merge_request.remove_source_branch "https://pairloom:$PAIRLOOM_TOKEN@${CI_PROJECT_URL#https://}.git" \\
      "HEAD:refs/heads/join/$(fact .iid)"
  else
    ask "$project/merge_requests?state=opened&source_branch=join/$(fact .iid)" |
      jq '.[] | select(.source_project_id == .target_project_id) | .iid' > "$work/over.txt"
    while IFS= read -r number; do
      ask --request PUT --data-binary '{"state_event": "close"}' "$project/merge_requests/$number" > "$work/answer.json"
    done < "$work/over.txt"
  fi
  if [ "$(cat "$work/old.json")" = null ]; then
    ask --data-binary "@$work/new.json" "$notes" > "$work/answer.json"
  else
    ask --request PUT --data-binary "@$work/new.json" "$notes/$(jq .id "$work/old.json")" > "$work/answer.json"
  fi
}

# One form that fails holds up no other. Each is answered in a shell of its own, which ends at the first failure.
failed=0
while IFS= read -r issue; do
  answer "$issue" < /dev/null &
  wait "$!" || failed=1
done < "$work/forms.jsonl"
exit "$failed"
"""
"""The script that reads and answers each form that is open."""
