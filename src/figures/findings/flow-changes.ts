import type {Row} from "../../model/row.js";
import {whole} from "../../text/numbers.js";
import {people} from "../../text/search-words.js";
import {inBox} from "./flow-steps.js";

/**
 * What changes in the flow while terms are off, in a sentence for readers who cannot see it change:
 * `2 of 60 terms are off: 5 fewer people are retrieved, and 1 person of the cohort is lost.`
 * @param all the rows of `cases-flow` with every term on
 * @param now those with the terms that are on; undefined while they are not known
 */
export function changeWords(
  {off, terms}: {off: number; terms: number},
  all: readonly Row[],
  now: readonly Row[] | undefined
): string {
  if (off === 0) return `All ${terms} terms are on.`;
  const start = `${off} of ${terms} terms ${off === 1 ? "is" : "are"} off`;
  if (!now) return `${start}.`;
  const fewer = (box: string) => inBox(all, box) - inBox(now, box);
  const [retrieved, included] = [fewer("retrieved"), fewer("included")];
  if (retrieved === 0) return `${start}: the others retrieve the same people.`;
  const lost =
    included === 0
      ? "none of the cohort is lost"
      : `${people(included)} of the cohort ${included === 1 ? "is" : "are"} lost`;
  return `${start}: ${whole(retrieved)} fewer ${retrieved === 1 ? "person is" : "people are"} retrieved, and ${lost}.`;
}
