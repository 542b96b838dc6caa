// What was found: how many, which filters are in use, the people of one page, and help where nobody was found.

import { element } from "../elements/elements.ts";

/** Something that narrows the results, with what a reader calls it and what is left without it. */
export interface Filter {
  readonly name: string;
  readonly drop: () => void;
}

/** Return a number as the pages of the site write it: "10,000". */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Return a number of people in words. */
export function people(count: number): string {
  return `${grouped(count)} ${count === 1 ? "person" : "people"}`;
}

/** Show the filters in use as buttons that drop them. */
export function showPicked(list: HTMLElement, filters: readonly Filter[], clear: () => void): void {
  const buttons = filters.map(({ name, drop }) => {
    const button = element("button", "pl-chip", element("span", "pl-sr", "Remove filter: "), element("bdi", "", name), element("span", "pl-dir-cross"));
    button.type = "button";
    button.addEventListener("click", drop);
    return element("li", "", button);
  });
  list.hidden = filters.length === 0;
  list.replaceChildren(...buttons);
  if (filters.length < 2) return;
  const all = element("button", "pl-chip pl-chip-quiet", "Clear all");
  all.type = "button";
  all.addEventListener("click", clear);
  list.append(element("li", "", all));
}

/** A filter where nobody was found: with how many people there are without it, and with nothing but it. */
export interface Way extends Filter {
  readonly keep: () => void;
  readonly without: number;
  readonly alone: number;
}

/** Where nobody was found: say which filter to drop, or which one to keep, and how many people that gives; the best first. */
export function showNobody(place: HTMLElement, ways: readonly Way[], clear: () => void): void {
  const without = ways.filter((way) => way.without > 0).sort((one, other) => other.without - one.without);
  const alone = ways.filter((way) => way.alone > 0).sort((one, other) => other.alone - one.alone);
  const out = without.length
    ? without.map((way) => wayOut("Without ", way.name, way.without, way.drop))
    : alone.map((way) => wayOut("Only ", way.name, way.alone, way.keep));
  const said = ways.length === 1 ? "Nobody fits this." : "Nobody fits all of this together. What would help:";
  const all = element("button", "pl-button", "Start again with everybody");
  all.type = "button";
  all.addEventListener("click", clear);
  place.replaceChildren(element("p", "", said), element("p", "pl-actions", ...out, ...(ways.length === 1 && out.length ? [] : [all])));
}

function wayOut(how: string, name: string, count: number, take: () => void): HTMLElement {
  const button = element("button", "pl-button", how, element("bdi", "", name), `: ${people(count)}`);
  button.type = "button";
  button.addEventListener("click", take);
  return button;
}

/** Show where in the results a page stands, with links to the pages beside it. */
export function showPager(place: HTMLElement, page: number, last: number, address: (page: number) => string): void {
  const link = (target: number, name: string, rel: string): HTMLElement => {
    if (target < 1 || target > last) return element("span", "");
    const made = element("a", "pl-button", name);
    made.href = address(target);
    made.rel = rel;
    made.dataset.page = String(target);
    return made;
  };
  place.hidden = last <= 1;
  place.replaceChildren(link(page - 1, "Previous", "prev"), element("span", "", `Page ${page} of ${last}`), link(page + 1, "Next", "next"));
}
