import {html} from "htl";
import type {Finding, Situation} from "../../figures/findings/finding.js";
import type {Row} from "../../model/row.js";
import {addressOfTab} from "../../page/page-address.js";
import type {DownloadFormat} from "../downloads/download.js";
import {copyText} from "../widgets/dialog.js";

const formats: ReadonlyArray<{format: DownloadFormat; label: string; picture?: boolean}> = [
  {format: "csv", label: "CSV"},
  {format: "json", label: "JSON"},
  {format: "svg", label: "SVG", picture: true},
  {format: "png", label: "PNG", picture: true}
];

/**
 * What can be taken away from a card: the numbers and the figure as files, the address of the view, and a citation.
 * The style sheet hides the pictures while a figure is not a drawing. What the files need is fetched when it is used.
 * @param card what the card shows now: all rows of its query, what the finding is told besides, and the open tab
 */
export function cardActions(
  finding: Finding,
  {rows, situation, tab}: {rows: () => readonly Row[]; situation: () => Situation; tab: () => string}
): HTMLElement {
  const status = html`<span class="action-status" role="status"></span>`;
  const place = html`<div></div>`;
  const does = (task: () => Promise<string | undefined>) => async () => {
    status.textContent = "";
    place.replaceChildren();
    try {
      status.textContent = (await task()) ?? "";
    } catch (error) {
      status.textContent = `This did not work: ${(error as Error).message}`;
    }
  };

  const take = (format: DownloadFormat) =>
    does(async () => {
      const {download} = await import("../downloads/download.js");
      await download(format, {finding, rows: rows(), situation: situation()});
      return undefined;
    });
  const link = does(async () => {
    const address = addressOfTab(location.href, finding.name, tab());
    if (await copyText(address)) return "Copied";
    const field = html`<input type="text" readonly value=${address}>` as HTMLInputElement;
    place.append(html`<label class="action-address">Copy this address: ${field}</label>`);
    field.select();
    return undefined;
  });
  const cite = does(async () => {
    const {openCitations} = await import("./citation-dialog.js");
    openCitations(situation().context.study);
    return undefined;
  });

  return html`<div class="card-actions">
    <div class="actions">
      <div class="action-files" role="group" aria-label="Download">
        <span aria-hidden="true">Download</span>
        ${formats.map(
          ({format, label, picture}) =>
            html`<button type="button" class=${picture ? "action-picture" : null} aria-label=${`Download ${label}`} onclick=${take(format)}>${label}</button>`
        )}
      </div>
      <button type="button" onclick=${link}>Link to this view</button>
      <button type="button" aria-haspopup="dialog" onclick=${cite}>Cite</button>
      ${status}
    </div>
    ${situation().context.study.release ? html`<p class="withheld-note">In the files, a number of patients that is empty is withheld.</p>` : null}
    ${place}
  </div>`;
}
