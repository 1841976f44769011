import {allFirst, fewestCases} from "../../analysis/leaders.js";
import type {Row} from "../../model/row.js";
import {readNumber, readText} from "../../model/row.js";
import type {Filters} from "../../queries/filters.js";
import {counted, whole} from "../../text/numbers.js";
import {people} from "../../text/search-words.js";
import {type BarGroup, groupedBars} from "../charts/grouped-bars.js";
import {dataTable, type TableColumn} from "../tables/data-table.js";
import {type Finding, unprinted} from "./finding.js";
import {leaderNames} from "./lead-words.js";

/** How many terms a figure shows: the others are in its table. */
export const shownTerms = 24;

/** What each term finds, and what it adds that no other does. */
export const casesTerms: Finding = {
  name: "cases-terms",
  query: "cases-terms",
  title(rows, {filters}) {
    const found = byPeople(rows);
    const leaders = allFirst(found, (row) => readNumber(row, "people"));
    const [first] = leaders;
    if (!first) return "No term that is on finds anybody";
    const count = readNumber(first, "people");
    if (count < fewestCases) return `No term${amongOn(filters)} finds more than ${people(count)}`;
    const names = leaderNames(
      leaders.map((row) => `“${readText(row, "term")}”`),
      found.length,
      "terms"
    );
    const most = `${names} ${leaders.length > 1 ? "find" : "finds"} the most people${amongOn(filters)}, ${whole(count)}`;
    if (leaders.length > 1) return `${most} each`;
    const alone = readNumber(first, "only_this");
    return `${most}; ${alone === 0 ? "nobody" : whole(alone)} ${alone > 1 ? "are" : "is"} retrieved only through it`;
  },
  measure:
    "People with a hit of the term that counts, whether or not a rule retrieves them. Solid: people retrieved only through this term.",
  explain(rows, {filters}) {
    const found = byPeople(rows).length;
    const off = rows.filter((row) => filters.switchedOff.includes(readText(row, "term"))).length;
    const silent = rows.length - found - off;
    const shown =
      found > shownTerms
        ? [
            `The figure shows ${shownTerms} terms, and no other finds more people than these; the table has all.`
          ]
        : [];
    const told = (count: number, one: string, many: string) =>
      count > 0 ? [`${counted(count, "term")} of ${rows.length} ${count === 1 ? one : many}.`] : [];
    return [...shown, ...told(silent, "finds nobody", "find nobody"), ...told(off, "is off", "are off")];
  },
  standing: (situation) => [{standing: unprinted(situation), about: "every term and every number"}],
  draw(rows, {width, document}) {
    const groups = groupsOf(rows);
    const words = groups.flatMap(({bars}) => bars.map((bar) => `${bar.label}: ${bar.words}`));
    return groupedBars(groups, {
      width,
      ...(document && {document}),
      summary: `People found by each term. ${words.join("; ")}.`,
      key: {part: "retrieved only through this term", whole: "all others with a hit of it that counts"}
    });
  },
  table: (rows) =>
    dataTable(rows, {
      caption:
        "What each term finds, and the true cases and near misses among its people where there is a key",
      columns: [
        {header: "Term", cell: (row) => readText(row, "term")},
        {header: "Concept", cell: (row) => readText(row, "concept_label")},
        count("hits", "Hits", "all"),
        count("counted", "Hits", "that count"),
        count("documents", "Documents", "with a hit"),
        count("people", "People", "found"),
        count("only_this", "People", "only by it"),
        count("cases", "Of them", "cases"),
        count("near_misses", "Of them", "near misses")
      ]
    })
};

/** Behind a claim about all terms, where it only holds for those that are on. */
export function amongOn({switchedOff}: Filters): string {
  return switchedOff.length > 0 ? " of the terms that are on" : "";
}

function count(name: string, over: string, header: string): TableColumn<Row> {
  const cell = (row: Row) => (row[name] === null ? "–" : whole(readNumber(row, name)));
  return {over, header, numeric: true, cell};
}

/** The terms that find anybody, those that find most people first. */
function byPeople(rows: readonly Row[]): Row[] {
  return rows
    .filter((row) => readNumber(row, "people") > 0)
    .sort((a, b) => readNumber(b, "people") - readNumber(a, "people"));
}

/** The terms that find most people, under their concepts in the order of the strategy. */
function groupsOf(rows: readonly Row[]): BarGroup[] {
  const shown = byPeople(rows).slice(0, shownTerms);
  const concepts = [...new Set(rows.map((row) => readText(row, "concept")))];
  return concepts.flatMap((concept) => {
    const terms = shown.filter((row) => row.concept === concept);
    const [first] = terms;
    if (!first) return [];
    return [{title: readText(first, "concept_label"), bars: terms.map(barOf)}];
  });
}

function barOf(row: Row): BarGroup["bars"][number] {
  const [value, part] = [readNumber(row, "people"), readNumber(row, "only_this")];
  return {
    label: readText(row, "term"),
    value,
    part,
    numbers: part > 0 ? `${whole(value)} · ${whole(part)} only by it` : whole(value),
    words: `${people(value)}, ${whole(part)} of them retrieved only through it`
  };
}
