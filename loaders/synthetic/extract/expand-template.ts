import {UserError} from "../../../src/text/errors.js";
import type {Random} from "../draws/random.js";

/** For each slot, what may stand in it; a filling may itself hold slots and choices. */
export type Slots = Readonly<Record<string, readonly string[]>>;

/**
 * A sentence from a template. `[one|other]` is a choice (`[|word]` may be empty), `{slot}` is filled from
 * the slots. Choices do not nest, but a choice may hold slots and a slot's filling may hold choices.
 * Runs of spaces become one, and a space before a full stop or comma goes.
 */
export function expandTemplate(template: string, slots: Slots, random: Random): string {
  return fill(template, slots, random, 0)
    .replace(/\s+/g, " ")
    .replace(/ ([.,;:])/g, "$1")
    .trim();
}

function fill(template: string, slots: Slots, random: Random, depth: number): string {
  if (depth > 5) throw new UserError(`the phrase "${template}" never ends: its slots hold each other.`);
  const chosen = template.replace(/\[([^\][]*)\]/g, (_, choices: string) => random.pick(choices.split("|")));
  return chosen.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const fillings = slots[slot];
    if (!fillings || fillings.length === 0) {
      throw new UserError(`the phrase "${template}" has a slot {${slot}} that nothing fills.`);
    }
    return fill(random.pick(fillings), slots, random, depth + 1);
  });
}
