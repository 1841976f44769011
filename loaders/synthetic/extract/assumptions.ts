/**
 * Everything about the synthetic extract that is invented and has a number, in one place. None of it is
 * a finding of the paper. Codes and levels that are not named here get the weight 1.
 */

/** How much more often than by chance a level occurs together with another, as a difference of log odds. */
export interface Leaning {
  readonly given: readonly [column: string, level: string];
  readonly towards: readonly [column: string, level: string];
  readonly strength: number;
}

/** Mild associations between the variables of a patient; the margins stay as printed. */
export const leanings: readonly Leaning[] = [
  {given: ["sex", "Female"], towards: ["exploitation", "Sexual"], strength: 1.1},
  {given: ["sex", "Male"], towards: ["exploitation", "Other"], strength: 1.3},
  {given: ["sex", "Male"], towards: ["exploitation", "Unknown"], strength: 0.6},
  {given: ["age_band", "8-11"], towards: ["exploitation", "Domestic servitude"], strength: 1.4},
  {given: ["region_of_origin", "Europe"], towards: ["exploitation", "Sexual"], strength: 0.8},
  {given: ["region_of_origin", "Asia"], towards: ["exploitation", "Domestic servitude"], strength: 0.5},
  {given: ["age_band", "8-11"], towards: ["referral_route", "Other"], strength: 1}
];

/** A weight for each age group; `every` is for the groups that are not named. */
export type GroupWeights = Readonly<Record<string, number>>;

/** Routes that a patient has only when there is no other. */
export const routesAlone: readonly string[] = ["not-recorded"];

/** How often a route without a printed count is the primary one. */
export const routeWeights: Readonly<Record<string, GroupWeights>> = {
  "patient-disclosed": {adult: 27, child: 5},
  "staff-recognised": {adult: 9, child: 3},
  "record-history": {adult: 8, child: 2},
  "family-friend": {adult: 3, child: 2},
  "not-recorded": {adult: 7, child: 2}
};

/** How often a service is the informant. */
export const informantWeights: Readonly<Record<string, GroupWeights>> = {
  "social-care": {adult: 5, child: 14},
  police: {adult: 7, child: 4},
  "immigration-services": {adult: 5, child: 0.3},
  solicitor: {adult: 9, child: 0.6},
  "health-service": {adult: 9, child: 2},
  "voluntary-organisation": {adult: 8, child: 1},
  school: {adult: 0, child: 3}
};

/** The chances that shape identifications. */
export const identification = {
  /** The chance that a route with a printed count is the primary one of a patient who has it. */
  reportedIsPrimary: 0.88,
  /** The chance of a second route, and, given two, of a third. */
  secondRoute: 0.2,
  thirdRoute: 0.15,
  /** The chance of a second informant. */
  secondInformant: 0.14
} as const;

/** How many excerpts there are, and how unevenly they fall on patients. */
export const excerptCounts = {
  /** The share of patients who have none. */
  withoutAny: 10 / 130,
  /** The mean among the others, and the standard deviation of its logarithm between patients. */
  mean: 7.4,
  unevenness: 0.72
} as const;

/** How often a type of record occurs. */
export const recordTypeWeights: Readonly<Record<string, GroupWeights>> = {
  "Clinical note": {every: 10},
  Assessment: {every: 4},
  "Care plan": {every: 3},
  Correspondence: {every: 4},
  "Risk assessment": {every: 2},
  "Meeting minutes": {every: 2, child: 4}
};

/** How often a profession is the writer. */
export const roleWeights: Readonly<Record<string, GroupWeights>> = {
  Psychiatrist: {every: 8},
  "Community mental health nurse": {every: 7, child: 3},
  "Care co-ordinator": {every: 6},
  "Social worker": {every: 3, child: 6},
  "Clinical psychologist": {every: 4, child: 6},
  "Ward nurse": {every: 3, child: 1},
  "Occupational therapist": {every: 1.5},
  "Support worker": {every: 1.5}
};

/** How often a theme is coded, and a subtheme within its theme. */
export const codeWeights: Readonly<Record<string, GroupWeights>> = {
  "social-legal-instability": {adult: 30, child: 24},
  "ascertaining-history": {adult: 20, child: 22},
  "patient-engagement": {adult: 18, child: 20},
  "service-availability": {adult: 13, child: 9},
  "inter-agency-working": {adult: 17, child: 25},
  "immigration-status": {adult: 9, child: 6},
  "housing-destitution": {adult: 7, child: 4},
  "legal-proceedings": {adult: 4, child: 3},
  "continuing-threat": {adult: 4, child: 5},
  "moves-between-areas": {adult: 4, child: 5},
  "reluctance-to-disclose": {adult: 7, child: 8},
  "inconsistent-accounts": {adult: 4, child: 4},
  "language-interpreting": {adult: 6, child: 4},
  "missing-records": {adult: 3, child: 4},
  "uncertain-age": {adult: 1, child: 6},
  "missed-appointments": {adult: 8, child: 6},
  "distrust-of-services": {adult: 6, child: 6},
  "treatment-declined": {adult: 5, child: 4},
  "loss-of-contact": {adult: 4, child: 6},
  "thresholds-eligibility": {adult: 5, child: 4},
  "waiting-times": {adult: 4, child: 4},
  "lack-of-trauma-therapy": {adult: 4, child: 3},
  "specialist-support": {adult: 3, child: 3},
  "sharing-information": {adult: 5, child: 6},
  "unclear-responsibility": {adult: 5, child: 5},
  "joint-planning": {adult: 5, child: 8},
  "requests-for-reports": {adult: 6, child: 3}
};

/** The chances that shape codings. */
export const coding = {
  /** How many codes an excerpt carries, by weight. */
  codesAnExcerpt: new Map([
    [1, 51],
    [2, 38],
    [3, 12],
    [4, 3]
  ]),
  /** The chance that a theme is coded directly rather than through a subtheme. */
  themeDirectly: 0.11,
  /** How unevenly themes are spread over patients: the smaller, the fewer themes each patient has. */
  themeUnevenness: 0.7,
  /** The coders, by how much they coded alone. */
  coders: new Map([
    ["coder-a", 55],
    ["coder-b", 45]
  ]),
  /** The chance that both coders coded the excerpt. */
  codedTwice: 0.2,
  /** For such an excerpt, the chance that one coder put a neighbouring code in place of a code, or left it out. */
  neighbourInstead: 0.08,
  leftOut: 0.06
} as const;

/** The weight of a code or level in an age group; 1 where none is given. */
export function weightOf(
  weights: Readonly<Record<string, GroupWeights>>,
  value: string,
  ageGroup: string
): number {
  return weights[value]?.[ageGroup] ?? weights[value]?.every ?? 1;
}
