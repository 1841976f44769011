import type {Release} from "../../src/model/release.js";
import {type QueryName, queryNames} from "../../src/queries/query-names.js";
import {showValue} from "../../src/text/message-words.js";
import {isDoi, isWebAddress} from "../../src/text/web-address.js";

/** The queries that a release cannot hold as tables of counts: every site has files of their names. */
const otherFiles: readonly QueryName[] = ["codebook", "codebook-size", "reported"];

/** What a column may be called. */
const columnName = /^[a-z][a-z0-9_]{0,62}$/;

/**
 * The places of a JSON value that are not as a release has them, such as `tables[0].rows[2]`. It looks at the kinds of
 * values alone; which keys there may be, and what follows from what, the audit checks.
 */
export function findMisshapen(value: unknown): string[] {
  return [...release(value, "")];
}

/**
 * A sentence for each name in a release that could not be the name of a file or of a column. A table has the name of a
 * query, and names of columns are plain words, so that no name is ever a path, code or SQL.
 */
export function findNameFaults({tables, groupings = [], refused, codebook, reported}: Release): string[] {
  const links = tables.flatMap(({within, denominator}) => [...within, ...(denominator ? [denominator] : [])]);
  const coarser = tables.flatMap((table) => table.coarser.map(({where}) => where));
  const grouped = groupings.flatMap((grouping) => grouping.tables);
  const objects = [
    ...tables.flatMap(({rows, unlisted, alone = {}, nobody = []}) => [
      ...rows,
      ...unlisted,
      alone,
      ...nobody
    ]),
    ...coarser,
    ...grouped.flatMap(({rows}) => rows),
    ...codebook,
    ...reported,
    ...links.flatMap(({on, where = {}}) => [on, where])
  ];
  const columns = new Set([
    ...tables.flatMap((table) => [...table.dimensions, ...table.labels, ...table.columns]),
    ...tables.flatMap(({partition, covers}) => [partition ?? [], covers ?? []].flat()),
    ...objects.flatMap(Object.keys),
    ...groupings.map(({by}) => by),
    ...links.flatMap(({on}) => Object.values(on))
  ]);
  const names = new Set([
    ...[...tables, ...grouped].map(({name}) => name),
    ...refused.map(({table}) => table),
    ...links.map(({table}) => table)
  ]);
  return [
    ...[...names]
      .filter((name) => !isQuery(name))
      .map((name) => `The table ${showValue(name)} is not a query of this version of Casebook.`),
    ...[...columns]
      .filter((column) => !columnName.test(column))
      .map((column) => `The column ${showValue(column)} has no name that a release can have.`)
  ];
}

function isQuery(name: string): boolean {
  return queryNames.some((query) => query === name && !otherFiles.includes(query));
}

/** Finds the places of a value that are not as they must be; `place` is where the value stands. */
type Form = (value: unknown, place: string) => Iterable<string>;

const text = formOf(
  (value) => typeof value === "string" && !["\0", "\u0001", "\u0002"].some((mark) => value.includes(mark))
);
const count = formOf((value) => Number.isSafeInteger(value));
const flag = formOf((value) => typeof value === "boolean");
const cell = formOf((value) => isText(value) || value === null || Number.isSafeInteger(value));
const words = mapOf(text);
const row = mapOf(cell);
/** A printed number. Its percentage is a text, with the decimals that print gives it. */
const percent = formOf((value) => typeof value === "string" && /^\d{1,9}(\.\d{1,9})?$/.test(value));
const printed: Form = (value, place) => [
  ...row(value, place),
  ...thingOf({percent: optional(orNull(percent))})(value, place)
];
const link = thingOf({table: text, on: words, where: optional(words)});
const address = formOf((value) => isText(value) && isWebAddress(String(value)));
const origin = thingOf({title: text, path: orNull(address)});
const article = thingOf({
  authors: listOf(thingOf({family: text, initials: text})),
  title: text,
  journal: text,
  year: count,
  volume: count,
  pages: text,
  doi: formOf((value) => typeof value === "string" && isDoi(value))
});

const nouns = thingOf({one: text, many: text});

const release = thingOf({
  study: thingOf({
    title: text,
    description: text,
    version: text,
    synthetic: flag,
    creators: listOf(text),
    licences: listOf(origin),
    sources: listOf(origin),
    paper: optional(orNull(article)),
    unit: nouns,
    groups: orNull(thingOf({field: text, levels: listOf(thingOf({level: text, one: text, many: text}))}))
  }),
  words: optional(text),
  rules: thingOf({
    threshold: count,
    zeros: flag,
    complements: flag,
    rounding: orNull(count),
    width: count,
    widthIfOneKnown: count
  }),
  tables: listOf(
    thingOf({
      name: text,
      title: text,
      population: text,
      dimensions: listOf(text),
      labels: listOf(text),
      denominator: orNull(link),
      within: listOf(link),
      partition: orNull(text),
      covers: orNull(text),
      alone: optional(mapOf(listOf(text))),
      nobody: optional(listOf(words)),
      columns: listOf(text),
      rows: listOf(row),
      unlisted: listOf(words),
      coarser: listOf(thingOf({where: words, level: text, of: listOf(text), complete: flag}))
    })
  ),
  groupings: optional(listOf(thingOf({by: text, tables: listOf(thingOf({name: text, rows: listOf(row)}))}))),
  refused: listOf(thingOf({table: text, because: text})),
  codebook: listOf(row),
  reported: listOf(printed),
  variables: listOf(
    thingOf({name: text, title: text, levels: listOf(text), printed: flag, dividesGroups: flag})
  )
});

function isText(value: unknown): boolean {
  return [...text(value, "")].length === 0;
}

function formOf(fits: (value: unknown) => boolean): Form {
  return (value, place) => (fits(value) ? [] : [place]);
}

function orNull(form: Form): Form {
  return (value, place) => (value === null ? [] : form(value, place));
}

function optional(form: Form): Form {
  return (value, place) => (value === undefined ? [] : form(value, place));
}

function listOf(form: Form): Form {
  return (value, place) =>
    Array.isArray(value) ? value.flatMap((item, i) => [...form(item, `${place}[${i}]`)]) : [place];
}

function mapOf(form: Form): Form {
  return (value, place) =>
    isThing(value) ? Object.keys(value).flatMap((key) => [...form(value[key], within(place, key))]) : [place];
}

function thingOf(forms: Readonly<Record<string, Form>>): Form {
  return (value, place) =>
    isThing(value)
      ? Object.entries(forms).flatMap(([key, form]) => [...form(value[key], within(place, key))])
      : [place];
}

function isThing(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function within(place: string, key: string): string {
  return place === "" ? key : `${place}.${key}`;
}
