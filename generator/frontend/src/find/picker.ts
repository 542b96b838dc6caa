// A list that one fills by typing or tapping, the most important first: skills, languages.

import { element, heard, part } from "../elements/elements.ts";

export interface Choice {
  readonly key: string;
  readonly name: string;
  /** Other words that mean the same. */
  readonly aliases: readonly string[];
}

export interface Picker {
  readonly keys: () => readonly string[];
  readonly pick: (keys: readonly string[]) => void;
  readonly toggle: (key: string) => void;
  /** What can be chosen; what was chosen and cannot be any more is dropped. */
  readonly offer: (choices: readonly Choice[]) => void;
}

/** Makes a part of the form a picker; `changed` is called after each change that the reader makes. */
export function picker(root: HTMLElement, changed: () => void): Picker {
  const list = part(root, ".pl-picked");
  const input = part<HTMLInputElement>(root, "input");
  const options = part(root, "datalist");
  const note = part(root, ".pl-find-note");
  let known = new Map<string, Choice>();
  let words = new Map<string, string>();
  let chosen: string[] = [];

  const set = (keys: readonly string[], said: string): void => {
    chosen = [...new Set(keys)];
    note.textContent = said;
    show();
    changed();
  };
  const show = (): void => {
    list.replaceChildren(...chosen.map((key, place) => row(key, place)));
    list.hidden = !chosen.length;
  };
  const move = (place: number, by: number): void => {
    const keys = [...chosen];
    const [key = ""] = keys.splice(place, 1);
    keys.splice(place + by, 0, key);
    set(keys, `${nameOf(key)} is number ${place + by + 1} now.`);
    const sooner = `[data-move="${by}"]`;
    const buttons = list.children[place + by]?.querySelectorAll<HTMLButtonElement>("button:not([disabled])");
    (list.children[place + by]?.querySelector<HTMLButtonElement>(`${sooner}:not([disabled])`) ?? buttons?.[0])?.focus();
  };
  const drop = (place: number): void => {
    const key = chosen[place] ?? "";
    set(chosen.filter((each) => each !== key), `${nameOf(key)} is taken out.`);
    (list.children[Math.min(place, chosen.length - 1)]?.querySelector<HTMLElement>("[data-drop]") ?? input).focus();
  };
  const nameOf = (key: string): string => known.get(key)?.name ?? key;
  const row = (key: string, place: number): HTMLElement => {
    const button = (label: string, sign: string, act: () => void): HTMLButtonElement => {
      const made = element("button", "pl-find-sign", element("span", "", sign), heard(`${label}: ${nameOf(key)}`));
      made.firstElementChild?.setAttribute("aria-hidden", "true");
      made.type = "button";
      made.addEventListener("click", act);
      return made;
    };
    const [up, down] = [button("Move up", "↑", () => move(place, -1)), button("Move down", "↓", () => move(place, 1))];
    [up.dataset["move"], down.dataset["move"]] = ["-1", "1"];
    [up.disabled, down.disabled] = [place === 0, place === chosen.length - 1];
    const away = button("Take out", "×", () => drop(place));
    away.dataset["drop"] = "";
    const name = element("bdi", "", nameOf(key));
    return element("li", "", name, element("span", "pl-find-signs", ...(chosen.length > 1 ? [up, down] : []), away));
  };
  const add = (): void => {
    const typed = input.value.split(/[,;]/).map((word) => word.trim()).filter(Boolean);
    const keys = typed.flatMap((word) => words.get(plain(word)) ?? []);
    const unknown = typed.filter((word) => !words.has(plain(word)));
    input.value = unknown.join(", ");
    if (!typed.length) return;
    const near = unknown.length ? nearest(unknown[0] ?? "", [...known.values()]) : [];
    const hint = near.length ? ` Did you mean ${near.join(" or ")}?` : " Choose one from the list.";
    const said = unknown.length ? `We do not know ${unknown.join(", ")}.${hint}` : `${keys.map(nameOf).join(", ")} is added.`;
    set([...chosen, ...keys], said);
  };
  part(root, ".pl-find-add > button").addEventListener("click", () => {
    add();
    input.focus();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add();
  });
  // A name that is chosen from the list with a tap is added at once.
  input.addEventListener("input", (event) => {
    if (event instanceof InputEvent && event.inputType !== "insertReplacementText") return;
    if (words.has(plain(input.value))) add();
  });
  input.addEventListener("change", () => {
    if (words.has(plain(input.value))) add();
  });
  return {
    keys: () => chosen,
    pick: (keys) => {
      chosen = [...new Set(keys)].filter((key) => known.has(key));
      note.textContent = "";
      input.value = "";
      show();
    },
    toggle: (key) =>
      chosen.includes(key)
        ? set(chosen.filter((each) => each !== key), `${nameOf(key)} is taken out.`)
        : set([...chosen, key], `${nameOf(key)} is added.`),
    offer: (choices) => {
      known = new Map(choices.map((choice) => [choice.key, choice]));
      words = new Map(choices.flatMap(({ key, aliases }) => aliases.map((word): [string, string] => [plain(word), key])));
      for (const { key, name } of choices) words.set(plain(key), key).set(plain(name), key);
      options.replaceChildren(
        ...choices.map(({ name }) => {
          const option = element("option", "");
          option.value = name;
          return option;
        }),
      );
      chosen = chosen.filter((key) => known.has(key));
      show();
    },
  };
}

/** A word in small letters with single dashes for blanks. */
export function plain(word: string): string {
  return word.trim().toLowerCase().replace(/[\s_\u2010-\u2013-]+/g, "-");
}

/** The names that begin with what was typed, or have it in them, or begin as it does; three at most. */
export function nearest(typed: string, choices: readonly Choice[]): string[] {
  const word = plain(typed);
  const ways: ((name: string) => boolean)[] = [
    (name) => name.startsWith(word),
    (name) => word.length > 2 && name.includes(word),
    (name) => word.length > 3 && name.startsWith(word.slice(0, 3)),
  ];
  for (const way of ways) {
    const found = choices.filter(({ key, name, aliases }) => [key, name, ...aliases].some((each) => way(plain(each))));
    if (found.length) return found.slice(0, 3).map(({ name }) => name);
  }
  return [];
}
