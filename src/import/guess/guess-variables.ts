import {takenColumns} from "../../extract/study-schema.js";
import type {Characteristic, GuessedMapping, Mapping} from "../mapping/mapping.js";
import type {Project, ProjectValue} from "../project/coded-project.js";
import {foldKey, listNames, tidy} from "../project/fold-names.js";
import {makeColumnSlug, UniqueNames} from "../project/slugs.js";

/** A variable with its values, each once in the order of the file, and how many holders have one. */
export type SeenVariable = {name: string; values: string[]; count: number};

const adultWords = /\b(adults?|grown|over 18|18 (and|or) over|of age|erwachsene?r?|adultes?|adultos?)\b/;

const childWords =
  /\b(child(ren)?|minors?|under 18|adolescents?|young (person|people)|juveniles?|kinder|kind|enfants?|niñ[oa]s?)\b/;

/** The minimum age of an adult. */
const majority = 18;

/** A characteristic with more levels does not group patients. */
const maxLevels = 15;

/** Lists the variables of some holders of values, in the order of the file. Variables of one name are one. */
export function listSeenVariables(
  project: Project,
  holders: readonly {values: ProjectValue[]}[]
): SeenVariable[] {
  const names = new Map(project.variables.map(({id, name}) => [id, tidy(name)]));
  const seen = new Map<string, {name: string; forms: Map<string, string>; count: number}>();
  for (const {values} of holders)
    for (const {variable, value} of values) {
      const name = names.get(variable);
      if (name === undefined || value.trim() === "") continue;
      const entry = seen.get(foldKey(name)) ?? {name, forms: new Map<string, string>(), count: 0};
      seen.set(foldKey(name), entry);
      entry.count += 1;
      const key = foldKey(value);
      if (!entry.forms.has(key)) entry.forms.set(key, tidy(value));
    }
  const order = new Map(project.variables.map(({name}, index) => [foldKey(name), index]));
  return [...seen.values()]
    .sort((one, other) => (order.get(foldKey(one.name)) ?? 0) - (order.get(foldKey(other.name)) ?? 0))
    .map(({name, forms, count}) => ({name, values: [...forms.values()], count}));
}

/** Guesses the age group among variables of patients: one whose every value is plainly of adults or of children, and that has both. */
export function guessAgeGroup(variables: readonly SeenVariable[], guessed: GuessedMapping): void {
  const sure = variables.filter(
    ({name, values}) =>
      values.every((value) => findAgeGroup(value) !== undefined) &&
      new Set(values.map(findAgeGroup)).size === 2 &&
      (aboutAge.test(name.replace(/_/g, " ")) || values.every((value) => /\p{L}/u.test(value)))
  );
  const exact = sure.find(({name}) => /^age[ _-]?group$/i.test(name));
  const found = exact ?? (sure.length === 1 ? sure[0] : undefined);
  if (found === undefined) {
    const why =
      sure.length === 0
        ? "no variable plainly says who is an adult and who a child, so that nothing is compared"
        : `several variables could say who is an adult and who a child, ${listNames(sure.map(({name}) => name))}; none is taken`;
    guessed.guesses.push({key: "ageGroup", why, assumed: true});
    return;
  }
  const of = (group: "adult" | "child") => found.values.filter((value) => findAgeGroup(value) === group);
  guessed.mapping.ageGroup = {variable: found.name, adult: of("adult"), child: of("child")};
  guessed.guesses.push({
    key: "ageGroup",
    why: `the values of “${found.name}” are words or years of adults and children`
  });
}

/** Guesses the characteristics: every other variable of patients with few values that repeat. */
export function guessCharacteristics(
  variables: readonly SeenVariable[],
  taken: ReadonlySet<string>,
  patients: number,
  guessed: GuessedMapping
): void {
  const unique = new UniqueNames();
  for (const column of [...takenColumns, ...(guessed.mapping.ageGroup ? ["age_group"] : [])])
    unique.give(column, "_");
  const characteristics: Characteristic[] = [];
  for (const {name, values, count} of variables) {
    const single = patients > 3 && values.length === count;
    if (taken.has(foldKey(name)) || values.length > maxLevels || single) continue;
    const column = makeColumnSlug(name);
    const fitting = /^[a-z]/.test(column) ? column : `characteristic${column === "" ? "" : `_${column}`}`;
    characteristics.push({variable: name, column: unique.give(fitting, "_"), levels: sortLevels(values)});
  }
  guessed.mapping.characteristics = characteristics;
  if (characteristics.length > 0)
    guessed.guesses.push({
      key: "characteristics",
      why: `these variables have at most ${maxLevels} values, those with numbers by them, the others in the order in which the file first has them; take out what is no characteristic`
    });
}

/** Guesses which variables of sources hold the kind of record and the profession. */
export function guessExcerpts(variables: readonly SeenVariable[], guessed: GuessedMapping): void {
  const only = (pattern: RegExp) => {
    const found = variables.filter(({name}) => pattern.test(name.replace(/_/g, " ")));
    return found.length === 1 ? found[0]?.name : undefined;
  };
  const excerpts: Mapping["excerpts"] = {
    recordType: only(
      /\b(record|document|note|source)s?\b.*\btype\b|\btype of (record|document|note|source)\b/i
    ),
    professionalRole: only(/\b(professional )?role\b|\bprofession\b/i)
  };
  guessed.mapping.excerpts = excerpts;
  const names = [excerpts.recordType, excerpts.professionalRole].filter((name) => name !== undefined);
  if (names.length > 0)
    guessed.guesses.push({
      key: "excerpts",
      why: `${listNames(names)} ${names.length === 1 ? "is a variable" : "are variables"} of sources`
    });
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

const aboutAge = /\b(age|ages|alter|edad|âge)\b/i;

/** Sorts levels that each begin with a number by it. Others keep their order. */
function sortLevels(levels: readonly string[]): string[] {
  const numbers = levels.map((level) => Number(/^[<>≥≤ ]*(\d+(?:\.\d+)?)/.exec(level)?.[1] ?? Number.NaN));
  if (numbers.some(Number.isNaN)) return [...levels];
  return [...levels.keys()]
    .sort((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0))
    .map((index) => levels[index] ?? "");
}
