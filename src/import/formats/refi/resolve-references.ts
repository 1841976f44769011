import type {ProjectValue} from "../../project/coded-project.js";
import type {RefiArea, RefiDocument, RefiSelection, RefiSource} from "./refi-document.js";

/** The members of a document by their identifiers. */
export type References = {
  codes: ReadonlySet<string>;
  cases: ReadonlySet<string>;
  users: ReadonlySet<string>;
  /** Sources by their identifiers, and PDFs by those of their texts too. */
  sources: ReadonlyMap<string, RefiSource>;
  /** The transcripts of each recording. */
  transcripts: ReadonlyMap<string, RefiSource[]>;
  /** Selections of text whose positions are numbers. */
  selections: ReadonlyMap<string, RefiSelection>;
  areas: ReadonlyMap<string, RefiArea>;
  /** Keeps the values whose variable is defined; counts the others as left behind. */
  knownValues(values: readonly ProjectValue[]): ProjectValue[];
};

/**
 * Resolves what a document refers to. Sets the positions of transcripts' selections to those of their points in time.
 */
export function resolveReferences(reading: RefiDocument): References {
  const {tally} = reading;
  const sources = new Map<string, RefiSource>();
  const transcripts = new Map<string, RefiSource[]>();
  for (const source of reading.sources) {
    sources.set(source.id, source);
    if (source.recording !== undefined) {
      const those = transcripts.get(source.recording.id) ?? [];
      those.push(source);
      transcripts.set(source.recording.id, those);
    }
  }
  for (const source of reading.sources) {
    if (source.alias !== undefined && !sources.has(source.alias)) sources.set(source.alias, source);
  }
  const selections = new Map<string, RefiSelection>();
  for (const selection of reading.selections) {
    placeByPoints(selection);
    if (hasPosition(selection)) selections.set(selection.id, selection);
  }
  const variables = new Set(reading.variables.map(({id}) => id));
  return {
    codes: new Set(reading.codes.map(({id}) => id)),
    cases: new Set(reading.cases.map(({id}) => id)),
    users: new Set(reading.users.map(({id}) => id)),
    sources,
    transcripts,
    selections,
    areas: new Map(reading.areas.map((area) => [area.id, area])),
    knownValues: (values) =>
      values.filter(({variable, value}) => {
        if (variables.has(variable)) return true;
        tally.leave("values of variables that are not defined", "their variable is not in the file");
        tally.odd("values of variables that are not defined", `${variable}, ${JSON.stringify(value)}`);
        return false;
      })
  };
}

/** Whether a selection's positions are numbers. */
export function hasPosition({start, end}: RefiSelection): boolean {
  return !Number.isNaN(start) && !Number.isNaN(end);
}

function placeByPoints(selection: RefiSelection): void {
  if (selection.points === undefined) return;
  const {points} = selection.source;
  selection.start = points.get(selection.points.from) ?? Number.NaN;
  selection.end = points.get(selection.points.to) ?? Number.NaN;
}
