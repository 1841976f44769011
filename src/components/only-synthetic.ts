import {html} from "htl";
import {loadContext} from "../study/context.js";

/** Prose that holds only while the extract is synthetic; with the real one it is not there. */
export function onlySynthetic(...content: HTMLElement[]): HTMLElement {
  const root = html`<div class="only-synthetic"></div>`;
  void loadContext().then(({study}) => study.synthetic && root.append(...content));
  return root;
}
