import {takenColumns} from "../../extract/study-schema.js";
import {listDatesAmongRanges} from "../../text/date-levels.js";
import type {Characteristic, GuessedMapping, Mapping} from "../mapping/mapping.js";
import type {Project, ProjectValue} from "../project/coded-project.js";
import {foldKey, listNames, tidy} from "../project/fold-names.js";
import {makeColumnSlug, UniqueNames} from "../project/slugs.js";

/**
 * A variable with its values, each once in the order of the file, how many holders have one, and whether any has several
 * that differ.
 */
export type SeenVariable = {name: string; values: string[]; count: number; differs: boolean};

/** A characteristic with more levels does not group patients. */
const maxLevels = 15;

/** Lists the variables of some holders of values, in the order of the file. Variables of one name are one. */
export function listSeenVariables(
  project: Project,
  holders: readonly {values: ProjectValue[]}[]
): SeenVariable[] {
  const names = new Map(project.variables.map(({id, name}) => [id, tidy(name)]));
  const seen = new Map<string, Omit<SeenVariable, "values"> & {forms: Map<string, string>}>();
  for (const {values} of holders) {
    const own = new Map<string, string>();
    for (const {variable, value} of values) {
      const name = names.get(variable);
      if (name === undefined || value.trim() === "") continue;
      const entry = seen.get(foldKey(name)) ?? {name, forms: new Map(), count: 0, differs: false};
      seen.set(foldKey(name), entry);
      const key = foldKey(value);
      if (!entry.forms.has(key)) entry.forms.set(key, tidy(value));
      const earlier = own.get(foldKey(name));
      if (earlier === undefined) entry.count += 1;
      else if (earlier !== key) entry.differs = true;
      own.set(foldKey(name), key);
    }
  }
  const order = new Map(project.variables.map(({name}, index) => [foldKey(name), index]));
  return [...seen.values()]
    .sort((one, other) => (order.get(foldKey(one.name)) ?? 0) - (order.get(foldKey(other.name)) ?? 0))
    .map(({forms, ...rest}) => ({...rest, values: [...forms.values()]}));
}

/** Whether each patient has a value of its own, as of an identifier: it puts nobody together. */
export function isEachOnce(
  {values, count}: Pick<SeenVariable, "values" | "count">,
  patients: number
): boolean {
  return patients > 3 && values.length === count;
}

/** Guesses the characteristics: every other variable of patients with few values that repeat. */
export function guessCharacteristics(
  variables: readonly SeenVariable[],
  taken: ReadonlySet<string>,
  patients: number,
  guessed: GuessedMapping
): void {
  const unique = new UniqueNames();
  for (const column of takenColumns) unique.give(column, "_");
  const characteristics: Characteristic[] = [];
  for (const {name, values, count} of variables) {
    if (taken.has(foldKey(name)) || values.length > maxLevels || isEachOnce({values, count}, patients))
      continue;
    const column = makeColumnSlug(name);
    const fitting = /^[a-z]/.test(column) ? column : `characteristic${column === "" ? "" : `_${column}`}`;
    characteristics.push({variable: name, column: unique.give(fitting, "_"), levels: sortLevels(values)});
  }
  guessed.mapping.characteristics = characteristics;
  if (characteristics.length > 0)
    guessed.guesses.push({
      key: "characteristics",
      why: `these variables have at most ${maxLevels} values, those with numbers by them, the others in the order in which the file first has them; take out what is not a characteristic`
    });
}

/** Names the values that a spreadsheet program has most likely made of ranges of numbers, where a person can mend them. */
export function nameDateLevels(variables: readonly SeenVariable[], {mapping, guesses}: GuessedMapping): void {
  for (const {name, values} of variables)
    for (const {date, range} of listDatesAmongRanges(values)) {
      const isCompared = foldKey(mapping.groups?.variable ?? "") === foldKey(name);
      guesses.push({
        key: isCompared ? "groups" : "characteristics",
        why: `“${name}” has the date “${date}” among ranges of numbers, which a spreadsheet program has most likely made of “${range}”; it is a level as it stands. Write it anew in the file, in a column formatted as text${isCompared ? `, or name it among the values of “${range}” here` : ""}`,
        assumed: true
      });
    }
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

/** Sorts levels that each begin with a number by it. Others keep their order. */
function sortLevels(levels: readonly string[]): string[] {
  const numbers = levels.map((level) => Number(/^[<>≥≤ ]*(\d+(?:\.\d+)?)/.exec(level)?.[1] ?? Number.NaN));
  if (numbers.some(Number.isNaN)) return [...levels];
  return [...levels.keys()]
    .sort((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0))
    .map((index) => levels[index] ?? "");
}
