// What is done -> the text of a record, `cohorts/<id>/training/<handle>.yml`, and where it is added.

import type { Done } from "./done.ts";

const HANDLE = /^[a-z0-9](?:-?[a-z0-9])*$/;
const READ_OTHERWISE = /^(?:[0-9].*|true|false|null|yes|no|on|off|y|n)$/;

/** Return the text of a record, in order of day and then name; `schema` is the line that tells editors its form. */
export function recordText(schema: string, done: Done): string {
  const order = [...done].sort(([one, first], [other, second]) => compare(first, second) || compare(one, other));
  const lines = order.map(([slug, day]) => `  ${READ_OTHERWISE.test(slug) ? JSON.stringify(slug) : slug}: ${day}`);
  return [schema, "done:", ...lines, ""].join("\n");
}

/** Return the handle that somebody meant: small letters, without `.yml` at its end; null if it cannot be one. */
export function handleMeant(typed: string): string | null {
  const handle = typed.trim().toLowerCase().replace(/^@/, "").replace(/^.*\//, "").replace(/\.ya?ml$/, "");
  return handle.length > 1 && handle.length < 40 && HANDLE.test(handle) ? handle : null;
}

/** Return the address on the forge of a new file with its path and text filled in. */
export function newFile(address: string, path: string, text: string): string {
  return `${address}?filename=${encodeURIComponent(path)}&value=${encodeURIComponent(text)}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
