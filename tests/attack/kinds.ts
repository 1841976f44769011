import type {Extract, TraitTable} from "./extract.js";
import {placeColumns} from "./published.js";

/** The kinds of patients that an extract's tables allow and tell apart, each as the traits of such a patient. */
export function listKinds({tables}: Pick<Extract, "tables">): Array<ReadonlySet<string>> {
  const traits = [...new Set(tables.flatMap(({rows}) => rows.flatMap((row) => row.traits)))];
  const kinds = new Map<string, ReadonlySet<string>>();
  for (let bits = 0; bits < 2 ** traits.length; bits += 1) {
    const kind = new Set(traits.filter((_, index) => bits & (1 << index)));
    const rows = tables.flatMap((table) => table.rows.map((row) => hasAll(kind, row.traits)));
    if (tables.every((table) => isAllowed(kind, table))) kinds.set(JSON.stringify(rows), kind);
  }
  return [...kinds.values()];
}

/** Whether a patient has all of some traits. */
export function hasAll(kind: ReadonlySet<string>, traits: readonly string[]): boolean {
  return traits.every((trait) => kind.has(trait));
}

/** Whether what everybody knows of a table's levels lets a patient have these traits. */
function isAllowed(kind: ReadonlySet<string>, {structure, rows}: TraitTable): boolean {
  const {partition, covers, alone = {}} = structure;
  return placeColumns(structure).every((dimension) => {
    const beside = placeColumns(structure).filter((column) => column !== dimension);
    return rows.every(({names, among}) => {
      if (!hasAll(kind, among)) return true;
      const place = rows.filter((row) => beside.every((column) => row.names[column] === names[column]));
      const had = place.filter((row) => hasAll(kind, row.traits));
      const isLonely = had.some((row) => alone[dimension]?.includes(String(row.names[dimension])));
      if (partition === dimension) return had.length === 1;
      return (covers !== dimension || had.length > 0) && (!isLonely || had.length === 1);
    });
  });
}
