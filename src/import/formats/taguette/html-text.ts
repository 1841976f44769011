import {resolveEntities} from "./html-entities.js";

/**
 * The text of an HTML fragment as a browser's text nodes hold it, one after the other: tags and comments taken out,
 * entities resolved, line ends LF, nothing put between blocks. Linear; nothing of the fragment is run or fetched.
 */
export function textOfHtml(html: string): string {
  const source = html.replace(/\r\n?/g, "\n").replaceAll("\0", "");
  const parts: string[] = [];
  let from = 0;
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at)) {
    const end = endOfMarkup(source, at);
    if (end === undefined) {
      at += 1;
      continue;
    }
    parts.push(resolveEntities(source.slice(from, at)));
    const isPreformatted = /^<(pre|textarea|listing)[\s>/]/i.test(source.slice(at, at + 12));
    from = isPreformatted && source[end] === "\n" ? end + 1 : end;
    at = from;
  }
  parts.push(resolveEntities(source.slice(from)));
  return parts.join("");
}

/** Where the tag or comment that begins with this `<` ends; undefined where the `<` is text. */
function endOfMarkup(source: string, at: number): number | undefined {
  if (source.startsWith("<!--", at)) return after(source, "-->", at + 4);
  const next = source[at + 1] ?? "";
  if (next === "!" || next === "?") return after(source, ">", at);
  const isClosing = next === "/";
  const first = isClosing ? (source[at + 2] ?? "") : next;
  if (!/[a-z]/i.test(first)) return isClosing && first !== "" ? after(source, ">", at) : undefined;
  return endOfTag(source, at + 1);
}

/** A `>` in the quoted value of an attribute does not end its tag. */
function endOfTag(source: string, from: number): number {
  let quote = "";
  for (let at = from; at < source.length; at += 1) {
    const character = source[at] ?? "";
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === ">") return at + 1;
    else if (
      (character === '"' || character === "'") &&
      /=\s*$/.test(source.slice(Math.max(from, at - 8), at))
    )
      quote = character;
  }
  return source.length;
}

function after(source: string, end: string, from: number): number {
  const at = source.indexOf(end, from);
  return at < 0 ? source.length : at + end.length;
}
