// The list of headings beside a long text shows where the reader is.

/** The last heading that has come up to the line, by its place below the top of the window; the first before that. */
export function current(tops: readonly number[], line: number): number {
  let found = 0;
  tops.forEach((top, place) => {
    if (top <= line) found = place;
  });
  return found;
}

/** Mark the link of the heading that is being read, whenever one comes or goes. */
export function followHeadings(list: HTMLElement): void {
  const links = [...list.querySelectorAll<HTMLAnchorElement>("a[href^='#']")];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const known = headings.filter((heading) => heading !== null);
  if (known.length !== links.length || !known.length) return;
  const mark = (): void => {
    const here = current(known.map((heading) => heading.getBoundingClientRect().top), innerHeight / 3);
    links.forEach((link, place) => {
      if (place === here) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };
  const watcher = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
  known.forEach((heading) => watcher.observe(heading));
}
