import type {ReleaseReport} from "../release-report.js";
import {head, madeFrom} from "./head.js";
import {html} from "./markup.js";
import {styleOf} from "./report-style.js";
import {
  audit,
  canaries,
  difference,
  exceptions,
  fileList,
  proposals,
  refused,
  signatures,
  tables
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
${styleOf(report)}</style>
</head>
<body>
<main>
${head(report)}${madeFrom(report)}${tables(report)}${refused(report)}${exceptions(report)}${audit(report)}${canaries(report)}${proposals(report)}${difference(report)}${signatures(report)}${fileList(report)}</main>
</body>
</html>
`.text;
}
