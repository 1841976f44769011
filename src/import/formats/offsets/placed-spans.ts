import type {Project, Source} from "../../project/coded-project.js";

/** The distinct spans that are coded in a source that has its text, with the quotes stored beside them. */
export type CodedText = {
  source: Source;
  text: string;
  spans: {start: number; end: number; quotes: Set<string>}[];
};

/** The sources with text in which something is coded by position, in the file's order. */
export function codedTexts({sources, codings}: Project): CodedText[] {
  const found = new Map<string, CodedText & {bySpan: Map<string, CodedText["spans"][number]>}>();
  for (const source of sources)
    if (source.text !== undefined && !found.has(source.id))
      found.set(source.id, {source, text: source.text, spans: [], bySpan: new Map()});
  for (const {source, span, quote} of codings) {
    const coded = found.get(source);
    if (coded === undefined || span === undefined) continue;
    const key = `${span.start} ${span.end}`;
    let kept = coded.bySpan.get(key);
    if (kept === undefined) {
      kept = {...span, quotes: new Set()};
      coded.bySpan.set(key, kept);
      coded.spans.push(kept);
    }
    if (quote !== undefined) kept.quotes.add(quote);
  }
  return [...found.values()].filter(({spans}) => spans.length > 0);
}
