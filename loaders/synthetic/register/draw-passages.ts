import type {Draws} from "../draws/random.js";
import {caseForms, onlyImplied} from "./phrases/cases/case-forms.js";
import type {PassageForm} from "./phrases/grammar/subject.js";
import {nearMissForms} from "./phrases/near-misses/near-miss-forms.js";
import type {Planted} from "./plan-parts.js";

/** A passage to be planted in one document. */
export interface PlantedPassage {
  readonly planted: Planted["kind"];
  readonly form: PassageForm;
}

const mostPassages = 6;
/** Of a hundred cases, how many never say the word in any spelling, and carry a near miss beside. */
const unsaidPercent = 5;
const contraryPercent = 30;

/** The fewest documents that a person needs for the passages planted in them. */
export function minDocuments(planted: Planted | undefined): number {
  return planted === undefined ? 1 : mostPassages;
}

/**
 * Draws the passages of a person, by the number of the document that holds each: one to six for a case, in the forms
 * that fit its purpose, and one to three for a near miss. No document has two.
 */
export function drawPassages(planted: Planted, documents: number, draws: Draws): Map<number, PlantedPassage> {
  const drawn =
    planted.kind === "case" ? casePassages(planted, draws) : nearMisses(1 + draws.below(3), draws);
  const places = draws.shuffled(Array.from({length: documents}, (_, number) => number));
  return new Map(drawn.slice(0, documents).map((passage, order) => [places[order] as number, passage]));
}

function casePassages(planted: Planted, draws: Draws): PlantedPassage[] {
  const count = Math.min(mostPassages, 1 + draws.skewedCount(1.7, 2));
  const passage = (form: PassageForm): PlantedPassage => ({planted: "case", form});
  if (planted.implied) return Array.from({length: Math.min(count, 3)}, () => passage(onlyImplied));
  const fitting = caseForms.filter(({purposes}) => purposes?.includes(planted.purpose) ?? true);
  const unsaid = draws.chance(unsaidPercent / 100);
  const first = drawForm(
    fitting.filter(({saysWord = false}) => saysWord !== unsaid),
    draws
  );
  const later = unsaid ? fitting.filter(({saysWord = false}) => !saysWord) : fitting;
  const more = Array.from({length: unsaid ? Math.max(1, count - 1) : count - 1}, () =>
    drawForm(later, draws)
  );
  const contrary = draws.chance(contraryPercent / 100) ? nearMisses(1, draws) : [];
  return [...[first, ...more].map(passage), ...contrary];
}

function nearMisses(count: number, draws: Draws): PlantedPassage[] {
  return Array.from({length: count}, () => ({planted: "near miss", form: drawForm(nearMissForms, draws)}));
}

function drawForm(forms: readonly PassageForm[], draws: Draws): PassageForm {
  let left = draws.uniform() * forms.reduce((sum, {weight}) => sum + weight, 0);
  const found = forms.find(({weight}) => {
    left -= weight;
    return left < 0;
  });
  return found ?? draws.pick(forms);
}
