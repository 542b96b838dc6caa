// The times of the week when the reader is free, a row for each.

import { WEEKDAYS, type Slot, type Weekday } from "../zones/week.ts";
import { part } from "../elements/elements.ts";

export interface Times {
  readonly slots: () => Slot[];
  readonly show: (slots: readonly Slot[]) => void;
}

const EVENINGS: readonly Slot[] = WEEKDAYS.slice(0, 5).map((day) => ({ day, from: "18:00", to: "20:00" }));
const WEEKEND: readonly Slot[] = WEEKDAYS.slice(5).map((day) => ({ day, from: "09:00", to: "12:00" }));

/** Makes a part of the form the list of times; `changed` is called after each change that the reader makes. */
export function times(root: HTMLElement, changed: () => void): Times {
  const list = part(root, ".pl-find-times");
  const blank = part<HTMLTemplateElement>(root, "[data-times-row]");

  const add = ({ day, from, to }: Slot): HTMLElement => {
    const row = blank.content.firstElementChild?.cloneNode(true) as HTMLElement;
    const [begin, end] = row.querySelectorAll<HTMLInputElement>("input");
    part<HTMLSelectElement>(row, "select").value = day;
    if (begin && end) [begin.value, end.value] = [from, to];
    part(row, "button").addEventListener("click", () => {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      (next?.querySelector<HTMLElement>("button") ?? part<HTMLElement>(root, "[data-times]")).focus();
      changed();
    });
    list.append(row);
    return row;
  };
  const slots = (): Slot[] =>
    [...list.children].map((row) => {
      const [begin, end] = row.querySelectorAll<HTMLInputElement>("input");
      const day = part<HTMLSelectElement>(row, "select").value as Weekday;
      return { day, from: begin?.value ?? "", to: end?.value ?? "" };
    });
  const addAll = (more: readonly Slot[]): void => {
    const there = new Set(slots().map((slot) => JSON.stringify(slot)));
    more.filter((slot) => !there.has(JSON.stringify(slot))).forEach(add);
    changed();
  };
  const ways: Readonly<Record<string, () => void>> = {
    any: () => {
      part<HTMLSelectElement>(add({ day: "mon", from: "18:00", to: "20:00" }), "select").focus();
      changed();
    },
    evenings: () => addAll(EVENINGS),
    weekend: () => addAll(WEEKEND),
  };
  for (const button of root.querySelectorAll<HTMLElement>("[data-times]")) {
    button.addEventListener("click", () => ways[button.dataset["times"] ?? ""]?.());
  }
  return {
    slots,
    show: (given) => {
      list.replaceChildren();
      given.forEach(add);
    },
  };
}
