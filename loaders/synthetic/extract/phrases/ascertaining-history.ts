import type {ThemePhrases} from "./phrase-set.js";

/** Phrases for the theme of difficulties in ascertaining history. */
export const ascertainingHistory: ThemePhrases = {
  codes: {
    "ascertaining-history": {
      every: [
        "[History|The account] remains [incomplete|unclear] after {several} appointments and [the diagnosis is provisional|no firm formulation is possible].",
        "[Difficult|Not possible] to [establish|piece together] [what happened before arrival|the order of events|how long {she} was held].",
        "[Background|Past history]: [largely unknown|very little known|known only in outline].",
        "It is [unclear|not known] [whether {symptoms} began before|how much of this predates] the journey to this country.",
        "We have [only fragments|an outline but no detail] and [should not press for more|will let the history come in time].",
        "[Earlier|Previous] treatment, if any, [could not be established|is unknown], which makes [risk|prognosis] hard to judge.",
        "The referral [gave|contained] almost no history and {companion} [could add little|knew only recent events].",
        "[Diagnosis|Formulation] [deferred|left open] until more is known of {his} [early life|time before referral]."
      ]
    },
    "reluctance-to-disclose": {
      every: [
        "[Fell silent|Looked away|Became tearful] when [the journey|the past|the person who brought {her}] was mentioned, and the question was not pressed.",
        "{She} says [there are things|some of it] {she} [will never tell anyone|cannot say yet], and asked [us not to write it down|to stop there].",
        "[Answers|Replies] were [short|given in one word] whenever [family|travel|work] came up; [otherwise talkative|at ease on other subjects].",
        "{Patient} [changed the subject|asked for water|asked to leave] at the first question about [how {she} came here|that time].",
        "[Shame|Fear for family at home] appears to keep {her} from saying more than [that it was bad|that people were not kind].",
        "Told {companion} that [there is more to say|something happened], but [not to a doctor|not yet|not in that room].",
        "[Prefers|Asked] to talk about [sleep|the present|daily life] and [said politely|made clear] that the past is closed.",
        "{She} [began|started] to describe [the house|that period] and then [stopped|said it was nothing], [trembling|pulling {his} sleeves down].",
        "After {weeks} of contact {she} has [hinted at|alluded to] being [kept somewhere|made to work] without giving [any detail|names or places].",
        "We chose [not to ask|to put off questions] about [exploitation|those years], as [the last attempt|each attempt] was followed by {symptoms}."
      ],
      child: [
        "Will [draw|play] but not speak about [the time before care|the adults {she} lived with]; [pictures kept on file|not interpreted for now].",
        "[Carer|School] reports that {she} [never|hardly ever] mentions [family|the journey] and [goes quiet|leaves the room] if others do."
      ],
      adult: [
        "Asked to be seen by [a woman|the same doctor] before {she} would say [anything of|more about] [the work|those years]."
      ]
    },
    "inconsistent-accounts": {
      every: [
        "The account given today [differs from|does not match] the one [in the referral|given in A&E|recorded on admission] as to [dates|who accompanied {her}|the length of time].",
        "[Told|Described to] the {worker} that {she} came [by lorry|by air|alone], but to us [that an aunt brought {her}|something different].",
        "Order of events [changed|shifted] between [the two sessions|morning and afternoon]; [memory of trauma|poor sleep] may explain this better than [intent|untruth].",
        "[Dates|Places|Names] vary between documents, and the [Home Office|other side] has [relied on this|called {his} account not credible].",
        "[Possible|I considered] coaching: [phrases repeated word for word|the story came as if learned], then [departed from|altered] when {she} was alone.",
        "{She} [corrected|withdrew] what {she} had said about [the family|the work], explaining that {she} had been [told what to say|afraid].",
        "[Gaps|Contradictions] in the account are [noted|recorded] without judgement; they are [common after|in keeping with] [dissociation|repeated trauma].",
        "Two [names|countries of birth] appear [in the notes|across letters] and {she} [gave reasons for both|would not say which is right].",
        "[The report from|What we hear from] {agency} conflicts with [{his} own account|our notes], and [neither can be checked|we have asked for clarification].",
        "Remembers [the room|sounds|small details] sharply but not [the sequence|how {she} got there], so that each telling [differs|starts elsewhere]."
      ]
    },
    "language-interpreting": {
      every: [
        "No interpreter [came|could be found] for {his} [dialect|language]; [the session was cut short|basic questions only].",
        "[The interpreter|The person interpreting] [summarised|answered for {her}] and [detail was lost|I could not be sure what {she} had said].",
        "{She} [asked for|would prefer] an interpreter [who is a woman|from another community], and spoke [freely|more] once this was arranged.",
        "Telephone interpreting [failed twice|was hard to hear], and [sensitive questions|risk questions] were [left|put off].",
        "[The {worker}|One of the people who came with {her}] [offered|was asked] to interpret, which [we declined|was not appropriate], so the history [waits|had to be left].",
        "There seems to be no [word|equivalent] in {his} language for [depression|what the questionnaire asks], and {she} speaks of [a hot head|a heavy heart|thinking too much].",
        "Manages in [simple|everyday] English but [loses it|falls back on single words] when [distressed|talking of the past].",
        "A different interpreter [each time|today] meant that {she} [gave less|started again|said hardly anything].",
        "[Recognised|Knew] the interpreter from {his} community and [would not go on|answered only yes or no].",
        "The [booked|requested] language was wrong; {she} [understood some of it|nodded throughout] and [only later|only at the end] did we see that little had been followed."
      ]
    },
    "missing-records": {
      every: [
        "No [medical|health] records from {his} country of origin and no [relative|earlier clinician] who could [give a history|confirm {his} account].",
        "[Searches|Enquiries] under [three spellings|both names] found [no earlier contact|two sets of notes that may be {his}].",
        "Papers were [taken|kept] by [the people who brought {her}|others], so [identity|even the spelling of {his} name] cannot be confirmed.",
        "Notes from [the removal centre|prison health care|the previous hospital] [cannot be traced|were never made|hold one page].",
        "[Registered|Seen] [under another name|at several practices], and [results|prescriptions] cannot be matched with certainty.",
        "No [developmental|early] history is available: {she} [does not know|was never told] [where {she} was born|who brought {her} up].",
        "[Vaccination|Previous medication] history unknown; {she} [carried|kept] [an empty blister pack|a slip of paper] that we could not identify.",
        "The GP has [known {her} for weeks only|no summary to send], and [nothing|no letter] exists from before.",
        "[Earlier admissions|Past self-harm] [cannot be confirmed|rest on {his} word alone], since no [hospital|service] holds notes."
      ],
      child: [
        "No adult with parental responsibility can be [found|reached] to give [an early history|consent or background].",
        "School history [is blank|cannot be established]; {she} may [never have attended|have missed several years]."
      ]
    },
    "uncertain-age": {
      every: [
        "Stated age and the age [in the papers|given by {agency}] differ by [some years|several years], and [which service should act|the care plan] turns on it.",
        "Age [assessment|dispute] [pending|not settled]; seen [meanwhile|for now] by the {team} [without prejudice|at our discretion].",
        "{She} does not know {his} [date of birth|exact age] and was [given one|told what to say] [at the border|by the person who brought {her}].",
        "[Appears|Presents as] [younger|older] than the recorded age, though [appearance is a poor guide|this proves nothing].",
        "[The age assessment|Being disbelieved about age] was [more distressing than|as upsetting as] anything else {she} [raised|spoke of] today.",
        "Two [assessments|documents] give different ages; the solicitor is [challenging|contesting] the [later|older] one.",
        "[Asked|Pressed] by {agency} for a view on age, which we are [not able|not qualified] to give."
      ],
      adult: [
        "[Treated|Recorded] as an adult since arrival but says {she} was [under eighteen|a child] then; [records|placement] never revised."
      ],
      child: [
        "Age taken as [under eighteen|that of a minor] [pending assessment|until shown otherwise], so CAMHS [keeps|has accepted] the case."
      ],
      "16-17": [
        "Housed with adults [until|while] the age assessment [was done|is awaited], which [social care|the {team}] considers unsafe."
      ]
    }
  },
  closings: {
    every: [
      "[History to be completed|We will return to this] [at {his} pace|when {she} is ready|over coming sessions].",
      "Plan: [same clinician|same interpreter] [throughout|for the next sessions].",
      "[Interpreter|Double session] [booked|requested] for [next time|the next appointment].",
      "Not [pressed|pursued] [further|today].",
      "[Earlier notes|Summary] requested from {agency}."
    ]
  }
};
