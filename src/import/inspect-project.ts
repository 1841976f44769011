import {counted} from "../text/numbers.js";
import {chooseReading, hasPositions} from "./formats/offsets/choose-reading.js";
import {describeReading} from "./formats/offsets/offset-reading.js";
import {listCodeLines} from "./inspect-codes.js";
import type {SeenColumn} from "./inspect-columns.js";
import type {Guess} from "./mapping/mapping.js";
import {mappingNotes} from "./mapping/mapping-notes.js";
import type {
  LeftBehind,
  Project,
  ProjectSource,
  ProjectValue,
  ProjectVariable
} from "./project/coded-project.js";

/** How many items of a long list are shown one by one. */
const maxShown = 20;

/** Longer values of a variable may be answers of people, which are not shown. */
const maxValueLength = 40;

/**
 * Describes what a project holds: the program, users, cases, variables with their values, the code tree with its
 * counts, sources, the columns of a table, how positions are read, oddities, what an extract has no place
 * for, what an import takes for granted, and what a person must decide.
 */
export function inspectProject(
  name: string,
  project: Project,
  {open, guesses = []}: {open: readonly string[]; guesses?: readonly Guess[]},
  columns: readonly SeenColumn[] = []
): string {
  const {kind, software, users, cases, sources, sets, codings} = project;
  const ofUser = countBy(codings.map(({user}) => user));
  const always: [string, string[]][] = [
    [
      "Users, with their codings",
      [
        ...users.map(({id, name: user}) => `${user}: ${ofUser.get(id) ?? 0}`),
        ...(ofUser.has(undefined) ? [`by nobody who is named: ${ofUser.get(undefined)}`] : [])
      ]
    ],
    [`Cases: ${cases.length}`, first(cases.map((one) => one.name))],
    ["Variables, with their values", listVariableLines(project)],
    ["Codes, with codings, selections, distinct spans and cases", listCodeLines(project)],
    [`Sources: ${sources.length}`, listSourceLines(sources)]
  ];
  const whereThereAre: [string, string[]][] = [
    ["Columns, with examples", columns.map(({about, examples}) => `${about}${examples}`)],
    ["Sets", first(sets.map((set) => `${set.name}: ${set.members.length}`))],
    ["Positions", hasPositions(kind) ? listReadingLines(project) : []],
    ["Odd", first(project.warnings)],
    ["Without a place in an extract", listLeftBehindLines(project.leftBehind)],
    ["Taken for granted unless the mapping says otherwise", listAssumed(guesses)],
    ["To be decided in the mapping", [...open]]
  ];
  const sections = [...always, ...whereThereAre.filter(([, lines]) => lines.length > 0)];
  return [
    `${name}: ${kind}${software === undefined ? "" : `, written by ${software}`}`,
    ...sections.map(([head, lines]) => [head, ...(lines.length === 0 ? ["none"] : lines)].join("\n  "))
  ]
    .join("\n\n")
    .concat("\n");
}

/** What nothing in the file says, by the key of the mapping that would say it. */
function listAssumed(guesses: readonly Guess[]): string[] {
  return guesses
    .filter(({assumed}) => assumed)
    .map(({key, why}) => `${mappingNotes.find((note) => note.key === key)?.name ?? key}: ${why}`);
}

/** Values of cases and of sources are counted apart, because a program may give a value to both. */
function listVariableLines({variables, cases, sources}: Project): string[] {
  const ofCases = countValues(cases);
  const ofSources = countValues(sources);
  return variables.map(({id, name, type}: ProjectVariable) => {
    const values = [
      ...(ofCases.has(id) ? [`of cases: ${formatValues(ofCases.get(id))}`] : []),
      ...(ofSources.has(id) ? [`of sources: ${formatValues(ofSources.get(id))}`] : [])
    ];
    return `${name} (${type}) ${values.length === 0 ? "has no values" : values.join("; ")}`;
  });
}

function countValues(owners: readonly {values: ProjectValue[]}[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const {values} of owners)
    for (const {variable, value} of values) {
      const known = counts.get(variable) ?? new Map<string, number>();
      known.set(value, (known.get(value) ?? 0) + 1);
      counts.set(variable, known);
    }
  return counts;
}

/** Values with their counts: not the long ones, and none where most stand once, since these may tell who somebody is. */
function formatValues(counts: ReadonlyMap<string, number> = new Map()): string {
  const values = [...counts];
  const given = values.reduce((sum, [, count]) => sum + count, 0);
  const once = values.filter(([, count]) => count === 1).length;
  if (once > given / 2) return `${counted(values.length, "different value")} in ${given} (not shown)`;
  const short = values.filter(([value]) => value.length <= maxValueLength);
  const long = values.length - short.length;
  const untold = `${counted(long, "value")} of more than ${maxValueLength} characters (not shown)`;
  return [...first(short.map(([value, count]) => `${value} ${count}`)), ...(long === 0 ? [] : [untold])].join(
    ", "
  );
}

function listSourceLines(sources: readonly ProjectSource[]): string[] {
  const without = sources.filter(({text = ""}) => text === "");
  if (sources.length === 0) return [];
  return [
    `with text: ${sources.length - without.length}`,
    ...(without.length === 0 ? [] : [`without text: ${without.length}`]),
    ...first(without.map(({name, kind, missing}) => `  ${name} (${kind}): ${missing ?? "no text"}`))
  ];
}

function listReadingLines(project: Project): string[] {
  const {account, refusal, warnings} = chooseReading(project);
  const read =
    account === undefined
      ? []
      : [
          `read as ${describeReading(account.chosen)}: ${formatPercent(account.score)} of starts and ends at the edge of a word`,
          ...(account.quotes.stored === 0
            ? []
            : [`stored quotes: ${account.quotes.equal} of ${account.quotes.stored} are as read`])
        ];
  return [...(refusal === undefined ? read : refusal.split("\n")), ...warnings];
}

function listLeftBehindLines(items: readonly LeftBehind[]): string[] {
  return items.map(({what, count, why}) => `${count} ${what}: ${why}`);
}

function countBy<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function first(lines: readonly string[]): string[] {
  const more = lines.length - maxShown;
  return more <= 0 ? [...lines] : [...lines.slice(0, maxShown), `and ${more} more`];
}

function formatPercent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
