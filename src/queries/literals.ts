/** A comparison of a column with texts in a statement: `group = 'adult'`, `sex IN ('Female', 'Male')` or `code LIKE 'joint%'`. */
export type TextComparison = {column: string; literals: string[]; like?: "LIKE" | "ILIKE"};

/** Strings, quoted names, words and everything else of a statement; comments and white space fall away. */
const tokens =
  /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_]*|<>|!=|<=|>=|==|[^\s]/gu;

/**
 * The texts that a statement compares with a column by `=` or `IN`, in either order, or by `LIKE` or `ILIKE`. A column of an
 * alias counts as the column; what is compared with an expression, and what is excluded, is left out.
 */
export function textComparisonsIn(sql: string): TextComparison[] {
  const list = (sql.match(tokens) ?? []).filter(
    (token) => !token.startsWith("--") && !token.startsWith("/*")
  );
  return list.flatMap((token, i) => {
    if (token === "=" || token === "==") return equality(list, i);
    if (/^in$/i.test(token) && list[i + 1] === "(") return membership(list, i);
    if (/^i?like$/i.test(token)) return likeness(list, i);
    return [];
  });
}

/** Whether a value is one that a comparison with a text lets through. */
export function isMatch(value: string, literal: string, like?: TextComparison["like"]): boolean {
  if (like === undefined) return value === literal;
  const pattern = literal
    .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
    .replaceAll("%", ".*")
    .replaceAll("_", ".");
  return new RegExp(`^${pattern}$`, like === "ILIKE" ? "isu" : "su").test(value);
}

function equality(list: readonly string[], at: number): TextComparison[] {
  const [before, after] = [list[at - 1], list[at + 1]];
  if (isText(after) && isColumn(list, at - 1)) return [{column: nameOf(before), literals: [textOf(after)]}];
  const end = list[at + 2] === "." ? at + 3 : at + 1;
  if (isText(before) && isColumn(list, end) && list[end + 1] !== "(")
    return [{column: nameOf(list[end]), literals: [textOf(before)]}];
  return [];
}

function membership(list: readonly string[], at: number): TextComparison[] {
  if (!isColumn(list, at - 1)) return [];
  const end = list.indexOf(")", at);
  const inside = list.slice(at + 2, end < 0 ? undefined : end).filter((token) => token !== ",");
  return inside.length > 0 && inside.every(isText)
    ? [{column: nameOf(list[at - 1]), literals: inside.map(textOf)}]
    : [];
}

function likeness(list: readonly string[], at: number): TextComparison[] {
  const text = list[at + 1];
  if (!isColumn(list, at - 1) || !isText(text) || /^escape$/i.test(list[at + 2] ?? "")) return [];
  const like = /^i/i.test(list[at] ?? "") ? "ILIKE" : "LIKE";
  return [{column: nameOf(list[at - 1]), literals: [textOf(text)], like}];
}

function isText(token: string | undefined): token is string {
  return token?.startsWith("'") ?? false;
}

/** Whether a token names a column, and is not a word of SQL such as the `NOT` of `NOT IN`. */
function isColumn(list: readonly string[], at: number): boolean {
  return (
    /^["\p{L}_]/u.test(list[at] ?? "") && !/^(not|and|or|where|on|then|else|when)$/i.test(list[at] ?? "")
  );
}

function nameOf(token = ""): string {
  return token.startsWith('"') ? token.slice(1, -1).replaceAll('""', '"') : token.toLowerCase();
}

function textOf(token: string): string {
  return token.slice(1, -1).replaceAll("''", "'");
}
