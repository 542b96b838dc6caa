// What a text on a screen needs beside its letters: a way to copy, to scroll, and to be printed whole.

/** Give each block of text that is meant to be copied a button that does it. */
export function offerCopies(root: ParentNode): void {
  if (!navigator.clipboard) return;
  for (const block of root.querySelectorAll("pre")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pl-copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.querySelector("code")?.textContent ?? "");
      button.textContent = "Copied";
      setTimeout(() => (button.textContent = "Copy"), 2000);
    });
    block.append(button);
  }
}

/** Let the keyboard scroll what is wider than the page, as wide as the page is just then: tables and blocks of text. */
export function letScroll(root: ParentNode): void {
  const widths = new ResizeObserver((changed) => {
    for (const { target } of changed) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const wide of root.querySelectorAll("table:not([class]), pre > code")) widths.observe(wide);
}

/** Unfold everything for the printer, and fold it again afterwards. */
export function unfoldForPrint(): void {
  let unfolded: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    for (const folded of unfolded) folded.open = true;
  });
  addEventListener("afterprint", () => {
    for (const folded of unfolded) folded.open = false;
  });
}
