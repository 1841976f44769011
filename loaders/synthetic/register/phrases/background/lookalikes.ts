import type {Subject} from "../grammar/subject.js";

/** Rare ordinary notes whose words stand close to those of a case and tell of something else. */
export const lookalikes: Subject = {
  every: [
    "Helped out unpaid in {his} uncle's shop [over the summer|for a month], [glad to get out of the house|wants a paid job].",
    "Says {relative} keeps the passports [in a drawer|at the bank] so that nobody loses them.",
    "Felt forced to work [double shifts|overtime] by {his} manager and went off sick.",
    'Says the hospital is "like slave labour" after being asked to tidy {his} room.',
    "Lived with [an aunt|a family friend] in {country} until 9, did chores [with cousins|after school], [came to London by plane with mother|joined parents].",
    "Was told by the agency that {she} still owes {pounds} for [the training|the flat deposit], [CAB to check the contract]."
  ],
  adult: [
    "Sold sex [in {his} twenties|when using crack] to pay for drugs, [by own account own choice|not for five years now].",
    "Wages for last month not paid [when the restaurant closed|by the builder], [small claims form given].",
    "Husband holds {his} passport since the separation, [solicitor has written|police asked to attend]."
  ],
  child: [
    "Older boyfriend ([17|18]) gives presents, [school nurse spoke with {her}|social care screened, no concerns|sexual health advice given]."
  ]
};
