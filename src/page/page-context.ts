import {
  type CodeDescription,
  characteristicsOf,
  type StudyDescription,
  type VariableDescription
} from "../model/study.js";
import {readResult} from "./read-result.js";

/** What every page knows before any engine: what the extract is, and its codes. */
export type Context = {
  study: StudyDescription;
  codes: ReadonlyMap<string, CodeDescription>;
  characteristics: VariableDescription[];
};

let loading: Promise<Context> | undefined;

/** Loads the context once a page. */
export function loadContext(): Promise<Context> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Context> {
  const study = await readResult<StudyDescription>("study");
  return {
    study,
    codes: new Map(study.codes.map((code) => [code.code, code])),
    characteristics: characteristicsOf(study)
  };
}
