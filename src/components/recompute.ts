import {html} from "htl";
import {startEngine} from "../study/view.js";

/** A button that starts the query engine, for a reader whose browser saves data or where it has failed. */
export function recomputeButton(label: string): HTMLElement {
  return html`<button type="button" onclick=${() => void startEngine()}>${label}</button>`;
}
