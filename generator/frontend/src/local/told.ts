// Moments as the clock of a zone shows them, in words.

import { aheadAt } from "../zones/clock.ts";
import { offsetWords, placeOf } from "../zones/names.ts";
import type { Shift, Stretch } from "./coming.ts";

const LANGUAGE = "en-GB";

/** A zone as its place and its distance from UTC: "Lima, UTC−5". */
export function zoneAt(zone: string, moment: number): string {
  const [place, offset] = [placeOf(zone), offsetWords(aheadAt(zone, moment))];
  return place === offset ? offset : `${place}, ${offset}`;
}

/** A time of the week, as short as a table on a phone needs it: "Tue 23:00–01:00", "Tue 22:00–24:00". */
export function weekTime({ start, end }: Stretch, zone: string): string {
  const until = clock(end, zone);
  return `${shown(start, zone, { weekday: "short" })} ${clock(start, zone)}\u2013${until === "00:00" ? "24:00" : until}`;
}

/** A moment: "Thu 19 November, 21:00". It stands beside the full date on another clock, so it needs no year. */
export function momentWords(moment: number, zone: string): string {
  return `${dayOfYear(moment, zone)}, ${clock(moment, zone)}`;
}

/** A stretch of time: "Thu 19 November, 21:00–22:30", with "(+1 day)" where it ends on the day after. */
export function rangeWords({ start, end }: Stretch, zone: string): string {
  const later = dayOfYear(start, zone) === dayOfYear(end, zone) ? "" : " (+1 day)";
  return `${momentWords(start, zone)}\u2013${clock(end, zone)}${later}`;
}

/** A change of clocks: "From Sunday, 29 March 2027 it is an hour later on your clock, because clocks change." */
export function shiftWords({ moment, later }: Shift, zone: string): string {
  const direction = later > 0 ? "later" : "earlier";
  return `From ${dayWords(moment, zone)} it is ${lengthWords(Math.abs(later))} ${direction} on your clock, because clocks change.`;
}

function lengthWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (!hours) return `${rest} minutes`;
  const whole = hours === 1 ? "an hour" : `${hours} hours`;
  return rest ? `${whole} and ${rest} minutes` : whole;
}

function dayOfYear(moment: number, zone: string): string {
  return `${shown(moment, zone, { weekday: "short" })} ${shown(moment, zone, { day: "numeric", month: "long" })}`;
}

function dayWords(moment: number, zone: string): string {
  const day = shown(moment, zone, { day: "numeric", month: "long", year: "numeric" });
  return `${shown(moment, zone, { weekday: "long" })}, ${day}`;
}

function clock(moment: number, zone: string): string {
  return shown(moment, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

function shown(moment: number, zone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LANGUAGE, { ...options, timeZone: zone }).format(moment);
}
