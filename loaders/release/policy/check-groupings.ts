import {allLevel, missingLevel, mostGroups} from "../../../src/model/groups.js";
import {findRow, type Row} from "../../../src/model/row.js";
import type {StudyDescription, VariableDescription} from "../../../src/model/study.js";
import {inWords, nearestName, showValue} from "../../../src/text/message-words.js";
import type {Policy} from "./disclosure-policy.js";

/** More combinations of groups are too many to reckon with. */
const mostCrossings = 24;

/** The characteristics of a policy's `by` beside the study's own groups, which are always compared. */
export function listFurtherNames(
  {by}: Pick<Policy, "by">,
  study: Pick<StudyDescription, "groups">
): string[] {
  return by.filter((name) => name !== study.groups?.field);
}

/** A sentence for each reason why tables cannot leave by the characteristics that a policy lists; none where they can. */
export function checkGroupings(
  policy: Pick<Policy, "by" | "tables" | "rules" | "earlier">,
  {groups, variables}: Pick<StudyDescription, "groups" | "variables">,
  queries: ReadonlyMap<string, readonly Row[]>
): string[] {
  const names = listFurtherNames(policy, {groups});
  if (names.length === 0) return checkOwn(policy, {groups, variables});
  const found = names.flatMap((name) => variables.find((variable) => variable.name === name) ?? []);
  const sizes = [groups?.levels.length ?? 1, ...found.map(({levels}) => levels.length)];
  const crossings = sizes.reduce((product, size) => product * size, 1);
  const all = inWords([...(groups ? [groups.field] : []), ...names]);
  return [
    ...(groups
      ? []
      : [
          '"by": the study compares no groups of its own, beside which further ones could leave; take "by" away, or name "groups" in datapackage.json'
        ]),
    ...names.flatMap((name) => checkName(name, variables)),
    ...found.flatMap((variable) => checkVariable(variable, policy, queries)),
    ...(policy.rules.rounding === null
      ? []
      : [
          '"by": numbers are not released by further groups and rounded too; take "by" away, or write "rounding: none"'
        ]),
    ...(policy.earlier.length === 0
      ? []
      : [
          '"by": it is not reckoned with who is the same patient as in an earlier release by further groups; take "by" away, as there are releases under "earlier"'
        ]),
    ...(crossings <= mostCrossings
      ? []
      : [
          `"by": ${all} have ${crossings} combinations of levels, and ${mostCrossings} are the most that can be reckoned with; list fewer`
        ])
  ];
}

/** Of a study without further groupings only its own can be wrong. */
function checkOwn(
  {by}: Pick<Policy, "by">,
  {groups, variables}: Pick<StudyDescription, "groups" | "variables">
): string[] {
  return by.flatMap((name) => (name === groups?.field ? [] : checkName(name, variables)));
}

function checkName(name: string, variables: readonly VariableDescription[]): string[] {
  const names = variables.map((variable) => variable.name);
  if (names.includes(name)) return [];
  const meant = nearestName(name, names);
  const there =
    names.length === 0 ? "there is none" : `there ${names.length === 1 ? "is" : "are"} ${inWords(names)}`;
  return [
    `"by": ${showValue(name)} is not a characteristic; ${meant === undefined ? there : `did you mean ${showValue(meant)}?`}`
  ];
}

function checkVariable(
  {name, levels, dividesGroups}: VariableDescription,
  {tables}: Pick<Policy, "tables">,
  queries: ReadonlyMap<string, readonly Row[]>
): string[] {
  const isCounted = ({variable}: Row) => variable === name;
  const counting = tables.filter(
    (table) => table.partition === "level" && (queries.get(table.name) ?? []).some(isCounted)
  );
  const present = levels.filter((level) => level !== missingLevel);
  const rows = counting.flatMap((table) => queries.get(table.name) ?? []);
  const combined = counting.flatMap(({coarsen}) =>
    Object.values(coarsen).flatMap((coarser) =>
      Object.entries(coarser).filter(([, parts]) =>
        parts.every((level) => findRow(rows, {variable: name, level, group: allLevel}))
      )
    )
  );
  const take = 'take it out of "by"';
  return [
    ...(counting.length > 0
      ? []
      : [
          `"by": no table of the policy counts the levels of ${name}, so the sizes of its groups cannot leave; add sample-characteristics, or ${take}`
        ]),
    ...(levels.length >= 2 ? [] : [`"by": ${name} has one level, so nothing is compared; ${take}`]),
    ...(present.length <= mostGroups
      ? []
      : [
          `"by": ${name} has ${present.length} levels, and figures show ${mostGroups} groups at most; ${take}`
        ]),
    ...(levels.includes(allLevel)
      ? [`"by": ${name} has the level ${showValue(allLevel)}, which means all groups together; ${take}`]
      : []),
    ...(dividesGroups
      ? [
          `"by": each level of ${name} is of one of the study’s groups only, so everyone knows who is not in it; ${take}`
        ]
      : []),
    ...combined.map(
      ([coarser]) =>
        `"by": the policy puts levels of ${name} together as ${showValue(coarser)}, and groups are as in the extract; take that out of "coarsen", or ${take}`
    )
  ];
}
