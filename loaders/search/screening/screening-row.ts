/** What a reviewer can decide of a person. */
export const decisions = ["included", "excluded"] as const;

/** What a reviewer decided of a person. */
export type ScreeningDecision = (typeof decisions)[number];

/** One row of `screening.csv`: what one reviewer decided of one person. A person has one row a reviewer at most. */
export interface ScreeningRow {
  readonly person_id: string;
  readonly reviewer: string;
  readonly decision: ScreeningDecision;
  /** Never null where the person is excluded. */
  readonly reason: string | null;
}

/** The reviewer whose row settles what the others differ on; it is nobody's own reading. */
export const consensus = "consensus";
