import type {Subject} from "../grammar/subject.js";

/** Memory, cognition and care in later life. */
export const memory: Subject = {
  every: [
    "Memory [worse over {few} years|deteriorating|stable], forgets [names|appts|pans on stove|where {she} put things].",
    "MMSE {score}/30 ([was {score}|first test|lost points on recall]), ACE-R [62|71|78|84]/100.",
    "Lives in {home}; {relative} [shops and cooks|visits daily|lives in|holds key].",
    "Washing and dressing [independent|with prompting|needs one], [cooking no longer safe|can make tea].",
    "CT head: [small vessel disease|generalised atrophy|NAD for age|old infarct].",
    "Diagnosis of [Alzheimer's disease|vascular dementia|mixed dementia|MCI] [shared with {her} and {relative}|discussed|to be confirmed].",
    "[Agitated|Calling out|Wandering|Sundowning] in the late afternoon, [settles with company|staff use distraction|prn rarely].",
    "Capacity [assessed re placement: lacks|has capacity re medication|best interests meeting {next}].",
    "Driving [stopped|DVLA informed|advised not to]; bank card [with {relative}|lost x{few}].",
    "Home [tidy|cluttered|cold], [out of date food|bins full|heating on high].",
    "Carer strain: {relative} [tearful|not sleeping|offered respite|joins carers' group].",
    "Care home staff report [resistive to care|eating well|falls x{few}|sleeping most of day]."
  ]
};
