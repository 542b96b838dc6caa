// Names of time zones: the reader's own, all that can be chosen, and how people call them.

import { isZone } from "./clock.ts";

/**
 * Places whose name has changed, or is spelt in another way today. Browsers still give some of these for the reader's
 * own zone. Source: the file `backward` of the IANA time zone database.
 */
const NEWER: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Etc/GMT": "UTC",
  "Etc/UTC": "UTC",
  "Europe/Kiev": "Europe/Kyiv",
  GMT: "UTC",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** The zone's name as it is spelt today, if the browser knows that name. */
export function todaysName(zone: string): string {
  const newer = NEWER[zone];
  return newer && isZone(newer) ? newer : zone;
}

/** The reader's zone as their browser tells it; UTC where it tells none. */
export function readersZone(): string {
  return todaysName(new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC");
}

/** All zones of a place, and UTC, in order of name; only the reader's own and UTC in a browser that lists none. */
export function zoneNames(): string[] {
  const known = typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : [readersZone()];
  const places = known.map(todaysName).filter((zone) => zone.includes("/") && !zone.startsWith("Etc/"));
  return [...new Set([...places, "UTC"])].sort();
}

/** A zone's name for people: "America/Argentina/Buenos_Aires" is "Buenos Aires (America, Argentina)". */
export function zoneWords(zone: string): string {
  const parts = zone.replaceAll("_", " ").split("/");
  const place = parts.pop() ?? zone;
  return parts.length ? `${place} (${parts.join(", ")})` : place;
}

/** The place that a zone is named after: "Buenos Aires" for "America/Argentina/Buenos_Aires". */
export function placeOf(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
}

/** Minutes ahead of UTC as the pages write them: "UTC", "UTC+5:30", "UTC−3". */
export function offsetWords(ahead: number): string {
  if (!ahead) return "UTC";
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  return `UTC${ahead > 0 ? "+" : "\u2212"}${hours}${minutes ? `:${String(minutes).padStart(2, "0")}` : ""}`;
}
