import type {Nouns} from "../../model/study.js";
import type {Counted} from "../../model/withheld.js";
import {withheldMark, withheldWords} from "../../model/withheld.js";
import {percent, tablePercent, tableShare} from "../../text/numbers.js";
import type {TableColumn} from "./data-table.js";

/**
 * Two columns with a count and its share: `41/95` and `43.2 (33.7 to 53.2)`, or `43.2` without intervals. Where the count
 * is withheld, one cell over both columns says so.
 * @param of the counts of an item; undefined where it has none
 * @param unit what is counted, the header of the counts
 * @param over the header over both columns
 */
export function shareColumns<Item>({
  of,
  unit,
  over,
  intervals = true
}: {
  of: (item: Item) => Counted | undefined;
  unit: Nouns;
  over?: string;
  intervals?: boolean;
}): TableColumn<Item>[] {
  const isWithheld = (item: Item) => of(item)?.numerator === null;
  const heads = over === undefined ? {numeric: true} : {over, numeric: true};
  return [
    {
      ...heads,
      header: unit.many,
      span: (item) => (isWithheld(item) ? 2 : 1),
      cell(item) {
        const cell = of(item);
        if (!cell) return "–";
        return cell.numerator === null
          ? withheldWords
          : `${cell.numerator}/${cell.denominator ?? withheldMark}`;
      }
    },
    {
      ...heads,
      header: intervals ? "% (95 % interval)" : "%",
      cell(item) {
        const cell = of(item);
        return cell ? shareWords(cell, intervals) : "–";
      }
    }
  ];
}

/** A count with its share in one cell: `41/95 (43 %)`. */
export function cellWords({numerator, denominator}: Counted): string {
  if (numerator === null) return withheldWords;
  return denominator === null
    ? `${numerator}/${withheldMark}`
    : `${numerator}/${denominator} (${percent(numerator, denominator)})`;
}

function shareWords({numerator, denominator}: Counted, intervals: boolean): string {
  if (numerator === null || denominator === null) return withheldWords;
  if (denominator === 0) return "–";
  return intervals ? tableShare(numerator, denominator) : tablePercent(numerator, denominator);
}
