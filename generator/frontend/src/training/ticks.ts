// Ticks of what is done, how far the reader has come on a pathway, and the record that can be made of it.

import { dayOf, type Done, keep, kept, type Store, ticked } from "./done.ts";
import { progressOf, progressWords, type Step } from "./progress.ts";
import { openRecord } from "./recordform.ts";

/** Show what the reader ticked, on every page that has tick boxes, and keep what they tick now. */
export function openTicks(name: string): void {
  const store = storeOf();
  let done = kept(store, name);
  const record = openRecord(() => {
    done = new Map();
    keep(store, name, done);
    show();
  });
  const show = (): void => {
    showTicks(done);
    showProgress(done);
    record(done);
  };
  document.addEventListener("change", (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.dataset.tick === undefined) return;
    done = ticked(done, box.dataset.tick, box.checked ? dayOf(new Date()) : null);
    keep(store, name, done);
    show();
  });
  addEventListener("storage", (event) => {
    if (event.key !== name && event.key !== null) return;
    done = kept(store, name);
    show();
  });
  show();
}

function storeOf(): Store | null {
  try {
    return localStorage;
  } catch {
    return null; // the reader lets no page keep anything: ticks then last as long as the page
  }
}

function showTicks(done: Done): void {
  for (const box of document.querySelectorAll<HTMLInputElement>("[data-tick]")) {
    box.checked = done.has(box.dataset.tick ?? "");
    box.closest(".pl-step")?.classList.toggle("pl-done", box.checked);
  }
  for (const card of document.querySelectorAll<HTMLElement>("[data-way]")) {
    const steps = (card.dataset.way ?? "").split(" ");
    const count = steps.filter((slug) => done.has(slug)).length;
    const told = card.querySelector("[data-way-done]");
    if (told) told.textContent = count ? ` · ${count} of ${steps.length} done` : "";
  }
}

function showProgress(done: Done): void {
  const place = document.querySelector("[data-progress]");
  const words = place?.querySelector<HTMLElement>("[data-progress-words]");
  const bar = place?.querySelector("progress");
  if (!words || !bar) return;
  const at = progressOf(stepsHere(), done);
  bar.value = at.minutes;
  words.dataset.first ??= words.textContent ?? "";
  words.textContent = at.steps ? `${progressWords(at)} Your ticks stay in this browser.` : words.dataset.first;
}

function stepsHere(): Step[] {
  return [...document.querySelectorAll<HTMLElement>("[data-step]")].map((step) => ({
    slug: step.dataset.step ?? "",
    minutes: Number(step.dataset.minutes),
  }));
}
