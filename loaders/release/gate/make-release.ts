import type {Results} from "../../../src/analysis/results.js";
import {allLevel} from "../../../src/model/groups.js";
import type {Release, ReleasedTable} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import type {ReleaseRules, StudyDescription, VariableDescription} from "../../../src/model/study.js";
import {UserError} from "../../../src/text/errors.js";
import type {FurtherGrouping} from "../further/further-counts.js";
import {type DroppedGrouping, describeDropped, releaseFurther} from "../further/release-further.js";
import {checkTables} from "../policy/check-tables.js";
import type {Policy} from "../policy/disclosure-policy.js";
import type {Draw} from "../suppress/draw.js";
import {type Suppression, suppress} from "../suppress/suppress.js";
import {checkEarlier} from "./check-earlier.js";
import {countKnownParts} from "./count-known-parts.js";
import {countTables} from "./count-tables.js";
import {describeDivided, findDividedLevels} from "./divided-levels.js";
import {findNames, normaliseWords} from "./find-names.js";
import {describeLone, findLoneTables, type LoneLevels} from "./lone-levels.js";
import {findNamedLevels, findUnnamedLevels} from "./named-levels.js";
import {findKnownCounts} from "./public-counts.js";
import type {PublicKnowledge} from "./public-knowledge.js";
import {withholdCounts} from "./withhold.js";

/** A release, and how it came about, which only its maker may know. `notes` are sentences on what the policy leaves open. */
export type GateResult = {
  release: Release;
  suppression: Suppression;
  notes: string[];
  /** The further groupings that do not leave. */
  dropped: DroppedGrouping[];
};

/** What is counted of an extract beside the rows of its queries: these by the further characteristics that the policy lists. */
export type Counted = {further?: readonly FurtherGrouping[]; lone?: LoneLevels};

/**
 * Makes a release from the results of an extract: everything in them that may leave. The words of its pages are not among
 * them.
 * @param draw decides by lot between choices of what to withhold; made from a secret that never leaves
 * @throws UserError when the queries or an earlier release contradict the policy's tables
 */
export async function makeRelease(
  {queries, study}: Results,
  policy: Policy,
  elsewhere: PublicKnowledge,
  draw: Draw,
  {further = [], lone = new Map()}: Counted = {}
): Promise<GateResult> {
  const faults = [
    ...checkTables(policy, queries),
    ...findDeepSubthemes(policy, queries),
    ...checkEarlier(policy, queries, elsewhere.earlier)
  ];
  if (faults.length > 0) throw new UserError(faults.join("\n"));
  const counted = countTables(policy, queries);
  const {rules, minimise, exceptions} = policy;
  const known = findKnownCounts(counted, elsewhere);
  const parts = countKnownParts(policy, queries, elsewhere);
  const worth = new Map(policy.tables.map((table) => [table.name, table.worth]));
  const divided = findDividedLevels(counted, known);
  const loneTables = findLoneTables(counted, lone);
  const options = {
    ...{rules, minimise, worth, known, parts, exceptions},
    earlier: elsewhere.earlier,
    supposedEmpty: divided.map(({table, empty}) => ({table, rows: empty})),
    supposedAlone: loneTables,
    draw
  };
  const suppression = await suppress(counted, options);
  const refused = new Set(suppression.refused.map(({table}) => table));
  const tables = withholdCounts(
    counted.filter(({name}) => !refused.has(name)),
    suppression.withheld,
    rules,
    parts
  );
  const named = findNamedLevels(tables);
  const {groupings, dropped} = await releaseFurther(
    {
      ...{counted, withheld: suppression.withheld, options, released: tables},
      own: study.groups?.field ?? null,
      isDivided: (some) => findDividedLevels(some, []).length > 0
    },
    further.map(({by, queries: rows}) => ({by, tables: countTables(policy, rows)}))
  );
  const release: Release = {
    casebook: "release",
    version: 1,
    study: pickStudy(study, tables),
    rules,
    tables,
    ...(groupings.length > 0 && {groupings}),
    refused: suppression.refused,
    codebook: pickCodes(queries.get("codebook") ?? [], named),
    reported: queries.get("reported") ?? [],
    variables: pickVariables(study, tables)
  };
  return {
    release: removeUnnamed(release, findUnnamedLevels(queries, policy, release)),
    suppression,
    notes: [
      ...divided.map(describeDivided),
      ...loneTables.map(describeLone),
      ...dropped.map(describeDropped)
    ],
    dropped
  };
}

/** A fault where a released table has subthemes of subthemes: that the one’s patients are among the other’s, no policy can say. */
function findDeepSubthemes({tables}: Policy, queries: Results["queries"]): string[] {
  const codes = queries.get("codebook") ?? [];
  const subthemes = new Set(codes.filter(({kind}) => kind === "subtheme").map(({code}) => code));
  const deep = codes.find(({parent}) => subthemes.has(parent ?? null));
  if (!deep || !tables.some(({name}) => name === "subtheme-frequencies")) return [];
  return [
    `subtheme-frequencies: ${deep.code} is a subtheme of the subtheme ${deep.parent}, whose patients could tell of it, and a policy cannot say so; take the table out`
  ];
}

/** A release of tables without any words, from which only numbers are computed. */
export function makeBareRelease(tables: ReleasedTable[], rules: ReleaseRules): Release {
  const study = {
    title: "",
    description: "",
    version: "",
    synthetic: true,
    creators: [],
    licences: [],
    sources: [],
    unit: {one: "", many: ""},
    groups: null
  };
  return {
    casebook: "release",
    version: 1,
    study,
    rules,
    tables,
    refused: [],
    codebook: [],
    reported: [],
    variables: []
  };
}

/** What the study is, with the groups that the released tables name. */
function pickStudy(study: StudyDescription, tables: readonly ReleasedTable[]): Release["study"] {
  const {title, description, version, synthetic, creators, licences, sources, paper, unit, groups} = study;
  const named = groupsOf(tables);
  const levels = groups?.levels.filter(({level}) => named.includes(level)) ?? [];
  return {
    ...{title, description, version, synthetic, creators, licences, sources, paper, unit},
    groups: groups && {field: groups.field, levels}
  };
}

/** The groups of the released tables, beside all together. */
function groupsOf(tables: readonly ReleasedTable[]): string[] {
  const sizes = tables.find(({denominator}) => denominator === null);
  return (sizes?.rows ?? []).map(({group}) => String(group)).filter((group) => group !== allLevel);
}

const codebookColumns = ["code", "kind", "parent", "label", "definition", "include", "exclude", "origin"];

/** The codes that a released number names, with the columns of `codebook.csv`. */
function pickCodes(codebook: readonly Row[], named: ReadonlySet<string>): Row[] {
  return codebook
    .filter(({code}) => named.has(String(code)))
    .map((row) => Object.fromEntries(codebookColumns.map((column) => [column, row[column] ?? null])));
}

/** Removes the texts of the codebook that name codes or levels without a released number. */
function removeUnnamed(release: Release, unnamed: readonly string[]): Release {
  const hasUnnamed = (text: Row[string]) =>
    typeof text === "string" && findNames(normaliseWords(text), unnamed).length > 0;
  const codebook = release.codebook.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, text]) => [column, hasUnnamed(text ?? null) ? null : (text ?? null)])
    )
  );
  return {...release, codebook};
}

/** The variables with the levels of the released tables. Whether the paper prints a variable is public. */
function pickVariables(
  {variables, groups}: StudyDescription,
  tables: readonly ReleasedTable[]
): VariableDescription[] {
  const table = tables.find(({dimensions}) => dimensions.includes("variable"));
  const named = (name: string) =>
    table?.rows.filter(({variable}) => variable === name).map(({level}) => String(level)) ?? [];
  return variables.flatMap(({name, title, printed}) => {
    const levels = name === groups?.field ? groupsOf(tables) : [...new Set(named(name))];
    return levels.length > 0 ? [{name, title, levels, printed, dividesGroups: false}] : [];
  });
}
