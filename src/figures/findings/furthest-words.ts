import {manyWords} from "../../analysis/comparisons/comparison.js";
import {allFirst, fewestAmong, fewestCases} from "../../analysis/leaders.js";
import {type Group, type Grouping, inTurn, mostNamed} from "../../model/groups.js";
import {capital} from "../../model/sentence-case.js";
import {associationNumber, listWords, pWords} from "../../text/comparison-words.js";
import {countedAs} from "../../text/numbers.js";
import {leaderNames} from "./lead-words.js";

/** Something on which groups were compared as a whole; an association of null is of groups that are all alike. */
export type Associated = {
  label: string;
  association: number | null;
  pValue: number | null;
  isExact: boolean;
  /** How many have it, where it is something that some have and others have not. */
  cases?: number;
};

/**
 * Which of several is most strongly associated with what is compared by, where groups and cases are enough for a title to say so.
 * @param what they are, such as `characteristics`
 * @param sizes how many are in each group
 * @param among what stands behind the claim where numbers are withheld
 */
export function furthestWords(
  found: readonly Associated[],
  {title, groups, all}: Grouping,
  {what, sizes, among = ""}: {what: string; sizes: readonly number[]; among?: string}
): string {
  const strength = ({association}: Associated) => association ?? 0;
  const [first, ...others] = allFirst(found, strength);
  if (!first) return "";
  if (found.length === 1) return `${first.label} and the ${title}: ${associationWords(first)}`;
  const isEnough = [first, ...others].every(({cases}) => cases === undefined || cases >= fewestCases);
  if (!isEnough || Math.min(...sizes) < fewestAmong) {
    return `Too few cases to say which of the ${what} is most strongly associated with the ${title} among ${sizeWords(sizes, groups, all)}`;
  }
  if (strength(first) < 1e-9) return `${capital(manyWords(groups))} have the same shares on all ${what}`;
  if (others.length === 0)
    return `${first.label} is most strongly associated with the ${title}${among}: ${associationWords(first)}`;
  const names = leaderNames(
    [first, ...others].map(({label}) => `“${label}”`),
    found.length,
    what
  );
  return `${names} are most strongly associated with the ${title}${among}: Cramér’s V ${associationNumber(strength(first))} each`;
}

/** `12 adults, 3 children`; of many groups how small and how large they are. */
function sizeWords(sizes: readonly number[], groups: readonly Group[], {many}: Group): string {
  if (sizes.length > mostNamed) return `groups of ${Math.min(...sizes)} to ${Math.max(...sizes)} ${many}`;
  return listWords(inTurn(groups).map((group, i) => countedAs(sizes[i] ?? 0, group)));
}

/** `Cramér’s V 0.31, exact p 0.0021`. */
export function associationWords({association, pValue, isExact}: Omit<Associated, "label">): string {
  if (association === null) return "all groups are alike";
  return `Cramér’s V ${associationNumber(association)}, ${isExact ? "exact" : "chi-square"} p ${pWords(pValue)}`;
}
