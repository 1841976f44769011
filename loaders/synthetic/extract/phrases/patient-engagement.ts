import type {ThemePhrases} from "./phrase-set.js";

const travellingAlone = [
  "[Could not|Unable to] pay the fare; [travel costs|a taxi] [to be arranged|agreed] for next time.",
  "[Afraid|Too frightened] to travel alone [across the city|by underground], so appointments at the {team} base are [often missed|rarely kept]."
];

/** Phrases for the theme of patients' lack of engagement. */
export const patientEngagement: ThemePhrases = {
  absent: ["missed-appointments", "loss-of-contact"],
  codes: {
    "patient-engagement": {
      every: [
        "Engagement [varies|has been uneven|comes and goes]: [one good session|a full week] is followed by {weeks} of little contact.",
        "[Hard|Difficult] to engage [at first|so far]; [sits near the door|speaks little] but [does come|accepts short visits].",
        "The {team} finds {her} [polite but distant|difficult to reach], and [the work|contact] has [not deepened|stayed on the surface].",
        "{She} [takes part|joins in] when [the matter is practical|{companion} is there] and [withdraws|is absent] otherwise.",
        "[Low|Limited] engagement is [understandable|in keeping with what {she} has been through], and we should [adapt|go slowly].",
        "[Motivation for|Interest in] [sessions|the plan] has [fallen|dropped] since {symptoms} [grew worse|returned].",
        "[Encouraged|Invited] to set [the pace|the agenda], {she} [shrugged|said it was for us to decide|could not think of anything].",
        "On the ward {she} [keeps to {his} room|avoids groups] and has [brief|little] contact with [staff|other patients].",
        "Keeps [contact|in touch] only with {companion}, [through whom|and by that route] messages [reach|are passed to] us."
      ]
    },
    "missed-appointments": {
      every: [
        "Did not attend [last week|the last review|the first appointment]; [the second|the third|one of several] missed this [month|quarter].",
        "[Cancelled|Rang to cancel] [the last appointment|the review] [at short notice|an hour before] [because of headaches|without giving a reason], and [rebooked|asked for another date].",
        "[Came|Arrived] [forty minutes|nearly an hour] late [last time|to the last two], [having lost the way|after two buses], and [could only be seen briefly|had to be rebooked].",
        "Misses [morning|early] appointments because {she} [sleeps only towards dawn|is up most of the night].",
        "Attends when [{companion} brings {her}|collected], [but not otherwise|and seldom alone].",
        "Letter [not understood|unopened]: the appointment was in English only, and {she} [did not know|had no idea] {she} was expected.",
        "Attendance [four of nine|about half|two of six] sessions since [referral|the start of the course].",
        "DNA [again|for the group]; [text reminder|call] had been [answered|acknowledged], and {she} is known to be [at the {home}|well]."
      ],
      adult: [
        ...travellingAlone,
        "Appointment [clashed|coincided] with [reporting|signing] at the immigration centre, which {she} [dares not|cannot] miss.",
        "No [child care|one to mind the baby], so {she} [did not come|left after ten minutes]; home visits offered."
      ],
      child: [
        "[Carer|The placement] [forgot|could not bring {her}], and {she} [would not come|does not travel] alone.",
        "Prefers not to [miss lessons|be taken out of {day}] for appointments and has [stayed away|asked for later times]."
      ],
      "16-17": travellingAlone
    },
    "distrust-of-services": {
      every: [
        "[Asked|Wanted to know] [who reads the notes|where this will be sent|if I work for the Home Office] before answering anything.",
        "{She} [does not believe|doubts] that what is said here [stays here|is confidential], however often we [explain|say so].",
        "[Official letters|Uniforms|Identity badges] frighten {her}; {she} [took us for|first believed we were] [immigration officers|the police].",
        "[Tests|Tested] staff with small requests and [watches|waits to see] whether [promises are kept|we come back].",
        "[Will not|Refuses to] let us speak to {agency}, since [people like that|those in authority] [betrayed|failed] {her} before.",
        "Being asked [to sign|for a photograph|many questions] reminds {her} of [those who controlled {her}|the Home Office interview], and {she} [closed up|left].",
        "Says [kindness always has a price|nobody helps for nothing] and asked what {she} would [have to do|owe] in return.",
        "Uneasy with [male staff|closed doors|two clinicians in the room]; [door left open|seen by one person], with [some|better] effect.",
        "[Police|Officials] at home were [part of|paid by] the network, and {she} sees [no reason|little reason] to think us different.",
        "Trust is [slow to come|fragile]: a change of [clinician|interpreter] [undid|set back] {weeks} of work."
      ],
      child: [
        "{She} [has been told|was warned] that [adults in this country lock children up|social workers send children back], and [believes it|watches us closely].",
        "[Gives|Gave] [a different story|nothing away] to [every|each new] professional and told {companion} that [all of them report back|we are all the same]."
      ]
    },
    "treatment-declined": {
      every: [
        "Antidepressant [declined|stopped after a week]: {she} [fears being drugged|says tablets slow {her}|was given pills by those who held {her}].",
        "Offered [psychology|a trauma group|family work] and [said no|would rather not] [for now|at any time].",
        "{She} wants [help with papers|a safe room|English lessons], not [talking|medicine], and [said so plainly|declined the rest].",
        "[Stopped|Gave up] [medication|the sleeping tablets] [without telling us|as they brought on nightmares].",
        "Declined [blood tests|a physical examination|the scan], [becoming distressed|without giving a reason]; not pressed.",
        "[Talking|Therapy] is seen as [opening what should stay shut|a thing for mad people], and {she} would not [be referred|go].",
        "[Accepts|Takes] [food and company|the practical help] but turns down [each|every] [treatment|clinical] offer, [courteously|firmly].",
        "Referral to [the trauma service|group work|art therapy] [refused|not wanted]; {she} [may|will] think again [later|when the papers come].",
        "[Ended|Broke off] therapy after {several} sessions, saying that [speaking of it makes the nights worse|{she} felt no better].",
        "[Prayer|{His} faith|Keeping busy] is what {she} relies on; [medication|counselling] [not accepted|politely declined]."
      ],
      adult: [
        "Informal admission offered because of {symptoms} and [declined|refused]; not [detainable|thought to meet criteria] after discussion with the ASW."
      ],
      child: [
        "[Carer|Key worker] is keen on [therapy|medication], {she} is not, and [no treatment was started|{his} wish was respected]."
      ]
    },
    "loss-of-contact": {
      every: [
        "[Telephone|Number] [switched off|no longer in use], and letters [returned|unanswered]; [whereabouts unknown|last seen some weeks ago].",
        "[Left|Has gone from] the {home} [without notice|overnight]; [belongings left behind|no forwarding address].",
        "[No reply|No answer] to {several} calls and [a home visit|an unannounced visit]; [the {worker} has not heard either|neighbours had not seen {her}].",
        "Did not return to the ward from [leave|the garden]; police [informed|called] because of [the risk of exploitation|vulnerability].",
        "[Discharged|To be discharged] [for want of contact|as {she} cannot be traced]; GP and {agency} [told|written to].",
        "[Concern|Fear] that {she} has been [taken back|found by those who exploited {her}], [as no one|since nobody] has heard for {weeks}.",
        "Lost to follow-up [after the refusal|since the last move], [in spite of|despite] [letters in {his} language|messages through {companion}].",
        "[Reappeared|Back in contact] after {weeks} [without explanation|and would not say where {she} had been].",
        "The address on file [was vacated|proved to be a shop|was never {his}], and we have [no other|no next of kin]."
      ],
      child: [
        "Missing from the {home} since [the weekend|last night]; reported to the police and [strategy meeting called|trafficking flagged].",
        "[Third|Second|Latest] episode of going missing from care: returned [by police|on foot], [tired and silent|with new clothes and a telephone].",
        "[Disappeared|Went missing] within [days|a week] of being placed; [social care|police] think [re-trafficking likely|{she} was collected]."
      ],
      adult: [
        "The support provider believes {she} has [gone back to|been drawn back by] [a former associate|the people {she} fled], though nothing is [certain|confirmed]."
      ]
    }
  },
  closings: {
    every: [
      "Plan: [outreach|home visit|call] [with the {worker}|this week] before any [decision on discharge|change to the plan].",
      "[The door is left open|Case kept open|No discharge for now]: {she} may come back [at any time|without a new referral|through {companion}].",
      "[Appointment|New date] sent by [text|letter in {his} language] and to {companion}.",
      "[Keep|Continue] [brief, regular contact|the same clinician] and [do not discharge|review in {weeks}].",
      "{His} reasons were [heard|noted] and [respected|discussed]."
    ]
  }
};
