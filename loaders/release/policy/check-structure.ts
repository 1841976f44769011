import type {Node} from "yaml";
import {showValue} from "../../../src/text/message-words.js";
import type {PolicyFile} from "./policy-file.js";
import {checkLink, type PlacedLink} from "./read-link.js";
import type {PlacedTable} from "./read-policy-table.js";

/** Notes the faults that tables have together. `node` is the list of them. */
export function checkStructure(file: PolicyFile, tables: readonly PlacedTable[], node: Node): void {
  checkNames(file, tables);
  checkSample(file, tables, node);
  const names = tables.map(({table}) => table.name);
  for (const {links} of tables)
    for (const link of links) {
      if (!file.oneOf(link.table, names, "table of the policy")) continue;
      checkLink(file, link, find(tables, link)?.table.dimensions ?? []);
    }
  checkCycles(file, tables);
}

function checkNames(file: PolicyFile, tables: readonly PlacedTable[]): void {
  for (const [i, {name}] of tables.entries())
    if (tables.findIndex(({table}) => table.name === name.value) < i)
      file.fault(name.node, `there is another table ${showValue(name.value)}; take one of them away`);
}

function checkSample(file: PolicyFile, tables: readonly PlacedTable[], node: Node): void {
  if (!tables.some(({table}) => table.name === "sample"))
    file.fault(
      node,
      'the tables lack "sample", the sizes of the groups that all others are counted among; add it'
    );
  for (const {table, name, hasDenominator, links} of tables) {
    if (table.name !== "sample") {
      if (!hasDenominator)
        file.fault(
          name.node,
          `${showValue(table.name)} has no "denominator"; say of which row its counts are a part`
        );
      continue;
    }
    if (links.length > 0)
      file.fault(
        name.node,
        '"sample" is what all is counted among; take its "denominator" and "within" away'
      );
    if (table.dimensions.some((dimension) => dimension !== "group"))
      file.fault(name.node, '"sample" is counted by group alone; take its other dimensions away');
  }
}

/** Notes links that lead back to where they start: they would make a count a part of itself. */
function checkCycles(file: PolicyFile, tables: readonly PlacedTable[]): void {
  const done = new Set<PlacedTable>();
  const visit = (table: PlacedTable, path: readonly PlacedTable[]): void => {
    if (done.has(table)) return;
    const here = [...path, table];
    for (const link of table.links) {
      const next = find(tables, link);
      if (next === undefined) continue;
      const from = here.indexOf(next);
      if (from < 0) visit(next, here);
      else {
        const round = [...here.slice(from), next].map(({name}) => name.value).join(" → ");
        file.fault(link.table.node, `the links go round in a circle: ${round}; take one of them away`);
      }
    }
    done.add(table);
  };
  for (const table of tables) visit(table, []);
}

function find(tables: readonly PlacedTable[], {table}: PlacedLink): PlacedTable | undefined {
  return tables.find(({name}) => name.value === table.value);
}
