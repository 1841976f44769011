import type {Group} from "../../model/groups.js";
import type {Nouns} from "../../model/study.js";
import {type Bar, labelOf} from "../charts/paired-bars.js";
import {dataTable} from "./data-table.js";
import {shareColumns} from "./share-columns.js";

type Item = {key: string; label: string; bars: Map<string, Bar>};

/** What a table of bars is called, the header of its rows, what it counts, and a column after those of the groups, by the key of a row. */
export type GroupedTableOptions = {
  caption: string;
  header: string;
  unit: Nouns;
  last?: {header: string; cell(key: string): string} | undefined;
};

/** A table of the numbers of a figure of bars: a row for each label, and for each group its count, percentage and interval. */
export function groupedTable(
  bars: readonly Bar[],
  {caption, header, unit, last}: GroupedTableOptions
): HTMLElement {
  const groups = new Map<string, Group>();
  const items = new Map<string, Item>();
  for (const bar of bars) {
    const item = items.get(bar.key) ?? {
      key: bar.key,
      label: labelOf(bar),
      bars: new Map()
    };
    item.bars.set(bar.group.level, bar);
    groups.set(bar.group.level, bar.group);
    items.set(bar.key, item);
  }
  return dataTable([...items.values()], {
    caption,
    columns: [
      {header, cell: ({label}) => label},
      ...[...groups.values()].flatMap(({level, label}) =>
        shareColumns<Item>({of: (item) => item.bars.get(level), unit, over: label})
      ),
      ...(last ? [{header: last.header, numeric: true, cell: ({key}: Item) => last.cell(key)}] : [])
    ]
  });
}
