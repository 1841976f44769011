import type {Compared} from "../../analysis/comparisons/comparison.js";
import type {Group} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import type {Proportion} from "../../stats/proportion.js";
import {minusWords, pointsWords, pWords, rangeWords, ratioWords} from "../../text/comparison-words.js";
import {freeNames} from "../../text/free-names.js";
import {tableShare} from "../../text/numbers.js";
import {labelOf} from "../charts/paired-bars.js";
import {dataTable, type TableColumn} from "../tables/data-table.js";
import {type FileNumbers, shareCells} from "./file-numbers.js";
import {tagCell} from "./standing.js";

/** Everything that the stated methods say of a family of comparisons, a row a comparison. */
export function comparedTable(
  family: readonly Compared[],
  groups: readonly [Group, Group],
  {header, caption}: {header: string; caption: string}
) {
  const [one, other] = groups;
  return dataTable(family, {
    caption,
    columns: [
      {header, cell: (each) => labelOf(each)},
      groupColumn(one, ({first}) => first),
      groupColumn(other, ({second}) => second),
      {
        header: `${minusWords(groups)}, points (95 % interval)`,
        numeric: true,
        cell: ({difference: {difference, lower, upper}}) =>
          `${pointsWords(difference)} (${rangeWords(lower, upper, pointsWords)})`
      },
      {over: "Fisher’s exact\u00a0p", header: "raw", numeric: true, cell: ({pValue}) => pWords(pValue)},
      {over: "Fisher’s exact\u00a0p", header: "Holm", numeric: true, cell: ({adjusted}) => pWords(adjusted)},
      {
        header: "Odds ratio (95 % interval)",
        numeric: true,
        cell: ({oddsRatio: {estimate, lower, upper}}) =>
          `${ratioWords(estimate)} (${rangeWords(lower, upper, ratioWords)})`
      }
    ]
  });
}

/** The same as rows for a file. */
export function comparedRows(
  family: readonly Compared[],
  groups: readonly [Group, Group],
  numbers: FileNumbers
): Row[] {
  const tags = family.map(({tag}) => tag);
  return family.map(({key, label, tag, first, second, firstShare, secondShare, difference, ...exact}) => {
    const of = {key, label, ...tagCell(tag, tags)};
    const compared = {
      difference: numbers.points(difference.difference),
      difference_lower: numbers.points(difference.lower),
      difference_upper: numbers.points(difference.upper),
      fisher_p: numbers.p(exact.pValue),
      fisher_p_holm: numbers.p(exact.adjusted),
      odds_ratio: numbers.ratio(exact.oddsRatio.estimate),
      odds_ratio_lower: numbers.ratio(exact.oddsRatio.lower),
      odds_ratio_upper: numbers.ratio(exact.oddsRatio.upper)
    };
    const [one = "", other = ""] = freeNames(
      groups.map((group) => group.label.toLowerCase()),
      Object.keys({...of, ...compared}),
      numbers.shareEnds
    );
    return {
      ...of,
      ...shareCells(one, [first, firstShare], numbers),
      ...shareCells(other, [second, secondShare], numbers),
      ...compared
    };
  });
}

function groupColumn({label}: Group, share: (comparison: Compared) => Proportion): TableColumn<Compared> {
  return {
    header: `${label}: number, % (95 % interval)`,
    numeric: true,
    cell(item) {
      const {numerator, denominator} = share(item);
      return `${numerator}/${denominator}, ${tableShare(numerator, denominator)}`;
    }
  };
}
