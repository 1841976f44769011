/**
 * Text that a spreadsheet would run as a formula, by its first character, full-width forms and control characters
 * included; and such text with apostrophes before it, so that one more can be taken off again. A pattern of RE2 and of
 * JavaScript.
 */
const runnable = "[=+\\-@＝＋－＠\\p{Cc}]";
const guardable = new RegExp(`^'*${runnable}`, "u");

/** Patterns of whole texts: one that gets an apostrophe, and one that has it. */
export const guardPatterns = {open: `(?s)'*${runnable}.*`, guarded: `(?s)'+${runnable}.*`} as const;

/** Puts an apostrophe before text that a spreadsheet would run as a formula. */
export function guardFormula(text: string): string {
  return guardable.test(text) ? `'${text}` : text;
}
