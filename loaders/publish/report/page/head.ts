import {counted} from "../../../../src/text/numbers.js";
import {mayBeApproved, type ReleaseReport} from "../release-report.js";
import {formatThousands, html, type Markup, renderCode, renderDefinitions} from "./markup.js";

/** The title, the verdict, the hash and the totals. */
export function renderHead(report: ReleaseReport): Markup {
  const {study, hash, totals, data, exceptions} = report;
  const good = mayBeApproved(report);
  const totalled: Array<[string, number]> = [
    ["numbers released", totals.released],
    ["numbers withheld", totals.withheld],
    ["tables released", totals.tables],
    ["tables refused", totals.refused],
    ["exceptions", exceptions.length],
    ["files", totals.files]
  ];
  return html`<header>
<p class="kind">Release report</p>
<h1>${study.title}</h1>
<p class="soft">Version ${study.version}, made from ${data.synthetic ? "an invented extract that describes nobody" : "confidential records"}. What would leave, for the two people who answer for it.</p>
<div class="verdict ${good ? "good" : "bad"}">
<p class="word">${good ? "The audit passed" : "This must not be published"}</p>
<p>${sentence(report, good)}</p>
</div>
<div class="hash">
<p id="hash">The hash of the site</p>
<p class="digits" aria-labelledby="hash">${hash}</p>
<p class="soft">An approval is of this hash and no other. It is the SHA-256 of the lines of the <a href="#files">list of files</a>; in the site’s folder, <code>find . -type f -printf '%P\\0' | xargs -0 sha256sum | LC_ALL=C sort | sha256sum</code> gives it too.</p>
</div>
<ul class="totals">
${totalled.map(
  ([what, count]) => html`<li>${what} <b>${formatThousands(count)}</b></li>
`
)}</ul>
</header>
`;
}

function sentence({audit, canaries, totals}: ReleaseReport, good: boolean): string {
  const but =
    audit.alreadyPublic > 0
      ? `, but for ${formatThousands(audit.alreadyPublic)} that public numbers give away without this site`
      : "";
  if (good)
    return `Of ${counted(totals.withheld, "withheld number")}, each stays as uncertain as the rules ask, for whoever has all that is published${but}. The site may be published once two different approvers have approved it.`;
  const faults = [
    ...(audit.passed && audit.faults === 0 ? [] : [`the audit found ${counted(audit.faults, "fault")}`]),
    ...(canaries.found === 0
      ? []
      : [`what must not be in the site was found in it ${counted(canaries.found, "time")}`])
  ];
  return `Nobody can approve this site: ${faults.join(", and ")}.`;
}

/** What the candidate was made from, and by which rules. */
export function renderOrigin({data, commit, date, versions, policy}: ReleaseReport): Markup {
  const {threshold, zeros, complements, rounding, width, widthIfOneKnown} = policy.rules;
  return html`<section>
<h2>What it was made from</h2>
${renderDefinitions([
  ["data", html`${data.synthetic ? "synthetic" : "confidential"}, ${renderCode(data.fingerprint)}`],
  [
    "commit",
    html`${commit.id === null ? "not known" : renderCode(commit.id)}${commit.changed ? html`, <strong>with changes that are not in it</strong>` : null}`
  ],
  ["date of the commit", date],
  ["versions", `Casebook ${versions.casebook}, Node ${versions.node}, DuckDB ${versions.duckdb}`],
  ["policy", renderCode(policy.hash)]
])}<h3>The rules</h3>
${renderDefinitions([
  [
    "threshold",
    `counts of patients below ${threshold} are withheld${zeros ? ", zeros among them" : ", but zeros are not"}${complements ? "; so are those that leave fewer than that of a group" : ""}`
  ],
  ["rounding", rounding === null ? "none" : `to multiples of ${rounding}`],
  [
    "uncertainty",
    `at least ${width} between the least and the greatest value that a withheld number can have; at least ${widthIfOneKnown} for whoever also knows what the records say of one patient`
  ]
])}</section>
`;
}
