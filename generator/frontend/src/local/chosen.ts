// The zone whose clock the reader looks at: the one they chose on this site, else the one their browser tells.

import { isZone } from "../zones/clock.ts";
import { readersZone, todaysName } from "../zones/names.ts";

const KEY = "pairloom.zone";

/** The zone to show times in. */
export function chosenZone(): string {
  const kept = todaysName(stored() ?? "");
  return kept && isZone(kept) ? kept : readersZone();
}

/** Keeps a choice in this browser, for the next page; the browser's own zone needs no keeping. */
export function keepZone(zone: string): void {
  try {
    if (zone === readersZone()) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, zone);
  } catch {
    // A browser that keeps nothing shows the choice on this page only.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
