import type {
  Project,
  ProjectCase,
  ProjectPassage,
  ProjectSet,
  ProjectSource
} from "../../project/coded-project.js";
import type {RefiCase, RefiDocument} from "./refi-document.js";
import {resolveCodings} from "./resolve-codings.js";
import {resolveMemos} from "./resolve-memos.js";
import type {References} from "./resolve-references.js";
import {resolveReferences} from "./resolve-references.js";

/**
 * Makes a project of a document and its sources' texts by their identifiers. Follows references; reports and counts
 * those that lead nowhere.
 */
export function resolveDocument(
  reading: RefiDocument,
  kind: Project["kind"],
  texts: ReadonlyMap<string, Pick<ProjectSource, "text" | "missing">> = new Map()
): Project {
  const references = resolveReferences(reading);
  const {codings, readings, users} = resolveCodings(reading, references, (source) => texts.get(source)?.text);
  const cases = resolveCases(reading, references);
  const sets = resolveSets(reading, references);
  const memos = resolveMemos(reading);
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
    memos,
    ...(readings.length > 0 && {readings}),
    leftBehind: reading.tally.leftBehind,
    warnings: reading.tally.warnings,
    offsets: undefined
  };
}

/**
 * The cases of a document with their values, sources, passages and codes. References that lead nowhere are reported and
 * counted.
 */
function resolveCases(reading: RefiDocument, references: References): ProjectCase[] {
  return reading.cases.map((read) => ({
    id: read.id,
    name: read.name,
    description: read.description,
    values: references.knownValues(read.values),
    sources: findSources(read, reading, references),
    passages: findPassages(read, reading, references),
    codes: listDistinct(read.codes).filter(
      (code) => references.codes.has(code) || reportDangling(reading, "codes on cases", read, code)
    )
  }));
}

/** The sets of a document, with those members that are sources, cases or codes. */
function resolveSets(reading: RefiDocument, references: References): ProjectSet[] {
  const {sources, cases, codes} = references;
  return reading.sets.map((set) => ({
    id: set.id,
    name: set.name,
    members: listDistinct(set.members).flatMap((member) => {
      const source = sources.get(member);
      if (source !== undefined) return addTranscripts(source.id, references);
      if (cases.has(member) || codes.has(member)) return [member];
      reportDangling(reading, "members of sets", set, member);
      return [];
    })
  }));
}

/** A recording stands for its transcripts too. */
function addTranscripts(source: string, {transcripts}: References): string[] {
  return [source, ...(transcripts.get(source) ?? []).map(({id}) => id)];
}

function findSources(read: RefiCase, reading: RefiDocument, references: References): string[] {
  const found = read.sources.flatMap((reference) => {
    const source = references.sources.get(reference);
    if (source !== undefined) return addTranscripts(source.id, references);
    reportDangling(reading, "sources of cases", read, reference);
    return [];
  });
  return listDistinct(found);
}

function findPassages(
  read: RefiCase,
  reading: RefiDocument,
  {selections, areas}: References
): ProjectPassage[] {
  return listDistinct(read.selections).flatMap((reference) => {
    const selection = selections.get(reference);
    if (selection !== undefined) {
      return [{source: selection.source.id, start: selection.start, end: selection.end}];
    }
    const area = areas.get(reference);
    if (area === undefined) reportDangling(reading, "passages of cases", read, reference);
    else
      reading.tally.leave(
        `passages of cases that are ${area.what}`,
        "a case has whole sources and passages of text"
      );
    return [];
  });
}

function reportDangling(
  {tally}: RefiDocument,
  what: string,
  {name}: {name: string},
  reference: string
): false {
  tally.leave(`${what} that are not in the file`, "what they refer to is missing");
  tally.odd(`${what} that are not in the file`, `${reference || "no GUID"}, of ${JSON.stringify(name)}`);
  return false;
}

function listDistinct(identifiers: readonly string[]): string[] {
  return [...new Set(identifiers)];
}
