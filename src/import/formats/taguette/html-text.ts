/** Common names of characters in HTML: those of markup, of Latin letters from code 160 on, and of print. */
const latin =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml".split(
    " "
  );

const names = new Map<string, string>([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["OElig", "\u0152"],
  ["oelig", "\u0153"],
  ["Scaron", "\u0160"],
  ["scaron", "\u0161"],
  ["Yuml", "\u0178"],
  ["ensp", "\u2002"],
  ["emsp", "\u2003"],
  ["thinsp", "\u2009"],
  ["zwnj", "\u200c"],
  ["zwj", "\u200d"],
  ["lrm", "\u200e"],
  ["rlm", "\u200f"],
  ["ndash", "\u2013"],
  ["mdash", "\u2014"],
  ["lsquo", "\u2018"],
  ["rsquo", "\u2019"],
  ["sbquo", "\u201a"],
  ["ldquo", "\u201c"],
  ["rdquo", "\u201d"],
  ["bdquo", "\u201e"],
  ["dagger", "\u2020"],
  ["Dagger", "\u2021"],
  ["bull", "\u2022"],
  ["hellip", "\u2026"],
  ["permil", "\u2030"],
  ["prime", "\u2032"],
  ["lsaquo", "\u2039"],
  ["rsaquo", "\u203a"],
  ["euro", "\u20ac"],
  ["trade", "\u2122"],
  ["rarr", "\u2192"],
  ["minus", "\u2212"],
  ...latin.map((name, at): [string, string] => [name, String.fromCharCode(160 + at)])
]);

const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Reads the text of an HTML fragment as a browser's text nodes hold it, one after the other: without tags and comments,
 * entities resolved, line ends LF, nothing between blocks. Takes linear time; runs and fetches nothing of the fragment.
 */
export function readHtmlText(html: string): string {
  const source = html.replace(/\r\n?/g, "\n").replaceAll("\0", "");
  const parts: string[] = [];
  let from = 0;
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at)) {
    const end = findEndOfMarkup(source, at);
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

/** Resolves `&amp;`, `&#233;` and `&#xE9;` in text of HTML. Unknown names stay as written. */
function resolveEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#([xX])([0-9a-fA-F]{1,8})|#(\d{1,8})|([a-zA-Z][a-zA-Z0-9]{1,12}));?/g,
    (written, ...groups) => {
      const [, hexadecimal, decimal, name] = groups as (string | undefined)[];
      if (name !== undefined) return (written.endsWith(";") ? names.get(name) : undefined) ?? written;
      return decodeCharacter(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16));
    }
  );
}

/** Where the tag or comment that begins with this `<` ends. Undefined where the `<` is text. */
function findEndOfMarkup(source: string, at: number): number | undefined {
  if (source.startsWith("<!--", at)) return findAfter(source, "-->", at + 4);
  const next = source[at + 1] ?? "";
  if (next === "!" || next === "?") return findAfter(source, ">", at);
  const isClosing = next === "/";
  const first = isClosing ? (source[at + 2] ?? "") : next;
  if (!/[a-z]/i.test(first)) return isClosing && first !== "" ? findAfter(source, ">", at) : undefined;
  return findEndOfTag(source, at + 1);
}

/** A `>` in the quoted value of an attribute does not end its tag. */
function findEndOfTag(source: string, from: number): number {
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

function findAfter(source: string, end: string, from: number): number {
  const at = source.indexOf(end, from);
  return at < 0 ? source.length : at + end.length;
}

/** The character of a number as in browsers: 128 to 159 are those of windows-1252. */
function decodeCharacter(code: number): string {
  if (code >= 128 && code < 160) return windows[code - 128] ?? "";
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000);
  return isNone ? "\ufffd" : String.fromCodePoint(code);
}
