import type {ReleaseReport} from "../release-report.js";
import {renderHead, renderOrigin} from "./head.js";
import {html} from "./markup.js";
import {makeStyle} from "./report-style.js";
import {
  renderAudit,
  renderCanaries,
  renderDifferences,
  renderExceptions,
  renderFiles,
  renderFurther,
  renderProposals,
  renderRefused,
  renderReleasedTables,
  renderSignatures,
  renderWords
} from "./sections.js";

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A report as one page that needs nothing else: for a screen, a phone and A4, with a place for two signatures. */
export function renderReport(report: ReleaseReport): string {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>Release report · ${report.study.title}</title>
<style>
${makeStyle(report)}</style>
</head>
<body>
<main>
${renderHead(report)}${renderOrigin(report)}${renderReleasedTables(report)}${renderRefused(report)}${renderFurther(report)}${renderExceptions(report)}${renderWords(report)}${renderAudit(report)}${renderCanaries(report)}${renderProposals(report)}${renderDifferences(report)}${renderSignatures(report)}${renderFiles(report)}</main>
</body>
</html>
`.text;
}
