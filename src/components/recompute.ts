import {html} from "htl";
import {startEngine} from "../page/state.js";

/** A button that starts the query engine, for where it waits to be asked, was stopped or has failed. */
export function recomputeButton(label = "Recompute in this browser"): HTMLElement {
  return html`<button type="button" onclick=${() => startEngine()}>${label}</button>`;
}
