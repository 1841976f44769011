import type {Dialect} from "./ere.js";

/** What may stand between the brackets of a class in RE2. */
const item = /\[:\^?\w+:\]|\\x\{[0-9a-fA-F]+\}|\\x[0-9a-fA-F]{2}|\\[pP](?:\{\^?\w+\}|\w)|\\.|./gsu;

/** RE2's classes hold ASCII only. No line end is among white space: they stand as spaces in the text. */
const classes: Record<string, string> = {
  "\\w": "A-Za-z0-9_",
  "\\d": "0-9",
  "\\s": "\t\v\f ",
  "[:alpha:]": "A-Za-z",
  "[:digit:]": "0-9",
  "[:alnum:]": "A-Za-z0-9",
  "[:word:]": "A-Za-z0-9_",
  "[:lower:]": "a-z",
  "[:upper:]": "A-Z",
  "[:space:]": "\t\v\f ",
  "[:cntrl:]": "\u0001-\u001f\u007f",
  "[:punct:]": "!-/:-@[-`{-~"
};

const controls: Record<string, string> = {t: "\t", n: "\n", r: "\r", f: "\f", v: "\v", a: "\u0007"};

/**
 * A class such as `[^\w-]` as a bracket expression, in which nothing is escaped, `]` stands first and `-` last; undefined
 * where there is none, as for `[^\W]`. glibc's C.UTF-8 knows no ranges beyond ASCII: one that is meant becomes all
 * letters, one that is not meant goes. For grep no class is negated: in UTF-8 it leaves its automaton for one, and
 * takes some fifty times as long.
 */
export function translateBracket(written: string, dialect: Dialect): string | undefined {
  const negated = written.startsWith("[^");
  if (negated && dialect === "grep") return undefined;
  const parts = readParts([...(written.slice(negated ? 2 : 1, -1).match(item) ?? [])], negated);
  if (parts === undefined) return undefined;
  const {plain, ranges} = parts;
  for (const end of ["\n", "\r"]) if (plain.delete(end) && !negated) plain.add(" ");
  if (plain.size === 0 && ranges === "") return undefined;
  if (!negated && plain.size === 1 && plain.has("^") && ranges === "") return "\\^";
  const first = plain.delete("]") ? "]" : "";
  const last = ["[", "^", "-"].filter((character) => plain.delete(character));
  const inside = `${first}${[...plain].join("")}${ranges}`;
  if (!negated && inside === "" && last[0] === "^") last.reverse();
  const backslash = dialect === "postgres" ? "\\\\" : "\\";
  return `[${negated ? "^" : ""}${inside.replaceAll("\\", backslash)}${last.join("")}]`;
}

/** Single characters, and ranges and classes as they stand in a bracket expression; undefined where there is no such. */
function readParts(
  items: readonly string[],
  negated: boolean
): {plain: Set<string>; ranges: string} | undefined {
  const plain = new Set<string>();
  let ranges = "";
  for (let index = 0; index < items.length; index += 1) {
    const one = items[index] as string;
    const low = characterOf(one);
    const end = items[index + 1] === "-" ? items[index + 2] : undefined;
    if (classes[one] !== undefined) ranges += classes[one];
    else if (low === undefined) return undefined;
    else if (end === undefined) plain.add(low);
    else {
      const high = characterOf(end);
      if (high === undefined || /[\]^[\\-]/.test(low + high)) return undefined;
      if (high <= "~") ranges += `${low}-${high}`;
      else if (!negated) ranges += "[:alpha:]";
      index += 2;
    }
  }
  return {plain, ranges};
}

/** The one character that a part of a class or pattern stands for; undefined where it stands for more. */
export function characterOf(written: string): string | undefined {
  const code = /^\\x(?:\{(.+)\}|(..))$/.exec(written);
  if (code) return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? "", 16));
  if (!written.startsWith("\\")) return [...written].length === 1 ? written : undefined;
  const escaped = written.slice(1);
  return controls[escaped] ?? (/^[A-Za-z0-9]/.test(escaped) ? undefined : escaped);
}
