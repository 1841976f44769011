import {isSeq, type Node} from "yaml";
import {takenColumns} from "../../extract/study-schema.js";
import {allLevel, longestNoun, mostGroups} from "../../model/groups.js";
import type {Nouns} from "../../model/study.js";
import {showValue} from "../../text/message-words.js";
import type {Entries, YamlFile} from "../../text/yaml-file.js";
import {foldKey} from "../project/fold-names.js";
import {ageLevels, nameGroupColumn} from "./group-levels.js";
import type {Characteristic, GroupLevel, MappedGroups} from "./mapping.js";
import {checkColumn} from "./read-columns.js";
import {
  readNested,
  readOptionalText,
  readOptionalTexts,
  readRequiredText,
  readScalar
} from "./yaml-values.js";

/** Reads the word for a patient, where the mapping gives it. */
export function readUnit(file: YamlFile, entries: Entries): Nouns | undefined {
  const own = readNested(file, entries, "unit", ["one", "many"]);
  if (own === undefined) return undefined;
  const words = readWords(file, own);
  if (words === undefined && own.values.size === 0) file.fault(own.node, '"unit" must have "one" and "many"');
  return words;
}

/**
 * Reads what is compared: the variable, and its levels with their words and values. `age_group` is the form of earlier
 * mappings, which knew adults and children only.
 * @param characteristics those of the mapping, whose columns the groups share or leave alone
 */
export function readGroups(
  file: YamlFile,
  entries: Entries,
  characteristics: readonly Characteristic[]
): MappedGroups | undefined {
  const older = readAgeGroup(file, entries);
  const own = readNested(file, entries, "groups", ["variable", "column", "levels"]);
  if (own === undefined) return older;
  if (older !== undefined)
    file.fault(own.node, '"groups" stands beside "age_group"; take "age_group" out, which is the older form');
  const variable = readRequiredText(file, own, "variable");
  const column = readOptionalText(file, own, "column");
  const levels = readLevels(file, own);
  if (variable === undefined) return undefined;
  const groups = {variable, ...(column === undefined ? {} : {column}), levels};
  checkGroupColumn(file, own.node, groups, characteristics);
  return groups;
}

/** A column that groups would have for themselves, where no characteristic is of their variable. */
function checkGroupColumn(
  file: YamlFile,
  node: Node,
  groups: MappedGroups,
  characteristics: readonly Characteristic[]
): void {
  const same = characteristics.find(({variable}) => foldKey(variable) === foldKey(groups.variable));
  if (same === undefined)
    checkColumn(
      file,
      node,
      nameGroupColumn(groups),
      new Set([...takenColumns, ...characteristics.map(({column}) => column)])
    );
  else if (groups.column !== undefined && groups.column !== same.column)
    file.fault(
      node,
      `the column "${groups.column}" of "groups" is called "${same.column}" under "characteristics"; call it alike`
    );
}

function readLevels(file: YamlFile, groups: Entries): GroupLevel[] | undefined {
  const list = groups.values.get("levels");
  if (!groups.values.has("levels")) return undefined;
  if (!isSeq(list)) {
    file.fault(list ?? groups.node, '"levels" of "groups" must be a list of 2 levels or more');
    return undefined;
  }
  const read = (list.items as (Node | null)[]).flatMap((item): {node: Node; level: GroupLevel}[] => {
    const level = readLevel(file, item ?? list);
    return level === undefined ? [] : [{node: item ?? list, level}];
  });
  if (list.items.length < 2 || list.items.length > mostGroups)
    file.fault(
      list,
      `"levels" of "groups" has ${list.items.length} levels; a study compares 2 to ${mostGroups} groups. Without groups, take "groups" out`
    );
  checkLevels(file, "groups", read);
  return read.map(({level}) => level);
}

function readLevel(file: YamlFile, node: Node): GroupLevel | undefined {
  const name = readScalar(node);
  if (name !== undefined) return {level: name, words: undefined, values: [name]};
  const own = file.entries(node, "a level", ["level", "one", "many", "values"]);
  const level = own && readRequiredText(file, own, "level");
  if (own === undefined || level === undefined) return undefined;
  const values = own.values.has("values") ? readOptionalTexts(file, own, "values") : [level];
  return {level, words: readWords(file, own), values};
}

/** No two levels are alike but for capitals, none stands for all patients, and no value means two. */
function checkLevels(file: YamlFile, key: string, read: readonly {node: Node; level: GroupLevel}[]): void {
  const levels = new Set<string>();
  const levelOf = new Map<string, string>();
  for (const {
    node,
    level: {level, values}
  } of read) {
    if (levels.has(foldKey(level)))
      file.fault(node, `the level ${showValue(level)} of "${key}" stands twice; take one out`);
    if (level === allLevel)
      file.fault(
        node,
        `the level ${showValue(level)} of "${key}" stands for all patients; call it otherwise`
      );
    levels.add(foldKey(level));
    for (const value of values) {
      const other = levelOf.get(foldKey(value));
      if (other !== undefined && other !== level)
        file.fault(
          node,
          `the value ${showValue(value)} of "${key}" stands under ${showValue(other)} and under ${showValue(level)}; leave it under one`
        );
      levelOf.set(foldKey(value), level);
    }
  }
}

/** Reads the words of a level or a patient: both, or neither. */
function readWords(file: YamlFile, entries: Entries): Nouns | undefined {
  const [one, many] = (["one", "many"] as const).map((key) => {
    const word = readOptionalText(file, entries, key);
    if (word !== undefined && [...word].length > longestNoun)
      file.fault(
        entries.values.get(key) ?? entries.node,
        `"${key}" is ${showValue(word)}, which has more than ${longestNoun} characters; shorten it`
      );
    return word;
  });
  const {values, what, node} = entries;
  for (const [key, other] of [
    ["one", "many"],
    ["many", "one"]
  ] as const)
    if (values.has(key) && !values.has(other))
      file.fault(node, `${what} has "${key}" and no "${other}"; write both words, or neither`);
  return one === undefined || many === undefined ? undefined : {one, many};
}

function readAgeGroup(file: YamlFile, entries: Entries): MappedGroups | undefined {
  const own = readNested(file, entries, "age_group", ["variable", "adult", "child"]);
  const variable = own && readRequiredText(file, own, "variable");
  if (own === undefined || variable === undefined) return undefined;
  const levels = ageLevels(readOptionalTexts(file, own, "adult"), readOptionalTexts(file, own, "child"));
  if (levels.every(({values}) => values.length === 0))
    file.fault(own.node, '"age_group" must say which values mean adult and which child');
  const placed = levels.map((level) => ({node: own.node, level}));
  checkLevels(file, "age_group", placed);
  return {variable, column: "age_group", levels};
}
