import type {PassageForm} from "../grammar/subject.js";

/** The patient says no. */
export const denied: PassageForm = {
  name: "denied",
  weight: 1.5,
  phrases: {
    every: [
      "Denies being trafficked.",
      "{She} denied having been trafficked and [was puzzled by the question|laughed|described coming with parents].",
      "Asked about trafficking - denied.",
      "{Pt} states {she} was not trafficked, came [by choice|to study|to join {relative}].",
      "Denies any hx of trafficking, [DV|exploitation] or torture.",
      "Says {she} has never been trafficked.",
      "{She} is clear that nobody trafficked {her} and that {she} paid for the ticket {herself}.",
      "Denies trafficing or sexual exploitation.",
      "Repeatedly denies that {she} was trafficked, [travelled with brother|own passport|own savings].",
      'When asked directly said "no, I wasn\'t trafficked, I came on a plane with my mum".'
    ]
  }
};

/** Nothing found. */
export const noEvidence: PassageForm = {
  name: "no evidence",
  weight: 1.3,
  phrases: {
    every: [
      "No evidence of trafficking.",
      "No indication that {she} has been trafficked.",
      "Nil evidence of exploitation or trafficking at assessment.",
      "There were no trafficking indicators.",
      "No concerns re trafficking, [FGM|forced marriage] or DV.",
      "Not a victim of trafficking.",
      "NO EVIDENCE OF TRAFFICKING OR DOMESTIC VIOLENCE.",
      "No hx of trafficking [elicited|known|reported].",
      "No signs of human trafficking, [housed with family|working legally|settled status].",
      "Social worker found no evidence that {she} had been trafficked.",
      "{She} does not appear to have been trafficked."
    ]
  }
};

/** Thought of and set aside. */
export const ruledOut: PassageForm = {
  name: "ruled out",
  weight: 1,
  phrases: {
    every: [
      "Trafficking was considered and ruled out by [social services|police|the solicitor].",
      "NRM decision negative, not considered to be trafficked; [came to join aunt|account of economic migration].",
      "Earlier query of trafficking excluded after [speaking with parents|checks with school|embassy confirmed].",
      "Previously thought to be trafficked but this was an error, [other patient's letter misfiled|mix-up of names].",
      "Police investigated possible trafficking, nothing found, [case closed|family cleared].",
      "The entry of last month about trafficking refers to another patient and was made in error.",
      "Trafficking unlikely: [came with both parents|has own passport and phone|lives with husband of 20 yrs].",
      "Safeguarding screen: trafficking not suspected."
    ]
  }
};

/** A screening question with no. */
export const screened: PassageForm = {
  name: "screened: no",
  weight: 1.5,
  phrases: {
    every: [
      "Ever been trafficked? No.",
      "TRAFFICKED: NO. DV: NO. CHILDREN IN HOUSEHOLD: {few}.",
      "Traficking - no; DV - no; [FGM - no|honour based violence - no]",
      "Trafficking: N/A",
      "Trafficking/forced marriage/FGM: none disclosed",
      "Screening questions asked re DV (no), trafficking (no), [debt (yes)|FGM (no)].",
      "Victim of trafficking Y/N: N",
      "Routine enquiry re abuse, violence and trafficking - nil.",
      "Asked booking questions, answered no to trafficking and [to violence|to FGM|all others].",
      "( ) trafficked  ( ) asylum  (x) resident - ticked by {pt} on form",
      "Human trafficking: not applicable. [Domestic abuse: historic|Honour based violence: no].",
      "Risk checklist: trafficking 0, self neglect 1, falls 0."
    ]
  }
};
