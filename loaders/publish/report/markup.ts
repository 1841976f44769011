import {escapeMarkup} from "../../../src/text/escape-markup.js";

/** HTML that needs no more escaping. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = Markup | string | number | null | readonly Value[];

/** HTML from a template: every value that is not markup itself is shown as the text that it is; null is nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(strings.map((string, i) => string + show(values[i] ?? null)).join(""));
}

function show(value: Value): string {
  if (value === null) return "";
  if (value instanceof Markup) return value.text;
  return Array.isArray(value) ? value.map(show).join("") : escapeText(String(value));
}

/** What cannot be seen, or turns the direction of what follows; shown as an escape. */
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

function escapeText(text: string): string {
  return escapeMarkup(text).replace(
    invisible,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`
  );
}
