import {makeRelease} from "../../loaders/release/gate/make-release.js";
import type {Policy, PolicyTable} from "../../loaders/release/policy/disclosure-policy.js";
import {makeDraw} from "../../loaders/release/suppress/draw.js";
import type {Results} from "../../src/analysis/results.js";
import type {Release} from "../../src/model/release.js";
import {findRow, parseCellAddress, type Row} from "../../src/model/row.js";
import type {StudyDescription} from "../../src/model/study.js";
import {countRows, type Extract, type Patient} from "./extract.js";
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
    const {release} = await makeRelease(resultsOf(extract, patients), policy, known, draw);
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
    const rows = countRows(table, patients).map((row) => {
      const same = listed.find(
        (each) => setName(structure, each) === setName(structure, row) && each.group === row.group
      );
      return same ?? {...row, patients: null, denominator: null};
    });
    return {...structure, rows, unlisted: []};
  });
  return {...readPublication(release), tables};
}

/** What a release and its print say. Print may name rows that a table does not list; they count as withheld there. */
export function readPublication({rules, tables, reported}: Release): Publication {
  const printed = reported.map(({query, cell}) => ({query, where: parseCellAddress(String(cell)).where}));
  const read = tables.map((table): KnownTable => {
    const named = printed.filter(({query, where}) => query === table.name && !findRow(table.rows, where));
    const rows = named.map(({where}): Row => ({...where, patients: null, denominator: null}));
    return {...table, rows: [...table.rows, ...rows]};
  });
  return {rules, tables: read, printed: reported};
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
  const study = {unit, groups: null, variables: [], codes: []} as unknown as StudyDescription;
  return {queries: new Map([...counted, ["reported", printed], ["codebook", []]]), derived: [], study};
}

/** The policy that releases all tables of an extract after some earlier releases. */
function policyOf({tables}: Extract, chosen: ChosenRules, earlier: number): Policy {
  return {
    ...chosen,
    tables: tables.map(({structure}): PolicyTable => ({...structure, worth: 1, coarsen: {}})),
    earlier: Array.from({length: earlier}, (_, index) => `${index + 1}.json`),
    ...{neverLeave: [], public: [], approvers: [], exceptions: [], hash: ""}
  };
}
