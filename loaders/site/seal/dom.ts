/**
 * The element of a page that matches.
 * @throws Error when there is none: the page is another one than the seal was written for
 */
export function find(document: Document, selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`a page has no ${selector}, which the seal is to mend`);
  return found;
}

/** A new element. Attributes and words are set, never parsed, so that nothing in them becomes markup. */
export function element(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: Array<Node | string>
): Element {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Puts elements after another one, each on a line of its own. */
export function putAfter(place: Element, elements: readonly Element[]): void {
  place.after(...elements.flatMap((each) => ["\n", each]));
}
