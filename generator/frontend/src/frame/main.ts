// The frame around every page: colours, search, the list of headings, and what long texts need.
import { offerColours } from "./colours.ts";
import { followHeadings } from "./headings.ts";
import { letScroll, offerCopies, unfoldForPrint } from "./text.ts";

interface Search {
  begin(dialog: HTMLDialogElement): Promise<void>;
}

/** Open the search at once, to write into; its program and index are fetched when they are first needed. */
async function openSearch(dialog: HTMLDialogElement): Promise<void> {
  dialog.showModal();
  dialog.querySelector("input")!.select();
  const program = new URL("search.js", import.meta.url).href;
  const search = (await import(program)) as Search;
  await search.begin(dialog);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));
}

function offerSearch(button: HTMLElement, dialog: HTMLDialogElement): void {
  button.addEventListener("click", () => void openSearch(dialog));
  dialog.querySelector("button")!.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    const left = event.target === dialog || (event.target instanceof Element && event.target.closest("a"));
    if (left) dialog.close();
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    void openSearch(dialog);
  });
}

/** Whoever leaves the open menu with the keyboard stands on the page again, and sees it; its buttons shut it themselves. */
function leaveMenu(menu: HTMLElement): void {
  menu.addEventListener("focusout", ({ relatedTarget: next }) => {
    if (next instanceof Element && !menu.contains(next) && !next.matches("[popovertarget]")) menu.hidePopover();
  });
}

const menu = document.getElementById("pl-frame-menu");
if (menu) leaveMenu(menu);

const colours = document.querySelector<HTMLElement>(".pl-frame-tool-colours");
if (colours) offerColours(colours);

const searchButton = document.querySelector<HTMLElement>(".pl-frame-tool-search");
const searchDialog = document.querySelector<HTMLDialogElement>(".pl-frame-search");
if (searchButton && searchDialog) offerSearch(searchButton, searchDialog);

const headings = document.querySelector<HTMLElement>(".pl-frame-aside .pl-frame-toc");
if (headings) followHeadings(headings);

const article = document.querySelector("article");
if (article) {
  offerCopies(article);
  letScroll(article);
}
unfoldForPrint();
