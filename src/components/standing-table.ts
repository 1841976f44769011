import type {Standing} from "../findings/finding.js";
import {standingLabels, standingMeanings} from "../findings/standing.js";
import {badge} from "./standing.js";
import {dataTable} from "./table.js";

/** What the labels under the figures mean. */
export function standingTable(): HTMLElement {
  return dataTable(Object.keys(standingLabels) as Standing[], {
    caption: "The label under a figure says where its numbers come from",
    columns: [
      {header: "Label", cell: badge},
      {header: "Meaning", cell: (standing) => standingMeanings[standing]}
    ]
  });
}
