import type {ThemePhrases} from "./phrase-set.js";

/** Phrases for the theme of availability of services. */
export const serviceAvailability: ThemePhrases = {
  codes: {
    "service-availability": {
      every: [
        "[Nothing suitable|No service that fits] could be [found|identified] for {his} needs [within reach|in this borough].",
        "The {team} [holds|is holding] {her} because [there is nowhere else to refer to|no other service exists], [not because we are the right one|though we are not the right one].",
        "[What {she} needs|The help required] is [plain|agreed by all], but [not to be had|not provided] [locally|here].",
        "[Provision|Support] for people with {his} experiences is [thin|patchy] in this area, and [staff make do|we improvise].",
        "[Two|Three|Four|Five] services were [approached|telephoned] and [none|not one] could [help|offer a place].",
        "[Services|What is offered] [close at five|run in office hours], and {his} crises come [at night|at weekends].",
        "The {worker} asked what [else|more] we can [offer|do]; [in honesty little|very little beyond what we do now].",
        "[Advice|Guidance] on care for trafficked patients was [sought|looked for] and [none found|little is available]."
      ]
    },
    "thresholds-eligibility": {
      every: [
        "Referral [returned|declined]: [does not meet threshold|needs too complex|not complex enough] for [the psychology service|that team].",
        "[Turned down|Not accepted] by the [trauma|counselling] service [for want of a diagnosis|because {she} self-harms|as risk is too high].",
        "[Secondary|Specialist] care says {she} is [too well|not severe enough], primary care says [too complex|too risky].",
        "[Funding|Panel] [refused|not agreed] [without a local connection|as status is unresolved]; [appeal to be made|letter drafted].",
        "The service does not [take|accept] patients who need an interpreter, and so {she} [falls out of it|cannot be placed].",
        "[Catchment|GP registration] rules [exclude {her}|keep {her} out], though {she} [has always been seen here|has nowhere else to register].",
        "[Told|Informed] by the [group|day service] that {she} must be [stable|settled] first, which [is what the place was meant to achieve|cannot be promised].",
        "Referral criteria [ask for|require] a [fixed address|settled diagnosis], [which {she} lacks|and there is none].",
        "[Closed|Discharged] after [assessment|one session] on the ground that {his} [problems are social|distress is an understandable reaction]."
      ],
      adult: [
        "No recourse to public funds, so [the day centre|supported housing|the hostel] [will not|cannot] take {her}.",
        "[Charged|Billed] for [hospital care|treatment] owing to status and now [afraid|unwilling] to be referred [again|elsewhere]."
      ],
      child: [
        "CAMHS [tier|threshold] not met according to [the panel|triage]; {companion} [is at a loss|has asked for a second look]."
      ],
      "16-17": [
        "Nearly eighteen: CAMHS [is about to close|cannot keep] the case and the adult team [sees no severe illness|will not accept it]."
      ]
    },
    "waiting-times": {
      every: [
        "On the [psychology|therapy|trauma] waiting list [since referral|for over half a year], [no date|position unknown].",
        "[Clinic|Appointment] cancelled by us [for the second time|owing to sickness], and {she} [took it as rejection|felt forgotten].",
        "[No care co-ordinator|No key clinician] [allocated|in post] yet; duty [covers|has covered] for {weeks}.",
        "The wait [has cost us|is costing] [{his} trust|what progress there was], and {symptoms} {worse}.",
        "[Accepted|Taken on] by the service, but [the first|the earliest] appointment is [months away|after {his} leave runs out].",
        "[By the time|When] a place came up {she} had [been moved|lost heart|changed {his} telephone].",
        "[Vacancies|Staff shortages] in the {team} mean [fewer visits|no therapy] [this quarter|until someone is appointed].",
        "{She} [asks|asked] at every contact when [therapy|the group] begins, and we [have no answer|can only apologise].",
        "[Chased|Rang about] the [referral|assessment] {often}; [still in the queue|to be triaged]."
      ],
      child: [
        "[School|Carer] [has been waiting|waits] with {her} for CAMHS since [the last school year|the placement began], and [school attendance|behaviour at home] [is slipping|has suffered]."
      ],
      adult: [
        "Bed [not available|awaited] for {several} days; [kept in A&E|seen daily at home] [meanwhile|until one is found]."
      ]
    },
    "lack-of-trauma-therapy": {
      every: [
        "[Needs|Would benefit from] trauma-focused therapy, for which there is [no local service|nobody in the {team} trained].",
        "The [course|package] on offer is [six sessions|eight weeks], [far too short|not enough] for [what {she} has lived through|repeated trauma].",
        "[No therapist|Nobody] [is able|willing] to work [with an interpreter|in {his} language], so therapy [waits|is not offered].",
        "Trauma work [held back|put off] until [housing|status] is [stable|settled], which may be [years|a long time].",
        "[Stabilisation|Coping skills] only; [the second phase|processing work] is [not commissioned|not available here].",
        "Offered [general counselling|a self-help booklet] in place of the [specialist|trauma] work [advised|recommended].",
        "[Told {she} is|Assessed as] not [ready|stable enough] for [EMDR|exposure work], and no [preparatory|other] treatment was [offered|proposed].",
        "The specialist trauma clinic has [closed its list|stopped taking referrals], and [we have no other|the alternative is across the city].",
        "[Supervision|Training] for trauma work is [scarce|not provided], and the {team} [is uneasy about|does not feel able to be] going further.",
        "[A group|Group work] is the only [trauma|psychological] treatment [to be had|here], and {she} [cannot|could never] speak before others."
      ]
    },
    "specialist-support": {
      every: [
        "[Support|The place] under the NRM [ends|ended] [this month|after the reflection period], [with nothing|and nothing is arranged] to follow.",
        "No [bed|place] in specialist accommodation [within reach|for someone with {his} mental health needs].",
        "[The safe house|The provider] [asked|says] that {she} [be moved|cannot stay] because of [self-harm|{symptoms}], which its staff [are not trained for|cannot manage].",
        "[Outreach|Casework] from the support provider [stopped|tapered off] [just as|when] [therapy|the appeal] began.",
        "[The decision|A negative decision] brought [specialist support|the place in the safe house] to an end [within days|at two weeks' notice].",
        "Support is [designed|meant] for [single people|people without children|short stays], and [does not fit {his} needs|{she} falls outside it].",
        "[Helpline|Advice line] called: [no vacancies|waiting list], [and none expected soon|try again next week].",
        "The {worker} [is to leave|has been withdrawn], [funding over|time-limited post], and {she} [has lost the one person {she} spoke to|is very low].",
        "[Follow-on|Longer-term] support was [promised|applied for] and [has not come|is unfunded]."
      ],
      child: [
        "No [placement|foster home] with [experience of|training in] trafficked children was [available|to be had]; placed [in general provision|where there was a bed].",
        "An independent advocate [would help|was asked for], but the scheme [does not cover|has no one in] this area."
      ],
      adult: [
        "No specialist house [within reach|in this region] takes people in {his} position, so {she} was [placed in|sent to] ordinary asylum accommodation."
      ]
    }
  },
  closings: {
    every: [
      "[Unmet need|Gap] [recorded|reported] [to the commissioner|in the care plan|to the service manager].",
      "Plan: [hold|keep on caseload] [meanwhile|until a place is found].",
      "[Second referral|Appeal] [sent|to be written] with [a fuller letter|the consultant's support].",
      "The {team} will [go on offering|continue with] [what it can|support] [fortnightly|weekly].",
      "Set out for {her} [plainly|in writing|with {companion} present] what we can and cannot [offer|promise]."
    ]
  }
};
