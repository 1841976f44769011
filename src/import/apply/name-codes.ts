import type {Mapping} from "../mapping/mapping.js";
import {formatPath} from "../mapping/mapping.js";
import type {FoldLog} from "../project/fold-names.js";
import {makeCodeSlug, UniqueNames} from "../project/slugs.js";
import type {CodeRole} from "./assign-roles.js";
import {type CodeTree, formatPlace, listNamesBelow, type TreeCode} from "./code-tree.js";
import type {CodebookRow} from "./mapped-extract.js";
import {splitDescription} from "./split-description.js";

type Placed = Exclude<CodeRole, {kind: "outside"}>;

/** The form of a code in an extract: any words, without spaces around them or doubled. */
export const codePattern = /^[^\s\p{Cc}]+( [^\s\p{Cc}]+)*$/u;

/**
 * Names each code in the extract, and makes the codebook: routes, informants, then each theme with its subthemes. A
 * name comes from the label, with the names above it where labels repeat. Names in `renamed` go first.
 */
export function nameCodes(
  tree: CodeTree,
  roles: ReadonlyMap<TreeCode, CodeRole>,
  mapping: Mapping,
  log: FoldLog
): {names: Map<TreeCode, string>; codebook: CodebookRow[]; missing: string[]} {
  const placed = tree.all.flatMap((code) => {
    const role = roles.get(code);
    return role === undefined || role.kind === "outside" ? [] : [{code, role}];
  });
  const {names, missing} = nameRenamedCodes(tree, mapping);
  const unique = new UniqueNames();
  for (const name of names.values()) unique.give(name);

  const repeats = new Map<string, number>();
  for (const {code} of placed) {
    const name = makeCodeSlug(code.name);
    if (!names.has(code)) repeats.set(name, (repeats.get(name) ?? 0) + 1);
  }
  for (const {code, role} of placed) {
    if (names.has(code)) continue;
    const plain = makeCodeSlug(code.name);
    const apart = (repeats.get(plain) ?? 0) > 1 || unique.has(plain);
    const above = apart && role.kind !== "route" && role.kind !== "theme" ? code.parent : undefined;
    const wanted = above === undefined ? plain : makeCodeSlug(`${code.name} ${above.name}`);
    const name = unique.give(wanted === "" ? role.kind : wanted);
    if (name !== plain && plain !== "")
      log.note("name of a code in the extract, to tell it apart", formatPlace(code), name);
    names.set(code, name);
  }

  const rows = placed.map(({code, role}) => makeCodebookRow(code, role, names));
  const ofKind = (...kinds: CodebookRow["kind"][]) => rows.filter(({kind}) => kinds.includes(kind));
  return {
    names,
    codebook: [...ofKind("route"), ...ofKind("informant"), ...ofKind("theme", "subtheme")],
    missing
  };
}

function makeCodebookRow(code: TreeCode, role: Placed, names: ReadonlyMap<TreeCode, string>): CodebookRow {
  const parent = role.kind === "subtheme" ? role.parent : role.kind === "informant" ? role.route : undefined;
  const above = role.kind === "informant" ? findAboveInformant(role) : parent;
  return {
    code: names.get(code) ?? "",
    kind: role.kind,
    parent: parent === undefined ? "" : (names.get(parent) ?? ""),
    label: (parent === undefined ? [code.name] : listNamesBelow(code, above)).join(" › "),
    ...splitDescription([...code.descriptions].join("\n\n"))
  };
}

/** The code that informants stand under: their route, or the head of their own branch. */
function findAboveInformant({route, top}: {route: TreeCode; top: TreeCode}): TreeCode | undefined {
  return top === route ? route : top.parent;
}

function nameRenamedCodes(
  tree: CodeTree,
  {renamed}: Mapping
): {names: Map<TreeCode, string>; missing: string[]} {
  const names = new Map<TreeCode, string>();
  const taken = new Map<string, string>();
  const missing: string[] = [];
  for (const {path, as} of renamed) {
    const words = formatPath(path);
    const code = tree.find(path);
    const other = taken.get(as);
    if (code === undefined)
      missing.push(
        `The mapping renames the code “${words}”, which the file does not have; correct its path or take it out of "renamed".`
      );
    else if (!codePattern.test(as))
      missing.push(
        `The mapping renames “${words}” to “${as}”; a code's name in an extract has no spaces around it, none doubled, and no line ends.`
      );
    else if (other !== undefined)
      missing.push(
        `The mapping renames both “${other}” and “${words}” to “${as}”; give each a name of its own.`
      );
    else {
      names.set(code, as);
      taken.set(as, words);
    }
  }
  return {names, missing};
}
