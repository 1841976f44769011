import type {Code} from "../../project/coded-project.js";
import {pathsOf} from "./code-names.js";

/**
 * The codes that a table names, as a tree where their names are paths, each after its parent. `idOf` gives the
 * identifier of a code by its name in the table. A branch that no cell names itself is not codable.
 */
export function listCodes(names: Iterable<string>): {
  codes: Code[];
  idOf: Map<string, string>;
  separator: string | undefined;
} {
  const all = [...new Set(names)];
  const {separator, pathOf} = pathsOf(all);
  const nodes = new Map<string, Code>();
  const idOf = new Map<string, string>();
  for (const name of all) {
    const path = pathOf(name);
    let parent: string | undefined;
    for (const [depth, part] of path.entries()) {
      const id = parent === undefined ? part : `${parent} › ${part}`;
      const isNamed = depth === path.length - 1;
      const node = nodes.get(id);
      if (node === undefined) nodes.set(id, {id, name: part, parent, description: "", codable: isNamed});
      else if (isNamed) node.codable = true;
      parent = id;
    }
    idOf.set(name, parent ?? name);
  }
  return {codes: [...nodes.values()], idOf, separator};
}
