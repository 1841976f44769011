import type {Standing} from "../findings/finding.js";
import {standingLabels, standingMeanings} from "../findings/standing.js";
import {loadContext} from "../study/context.js";
import {badge} from "./standing.js";
import {dataTable} from "./table.js";

/** What the labels on the figures mean: those that this extract can have. */
export async function standingTable(): Promise<HTMLElement> {
  const {study} = await loadContext();
  const absent: Standing = study.synthetic ? "extract" : "synthetic";
  const standings = (Object.keys(standingLabels) as Standing[]).filter((standing) => standing !== absent);
  return dataTable(standings, {
    caption: "The label on a figure says where its numbers come from",
    columns: [
      {header: "Label", cell: badge},
      {header: "Meaning", cell: (standing) => standingMeanings[standing]}
    ]
  });
}
