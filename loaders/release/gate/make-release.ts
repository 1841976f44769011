import type {Results} from "../../../src/analysis/results.js";
import type {Release, ReleasedTable} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import type {ReleaseRules, StudyDescription, VariableDescription} from "../../../src/model/study.js";
import {UserError} from "../../../src/text/errors.js";
import {checkTables} from "../policy/check-tables.js";
import type {Policy} from "../policy/disclosure-policy.js";
import {type Suppression, suppress} from "../suppress/suppress.js";
import {checkEarlier} from "./check-earlier.js";
import {countedParts} from "./count-known-parts.js";
import {countedTables} from "./count-tables.js";
import {namesIn, wordsOf} from "./find-names.js";
import {namedLevels, unnamedLevels} from "./named-levels.js";
import {knownCounts} from "./public-counts.js";
import type {KnownElsewhere} from "./public-knowledge.js";
import {withhold} from "./withhold.js";

/** A release, and what the one who makes it may know of how it came about. */
export type Gate = {release: Release; suppression: Suppression};

/**
 * Makes a release of the results of an extract: everything of them that may leave.
 * @throws UserError when the policy's tables are not those that the queries count or an earlier release had
 */
export async function makeRelease(
  {queries, study}: Results,
  policy: Policy,
  elsewhere: KnownElsewhere
): Promise<Gate> {
  const faults = [...checkTables(policy, queries), ...checkEarlier(policy, queries, elsewhere.earlier)];
  if (faults.length > 0) throw new UserError(faults.join("\n"));
  const counted = countedTables(policy, queries);
  const {rules, least, exceptions} = policy;
  const known = knownCounts(counted, elsewhere);
  const parts = countedParts(policy, queries, elsewhere);
  const worth = new Map(policy.tables.map((table) => [table.name, table.worth]));
  const suppression = await suppress(counted, {rules, least, worth, known, parts, exceptions});
  const refused = new Set(suppression.refused.map(({table}) => table));
  const tables = withhold(
    counted.filter(({name}) => !refused.has(name)),
    suppression.withheld,
    rules,
    parts
  );
  const named = namedLevels(tables);
  const release: Release = {
    casebook: "release",
    version: 1,
    study: describe(study),
    rules,
    tables,
    refused: suppression.refused,
    codebook: codebookOf(queries.get("codebook") ?? [], named),
    reported: queries.get("reported") ?? [],
    variables: variablesOf(study, tables)
  };
  return {release: withoutUnnamed(release, unnamedLevels(queries, policy, release)), suppression};
}

/** A release of tables alone, that says nothing else: for what is to be computed of them. */
export function releaseOfTables(tables: ReleasedTable[], rules: ReleaseRules): Release {
  const study = {
    title: "",
    description: "",
    version: "",
    synthetic: true,
    creators: [],
    licences: [],
    sources: []
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

function describe({
  title,
  description,
  version,
  synthetic,
  creators,
  licences,
  sources
}: StudyDescription): Release["study"] {
  return {title, description, version, synthetic, creators, licences, sources};
}

const codebookColumns = ["code", "kind", "parent", "label", "definition", "include", "exclude", "origin"];

/** The codes that a released number names, and those above them. */
function codebookOf(codebook: readonly Row[], named: ReadonlySet<string>): Row[] {
  return codebook
    .filter(({code}) => named.has(String(code)))
    .map((row) => Object.fromEntries(codebookColumns.map((column) => [column, row[column] ?? null])));
}

/** A release whose definitions of codes do not tell of codes and levels that it does not name: such a text is left out. */
function withoutUnnamed(release: Release, unnamed: readonly string[]): Release {
  const tells = (text: Row[string]) => typeof text === "string" && namesIn(wordsOf(text), unnamed).length > 0;
  const codebook = release.codebook.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, text]) => [column, tells(text ?? null) ? null : (text ?? null)])
    )
  );
  return {...release, codebook};
}

/** The characteristics with the levels that the released tables have. Whether print has them is known to everybody. */
function variablesOf({variables}: StudyDescription, tables: readonly ReleasedTable[]): VariableDescription[] {
  const table = tables.find(({dimensions}) => dimensions.includes("variable"));
  const groups = tables.find(({denominator}) => denominator === null);
  return variables.flatMap(({name, title, printed}) => {
    const rows = name === "age_group" ? [] : (table?.rows.filter(({variable}) => variable === name) ?? []);
    const levels =
      name === "age_group"
        ? (groups?.rows ?? []).map(({age_group}) => String(age_group)).filter((group) => group !== "all")
        : [...new Set(rows.map(({level}) => String(level)))];
    return levels.length > 0 ? [{name, title, levels, printed, dividesGroups: false}] : [];
  });
}
