import type {ReleaseReport} from "../release-report.js";
import {Markup} from "./markup.js";

/** The style of a report; on paper each page bears the hash and its number. */
export function makeStyle({hash}: ReleaseReport): Markup {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error(`not a SHA-256: ${hash}`);
  return new Markup(`${screen}${narrow}${paper.replace("HASH", hash)}`);
}

const screen = `:root {
  --ink: #1c2430; --soft: #4c5667; --ground: #ffffff; --panel: #f5f6f8; --rule: #d0d6de;
  --good: #1d6b3a; --bad: #a61b1b; --link: #1a5796;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e8ebf0; --soft: #aeb7c4; --ground: #161719; --panel: #202226; --rule: #3d424b;
    --good: #7fd19b; --bad: #ff9d94; --link: #8fc0f0;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; color: var(--ink); background: var(--ground);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
p { margin: 0 0 0.75rem; max-width: 44rem; }
h1, .word, .kind { font-family: Charter, "Bitstream Charter", "Iowan Old Style", Georgia, Cambria, serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 0.5rem; max-width: 44rem; text-wrap: balance; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 0.75rem; padding-top: 0.75rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1rem; margin: 1.25rem 0 0.5rem; }
h4 { font-size: 0.9rem; margin: 0.75rem 0 0.25rem; }
a { color: var(--link); }
code, .digits {
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
  font-size: 0.85em; overflow-wrap: anywhere;
}
.soft { color: var(--soft); font-size: 0.9rem; }
.kind { font-size: 1.05rem; font-style: italic; color: var(--soft); margin-bottom: 0.25rem; }
.verdict { border-left: 6px solid; background: var(--panel); padding: 0.9rem 1.1rem; margin: 1.25rem 0 0; }
.verdict p { margin: 0; color: var(--ink); }
.verdict .word { font-size: 1.35rem; font-weight: 700; line-height: 1.3; margin-bottom: 0.25rem; }
.good { border-color: var(--good); }
.bad { border-color: var(--bad); }
.good .word { color: var(--good); }
.bad .word { color: var(--bad); }
.hash { padding: 1rem 0 0; }
.hash p { margin: 0 0 0.25rem; }
.hash #hash { font-weight: 600; font-size: 0.9rem; }
.digits { font-size: clamp(0.95rem, 2.1vw, 1.2rem); max-width: none; }
.totals {
  list-style: none; margin: 1.25rem 0 0; padding: 0;
  display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 0.5rem 1rem;
}
.totals li { border-top: 1px solid var(--rule); padding-top: 0.35rem; color: var(--soft); font-size: 0.85rem; }
.totals b { display: block; color: var(--ink); font-size: 1.35rem; font-weight: 600; line-height: 1.2; }
dl { margin: 0; }
dl div { display: grid; grid-template-columns: 12rem 1fr; gap: 0 1rem; padding: 0.3rem 0; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; }
ul { margin: 0.25rem 0 0; padding-left: 1.1rem; }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; }
caption { text-align: left; color: var(--soft); padding-bottom: 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.45rem 1rem 0.45rem 0; border-top: 1px solid var(--rule); font-weight: 400; }
thead th { border-top: none; border-bottom: 1px solid var(--ink); color: var(--soft); font-size: 0.85rem; vertical-align: bottom; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr > :last-child { padding-right: 0; }
td ul { color: var(--soft); font-size: 0.85rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.85rem; }
.rows ul { columns: 2 22rem; font-size: 0.85rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1.25rem; margin-top: 1rem; }
.signature { border: 1px solid var(--rule); padding: 1rem 1.1rem; }
.signature h3 { margin-top: 0; }
.signature p { font-size: 0.9rem; }
.line { border-bottom: 1px solid var(--ink); height: 3.1rem; display: flex; align-items: flex-end; padding-bottom: 0.2rem; }
.line span, .of span { color: var(--soft); font-size: 0.8rem; }
.signature .of { margin: 0.9rem 0 0; line-height: 1.4; }
`;

const narrow = `@media screen and (max-width: 44rem) {
  main { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.35rem; }
  .pair { grid-template-columns: 1fr; }
  dl div { grid-template-columns: 1fr; }
  table, caption, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border-top: 1px solid var(--rule); padding: 0.6rem 0; }
  th, td { border: none; padding: 0.1rem 0; }
  tbody th { font-weight: 600; }
  td { display: grid; grid-template-columns: 8rem 1fr; gap: 0 0.75rem; }
  td::before { content: attr(data-head); color: var(--soft); font-size: 0.85rem; }
  td > span { min-width: 0; }
  th.number, td.number { text-align: left; }
}
`;

const paper = `@media print {
  @page {
    size: A4; margin: 16mm 16mm 20mm;
    @bottom-left { content: "HASH"; font: 7pt ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; color: #4c5667; }
    @bottom-right { content: counter(page) " of " counter(pages); font: 8pt system-ui, Arial, sans-serif; color: #4c5667; }
  }
  html { font-size: 9.5pt; }
  main { max-width: none; padding: 0; }
  h2, h3, h4, caption { break-after: avoid; }
  tr, .signatures, .verdict, .hash, dl div { break-inside: avoid; }
  .verdict, .good, .bad { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
  .totals { grid-template-columns: repeat(6, 1fr); }
  .digits { font-size: 10.5pt; white-space: nowrap; }
  #files :is(th, td) { padding-block: 0.2rem; vertical-align: baseline; }
  td.sum { font-size: 6.8pt; white-space: nowrap; }
  .line { height: 14mm; }
}
`;
