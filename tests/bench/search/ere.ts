import {characterOf, translateBracket} from "./ere-bracket.js";

/** Who reads the expression: GNU grep with `-E`, or PostgreSQL with `~*`. */
export type Dialect = "grep" | "postgres";

/** A pattern as an extended regular expression, and what of it had to be widened to any character. */
export interface Translation {
  readonly ere: string;
  readonly widened: readonly string[];
}

const token =
  /(?<bracket>\[\^?\]?(?:\[:\^?\w+:\]|\\x\{[0-9a-fA-F]+\}|\\.|[^\]\\])*\])|(?<flags>\(\?[imsU-]+\))|(?<group>\(\?(?:P?<\w+>|[imsU-]*:))|(?<quoted>\\Q.*?(?:\\E|$))|(?<repeat>(?:[*+?]|\{\d+(?:,\d*)?\})\??)|(?<escape>\\x\{[0-9a-fA-F]+\}|\\x[0-9a-fA-F]{2}|\\[pP](?:\{\^?\w+\}|\w)|\\.)|(?<anchor>[\^$])|(?<other>.)/gsu;

/** RE2's classes and word edges: classes hold ASCII only, and a sentence begins and ends anywhere in its document. */
const escapes: Record<Dialect, Record<string, string>> = {
  grep: {"\\b": "\\b", "\\B": "\\B"},
  postgres: {"\\b": "\\y", "\\B": "\\Y"}
};
const classes: Record<string, string> = {
  "\\w": "[A-Za-z0-9_]",
  "\\W": "[^A-Za-z0-9_]",
  "\\d": "[0-9]",
  "\\D": "[^0-9]",
  "\\s": "[\t\v\f ]",
  "\\S": "[^\t\v\f ]",
  "\\A": "",
  "\\z": ""
};

/**
 * RE2 as an extended regular expression that finds at least the same documents, where line ends stand as spaces and
 * letters of either case are meant throughout. Flags and anchors go; a repetition that would take little takes much,
 * which is the same where only finding counts. A class that has no equal becomes any character, and is named.
 */
export function translate(pattern: string, dialect: Dialect = "grep"): Translation {
  const widened: string[] = [];
  const widen = (written: string) => {
    widened.push(written);
    return ".";
  };
  const ere = pattern.replace(token, (written, ...rest) => {
    const found = rest.at(-1) as Record<string, string | undefined>;
    if (found.flags !== undefined || found.anchor !== undefined) return "";
    if (found.group !== undefined) return dialect === "grep" ? "(" : "(?:";
    if (found.repeat !== undefined) return written.replace(/(?<=.)\?$/, "");
    if (found.bracket !== undefined) return translateBracket(written, dialect) ?? widen(written);
    if (found.quoted !== undefined) return [...written.replace(/^\\Q|\\E$/g, "")].map(literal).join("");
    if (found.escape === undefined) return /[(|).]/.test(written) ? written : literal(written);
    const known = escapes[dialect][written] ?? classes[written];
    if (known !== undefined) return known;
    const character = characterOf(written);
    return character === undefined ? widen(written) : literal(character);
  });
  return {ere, widened};
}

function literal(character: string): string {
  if (character === "\n" || character === "\r") return " ";
  return character.replace(/[.[()*+?{|^$\\]/, "\\$&");
}
