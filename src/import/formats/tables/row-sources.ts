import type {
  ProjectCase,
  ProjectCoding,
  ProjectSource,
  ProjectVariable
} from "../../project/coded-project.js";
import {foldKey} from "../../project/fold-names.js";
import type {CodedRow} from "./coded-rows.js";

/** The cases and sources that rows of tables make, and what they could not keep. */
export type RowSources = {
  cases: ProjectCase[];
  sources: ProjectSource[];
  /** The source of each row. */
  ofRow: ProjectSource[];
  /** All of each source's text, counted in code points; undefined where it has none. */
  spans: Map<ProjectSource, ProjectCoding["span"]>;
  /** Values that differ between the rows of one passage. The first is kept. */
  otherValues: number;
};

/**
 * Makes one source for each passage. Rows of one case with the same text are one passage, coded several times. In a
 * wide table, a coder has one row for each passage, so a text that a coder repeats is another passage. Rows without
 * text share one source with an empty text for each case; in a wide table each has its own. It keeps their codings.
 */
export function makeRowSources(tables: {rows: CodedRow[]; isWide: boolean}[]): RowSources {
  const cases = new Map<string, ProjectCase>();
  const sources = new Map<string, ProjectSource>();
  const numbers = new Map<string, number>();
  const made = {ofRow: [] as ProjectSource[], otherValues: 0};
  for (const [at, {rows, isWide}] of tables.entries()) {
    const times = new Map<string, number>();
    for (const row of rows) {
      const owner = cases.get(row.case) ?? makeCase(row.case);
      cases.set(row.case, owner);
      let key = `${row.case}\0${row.text}`;
      if (isWide) {
        const seen = `${key}\0${foldKey(row.coder ?? "")}\0${at}`;
        const time = (times.get(seen) ?? 0) + 1;
        times.set(seen, time);
        key = `${key}\0${time}`;
      }
      let source = sources.get(key);
      if (source === undefined) {
        const number = (numbers.get(row.case) ?? 0) + 1;
        numbers.set(row.case, number);
        source = makeSource(row, number);
        sources.set(key, source);
        owner.sources.push(source.id);
      }
      made.otherValues += keepValues(source, row);
      made.ofRow.push(source);
    }
  }
  const listed = [...sources.values()];
  const spans = new Map(listed.map((source) => [source, findSpan(source)]));
  return {...made, cases: [...cases.values()], sources: listed, spans};
}

function findSpan({text = ""}: ProjectSource): ProjectCoding["span"] {
  if (text === "") return undefined;
  let end = 0;
  for (const _ of text) end += 1;
  return {start: 0, end};
}

/**
 * Gives cases the values that are the same in all their rows. Lists the variables with several values in some case.
 * Passages keep the values of their rows in both events.
 */
export function assignCaseVariables(
  cases: ProjectCase[],
  rows: CodedRow[],
  names: string[]
): {variables: ProjectVariable[]; varying: {name: string; place: string}[]} {
  const byCase = new Map(cases.map((one) => [one.name, one]));
  const varying: {name: string; place: string}[] = [];
  const variables = names.map((name, at): ProjectVariable => {
    const values = new Map<string, string>();
    let isNumber = true;
    let differs: string | undefined;
    for (const row of rows) {
      const value = row.values[at]?.value ?? "";
      if (value.trim() === "") continue;
      isNumber &&= Number.isFinite(Number(value));
      const known = values.get(row.case);
      if (known === undefined) values.set(row.case, value);
      else if (known !== value && foldKey(known) !== foldKey(value)) differs ??= row.place;
    }
    if (differs !== undefined) varying.push({name, place: differs});
    else for (const [person, value] of values) byCase.get(person)?.values.push({variable: name, value});
    return {id: name, name, type: isNumber && values.size > 0 ? "number" : "text"};
  });
  return {variables, varying};
}

function makeCase(name: string): ProjectCase {
  return {id: name, name, description: "", values: [], sources: [], passages: [], codes: []};
}

function makeSource(row: CodedRow, number: number): ProjectSource {
  return {
    id: `${row.case} › ${number}`,
    name: row.place,
    kind: "text",
    text: row.text.trim() === "" ? "" : row.text,
    missing: undefined,
    values: []
  };
}

/** Keeps values that the source does not have yet, and counts those that differ from its own. */
function keepValues(source: ProjectSource, row: CodedRow): number {
  let others = 0;
  for (const {name, value} of row.values) {
    if (value.trim() === "") continue;
    const known = source.values.find(({variable}) => variable === name);
    if (known === undefined) source.values.push({variable: name, value});
    else if (known.value !== value && foldKey(known.value) !== foldKey(value)) others += 1;
  }
  return others;
}
