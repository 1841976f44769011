import {foldTitle, tableWords} from "../tables/column-titles.js";
import {findTitledLevels, isLowerTitle} from "../tables/guess-code-levels.js";

/** The columns of a codebook in a table, from 0. */
export type CodebookColumns = {
  name: number;
  /** A column of short names that parents refer to, where another column has the name. */
  key: number | undefined;
  parent: number | undefined;
  /** Columns that hold a level of a code's path each, from the top, such as Theme and Subtheme; else none. */
  levels: number[];
  description: number | undefined;
  /** Columns that become paragraphs of the description, such as "Include: …". */
  paragraphs: {title: string; place: number}[];
};

/** Titles of a codebook's columns, in English and German. */
const names = [
  ...["code name", "codename", "code", "name", "tag", "label", "node", "theme", "title"],
  ...["kode", "kodename", "bezeichnung", "kategorie", "thema", "knoten"]
];
const labels = ["label", "code name", "name", "codename", "bezeichnung"];
const descriptions = [
  ...["description", "definition", "code description", "memo", "code memo", "comment", "meaning"],
  ...["brief definition", "full definition"],
  ...["beschreibung", "code beschreibung", "kommentar", "bedeutung", "erläuterung"]
];
const parents = [
  ...["parent", "parent code", "parent name", "parent tag", "category", "branch", "under", "code group"],
  ...["obercode", "oberkode", "elterncode", "oberkategorie", "übergeordneter code", "übergeordnet"]
];
const paragraphs = [
  "include",
  "exclude",
  "origin",
  "example",
  "examples",
  "inclusion criteria",
  "exclusion criteria",
  "when to use",
  "when not to use"
];
const ofSegments =
  /\b(text|segment|excerpt|content|quot(e|ation)|passage|document|case|patient|participant|respondent|interview(ee)?|coder|source|speaker)\b/;

/** Titles that count, in a list of codes as NVivo exports it, the files that a code is in and its references. */
const countedFiles = ["files", "sources", "items", "dateien", "quellen"];
const countedReferences = ["references", "coding references", "referenzen", "codierungen", "kodierungen"];

/** A list of codes with counts, and with neither cases nor passages. */
function isCodeList(folded: readonly string[]): boolean {
  const has = (titles: readonly string[]) => titles.some((title) => folded.includes(title));
  return has(names) && has(countedFiles) && has(countedReferences) && !has(tableWords.text.flat());
}

const listed = {key: undefined, parent: undefined, levels: [], paragraphs: []};

/** The surest titles of cases, texts and coders, in every language. */
const segmentTitles = new Set([
  ...tableWords.case.slice(0, 2).flat(),
  ...tableWords.text.flat(),
  ...tableWords.coder.flat(),
  ...tableWords.lastCoder
]);

/**
 * Finds the columns of a codebook in a header: one of names, at least one of descriptions or parents, and none of
 * segments or cases. Undefined where the header is no codebook's.
 */
export function findCodebookColumns(header: readonly string[]): CodebookColumns | undefined {
  const folded = header.map((title) =>
    title
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, " ")
  );
  const find = (titles: readonly string[]) => {
    for (const title of titles) if (folded.includes(title)) return folded.indexOf(title);
    return undefined;
  };
  if (isCodeList(folded)) return {...listed, name: find(names) ?? 0, description: find(descriptions)};
  if (folded.some((title) => ofSegments.test(title) || segmentTitles.has(foldTitle(title)))) return undefined;
  const levels = findLowerLevels(header);
  const found = levels[0] ?? find(names);
  const description = find(descriptions);
  const parent = levels.length > 0 ? undefined : find(parents);
  if (found === undefined || (description === undefined && parent === undefined)) return undefined;
  const label = find(labels);
  const hasKey =
    levels.length === 0 && (folded[found] === "code" || folded[found] === "kode") && label !== undefined;
  return {
    name: hasKey ? label : found,
    key: hasKey ? found : undefined,
    parent,
    levels,
    description,
    paragraphs: folded
      .map((title, place) => ({title: (title[0] ?? "").toUpperCase() + title.slice(1), place}))
      .filter(({place}) => place !== description && paragraphs.includes(folded[place] ?? ""))
  };
}

/** A column of parents beside one of codes refers to other rows, and holds no level. */
function findLowerLevels(header: readonly string[]): number[] {
  const levels = findTitledLevels(header);
  return levels.some(isLowerTitle) ? levels.map((title) => header.indexOf(title)) : [];
}
