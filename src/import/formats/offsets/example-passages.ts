import type {OffsetReading} from "../../project/coded-project.js";
import {describeReading, findEffectiveReading, findTraits} from "./offset-reading.js";
import {makePassageReader, type PassageReader} from "./read-passage.js";
import {type CodedText, type Fit, scoreFit} from "./score-reading.js";

type Example = {coded: CodedText; start: number; end: number};

const examplesShown = 5;

/** The context on each side of a passage, and the part of a passage that is shown from each of its ends. */
const contextShown = 24;
const passageShown = 30;

/**
 * Describes a refusal: what is wrong, five passages as each reading has them, in brackets within their line, and the
 * next step. Readings with the same examples are listed together.
 */
export function describeExamples(texts: readonly CodedText[], fits: readonly Fit[], wrong: string): string {
  const examples = chooseExamples(texts);
  const readers = new Map<string, PassageReader>();
  const groups = new Map<string, {fits: Fit[]; lines: string[]}>();
  for (const fit of fits) {
    const lines = examples.map(
      (example) => `    ${showExample(example, findReader(readers, example.coded, fit.reading))}`
    );
    const key = lines.join("\n");
    const same = groups.get(key);
    if (same === undefined) groups.set(key, {fits: [fit], lines});
    else same.fits.push(fit);
  }
  const blocks = [...groups.values()].flatMap(({fits: same, lines}) => [
    ...same.map((fit) => `  ${describeReading(fit.reading)} (${Math.floor(scoreFit(fit) * 1000) / 10} %):`),
    ...lines
  ]);
  return [
    `${wrong}; at least 95 % must fit.`,
    ...blocks,
    'Export the project again with its sources as they were coded, or, if one of these readings is right, name it under "offsets" in the mapping.'
  ].join("\n");
}

/**
 * Late passages distinguish readings better than early ones: takes the last of each source first, one of each in turn.
 */
function chooseExamples(texts: readonly CodedText[]): Example[] {
  const chosen: Example[] = [];
  for (let turn = 1; chosen.length < examplesShown; turn += 1) {
    const before = chosen.length;
    for (const coded of texts) {
      const span = coded.spans.at(-turn);
      if (span !== undefined && chosen.length < examplesShown)
        chosen.push({coded, start: span.start, end: span.end});
    }
    if (chosen.length === before) break;
  }
  return chosen;
}

function findReader(readers: Map<string, PassageReader>, {text, source}: CodedText, reading: OffsetReading) {
  const key = `${source.id} ${findEffectiveReading(findTraits(text), reading)}`;
  const reader = readers.get(key) ?? makePassageReader(text, reading);
  readers.set(key, reader);
  return reader;
}

function showExample({coded, start, end}: Example, reader: PassageReader): string {
  const {text, source} = coded;
  const place = `${source.name}, ${start} to ${end}`;
  const found = reader.find(start, end);
  if (typeof found === "string") return `${place}: ${found}`;
  const before = text.slice(Math.max(0, found.from - contextShown), found.from);
  const after = text.slice(found.to, found.to + contextShown);
  const passage = text.slice(found.from, found.to);
  const short =
    passage.length > 2 * passageShown
      ? `${passage.slice(0, passageShown)} … ${passage.slice(-passageShown)}`
      : passage;
  return makeOneLine(`${place}: ${before}[${short}]${after}`);
}

function makeOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}]/gu, " ");
}
