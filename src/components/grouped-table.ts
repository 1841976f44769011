import {type Group, groupLabels} from "../charts/options.js";
import type {Bar} from "../charts/paired-bars.js";
import {intervalWords} from "../charts/words.js";
import {roundHalfUp} from "../stats/rounding.js";
import {type Column, dataTable} from "./table.js";

type Item = {label: string; bars: Map<Group, Bar>};

/** The numbers of a figure of bars: a row a label, and for each group the count, its percentage and its interval. */
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
    columns: [{header, cell: ({label}) => label}, ...groups.flatMap(columnsOf)]
  });
}

function columnsOf(group: Group): Column<Item>[] {
  const say = (words: (count: number, total: number) => string) => (item: Item) => {
    const bar = item.bars.get(group);
    return bar ? words(bar.count, bar.total) : "–";
  };
  const over = groupLabels[group];
  return [
    {over, header: "patients", numeric: true, cell: say((count, total) => `${count}/${total}`)},
    {over, header: "% (95 % interval)", numeric: true, cell: say(shareWords)}
  ];
}

function shareWords(count: number, total: number): string {
  return total === 0 ? "–" : `${roundHalfUp(count, total, 1).toFixed(1)} (${intervalWords(count, total)})`;
}
