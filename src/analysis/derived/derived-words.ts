import type {StudyDescription} from "../../model/study.js";
import {listWords} from "../../text/comparison-words.js";

/**
 * What the list of derived numbers is of, as far as the study has it: which kinds of numbers, for whom, and whether they go
 * beyond a paper.
 */
export function derivedWords({
  paper,
  groups,
  unit,
  absentPages,
  release
}: Pick<StudyDescription, "paper" | "groups" | "unit" | "absentPages" | "release">): {
  beyond: string;
  kinds: string;
  scope: string;
} {
  const has = (page: "agreement" | "finding-the-cases") => !release && !absentPages.includes(page);
  const hasSearch = has("finding-the-cases");
  return {
    beyond: paper ? ", and the paper does not" : "",
    kinds: listWords([
      "intervals",
      ...(groups ? ["differences", "p values", "ratios"] : []),
      ...(has("agreement") ? ["agreement of coders"] : []),
      ...(hasSearch ? ["how well the search does"] : [])
    ]),
    scope: `all ${unit.many}${groups ? ", in the study’s own groups," : ""}${hasSearch ? " and for a search with every term on" : ""}`
  };
}
