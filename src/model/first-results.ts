import type {PageName} from "./page-words.js";
import type {StudyDescription} from "./study.js";

const results: Partial<Record<PageName, readonly string[]>> = {
  index: ["study", "sample", "identification-routes", "theme-frequencies"],
  "finding-the-cases": [
    ...["study", "sample", "cases-register", "cases-flow", "cases-terms", "cases-performance"],
    ...["cases-contexts", "cases-snippets", "cases-forms", "cases-missed", "cases-screening", "cases-rules"]
  ],
  identification: ["study", "identification-routes", "informants", "themes-by-route"],
  challenges: ["study", "theme-frequencies", "theme-co-occurrence", "codebook"],
  comparison: ["study", "sample-characteristics", "identification-routes"],
  agreement: ["study", "excerpts-by-coders", "double-coding"],
  check: ["reported", "sample-characteristics"],
  protection: ["study", "protection", "sample"]
};

/** The results that a page shows first. Without groups of the study's own, *Comparison* has no routes to compare. */
export function listFirstResults(
  page: string,
  {groups}: Pick<StudyDescription, "groups">
): readonly string[] {
  const first = results[page as PageName] ?? [];
  return page === "comparison" && !groups ? first.filter((name) => name !== "identification-routes") : first;
}
