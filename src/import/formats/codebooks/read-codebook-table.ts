import {FileFault} from "../../../text/errors.js";
import type {LeftBehind, Project, ProjectCode} from "../../project/coded-project.js";
import {orderCodes} from "../../project/order-codes.js";
import {listCodesOfLevels} from "../tables/code-levels.js";
import {findCodePaths} from "../tables/code-names.js";
import {listAtMostTwenty, showCell} from "../tables/show-cell.js";
import type {TextTable} from "../tables/text-table.js";
import {type CodebookColumns, findCodebookColumns} from "./codebook-columns.js";

/** Whether a table is a codebook by its header: codes with descriptions or parents, and no segments. */
export function isCodebookTable(table: TextTable): boolean {
  return findCodebookColumns(table.columns) !== undefined;
}

/**
 * Reads the codes of a codebook in a table. A parent without a row becomes a code that is not codable. Without a column
 * of parents, names that are paths make the tree. Throws a FileFault with every row that names no code.
 */
export function readCodebookTable(table: TextTable): Project {
  const columns = findCodebookColumns(table.columns);
  if (columns === undefined)
    throw new FileFault(
      `${table.name}: this is not a codebook; its header needs "code" or "name", and "description", "definition" or "parent"`
    );
  const named = [columns.name, ...columns.levels];
  const unnamed = table.rows.flatMap((row, at) =>
    named.every((place) => (row[place] ?? "").trim() === "")
      ? [`${table.name}: line ${table.lines[at]}: the code has no name; every row of a codebook names one`]
      : []
  );
  if (unnamed.length > 0) throw new FileFault(listAtMostTwenty(unnamed));
  const warnings = [...table.warnings];
  const nodes =
    columns.parent === undefined ? makePathNodes(table, columns) : makeRowNodes(table, columns, warnings);
  const {codes, cut} = orderCodes(nodes);
  for (const {name} of cut)
    warnings.push(
      `The code ${showCell(name)} stood under itself by way of others; it stands at the top now.`
    );
  return makeCodebookProject(table.name, codes, warnings, listUnused(table, columns));
}

/** Makes a project that has only codes. */
export function makeCodebookProject(
  name: string,
  codes: ProjectCode[],
  warnings: string[],
  leftBehind: LeftBehind[] = []
): Project {
  return {
    kind: "codebook table",
    software: undefined,
    name: name.replace(/\.[^.]*$/, ""),
    users: [],
    codes,
    variables: [],
    cases: [],
    sources: [],
    sets: [],
    codings: [],
    leftBehind,
    warnings,
    offsets: undefined
  };
}

function makeRowNodes(table: TextTable, columns: CodebookColumns, warnings: string[]): ProjectCode[] {
  const ids = new Map<string, string[]>();
  const note = (name: string, id: string) => {
    const known = ids.get(name);
    if (known === undefined) ids.set(name, [id]);
    else if (!known.includes(id)) known.push(id);
  };
  const rows = table.rows.map((row, at) => {
    const name = row[columns.name] ?? "";
    const key = (columns.key === undefined ? name : (row[columns.key] ?? name)).trim();
    const id = ids.has(key) ? `${key} (line ${table.lines[at]})` : key;
    note(key, id);
    note(name.trim(), id);
    return {row, name, id};
  });
  const added: ProjectCode[] = [];
  const nodes = rows.map(({row, name, id}): ProjectCode => {
    const above = (row[columns.parent ?? -1] ?? "").trim();
    const found = ids.get(above) ?? [];
    if (found.length > 1)
      warnings.push(
        `The code ${showCell(name)} stands under ${showCell(above)}, which is the name of several codes; the first of them is taken.`
      );
    if (above !== "" && found.length === 0) {
      added.push({id: above, name: above, parent: undefined, description: "", codable: false});
      note(above, above);
    }
    const parent = above === "" ? undefined : (found[0] ?? above);
    return {id, name, parent, description: readDescription(row, columns), codable: true};
  });
  return [...added, ...nodes];
}

function makePathNodes(table: TextTable, columns: CodebookColumns): ProjectCode[] {
  const levels = columns.levels.length > 0 ? columns.levels : [columns.name];
  const names = table.rows.map((row) => {
    const cells = levels.map((place) => row[place] ?? "");
    return listCodesOfLevels(cells, undefined)[0] ?? "";
  });
  const {pathOf} = findCodePaths(names);
  const nodes = new Map<string, ProjectCode>();
  for (const [at, row] of table.rows.entries()) {
    const path = pathOf(names[at] ?? "");
    const description = readDescription(row, columns);
    let parent: string | undefined;
    for (const [depth, name] of path.entries()) {
      const isLast = depth === path.length - 1;
      let id = parent === undefined ? name.trim() : `${parent} › ${name.trim()}`;
      if (isLast && nodes.get(id)?.codable === true) id = `${id} (line ${table.lines[at]})`;
      const node = nodes.get(id);
      if (node === undefined)
        nodes.set(id, {id, name, parent, description: isLast ? description : "", codable: isLast});
      else if (isLast) nodes.set(id, {...node, description, codable: true});
      parent = id;
    }
  }
  return [...nodes.values()];
}

/** The description, with a paragraph under it for each further column that is not empty: "Include: …". */
function readDescription(row: string[], columns: CodebookColumns): string {
  const description = row[columns.description ?? -1] ?? "";
  const further = columns.paragraphs
    .map(({title, place}) => ({title, words: (row[place] ?? "").trim()}))
    .filter(({words}) => words !== "")
    .map(({title, words}) => `${title}: ${words}`);
  return [description, ...further].filter((paragraph) => paragraph.trim() !== "").join("\n\n");
}

function listUnused(table: TextTable, columns: CodebookColumns): Project["leftBehind"] {
  const used = new Set([columns.name, columns.key, columns.parent, columns.description, ...columns.levels]);
  for (const {place} of columns.paragraphs) used.add(place);
  return table.columns
    .map((name, place) => ({
      what: `cells of the column ${showCell(name)}`,
      count: used.has(place) ? 0 : table.rows.filter((row) => (row[place] ?? "").trim() !== "").length,
      why: "a codebook has no place for it"
    }))
    .filter(({count}) => count > 0);
}
