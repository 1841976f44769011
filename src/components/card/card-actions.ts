import {html} from "htl";
import type {Finding, Situation} from "../../figures/findings/finding.js";
import type {Row} from "../../model/row.js";
import {addressOfTab} from "../../page/page-address.js";
import type {DownloadFormat} from "../downloads/download.js";
import {copyRich, copyText} from "../widgets/dialog.js";

const formats: ReadonlyArray<{format: DownloadFormat; label: string; picture?: boolean}> = [
  {format: "csv", label: "CSV"},
  {format: "json", label: "JSON"},
  {format: "svg", label: "SVG", picture: true},
  {format: "png", label: "PNG", picture: true}
];

/**
 * Buttons that download a card's numbers and figure, copy its table and the address of the view, and open the citations. The style sheet
 * hides the buttons of pictures while the figure is not a drawing. The code of a button is fetched when it is used.
 * @param card what the card shows now: all rows of its query, its situation, and the name of the open tab
 */
export function cardActions(
  finding: Finding,
  {rows, situation, tab}: {rows: () => readonly Row[]; situation: () => Situation; tab: () => string}
): HTMLElement {
  const status = html`<span class="action-status" role="status"></span>`;
  const addressBox = html`<div></div>`;
  const reporting = (task: () => Promise<string | undefined>) => async () => {
    status.textContent = "";
    addressBox.replaceChildren();
    try {
      status.textContent = (await task()) ?? "";
    } catch (error) {
      status.textContent = `This did not work: ${(error as Error).message}`;
    }
  };

  const downloadAs = (format: DownloadFormat) =>
    reporting(async () => {
      const {download} = await import("../downloads/download.js");
      await download(format, {finding, rows: rows(), situation: situation()});
      return undefined;
    });
  const copyTable = reporting(async () => {
    const making = import("../downloads/copied-table.js").then(({copiedTable}) =>
      copiedTable({finding, rows: rows(), situation: situation()})
    );
    if (await copyRich(making)) return "Table copied";
    const {parts} = await making;
    const shown = html`<div class="table-scroll" role="region" tabindex="0" aria-label="The table to copy">${parts}</div>`;
    addressBox.append(shown);
    getSelection()?.selectAllChildren(shown);
    return "The clipboard is refused here: the table is selected, to be copied by hand.";
  });
  const copyLink = reporting(async () => {
    const address = addressOfTab(location.href, finding.name, tab());
    if (await copyText(address)) return "Copied";
    const field = html`<input type="text" readonly value=${address}>` as HTMLInputElement;
    addressBox.append(html`<label class="action-address">Copy this address: ${field}</label>`);
    field.select();
    return undefined;
  });
  const openCitation = reporting(async () => {
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
            html`<button type="button" class=${picture ? "action-picture" : null} aria-label=${`Download ${label}`} ${{onclick: downloadAs(format)}}>${label}</button>`
        )}
      </div>
      <button type="button" class="action-table" ${{onclick: copyTable}}>Copy table</button>
      <button type="button" ${{onclick: copyLink}}>Link to this view</button>
      <button type="button" aria-haspopup="dialog" ${{onclick: openCitation}}>Cite</button>
      ${status}
    </div>
    ${situation().context.study.release ? html`<p class="withheld-note">In the files, a count that is empty is withheld.</p>` : null}
    ${addressBox}
  </div>`;
}
