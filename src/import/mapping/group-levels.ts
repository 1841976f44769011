import {takenColumns} from "../../extract/study-schema.js";
import {makeColumnSlug} from "../project/slugs.js";
import type {GroupLevel, MappedGroups} from "./mapping.js";

/** The groups of adults and children, with the values that mean each. */
export function ageLevels(adult: string[], child: string[]): GroupLevel[] {
  return [
    {level: "adult", words: {one: "adult", many: "adults"}, values: adult},
    {level: "child", words: {one: "child", many: "children"}, values: child}
  ];
}

/** The column of groups that no characteristic is of: as the mapping calls it, else made of the variable's name. */
export function nameGroupColumn({variable, column}: MappedGroups): string {
  const slug = column ?? makeColumnSlug(variable);
  if (column !== undefined || (/^[a-z]/.test(slug) && !takenColumns.includes(slug))) return slug;
  return slug === "" ? "study_group" : `study_${slug}`;
}
