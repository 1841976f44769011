import {html} from "htl";
import {builtRows} from "../../page/read-result.js";
import {claimsCheck} from "./claims-check.js";

/**
 * Every printed number beside ours, and when they count as the same; a sentence where nothing is printed.
 * @param misprints what the study says of those that differ
 */
export async function claimsSection(misprints: Node): Promise<HTMLElement> {
  if ((await builtRows("reported")).length === 0)
    return html`<p>This extract brings no printed numbers to set beside its counts.</p>`;
  return html`<div>
    <h2 id="printed">The printed numbers</h2>
    <p>A printed count is <strong>reproduced</strong> when our count is the same. A printed percentage is reproduced when our count over its denominator <a href="./about.html#rounding">rounds</a> to it.</p>
    ${misprints}
    <p>A misprint is our reading. Where other printed numbers bear on a verdict, all the arithmetic that speaks for it and against it stands under it, so that you can judge for yourself.</p>
    ${await claimsCheck()}
  </div>`;
}
