// Small pieces of a page: text goes in as text.

/** An element with a class and what is in it. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name: string,
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...inside);
  return made;
}

/** A text for those alone who hear the page. */
export function heard(text: string): HTMLElement {
  return element("span", "pl-sr", text);
}

/** The one element of a part of the page that a selector names; the page always has it. */
export function part<Kind extends Element = HTMLElement>(within: ParentNode, selector: string): Kind {
  const found = within.querySelector<Kind>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}
