// Light or dark: as the device says, until the reader chooses. The page itself applies it before it is painted.

const STORE = "pairloom.colours";
const ORDER = ["auto", "light", "dark"] as const;

export type Colours = (typeof ORDER)[number];

/** What follows a choice when the button is pressed: auto, light, dark, and auto again. */
export function next(now: Colours): Colours {
  return ORDER[(ORDER.indexOf(now) + 1) % ORDER.length]!;
}

/** The scheme of the page for a choice, on a device that is dark or not. */
export function scheme(chosen: Colours, dark: boolean): "slate" | "default" {
  return chosen === "dark" || (chosen === "auto" && dark) ? "slate" : "default";
}

function stored(): Colours {
  try {
    const found = localStorage.getItem(STORE);
    return found === "light" || found === "dark" ? found : "auto";
  } catch {
    return "auto";
  }
}

function store(chosen: Colours): void {
  try {
    if (chosen === "auto") localStorage.removeItem(STORE);
    else localStorage.setItem(STORE, chosen);
  } catch {
    // Where nothing may be kept, the choice holds for this page.
  }
}

/** Make the button go from one choice to the next, keep the choice, and follow the device meanwhile. */
export function offerColours(button: HTMLElement): void {
  const device = matchMedia("(prefers-color-scheme: dark)");
  let chosen = stored();
  const show = (): void => {
    document.body.dataset["mdColorScheme"] = scheme(chosen, device.matches);
    button.dataset["now"] = chosen;
    const said = button.dataset[chosen] ?? "";
    button.setAttribute("aria-label", said);
    button.title = said;
  };
  button.addEventListener("click", () => {
    chosen = next(chosen);
    store(chosen);
    show();
  });
  device.addEventListener("change", show);
  show();
}
