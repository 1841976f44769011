/** The relations that queries share, in the order in which they build on each other. */
export const viewOrder = [
  "characteristics",
  "lineage",
  "codes",
  "kept_out",
  "cohort",
  "members",
  "groups",
  "coded",
  "readers",
  "double_coded"
] as const;

/** The relations on the hits of the search, in the same sense. The tables of the search come when something reads them. */
export const searchViewOrder = ["hits_in_view", "counted_hits", "retrieved", "decided"] as const;

/** The name of a relation that queries share. */
export type ViewName = (typeof viewOrder | typeof searchViewOrder)[number];

/**
 * Those of them that are made again, in this order, whenever other filters are chosen. They are tables, not views, since
 * nearly every query reads them.
 */
export const cohortTables = ["kept_out", "cohort", "members", "groups", "coded"] as const;

/** Whether SQL reads `coded`, which is made only then: most pages ask nothing about codings. */
export function readsCodings(sql: string): boolean {
  return /\b((double_)?coded|readers)\b/.test(sql.replaceAll(/--.*/g, ""));
}

/** Whether SQL reads the tables of the search, or what is made of them. */
export function readsSearch(sql: string): boolean {
  return /\b(search_\w+|screening|hits_in_view|counted_hits|retrieved|decided)\b/i.test(
    sql.replaceAll(/--.*/g, "")
  );
}

/** The fields of each relation that queries share; `of` names a table whose fields it has too, ahead of its own. */
export const viewFields: Record<ViewName, {of?: string; fields: readonly string[]}> = {
  characteristics: {fields: ["patient_id", "variable", "level"]},
  lineage: {fields: ["code", "ancestor"]},
  codes: {of: "codebook", fields: ["theme", "position"]},
  kept_out: {fields: ["selection", "patient_id", "facet", "variable"]},
  cohort: {of: "patients", fields: []},
  members: {fields: ["group", "patient_id"]},
  groups: {fields: ["group", "variable", "position", "denominator"]},
  coded: {fields: ["patient_id", "excerpt_id", "code", "coder", "theme"]},
  readers: {fields: ["patient_id", "excerpt_id", "coder"]},
  double_coded: {fields: ["patient_id", "excerpt_id", "pattern", "agreement"]},
  hits_in_view: {of: "search_hits", fields: []},
  counted_hits: {of: "search_hits", fields: []},
  retrieved: {fields: ["person_id", "rules"]},
  decided: {fields: ["person_id", "decision", "reason", "overruled"]}
};
