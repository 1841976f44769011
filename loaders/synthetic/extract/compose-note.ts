import {UserError} from "../../../src/text/errors.js";
import type {Random} from "../draws/random.js";
import {expandTemplate} from "./expand-template.js";
import type {CodebookEntry} from "./extract-sources.js";
import {fillPatientSlots} from "./patient-slots.js";
import type {PhraseSet, ThemePhrases} from "./phrases/phrase-set.js";
import {recordOpenings} from "./phrases/record-openings.js";
import type {NoteOccasion} from "./synthesise-excerpts.js";
import type {SyntheticPatient} from "./synthesise-patients.js";

/** The fewest and the most words of a text, and the most sentences. */
export const textLimits = {words: [15, 80], sentences: 4} as const;

const chances = {opening: 0.5, secondSentence: 0.65, closing: 0.4} as const;

/**
 * A writer of notes. Each text holds a sentence for every code it carries, sometimes with an opening that
 * fits the kind of document and a closing that fits a theme. No text is written twice by one writer.
 * A code without phrases of its own takes its theme's; if there are none, that is a UserError.
 */
export function createWriter(
  phrases: Readonly<Record<string, ThemePhrases>>,
  codebook: readonly CodebookEntry[],
  random: Random
): (occasion: NoteOccasion) => string {
  const written = new Set<string>();
  return (occasion) => {
    for (let attempt = 0; attempt < 400; attempt += 1) {
      const text = compose(occasion, phrases, codebook, random);
      const words = text.split(" ").length;
      if (words < textLimits.words[0] || words > textLimits.words[1] || written.has(text)) continue;
      written.add(text);
      return text;
    }
    throw new UserError(`the phrases for ${occasion.codes.join(", ")} are too few for another new text.`);
  };
}

function compose(
  {patient, codes, recordType}: NoteOccasion,
  phrases: Readonly<Record<string, ThemePhrases>>,
  codebook: readonly CodebookEntry[],
  random: Random
): string {
  const isAbsent = (code: string) => phrases[themeOf(code, codebook)]?.absent?.includes(code) ?? false;
  const shuffled = random.shuffled(codes);
  const ordered = [...shuffled.filter((code) => !isAbsent(code)), ...shuffled.filter(isAbsent)];
  const templates = ordered.map((code) => {
    const own = fitting(phrasesOf(code, phrases, codebook), patient);
    return {own, first: random.pick(own)};
  });
  const chosen = templates.map(({first}) => first);
  const only = templates.length === 1 ? templates[0] : undefined;
  if (only && only.own.length > 1 && random.chance(chances.secondSentence)) {
    chosen.push(random.pick(only.own.filter((template) => template !== only.first)));
  }
  const opening = codes.some(isAbsent) ? undefined : recordOpenings[recordType];
  if (opening && chosen.length < textLimits.sentences && random.chance(chances.opening)) {
    chosen.unshift(random.pick(fitting(opening, patient)));
  }
  const closings = phrases[themeOf(ordered.at(-1) ?? "", codebook)]?.closings;
  if (closings && chosen.length < textLimits.sentences && random.chance(chances.closing)) {
    chosen.push(random.pick(fitting(closings, patient)));
  }
  const slots = fillPatientSlots(patient);
  return chosen.map((template) => expandTemplate(template, slots, random)).join(" ");
}

function phrasesOf(
  code: string,
  phrases: Readonly<Record<string, ThemePhrases>>,
  codebook: readonly CodebookEntry[]
): PhraseSet {
  const theme = themeOf(code, codebook);
  const found = phrases[theme]?.codes[code] ?? phrases[theme]?.codes[theme];
  if (!found) {
    throw new UserError(
      `there are no phrases for the code "${code}"; add them to a file in loaders/synthetic/extract/phrases/.`
    );
  }
  return found;
}

function themeOf(code: string, codebook: readonly CodebookEntry[]): string {
  return codebook.find((entry) => entry.code === code)?.parent || code;
}

function fitting(set: PhraseSet, patient: SyntheticPatient): readonly string[] {
  return ["every", patient.age_group, patient.age_band ?? ""].flatMap((key) => set[key] ?? []);
}
