import {
  type CodeDescription,
  characteristicsOf,
  type StudyDescription,
  type VariableDescription
} from "../model/study.js";
import {readResult} from "./read-result.js";

/** What every page knows before an engine runs: what the extract is, its codes and its characteristics. */
export type PageContext = {
  study: StudyDescription;
  codes: ReadonlyMap<string, CodeDescription>;
  characteristics: VariableDescription[];
};

let loading: Promise<PageContext> | undefined;

/** Loads the context once a page. */
export function loadPageContext(): Promise<PageContext> {
  loading ??= load();
  return loading;
}

async function load(): Promise<PageContext> {
  const study = await readResult<StudyDescription>("study");
  return {
    study,
    codes: new Map(study.codes.map((code) => [code.code, code])),
    characteristics: characteristicsOf(study)
  };
}
