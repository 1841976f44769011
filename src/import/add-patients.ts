import {FileFault} from "../text/errors.js";
import type {TextTable} from "./formats/tables/text-table.js";
import type {Project, ProjectCase, ProjectValue, ProjectVariable} from "./project/coded-project.js";
import {foldKey, tidy} from "./project/fold-names.js";

/**
 * Adds the patients of a table of their own to a project. One column names them, every other is a variable. A name may
 * be that of a case, or of a source with or without its file ending. Any other name is a patient who was never coded,
 * and counts in the denominators.
 * @throws FileFault where no column names cases or sources of the project, or a patient has no name or two rows
 */
export function addPatients(project: Project, {name, columns, rows, lines}: TextTable): Project {
  const owners = findOwners(project);
  const key = findKeyColumn(rows, columns.length, owners);
  if (key === undefined)
    throw new FileFault(
      `${name}: none of its columns has a name of a case or a source of the project; name each patient as there`
    );
  const faults: string[] = [];
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const folded = foldKey(row[key] ?? "");
    const first = seen.get(folded);
    if (folded === "") faults.push(`${name}:${lines[index]}: the patient has no name; fill the cell`);
    else if (first !== undefined)
      faults.push(`${name}:${lines[index]}: the patient of line ${first} comes again; put both into one row`);
    seen.set(folded, lines[index] ?? 0);
  }
  if (faults.length > 0) throw new FileFault(faults.join("\n"));
  const variables = columns.flatMap((column, index): (ProjectVariable & {index: number})[] =>
    index === key ? [] : [{id: `${name}: ${column}`, name: column, type: "text", index}]
  );
  const cases = new Map(project.cases.map((one) => [one.id, one]));
  for (const row of rows) {
    const values = variables.flatMap(({id, index}): ProjectValue[] => {
      const value = row[index] ?? "";
      return value.trim() === "" ? [] : [{variable: id, value}];
    });
    const owner =
      owners.get(foldKey(row[key] ?? "")) ?? makeCase(`${name}: ${row[key]}`, tidy(row[key] ?? ""));
    cases.set(owner.id, {...owner, values: [...owner.values, ...values]});
  }
  return {
    ...project,
    cases: [...cases.values()],
    variables: [...project.variables, ...variables.map(({index: _, ...variable}) => variable)]
  };
}

/** The case of each name: a case of the project, or a new one for a source. Cases go before sources. */
function findOwners({cases, sources}: Project): Map<string, ProjectCase> {
  const owners = new Map<string, ProjectCase>();
  for (const one of cases) if (!owners.has(foldKey(one.name))) owners.set(foldKey(one.name), one);
  for (const {id, name} of sources) {
    const plain = name.replace(/\.\w{1,5}$/, "");
    for (const form of [name, plain])
      if (!owners.has(foldKey(form))) owners.set(foldKey(form), {...makeCase(id, plain), sources: [id]});
  }
  return owners;
}

function makeCase(id: string, name: string): ProjectCase {
  return {id, name, description: "", values: [], sources: [], passages: [], codes: []};
}

/** The column with the most names of the project; the first of several. */
function findKeyColumn(
  rows: readonly string[][],
  width: number,
  owners: ReadonlyMap<string, ProjectCase>
): number | undefined {
  let best: {index: number; known: number} | undefined;
  for (let index = 0; index < width; index++) {
    const known = rows.filter((row) => owners.has(foldKey(row[index] ?? ""))).length;
    if (known > (best?.known ?? 0)) best = {index, known};
  }
  return best?.index;
}
