import type {CodeDescription, StudyDescription} from "../model/study.js";
import {isBuilding} from "./browser.js";
import {carryFilters} from "./carry-filters.js";
import {filterChoices} from "./page-address.js";
import {readResult} from "./read-result.js";

/** What every page knows before an engine runs: what the extract is, and its codes. */
export type PageContext = {
  study: StudyDescription;
  codes: ReadonlyMap<string, CodeDescription>;
};

/** With more themes and subthemes than these a page would be slow to open if it drew all of them at once. */
const mostDrawn = 40;

/** Whether a study has so many themes and subthemes that its pages draw what is in sight, and the rest when it comes near. */
export function hasManyCodes({codes}: Pick<StudyDescription, "codes">): boolean {
  return codes.filter(({kind}) => kind === "theme" || kind === "subtheme").length > mostDrawn;
}

let loading: Promise<PageContext> | undefined;

/** Loads the context once a page. Once the filters are known, links to other pages take them along. */
export function loadPageContext(): Promise<PageContext> {
  if (!loading) {
    loading = load();
    if (!isBuilding)
      loading.then(
        ({study}) => carryFilters(filterChoices(study)),
        () => undefined
      );
  }
  return loading;
}

async function load(): Promise<PageContext> {
  const study = await readResult<StudyDescription>("study");
  return {study, codes: new Map(study.codes.map((code) => [code.code, code]))};
}
