import {isWithin, type TreeCode} from "../apply/code-tree.js";

/** A branch of a tree of codes, by what its codes are. */
type BranchKind = "routes" | "informants" | "themes";

/** The names of branches in English and German. */
const branchNames: Record<BranchKind, RegExp> = {
  routes:
    /\b(routes?|identif\w*|pathways?|how (they|patients?|it) (came|were|was)\b.*|disclosure routes?|wege?|zugangswege?)\b/i,
  informants:
    /\b(informants?|informing|who told|told by|referrers?|informed by|informant(en|innen)|informiert durch|wer informierte)\b/i,
  themes: /\b(themes|themen)\b|^(theme|thema|challenges?|herausforderungen)$/i
};

/** Lists the codes that are named like a branch, without those that stand under another of them. */
export function listNamedBranches(codes: readonly TreeCode[], kind: BranchKind): TreeCode[] {
  const named = codes.filter(({name}) => branchNames[kind].test(name));
  return named.filter((code) => !named.some((other) => other !== code && isWithin(code, other)));
}
