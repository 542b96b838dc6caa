// What a reader asks the directory for <-> the address of the page.
//
// What is looked for stands in the query. The reader's own time zone and free times stand in the fragment, which a
// browser never sends to a server; a link that is passed on holds both.

import { chosenIn, queryOf } from "../facets/address.ts";
import type { Chosen } from "../facets/facets.ts";
import { type Slot, WEEKDAYS } from "../zones/week.ts";

/** Keys of the facets in the address. The typed words are not called "q" there, because the theme takes that for its own search. */
export const FACETS = ["role", "offers", "wants", "seats", "shared", "language", "stage", "format", "region"] as const;
export const SORTS = ["name", "hours", "seats"] as const;
export type Sort = (typeof SORTS)[number];

/** Parts of the day that a reader can tick: letter in the address, and the hours it stands for. */
export const PARTS = { m: ["07:00", "12:00"], a: ["12:00", "17:00"], e: ["17:00", "22:00"] } as const;
export type Part = keyof typeof PARTS;

/** A part of a day of the week: "e2" is Tuesday evening. */
export type Cell = `${Part}${1 | 2 | 3 | 4 | 5 | 6 | 7}`;
export const CELLS = (Object.keys(PARTS) as Part[]).flatMap((part) => WEEKDAYS.map((_, day) => `${part}${day + 1}` as Cell));

export interface State {
  readonly words: string;
  readonly chosen: Chosen;
  readonly sort: Sort;
  /** Counted from 1. */
  readonly page: number;
  readonly zone: string;
  readonly free: ReadonlySet<Cell>;
}

/** Return what an address asks for; what it leaves out, or what makes no sense, is as on a fresh page. */
export function stateOf(query: string, fragment: string, readersZone: string, isZone: (zone: string) => boolean): State {
  const asked = new URLSearchParams(query);
  const own = new URLSearchParams(fragment.replace(/^#/, ""));
  const page = Number(asked.get("page"));
  const zone = own.get("zone") ?? "";
  return {
    words: asked.get("words") ?? "",
    chosen: chosenIn(asked, FACETS),
    sort: SORTS.find((sort) => sort === asked.get("sort")) ?? "name",
    page: Number.isInteger(page) && page > 0 ? page : 1,
    zone: isZone(zone) ? zone : readersZone,
    free: cellsOf(own.get("free") ?? ""),
  };
}

/** Return the query and the fragment that ask for a state: each "" where there is nothing to say. */
export function addressOf(state: State): { readonly query: string; readonly fragment: string } {
  const query = queryOf(state.chosen, FACETS);
  if (state.words.trim()) query.set("words", state.words.trim());
  if (state.sort !== "name") query.set("sort", state.sort);
  if (state.page > 1) query.set("page", String(state.page));
  const asked = query.toString();
  const zone = state.zone.replaceAll("+", "%2B"); // a bare plus would be read as a blank
  const own = state.free.size ? `#free=${textOf(state.free)}&zone=${zone}` : "";
  return { query: asked && `?${asked}`, fragment: own };
}

/** Return the free times of a week on the reader's wall clock. */
export function slotsOf(free: ReadonlySet<Cell>): Slot[] {
  return [...free].map((cell) => {
    const [from, to] = PARTS[cell[0] as Part];
    return { day: WEEKDAYS[Number(cell[1]) - 1]!, from, to };
  });
}

function textOf(free: ReadonlySet<Cell>): string {
  const days = (part: string): string => CELLS.filter((cell) => cell[0] === part && free.has(cell)).map((cell) => cell[1]).join("");
  return Object.keys(PARTS).map((part) => days(part) && part + days(part)).join("");
}

/** Return the parts of the week that a text names: "e12a6" is Monday and Tuesday evening and Saturday afternoon. */
export function cellsOf(text: string): Set<Cell> {
  const found = new Set<Cell>();
  for (const [, part, days] of text.matchAll(/([mae])([1-7]+)/g)) for (const day of days!) found.add(`${part}${day}` as Cell);
  return found;
}
