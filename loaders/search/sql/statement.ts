import {quoteLiteral} from "../../disk/duckdb.js";
import {patternFlags} from "../strategy/strategy.js";

/** A statement of the compiled search. */
export interface Statement {
  /** What the statement makes and why, in a sentence or two. */
  readonly comment: string;
  readonly sql: string;
}

/** A pattern as a quoted literal that matches either case; control characters are written as escapes. */
export function quotePattern(pattern: string, flags: string = patternFlags): string {
  const visible = pattern.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks around a hit are control characters
    /[\u0000-\u001f]/g,
    (character) => `\\x{${(character.codePointAt(0) as number).toString(16).padStart(2, "0")}}`
  );
  return quoteLiteral(`${flags}${visible}`);
}

/** Text as a comment line of SQL; line breaks become spaces. */
export function commentLine(text: string): string {
  return `-- ${text.replaceAll(/\s+/g, " ").trim()}`;
}

/** Indents every line but the first, by two spaces by default. */
export function indent(text: string, by = 2): string {
  return text.replaceAll("\n", `\n${" ".repeat(by)}`);
}
