import type {PassageForm} from "../grammar/subject.js";

/** What another service told staff. */
export const toldByAnother: PassageForm = {
  name: "told by another service",
  weight: 4,
  saysWord: true,
  phrases: {
    every: [
      "T/C from social services: {pt} is thought to have been trafficked {purpose}, [strategy meeting {next}|they will send the report|police involved].",
      "Police informed {team} that {she} was trafficked from {country} and [is a witness|has given a statement|was found in a raid].",
      "Solicitor's letter states that {she} is a victim of trafficking and asks for [a report|an opinion on fitness|confirmation of diagnosis].",
      "Referral from the Poppy Project: [trafficked {purpose}|trafficked into the UK], [low mood|flashbacks|not sleeping], [has key worker|in their accommodation].",
      "According to the {worker} {pt} was trafficked [as a teenager|from {country}|{few} years ago]; we had not known this before.",
      'GP letter: "this patient tells me {she} was trafficked {purpose} and [is afraid to go out|cannot sleep]".',
      "Immigration [officer|removal centre nurse] phoned: trafficking indicators identified at screening, [interview stopped|rule 35 report sent].",
      "Midwife rang - booking visit revealed {pt} had been trafficked, [unborn baby CIN|social care aware|wants perinatal input].",
      "Salvation Army worker says {she} was trafficked {purpose} and has [45 days' support|a safe house place out of area].",
      "Handover from A&E liaison: brought by police, ? trafficked, [now confirmed by police|later confirmed by social worker].",
      "Probation pre-sentence report describes {her} as having been trafficked by the co-defendants.",
      "Letter from [a refugee charity|a torture survivors' charity|a women's refuge] with account of trafficking {purpose}, scanned to record.",
      "Sexual health clinic let us know, with consent, that {pt} had been trafficked."
    ],
    child: [
      "Social worker explained that {pt} was trafficked from {country} and [met at the airport by a man|left at the Home Office|found by police at an address].",
      "School told us that social care regard {her} as a trafficked child, [flag on file|not to be collected by others]."
    ]
  }
};

/** An official decision under the national referral mechanism. */
export const officialDecision: PassageForm = {
  name: "official decision",
  weight: 2,
  saysWord: true,
  phrases: {
    every: [
      "Conclusive grounds decision received: accepted as a victim of trafficking.",
      "NRM: reasonable grounds to believe that {she} was trafficked, [45 day reflection period|letter dated {today}|solicitor has copy].",
      "UKHTC have written to confirm that {pt} is recognised as a victim of human trafficking.",
      "Home Office accepts that {she} was trafficked but [refused asylum|says {she} can return|gave one year leave].",
      "Competent authority decision positive - trafficked {purpose}.",
      "Tribunal [found|allowed appeal, finding] that {she} had been trafficked and [would be at risk on return|was credible].",
      "Discretionary leave granted for one year as a trafficking victim.",
      "First responder form done by {worker}, and the NRM now says {she} has been trafficked [on balance|conclusively].",
      "Judge accepted expert report: account of being trafficked [consistent|plausible] with scars and PTSD.",
      "Council of Europe Convention residence permit granted (trafficking), valid {few} months."
    ]
  }
};
