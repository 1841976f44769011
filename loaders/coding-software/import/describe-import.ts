import type {ImportReport} from "../../../src/import/apply/import-report.js";
import {counted, countedAs, countOf} from "../../../src/text/numbers.js";

/**
 * The closing lines of an import: what is in the extract, `84 of 150 codings` where some were left behind, and how many
 * warnings and things left behind the report lists.
 */
export function describeImport(
  {made, leftBehind, warnings}: Pick<ImportReport, "made" | "leftBehind" | "warnings">,
  out: string
): string {
  const lost = leftBehind
    .filter(({what}) => /^codings\b/.test(what))
    .reduce((sum, {count}) => sum + count, 0);
  const counts = Object.entries(made).map(([what, count]) =>
    what === "codings" && lost > 0
      ? `${countOf(count, count + lost)} codings`
      : counted(count, what.slice(0, -1))
  );
  const told = [
    ...(warnings.length > 0 ? [counted(warnings.length, "warning")] : []),
    ...(leftBehind.length > 0
      ? [`${countedAs(leftBehind.length, {one: "kind of thing", many: "kinds of things"})} left behind`]
      : [])
  ];
  const report = `${out}/import-report.md`;
  return `${counts.join(", ")} written to ${out}\n${
    told.length === 0
      ? `${report} says what was folded; nothing was left behind`
      : `${told.join(", ")}: see ${report}`
  }`;
}
