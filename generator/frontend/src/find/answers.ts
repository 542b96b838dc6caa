// What the reader enters: as it stands in the page's address, and as the matcher takes it.

import type { Goal, Reader } from "../match/data.ts";
import { isZone } from "../zones/clock.ts";
import { clockOf, minuteOf, WEEKDAYS, type Slot, type Weekday } from "../zones/week.ts";
import { YOU } from "./voice.ts";

export interface Answers {
  /** Name of the cohort; empty for the first one of the page. */
  readonly cohort: string;
  readonly wants: readonly string[];
  readonly goals: string;
  readonly languages: readonly string[];
  readonly zone: string;
  readonly times: readonly Slot[];
  readonly stage: string;
  readonly hours: number;
  readonly ways: readonly string[];
  readonly organisation: string;
  readonly background: string;
}

/** The handle by which equals are put in order, as long as the reader has none. */
const HANDLE = "you";
const MOST_GOALS = 10;
const MOST_LETTERS = 200;
const MOST_HOURS = 160;
/** As many times of the week as a profile may name. */
const MOST_TIMES = 42;

/** The goals of a text: one on each line, without the signs that have a meaning in the joining form (`|`, `###`). */
export function goalsOf(text: string): Goal[] {
  const lines = text.split("\n").map((line) => line.replaceAll("|", "/").replace(/^[\s#]+/, "").split(/\s+/).filter(Boolean).join(" "));
  const titles = lines.map((line) => [...line].slice(0, MOST_LETTERS).join("").trim());
  return titles.filter(Boolean).slice(0, MOST_GOALS).map((title) => ({ title }));
}

/** The words of a list with commas. */
export function wordsOf(text: string): string[] {
  return [...new Set(text.split(/[,;\n]/).map((word) => word.trim()).filter(Boolean))];
}

/** Times of the week that end after they begin; one over midnight is two. */
export function wholeTimes(times: readonly Slot[]): Slot[] {
  return times.flatMap((slot): Slot[] => {
    if (!slot.from || !slot.to || slot.from === slot.to) return [];
    if (minuteOf(slot.from) < minuteOf(slot.to)) return [slot];
    const next = WEEKDAYS[(WEEKDAYS.indexOf(slot.day) + 1) % WEEKDAYS.length] as Weekday;
    const tonight: Slot = { ...slot, to: clockOf(24 * 60) };
    return minuteOf(slot.to) ? [tonight, { day: next, from: clockOf(0), to: slot.to }] : [tonight];
  });
}

/** The reader as the matcher sees a mentee. */
export function readerOf(answers: Answers): Reader {
  return {
    handle: HANDLE,
    name: YOU,
    languages: answers.languages,
    zone: answers.zone,
    slots: wholeTimes(answers.times),
    ways: answers.ways,
    stage: answers.stage || null,
    wants: answers.wants,
    hours: answers.hours,
    goals: goalsOf(answers.goals),
    organisation: answers.organisation.trim() || null,
    background: wordsOf(answers.background),
  };
}

/** The reader; as somebody who is always free, as long as they named no times. */
export function supposed(reader: Reader): Reader {
  const always = WEEKDAYS.map((day): Slot => ({ day, from: clockOf(0), to: clockOf(24 * 60) }));
  return reader.slots.length ? reader : { ...reader, slots: always };
}

/** Answers as the part of an address after the `#`. */
export function toFragment(answers: Answers): string {
  const times = answers.times.filter(({ from, to }) => from && to).map(({ day, from, to }) => `${day}.${from}-${to}`);
  const said: Record<string, string> = {
    cohort: answers.cohort,
    wants: answers.wants.join(" "),
    goals: answers.goals.trim(),
    languages: answers.languages.join(" "),
    zone: answers.zone,
    times: times.join(" "),
    stage: answers.stage,
    hours: String(answers.hours),
    ways: answers.ways.join(" "),
    organisation: answers.organisation.trim(),
    background: answers.background.trim(),
  };
  return new URLSearchParams(Object.entries(said).filter(([, value]) => value)).toString();
}

/** The answers that an address holds, over those that one begins with; none where it holds none. */
export function fromFragment(fragment: string, begin: Answers): Answers | undefined {
  const said = new URLSearchParams(fragment.replace(/^#/, ""));
  if (!said.has("wants") && !said.has("goals")) return undefined;
  const list = (key: string): string[] => [...new Set((said.get(key) ?? "").split(" ").filter(Boolean))];
  const hours = Math.round(Number(said.get("hours")));
  const zone = said.get("zone") ?? "";
  return {
    cohort: said.get("cohort") ?? "",
    wants: list("wants"),
    goals: said.get("goals") ?? "",
    languages: said.has("languages") ? list("languages") : begin.languages,
    zone: isZone(zone) ? zone : begin.zone,
    times: list("times").flatMap(timeOf).slice(0, MOST_TIMES),
    stage: said.get("stage") ?? "",
    hours: hours >= 1 && hours <= MOST_HOURS ? hours : begin.hours,
    ways: list("ways"),
    organisation: said.get("organisation") ?? "",
    background: said.get("background") ?? "",
  };
}

function timeOf(text: string): Slot[] {
  const [, day, from, to] = /^(\w{3})\.((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? [];
  const known = WEEKDAYS.find((one) => one === day);
  return known && from && to ? [{ day: known, from, to }] : [];
}
