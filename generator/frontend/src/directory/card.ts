// A person -> the card that stands in the list: the same as `directory.md.j2` writes it.

import { duration } from "../durations/durations.ts";
import { element } from "../elements/elements.ts";
import { aheadAt } from "../zones/clock.ts";
import { offsetWords, placeOf } from "../zones/names.ts";
import type { Directory } from "./data.ts";
import { UNKNOWN } from "./shared.ts";

/** The community's words, as the page hands them over. */
export interface Words {
  readonly mentor: string;
  readonly mentee: string;
}

const SKILLS = 4;
const TINTS = 6;

/** Return a person's card; `shared` is how many minutes they share with the reader, null where the reader named none. */
export function card(directory: Directory, person: number, words: Words, now: number, shared: number | null): HTMLElement {
  const offers = directory.offers[person]!;
  const skills = offers.length ? offers : directory.wants[person]!;
  const [zone] = directory.zones[directory.zone[person]!]!;
  const languages = directory.languagesOf[person]!.map((place) => directory.languages[place]![1]).join(", ");
  const more = skills.length - SKILLS;
  return element(
    "li",
    "pl-card pl-person",
    element(
      "div",
      "pl-person-top",
      badge(directory.names[person]!, directory.pages[person]!),
      element("div", "", title(directory, person), element("p", "pl-quiet", placeNow(zone, now))),
    ),
    element(
      "span",
      "pl-roles",
      ...(directory.offering[person] ? [element("span", "pl-role pl-role-mentor", words.mentor)] : []),
      ...(directory.wanting[person] ? [element("span", "pl-role pl-role-mentee", words.mentee)] : []),
    ),
    element(
      "ul",
      "pl-chips",
      ...skills.slice(0, SKILLS).map((skill) => element("li", "", chip(directory, skill))),
      ...(more > 0 ? [element("li", "", element("span", "pl-chip pl-chip-quiet", `and ${more} more`))] : []),
    ),
    ...(shared === null ? [] : [element("p", shared > 0 ? "pl-dir-shared" : "pl-quiet", together(shared))]),
    element("p", "pl-card-foot pl-quiet", directory.offering[person] ? `${languages} · ${seats(directory.seats[person]!)}` : languages),
  );
}

/** Return one or two letters that stand for a name; see `initials` in `pairloom/views/places.py`. */
export function initials(name: string): string {
  const parts = name.split(/\s+/).filter((part) => /\p{L}/u.test(part));
  const letters = (parts.length ? parts : [name]).map((part) => /\p{L}\p{M}*/u.exec(part)?.[0] ?? [...part][0] ?? "");
  const first = letters[0]!;
  const capital = first.toUpperCase() !== first.toLowerCase();
  return (letters.length > 1 && capital ? first + letters[letters.length - 1]! : first).toUpperCase();
}

/** Return the colour of a handle's badge: its CRC-32 (ISO 3309), as the pages of the site have it. */
export function tint(handle: string): number {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(handle)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ((crc ^ 0xffffffff) >>> 0) % TINTS;
}

function badge(name: string, page: string): HTMLElement {
  const made = element("span", `pl-badge pl-tint-${tint(page.replace(/_$/, ""))}`, initials(name));
  made.ariaHidden = "true";
  return made;
}

function title(directory: Directory, person: number): HTMLElement {
  const link = element("a", "pl-name", element("bdi", "", directory.names[person]!));
  link.setAttribute("href", `${directory.pages[person]!}/`);
  const pronouns = directory.pronouns[person]!;
  if (!pronouns) return element("p", "pl-card-title", link);
  const said = element("span", "pl-quiet", pronouns);
  said.dir = "auto";
  return element("p", "pl-card-title", link, " ", said);
}

function chip(directory: Directory, skill: number): HTMLElement {
  const { name, page } = directory.skills[skill]!;
  if (page === null) return element("span", "pl-chip", name);
  const link = element("a", "pl-chip", element("bdi", "", name));
  link.setAttribute("href", `../skills/${page}/`);
  return link;
}

function placeNow(zone: string, now: number): string {
  const city = placeOf(zone);
  try {
    const ahead = offsetWords(aheadAt(zone, now));
    return ahead === city ? city : `${city} · ${ahead}`;
  } catch {
    return city;
  }
}

function together(minutes: number): string {
  if (minutes === UNKNOWN) return "Has named no times";
  return minutes ? `${duration(minutes)} a week shared with you` : "No time shared with you";
}

function seats(free: number): string {
  return free ? `${free} free ${free === 1 ? "seat" : "seats"}` : "no free seat now";
}
