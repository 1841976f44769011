import {html} from "htl";
import {loadContext} from "../page/context.js";

/** Prose that holds only while the extract is synthetic; with the real one it is not there. */
export async function onlySynthetic(...content: HTMLElement[]): Promise<HTMLElement> {
  const {study} = await loadContext();
  return html`<div class="only-synthetic">${study.synthetic ? content : null}</div>`;
}
