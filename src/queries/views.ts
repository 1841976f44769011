/** The relations that queries share, in the order in which they build on each other. */
export const viewOrder = ["cohort", "members", "groups", "characteristics", "codes", "coded"] as const;

/** The columns of `patients` that a reader can filter by, in the order of the parameters of `cohort`. */
export const filterColumns = [
  "sex",
  "region_of_origin",
  "exploitation",
  "age_band",
  "referral_route"
] as const;

/** One of the columns that a reader can filter by. */
export type FilterColumn = (typeof filterColumns)[number];

/** The level chosen for each filtered column; a column that is not there is not filtered. */
export type Filters = Partial<Record<FilterColumn, string>>;

/** The parameters of `cohort` for a choice of filters: a level each, or null for every level. */
export function cohortParameters(filters: Filters): Array<string | null> {
  return filterColumns.map((column) => filters[column] ?? null);
}
