import {allLevel, longestNoun, mostGroups, wordsOfLevel} from "../model/groups.js";
import {titleInSentence} from "../model/sentence-case.js";
import type {Nouns, StudyGroups} from "../model/study.js";
import {showValue} from "../text/message-words.js";
import {findField, findResource, type Resource, type Study} from "./data-package.js";
import {
  type Complain,
  complainOfRepeats,
  getList,
  getText,
  isObject,
  type JsonObject,
  notAnObject
} from "./descriptor-json.js";

const patients: Nouns = {one: "patient", many: "patients"};

/** Reads what the extract says of its study: the word for its units, and the groups that it compares, if any. */
export function parseStudy(value: unknown, resources: readonly Resource[], complain: Complain): Study {
  if (value === undefined) return {unit: patients, groups: null};
  if (!isObject(value)) {
    complain("study", notAnObject(value, '{"unit": {"one": "patient", "many": "patients"}}'));
    return {unit: patients, groups: null};
  }
  const unit = value.unit === undefined ? patients : parseNouns(value.unit, "study.unit", complain);
  return {
    unit,
    groups: value.groups === undefined ? null : parseGroups(value.groups, unit, resources, complain)
  };
}

function parseGroups(
  value: unknown,
  unit: Nouns,
  resources: readonly Resource[],
  complain: Complain
): StudyGroups | null {
  if (!isObject(value)) {
    complain(
      "study.groups",
      notAnObject(value, '{"field": "…", "levels": [{"level": "…", "one": "…", "many": "…"}]}')
    );
    return null;
  }
  const field = getText(value, "field");
  const described = findField(findResource(resources, "patients"), field);
  const title = titleInSentence(described?.title ?? "");
  const levels = getList(value, "levels").flatMap((item, i) =>
    parseLevel(item, {title, unit}, `study.groups.levels[${i}]`, complain)
  );
  if (described === undefined || field === "patient_id") {
    complain(
      "study.groups.field",
      `${showValue(field)} is not a characteristic in patients; name one of its columns`,
      field
    );
    return null;
  }
  checkLevels(levels, described.constraints.enum ?? [], complain);
  return {field, levels};
}

function checkLevels(levels: StudyGroups["levels"], known: readonly string[], complain: Complain): void {
  const place = "study.groups.levels";
  const named = levels.map(({level}) => level);
  complainOfRepeats(named, (level) => complain(place, `has ${showValue(level)} twice; take one out`, level));
  if (levels.length < 2 || levels.length > mostGroups)
    complain(
      place,
      `has ${levels.length} levels; a study compares 2 to ${mostGroups} groups. Without groups, take "groups" out`
    );
  for (const level of named) {
    if (level === allLevel)
      complain(
        place,
        `has ${showValue(level)}, which stands for all units together; call the level otherwise`,
        level
      );
    if (!known.includes(level))
      complain(
        place,
        `has ${showValue(level)}, which is not in the enum of the field; correct it, or add it there`,
        level
      );
  }
  for (const level of known)
    if (!named.includes(level)) complain(place, `lacks the level ${showValue(level)} of the field; add it`);
}

/** A level with its words; without both, those that any level has. */
function parseLevel(
  item: unknown,
  {title, unit}: {title: string; unit: Nouns},
  place: string,
  complain: Complain
): StudyGroups["levels"] {
  const level = isObject(item) ? getText(item, "level") : "";
  const hasWords = isObject(item) && ("one" in item || "many" in item);
  if (level !== "")
    return [{level, ...(hasWords ? parseNouns(item, place, complain) : wordsOfLevel(level, title, unit))}];
  complain(place, 'has no level; write {"level": "…", "one": "…", "many": "…"}');
  return [];
}

function parseNouns(value: unknown, place: string, complain: Complain): Nouns {
  const nouns = isObject(value) ? value : {};
  return {one: parseNoun(nouns, "one", place, complain), many: parseNoun(nouns, "many", place, complain)};
}

function parseNoun(nouns: JsonObject, key: keyof Nouns, place: string, complain: Complain): string {
  const noun = getText(nouns, key).trim();
  if (noun === "") complain(place, `has no ${showValue(key)}; write the word as it stands after a number`);
  else if ([...noun].length > longestNoun)
    complain(place, `${key}: ${showValue(noun)} has more than ${longestNoun} characters; shorten it`, noun);
  return noun || patients[key];
}
