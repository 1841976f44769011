import {FileFault} from "../text/errors.js";
import {counted} from "../text/numbers.js";
import type {TextTable} from "./formats/tables/text-table.js";
import type {Project, ProjectCase, ProjectValue, ProjectVariable} from "./project/coded-project.js";
import {FoldLog, foldKey, foldLoosely, foldZeros, listNames, tidy} from "./project/fold-names.js";

/**
 * Adds the patients of a table of their own to a project. One column names them, every other is a variable. A name may
 * be that of a case, or of a source with or without its file ending. Any other name is a patient who was never coded,
 * and counts in the denominators.
 * @throws FileFault where no column names cases or sources of the project, or a patient has no name or two rows
 */
export function addPatients(project: Project, table: TextTable): Project {
  const {name, columns, rowNames, rows, lines, warnings} = table;
  const owners = findOwners(project);
  const loose = new Set([...owners.keys()].map(foldLoosely));
  const key =
    findKeyColumn(rows, columns.length, (cell) => owners.has(foldKey(cell))) ??
    findKeyColumn(rows, columns.length, (cell) => loose.has(foldLoosely(cell)));
  if (key === undefined)
    throw new FileFault(
      `${name}: none of its columns has a name of a case or a source of the project; name each patient as there`
    );
  const people = rows.map((row) => tidy(row[key] ?? "")).filter((person) => person !== "");
  const match = matchNames(people, owners, project);
  const faults = [...refusePairs(name, match)];
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
    index === key || column === rowNames
      ? []
      : [{id: `${name}: ${column}`, name: column, type: "text", index}]
  );
  const cases = new Map(project.cases.map((one) => [one.id, one]));
  const log = new FoldLog(project.folded);
  for (const row of rows) {
    const values = variables.flatMap(({id, index}): ProjectValue[] => {
      const value = row[index] ?? "";
      return value.trim() === "" ? [] : [{variable: id, value}];
    });
    const own = row[key] ?? "";
    const owner = owners.get(foldKey(own)) ?? makeCase(`${name}: ${own}`, tidy(own));
    log.note(`name of a patient in ${name}`, own, tidy(own));
    cases.set(owner.id, {...owner, values: [...owner.values, ...values]});
  }
  return {
    ...project,
    cases: [...cases.values()],
    folded: log.rows,
    warnings: [
      ...project.warnings,
      ...warnings.map((warning) => `${name}: ${warning}`),
      ...warnOfUnmatched(name, match)
    ],
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

/** The names of the table that no case has, the cases that the table does not have, and pairs that may be one patient. */
type NameMatch = {unknown: string[]; absent: string[]; pairs: [person: string, owner: string][]};

function matchNames(
  people: readonly string[],
  owners: ReadonlyMap<string, ProjectCase>,
  {cases, sources}: Project
): NameMatch {
  const known = new Set(people.flatMap((person) => owners.get(foldKey(person))?.id ?? []));
  const unknown = people.filter((person) => !owners.has(foldKey(person)));
  const absent = (cases.length > 0 ? cases : sources).filter(({id}) => !known.has(id));
  const others = new Map<string, string>();
  for (const [key, {id, name}] of owners)
    if (!known.has(id) && foldLoosely(key) !== "") others.set(foldLoosely(key), tidy(name));
  const pairs = unknown.flatMap((person): NameMatch["pairs"] => {
    const other = others.get(foldLoosely(person));
    return other === undefined ? [] : [[person, other]];
  });
  return {unknown, absent: absent.map(({name}) => tidy(name)), pairs};
}

/**
 * Refuses names that differ from those of the codings in zeros, capitals, hyphens or spaces alone. A spreadsheet program
 * makes 7 of 007; whether the two are one patient, a person must say.
 */
function refusePairs(name: string, match: NameMatch): string[] {
  const {pairs} = match;
  if (pairs.length === 0) return [];
  const list = (names: readonly string[]) =>
    `${names.slice(0, 5).join(", ")}${names.length > 5 ? ` and ${names.length - 5} more` : ""}`;
  const has = `${name} has ${list(pairs.map(([person]) => person))}; the codings have ${list(pairs.map(([, other]) => other))}`;
  return pairs.every(([person, other]) => foldZeros(foldKey(person)) === foldZeros(foldKey(other)))
    ? [
        `${has}: the same numbers without their zeros, as a spreadsheet program leaves them. Write them alike in both files (format the column as text before you type or open them), then import again`
      ]
    : [
        `${has}: probably the same, written otherwise. ${countUnmatched(match)}. Write them alike in both files, then import again`
      ];
}

function warnOfUnmatched(name: string, match: NameMatch): string[] {
  return match.unknown.length === 0 || match.absent.length === 0
    ? []
    : [
        `${name}: ${countUnmatched(match)}. Who is only in the table counts as a patient who was never coded; where two names are one patient, write them alike in both files, then import again.`
      ];
}

function countUnmatched({unknown, absent}: NameMatch): string {
  const names = `${counted(unknown.length, "name")} of the table ${unknown.length === 1 ? "matches" : "match"} no case (${listNames(unknown)})`;
  return `${names}, and ${counted(absent.length, "case")} ${absent.length === 1 ? "is" : "are"} not in the table (${listNames(absent)})`;
}

/** The column with the most cells that name somebody; the first of several. */
function findKeyColumn(
  rows: readonly string[][],
  width: number,
  isName: (cell: string) => boolean
): number | undefined {
  let best: {index: number; known: number} | undefined;
  for (let index = 0; index < width; index++) {
    const known = rows.filter((row) => isName(row[index] ?? "")).length;
    if (known > (best?.known ?? 0)) best = {index, known};
  }
  return best?.index;
}
