import type {Standing} from "../../figures/findings/finding.js";
import {standingLabels, standingMeanings} from "../../figures/findings/standing.js";
import {dataTable} from "../../figures/tables/data-table.js";
import {loadPageContext} from "../../page/page-context.js";
import {standingBadge} from "../card/standing-badges.js";

/** What each label on a figure means, for the labels that this extract can have. */
export async function standingTable(): Promise<HTMLElement> {
  const {study} = await loadPageContext();
  const absent: Standing = study.synthetic ? "extract" : "synthetic";
  const standings = (Object.keys(standingLabels) as Standing[]).filter((standing) => standing !== absent);
  return dataTable(standings, {
    caption: "The label on a figure says where its numbers come from",
    columns: [
      {header: "Label", cell: standingBadge},
      {header: "Meaning", cell: (standing) => standingMeanings[standing]}
    ]
  });
}
