import type {Row} from "../../model/row.js";
import {readNumber, readText} from "../../model/row.js";
import {percentOf, shareWithCounts, whole} from "../../text/search-words.js";
import {type BarGroup, groupedBars} from "../charts/grouped-bars.js";
import {dataTable} from "../tables/data-table.js";
import type {Finding} from "./finding.js";

const kinds = {
  case: "True cases, by the way it is said",
  "near miss": "Near misses of people who are no true case"
};

/** Which ways of saying it the search finds, and which near misses it takes for cases. */
export const casesForms: Finding = {
  name: "cases-forms",
  query: "cases-forms",
  title(rows) {
    const missed = worst(rows, "case", (row) => readNumber(row, "people") - readNumber(row, "retrieved"));
    const taken = worst(rows, "near miss", (row) => readNumber(row, "retrieved"));
    const first = missed
      ? `Most often missed: “${readText(missed, "form")}”, ${shareWithCounts(readNumber(missed, "people") - readNumber(missed, "retrieved"), readNumber(missed, "people"), "people")}`
      : "Everybody with a planted case is retrieved";
    const second = taken
      ? `most often taken for a case: “${readText(taken, "form")}”, ${shareWithCounts(readNumber(taken, "retrieved"), readNumber(taken, "people"), "people")}`
      : "no near miss is taken for a case";
    return `${first}; ${second}`;
  },
  measure:
    "People with a planted passage of the form; filled, those whom a rule retrieves, which is right for a true case and wrong for a near miss. A person with passages of two forms stands under both, and can be retrieved because of either.",
  standing: () => [{standing: "synthetic", about: "every form and every number"}],
  draw(rows, {width, document}) {
    const groups = groupsOf(rows);
    const words = groups.flatMap(({title, bars}) =>
      bars.map((bar) => `${title}, ${bar.label}: ${bar.words}`)
    );
    return groupedBars(groups, {
      width,
      ...(document && {document}),
      summary: `What was planted, and what of it is retrieved. ${words.join("; ")}.`,
      key: {part: "retrieved", whole: "not retrieved"}
    });
  },
  table: (rows) =>
    dataTable(rows, {
      caption: "People with each planted form, and those of them whom a rule retrieves",
      columns: [
        {header: "Form", cell: (row) => readText(row, "form")},
        {header: "Planted as", cell: (row) => readText(row, "planted")},
        {header: "people", numeric: true, cell: (row) => whole(readNumber(row, "people"))},
        {header: "retrieved", numeric: true, cell: (row) => whole(readNumber(row, "retrieved"))},
        {
          header: "%",
          numeric: true,
          cell: (row) => percentOf(readNumber(row, "retrieved"), readNumber(row, "people")).replace(" %", "")
        }
      ]
    })
};

/** The form of which the largest share of people is in error; undefined where nobody is. */
function worst(rows: readonly Row[], planted: string, errors: (row: Row) => number): Row | undefined {
  const rate = (row: Row) => errors(row) / readNumber(row, "people");
  return rows
    .filter((row) => row.planted === planted && errors(row) > 0)
    .sort((a, b) => rate(b) - rate(a) || errors(b) - errors(a))[0];
}

function groupsOf(rows: readonly Row[]): BarGroup[] {
  return Object.entries(kinds).flatMap(([planted, title]) => {
    const forms = rows.filter((row) => row.planted === planted);
    return forms.length === 0 ? [] : [{title, bars: forms.map(barOf)}];
  });
}

function barOf(row: Row): BarGroup["bars"][number] {
  const [value, part] = [readNumber(row, "people"), readNumber(row, "retrieved")];
  return {
    label: readText(row, "form"),
    value,
    part,
    numbers: `${whole(part)} of ${whole(value)}`,
    words: `${whole(part)} of ${whole(value)} people retrieved`
  };
}
