// Times in the reader's own zone, beside those that the page has anyway; nothing leaves the browser.
//
// - `<table class="pl-week" data-zone="…">` with rows `<tr data-day data-from data-to>`: hours of the week on somebody's
//   clock. Gets a column with the reader's clock, for the coming week, and a line below when clocks change.
// - `<time datetime="…Z" data-local="range" data-end="…Z">` or `data-local="moment"`: gets `<span class="pl-local">` in it.
// - `<div data-zone-choice>`: gets the choice of the zone.

import { element } from "../elements/elements.ts";
import { isZone } from "../zones/clock.ts";
import { placeOf, readersZone, zoneNames, zoneWords } from "../zones/names.ts";
import type { Weekday } from "../zones/week.ts";
import { chosenZone, keepZone } from "./chosen.ts";
import { nextShift, nextTime } from "./coming.ts";
import { momentWords, rangeWords, shiftWords, weekTime, zoneAt } from "./told.ts";

function show(zone: string): void {
  const now = Date.now();
  for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-local]")) showTime(time, zone);
  for (const table of document.querySelectorAll<HTMLTableElement>("table[data-zone]")) showWeek(table, zone, now);
}

function showTime(time: HTMLTimeElement, zone: string): void {
  const start = Date.parse(time.dateTime);
  const end = Date.parse(time.dataset.end ?? "");
  if (Number.isNaN(start)) return;
  const isRange = time.dataset.local === "range" && !Number.isNaN(end);
  const words = isRange ? rangeWords({ start, end }, zone) : momentWords(start, zone);
  const told = time.querySelector(".pl-local") ?? time.appendChild(element("span", "pl-local"));
  told.textContent = ` Your time: ${words} (${placeOf(zone)})`;
}

function showWeek(table: HTMLTableElement, zone: string, now: number): void {
  const theirs = table.dataset.zone ?? "";
  if (!isZone(theirs)) return;
  for (const row of table.rows) {
    const { day, from, to } = row.dataset;
    const cell = row.querySelector(".pl-yours") ?? row.appendChild(day ? element("td", "pl-yours") : columnHead());
    if (day && from && to) cell.textContent = weekTime(nextTime({ day: day as Weekday, from, to }, theirs, now), zone);
    else cell.textContent = `Your clock: ${zoneAt(zone, now)}`;
  }
  const shift = nextShift(theirs, zone, now);
  const note = table.parentElement?.querySelector(".pl-shift") ?? element("p", "pl-shift");
  table.after(note);
  note.textContent = shift ? `These are the times of the coming week. ${shiftWords(shift, zone)}` : "";
}

function columnHead(): HTMLElement {
  const head = element("th", "pl-yours");
  head.setAttribute("scope", "col");
  return head;
}

function offerChoice(place: HTMLElement, zone: string): void {
  const names = [...new Set([...zoneNames(), readersZone(), zone])].sort();
  const choice = document.createElement("select");
  for (const name of names) choice.add(new Option(zoneWords(name), name, false, name === zone));
  choice.addEventListener("change", () => {
    keepZone(choice.value);
    show(choice.value);
  });
  const label = document.createElement("label");
  label.append("Your time zone ", choice);
  place.replaceChildren(label);
}

const zone = chosenZone();
for (const place of document.querySelectorAll<HTMLElement>("[data-zone-choice]")) offerChoice(place, zone);
show(zone);
