import {nearest} from "../text/show.js";
import {valuePrinter} from "./check-values.js";
import type {Resource} from "./data-package.js";
import type {FaultList} from "./fault-list.js";
import {type Header, normaliseName} from "./read-header.js";

/**
 * Finds each field's cell in the header, whatever the order, case and spaces of the names. Returns field name →
 * index of the cell, in the order of the schema, for the columns that are there exactly once.
 */
export function matchColumns(resource: Resource, header: Header, faults: FaultList): Map<string, number> {
  const found = new Map<string, number[]>();
  const unknown: string[] = [];
  const byName = new Map(resource.fields.map(({name}) => [name.toLowerCase(), name]));
  const fault = (rule: string, message: string) => faults.add({file: resource.path, line: 1, rule, message});
  for (const [index, cell] of header.cells.entries()) {
    const name = byName.get(normaliseName(cell));
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), index]);
    else if (cell.trim() === "") fault("header", `column ${index + 1} has no name; name it or remove it`);
    else unknown.push(cell.trim());
  }
  const missing = resource.fields.map(({name}) => name).filter((name) => !found.has(name));
  const print = valuePrinter(resource.name);
  for (const cell of unknown) {
    const hint = nearest(cell, missing);
    const next =
      hint === undefined ? "remove it, or describe it in datapackage.json" : `did you mean "${hint}"?`;
    fault("unknown column", `${print("", cell)} is not a column of ${resource.name}; ${next}`);
  }
  for (const name of missing)
    fault(
      "missing column",
      `has no column ${name}; add it${unknown.length > 0 ? " or correct its name" : ""}`
    );
  for (const [name, indexes] of found)
    if (indexes.length > 1)
      fault("repeated column", `has the column ${name} ${times(indexes.length)}; keep one`);
  return new Map(
    resource.fields.flatMap(({name}): [string, number][] => {
      const [index, ...others] = found.get(name) ?? [];
      return index === undefined || others.length > 0 ? [] : [[name, index]];
    })
  );
}

function times(count: number): string {
  return count === 2 ? "twice" : `${count} times`;
}
