import type {Group} from "../../model/groups.js";
import {groupLabels} from "../../model/groups.js";
import type {Bar} from "../charts/paired-bars.js";
import {dataTable} from "./data-table.js";
import {shareColumns} from "./share-columns.js";

type Item = {label: string; bars: Map<Group, Bar>};

/** A table of the numbers of a figure of bars: a row for each label, and for each group its count, percentage and interval. */
export function groupedTable(
  bars: readonly Bar[],
  {
    caption,
    header,
    groups = ["adult", "child", "all"]
  }: {caption: string; header: string; groups?: readonly Group[]}
): HTMLElement {
  const items = new Map<string, Item>();
  for (const bar of bars) {
    const item = items.get(bar.key) ?? {
      label: bar.tag ? `${bar.label} (${bar.tag})` : bar.label,
      bars: new Map()
    };
    item.bars.set(bar.group, bar);
    items.set(bar.key, item);
  }
  return dataTable([...items.values()], {
    caption,
    columns: [
      {header, cell: ({label}) => label},
      ...groups.flatMap((group) =>
        shareColumns<Item>({of: (item) => item.bars.get(group), over: groupLabels[group]})
      )
    ]
  });
}
