// The form below a pathway: the reader's record as text, to download or to add on the forge.

import type { Done } from "./done.ts";
import { handleMeant, newFile, recordText } from "./record.ts";

/**
 * Return what shows a record in the page's form; on a page without one it does nothing.
 *
 * @param forget takes all ticks back; the reader has been asked.
 */
export function openRecord(forget: () => void): (done: Done) => void {
  const form = document.querySelector<HTMLFormElement>("[data-record]");
  if (!form) return () => undefined;
  let done: Done = new Map();
  let file = "";
  const show = (): void => {
    const text = recordText(form.dataset.schema ?? "", done);
    URL.revokeObjectURL(file);
    file = URL.createObjectURL(new Blob([text], { type: "text/yaml" }));
    fill(form, done, text, file);
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", show);
  form.querySelector("[data-forget]")?.addEventListener("click", () => {
    if (confirm("Remove all your ticks from this browser?")) forget();
  });
  return (now) => {
    done = now;
    show();
  };
}

function fill(form: HTMLFormElement, done: Done, text: string, file: string): void {
  toggle(form, "[data-record-none]", done.size === 0);
  toggle(form, "[data-record-some]", done.size > 0);
  const code = form.querySelector("[data-record-text]");
  if (code) code.textContent = text;
  const cohort = form.querySelector<HTMLSelectElement>("select")?.selectedOptions[0];
  const handle = handleMeant(form.querySelector<HTMLInputElement>("input")?.value ?? "");
  const path = cohort && `${cohort.dataset.folder}/${handle ?? "<your file's name>"}.yml`;
  const place = form.querySelector<HTMLElement>("[data-record-place]");
  if (place && path) {
    const shown = document.createElement("code");
    shown.textContent = path;
    place.replaceChildren("It belongs in ", shown);
    place.hidden = false;
  }
  const download = form.querySelector<HTMLAnchorElement>("[data-download]");
  if (download) {
    download.href = file;
    download.download = `${handle ?? "record"}.yml`;
  }
  const add = form.querySelector<HTMLAnchorElement>("[data-add]");
  if (!add || !cohort || !path) return;
  const fills = form.dataset.fills !== undefined;
  add.href = fills ? newFile(cohort.dataset.new ?? "", path, text) : (cohort.dataset.new ?? "");
  add.hidden = fills && handle === null;
}

function toggle(form: HTMLFormElement, selector: string, shown: boolean): void {
  const piece = form.querySelector<HTMLElement>(selector);
  if (piece) piece.hidden = !shown;
}
