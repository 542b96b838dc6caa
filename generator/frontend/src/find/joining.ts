// The joining form, filled in: the same address as `pairloom/formlinks.py` makes.

import type { Slot } from "../zones/week.ts";
import type { Reader } from "../match/data.ts";

/** A question of the form: its key, its name in addresses, its heading, whether one chooses, what a blank one has. */
export type Field = readonly [key: string, id: string, label: string, chosen: boolean, blank: string];

export interface Form {
  readonly url: string;
  readonly fields: readonly Field[];
}

/** A form that is open in the browser after a click. */
export interface Joining {
  readonly url: string;
  /** Headings of answers that the forge does not take from an address; people choose them once more. */
  readonly again: readonly string[];
  /** Headings of answers that were left out because the address would be too long. */
  readonly left: readonly string[];
}

/** Longer addresses are refused by GitHub and by GitLab. */
const LONGEST = 8000;
const DAYS: Readonly<Record<string, string>> = {
  mon: "Mon", tue: "Tue", wed: "Wed", thu: "Thu", fri: "Fri", sat: "Sat", sun: "Sun",
};

/** Raw answers by the question's key, as the joining form reads them. */
export function answersOf(reader: Reader, cohort: string, prefers: readonly string[]): Map<string, string> {
  const goals = reader.goals.map(({ title, measure, by }) => [title, measure ?? "", by ?? ""].join(" | "));
  const all: [string, string][] = [
    ["timezone", reader.zone],
    ["languages", reader.languages.join(", ")],
    ["availability", reader.slots.map(timeOf).join("; ")],
    ["work_style", reader.ways.join(", ")],
    ["mentee.wants", reader.wants.join(", ")],
    ["mentee.hours_per_month", String(reader.hours)],
    ["mentee.stage", reader.stage ?? ""],
    ["mentee.prefers", prefers.join(", ")],
    ["mentee.goals", goals.map((goal) => goal.replace(/[ |]+$/, "")).join("\n")],
    ["cohorts", cohort],
    ["organisation", reader.organisation ?? ""],
    ["background", reader.background.join(", ")],
  ];
  return new Map(all.filter(([, answer]) => answer));
}

/** The form with these answers in it; what makes the address too long is left out, the longest answer first. */
export function joining(form: Form, answers: ReadonlyMap<string, string>): Joining {
  const filled = new Map(answers);
  const left: string[] = [];
  while (address(form, filled).length > LONGEST && filled.size) {
    const [longest] = [...filled].sort(([, one], [, other]) => other.length - one.length)[0] as [string, string];
    filled.delete(longest);
    left.push(form.fields.find(([key]) => key === longest)?.[2] ?? longest);
  }
  const again = isGitHub(form) ? form.fields.filter(([key, , , chosen]) => chosen && filled.has(key)) : [];
  return { url: address(form, filled), again: again.map(([, , label]) => label), left };
}

function address(form: Form, answers: ReadonlyMap<string, string>): string {
  if (isGitHub(form)) {
    const fields = form.fields.filter(([key, , , chosen]) => !chosen && answers.has(key));
    return form.url + fields.map(([key, id]) => `&${quoted(id)}=${quoted(answers.get(key) ?? "")}`).join("");
  }
  const parts = form.fields.map(([key, , label, , blank]) => `### ${label}\n\n${answers.get(key) ?? blank}`.trimEnd());
  return `${form.url}&${quoted("issue[description]")}=${quoted(parts.join("\n\n"))}`;
}

function isGitHub(form: Form): boolean {
  return form.url.includes("/issues/new?template=");
}

function timeOf({ day, from, to }: Slot): string {
  return `${DAYS[day]} ${from}-${to}`;
}

/** A text as `urllib.parse.quote` has it, with nothing safe but letters, digits and `_.-~`. */
function quoted(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
