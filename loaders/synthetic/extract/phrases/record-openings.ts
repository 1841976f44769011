import type {PhraseSet} from "./phrase-set.js";

/** How a note of each type of record may begin; a type without openings begins with its matter. */
export const recordOpenings: Readonly<Record<string, PhraseSet>> = {
  "Clinical note": {
    every: [
      "[Seen|Reviewed] [today|this morning|this afternoon] at the {team} base, [alone|with {companion}|for half an hour].",
      "[Home visit|Visit] to the {home}; [seen alone|{companion} present|stayed by the window].",
      "Telephone [review|contact|call], [about twenty minutes|brief|cut short by a poor line].",
      "[Planned|Routine|Early] review with [the care co-ordinator|the duty clinician|{companion}].",
      "Attended [late|on time|early] with {companion}.",
      "[Seen|Met] in the waiting area first as {she} [was wary of|did not want to go into] the interview room.",
      "Call [taken|returned] from {companion}, who was [concerned|worried] about {his} {symptoms}.",
      "Duty contact: {companion} [rang|telephoned] [on {his} behalf|for advice]."
    ],
    adult: ["Seen on the ward [in the quiet room|before ward round|after a poor night]."],
    child: ["Seen at [school|the clinic|the {home}] with {companion} for the first [ten minutes|part]."]
  },
  Assessment: {
    every: [
      "[Initial|Second|Joint] assessment by the {team}, [in two parts|at the {home}|with {companion} nearby].",
      "Assessment [over two sessions|cut short at {his} request|completed in part].",
      "Assessed [following referral|jointly with a colleague|at short notice] because of {symptoms}.",
      "Mental state: [quiet|guarded|tearful|polite] [and tired|but oriented|with little eye contact].",
      "[Presenting difficulties|Main difficulties] are {symptoms} and [fear of being alone|feeling on edge|headaches].",
      "[Limited|Partial|Long] assessment today; {companion} [waited outside|gave some background|stayed throughout]."
    ],
    adult: ["Mental Health Act assessment considered with the ASW and [not pursued|deferred]."],
    child: ["[Looked-after child|CAMHS] assessment, [carer seen separately|first of three appointments]."]
  },
  "Care plan": {
    every: [
      "Care plan [reviewed|updated|agreed] with [the patient|{companion}|the care co-ordinator].",
      "[CPA review|Review of needs]: [little change|several unmet needs|some progress].",
      "Need identified: [safety|stability|company|support] [outside appointments|between reviews|in daily life].",
      "Goals set at the last review [were carried forward|were not met|were met in part].",
      "[Strengths|What helps]: {day}, [a trusted {worker}|one close friend|keeping busy]."
    ]
  },
  Correspondence: {
    every: [
      "[Thank you for|I write further to] your [letter|referral] about {symptoms}.",
      "Dear colleague, [I am writing to update you on|a brief update about] this [patient|referral].",
      "Letter to {agency}, [copy to the GP|copy on file].",
      "Email [from|to] {agency}, [summarised here|copied to the record].",
      "[In reply to|Following] your [enquiry|call], I can [confirm|add] the following with {his} consent."
    ]
  },
  "Risk assessment": {
    every: [
      "Risk [reviewed|summary updated] [after a call from {companion}|following a change in circumstances|at review].",
      "Risk to self [low at present|moderate|raised by {symptoms}]; risk from others [remains a concern|needs review].",
      "[Current|Main] risks: [self-harm|self-neglect|harm from others|isolation] in the context of the following.",
      "Safeguarding [alert raised|concern noted|referral made] [today|with {his} knowledge|after discussion with the lead]."
    ]
  },
  "Meeting minutes": {
    every: [
      "Discussed at [the weekly team meeting|the clinical meeting|ward round|the zoning meeting].",
      "[Professionals' meeting|Network meeting] [with|attended by] {agency}, the {team} and {companion}.",
      "Item: [update from|report by] {companion}.",
      "Present: {team}, {agency} and [the chair|a trainee|the safeguarding lead]; apologies from [housing|education|the health visitor|legal services]."
    ],
    child: [
      "[Strategy meeting|Looked-after child review|Child protection conference] [with|attended by] {agency} and the {team}."
    ]
  }
};
