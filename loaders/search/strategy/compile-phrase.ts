import {nearestName} from "../../../src/text/message-words.js";
import {hitEnd, hitStart} from "./strategy.js";

/** The end of a clause: punctuation, a gap, a capital letter, or the end of the text. */
const endOfClause = "(?:\\s*(?:[.,;:!?|)\\]\\n–-]|$)|\\s{2,}|\\s+(?-i:[A-Z]))";

/** A phrase that cannot be understood. `message` says why. */
export class PhraseFault extends Error {}

type Piece =
  | {kind: "text"; pattern: string}
  | {kind: "space"}
  | {kind: "hit"}
  | {kind: "end"}
  | {kind: "choice"; branches: Piece[][]; times: "" | "?" | "*"};

/**
 * A letter or digit: any character but white space, punctuation, signs and emoji. RE2's own `\\pL` is too large for a
 * pattern of many terms.
 */
export const letter =
  "(?-i:[^\\s[:punct:][:cntrl:]\\x{80}-\\x{bf}\\x{2000}-\\x{2bff}\\x{3000}-\\x{303f}\\x{fe00}-\\x{fe0f}\\x{10000}-\\x{10ffff}])";

/** What separates two words of a phrase: spaces, line breaks, hyphens. */
const gap = "[\\s-]+";

/** What separates words from a hit in `unless`: as in a phrase, or a slash, a quotation mark, a bracket. */
const gapAtHit = "[\\s\\-/('\"‘“’”]*";

/** How a phrase is read. */
export interface PhraseOptions {
  /** Whether the phrase surrounds a hit, whose place is `~`. */
  readonly around?: boolean;
  /** Named lists of phrases, for `{name}`. */
  readonly lists?: ReadonlyMap<string, readonly string[]>;
}

/**
 * A phrase as RE2. Words match themselves. `(a|b)` is a choice; `(a)?` may be missing together with its space; `(a)*` may
 * be repeated any number of times; `*` elsewhere is any rest of a word. An apostrophe may be curved or missing, and a space
 * may be a line break or a hyphen. With `around`, `~` is the place of the hit and is required. `{name}` is any of a list,
 * `^` the end of a clause: punctuation or the end of the text. A backslash takes the next character literally.
 * @throws PhraseFault when the phrase cannot be understood
 */
export function compilePhrase(
  written: string,
  {around = false, lists = new Map()}: PhraseOptions = {}
): string {
  const phrase = expandLists(written, lists);
  if (around && !phrase.includes("~")) throw new PhraseFault('"~", the place of the hit, is missing');
  if (!around && phrase.includes("~")) throw new PhraseFault('"~" has a meaning in "unless" only');
  const characters = [...phrase.trim().replace(/\s+/g, " ")];
  const pieces = parseBranch(characters, 0);
  const [left] = characters;
  if (left !== undefined) throw new PhraseFault(`"${left}" stands outside brackets; write (a|b)`);
  const before = /^[(]*[A-Za-z0-9]/.test(phrase) ? "\\b" : "";
  const after = /[A-Za-z0-9*][)?]*$/.test(phrase) ? "\\b" : "";
  return `${before}${emit(pieces)}${after}`;
}

function expandLists(phrase: string, lists: ReadonlyMap<string, readonly string[]>): string {
  return phrase.replace(/\{([^}]*)\}/g, (_, name: string) => {
    const list = lists.get(name);
    if (list !== undefined) return `(${list.join("|")})`;
    const meant = nearestName(name, [...lists.keys()]);
    throw new PhraseFault(
      `there is no list "${name}"; ${meant === undefined ? 'add it to "lists"' : `did you mean "${meant}"?`}`
    );
  });
}

/** Text as RE2 that matches it and nothing else. */
export function escapePattern(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$-]/g, "\\$&");
}

/** Reads characters up to the end of a branch: `|`, `)` or the end of the phrase. */
function parseBranch(characters: string[], depth: number): Piece[] {
  const pieces: Piece[] = [];
  for (let next = characters[0]; next !== undefined && next !== "|"; next = characters[0]) {
    if (next === ")" && depth > 0) break;
    characters.shift();
    if (next === "\\") {
      pieces.push({kind: "text", pattern: escapePattern(characters.shift() ?? "\\")});
      continue;
    }
    if (next === ")") throw new PhraseFault('")" closes nothing');
    if (next === "?") throw new PhraseFault('"?" follows no bracket; write (a)?');
    if (next === "(") pieces.push(parseChoice(characters, depth + 1));
    else if (next === " ") pieces.push({kind: "space"});
    else if (next === "~") pieces.push({kind: "hit"});
    else if (next === "^") pieces.push({kind: "end"});
    else pieces.push({kind: "text", pattern: compileCharacter(next)});
  }
  return pieces;
}

function parseChoice(characters: string[], depth: number): Piece {
  const branches = [parseBranch(characters, depth)];
  while (characters[0] === "|") {
    characters.shift();
    branches.push(parseBranch(characters, depth));
  }
  if (characters.shift() !== ")") throw new PhraseFault('"(" is not closed');
  const [next] = characters;
  const times = next === "?" || next === "*" ? next : "";
  if (times !== "") characters.shift();
  return {kind: "choice", branches, times};
}

function emit(pieces: readonly Piece[]): string {
  let pattern = "";
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index] as Piece;
    const [next, afterNext] = [pieces[index + 1], pieces[index + 2]];
    const endsWord = afterNext === undefined || afterNext.kind === "space";
    if (piece.kind === "space" && next?.kind === "choice" && next.times !== "" && endsWord) {
      pattern += `(?:${gapBetween(pieces[index - 1], next)}${emitBranches(next)})${next.times}`;
      index += 1;
    } else if (piece.kind === "choice" && piece.times !== "" && index === 0 && next?.kind === "space") {
      pattern += `(?:${emitBranches(piece)}${gap})${piece.times}`;
      index += 1;
    } else if (piece.kind === "space" && next?.kind === "end") continue;
    else if (piece.kind === "end") pattern += endOfClause;
    else if (piece.kind === "space") pattern += gapBetween(pieces[index - 1], next);
    else if (piece.kind === "hit") pattern += `${hitStart}[^${hitEnd}]*${hitEnd}`;
    else if (piece.kind === "choice") pattern += `${emitBranches(piece)}${piece.times}`;
    else pattern += piece.pattern;
  }
  return pattern;
}

function emitBranches({branches}: {branches: Piece[][]}): string {
  return `(?:${branches.map(emit).join("|")})`;
}

function gapBetween(left: Piece | undefined, right: Piece | undefined): string {
  return left?.kind === "hit" || right?.kind === "hit" ? gapAtHit : gap;
}

function compileCharacter(character: string): string {
  if (character === "*") return `${letter}*`;
  if (character === "'" || character === "’") return "['’]?";
  return escapePattern(character);
}
