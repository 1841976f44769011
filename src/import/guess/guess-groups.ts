import {allLevel, mostGroups} from "../../model/groups.js";
import {ageLevels} from "../mapping/group-levels.js";
import type {Choice, Decisions, GroupLevel, GuessedMapping} from "../mapping/mapping.js";
import {foldKey, listFew, listNames} from "../project/fold-names.js";
import {isEachOnce, type SeenVariable} from "./guess-variables.js";
import {offerChoices} from "./offer-choices.js";

const adultWords = /\b(adults?|grown|over 18|18 (and|or) over|of age|erwachsene?r?|adultes?|adultos?)\b/;

const childWords =
  /\b(child(ren)?|minors?|under 18|adolescents?|young (person|people)|juveniles?|kinder|kind|enfants?|niñ[oa]s?)\b/;

/** The minimum age of an adult. */
const majority = 18;

const aboutAge = /\b(age|ages|alter|edad|âge)\b/i;

/** Names of a variable that can only be what a study compares. */
const groupNames =
  /^(study|comparison|treatment|trial|intervention)? ?(groups?|arms?|cohorts?)$|^(studien|vergleichs|behandlungs)?(gruppen?|arm|kohorten?)$/i;

/**
 * Guesses what is compared: adults and children, where every value of one variable is plainly of either and both are there;
 * else a variable that is named like groups and has 2 to 8 values. The other variables that could be compared are offered.
 */
export function guessGroups(
  variables: readonly SeenVariable[],
  patients: number,
  guessed: GuessedMapping,
  decisions: Decisions
): void {
  const fitting = variables.filter(
    (variable) =>
      variable.values.length >= 2 &&
      variable.values.length <= mostGroups &&
      !variable.values.includes(allLevel) &&
      !isEachOnce(variable, patients)
  );
  const ages = variables.filter(saysAge);
  const named = fitting.filter(({name}) => groupNames.test(plainName(name)));
  const age = ages.find(({name}) => /^age group$/i.test(plainName(name))) ?? onlyOf(ages);
  const found = age ?? (ages.length === 0 ? onlyOf(named) : undefined);
  const groupsOf = (variable: SeenVariable) => ({
    variable: variable.name,
    levels: variable === age ? listAgeLevels(variable) : undefined
  });
  if (found !== undefined) guessed.mapping.groups = groupsOf(found);
  const several = [...ages, ...named];
  const why =
    age !== undefined
      ? `the values of “${age.name}” are words or years of adults and children`
      : found !== undefined
        ? `“${found.name}” is named like what a study compares`
        : several.length === 0
          ? "no variable is plainly the one to compare by, so nothing is compared"
          : `several variables could be the one to compare by, ${listNames(several.map(({name}) => name))}; none is taken`;
  guessed.guesses.push({key: "groups", why, ...(found === undefined && {assumed: true})});
  const offered = variables.filter((variable) => variable === found || fitting.includes(variable));
  const choices = offered.map(
    (variable): Choice => ({
      value: groupsOf(variable),
      label: variable.name,
      about: listFew(variable.values)
    })
  );
  const nothing = {value: undefined, label: "nothing", about: ""};
  offerChoices(guessed, "groups", [...choices, nothing], decisions);
}

function listAgeLevels({values}: SeenVariable): GroupLevel[] {
  const of = (group: "adult" | "child") => values.filter((value) => findAgeGroup(value) === group);
  return ageLevels(of("adult"), of("child"));
}

/**
 * Finds whether a value means adult or child: by its word, or by an age or range of ages in years that is wholly from
 * 18 on, or wholly below.
 */
export function findAgeGroup(value: string): "adult" | "child" | undefined {
  const key = foldKey(value);
  const adult = adultWords.test(key);
  const child = childWords.test(key);
  if (adult !== child) return adult ? "adult" : "child";
  const below = /^(?:<|under|below) ?(\d{1,3})$/.exec(key);
  if (below !== null) return Number(below[1]) <= majority ? "child" : undefined;
  const above = /^(?:(\d{1,3}) ?(?:\+|and over|or over|plus)|(?:>=|≥) ?(\d{1,3}))$/.exec(key);
  if (above !== null) return Number(above[1] ?? above[2]) >= majority ? "adult" : undefined;
  const band = /^(\d{1,3})(?: ?(?:-|–|to) ?(\d{1,3}))?(?: ?(?:years?|yrs?))?$/.exec(key);
  if (band === null) return undefined;
  const [youngest, oldest] = [Number(band[1]), Number(band[2] ?? band[1])];
  return youngest >= majority ? "adult" : oldest < majority ? "child" : undefined;
}

/** Whether every value of a variable is plainly of adults or of children, and it has both. */
function saysAge({name, values}: SeenVariable): boolean {
  return (
    values.every((value) => findAgeGroup(value) !== undefined) &&
    new Set(values.map(findAgeGroup)).size === 2 &&
    (aboutAge.test(plainName(name)) || values.every((value) => /\p{L}/u.test(value)))
  );
}

function plainName(name: string): string {
  return name.replace(/[_-]/g, " ").trim();
}

function onlyOf<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
