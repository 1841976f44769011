import {counted} from "../charts/words.js";
import {sampleTable} from "../components/sample-table.js";
import {number, rowWhere} from "../queries/rows.js";
import type {Finding} from "./finding.js";

/** Who the patients were, laid out as the paper's Table 1. */
export const sampleCharacteristics: Finding = {
  name: "sample-characteristics",
  query: "sample-characteristics",
  title(rows) {
    const size = (group: string) => number(rowWhere(rows, {age_group: group}) ?? {}, "denominator");
    const [adults, children] = [size("adult"), size("child")];
    return `${counted(size("all"), "patient")}: ${counted(adults, "adult")} and ${children} ${children === 1 ? "child" : "children"}`;
  },
  measure:
    "Patients with each characteristic, as a share of all patients of the age group. Percentages are rounded half up.",
  standing: () => [
    {standing: "reported", about: "every count, but for the cells in which print contradicts itself"},
    {standing: "derived", about: "the percentages, computed anew from the counts"}
  ],
  draw: (rows, {context}) => sampleTable(rows, context)
};
