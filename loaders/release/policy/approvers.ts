import {basename} from "node:path";
import unhomoglyph from "unhomoglyph";
import {showValue} from "../../../src/text/message-words.js";
import {placeholderApprovers} from "../../disk/placeholder-approvers.js";
import type {Policy, UnnamedApprover} from "./disclosure-policy.js";
import type {Entries, PolicyFile} from "./policy-file.js";

/**
 * Whether two names are the same person's: case, spaces, characters that nobody sees, and letters that look like others do
 * not matter.
 */
export function samePerson(one: string, other: string): boolean {
  const looksOfOther = looksOf(other);
  return looksOf(one).some((look, i) => look === looksOfOther[i]);
}

/** Reads the names of the approvers, of whom there must be two or more. */
export function readApprovers(file: PolicyFile, entries: Entries): Pick<Policy, "approvers" | "unnamed"> {
  const placed = file.texts(entries, "approvers");
  const [first] = placed;
  if (first && placed.every(({value}) => samePerson(value, first.value)))
    file.fault(first.node, 'two different people must approve a release; name another in "approvers"');
  else
    for (const [i, {value, node}] of placed.entries())
      if (placed.findIndex((other) => samePerson(other.value, value)) < i)
        file.fault(
          node,
          `${showValue(value)} stands twice in "approvers", or looks like another name there; name each person once, by an e-mail address where two names look alike`
        );
  for (const {value, node} of placed)
    if (value.split(/\s+/).some(mixesScripts))
      file.fault(
        node,
        `${showValue(value)} has letters of several scripts in one word, which can look like another name; write it in one script, or an e-mail address`
      );
  const unnamed = placed
    .filter(({value}) => placeholderApprovers.some((placeholder) => samePerson(placeholder, value)))
    .map(({value, node}) => ({name: value, place: `${basename(file.file)}:${file.lineOf(node)}`}));
  return {approvers: placed.map(({value}) => value), ...(unnamed.length > 0 && {unnamed})};
}

/** What is still to be done about the placeholders of approvers, a sentence each. */
export function describeUnnamed(unnamed: readonly UnnamedApprover[] = []): string[] {
  return unnamed.map(
    ({name, place}) =>
      `${place}: ${showValue(name)} stands where an approver is to be named; write a person’s name there, and build the site again with npm run build`
  );
}

/** How a name looks as it is written, in small letters and in capitals, since some letters look alike in one of them only. */
function looksOf(name: string): string[] {
  const seen = name
    .normalize("NFKD")
    .replace(/[\p{Default_Ignorable_Code_Point}\s\u2800]/gu, "") // the last is a blank pattern of Braille
    .replace(/(i)\u0307/gi, "$1") // of a Turkish capital
    .normalize("NFKC");
  const capitals = seen.toUpperCase(); // those of `ß` are `SS`
  return [seen, capitals.toLowerCase(), capitals].map(skeletonOf);
}

/** What a text and all that look like it have in common: the skeleton of Unicode's technical standard 39. */
function skeletonOf(text: string): string {
  return unhomoglyph(text.normalize("NFD")).normalize("NFD");
}

/** Whether a word has letters of two of the scripts whose letters look alike. */
function mixesScripts(word: string): boolean {
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];
  return scripts.filter((script) => script.test(word)).length > 1;
}
