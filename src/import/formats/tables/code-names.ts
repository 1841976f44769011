import {maxCodeLevels} from "../../../model/table-limits.js";
import type {ProjectCode} from "../../project/coded-project.js";

/** Stands in a code's name between the cells of columns that each hold a level of its path. No cell has it. */
const levelSign = "\0";

/** The name of a code whose path is told level by level, from the top. */
export function nameOfLevels(levels: readonly string[]): string {
  return levels.join(levelSign);
}

/** Splits a code's name into the names from the top of its branch. One name where it is no path. */
type PathOf = (name: string) => string[];

/** The separators of paths. */
const separators = ["->", "→", "=>", ">", "›", "\\\\", "\\", "::", "/", ":"] as const;

/** Separators that names of codes have, too, when they are no paths. */
const unusual: readonly string[] = ["::", "/", ":"];

/**
 * Finds how the names of codes split into paths. A separator makes paths where no part of a name is empty, no name has
 * more parts than a code tree has levels, and each part above the last is a code itself or has several codes under it.
 * All but slashes and colons also count where most names have them. Otherwise names stay whole, so that "Anger /
 * frustration" is one code. Where columns told the levels, no other sign makes paths.
 */
export function findCodePaths(names: readonly string[]): {separator: string | undefined; pathOf: PathOf} {
  if (names.some((name) => name.includes(levelSign)))
    return {separator: undefined, pathOf: (name) => name.split(levelSign)};
  for (const separator of separators) {
    const paths = names.map((name) => splitName(name, separator)).filter((parts) => parts.length > 1);
    if (paths.length === 0 || paths.some((parts) => parts.includes("") || parts.length > maxCodeLevels))
      continue;
    const isUsual = !unusual.includes(separator) && paths.length * 2 > names.length;
    if (isUsual || hasSharedBranches(paths, names, separator))
      return {
        separator,
        pathOf: (name) => splitName(name, separator)
      };
  }
  return {separator: undefined, pathOf: (name) => [name]};
}

/**
 * Lists the codes that a table names, as a tree where their names are paths, each after its parent. `idOf` gives the
 * identifier of a code by its name in the table. A branch that no cell names is not codable.
 */
export function listCodes(names: Iterable<string>): {
  codes: ProjectCode[];
  idOf: Map<string, string>;
  separator: string | undefined;
} {
  const all = [...new Set(names)];
  const {separator, pathOf} = findCodePaths(all);
  const nodes = new Map<string, ProjectCode>();
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

/** Splits a name, but no time, date or ratio in it. A name without the separator stays as it is. */
function splitName(name: string, separator: string): string[] {
  const signs = unusual.includes(separator)
    ? new RegExp(`(?<!\\d)${separator}|${separator}(?!\\d)`)
    : separator;
  const parts = name.split(signs, maxCodeLevels + 1);
  return parts.length === 1 ? [name] : parts.map((part) => part.trim());
}

function hasSharedBranches(paths: string[][], names: readonly string[], separator: string): boolean {
  const whole = new Set(names.map((name) => splitName(name.trim(), separator).join("\0")));
  const under = new Map<string, number>();
  for (const parts of paths)
    for (let depth = 1; depth < parts.length; depth += 1) {
      const branch = parts.slice(0, depth).join("\0");
      under.set(branch, (under.get(branch) ?? 0) + 1);
    }
  return [...under].every(([branch, many]) => many > 1 || whole.has(branch));
}
