import {largestShares} from "../../analysis/leaders.js";
import type {Row} from "../../model/row.js";
import {readNumber, readText} from "../../model/row.js";
import type {Proportion} from "../../stats/proportion.js";
import {countOf, tablePercent, whole} from "../../text/numbers.js";
import {type BarGroup, groupedBars} from "../charts/grouped-bars.js";
import {dataTable} from "../tables/data-table.js";
import type {Finding} from "./finding.js";
import {amongEnough, leaderNames, sharesWords} from "./lead-words.js";

const kinds = {
  case: "True cases, by the way it is said",
  "near miss": "Near misses of people who are not true cases"
};

const tooFew = ", too few people to say in which most often";

/** Which ways of saying it the search finds, and which near misses it takes for cases. */
export const casesForms: Finding = {
  name: "cases-forms",
  query: "cases-forms",
  title(rows) {
    const missed = formsOf(rows, "case", (row) => readNumber(row, "people") - readNumber(row, "retrieved"));
    const taken = formsOf(rows, "near miss", (row) => readNumber(row, "retrieved"));
    const titles = [
      missed.some(hasError)
        ? (worstWords(missed, "Most often missed") ?? tooFewWords(missed, "Somebody is missed in", "forms"))
        : "Everybody with a planted case is retrieved",
      taken.some(hasError)
        ? (worstWords(taken, "most often taken for a case") ??
          tooFewWords(taken, "somebody is taken for a case in", "near misses"))
        : "no near miss is taken for a case"
    ];
    return titles.every((title) => title.endsWith(tooFew))
      ? titles.join("; ").replace(tooFew, "")
      : titles.join("; ");
  },
  measure:
    "A form is how a planted passage puts it: plainly, misspelt, as a denial. Counted are the people with a passage of the form. Solid: those whom a rule retrieves, which is right for a true case and wrong for a near miss. A person with passages of two forms stands under both, and can be retrieved because of either.",
  standing: () => [{standing: "synthetic", about: "every form and every number"}],
  tabled: (row) => ({
    percent: tablePercent(readNumber(row, "retrieved"), readNumber(row, "people"))
  }),
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
          cell: (row) => tablePercent(readNumber(row, "retrieved"), readNumber(row, "people"))
        }
      ]
    })
};

/** A form with the people in error, of all who have it. */
type Form = Proportion & {form: string};

function formsOf(rows: readonly Row[], planted: string, errors: (row: Row) => number): Form[] {
  return rows
    .filter((row) => row.planted === planted)
    .map((row) => ({
      form: readText(row, "form"),
      numerator: errors(row),
      denominator: readNumber(row, "people")
    }));
}

function hasError({numerator}: Form): boolean {
  return numerator > 0;
}

/** The forms of which the largest share of people is in error; undefined where that cannot be said. */
function worstWords(forms: readonly Form[], what: string): string | undefined {
  const lead = largestShares(forms);
  if (lead.is !== "known") return;
  const names = lead.cells.map(({form}) => `“${form}”`);
  return `${what}: ${leaderNames(names, forms.length, "forms")}, ${sharesWords(lead.cells, "people")}${amongEnough(forms, "forms", "people")}`;
}

/** `Somebody is missed in 4 of 16 forms, too few people to say in which most often`. */
function tooFewWords(forms: readonly Form[], what: string, noun: string): string {
  const wrong = forms.filter(hasError).length;
  return `${what} ${countOf(wrong, forms.length)} ${noun}${tooFew}`;
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
