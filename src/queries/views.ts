/** The relations that queries share, in the order in which they build on each other. */
export const viewOrder = [
  "characteristics",
  "lineage",
  "codes",
  "patient_codings",
  "patient_codes",
  "kept_out",
  "members",
  "groups",
  "cohort",
  "code_counts",
  "coded",
  "readers",
  "double_coded"
] as const;

/** The relations on the hits of the search, in the same sense. The tables of the search come when something reads them. */
export const searchViewOrder = ["hits_in_view", "counted_hits", "retrieved", "decided"] as const;

/** The name of a relation that queries share. */
export type ViewName = (typeof viewOrder | typeof searchViewOrder)[number];

/** Those of them that are made again, in this order, whenever other filters are chosen. Whatever else there is reads them. */
export const cohortTables = ["kept_out", "members", "groups"] as const;

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
  patient_codings: {fields: ["patient_id", "excerpt_id", "code", "coder", "theme"]},
  patient_codes: {fields: ["kind", "code", "patient_id", "codings"]},
  kept_out: {fields: ["selection", "patient_id", "facet", "variable"]},
  members: {fields: ["group", "patient_id"]},
  groups: {fields: ["group", "variable", "position", "denominator"]},
  cohort: {of: "patients", fields: []},
  code_counts: {fields: ["kind", "code", "group", "patients", "codings"]},
  coded: {fields: ["patient_id", "excerpt_id", "code", "coder", "theme"]},
  readers: {fields: ["patient_id", "excerpt_id", "coder"]},
  double_coded: {fields: ["patient_id", "excerpt_id", "pattern", "agreement"]},
  hits_in_view: {of: "search_hits", fields: []},
  counted_hits: {of: "search_hits", fields: []},
  retrieved: {fields: ["person_id", "rules"]},
  decided: {fields: ["person_id", "decision", "reason", "overruled"]}
};
