import {findRow, readCount, readCounted} from "../../model/row.js";
import {counted} from "../../text/numbers.js";
import {printedDecimals, sampleTable} from "../tables/sample-table.js";
import type {Finding} from "./finding.js";
import {tabledShare} from "./share-numbers.js";

/** Who the patients were, laid out as the paper's Table 1. */
export const sampleCharacteristics: Finding = {
  name: "sample-characteristics",
  query: "sample-characteristics",
  title(rows) {
    const size = (group: string) =>
      readCount(findRow(rows, {age_group: group}) ?? {denominator: 0}, "denominator");
    const [patients, adults, children] = [size("all"), size("adult"), size("child")];
    if (patients === null || adults === null || children === null)
      return "The sizes of the groups are withheld";
    return `${counted(patients, "patient")}: ${counted(adults, "adult")} and ${children} ${children === 1 ? "child" : "children"}`;
  },
  measure:
    "Patients with each characteristic, as a share of all patients of the age group. Percentages are rounded half up.",
  standing: () => [
    {standing: "reported", about: "every count, but for the cells in which the paper contradicts itself"},
    {standing: "derived", about: "the percentages, computed again from the counts"}
  ],
  tabled: (row) => tabledShare(readCounted(row), {interval: false, decimals: printedDecimals}),
  draw: (rows, {context}) => sampleTable(rows, context)
};
