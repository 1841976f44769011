/** Puts other content into the place of a drawing. Where the drawing had the focus, the new one has it. */
export function replaceDrawing(place: Element, ...content: Node[]): void {
  const drawing = () => place.querySelector<SVGElement>("svg[tabindex]");
  const before = drawing();
  const focused = before !== null && before === before.ownerDocument.activeElement;
  place.replaceChildren(...content);
  if (focused) drawing()?.focus({preventScroll: true});
}
