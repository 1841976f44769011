import type {OffsetReading} from "../../project/coded-project.js";
import {effectiveReading, readings, traitsOf} from "./offset-reading.js";
import type {CodedText} from "./placed-spans.js";
import {type PassageReader, passageReader} from "./read-passage.js";
import {isClose, isWordEdge} from "./word-edge.js";

/** How well a reading fits: of the starts and ends how many are at the edge of a word, and how many fit closely; of the quotes how many it gives back. */
export type Fit = {
  reading: OffsetReading;
  ends: number;
  edges: number;
  close: number;
  quotes: number;
  equal: number;
};

/** The fit of every reading, in the order of `readings`. Readings that come to the same in a text are tried there once. */
export function fitReadings(texts: readonly CodedText[]): Fit[] {
  const fits = readings.map((reading): Fit => ({reading, ends: 0, edges: 0, close: 0, quotes: 0, equal: 0}));
  for (const {text, spans} of texts) {
    const traits = traitsOf(text);
    const tried = new Map<string, Omit<Fit, "reading">>();
    for (const fit of fits) {
      const effective = effectiveReading(traits, fit.reading);
      const counts = tried.get(effective) ?? countFits(text, spans, passageReader(text, fit.reading));
      tried.set(effective, counts);
      fit.ends += counts.ends;
      fit.edges += counts.edges;
      fit.close += counts.close;
      fit.quotes += counts.quotes;
      fit.equal += counts.equal;
    }
  }
  return fits;
}

/** The share of quotes that a reading gives back, where the file stores any; else that of starts and ends at the edge of a word. */
export function scoreOf({ends, edges, quotes, equal}: Fit): number {
  return quotes > 0 ? equal / quotes : ends === 0 ? 1 : edges / ends;
}

/** A quote and a passage are compared with their line ends made alike. */
export function alikeLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function countFits(text: string, spans: CodedText["spans"], reader: PassageReader): Omit<Fit, "reading"> {
  const counts = {ends: 0, edges: 0, close: 0, quotes: 0, equal: 0};
  for (const {start, end, quotes} of spans) {
    counts.ends += 2;
    for (const [position, side] of [
      [start, "start"],
      [end, "end"]
    ] as const) {
      const index = reader.indexOf(position);
      if (index === undefined || !isWordEdge(text, index)) continue;
      counts.edges += 1;
      if (isClose(text, index, side)) counts.close += 1;
    }
    if (quotes.size === 0) continue;
    const passage = start === end ? "" : reader.slice(start, end);
    const alike = passage === undefined ? undefined : alikeLineEnds(passage);
    for (const quote of quotes) {
      counts.quotes += 1;
      if (alikeLineEnds(quote) === alike) counts.equal += 1;
    }
  }
  return counts;
}
