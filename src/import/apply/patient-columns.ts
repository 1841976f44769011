import {allLevel, mostGroups} from "../../model/groups.js";
import {counted} from "../../text/numbers.js";
import {nameGroupColumn} from "../mapping/group-levels.js";
import type {Characteristic, GroupLevel, MappedGroups, Mapping} from "../mapping/mapping.js";
import {type FoldLog, foldKey, listNames, NameFolder, tidy} from "../project/fold-names.js";
import type {FilePatient} from "./find-patients.js";
import type {MappedExtract, PatientRow} from "./mapped-extract.js";
import type {ValueReader} from "./patient-values.js";

/** What is told of the patients' columns: what keeps the extract from being made, and what was taken for granted. */
export type ColumnAccount = {missing: string[]; guesses: string[]; log: FoldLog};

/** A column of the patients; `groups` where its levels are what is compared. */
type PatientColumn = Characteristic & {groups?: MappedGroups};

/**
 * Fills the columns of the patients by the mapping: characteristics, and among them or before them the groups. Gives the
 * columns with their levels in order, and what is compared.
 */
export function fillColumns(
  patients: readonly FilePatient[],
  rows: readonly PatientRow[],
  mapping: Mapping,
  valueFor: ValueReader,
  account: ColumnAccount
): Pick<MappedExtract, "characteristics" | "groups"> {
  const columns = listColumns(mapping);
  const characteristics = columns.map(({variable, column, levels, groups}) => {
    const known = valueFor.knows(variable, groups ? "groups" : "characteristics");
    const title = tidy(variable);
    const named = groups?.levels?.map(({level}) => level) ?? levels;
    const folder = new NameFolder(`value of ${title}`, account.log, named);
    const given = new Set(folder.forms);
    const levelOf = makeLevelFinder(title, groups?.levels ?? [], folder);
    const folded = patients.map((patient) => [
      ...new Set((known ? valueFor(patient, variable) : []).map(levelOf))
    ]);
    for (const [index, row] of rows.entries()) {
      const [level = "", ...others] = folded[index] ?? [];
      row[column] = others.length === 0 ? level : "";
    }
    tellConflicts(patients, folded, variable, account);
    const added = folder.forms.filter((level) => !given.has(level));
    if (groups && known) checkGroups({patients, folded}, {groups, levels: folder.forms, added}, account);
    else if (levels !== undefined) tellAddedLevels(title, added, account);
    return {column, title, levels: folder.forms};
  });
  const at = columns.findIndex(({groups}) => groups !== undefined);
  const compared = characteristics[at];
  const words = new Map(mapping.groups?.levels?.map((each) => [tidy(each.level), each.words]));
  return {
    characteristics,
    groups: compared && {
      field: compared.column,
      levels: compared.levels.map((level) => ({level, words: words.get(level)}))
    }
  };
}

/** Formats a count as the subject of a sentence: "1 patient has", "3 patients have". */
export function formatPatients(count: number): string {
  return count === 1 ? "1 patient has" : `${count} patients have`;
}

function listColumns({characteristics, groups}: Mapping): PatientColumn[] {
  if (groups === undefined) return characteristics;
  const same = characteristics.find(({variable}) => foldKey(variable) === foldKey(groups.variable));
  if (same !== undefined) return characteristics.map((one) => (one === same ? {...one, groups} : one));
  return [
    {variable: groups.variable, column: nameGroupColumn(groups), levels: undefined, groups},
    ...characteristics
  ];
}

/** Folds a value into the level of the groups that the mapping puts it under, else into the level that looks the same. */
function makeLevelFinder(title: string, groups: readonly GroupLevel[], folder: NameFolder) {
  const levelOf = new Map(
    groups.flatMap(({level, values}) => values.map((value) => [foldKey(value), tidy(level)] as const))
  );
  return (value: string) => {
    const level = levelOf.get(foldKey(value));
    if (level !== undefined) folder.log.note(`value of ${title}`, value, level);
    return level ?? folder.fold(value);
  };
}

function tellConflicts(
  patients: readonly FilePatient[],
  folded: readonly string[][],
  variable: string,
  {missing}: ColumnAccount
): void {
  const names = patients.filter((_, index) => (folded[index]?.length ?? 0) > 1).map(({name}) => name);
  if (names.length > 0)
    missing.push(
      `${formatPatients(names.length)} several different values of “${tidy(variable)}”: ${listNames(names)}; leave one in the program.`
    );
}

function tellAddedLevels(title: string, added: readonly string[], {guesses}: ColumnAccount): void {
  if (added.length > 0)
    guesses.push(
      `The values ${listNames(added)} of “${title}” are not among its levels in the mapping; they stand after those.`
    );
}

/** What is compared has 2 to 8 levels, each value in one of them; who has none is told. */
function checkGroups(
  {patients, folded}: {patients: readonly FilePatient[]; folded: readonly string[][]},
  {groups, levels, added}: {groups: MappedGroups; levels: readonly string[]; added: readonly string[]},
  {missing, guesses}: ColumnAccount
): void {
  const variable = tidy(groups.variable);
  const without = patients.filter((_, index) => folded[index]?.length === 0).map(({name}) => name);
  if (without.length > 0)
    guesses.push(
      `${formatPatients(without.length)} no value of “${variable}”, and so no group: ${listNames(without)}; they are a group of their own, Missing.`
    );
  if (groups.levels !== undefined) {
    for (const value of added) {
      const count = folded.filter(([first]) => first === value).length;
      missing.push(
        `The value “${value}” of “${variable}” (of ${counted(count, "patient")}) is under no level of "groups"; put it under "values" of one.`
      );
    }
    return;
  }
  if (levels.length < 2 || levels.length > mostGroups)
    missing.push(
      `“${variable}” has ${counted(levels.length, "value")}, and a study compares 2 to ${mostGroups} groups; say under "levels" of "groups" which values go together, or name another variable.`
    );
  if (levels.includes(allLevel))
    missing.push(
      `“${variable}” has the value “${allLevel}”, which stands for all patients together; give it another name under "levels" of "groups".`
    );
}
