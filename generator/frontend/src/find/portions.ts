// A long list, a portion at a time: no phone draws thousands of cards at once.

import { element } from "../elements/elements.ts";

const PORTION = 50;

/** Fill a list with its first items; a button at its end brings the next ones, and the focus goes on to them. */
export function inPortions<Item>(list: HTMLElement, items: readonly Item[], made: (item: Item) => HTMLElement): void {
  const from = (start: number): HTMLElement[] => {
    const rows = items.slice(start, start + PORTION).map((item) => made(item));
    const left = items.length - start - PORTION;
    if (left <= 0) return rows;
    const button = element("button", "pl-button", `Show ${Math.min(left, PORTION)} more`);
    button.type = "button";
    const last = element("li", "", button);
    button.addEventListener("click", () => {
      const more = from(start + PORTION);
      last.replaceWith(...more);
      const [first] = more;
      if (!first) return;
      first.tabIndex = -1;
      first.focus();
    });
    return [...rows, last];
  };
  list.replaceChildren(...from(0));
}
