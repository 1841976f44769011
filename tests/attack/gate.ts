import type {FurtherGrouping} from "../../loaders/release/further/further-counts.js";
import {makeRelease} from "../../loaders/release/gate/make-release.js";
import type {Policy, PolicyTable} from "../../loaders/release/policy/disclosure-policy.js";
import {makeDraw} from "../../loaders/release/suppress/draw.js";
import type {Results} from "../../src/analysis/results.js";
import type {Release, TableStructure} from "../../src/model/release.js";
import {findRow, parseCellAddress, type Row} from "../../src/model/row.js";
import type {StudyDescription} from "../../src/model/study.js";
import {countFurther, countRows, type Extract, type Patient} from "./extract.js";
import type {ChosenRules} from "./policies.js";
import {type KnownTable, type Publication, setName} from "./published.js";

/** The releases of the samples of an extract, oldest first, each made with the earlier ones known. */
export async function releaseAll(extract: Extract, chosen: ChosenRules): Promise<Release[]> {
  const releases: Release[] = [];
  for (const patients of extract.samples) {
    const earlier = [...releases];
    const policy = policyOf(extract, chosen, earlier.length);
    const known = {publicNumbers: extract.printed, earlier};
    const draw = makeDraw(`release ${releases.length}`);
    const further = furtherOf(extract, patients);
    const {release} = await makeRelease(resultsOf(extract, patients), policy, known, draw, {further});
    releases.push(release);
  }
  return releases;
}

/** What somebody reads of a release who knows which tables and rows there are, those too that it does not name. */
export function readKnowingNames(extract: Extract, release: Release, index: number): Publication {
  const patients = extract.samples[index] ?? [];
  const tables = extract.tables.map((table): KnownTable => {
    const {structure} = table;
    const listed = release.tables.find(({name}) => name === structure.name)?.rows ?? [];
    const read = (counted: readonly Row[], released: readonly Row[]) =>
      counted.map((row) => {
        const same = released.find((each) => isSameRow(structure, each, row));
        return same ?? {...row, patients: null, denominator: null};
      });
    const rows = read(countRows(table, patients), listed);
    const further = Object.entries(extract.further ?? {}).flatMap(([by, levels]) => {
      const grouping = release.groupings?.find((one) => one.by === by);
      if (!grouping) return [];
      const grouped = grouping.tables.find(({name}) => name === structure.name)?.rows;
      if (!grouped) return [];
      const counted = countFurther(table, patients, by, levels);
      const isOwn = (row: Row) => rows.some((one) => isSameRow(structure, one, row));
      return read(counted, grouped)
        .filter((row) => !isOwn(row) || row.patients !== null)
        .map((row) => nameFurther(by, row));
    });
    return {...structure, rows: [...rows, ...further], unlisted: []};
  });
  const isReleased = ([by]: [string, unknown]) => release.groupings?.some((one) => one.by === by);
  const further = Object.fromEntries(Object.entries(extract.further ?? {}).filter(isReleased));
  return {...readPublication(release), tables, further};
}

function isSameRow(structure: TableStructure, one: Row, other: Row): boolean {
  return setName(structure, one) === setName(structure, other) && one.group === other.group;
}

/** A row whose group is of a further grouping. */
function nameFurther(by: string, row: Row): Row {
  return row.group === "all" ? row : {...row, group: `${by}=${row.group}`};
}

/** What the gate takes of a sample by further characteristics. */
function furtherOf({tables, further = {}}: Extract, patients: readonly Patient[]): FurtherGrouping[] {
  return Object.entries(further).map(([by, levels]) => ({
    by,
    queries: new Map(
      tables.map((table) => {
        const rows = countFurther(table, patients, by, levels);
        const isSample = table.structure.denominator === null;
        return [
          table.structure.name,
          isSample ? rows.map((row) => ({...row, denominator: patients.length})) : rows
        ];
      })
    )
  }));
}

/** What a release and its print say. Print may name rows that a table does not list; they count as withheld there. */
export function readPublication({rules, tables, groupings = [], reported}: Release): Publication {
  const printed = reported.map(({query, cell}) => ({query, where: parseCellAddress(String(cell)).where}));
  const read = tables.map((table): KnownTable => {
    const named = printed.filter(({query, where}) => query === table.name && !findRow(table.rows, where));
    const rows = named.map(({where}): Row => ({...where, patients: null, denominator: null}));
    const further = groupings.flatMap((grouping) =>
      grouping.tables
        .filter(({name}) => name === table.name)
        .flatMap((grouped) => grouped.rows.map((row) => nameFurther(grouping.by, row)))
    );
    return {...table, rows: [...table.rows, ...further, ...rows]};
  });
  const levels = groupings.map(({by, tables: grouped}) => {
    const sizes = grouped.find(({name}) => name === "sample")?.rows ?? [];
    const isUnlisted = tables.some(({unlisted}) => unlisted.some(({variable}) => variable === by));
    const named = sizes.map(({group}) => String(group)).filter((group) => group !== "all");
    return [by, isUnlisted ? [...named, "unlisted"] : named] as const;
  });
  return {rules, tables: read, printed: reported, further: Object.fromEntries(levels)};
}

/** What the gate takes of a sample of an extract. */
function resultsOf({tables, printed}: Extract, patients: readonly Patient[]): Results {
  const counted = tables.map((table): [string, Row[]] => [
    table.structure.name,
    table.structure.denominator === null
      ? countRows(table, patients).map((row) => ({...row, denominator: patients.length}))
      : countRows(table, patients)
  ]);
  const unit = {one: "patient", many: "patients"};
  const groups = {field: "age_group", levels: []};
  const study = {unit, groups, variables: [], codes: []} as unknown as StudyDescription;
  return {queries: new Map([...counted, ["reported", printed], ["codebook", []]]), derived: [], study};
}

/** The policy that releases all tables of an extract after some earlier releases. */
function policyOf({tables}: Extract, chosen: ChosenRules, earlier: number): Policy {
  return {
    ...chosen,
    tables: tables.map(({structure}): PolicyTable => ({...structure, worth: 1, coarsen: {}})),
    earlier: Array.from({length: earlier}, (_, index) => `${index + 1}.json`),
    ...{by: [], neverLeave: [], public: [], approvers: [], exceptions: [], hash: ""}
  };
}
