import {groupOf, levelLabel} from "../../model/groups.js";
import {readCounted, readText} from "../../model/row.js";
import {isReleased} from "../../model/withheld.js";
import type {QueryName} from "../../queries/query-names.js";
import {countAmong} from "../../text/numbers.js";
import {wilsonInterval} from "../methods/method.js";
import {type DerivedInputs, type DerivedNumber, derive} from "./derived-number.js";

/** The queries whose shares are shown with an interval: where, and the columns that name a row. */
const shown: ReadonlyArray<{
  query: QueryName;
  place: string;
  key: readonly string[];
  label: readonly string[];
}> = [
  {query: "identification-routes", place: "Identification routes", key: ["route"], label: ["label"]},
  {query: "informants", place: "Informants", key: ["informant"], label: ["label"]},
  {query: "theme-frequencies", place: "Themes", key: ["theme"], label: ["label"]},
  {query: "subtheme-frequencies", place: "Subthemes", key: ["subtheme"], label: ["label"]},
  {
    query: "sample-characteristics",
    place: "Sample characteristics",
    key: ["variable", "level"],
    label: ["variable", "level"]
  }
];

/** The interval of every share that a figure or a table prints; a withheld number has none. */
export function shareIntervals({rows, grouping, characteristics}: DerivedInputs): DerivedNumber[] {
  const titles = new Map(characteristics.map(({name, title}) => [name, title]));
  return shown.flatMap(({query, place, key, label}) =>
    rows(query).flatMap((row) => {
      const share = readCounted(row);
      if (!isReleased(share) || share.denominator === 0) return [];
      const {numerator, denominator} = share;
      const group = readText(row, "group");
      const words = label
        .map((column) =>
          column === "level"
            ? levelLabel(readText(row, column))
            : (titles.get(readText(row, column)) ?? readText(row, column))
        )
        .join(": ");
      const whom = groupOf(grouping, group);
      return [
        derive(
          wilsonInterval,
          {numerator, denominator},
          {
            id: `${query} ${key.map((column) => readText(row, column)).join("=")} ${group}`,
            place,
            statement: `${words}: ${countAmong(numerator, denominator, whom)}`
          }
        )
      ];
    })
  );
}
