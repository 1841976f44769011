import type {ThemePhrases} from "./phrase-set.js";

/** Phrases for the theme of inter-agency working. */
export const interAgencyWorking: ThemePhrases = {
  codes: {
    "inter-agency-working": {
      every: [
        "[At least six|Seven|A great many] agencies are [involved|in touch], and [keeping up with them|liaison] takes [most of the week|more time than the patient does].",
        "[Calls|Emails] to [housing, police and the solicitor|{agency} and two charities] [took up|filled] [the afternoon|most of the session].",
        "{She} cannot [tell apart|keep track of] the [professionals|agencies] [concerned|who ring {her}], and asked [who does what|for a list].",
        "[Liaison|Contact] with {agency}: [slow|courteous but slow|many calls to little effect].",
        "[Different|The] agencies work to [different aims|their own timetables], and {she} [feels pulled between them|hears conflicting advice].",
        "[Much of|Most of] our [input|work] is now [co-ordination|advocacy with other bodies] rather than [treatment|clinical care].",
        "[Good|Helpful] contact with {agency} has made [a real difference|the rest possible], but it rests on [one person|goodwill].",
        "[Staff turnover|A change of caseworker] at [social care|the Home Office|the support provider] means that [agreements lapse|we begin again] [each time|every few months].",
        "A [list|map] of the agencies [was drawn up|has been put on file], [nine in all|more than anyone expected]."
      ]
    },
    "sharing-information": {
      every: [
        "The [report|referral] from {agency} [never reached us|came after the assessment], and {she} had to [repeat|go over] [everything|painful matters].",
        "{She} [agrees|consents] to our speaking to [the solicitor|the support provider] but not to [the Home Office|the police]; [recorded|consent form signed].",
        "[Asked|Wrote to|Pressed] {agency} for [background|the risk history] {often}; [nothing|no reply] [yet|so far].",
        "[Learnt|Heard] [by chance|from {companion}] that {she} had been [moved|interviewed|readmitted]; nobody had told the {team}.",
        "[Uncertain|Debated] how much to [share|put in writing], since [letters may reach the tribunal|the address must not leak].",
        "[Social care|The other trust|The housing provider] [will not|says it cannot] share [its file|what it knows] [without a court order|for reasons of data protection].",
        "The [trafficking|NRM] concern was [known to|on file with] {agency} for [months|a year] before [we heard of it|anyone told health staff].",
        "[Risk information|The safety plan] [did not follow|was not sent with] {her} when {she} changed [team|placement|address].",
        "Notes [kept|held] on [separate systems|two databases] that [do not speak to each other|neither side can open], so [alerts are missed|the alert was not seen].",
        "[Agreed|Decided] to withhold the [address|new telephone number] from [the shared letter|copies], at [{his}|the police's] request."
      ],
      child: [
        "[School|The carer] [was not told|did not know] of the [trafficking|risk] and [had let {her} go out alone|was upset to learn it from us]."
      ]
    },
    "unclear-responsibility": {
      every: [
        "[Referred|Passed] [back and forth|to and fro] between [two boroughs|the {team} and {agency}], [each|both] [holding|saying] that the other should act.",
        "[Home borough|Receiving area] [disputes|does not accept] responsibility, since {she} [was placed there|has been there for weeks only].",
        "[Unclear|Not agreed] who [acts as|is] care co-ordinator [after the move|while {she} is in temporary housing].",
        "Transfer [offered|asked for] in writing {often}; the receiving team [wants|asks for] [a settled address|further assessment] first.",
        "Health says [this is|housing is] a social care matter, social care says [health|the Home Office], and {she} [waits|has been told both].",
        "Primary and secondary care each [assumed|thought] that the other had [prescribed|followed up], and [nobody had|a month was lost].",
        "[No agency|Nobody] will take the lead on [risk|safeguarding], [so|and] the {team} does so [by default|for want of another].",
        "[Duty|Crisis] team [asked us to|suggested that we] take {her} on, we [asked|referred to] the [local|placing] team, and [it is still open|no one has].",
        "[Escalated|Taken] to [managers|the service director] because [neither team would accept|no team accepted|both teams had declined] the case."
      ],
      child: [
        "The placing and host authorities [disagree|are in dispute] over who [pays for|arranges] [therapy|school|the placement]."
      ],
      adult: [
        "[Substance misuse|Eating disorder|Liaison] service and CMHT each [want|expect] the other to [hold|lead on] the case."
      ],
      "16-17": [
        "[Leaving care|Children's services] and [adult|community] services [have not settled|disagree] who takes over at eighteen."
      ]
    },
    "joint-planning": {
      every: [
        "[Professionals'|Network] meeting [held|called by us]: [tasks shared out|each agency took an action], [next in {weeks}|minutes to follow].",
        "[The police|Housing|The Home Office] [did not attend|sent apologies], so [the plan has a hole|no decision could be taken] about [safety|where {she} will live].",
        "[Joint|Shared] visit with the {worker} [went well|helped], {she} [spoke more|was less afraid] with [a known face|both of us there].",
        "Safety plan [agreed|written] with {agency} and the {worker}: [code word|whom to ring|safe times to call].",
        "[One|A single] worker [pulls|holds] the [plan|network] together, and [all depends on that|nothing happened while that worker was on leave].",
        "[Hard|Took {weeks}] to [find a date|get all the agencies round one table].",
        "[Agreed|All agree] that [one agency|the {team}] should be the [main contact|single point of contact], so that {she} is not [asked the same by all|telling it many times].",
        "[Actions|Decisions] from the last meeting [were not carried out|carried out in part], and it was [unclear|disputed] whose they were.",
        "{She} [attended|came to] the [last part|whole] of the meeting and [asked for|heard] the plan [in {his} own language|in plain words].",
        "[Discharge|Handover] planned [together|jointly] with [social care|the support provider|the GP], [dates matched|with a shared letter], and [the join held|went smoothly]."
      ],
      child: [
        "Strategy meeting [convened|held] with [police and social care|the school and the police]: [missing protocol|telephone use|supervision of journeys] [agreed|reviewed].",
        "[School|The carer] and CAMHS [meet|speak] [each month|weekly] and keep to [the same approach|one plan] for {symptoms}."
      ]
    },
    "requests-for-reports": {
      every: [
        "Solicitor [requests|asks for] a [psychiatric|psychological] report on {symptoms} [by the end of the week|before the hearing].",
        "[Third|Second|Another] letter [this month|since the review] for [the Home Office|the tribunal], [each|all] wanting [slightly different things|a diagnosis and a prognosis].",
        "[Asked|Pressed] to [state|confirm] that {she} was trafficked; explained that we can [describe|report] [symptoms|what {she} has told us], not [decide that|make findings].",
        "[Report writing|The report] took [two sessions|several hours] that would have gone to [treatment|seeing {her}].",
        "{She} [believes|hopes] that our letter will [decide|win] the case, and [sessions turn on it|was distressed that it was not ready].",
        "[Housing|The council] wants medical evidence [before|in order] to consider a move; letter [sent|dictated] [today|by the consultant].",
        "[Unsure|Concern in the {team}] whether [writing for the court|giving an opinion] [sits well with|harms] the [therapeutic relationship|trust built so far].",
        "[Police|Prosecutor] [asks|asked] for [notes|a view on fitness to give evidence]; [discussed with|referred to] [the trust's legal team|the consultant].",
        "The Home Office [questioned|disregarded] our [report|letter], and the solicitor [seeks|wants] [a fuller one|a reply point by point].",
        "[Fee|Deadline] and [consent|scope] of the report [unclear|not given]; [clarification sought|returned with questions]."
      ],
      child: [
        "[Guardian|Children's solicitor] asks for a CAMHS [opinion|letter] on [placement|contact|age], [wanted|due] [within days|before the next hearing]."
      ]
    }
  },
  closings: {
    every: [
      "[Action|Plan]: [{team}|care co-ordinator] to [ring|write to|email] {agency} [today|by the end of the week].",
      "[Next|Further] meeting in {weeks}; [minutes|summary] to {agency} [with consent|and the GP].",
      "[Consent|What may be shared] [gone over|confirmed] with {her} [again|and recorded].",
      "[To be raised|Raised] [with the safeguarding lead|with the team manager|in supervision].",
      "[Copy|Summary] to [GP|care co-ordinator|file]."
    ]
  }
};
