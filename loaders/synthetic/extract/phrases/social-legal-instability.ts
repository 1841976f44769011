import type {ThemePhrases} from "./phrase-set.js";

const waitingAlone = [
  "[Reporting|Signing] at the immigration centre leaves {her} [unable to sleep beforehand|shaken for days], and {she} fears being [detained|removed].",
  "[Cannot make plans|Has stopped making plans] because [any letter could be a refusal|{his} leave runs out soon|papers are still with the Home Office]."
];

const livingAlone = [
  "Reports [eating once a day|borrowing for food|walking long distances for want of a fare]; [food bank voucher|travel card] arranged."
];

/** Phrases for the theme of social and legal instability. */
export const socialLegalInstability: ThemePhrases = {
  codes: {
    "social-legal-instability": {
      every: [
        "So much in {his} [life|situation] is unsettled that [we could not plan beyond the next week|treatment has little to stand on].",
        "Sessions are taken up with [practical crises|the latest change in circumstances] and [little|hardly any] time is left for {symptoms}.",
        "{Patient} says that until [things are settled|{she} knows where {she} will be] {she} cannot think about [the past|treatment|the future].",
        "[Social|Practical and legal] problems [outweigh|come before] clinical ones at present and {symptoms} {worse}.",
        "Formulation: {symptoms} kept going by [continuing uncertainty|an unstable situation] [as much as|more than] by past events.",
        "No [stable base|settled circumstances] for [therapeutic work|recovery] as yet; [focus on safety and daily routine|supportive contact only].",
        "[Each|Every] time one problem is [solved|eased] another [letter|change|demand] arrives and {she} [loses heart|cannot sleep].",
        "The {worker} described {his} position as [precarious|changing from week to week], with [no one date|nothing] to plan by.",
        "[Money, papers and housing|Status, housing and family] are all uncertain and {she} finds it hard to say which worries {her} most."
      ]
    },
    "immigration-status": {
      every: [
        "[Still awaiting|No word on|Further delay to] the Home Office decision and {symptoms} {worse}.",
        "{She} has been waiting for [an asylum decision|an NRM decision|the outcome of an appeal] for [many months|over a year|longer than {she} was told].",
        "Received a [refusal|negative decision] from the Home Office and presented [in distress|tearful and hopeless|very quiet] at the next contact.",
        "{Patient} asked [whether this letter means|several times whether] {she} will be sent back, and could not [settle|attend to anything else].",
        "NRM referral [made|accepted] and [the conclusive decision is awaited|a reasonable grounds decision received], but {she} does not [trust|understand] the process.",
        "[Fear of removal|Uncertainty about leave to remain] is the [main|most frequent] theme of sessions and [maintains|worsens] {symptoms}.",
        "{She} describes the wait for a decision as [worse than not knowing anything|a second captivity|living with a packed bag].",
        "The appeal [hearing|date] was [adjourned|put back] again; {symptoms} [increased|returned] in the days that followed."
      ],
      adult: [
        ...waitingAlone,
        "Not [permitted|allowed] to work while the claim is open, which {she} feels as [shame|being useless], and [low mood|hopelessness] has deepened.",
        "Released from [a removal centre|detention] [recently|without notice to us]; [nightmares|panic] since, mostly of being taken back."
      ],
      child: [
        "{Patient} [did not sleep|missed {day}] before the Home Office interview and [needed|asked for] {companion} to stay close."
      ],
      "16-17": [
        ...waitingAlone,
        "Leave is granted only until {she} turns eighteen and {she} [counts the months|has begun to ask what happens then]."
      ]
    },
    "housing-destitution": {
      every: [
        "The {home} is [noisy|unsafe|crowded] and {she} [sleeps in snatches|keeps the light on|stays out until late] for fear of the other residents.",
        "[Told to leave|Notice to leave] the {home} [by the end of the week|at short notice] and has nowhere [else|safe] to go.",
        "The room [has no lock|is shared with strangers|is damp], which {she} links with [being kept in|earlier captivity], and {symptoms} {worse}.",
        "[Came|Arrived] [without a coat|in the clothes {she} was admitted in] and [asked for help with|was embarrassed to ask for] food and toiletries.",
        "Letter [written|sent] in support of a move from the {home}, where [men on the same floor|arguments at night] frighten {her}.",
        "The {worker} and the {team} agree that [no therapy|little] can succeed while {she} [has no safe place to sleep|is hungry|may be moved any night].",
        "Discharge [delayed|put off] because [no address has been found|the {home} will not have {her} back].",
        "[Vouchers|Payments] [stopped|arrived late] and {she} went without [meals|medication|telephone credit] for [several days|the week]."
      ],
      adult: [
        ...livingAlone,
        "[Sleeping on|Moved between] [friends' floors|night buses and friends' sofas] since leaving the {home}; no recourse to public funds.",
        "Slept [in a church|at a station] for [two nights|part of the week] before coming to A&E with {symptoms}."
      ],
      child: [
        "Carer [has given notice|feels unable to manage {his} distress at night] and another {home} is being sought."
      ],
      "16-17": [
        ...livingAlone,
        "The {home} is [meant for older teenagers|in an area where {she} was exploited|far from {day}] and [does not feel safe|is under review]."
      ]
    },
    "legal-proceedings": {
      every: [
        "[Asked|Expected] to give evidence against [those who exploited {her}|the people who held {her}] and is [terrified|sleepless] at the thought.",
        "The trial has been [moved|delayed] [again|for a second time] and {symptoms} {worse}.",
        "The police have advised [against|putting off] [trauma-focused work|detailed discussion of events] until {she} has given evidence.",
        "[A video interview|A further statement] is planned; {she} [wants it over|fears {she} will not be believed].",
        "{She} asked if what {she} tells us [will be read out in court|can be used by the other side].",
        "The case was [dropped|closed for lack of evidence] and {she} [feels it was all for nothing|now says nobody believed {her}].",
        "[Special measures|A screen in court|An intermediary] [requested|discussed with the officer] because of {symptoms}.",
        "Distress [rose|increased] after [the officer's visit|a call about the court date], with {symptoms} through the week."
      ],
      adult: [
        "[Facing|On bail for] a charge for [using false papers|work in a cannabis house], which the solicitor says was done [under coercion|on orders].",
        "Family court [hearing|proceedings] about {his} [child|children] [continue|are listed], and {she} can speak of little else.",
        "[Served|Completed] a sentence for [false documents|an offence {she} says was forced on {her}] before anyone asked [why|about trafficking]."
      ],
      child: [
        "Care proceedings are [under way|not yet concluded] and {she} [does not know|keeps asking] who will decide where {she} lives."
      ],
      "16-17": [
        "Youth court [appearance|date] is [next month|close] and {she} is [convinced {she} will be locked up|not eating].",
        "[Arrested|Charged] after being found at [a cannabis house|a property raided by the police]; the guardian has asked that [the charge be reviewed|trafficking be considered]."
      ]
    },
    "continuing-threat": {
      every: [
        "{She} [saw|believes {she} saw] [a man connected with the traffickers|someone from that time] near the {home} and has not been out since.",
        "[Calls|Messages] from [an unknown number|people {she} will not name] [have begun again|continue]; the police [have been told|are aware].",
        "Family at home have been [visited|threatened] over a [debt|sum] that {she} is said to owe.",
        "{Patient} [changes {his} route|sits facing the door|will not give {his} address aloud] because {she} thinks {she} is being looked for.",
        "Staff [noticed|recorded] [a car waiting outside|two men asking for {her} at reception]; [address flagged|safety plan reviewed].",
        "[Signs|Indications] that exploitation may be [continuing|starting again]: [a new telephone|unexplained money|calls at night] and [silence when asked|visible fear].",
        "{She} believes that [an oath|a ritual promise] made before the journey will bring harm to {his} family if {she} [speaks|does not pay].",
        "[Would not|Refused to] be seen [near the station|at the old clinic] because [those who held {her} live nearby|{she} was recognised there].",
        "Risk from others [remains high|cannot be ruled out]: the people concerned [have not been found|know the area|hold {his} papers]."
      ],
      adult: [
        "A former [partner|employer] who took part in {his} exploitation has [found the address|sent word through a cousin]."
      ],
      child: [
        "[Carer|Residential staff] [overheard|reported] calls in which {she} was told [to come back|where to be collected]; strategy discussion held.",
        "{She} has been met at the gates of {day} by [an older man|adults] whom {she} calls [uncle|friends of the family]."
      ]
    },
    "moves-between-areas": {
      every: [
        "[To be moved|Moved] out of area [at the end of the week|at two days' notice|next week], so [therapy cannot begin|the assessment was not finished].",
        "This is the [third|fourth] address in [a few months|half a year] and {she} has had to [tell the story again|start with a new {team}] each time.",
        "New address is [outside our catchment|in another borough]; [transfer letter sent|referral to the local {team} made] but no date given.",
        "{Patient} was [just beginning to trust|settling with] {his} {worker} when the move was announced.",
        "[Medication|Prescriptions] ran out after the move because [no GP had been found|the new area had no record of {her}].",
        "Asked that the move be [put off|reconsidered] on clinical grounds; [no reply|refused] [so far|as yet].",
        "[Travels|Came] [two hours|across the city] to keep appointments here, since {she} has nobody in the new area.",
        "{She} [learnt|was told] of the move [on the day|by text message] and left [the group|{day}] without saying goodbye."
      ],
      adult: [
        "Dispersal by the Home Office [went ahead|is planned] [despite our letter|before the review], and contact with the care co-ordinator will [end|lapse].",
        "The safe house [closed|moved {her}] for [safety|operational] reasons and care has [stopped|been broken off] halfway."
      ],
      child: [
        "A further change of {home} is planned, which would mean a new [school|social worker|CAMHS] [again|before the end of term].",
        "Placed [at a distance|out of borough] for safety; [CAMHS in that area|the local clinic] asks for a fresh referral."
      ]
    }
  },
  closings: {
    every: [
      "Plan: [supportive contact|short, practical sessions] until [circumstances settle|there is news].",
      "[Letter|Call] to {agency} [to be made|agreed] [today|this week].",
      "[Grounding|Sleep advice|Crisis numbers] gone over [again|on paper|with {companion}].",
      "[To be reviewed|Review] in {weeks}, sooner if there is [news|a move|a change in risk].",
      "{She} said that [the practical help|being believed] [mattered most|made a difference|came first]."
    ]
  }
};
