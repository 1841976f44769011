import type {TableLink, TableStructure} from "../../../src/model/release.js";
import {type Frame, listsAll, type System, type Term, type Where} from "../counts/count-system.js";
import {follow} from "../counts/row-keys.js";
import {denominatorOf} from "./supersets.js";

/**
 * Where everybody has one level at least of what a table is counted among, as each patient has a route, its counts over
 * these levels cover what else they are a part of: the patients of a theme by route are all patients of the theme, some of
 * them twice; and those without the theme by route are all without it.
 */
export function addCoveredParts(system: System, frame: Frame, table: TableStructure): void {
  const among = frame.tables.get(table.denominator?.table ?? "");
  const level = among?.covers ?? among?.partition;
  if (!among || !level || !table.denominator) return;
  const own = columnOf(table.denominator, level);
  if (own === undefined) return;
  for (const link of table.within.filter(({on}) => !(own in on))) {
    for (const where of rowsBeside(system, table, own))
      addCovered(system, frame, table, {link, own, level, where});
  }
}

type Place = {link: TableLink; own: string; level: string; where: Where};

function addCovered(
  system: System,
  frame: Frame,
  table: TableStructure,
  {link, own, level, where}: Place
): void {
  const {denominator} = table;
  const whole = system.find(link.table, follow(link, where));
  if (whole === undefined || !denominator) return;
  const groups = [...system.counts.entries()].filter(
    ([, {table: name, where: there}]) =>
      name === denominator.table && agrees(there, follow(denominator, where), level)
  );
  const [first] = groups;
  const everybody = first && denominatorOf(system, frame, first[0]);
  if (!first || everybody === undefined || everybody !== denominatorOf(system, frame, whole)) return;
  if (!listsAll(frame, first[1])) return;
  const parts = groups.map(([group, {where: there}]) => ({
    group,
    part: system.count(table.name, {...where, [own]: String(there[level])})
  }));
  const inside = parts.map(({part}): Term => [part, 1]);
  const outside = parts.flatMap(({group, part}): Term[] => [
    [group, 1],
    [part, -1]
  ]);
  const greatest = Number.POSITIVE_INFINITY;
  system.relate({terms: [...inside, [whole, -1]], least: 0, greatest});
  system.relate({terms: [...outside, [everybody, -1], [whole, 1]], least: 0, greatest});
}

/** Which column here says the level there. */
function columnOf({on}: TableLink, level: string): string | undefined {
  return Object.entries(on).find(([, theirs]) => theirs === level)?.[0];
}

/** What the rows of a table say besides one column, each once. */
function rowsBeside(system: System, table: TableStructure, column: string): Where[] {
  const found = new Map<string, Where>();
  for (const {table: name, where} of system.counts) {
    if (name !== table.name) continue;
    const {[column]: _, ...rest} = where;
    found.set(JSON.stringify(rest), rest);
  }
  return [...found.values()];
}

/** Whether a row says what is wanted of it, whatever its level. */
function agrees(there: Where, wanted: Where, level: string): boolean {
  return Object.entries(wanted).every(([column, value]) => column === level || there[column] === value);
}
