// The catalogue's own list, chosen by facets: what was chosen stands in the address and comes back from it.

import { part } from "../elements/elements.ts";
import { chosenIn, queryOf } from "../facets/address.ts";
import { has, of } from "../facets/bits.ts";
import { type Chosen, type Facet, find, type Found } from "../facets/facets.ts";

interface Catalogue {
  readonly form: HTMLFormElement;
  readonly results: HTMLElement;
  readonly list: Element;
  readonly empty: HTMLElement;
  readonly items: readonly HTMLElement[];
  readonly facets: readonly Facet[];
}

/** Let the reader of a page choose from its list; a page without one stays as it is. */
export function openCatalogue(): void {
  const page = catalogue();
  if (!page) return;
  const keys = page.facets.map((facet) => facet.key);
  const inAddress = (): Chosen => chosenIn(new URLSearchParams(location.search), keys);
  const choose = (chosen: Chosen): void => {
    const query = queryOf(chosen, keys).toString();
    history.pushState(null, "", query ? `?${query}` : location.pathname);
    show(page, chosen, choose);
  };
  page.form.addEventListener("change", () => choose(inForm(page.form)));
  page.form.addEventListener("submit", (event) => event.preventDefault());
  part(page.form, "[data-see]").addEventListener("click", () => {
    part<HTMLDetailsElement>(page.form, "details").open = false;
    page.form.scrollIntoView();
    part(page.form, "summary").focus();
  });
  part(page.form, "[data-all]").addEventListener("click", () => {
    choose(new Map());
    part(page.form, "summary").focus();
  });
  addEventListener("popstate", () => show(page, inAddress(), choose));
  const chosen = inAddress();
  if (chosen.size) part<HTMLDetailsElement>(page.form, "details").open = true;
  show(page, chosen, choose);
}

function catalogue(): Catalogue | null {
  const form = document.querySelector<HTMLFormElement>("[data-choose]");
  const results = document.querySelector<HTMLElement>("[data-results]");
  if (!form || !results) return null;
  const found = new Map<string, HTMLElement>();
  for (const item of document.querySelectorAll<HTMLElement>("[data-item]")) {
    const slug = item.dataset.item ?? "";
    if (!found.has(slug)) found.set(slug, item);
  }
  const items = [...found.values()].sort((one, other) => titleOf(one).localeCompare(titleOf(other)));
  return {
    form,
    results,
    items,
    facets: facetsOf(form, items),
    list: part(results, "ul"),
    empty: part(results, ".pl-empty"),
  };
}

function titleOf(item: HTMLElement): string {
  return item.querySelector(".pl-card-title")?.textContent ?? "";
}

function facetsOf(form: HTMLFormElement, items: readonly HTMLElement[]): Facet[] {
  const values = new Map<string, string[]>();
  for (const box of boxes(form)) values.set(box.name, [...(values.get(box.name) ?? []), box.value]);
  const having = (key: string, value: string): number[] =>
    items.flatMap((item, place) => ((item.dataset[key] ?? "").split(" ").includes(value) ? [place] : []));
  return [...values].map(([key, all]) => ({
    key,
    values: new Map(all.map((value) => [value, of(items.length, having(key, value))])),
  }));
}

function show(page: Catalogue, chosen: Chosen, choose: (chosen: Chosen) => void): void {
  const found = find(page.items.length, page.facets, chosen);
  for (const box of boxes(page.form)) {
    box.checked = chosen.get(box.name)?.has(box.value) ?? false;
    const count = found.counts.get(box.name)?.get(box.value) ?? 0;
    const label = box.closest("label");
    label?.classList.toggle("pl-none", count === 0);
    const told = label?.querySelector("[data-count]");
    if (told) told.textContent = String(count);
  }
  const all = chosen.size === 0;
  part(page.form, "[data-found]").textContent = all
    ? `${page.items.length} in all`
    : `${found.total} of ${page.items.length} fit`;
  part(page.form, "[data-all]").hidden = all;
  const see = part(page.form, "[data-see]");
  see.hidden = all;
  see.textContent = found.total ? "See them" : "What could help";
  page.results.hidden = all;
  for (const shelf of document.querySelectorAll<HTMLElement>(".pl-shelf")) {
    shelf.hidden = !all;
    const heading = shelf.previousElementSibling;
    if (heading instanceof HTMLHeadingElement) heading.hidden = !all;
  }
  const fitting = all ? [] : page.items.filter((_, place) => has(found.items, place));
  page.list.replaceChildren(...fitting.map(cardOf));
  page.empty.hidden = all || found.total > 0;
  part(page.empty, ".pl-drop").replaceChildren(...(page.empty.hidden ? [] : waysOut(page, chosen, found, choose)));
}

/** Return an item of a shelf as a card of the results. */
function cardOf(item: HTMLElement): Node {
  const card = item.cloneNode(true) as HTMLElement;
  card.className = "pl-card pl-resource";
  return card;
}

/** Return a button for each facet without which something fits, the most fruitful first. */
function waysOut(page: Catalogue, chosen: Chosen, found: Found, choose: (chosen: Chosen) => void): HTMLElement[] {
  const fruitful = [...found.without].filter(([, count]) => count > 0).sort(([, one], [, other]) => other - one);
  return fruitful.map(([key, count]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pl-plain";
    button.textContent = `Without “${nameOf(page.form, key)}”: ${count}`;
    button.addEventListener("click", () => {
      choose(new Map([...chosen].filter(([other]) => other !== key)));
      part(page.form, "summary").focus();
    });
    const item = document.createElement("li");
    item.append(button);
    return item;
  });
}

function nameOf(form: HTMLFormElement, key: string): string {
  const box = boxes(form).find((each) => each.name === key);
  return box?.closest("fieldset")?.querySelector("legend")?.textContent ?? key;
}

function inForm(form: HTMLFormElement): Chosen {
  const chosen = new Map<string, Set<string>>();
  for (const box of boxes(form)) {
    if (box.checked) chosen.set(box.name, (chosen.get(box.name) ?? new Set()).add(box.value));
  }
  return chosen;
}

function boxes(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
}
