// Cards of a role-play: folded on the screen, all open on paper, and printable without the text around them.

const ALONE = "pl-cards-alone";

/** Open the cards while the page is printed, and let a button print them alone. */
export function openPlaycards(): void {
  const cards = [...document.querySelectorAll<HTMLDetailsElement>(".pl-playcard")];
  let folded: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    folded = cards.filter((card) => !card.open);
    for (const card of folded) card.open = true;
  });
  addEventListener("afterprint", () => {
    for (const card of folded) card.open = false;
    document.documentElement.classList.remove(ALONE);
  });
  document.querySelector("[data-print]")?.addEventListener("click", () => {
    document.documentElement.classList.add(ALONE);
    print();
  });
}
