import type {Subject} from "../grammar/subject.js";

/** Risk to self and others, self-neglect, safeguarding in general. */
export const risk: Subject = {
  every: [
    "Risk: [denies suicidal ideation|fleeting suicidal thoughts, no plan|no current DSH|low at present].",
    "Risk to self [low|moderate|low to moderate], risk to others [low|nil evident], self neglect [moderate|low].",
    "Denies [TSH|thoughts of self-harm|suicidal intent]; protective factors: [family|faith|{his} children|the dog|fear of pain].",
    "Took [an OD of {few} paracetamol|16 tablets of ibuprofen|a handful of tablets] {weeks} ago, [regrets this|told no one|phoned ambulance {herself}].",
    "Hx of DSH by [cutting|overdose], last [episode|time] {weeks} ago; [no medical attention needed|sutured in A&E].",
    "No thoughts of harming others. [No forensic hx|No hx of violence|Past caution for affray].",
    'Passive death wish ("[would not mind not waking up|better off not here]"), no intent or plan.',
    "Crisis plan [discussed|updated|given]: [crisis line|A&E|duty worker|Samaritans].",
    "[No risk issues|No new risks] identified [today|at this contact].",
    "Safeguarding [alert raised|discussed in supervision|no concerns at present|form completed].",
    "Risk of [self neglect|falls|exploitation by others re money|fire (smokes in bed)|non-compliance] noted.",
    "Carries [no weapons|a kitchen knife for protection in past, not now]; [police aware|{team} aware].",
    "Impulsive when [intoxicated|angry|let down], [regrets afterwards|little insight].",
    "Agreed to [hand in tablets|weekly dispensing|call if thoughts return].",
    "Level of observation: [general|intermittent 15 mins|1:1|hourly checks], [no incidents|settled].",
    "Superficial cuts to [left forearm|thigh], [cleaned and dressed|healing|states feels relief after]."
  ],
  child: [
    "Child protection: [not on the register|CP plan under neglect|social care closed the case|CIN plan]; [school aware|core group next month].",
    "Scratched {his} arms with [a compass|scissors] after [a row with {relative}|being bullied], [no intent to die|told a friend]."
  ],
  older: [
    "Risk of falls [high|moderate]; left gas on x{few}; [wandering at night|found by neighbours in street]; [key safe fitted|telecare referral]."
  ]
};
