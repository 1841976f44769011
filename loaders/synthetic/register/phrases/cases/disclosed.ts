import type {PassageForm} from "../grammar/subject.js";

/** Told by the patient to the clinician. */
export const disclosed: PassageForm = {
  name: "disclosed in session",
  weight: 4,
  saysWord: true,
  phrases: {
    every: [
      "{Pt} disclosed today that {she} had been trafficked {purpose}, [very distressed|first time told anyone|asked that this not be shared].",
      "{She} told me [through interpreter|in tears|quietly] that {she} was trafficked from {country} [by a family friend|by a man {she} met|by an agent].",
      'States "I was trafficked" and [did not wish to say more|described being moved from house to house|named no one].',
      "Disclosed being trafficked to {country} and then the UK, [held for {few} months|moved between cities|phone taken].",
      "Reports that a boyfriend trafficked {her} to the UK {purpose}, [had promised a job|had promised college|said it was a holiday].",
      "Spoke for first time of having been trafficked, [shame ++|grounding used|ended session with breathing exercise].",
      "{She} says the people who trafficked {her} threatened {his} family in {country}.",
      "In session {few} {she} linked the nightmares to being trafficked at [14|16|17|19|22].",
      "Gave history of trafficking: told there was [a job in a hotel|a place at school|work as a nanny], then {purpose}.",
      'Asked what had happened before 2007, {she} said that {she} was "trafficked and kept in a house", [did not elaborate|no further details].',
      "Wrote in {his} diary, shown today, that {she} was trafficked by {his} uncle.",
      "Described escape from traffickers: [a customer helped|left door open|ran from car at petrol station], went to [church|police|Home Office at Croydon]."
    ],
    child: [
      '{She} told the foster carer and then me that the "auntie" had trafficked {her} here, using that word.',
      "Used toys to show the house; later said that {she} was trafficked and [missed sister|was hungry|slept on floor]."
    ]
  }
};

/** True cases with a negation that does not bear on them. */
export const besideNegation: PassageForm = {
  name: "beside a negation",
  weight: 1.2,
  saysWord: true,
  phrases: {
    every: [
      "Denies suicidal ideation. Was trafficked to the UK {purpose}.",
      "No family in UK, trafficked here at [15|16|18|20].",
      "There is no doubt that {she} was trafficked, [account consistent|police and NRM agree].",
      "{She} did not speak of it at first but was trafficked from {country}.",
      "Not known to services before. Trafficked {few} years ago {purpose}.",
      "No psychotic symptoms; PTSD after having been trafficked.",
      "Never attended school, was trafficked as a child and [cannot read|learnt to read here].",
      "Denied at first, now says clearly that {she} was trafficked {purpose}.",
      "Without leave to remain since being trafficked to the UK, [solicitor involved|fresh claim].",
      "Has not seen {his} sister since they were both trafficked from {country}."
    ]
  }
};

/** Suspected by staff. */
export const suspected: PassageForm = {
  name: "suspected by staff",
  weight: 2.5,
  saysWord: true,
  phrases: {
    every: [
      "?trafficked - [discuss in supervision|arrived alone, vague re journey|to explore when trust established].",
      "I am concerned that {she} may have been trafficked, [spoke to safeguarding lead|needs careful enquiry|account fits].",
      "Impression: PTSD, possible victim of trafficking.",
      "The history [raises suspicion|is highly suggestive] of trafficking {purpose}.",
      "Suspect {she} was trafficked: [papers held by others|accompanied by older man who spoke for {her}|does not know address].",
      "Team feels this is likely to be trafficking and [has referred to social care|police contacted|will complete NRM form].",
      "Query trafficking {purpose} given [{his} account|what the {worker} describes|physical signs].",
      "Probable trafficking - [strategy meeting called|child protection informed|solicitor advised to raise].",
      "Very likely to have been trafficked in view of [debt to agent and locked house|age on arrival and unknown escort].",
      "Discussed in MDT: {few} indicators of human trafficking, plan to [ask gently|see alone with interpreter|contact the Poppy Project].",
      "Concern re trafficking remains [high|since last review], [escort at every appt|{she} gave two names|bruises explained poorly]."
    ]
  }
};
