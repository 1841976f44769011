import type {CodePath} from "../mapping/mapping.js";
import type {ProjectCode} from "../project/coded-project.js";
import {type FoldLog, foldKey, tidy} from "../project/fold-names.js";

/** A code of the tree: one of the file's codes, or several of one branch whose names differ only in spaces and case. */
export type TreeCode = {
  /** Its index in `all`. */
  index: number;
  name: string;
  parent: TreeCode | undefined;
  depth: number;
  children: TreeCode[];
  /** The identifiers of the file's codes that it stands for. */
  ids: string[];
  descriptions: Set<string>;
};

/** The codes of a project as a tree. */
export type CodeTree = {
  tops: TreeCode[];
  /** Every code before its children, in the file's order within a branch. */
  all: TreeCode[];
  byId: Map<string, TreeCode>;
  /**
   * Finds the code at a path, ignoring spaces and case. Where a category and a code share it, this is the one with
   * codes under it.
   */
  find(path: CodePath): TreeCode | undefined;
};

/**
 * Builds the tree of a project's codes. Names that differ only in spaces and case are one code within a branch, and two
 * in different branches.
 */
export function buildCodeTree(codes: readonly ProjectCode[], log: FoldLog): CodeTree {
  const tops: TreeCode[] = [];
  const byId = new Map<string, TreeCode>();
  const byPlace = new Map<string, TreeCode>();
  for (const code of codes) {
    if (byId.has(code.id)) continue;
    const parent = code.parent === undefined ? undefined : byId.get(code.parent);
    const place = `${parent?.ids[0] ?? ""} ${code.codable} ${foldKey(code.name)}`;
    let kept = byPlace.get(place);
    if (kept === undefined) {
      const depth = parent === undefined ? 0 : parent.depth + 1;
      kept = {
        index: 0,
        name: tidy(code.name) || "code without a name",
        parent,
        depth,
        children: [],
        ids: [],
        descriptions: new Set()
      };
      byPlace.set(place, kept);
      (parent?.children ?? tops).push(kept);
    }
    log.note("name of a code", code.name, kept.name);
    kept.ids.push(code.id);
    const description = code.description.trim();
    if (description !== "") kept.descriptions.add(description);
    byId.set(code.id, kept);
  }
  const all = listInOrder(tops);
  const names = indexNames(all);
  return {tops, all, byId, find: (path) => find(names, path)};
}

/** Whether a code is another, or stands under it. */
export function isWithin(code: TreeCode, above: TreeCode | undefined): boolean {
  let at: TreeCode | undefined = above && code;
  while (at !== undefined && at !== above) at = at.parent;
  return at !== undefined;
}

/** Finds the names of a code and of those above it, from the top. */
export function findPath(code: TreeCode): CodePath {
  const path: string[] = [];
  for (let at: TreeCode | undefined = code; at !== undefined; at = at.parent) path.push(at.name);
  return path.reverse();
}

/**
 * Formats a code's place: `Challenges › Inter-agency working`. For a deep code, the levels in the middle are counted.
 */
export function formatPlace(code: TreeCode): string {
  return listNamesBelow(code, undefined).join(" › ");
}

/**
 * Lists the names below `above`, or from the top, down to the code. Of more than eight, the middle ones are counted.
 */
export function listNamesBelow(code: TreeCode, above: TreeCode | undefined): string[] {
  const levels = code.depth - (above?.depth ?? -1);
  const names: string[] = [];
  let at: TreeCode | undefined = code;
  for (let level = 0; at !== undefined && level < levels; level += 1) {
    if (level === maxEndLevels && levels > maxEndLevels + 1) {
      names.push(`… ${levels - maxEndLevels} levels …`);
      break;
    }
    names.push(at.name);
    at = at.parent;
  }
  return names.reverse();
}

const maxEndLevels = 7;

function listInOrder(tops: readonly TreeCode[]): TreeCode[] {
  const all: TreeCode[] = [];
  const waiting = [...tops].reverse();
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    code.index = all.length;
    all.push(code);
    for (let child = code.children.length - 1; child >= 0; child -= 1)
      waiting.push(code.children[child] as TreeCode);
  }
  return all;
}

/** Codes by their parent and folded name. */
function indexNames(all: readonly TreeCode[]): Map<string, TreeCode[]> {
  const names = new Map<string, TreeCode[]>();
  for (const code of all) {
    const key = makeNameKey(code.parent, code.name);
    const same = names.get(key);
    if (same === undefined) names.set(key, [code]);
    else same.push(code);
  }
  return names;
}

function find(names: ReadonlyMap<string, readonly TreeCode[]>, path: CodePath): TreeCode | undefined {
  let above: readonly (TreeCode | undefined)[] = [undefined];
  let found: TreeCode[] = [];
  for (const name of path) {
    found = above.flatMap((parent) => names.get(makeNameKey(parent, name)) ?? []);
    above = found;
  }
  return found.find(({children}) => children.length > 0) ?? found[0];
}

function makeNameKey(parent: TreeCode | undefined, name: string): string {
  return `${parent?.index ?? ""} ${foldKey(name)}`;
}
