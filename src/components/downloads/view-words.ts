import type {StudyDescription} from "../../model/study.js";
import {facetsOf} from "../../queries/facets.js";
import type {Filters} from "../../queries/filters.js";
import {comparedInWords, filtersInWords} from "../../queries/groupings.js";

/** What of a study a view is said with. */
export type Viewed = Pick<StudyDescription, "variables" | "codes" | "release" | "unit">;

/** What a reader has chosen, for what leaves the page: who is left out, and what is compared; nothing of the view as built. */
export function viewInWords(filters: Filters, study: Viewed): string[] {
  const chosen = filtersInWords(filters, facetsOf(study));
  return [
    ...(chosen.length > 0 ? [`Only some of the ${study.unit.many}. ${chosen.join("; ")}.`] : []),
    ...comparedInWords(filters, study).map((words) => `${words}.`)
  ];
}
