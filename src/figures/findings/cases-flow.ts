import type {Row} from "../../model/row.js";
import {findRow, readNumber} from "../../model/row.js";
import {whole} from "../../text/numbers.js";
import {people} from "../../text/search-words.js";
import {flow} from "../charts/flow.js";
import {dataTable} from "../tables/data-table.js";
import {type Finding, type Situation, unprinted} from "./finding.js";
import {flowSteps, inBox, ofAll, stepLabel} from "./flow-steps.js";

/** The way from the register to the cohort. */
export const casesFlow: Finding = {
  name: "cases-flow",
  query: "cases-flow",
  title: (rows) =>
    `${people(inBox(rows, "searched"))} searched, ${whole(inBox(rows, "retrieved"))} retrieved, ${whole(inBox(rows, "included"))} included`,
  measure:
    "People, from the register to the cohort. A person is retrieved when any rule holds over the hits that count, and then screened: included or excluded as all reviewers of the person decide, or as their consensus says.",
  explain: (rows, situation) => notRetrieved(rows, situation),
  standing: (situation) =>
    situation.context.study.paper === null
      ? [{standing: unprinted(situation), about: "every number"}]
      : [
          {
            standing: "reported",
            about:
              "the size of the cohort and of its groups, which are the people included, retrieved or not, taken together"
          },
          {standing: unprinted(situation), about: "every other number"}
        ],
  draw(rows, {width, document, ...situation}) {
    const steps = flowSteps(rows, situation.grouping, isOff(situation));
    const boxes = steps.flatMap(({box, leave = [], beside}) => [box, ...(beside ? [beside] : []), ...leave]);
    const summary = `Flow diagram. ${boxes.map(({words}) => words).join(". ")}.`;
    return flow(steps, {width, ...(document && {document}), summary});
  },
  table: (rows, {grouping}) =>
    dataTable(ofAll(rows), {
      caption: "People at each step, from the register to the cohort",
      columns: [
        {header: "Step", cell: stepLabel},
        {header: "people", numeric: true, cell: (row) => whole(readNumber(row, "people"))},
        {header: "documents", numeric: true, cell: (row) => known(row, "documents")},
        ...grouping.groups.map(({level, many}) => ({
          header: many,
          numeric: true,
          cell: ({box = null}: Row) => known(findRow(rows, {box: String(box), group: level}) ?? {}, "people")
        }))
      ]
    })
};

function isOff({filters}: Situation): boolean {
  return filters.switchedOff.length > 0;
}

function notRetrieved(rows: readonly Row[], situation: Situation): string[] {
  const absent = inBox(rows, "included but not retrieved");
  if (absent === 0) return [];
  return isOff(situation)
    ? [`${people(absent)} of the cohort would not have been found with the terms that are on.`]
    : [`${people(absent)} of the cohort are not retrieved by any rule.`];
}

function known(row: Row, column: string): string {
  return row[column] === null || row[column] === undefined ? "–" : whole(readNumber(row, column));
}
