// The search of the site's pages: a dialog that asks for words and lists places. The index stays in the browser.
import { excerpt, finder, type Entry, type Finder, type Found } from "./finding.ts";

let ready: Promise<Finder> | undefined;

/** At the first use, fetch the index and make the list follow what is written. */
export async function begin(dialog: HTMLDialogElement): Promise<void> {
  if (ready) return;
  const input = dialog.querySelector("input")!;
  ready = load(dialog.dataset["index"]!);
  listen(dialog, input);
  try {
    await show(dialog, input.value);
  } catch {
    say(dialog, "The search cannot be reached just now.");
  }
}

async function load(address: string): Promise<Finder> {
  const answer = await fetch(address);
  const { docs } = (await answer.json()) as { docs: Entry[] };
  return finder(docs);
}

function listen(dialog: HTMLDialogElement, input: HTMLInputElement): void {
  const links = (): HTMLAnchorElement[] => [...dialog.querySelectorAll<HTMLAnchorElement>("ol a")];
  input.addEventListener("input", () => void show(dialog, input.value).catch(() => undefined));
  dialog.querySelector("form")!.addEventListener("submit", (event) => {
    event.preventDefault();
    links()[0]?.click();
  });
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops: HTMLElement[] = [input, ...links()];
    const target = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
    event.preventDefault();
    target?.focus();
  });
}

async function show(dialog: HTMLDialogElement, asked: string): Promise<void> {
  const find = await ready;
  const list = dialog.querySelector("ol")!;
  const found = find && asked.trim() ? find(asked) : [];
  list.replaceChildren(...found.map((place) => item(place, asked, dialog.dataset["root"]!)));
  if (!asked.trim()) say(dialog, "");
  else if (!found.length) say(dialog, `Nothing found for “${asked.trim()}”.`);
  else say(dialog, found.length === 1 ? "1 result." : `${found.length} results.`);
}

/** Tell how many were found, also to those who listen. */
function say(dialog: HTMLDialogElement, text: string): void {
  dialog.querySelector("[role=status]")!.textContent = text;
}

function item(place: Found, asked: string, root: string): HTMLLIElement {
  const link = document.createElement("a");
  link.href = new URL(place.location, new URL(root.endsWith("/") ? root : `${root}/`, location.href)).href;
  const title = document.createElement("strong");
  title.textContent = place.page ? `${place.page}: ${place.title}` : place.title;
  const { text, marks } = excerpt(place.text, asked);
  const line = document.createElement("span");
  let done = 0;
  for (const [from, to] of marks) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(from, to);
    line.append(text.slice(done, from), mark);
    done = to;
  }
  line.append(text.slice(done));
  link.append(title, line);
  const made = document.createElement("li");
  made.append(link);
  return made;
}
