// What a reader ticked as done: kept in their own browser, by resource, each with the day; nothing is sent.

/** Resources with the day on which they were done, written 2026-11-15. */
export type Done = ReadonlyMap<string, string>;

/** What keeps text by name, as `localStorage` does. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const SLUG = /^[a-z0-9](?:-?[a-z0-9])*$/;
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** Return what is kept under a name; nothing where the store is closed or holds something else. */
export function kept(store: Store | null, name: string): Done {
  try {
    const value: unknown = JSON.parse(store?.getItem(name) ?? "{}");
    return value !== null && typeof value === "object" ? new Map(Object.entries(value).filter(isDone)) : new Map();
  } catch {
    return new Map();
  }
}

/** Keep what is done under a name, and return whether the store took it; nothing done leaves nothing behind. */
export function keep(store: Store | null, name: string, done: Done): boolean {
  if (!store) return false;
  try {
    if (done.size) store.setItem(name, JSON.stringify(Object.fromEntries(done)));
    else store.removeItem(name);
    return true;
  } catch {
    return false;
  }
}

/** Return what is done with one resource more, on that day, or with one less. */
export function ticked(done: Done, slug: string, day: string | null): Done {
  const others = [...done].filter(([other]) => other !== slug);
  return new Map(day === null ? others : [...others, [slug, day]]);
}

/** Return the day on the reader's own calendar. */
export function dayOf(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function isDone(entry: [string, unknown]): entry is [string, string] {
  return SLUG.test(entry[0]) && typeof entry[1] === "string" && DAY.test(entry[1]);
}
