import {isSeq, type Node} from "yaml";
import type {Entries, YamlFile} from "../../text/yaml-file.js";
import type {Branch, CodePath, Mapping} from "./mapping.js";
import {readScalar} from "./yaml-values.js";

/** Reads a code's path: a list of names from the top, or a text with " › " between them. */
export function readPath(file: YamlFile, node: Node | null | undefined, what: string, blame: Node): CodePath {
  const single = readScalar(node);
  if (single !== undefined) return single.split(/\s+›\s+/);
  if (!isSeq(node)) {
    file.fault(
      node ?? blame,
      `${what} must be the names of a code and of those above it, such as [Themes, Trust]`
    );
    return [];
  }
  return (node.items as (Node | null)[]).flatMap((item) => {
    const name = readScalar(item);
    if (name !== undefined) return [name];
    file.fault(item ?? node, `${what} must have names only`);
    return [];
  });
}

/**
 * Reads a branch: everything under one code (`under`, empty for the top of the tree), or codes one by one (`codes`).
 */
export function readBranch(file: YamlFile, entries: Entries, key: string): Branch | undefined {
  const node = entries.values.get(key);
  if (!node) {
    file.fault(entries.node, `${entries.what} has no "${key}"; add it`);
    return undefined;
  }
  const branch = file.entries(node, `"${key}"`, ["under", "codes"]);
  return branch && readBranchEntries(file, branch);
}

/** Reads where informants stand: "under routes", or in their own branch with the route that they all belong to. */
export function readInformants(file: YamlFile, entries: Entries): Mapping["informants"] {
  const node = entries.values.get("informants");
  if (!node || (readScalar(node) === undefined && "value" in node && node.value === null)) return undefined;
  const text = readScalar(node);
  if (text === "under routes") return {under: "routes"};
  if (text !== undefined) {
    file.fault(
      node,
      '"informants" must be the words under routes, or a mapping with under or codes, and route'
    );
    return undefined;
  }
  const own = file.entries(node, '"informants"', ["under", "codes", "route"]);
  const branch = own && readBranchEntries(file, own);
  if (own === undefined || branch === undefined) return undefined;
  if (!own.values.has("route")) {
    file.fault(node, '"informants" has no "route"; name the route by which services inform staff');
    return undefined;
  }
  return {branch, route: readPath(file, own.values.get("route"), '"route" of "informants"', node)};
}

function readBranchEntries(file: YamlFile, {node, values, what}: Entries): Branch | undefined {
  if (values.has("under") === values.has("codes")) {
    file.fault(node, `${what} must have either "under" or "codes"`);
    return undefined;
  }
  if (values.has("under")) return {under: readPath(file, values.get("under"), `"under" of ${what}`, node)};
  const codes = values.get("codes");
  if (!isSeq(codes) || codes.items.length === 0) {
    file.fault(codes ?? node, `"codes" of ${what} must be a list with at least one code`);
    return undefined;
  }
  return {
    codes: (codes.items as (Node | null)[]).map((item) => readPath(file, item, `an entry of "codes"`, codes))
  };
}
