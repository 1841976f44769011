import type {PassageForm} from "../grammar/subject.js";

/** The word used plainly by staff who know. */
export const namedPlainly: PassageForm = {
  name: "named plainly",
  weight: 5,
  saysWord: true,
  phrases: {
    every: [
      "{She} was trafficked to the UK from {country} {purpose}.",
      "Trafficked into this country {purpose} {few} years ago, [escaped|got away|was released] [with help of a stranger|after a police raid|through a window].",
      "Background: [born in {country}|raised by grandmother], trafficked {purpose}, now [seeking asylum|supported by social services|in safe accommodation].",
      "PTSD following being trafficked {purpose} [between 2004 and 2006|over two years|for {few} months].",
      "{Pt} is a victim of trafficking from {country}, [referred by GP|known to {team}|under care of Dr {initials}].",
      "Nightmares relate to the time when {she} was trafficked, [wakes shouting|wakes in sweat|afraid to go back to sleep].",
      "Low mood and flashbacks [in the context of|on a background of] having been trafficked {purpose}.",
      "Formulation: depressive symptoms in a survivor of human trafficking, [isolated|without family here|with unresolved asylum claim].",
      "{She} still fears that {his} traffickers will find {her} and [avoids going out|changes phone often|checks the windows].",
      "Since escaping from the people who trafficked {her} {she} has [moved {few} times|trusted no one|not felt safe].",
      "Hx of human trafficking {purpose}. [Sleep poor|No contact with family|Ongoing nightmares].",
      "Seen by us after having been trafficked [through Europe|within the UK|from {country}] [as a teenager|aged 15|aged 17|last year].",
      "The trafficking experience [remains|is] the main theme in sessions, [worked on grounding|window of tolerance explained|timeline begun]."
    ],
    adult: [
      "Reason for referral: {age} yr old trafficked from {country} {purpose}, [poor sleep|low mood|suicidal thoughts].",
      "The children were born after {she} had been trafficked here; [father unknown|father among the captors], bonding [good|cautious]."
    ],
    child: [
      "Looked after child, trafficked from {country} {purpose} at age {few} or so, [now in foster care|placed out of area].",
      "{Pt} is a trafficked child, and [placement address must not be shared|phone use is supervised|social care hold the strategy minutes]."
    ]
  }
};

/** Set as an item in a list or under a heading. */
export const heading: PassageForm = {
  name: "heading or list",
  weight: 2,
  saysWord: true,
  phrases: {
    every: [
      "PSYCHOSOCIAL: asylum seeker, victim of trafficking, [no family in UK|poor English|NASS housing].",
      "Trauma hx: trafficking ({country} to UK), [war|loss of parents|street homelessness], detention.",
      "Problems: 1. PTSD 2. Trafficked {purpose} 3. [Housing|Asylum claim|Isolation].",
      "Predisposing: early loss. Precipitating: human trafficking. Perpetuating: [immigration|insecure housing|isolation].",
      "Alerts: trafficked person - do not [disclose address|give information by phone|use community interpreters].",
      "Vulnerability: trafficking (yes), [domestic violence (no)|learning disability (no)|substance use (no)].",
      "Social hx - [came 2005|came 2007|came 2009], trafficked, escaped, [lives with friend from church|temporary housing].",
      "Life events: parents died; sold to an agent at 14; trafficked; [detained at airport|arrested and released].",
      "Risk from others: HIGH. Past traffickers [whereabouts unknown|thought to be in London|on bail].",
      "Presenting problem: flashbacks / low mood / trafficking {purpose}."
    ]
  }
};

/** In capitals, as in alerts and shouted notes. */
export const capitals: PassageForm = {
  name: "capitals",
  weight: 1.5,
  saysWord: true,
  phrases: {
    every: [
      "*** TRAFFICKED PERSON - DO NOT DISCLOSE ADDRESS ***",
      "ALERT: VICTIM OF HUMAN TRAFFICKING. SPEAK TO CARE COORDINATOR BEFORE GIVING ANY INFORMATION.",
      "HAS BEEN TRAFFICKED FROM {country} - SEE LETTER FROM SOLICITOR.",
      "PT WAS TRAFFICKED TO UK {few} YEARS AGO. FEMALE STAFF ONLY PLEASE.",
      "SOCIAL HISTORY: TRAFFICKED AT AGE 16. NO FAMILY HERE.",
      "NB TRAFFICKING VICTIM, [USE TELEPHONE INTERPRETER|INTERPRETER MUST NOT BE FROM LOCAL COMMUNITY].",
      "DIAGNOSIS: PTSD SECONDARY TO TRAFFICKING",
      "HISTORY OF BEING TRAFFICKED. DOES NOT LIKE TO BE ASKED ABOUT THIS BY NEW STAFF.",
      "IMPRESSION - DEPRESSION IN A TRAFFICKED [ASYLUM SEEKER|PERSON|MINOR]. PLAN AS BELOW."
    ]
  }
};
