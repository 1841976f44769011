import {showInvisible} from "../text/message-words.js";
import type {CodeBalance, CodeCounts, ImportReport} from "./apply/import-report.js";
import {describeOrigin} from "./describe-extract.js";
import {hasPositions} from "./formats/offsets/choose-reading.js";
import {describeReading} from "./formats/offsets/offset-reading.js";

/**
 * Formats the report as a Markdown page: counts, how positions were read, guesses, what was folded and left behind, and
 * the balance of each code.
 */
export function formatReportMarkdown(report: ImportReport): string {
  return `${[
    ...head(report),
    ...bullets("What is missing", report.missing, "Nothing was written. Mend these, then import again."),
    ...counts(report),
    ...positions(report),
    ...bullets("What was taken for granted", report.guesses, "No mapping said it."),
    ...bullets("Warnings", report.warnings),
    ...folded(report),
    ...leftBehind(report),
    ...balance(report.balance)
  ].join("\n")}\n`;
}

/** The heading of a section, with an empty line on both sides. */
function section(title: string): string[] {
  return ["", `## ${title}`, ""];
}

/** A section of sentences, each an item; further lines of a sentence stay as they are. Nothing where there are none. */
function bullets(title: string, sentences: readonly string[], lead?: string): string[] {
  if (sentences.length === 0) return [];
  const lines = sentences.map((sentence) => {
    const [first = "", ...rest] = sentence.split("\n");
    return [
      `- ${inline(first)}`,
      ...(rest.length === 0 ? [] : ["", ...rest.map((line) => `      ${line}`), ""])
    ].join("\n");
  });
  return [...section(title), ...(lead === undefined ? [] : [lead, ""]), ...lines];
}

/** A table. `numbers` are the columns that align to the right. */
function table(columns: readonly string[], rows: readonly string[][], numbers: readonly number[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [
    line(columns),
    `|${columns.map((_, index) => (numbers.includes(index) ? "---:" : "---")).join("|")}|`,
    ...rows.map(line)
  ];
}

/** Text of the file as one line, escaped for Markdown and HTML. */
function inline(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/[\\`*_[\]#]/g, "\\$&");
}

function head(report: ImportReport): string[] {
  const unnamed = report.software === undefined ? ", which does not name its program" : "";
  return [
    "# Import report",
    "",
    inline(`The extract was made of ${report.file}, ${describeOrigin(report)}${unnamed}.`)
  ];
}

function counts({found, made}: ImportReport): string[] {
  return [
    ...section("What came in, and what came of it"),
    ...table(
      ["in the file", "count"],
      Object.entries(found).map(([what, count]) => [what, String(count)]),
      [1]
    ),
    "",
    ...table(
      ["in the extract", "count"],
      Object.entries(made).map(([what, count]) => [what, String(count)]),
      [1]
    )
  ];
}

function positions({kind, offsets}: ImportReport): string[] {
  if (offsets === undefined || !hasPositions(kind)) return [];
  const {chosen, score, quotes, tried} = offsets;
  const basis =
    quotes.stored > 0 ? "stored quotes that are given back" : "starts and ends at the edge of a word";
  return [
    ...section("How positions were read"),
    `Positions are read as ${describeReading(chosen)}. The score is ${share(score)}, the share of ${basis}.`,
    quotes.stored === 0
      ? "The file stores no quotes to compare."
      : `Of ${quotes.stored} stored quotes ${quotes.equal} are equal to the passages read.`,
    "",
    ...table(
      ["reading", basis],
      tried.map((one) => [describeReading(one.reading), share(one.score)]),
      [1]
    )
  ];
}

function folded({folded: rows}: ImportReport): string[] {
  return [
    ...section("What was folded"),
    ...(rows.length === 0
      ? ["Nothing."]
      : table(
          ["what", "from", "to", "count"],
          rows.map(({what, from, to, count}) => [what, quoted(from), quoted(to), String(count)]),
          [3]
        ))
  ];
}

function leftBehind({leftBehind: rows}: ImportReport): string[] {
  return [
    ...section("What was left behind"),
    ...(rows.length === 0
      ? ["Nothing."]
      : table(
          ["what", "count", "why"],
          rows.map(({what, count, why}) => [what, String(count), why]),
          [1]
        ))
  ];
}

function balance(codes: readonly CodeBalance[]): string[] {
  const isWordless = codes.some(({withoutWords}) => withoutWords > 0);
  const rows = codes.map(({path, as, file, extract, left, withoutWords, balanced}) => [
    path,
    as ?? "",
    fourCounts(file),
    fourCounts(extract),
    ...(isWordless ? [String(withoutWords)] : []),
    left.map(({why, counts: of}) => `${fourCounts(of)}: ${why}`).join("; "),
    balanced ? "yes" : "NO"
  ]);
  const wordless = isWordless ? ["codings without words"] : [];
  return [
    ...section("The balance of each code"),
    "Each cell counts selections / codings / distinct spans / cases. What is in the file is what is in the extract and what was left behind.",
    "",
    ...table(
      ["code", "in the extract as", "in the file", "in the extract", ...wordless, "left behind", "balanced"],
      rows,
      isWordless ? [4] : []
    )
  ];
}

function fourCounts({selections, codings, spans, cases}: CodeCounts): string {
  return `${selections} / ${codings} / ${spans} / ${cases}`;
}

function quoted(text: string): string {
  return `“${showInvisible(text)}”`;
}

function share(score: number): string {
  return `${Math.floor(score * 1000) / 10} %`;
}

function cell(text: string): string {
  return inline(text).replace(/\|/g, "\\|");
}
