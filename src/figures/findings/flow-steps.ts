import type {Row} from "../../model/row.js";
import {readNumber, readText} from "../../model/row.js";
import {adultsAndChildren, counted, whole} from "../../text/numbers.js";
import {people} from "../../text/search-words.js";
import type {FlowBox, FlowStep} from "../charts/flow.js";

/** How many people are in a box of the flow, over all reasons. */
export function inBox(rows: readonly Row[], box: string): number {
  return rows.reduce((sum, row) => sum + (row.box === box ? readNumber(row, "people") : 0), 0);
}

/** A box of the flow in words: `Retrieved`, `Excluded: another sense`. */
export function stepLabel(row: Row): string {
  const box = readText(row, "box");
  const label = box.charAt(0).toUpperCase() + box.slice(1);
  return row.reason === null || row.reason === undefined ? label : `${label}: ${readText(row, "reason")}`;
}

/**
 * The steps of the flow diagram from the rows of `cases-flow`. Boxes of nobody are left out where they stand beside the
 * way.
 * @param off whether any term is off, which says why included people are not retrieved
 */
export function flowSteps(rows: readonly Row[], off: boolean): FlowStep[] {
  const rowOf = (box: string): Row => rows.find((row) => row.box === box) ?? {};
  const documents = (box: string) => counted(readNumber(rowOf(box), "documents"), "document");
  const title = (box: string, what: string) => `${people(inBox(rows, box))} ${what}`;
  return [
    {
      box: boxOf("Searched", title("searched", "searched"), [documents("searched")]),
      leave: peopled(rows, "without a hit", "Without a hit", "without a hit of any term")
    },
    {
      box: boxOf("With a hit", title("with a hit", "with a hit"), [`in ${documents("with a hit")}`]),
      leave: peopled(rows, "no rule holds", "Not retrieved", "not retrieved", [
        "no rule holds over the hits that count"
      ])
    },
    {
      box: boxOf("Retrieved", title("retrieved", "retrieved"), [
        `with hits that count in ${documents("retrieved")}`
      ]),
      leave: peopled(rows, "awaiting screening", "Awaiting screening", "awaiting screening")
    },
    {
      box: boxOf("Screened", title("screened", "screened")),
      leave: [
        ...peopled(rows, "excluded", "Excluded", "excluded", reasons(rows)),
        ...peopled(rows, "awaiting agreement", "Awaiting agreement", "awaiting agreement", [
          "of their reviewers"
        ])
      ]
    },
    lastStep(rowOf("included"), rowOf("included but not retrieved"), off)
  ];
}

function lastStep(included: Row, missing: Row, off: boolean): FlowStep {
  const box: FlowBox = {
    ...boxOf("Included", `${people(readNumber(included, "people"))} included`, [groups(included)]),
    outline: "strong"
  };
  const absent = readNumber(missing, "people");
  if (absent === 0) return {box};
  const why = off ? "found only with terms that are now off" : "no rule holds for them";
  const beside = boxOf("Included but not retrieved", `${people(absent)} included, but not retrieved`, [
    why,
    groups(missing)
  ]);
  return {box, beside: {...beside, outline: "broken"}};
}

function groups(row: Row): string {
  return adultsAndChildren(readNumber(row, "adults"), readNumber(row, "children"));
}

function boxOf(name: string, title: string, lines: readonly string[] = []): FlowBox {
  return {name, title, lines, words: [title, ...lines].join("; ")};
}

function peopled(
  rows: readonly Row[],
  box: string,
  name: string,
  what: string,
  lines: readonly string[] = []
): FlowBox[] {
  const count = inBox(rows, box);
  return count === 0 ? [] : [boxOf(name, `${people(count)} ${what}`, lines)];
}

function reasons(rows: readonly Row[]): string[] {
  return rows
    .filter(({box}) => box === "excluded")
    .map((row) => `${whole(readNumber(row, "people"))} · ${readText(row, "reason")}`);
}
