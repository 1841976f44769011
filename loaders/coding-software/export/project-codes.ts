import {group} from "d3";
import type {CodebookRow} from "../../../src/import/apply/mapped-extract.js";
import type {CodePath} from "../../../src/import/mapping/mapping.js";
import {UserError} from "../../../src/text/errors.js";
import type {ReferToNotes} from "./project-memos.js";
import {makeGuid, writeElement, writeListElement, writeTextElement} from "./project-xml.js";

/** The branch of routes in an export's code tree. */
export const routesBranch: CodePath = ["Identification routes"];

/** The branch of themes in an export's code tree. */
export const themesBranch: CodePath = ["Themes"];

/** Makes the identifier of a code. */
export function makeCodeGuid(code: string): string {
  return makeGuid("code", code);
}

/**
 * Writes the `CodeBook` of a project: the routes with their informants, and the themes with their subthemes, however
 * deep, by their labels, with what refers to the notes about each.
 * @throws UserError where two codes of one branch have the same label, because a path would name both
 */
export function writeCodeBook(codebook: readonly CodebookRow[], referToNotes: ReferToNotes): string {
  refuseSameLabels(codebook);
  const under = group(codebook, ({parent}) => parent);
  const code = (row: CodebookRow): string =>
    writeElement(
      "Code",
      {guid: makeCodeGuid(row.code), name: row.label, isCodable: "true"},
      writeTextElement("Description", describeCode(row)),
      ...referToNotes("code", row.code),
      ...(under.get(row.code) ?? []).map(code)
    );
  const branch = ([name = ""]: CodePath, kind: CodebookRow["kind"]) =>
    writeElement(
      "Code",
      {guid: makeGuid("branch", name), name, isCodable: "false"},
      ...codebook.filter((row) => row.kind === kind).map((row) => `\n${code(row)}`)
    );
  const routes = codebook.some(({kind}) => kind === "route") ? [branch(routesBranch, "route")] : [];
  const branches = [...routes, branch(themesBranch, "theme")];
  return writeElement("CodeBook", {}, writeListElement("Codes", branches));
}

/** Lists the path of each code in an export. */
export function listCodePaths(codebook: readonly CodebookRow[]): Map<string, CodePath> {
  const rows = new Map(codebook.map((row) => [row.code, row]));
  const pathOf = ({kind, parent, label}: CodebookRow): CodePath => {
    const above = rows.get(parent);
    const branch = kind === "route" || kind === "informant" ? routesBranch : themesBranch;
    return [...(above ? pathOf(above) : branch), label];
  };
  return new Map(codebook.map((row) => [row.code, pathOf(row)]));
}

/** Describes a code in one text: the definition, then a paragraph each for include, exclude and origin. */
export function describeCode({definition, include, exclude, origin}: CodebookRow): string {
  const paragraphs = [
    definition,
    ...(include === "" ? [] : [`Include: ${include}`]),
    ...(exclude === "" ? [] : [`Exclude: ${exclude}`]),
    ...(origin === "" ? [] : [`Origin: ${origin}`])
  ];
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}

function refuseSameLabels(codebook: readonly CodebookRow[]): void {
  const fold = (label: string) => label.trim().replace(/\s+/gu, " ").toLowerCase();
  const byLabel = group(codebook, ({kind, parent, label}) => JSON.stringify([kind, parent, fold(label)]));
  const faults = [...byLabel.values()]
    .filter((rows) => rows.length > 1)
    .map(
      (rows) =>
        `codebook.csv: label: the codes ${rows.map(({code}) => code).join(" and ")} are both called "${rows[0]?.label}" in one branch, so nobody could tell them apart in a project; give one another label`
    );
  if (faults.length > 0) throw new UserError(faults.join("\n"));
}
