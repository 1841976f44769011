import {inWords} from "../../../../src/text/message-words.js";
import {counted} from "../../../../src/text/numbers.js";
import {formatRow} from "../compare-releases.js";
import type {ReleaseReport} from "../release-report.js";
import {
  html,
  type Markup,
  type ReportColumn,
  renderCode,
  renderDefinitions,
  renderList,
  renderTable
} from "./markup.js";

const number = (head: string): ReportColumn => ({head, kind: "number"});

/** Every released table: what it is, and how many of its numbers leave. */
export function renderReleasedTables({tables: released}: ReleaseReport): Markup {
  const columns = [
    {head: "Table"},
    {head: "Rows are of"},
    number("Rows"),
    number("Released"),
    number("Withheld")
  ];
  const rows = released.map(({name, title, population, dimensions, relations, ...counts}) => [
    html`${title}<br>${renderCode(name)}`,
    html`${population}, by ${dimensions.join(" × ")}${renderList(relations)}`,
    counts.rows,
    counts.released,
    counts.withheld
  ]);
  return html`<section>
<h2>What leaves</h2>
${renderTable("Released tables, and how many of their numbers are released and withheld", columns, rows)}</section>
`;
}

/** The tables that could not be protected. */
export function renderRefused({refused: tables}: ReleaseReport): Markup {
  if (tables.length === 0) return html``;
  const rows = tables.map(({table, because}) => [renderCode(table), because]);
  return html`<section>
<h2>What was refused</h2>
${renderTable("Tables that the policy wanted and that do not leave", [{head: "Table"}, {head: "Reason"}], rows)}</section>
`;
}

/** By which further characteristics tables leave, and by which not; what those would cost that the policy does not list. */
export function renderFurther({further: {released, dropped, costs}}: ReleaseReport): Markup {
  if (released.length + dropped.length + costs.length === 0) return html``;
  const leave = released.map((each) => [
    each.by,
    each.tables.join(", "),
    each.rows,
    each.released,
    each.withheld
  ]);
  const leaveColumns = [
    {head: "By"},
    {head: "Tables"},
    number("Rows"),
    number("Released"),
    number("Withheld")
  ];
  const cost = costs.map(({by, numbers, withheld}) => [by, numbers, withheld]);
  return html`<section>
<h2>By further characteristics</h2>
${
  released.length === 0
    ? html`<p>Tables leave by the study’s own groups only.</p>
`
    : renderTable("Released tables by further characteristics", leaveColumns, leave)
}${
  dropped.length === 0
    ? null
    : renderTable(
        "Characteristics that the policy lists under “by” and by which nothing leaves",
        [{head: "By"}, {head: "Reason"}],
        dropped.map(({by, because}) => [by, because])
      )
}${
  costs.length === 0
    ? null
    : html`<p>What others would cost is an estimate: how many numbers are small, or leave a small rest of their group. Those that would have to be withheld to protect these are not reckoned.</p>
${renderTable("Characteristics that the policy does not list", [{head: "By"}, number("Numbers"), number("Withheld at least")], cost)}`
}</section>
`;
}

/** Rows that leave against the rules, and who answers for it. */
export function renderExceptions({exceptions: rows}: ReleaseReport): Markup {
  const columns = [{head: "Row"}, {head: "Reason"}, {head: "Who answers for it"}];
  const cells = rows.map(({table, where, reason, by}) => [
    renderCode(`${table}[${formatRow(where)}]`),
    reason,
    by
  ]);
  return html`<section>
<h2>Exceptions</h2>
${
  rows.length === 0
    ? html`<p>None: no number is released that a rule would withhold.</p>
`
    : renderTable("Numbers that are released although a rule would withhold them", columns, cells)
}</section>
`;
}

/** What the pages say of the study. */
export function renderWords({words}: ReleaseReport): Markup {
  if (words === "") return html``;
  return html`<section>
<h2>Words of the pages</h2>
<p>They leave as they are. No program judges them: read them, and look for whoever could be known by them.</p>
<pre>
${words}</pre>
</section>
`;
}

/** How the audit ended. */
export function renderAudit({
  audit: {passed, faults, setAside, alreadyPublic, versions}
}: ReleaseReport): Markup {
  const ids = setAside.map((id, i) => html`${i > 0 ? ", " : null}${renderCode(id)}`);
  return html`<section>
<h2>The audit</h2>
<p>It makes the site again from <code>release.json</code> alone, compares every byte, and works out what the withheld numbers can be for whoever has all that is published.</p>
${renderDefinitions([
  ["result", passed && faults === 0 ? "passed" : `failed, with ${counted(faults, "fault")}`],
  ["public numbers set aside", html`${setAside.length}${setAside.length > 0 ? html`: ${ids}` : null}`],
  ["given away by public numbers alone", alreadyPublic],
  [
    "versions",
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", ") || "not told"
  ]
])}</section>
`;
}

/** What the site was searched for. */
export function renderCanaries({canaries: {lookedFor, files, found}}: ReleaseReport): Markup {
  const looked = lookedFor.map(({what, count}): [string, number] => [what, count]);
  return html`<section>
<h2>What must not be in it</h2>
<p>${counted(files, "file")} searched for texts of the extract: ${found === 0 ? "none was found" : html`<strong>found ${counted(found, "time")}</strong>`}.</p>
${renderDefinitions(looked)}</section>
`;
}

/** Levels that could be put together next time. */
export function renderProposals({proposals: coarser}: ReleaseReport): Markup {
  if (coarser.length === 0) return html``;
  const columns = [
    {head: "Table"},
    {head: "Dimension"},
    {head: "Levels to put together"},
    number("Fewer withheld")
  ];
  const rows = coarser.map(({table, dimension, levels, saves}) => [
    renderCode(table),
    dimension,
    levels.join(" + "),
    saves
  ]);
  return html`<section>
<h2>Coarser tables</h2>
${renderTable("Levels that could be put together in the policy, so that fewer numbers are withheld", columns, rows)}</section>
`;
}

/** What is not as in each earlier release. */
export function renderDifferences({earlier}: ReleaseReport): Markup {
  const part = (what: string, rows: readonly string[]) =>
    html`<h4>${what}: ${rows.length}</h4>
${rows.length === 0 ? null : html`<div class="rows">${renderList(rows.map(renderCode))}</div>`}`;
  return html`<section>
<h2>Earlier releases</h2>
${
  earlier.length === 0
    ? html`<p>None: this is the first.</p>
`
    : earlier.map(
        ({from, newlyReleased, newlyWithheld, changed}) => html`<h3>Against ${from}</h3>
${part("Newly released", newlyReleased)}${part("Released then, withheld or left out now", newlyWithheld)}${part("With another number", changed)}`
      )
}</section>
`;
}

/** The place for two signatures. */
export function renderSignatures({hash, policy}: ReleaseReport): Markup {
  const line = (what: string) => html`<div class="line"><span>${what}</span></div>`;
  const box = (which: string) => html`<div class="signature">
<h3>${which} approval</h3>
<p>I have read this report and looked at the site, and answer for its publication.</p>
${line("Name")}${line("Date")}${line("Signature")}<p class="of"><span>Hash</span> ${renderCode(hash)}</p>
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
export function renderFiles({files, totals}: ReleaseReport): Markup {
  const columns = [{head: "File"}, {head: "Bytes", kind: "number"}, {head: "SHA-256", kind: "sum"}] as const;
  const rows = files.map(({path, sha256, bytes}) => [renderCode(path), bytes, renderCode(sha256)]);
  return html`<section id="files">
<h2>Every file</h2>
${renderTable(`${counted(totals.files, "file")} of ${counted(totals.bytes, "byte")} together`, columns, rows)}</section>
`;
}
