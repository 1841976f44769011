import {inWords} from "../../../src/text/message-words.js";
import {counted} from "../../../src/text/numbers.js";
import {html, type Markup} from "./markup.js";
import type {ReleaseReport} from "./report.js";
import {code, dataTable} from "./tables.js";

/** The place for two signatures. */
export function signatures({hash, policy}: ReleaseReport): Markup {
  const line = (what: string) => html`<div class="line"><span>${what}</span></div>`;
  const box = (which: string) => html`<div class="signature">
<h3>${which} approval</h3>
<p>I have read this report and looked at the site, and answer for its publication.</p>
${line("Name")}${line("Date")}${line("Signature")}<p class="of"><span>Hash</span> ${code(hash)}</p>
</div>
`;
  return html`<section class="signatures">
<h2>Approval</h2>
<p>Two different people approve. By the policy they can be ${inWords(policy.approvers, "or") || "nobody yet"}. Each runs <code>npm run release -- --approve "NAME"</code>, which compares every file of the site with this report first.</p>
<div class="pair">
${box("First")}${box("Second")}</div>
</section>
`;
}

/** Every file of the site. */
export function fileList({files, totals}: ReleaseReport): Markup {
  const columns = [{head: "File"}, {head: "Bytes", kind: "number"}, {head: "SHA-256", kind: "sum"}] as const;
  const rows = files.map(({path, sha256, bytes}) => [code(path), bytes, code(sha256)]);
  return html`<section id="files">
<h2>Every file</h2>
${dataTable(`${counted(totals.files, "file")} of ${counted(totals.bytes, "byte")} together`, columns, rows)}</section>
`;
}
