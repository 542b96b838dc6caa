// The panel of filters: what can be chosen, how many people each choice would give, and when the reader is free.

import { element } from "../elements/elements.ts";
import type { Chosen, Found } from "../facets/facets.ts";
import { begins, searchable, words } from "../folding/folding.ts";
import { zoneNames, zoneWords } from "../zones/names.ts";
import { grouped } from "./results.ts";
import type { Cell, State } from "./state.ts";

/** A value of a long facet: its key, and the names that it is found by, the first one being shown. */
export interface Named {
  readonly key: string;
  readonly names: readonly string[];
}

/** Complete a long facet, of which the page has the first values, and let readers look for one or see all. */
export function lengthen(facet: HTMLElement, values: readonly Named[]): void {
  const list = facet.querySelector<HTMLElement>(".pl-dir-values");
  const finder = facet.querySelector<HTMLInputElement>(".pl-dir-facet-find");
  const more = facet.querySelector<HTMLButtonElement>(".pl-dir-more");
  if (!list || !finder || !more) return;
  const there = new Map(boxesIn(list).map((box) => [box.value, box.closest("li")!]));
  const first = new Set(there.values());
  const items = values.map(({ key, names }) => {
    const item = there.get(key) ?? list.appendChild(row(facet.dataset.facet ?? "", key, names[0]!));
    return { item, text: searchable(...names) };
  });
  const all = more.textContent ?? "";
  const show = (): void => {
    const sought = words(finder.value);
    const whole = more.getAttribute("aria-expanded") === "true";
    for (const { item, text } of items) {
      const chosen = item.querySelector("input")!.checked;
      const fits = sought.length ? sought.every((word) => begins(text, word)) : whole || first.has(item);
      item.hidden = !chosen && !fits;
    }
    more.hidden = sought.length > 0;
    more.textContent = whole ? (more.dataset.fewer ?? "") : all;
  };
  finder.addEventListener("input", show);
  more.addEventListener("click", () => {
    more.setAttribute("aria-expanded", String(more.getAttribute("aria-expanded") !== "true"));
    show();
  });
  facet.addEventListener("pl-shown", show);
  show();
}

/** A value in the panel: its box, its label, and the number of people beside it. */
interface Row {
  readonly box: HTMLInputElement;
  readonly label: HTMLElement;
  readonly number: HTMLElement;
  shown?: number;
}

/** Return a function that ticks what is chosen, and says beside each value how many people it would give. */
export function choices(form: HTMLElement): (chosen: Chosen, found: Found) => void {
  const rows = boxesIn(form).map((box): Row => {
    const label = box.closest("label")!;
    return { box, label, number: label.querySelector<HTMLElement>(".pl-dir-n")! };
  });
  return (chosen, found) => {
    for (const row of rows) {
      const { box, label, number } = row;
      const checked = chosen.get(box.name)?.has(box.value) ?? false;
      const count = found.counts.get(box.name)?.get(box.value) ?? 0;
      if (box.checked !== checked) box.checked = checked;
      if (row.shown === count) continue;
      number.textContent = grouped(count);
      label.classList.toggle("pl-dir-none", count === 0);
      row.shown = count;
    }
  };
}

/** Let every facet show again what is chosen: after a new address, not after a tick, so that nothing moves away. */
export function unfold(form: HTMLElement, { chosen, free }: State): void {
  for (const facet of form.querySelectorAll<HTMLDetailsElement>("details[data-facet]")) {
    const key = facet.dataset.facet ?? "";
    if (chosen.get(key)?.size || (key === "shared" && free.size)) facet.open = true;
    facet.dispatchEvent(new Event("pl-shown"));
  }
}

/** Show when the reader is free, and where. */
export function showHours(form: HTMLElement, state: State): void {
  for (const box of form.querySelectorAll<HTMLInputElement>("input[data-free]")) box.checked = state.free.has(box.dataset.free as Cell);
  form.querySelector<HTMLElement>("[data-shared]")!.hidden = state.free.size === 0;
  const zones = form.querySelector<HTMLSelectElement>("select[data-zone]")!;
  zones.value = state.zone;
  if (zones.value === state.zone) return;
  zones.add(new Option(zoneWords(state.zone), state.zone));
  zones.value = state.zone;
}

/** Offer all time zones, once somebody wants to choose one. */
export function offerZones(form: HTMLElement): void {
  const zones = form.querySelector<HTMLSelectElement>("select[data-zone]")!;
  if (zones.options.length > 1) return;
  const chosen = zones.value;
  const named = [...new Set([...zoneNames(), chosen])].map((zone) => ({ zone, name: zoneWords(zone) }));
  named.sort((one, other) => one.name.localeCompare(other.name, "en"));
  zones.replaceChildren(...named.map(({ zone, name }) => new Option(name, zone)));
  zones.value = chosen;
}

/** Return the name that a value has in the panel; its key where the panel does not have it. */
export function nameOf(form: HTMLElement, facet: string, value: string): string {
  const box = form.querySelector(`.pl-dir-values input[name="${facet}"][value="${CSS.escape(value)}"]`);
  return box?.closest("label")?.querySelector("span")?.textContent ?? value;
}

/** Return the title of a facet. */
export function titleOf(form: HTMLElement, facet: string): string {
  return form.querySelector(`details[data-facet="${facet}"] summary`)?.textContent ?? facet;
}

function boxesIn(place: HTMLElement): HTMLInputElement[] {
  return [...place.querySelectorAll<HTMLInputElement>(".pl-dir-values input")];
}

function row(facet: string, key: string, name: string): HTMLLIElement {
  const box = element("input", "");
  box.type = "checkbox";
  box.name = facet;
  box.value = key;
  const said = element("span", "", name);
  said.dir = "auto";
  return element("li", "", element("label", "", box, said, element("span", "pl-dir-n")));
}
