import type {Compared} from "../../analysis/comparisons/comparison.js";
import type {Group} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import type {Proportion} from "../../stats/proportion.js";
import type {Interval} from "../../stats/wilson.js";
import {minusWords, pointsWords, pWords, rangeWords, ratioWords} from "../../text/comparison-words.js";
import {freeNames} from "../../text/free-names.js";
import {tableShare} from "../../text/numbers.js";
import {dataTable, type TableColumn} from "../tables/data-table.js";

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
      {header, cell: ({label, tag}) => (tag ? `${label} (${tag})` : label)},
      groupColumn(one, ({first}) => first),
      groupColumn(other, ({second}) => second),
      {
        header: `${minusWords(groups)}, points (95 % interval)`,
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
export function comparedRows(family: readonly Compared[], groups: readonly [Group, Group]): Row[] {
  return family.map(({key, label, first, second, firstShare, secondShare, difference, ...exact}) => {
    const of = {key, label};
    const compared = {
      difference: difference.difference,
      difference_lower: difference.lower,
      difference_upper: difference.upper,
      fisher_p: exact.pValue,
      fisher_p_holm: exact.adjusted,
      odds_ratio: exact.oddsRatio.estimate,
      odds_ratio_lower: exact.oddsRatio.lower,
      odds_ratio_upper: exact.oddsRatio.upper
    };
    const [one = "", other = ""] = freeNames(
      groups.map((group) => group.label.toLowerCase()),
      Object.keys({...of, ...compared}),
      shareEnds
    );
    return {
      ...of,
      ...shareCells(one, first, firstShare),
      ...shareCells(other, second, secondShare),
      ...compared
    };
  });
}

/** What follows the name of a group in the columns of its share. */
export const shareEnds = ["", "_total", "_share", "_lower", "_upper"];

/** The share of a group with its interval, as cells of a file whose columns begin with a name. */
export function shareCells(name: string, {numerator, denominator}: Proportion, share: Interval): Row {
  return {
    [name]: numerator,
    [`${name}_total`]: denominator,
    [`${name}_share`]: share.estimate,
    [`${name}_lower`]: share.lower,
    [`${name}_upper`]: share.upper
  };
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
