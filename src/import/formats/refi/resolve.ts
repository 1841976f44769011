import type {Project, Source} from "../../project/coded-project.js";
import type {Reading} from "./refi-document.js";
import {resolveCodings} from "./resolve-codings.js";
import {resolveCases, resolveSets} from "./resolve-document.js";
import {resolveReferences} from "./resolve-references.js";

/**
 * A project of a reading and its sources' texts by their identifiers: references are followed, and those that lead
 * nowhere told and counted.
 */
export function resolve(
  reading: Reading,
  kind: Project["kind"],
  texts: ReadonlyMap<string, Pick<Source, "text" | "missing">> = new Map()
): Project {
  const references = resolveReferences(reading);
  const {codings, users} = resolveCodings(reading, references, (source) => texts.get(source)?.text);
  const cases = resolveCases(reading, references);
  const sets = resolveSets(reading, references);
  const sources = reading.sources.map(({id, name, kind, values}) => ({
    id,
    name,
    kind,
    text: texts.get(id)?.text,
    missing: texts.get(id)?.missing,
    values: references.knownValues(values)
  }));
  return {
    kind,
    software: reading.origin,
    name: reading.name,
    users: [...reading.users, ...users],
    codes: reading.codes,
    variables: reading.variables,
    cases,
    sources,
    sets,
    codings,
    leftBehind: reading.tally.leftBehind,
    warnings: reading.tally.warnings,
    offsets: undefined
  };
}
