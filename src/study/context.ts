import type {Row} from "../checks/cell.js";
import type {StudyDescription} from "./description.js";
import {resultFiles, studyFile} from "./files.js";

/** What every page knows before any engine: what the extract is, and its codebook. */
export type Context = {study: StudyDescription; codebook: Row[]; origins: ReadonlyMap<string, string>};

let loading: Promise<Context> | undefined;

/** Loads the context once a page. */
export function loadContext(): Promise<Context> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Context> {
  const [study, codebook] = await Promise.all([
    studyFile.json<StudyDescription>(),
    resultFiles.codebook.json<Row[]>()
  ]);
  return {
    study,
    codebook,
    origins: new Map(codebook.map(({code, origin}) => [String(code), String(origin)]))
  };
}
