import type {Reading, ReadSource} from "./refi-document.js";

/**
 * The sources of a document without the transcripts that are among its texts once more, as a recording's transcript often
 * is. A transcript that is coded is kept in any case; those left out are counted.
 */
export function withoutRepeatedTranscripts(reading: Reading): ReadSource[] {
  const texts = new Set<string>();
  for (const {recording, path} of reading.sources) {
    if (recording === undefined && path !== undefined) texts.add(path);
  }
  const coded = new Set<ReadSource>();
  for (const {source} of reading.selections) coded.add(source);
  for (const {on} of reading.codings) if (!("source" in on)) coded.add(on);
  return reading.sources.filter((source) => {
    const {recording, path} = source;
    if (recording === undefined || path === undefined || !texts.has(path) || coded.has(source)) return true;
    reading.tally.leave("transcripts that are texts of the project as well", "the text is kept once");
    return false;
  });
}
