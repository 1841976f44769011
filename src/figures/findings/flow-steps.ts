import {allLevel, type Grouping} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {findRow, readNumber, readText} from "../../model/row.js";
import {capital} from "../../model/sentence-case.js";
import {listWords} from "../../text/comparison-words.js";
import {counted, countedAs, whole} from "../../text/numbers.js";
import {people} from "../../text/search-words.js";
import type {FlowBox, FlowStep} from "../charts/flow.js";

/** The rows of the boxes, without those of groups of people in them. */
export function ofAll(rows: readonly Row[]): Row[] {
  return rows.filter(({group}) => group === allLevel);
}

/** How many people are in a box of the flow, over all reasons. */
export function inBox(rows: readonly Row[], box: string): number {
  return ofAll(rows).reduce((sum, row) => sum + (row.box === box ? readNumber(row, "people") : 0), 0);
}

/** A box of the flow in words: `Retrieved`, `Excluded: another sense`. */
export function stepLabel(row: Row): string {
  const box = readText(row, "box");
  const label = capital(box);
  return row.reason === null || row.reason === undefined ? label : `${label}: ${readText(row, "reason")}`;
}

/**
 * The steps of the flow diagram from the rows of `cases-flow`. Boxes of nobody are left out where they stand beside the
 * way.
 * @param off whether any term is off, which says why included people are not retrieved
 */
export function flowSteps(rows: readonly Row[], grouping: Grouping, off: boolean): FlowStep[] {
  const rowOf = (box: string): Row => findRow(rows, {box, group: allLevel}) ?? {};
  const groupsIn = (box: string) => groupLines(rows, box, grouping);
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
    lastStep(
      {people: inBox(rows, "included"), lines: groupsIn("included")},
      {people: inBox(rows, "included but not retrieved"), lines: groupsIn("included but not retrieved")},
      off
    )
  ];
}

type Included = {people: number; lines: string[]};

function lastStep(included: Included, missing: Included, off: boolean): FlowStep {
  const box: FlowBox = {
    ...boxOf("Included", `${people(included.people)} included`, included.lines),
    outline: "strong"
  };
  if (missing.people === 0) return {box};
  const why = off ? "found only with terms that are now off" : "no rule holds for them";
  const beside = boxOf(
    "Included but not retrieved",
    `${people(missing.people)} included, but not retrieved`,
    [why, ...missing.lines]
  );
  return {box, beside: {...beside, outline: "broken"}};
}

/** The people of each group in a box, in a line; none where nothing is compared. */
function groupLines(rows: readonly Row[], box: string, {groups}: Grouping): string[] {
  const words = groups.map((group) =>
    countedAs(readNumber(findRow(rows, {box, group: group.level}) ?? {}, "people"), group)
  );
  return words.length === 0 ? [] : [listWords(words)];
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
  return ofAll(rows)
    .filter(({box}) => box === "excluded")
    .map((row) => `${whole(readNumber(row, "people"))} · ${readText(row, "reason")}`);
}
