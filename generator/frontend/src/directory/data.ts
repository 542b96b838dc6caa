// people/directory.json -> everybody of the directory. The format is told in `pairloom/publish/directory.py`.

import { lists, numbers } from "./columns.ts";
import { type Slot, WEEKDAYS } from "../zones/week.ts";

/** The file as it comes. */
export interface Packed {
  readonly version: 1;
  readonly size: number;
  readonly skills: readonly (readonly [key: string, name: string, page: string | null | 0, broader: number, ...aliases: string[]])[];
  readonly languages: readonly (readonly [tag: string, name: string])[];
  readonly zones: readonly (readonly [zone: string, region: string | null])[];
  readonly pronouns: readonly string[];
  readonly days: readonly string[];
  readonly names: readonly [string, string];
  readonly pages: string;
  readonly zone: string;
  readonly pronoun: string;
  readonly role: string;
  readonly seats: string;
  readonly formats: string;
  readonly stage: string;
  readonly learning: string;
  readonly offers: readonly [string, string];
  readonly wants: readonly [string, string];
  readonly speaks: readonly [string, string];
  readonly free: readonly [string, string];
}

export interface Skill {
  readonly key: string;
  readonly name: string;
  /** Name of its page; null where it has none. */
  readonly page: string | null;
  /** Place of the broader skill, -1 where there is none. */
  readonly broader: number;
  readonly aliases: readonly string[];
}

/** Everybody, as columns in the order of names; skills, languages and zones are places in the lists. */
export interface Directory {
  readonly size: number;
  readonly skills: readonly Skill[];
  readonly languages: Packed["languages"];
  readonly zones: Packed["zones"];
  readonly names: readonly string[];
  /** The name of the person's page, which is their handle. */
  readonly pages: readonly string[];
  readonly pronouns: readonly string[];
  readonly zone: readonly number[];
  readonly offering: readonly boolean[];
  readonly wanting: readonly boolean[];
  /** Seats left; 0 where the person takes nobody on. */
  readonly seats: readonly number[];
  readonly formats: readonly (readonly string[])[];
  readonly stages: readonly (readonly string[])[];
  readonly offers: readonly (readonly number[])[];
  readonly wants: readonly (readonly number[])[];
  readonly languagesOf: readonly (readonly number[])[];
  readonly free: readonly (readonly Slot[])[];
}

const FORMATS = ["one-to-one", "group", "peer", "reverse", "hybrid"];
const STAGES = ["", "entry", "early", "mid", "senior", "lead", "executive"];
const MARKS = /[\u0300-\u036f]/g;

/** Return everybody of the file. */
export function unpacked(file: Packed): Directory {
  const { size } = file;
  const names = unfronted(numbers(file.names[0], size), file.names[1].split("\n"));
  const role = numbers(file.role, size);
  const offering = role.map((sum) => (sum & 1) === 1);
  const wanting = role.map((sum) => (sum & 2) === 2);
  const offerers = offering.filter(Boolean).length;
  const learners = wanting.filter(Boolean).length;
  const stage = spread(numbers(file.stage, offerers), offering, 0);
  const learning = spread(numbers(file.learning, learners), wanting, 0);
  const stages = stage.map((one, person) => [...new Set([STAGES[one]!, STAGES[learning[person]!]!])].filter(Boolean));
  const formats = numbers(file.formats, offerers).map((sum) => FORMATS.filter((_, place) => (sum >> place) & 1));
  return {
    size,
    skills: file.skills.map(([key, name, page, broader, ...aliases]) => ({ key, name, page: page === 0 ? key : page, broader, aliases })),
    languages: file.languages,
    zones: file.zones,
    names,
    pages: size ? file.pages.split("\n").map((page, person) => pageOf(page, names[person]!)) : [],
    pronouns: numbers(file.pronoun, size).map((place) => file.pronouns[place]!),
    zone: numbers(file.zone, size),
    offering,
    wanting,
    seats: spread(numbers(file.seats, offerers), offering, 0),
    formats: spread(formats, offering, []),
    stages,
    offers: spread(lists(file.offers, offerers), offering, []),
    wants: spread(lists(file.wants, learners), wanting, []),
    languagesOf: lists(file.speaks, size),
    free: weeks(numbers(file.free[0], size), file.free[1], file.days),
  };
}

/** Return the handle that most people of a name would take: "zoe-muller" for Zoë Müller. */
export function usualPage(name: string): string {
  const plain = name.normalize("NFKD").replace(MARKS, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

function pageOf(page: string, name: string): string {
  if (page && !page.startsWith("~")) return page;
  return usualPage(name) + page.slice(1);
}

function unfronted(shared: readonly number[], rests: readonly string[]): string[] {
  let before = "";
  return shared.map((same, place) => (before = before.slice(0, same) + rests[place]!));
}

/** The values of those who have one, at their places among all. */
function spread<Value>(values: readonly Value[], having: readonly boolean[], otherwise: Value): Value[] {
  let next = 0;
  return having.map((has) => (has ? values[next++]! : otherwise));
}

function weeks(masks: readonly number[], column: string, days: readonly string[]): Slot[][] {
  const patterns = days.map((day) => day.split(" ").map((slot) => slot.split("-") as [string, string]));
  const found: Slot[][] = masks.map(() => []);
  const having = WEEKDAYS.map((_, day) => [...masks.keys()].filter((person) => (masks[person]! >> day) & 1));
  const places = numbers(column, having.reduce((sum, people) => sum + people.length, 0));
  let next = 0;
  having.forEach((people, day) => {
    for (const person of people)
      for (const [from, to] of patterns[places[next++]!]!) found[person]!.push({ day: WEEKDAYS[day]!, from, to });
  });
  return found;
}
