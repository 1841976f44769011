import type {Draws} from "../draws/random.js";
import {anyOfPerson, type DocumentKind, type Section} from "./document-kinds.js";
import {poolOf} from "./person.js";
import {type Phrase, readPhrases, type Voice, writePhrase} from "./phrase.js";
import {
  documentOpenings,
  documentSignatures,
  letterEnds,
  letterHeads,
  planHeadings,
  plans
} from "./phrases/background/frame.js";
import type {LifeStage, Subject} from "./phrases/grammar/subject.js";
import {type RoughenedText, roughen} from "./roughen.js";

/** What a document is written from: its kind, and the subjects, life stage and voice of the person. */
export interface DocumentPlan {
  readonly kind: DocumentKind;
  readonly subjects: readonly Subject[];
  readonly stage: LifeStage;
  readonly voice: Voice;
  /** Phrases one of which must be in the document. */
  readonly planted?: readonly Phrase[] | undefined;
}

const frame = {
  openings: readPhrases(documentOpenings),
  planHeadings: readPhrases(planHeadings),
  plans: readPhrases(plans),
  signatures: readPhrases(documentSignatures),
  letterHeads: readPhrases(letterHeads),
  letterEnds: readPhrases(letterEnds)
};

/** Writes a document: its frame, its sections, and among their sentences what is planted. */
export function composeDocument(ground: DocumentPlan, draws: Draws): RoughenedText {
  const {kind, voice, planted} = ground;
  const page: Page = {pieces: [], places: []};
  const say = (phrase: Phrase, before: string) => {
    page.pieces.push(before, writePhrase(phrase, voice, draws));
  };
  if (kind.letter) say(draws.pick(frame.letterHeads), "");
  else if (draws.chance(kind.opening)) say(draws.pick(frame.openings), "");
  for (const section of kind.sections) {
    if (section.chance === undefined || draws.chance(section.chance))
      writeSection(section, ground, page, say, draws);
  }
  if (draws.chance(kind.plan)) {
    say(draws.pick(frame.planHeadings), draws.chance(0.6) ? "\n\n" : "\n");
    const numbered = draws.chance(0.4);
    spread(frame.plans, draws.between(1, 4), draws, (phrase, at) =>
      say(phrase, numbered ? `\n${at + 1}. ` : "\n- ")
    );
  }
  if (kind.letter) say(draws.pick(frame.letterEnds), "\n\n");
  else if (draws.chance(kind.signature)) say(draws.pick(frame.signatures), draws.chance(0.5) ? "\n" : "\n\n");
  const passage =
    planted === undefined ? undefined : plant(writePhrase(draws.pick(planted), voice, draws), page, draws);
  return roughen(page.pieces.join(""), passage, {wrapped: kind.letter === true}, draws);
}

/** A document while it is written. */
interface Page {
  /** In turn, the separator before a sentence and the sentence. */
  readonly pieces: string[];
  /** Where in the pieces a sentence of a section begins. */
  readonly places: number[];
}

/** Puts a passage before one of the page's sentences; gives where it begins and ends in the text. */
function plant(passage: string, {pieces, places}: Page, draws: Draws): readonly [number, number] {
  const place = draws.pick(places);
  const before = pieces[place] as string;
  const start = pieces.slice(0, place + 1).join("").length;
  pieces.splice(place, 1, before, passage, before.startsWith("\n-") ? before : " ");
  return [start, start + passage.length];
}

function writeSection(
  {about, sentences, headings, bullet}: Section,
  {subjects, stage}: DocumentPlan,
  {pieces, places}: Page,
  say: (phrase: Phrase, before: string) => void,
  draws: Draws
): void {
  const count = draws.between(...sentences);
  if (count === 0) return;
  let before = pieces.length === 0 ? "" : draws.chance(0.5) ? "\n" : "\n\n";
  if (headings !== undefined) {
    say([draws.pick(headings)], before);
    before = bullet === undefined && draws.chance(0.5) ? " " : `\n${bullet ?? ""}`;
  }
  const between = bullet === undefined ? (draws.chance(0.12) ? "\n" : " ") : `\n${bullet}`;
  for (let said = 0; said < count; ) {
    const run = about === anyOfPerson ? Math.min(count - said, draws.between(1, 3)) : count;
    spread(poolOf(about === anyOfPerson ? draws.pick(subjects) : about, stage), run, draws, (phrase) => {
      places.push(pieces.length);
      say(phrase, before);
      before = between;
    });
    said += run;
  }
}

/** Passes `count` different phrases of a pool to `take`, or all of them where it has fewer. */
function spread(
  pool: readonly Phrase[],
  count: number,
  draws: Draws,
  take: (phrase: Phrase, at: number) => void
): void {
  const from = draws.below(pool.length);
  const step = count * 3 <= pool.length ? draws.between(1, 3) : 1;
  for (let at = 0; at < Math.min(count, pool.length); at++)
    take(pool[(from + at * step) % pool.length] as Phrase, at);
}
