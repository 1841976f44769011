import {isWithin, type TreeCode} from "../apply/code-tree.js";

/** A branch of a tree of codes, by what its codes are. */
type BranchKind = "routes" | "informants" | "themes";

/** The names of branches in English and German. Those of routes and informants are whole: a word within a code's name says little. */
const branchNames: Record<BranchKind, RegExp> = {
  routes: wholeName(
    "((identification|disclosure|referral|access|care) )?(routes?|pathways?)",
    "(routes?|pathways?) (of|to|into) (identification|disclosure|referral|access|care|treatment|help|services?|the services?)",
    "identification|(how|way in which|ways in which) (they|it|patients?|people|participants|cases) (came|come|were|was|are|got) .*(identified|known|recognised|recognized|disclosed|light|attention|referred)( .*)?",
    "(zugangs|identifikations|identifizierungs|überweisungs)?wege?( der identifi(kation|zierung))?"
  ),
  informants: wholeName(
    "informants?|informing (services?|persons?)|referrers?",
    "(who )?told( by| staff| us)?|informed by|informant(en|innen)|informiert durch|wer informierte"
  ),
  themes: /\b(themes|themen)\b|^(theme|thema|challenges?|herausforderungen)$/i
};

/** Lists the codes that are named like a branch, without those that stand under another of them. */
export function listNamedBranches(codes: readonly TreeCode[], kind: BranchKind): TreeCode[] {
  const named = codes.filter(({name}) => branchNames[kind].test(name));
  return named.filter((code) => !named.some((other) => other !== code && isWithin(code, other)));
}

/** A whole name, with or without its number: `2. Routes`, `B) Routes`. */
function wholeName(...names: string[]): RegExp {
  return new RegExp(`^((\\d{1,3}|[a-z]|[ivx]+)[.):]? )?(${names.join("|")})$`, "i");
}
