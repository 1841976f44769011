import {stringify} from "yaml";
import type {TableColumns} from "../formats/tables/table-columns.js";
import {
  type Branch,
  type GroupLevel,
  type Guess,
  isSame,
  type Mapping,
  type MappingDraft
} from "./mapping.js";
import {mappingNotes} from "./mapping-notes.js";

/** How many alternatives of a guess are listed one by one. */
const maxAlternatives = 12;

const flow = {lineWidth: 0, collectionStyle: "flow", aliasDuplicateObjects: false} as const;

/** The value of each key in a mapping's file. Undefined where the key is left out. */
const mappingValues: Record<keyof Mapping, (mapping: MappingDraft) => unknown> = {
  title: ({title}) => title,
  synthetic: ({synthetic}) => synthetic,
  patient: ({patient}) => patient,
  patientIds: ({patientIds}) => patientIds,
  columns: ({columns}) => columns && formatTableColumns(columns),
  unit: ({unit}) => unit,
  groups: ({groups}) => groups && dropUndefined({...groups, levels: groups.levels?.map(formatLevel)}),
  characteristics: ({characteristics}) =>
    characteristics?.length
      ? characteristics.map(({variable, column, levels}) => ({variable, column, ...(levels && {levels})}))
      : undefined,
  routes: ({routes}) => routes && formatBranch(routes),
  informants: ({informants}) =>
    informants &&
    ("under" in informants ? "under routes" : {...formatBranch(informants.branch), route: informants.route}),
  themes: ({themes}) => themes && formatBranch(themes),
  primary: ({primary}) => primary && dropUndefined(primary),
  excerpts: ({excerpts}) =>
    excerpts?.recordType === undefined && excerpts?.professionalRole === undefined
      ? undefined
      : dropUndefined({record_type: excerpts.recordType, professional_role: excerpts.professionalRole}),
  renamed: ({renamed}) => (renamed?.length ? renamed : undefined),
  offsets: ({offsets}) =>
    offsets && {unit: offsets.unit, line_ends: offsets.lineEnds, byte_order_mark: offsets.byteOrderMark}
};

/**
 * Writes a mapping as the text of its file, which `readMapping` reads back to the same. A comment explains each key,
 * and `# guess: why` marks a guess. `open` are the questions that a person must answer, at the top. A key without a
 * value is a comment with an example. `seen` are the columns of a table, which the comment on `columns` lists.
 */
export function writeMapping(
  mapping: MappingDraft,
  guesses: readonly Guess[] = [],
  open: readonly string[] = [],
  seen: readonly {about: string}[] = []
): string {
  const parts = mappingNotes.map(({key, name, about, example}) => {
    const value = mappingValues[key](mapping);
    const why = guesses
      .filter((guess) => guess.key === key)
      .flatMap((guess) => listGuess(guess, name, mapping[key]));
    const listed =
      key === "columns" && seen.length > 0
        ? ["The table has the columns:", ...seen.map(({about}) => about)]
        : [];
    const text = value === undefined ? formatComment(example) : formatYaml(name, value);
    return [formatComment([...about, ...listed, ...why].join("\n")), text].join("\n");
  });
  return `${[formatComment(formatHead(guesses, open)), ...parts].join("\n\n")}\n`;
}

/** A guess with its reason, and what could stand there instead of `chosen`, each in a line to copy. */
function listGuess({key, why, decided, choices = []}: Guess, name: string, chosen: unknown): string[] {
  const others = choices.filter(({value}) => value !== undefined && !isSame(value, chosen));
  const lines = others.slice(0, maxAlternatives).map(({value, about}) => {
    const line = stringify({[name]: mappingValues[key]({[key]: value})}, flow).trim();
    return `or: ${line.slice(1, -1).trim()}  (${about})`;
  });
  const more = others.length - lines.length;
  return [
    decided ? why : `guess: ${why}`,
    ...lines,
    ...(more > 0 ? [`or one of ${more} more like these`] : [])
  ];
}

function formatHead(guesses: readonly Guess[], open: readonly string[]): string {
  return [
    "What of the file becomes what of the extract.",
    ...(guesses.some(({decided}) => !decided)
      ? ['Lines marked "guess" were not said by anybody: check each, then take its mark away.']
      : []),
    ...(open.length > 0 ? ["", "To be decided:", ...open.map((question) => `- ${question}`)] : [])
  ].join("\n");
}

function formatYaml(name: string, value: unknown): string {
  return stringify(
    {[name]: value},
    {lineWidth: 0, collectionStyle: "any", aliasDuplicateObjects: false}
  ).trimEnd();
}

function formatComment(text: string): string {
  return text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map((line) => (line === "" ? "#" : `# ${line}`))
    .join("\n");
}

function formatLevel({level, words, values}: GroupLevel): object {
  const isAlone = values.length === 1 && values[0] === level;
  return {level, ...words, ...(isAlone ? {} : {values})};
}

function formatBranch(branch: Branch): {under: string[]} | {codes: string[][]} {
  return "under" in branch ? {under: branch.under} : {codes: branch.codes};
}

function formatTableColumns({
  case: person,
  blankCase,
  blankMark,
  headerRows,
  codes,
  variables,
  ...rest
}: TableColumns): Record<string, unknown> {
  return dropUndefined({
    case: person,
    blank_case: blankCase,
    ...rest,
    blank_mark: blankMark,
    header_rows: headerRows,
    codes: codes.length > 0 ? codes.map((code) => dropUndefined(code)) : undefined,
    variables: variables.length > 0 ? variables : undefined
  });
}

function dropUndefined(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
