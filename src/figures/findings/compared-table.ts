import type {Compared} from "../../analysis/comparisons/comparison.js";
import type {Row} from "../../model/row.js";
import type {Proportion} from "../../stats/proportion.js";
import {pointsWords, pWords, rangeWords, ratioWords} from "../../text/comparison-words.js";
import {tableShare} from "../../text/numbers.js";
import {dataTable, type TableColumn} from "../tables/data-table.js";

/** Everything that the stated methods say of a family of comparisons, a row a comparison. */
export function comparedTable(
  family: readonly Compared[],
  {header, caption}: {header: string; caption: string}
) {
  return dataTable(family, {
    caption,
    columns: [
      {header, cell: ({label, tag}) => (tag ? `${label} (${tag})` : label)},
      groupColumn("Adults", ({adults}) => adults),
      groupColumn("Children", ({children}) => children),
      {
        header: "Adults minus children, points (95 % interval)",
        numeric: true,
        cell: ({difference: {difference, lower, upper}}) =>
          `${pointsWords(difference)} (${rangeWords(lower, upper, pointsWords)})`
      },
      {over: "Fisher’s exact p", header: "raw", numeric: true, cell: ({pValue}) => pWords(pValue)},
      {over: "Fisher’s exact p", header: "Holm", numeric: true, cell: ({adjusted}) => pWords(adjusted)},
      {
        header: "Odds ratio (95 % interval)",
        numeric: true,
        cell: ({oddsRatio: {estimate, lower, upper}}) =>
          `${ratioWords(estimate)} (${rangeWords(lower, upper, ratioWords)})`
      }
    ]
  });
}

/** The same as rows for a file, unrounded; shares and differences are fractions of 1. */
export function comparedRows(family: readonly Compared[]): Row[] {
  return family.map(({key, label, adults, children, adultShare, childShare, difference, ...exact}) => ({
    key,
    label,
    adults: adults.numerator,
    adults_total: adults.denominator,
    adults_share: adultShare.estimate,
    adults_lower: adultShare.lower,
    adults_upper: adultShare.upper,
    children: children.numerator,
    children_total: children.denominator,
    children_share: childShare.estimate,
    children_lower: childShare.lower,
    children_upper: childShare.upper,
    difference: difference.difference,
    difference_lower: difference.lower,
    difference_upper: difference.upper,
    fisher_p: exact.pValue,
    fisher_p_holm: exact.adjusted,
    odds_ratio: exact.oddsRatio.estimate,
    odds_ratio_lower: exact.oddsRatio.lower,
    odds_ratio_upper: exact.oddsRatio.upper
  }));
}

function groupColumn(over: string, group: (comparison: Compared) => Proportion): TableColumn<Compared> {
  return {
    header: `${over}: patients, % (95 % interval)`,
    numeric: true,
    cell(item) {
      const {numerator, denominator} = group(item);
      return `${numerator}/${denominator}, ${tableShare(numerator, denominator)}`;
    }
  };
}
