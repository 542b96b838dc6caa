// The directory: facets, search, hours in common, order, pages and addresses, over the list that the page already has.

import { count, items } from "../facets/bits.ts";
import { type Chosen, type Facet, find, toggled } from "../facets/facets.ts";
import { isZone } from "../zones/clock.ts";
import { readersZone } from "../zones/names.ts";
import { card } from "./card.ts";
import { type Directory, type Packed, unpacked } from "./data.ts";
import { choices, lengthen, type Named, nameOf, offerZones, showHours, titleOf, unfold } from "./panel.ts";
import { type Filter, grouped, people, showNobody, showPager, showPicked } from "./results.ts";
import { searching } from "./search.ts";
import { sharing } from "./shared.ts";
import { facetsOf, sharedFacet, sorted } from "./sorting.ts";
import { addressOf, type Cell, cellsOf, FACETS, slotsOf, type Sort, type State, stateOf } from "./state.ts";

/** Key of the typed words among the conditions that narrow. */
const WORDS = "words";

const root = document.querySelector<HTMLElement>(".pl-directory");
if (root) void begin(root);

async function begin(root: HTMLElement): Promise<void> {
  const answer = await fetch(root.dataset.src ?? "").catch(() => null);
  if (answer?.ok) run(root, unpacked((await answer.json()) as Packed));
  else root.classList.add("pl-dir-unsearched"); // without its data the page is the list that it came with
}

function run(root: HTMLElement, directory: Directory): void {
  const at = <Found extends HTMLElement>(selector: string): Found => root.querySelector<Found>(selector)!;
  const panel = at<HTMLFormElement>(".pl-dir-panel");
  const seek = at<HTMLFormElement>(".pl-dir-seek");
  const typed = at<HTMLInputElement>("input[name=words]");
  const order = at<HTMLSelectElement>("select[name=sort]");
  const sheet = at<HTMLDialogElement>("dialog");
  const side = at(".pl-dir-side");
  const list = at(".pl-dir-found");
  const told = at(".pl-dir-count");
  const size = Number(root.dataset.page);
  const now = Date.now();
  const facets = facetsOf(directory);
  const minutesWith = sharing(directory, now);
  let search: ReturnType<typeof searching> | undefined;
  let hours: { readonly key: string; readonly minutes: Int32Array } | null = null;
  let state = fromAddress();

  /** What the page was last asked for; the list that came with it is right as long as nothing is asked. */
  function fromAddress(): State {
    return stateOf(location.search, location.hash, readersZone(), isZone);
  }

  function minutes(): Int32Array | null {
    if (!state.free.size) return null;
    const key = `${state.zone} ${[...state.free].sort().join(" ")}`;
    if (hours?.key !== key) hours = { key, minutes: minutesWith(slotsOf(state.free), state.zone) };
    return hours.minutes;
  }

  function show(): void {
    const shared = minutes();
    const conditions = new Map();
    if (state.words.trim()) conditions.set(WORDS, (search ??= searching(directory, facets))(state.words));
    const asked = shared ? [...facets.values(), sharedFacet(shared)] : [...facets.values()];
    const chosen: Chosen = shared ? state.chosen : new Map([...state.chosen].filter(([key]) => key !== "shared"));
    const found = find(directory.size, asked, chosen, conditions);
    const sort: Sort = state.sort === "hours" && !shared ? "name" : state.sort;
    const order = sorted(items(found.items), sort, directory, shared);
    const last = Math.max(1, Math.ceil(order.length / size));
    const page = Math.min(state.page, last);
    const words = { mentor: root.dataset.mentor ?? "", mentee: root.dataset.mentee ?? "" };

    showChoices(chosen, found);
    showControls(sort, Boolean(shared));
    list.classList.add("pl-dir-live");
    list.replaceChildren(...order.slice((page - 1) * size, page * size).map((one) => card(directory, one, words, now, shared && shared[one]!)));
    tell(found.total);
    const filters = inUse(chosen);
    showPicked(at(".pl-dir-picked"), filters.flatMap(({ each }) => each), clear);
    at(".pl-dir-nobody").hidden = found.total > 0;
    if (!found.total) {
      const ways = filters.map((filter) => ({ ...filter, without: found.without.get(filter.key) ?? 0, alone: found.alone.get(filter.key) ?? 0 }));
      showNobody(at(".pl-dir-nobody"), ways, clear);
    }
    showPager(at(".pl-dir-pager"), page, last, (target) => location.pathname + addressText({ ...state, page: target }));
    at(".pl-dir-bar button span").textContent = filters.length ? ` (${filters.flatMap(({ each }) => each).length})` : "";
  }

  function showControls(sort: Sort, hasHours: boolean): void {
    showHours(panel, state);
    if (typed.value.trim() !== state.words.trim()) typed.value = state.words;
    for (const option of order.options) if (option.value === "hours") option.disabled = !hasHours;
    order.value = sort;
  }

  function tell(total: number): void {
    const text = total === directory.size ? people(total) : `${grouped(total)} of ${people(directory.size)}`;
    if (told.textContent !== text) told.textContent = text;
    at(".pl-dir-bar-count").textContent = text;
    at("[data-show]").textContent = total ? `Show ${people(total)}` : "Nobody fits";
  }

  /** What narrows the results: by facet, and in `each` every value of it on its own. */
  function inUse(chosen: Chosen): (Filter & { readonly key: string; readonly keep: () => void; readonly each: Filter[] })[] {
    const found = FACETS.filter((key) => chosen.get(key)?.size).map((key) => {
      const values = [...chosen.get(key)!];
      const titled = (names: string): string => (key === "seats" || key === "role" ? names : `${titleOf(panel, key)}: ${names}`);
      return {
        key: key as string,
        name: titled(values.map((value) => nameOf(panel, key, value)).join(", ")),
        drop: () => go({ chosen: new Map([...state.chosen].filter(([other]) => other !== key)) }, true),
        keep: () => go({ chosen: new Map([...state.chosen].filter(([other]) => other === key)), words: "" }, true),
        each: values.map((value) => ({
          name: titled(nameOf(panel, key, value)),
          drop: () => go({ chosen: toggled(state.chosen, key, value) }, true),
        })),
      };
    });
    const words = state.words.trim();
    if (!words) return found;
    const filter = { key: WORDS, name: `“${words}”`, drop: () => go({ words: "" }, true), keep: () => go({ chosen: new Map() }, true) };
    return [{ ...filter, each: [filter] }, ...found];
  }

  function clear(): void {
    go({ words: "", chosen: new Map() }, true);
  }

  /** Take over a change, and write it into the address; `away`: what was pressed may be gone, so the focus moves. */
  function go(change: Partial<State>, away = false, typing = false): void {
    state = { ...state, page: 1, ...change };
    const address = location.pathname + addressText(state);
    if (typing) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    show();
    if (away) told.focus();
  }

  /** Whoever says when they are free wants to see first who is free then, unless they chose another order. */
  function goHours(free: ReadonlySet<Cell>): void {
    const first = !state.free.size && state.sort === "name" ? "hours" : state.sort;
    go({ free, sort: !free.size && first === "hours" ? "name" : first });
  }

  panel.addEventListener("change", (event) => {
    const box = event.target as HTMLInputElement;
    if (box.dataset.free) {
      const free = new Set(state.free);
      if (!free.delete(box.dataset.free as Cell)) free.add(box.dataset.free as Cell);
      goHours(free);
    } else if ("zone" in box.dataset) go({ zone: box.value });
    else if (box.closest(".pl-dir-values")) go({ chosen: toggled(state.chosen, box.name, box.value) });
  });
  panel.addEventListener("click", (event) => {
    const quick = (event.target as HTMLElement).dataset.quick;
    if (quick === undefined) return;
    goHours(quick ? new Set([...state.free, ...cellsOf(quick)]) : new Set());
  });
  at(".pl-dir-hours").addEventListener("toggle", () => offerZones(panel));
  typed.addEventListener("input", () => go({ words: typed.value }, false, true));
  order.addEventListener("change", () => go({ sort: order.value as Sort }));
  for (const form of [panel, seek]) form.addEventListener("submit", (event) => event.preventDefault());
  at(".pl-dir-pager").addEventListener("click", (event) => {
    const page = (event.target as HTMLElement).dataset.page;
    if (!page || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go({ page: Number(page) }, true);
    told.scrollIntoView({ block: "start" });
  });
  at(".pl-dir-bar button").addEventListener("click", () => {
    at(".pl-dir-sheet-body").append(panel);
    sheet.showModal();
  });
  sheet.addEventListener("close", () => side.append(panel));
  at("[data-show]").addEventListener("click", () => sheet.close());
  at("[data-clear]").addEventListener("click", () => go({ words: "", chosen: new Map(), free: new Set() }));
  window.addEventListener("popstate", restore);

  function restore(): void {
    state = fromAddress();
    show();
    unfold(panel, state);
  }

  for (const key of ["offers", "wants", "language"] as const) {
    const facet = panel.querySelector<HTMLElement>(`[data-facet="${key}"]`);
    if (facet) lengthen(facet, valuesOf(directory, facets.get(key)!));
  }
  const showChoices = choices(panel);
  for (const set of root.querySelectorAll("fieldset")) set.disabled = false;
  restore();
  setTimeout(() => {
    // What the first typed letter and the first free hour would wait for is made while the reader looks around.
    search ??= searching(directory, facets);
    minutesWith([], state.zone);
  }, 300);
}

/** The values of a long facet by name and alias: what fits most people first. */
function valuesOf(directory: Directory, facet: Facet): Named[] {
  const named =
    facet.key === "language"
      ? directory.languages.map(([key, name]) => ({ key, names: [name] }))
      : directory.skills.map(({ key, name, aliases }) => ({ key, names: [name, key, ...aliases] }));
  const sizes = new Map([...facet.values].map(([key, bits]) => [key, count(bits)]));
  const used = named.filter(({ key }) => sizes.has(key));
  return used.sort((one, other) => sizes.get(other.key)! - sizes.get(one.key)! || one.names[0]!.localeCompare(other.names[0]!, "en"));
}

function addressText(state: State): string {
  const { query, fragment } = addressOf(state);
  return query + fragment;
}
