import type {Subject} from "../grammar/subject.js";

/** Asylum, visas and life as a newcomer. */
export const immigration: Subject = {
  every: [
    "Came to the UK from {country} in [1999|2001|2003|2005], [claimed asylum on arrival|on a student visa|to join {relative}].",
    "Asylum claim [refused, appeal {next}|pending with Home Office|granted - ILR|fresh claim lodged].",
    "Home Office [interview {next}|letter brought in|reporting fortnightly|lost the file], [very anxious about it|solicitor aware].",
    "Solicitor requests report for [tribunal|asylum appeal|Article 3 and 8 claim], [consent obtained|will discuss in team|fee agreed].",
    "NASS accommodation [shared with four others|far from services|moved at short notice], [support {pounds} a week|vouchers].",
    "Fled {country} [during the war|after {relative} was arrested|because of politics|as a student activist], [detained and beaten there|lost contact with family].",
    "Travelled overland by lorry, [paid an agent|took 2 months|with a cousin], [nightmares of the crossing|rarely speaks of it].",
    "No recourse to public funds, [NRPF team assessing|church helps with food|s21 assessment done].",
    "Visa [expires {next}|overstayed since 2004|spouse visa|renewed], [passport with Home Office|applying for ILR].",
    "Fears being [sent back to {country}|detained|deported], [sleep poor since letter|reassured re appointment].",
    "ESOL level 1, [speaks {language} at home|isolated|meets others at {place}].",
    "PTSD symptoms relate to [war|prison|bombing|loss of brother] in {country}; [trauma service referral|trauma clinic waiting list]."
  ],
  child: [
    "Unaccompanied minor from {country}, [age accepted|age assessed as 16], [foster placement|key worker supports|Red Cross tracing family]."
  ]
};

/** Violence in the home, told as services write it. */
export const violenceAtHome: Subject = {
  every: [
    "Hx of domestic violence from [ex-partner|ex-husband|father|stepfather], [left in 2004|injunction in place|MARAC held].",
    "DV disclosed: partner [controls money|shouts and threatens|has hit {her}], [safety plan made|refuge number given|declined police].",
    "Ex-partner [texts daily|came to the flat|in prison until {next}], [police informed|locks changed|IDVA involved].",
    "Moved to refuge with children {weeks} ago, [keeps address private|settling|school places sought].",
    "Witnessed violence between parents [as a child|growing up], [finds shouting hard|talks of it in therapy].",
    "MARAC [referral|minutes|actions]: [flag on address|panic alarm|{team} to monitor].",
    "Arranged marriage at [18|19|21], unhappy, [returned to parents|in-laws critical|wants divorce]."
  ]
};

/** Debts and what leads to them. */
export const debt: Subject = {
  every: [
    "Owes {pounds} on [credit cards|catalogues|store cards|payday loans], [bailiffs letter|CAB appt {next}|debt management plan].",
    "Owes [a loan shark|a neighbour|a dealer] {pounds}, [afraid to go out|paying £20 a week|{worker} aware].",
    "Gambling [online|in bookmakers|fruit machines], lost {pounds} in [a week|one evening], [GA meetings|self-excluded].",
    "[Lends|Gives] money to [friends|neighbours] who do not pay it back, [financial abuse considered|appointeeship discussed].",
    "Phone contract and [water|gas|TV licence] debts, [letters unopened|brought bag of post|CAB helping].",
    "Sends {pounds} a month to family in {country}, [little left for food|feels obliged]."
  ]
};

/** Journeys and holidays. */
export const travel: Subject = {
  every: [
    "Going to {country} for {weeks} to see {relative}, [medication supply given|travel letter done|insurance discussed].",
    "Back from {country}, [enjoyed it|missed doses|family noticed change|relapsed there].",
    "Flight booked for {next}, [passport renewed|aunt paid|{relative} arranged the trip].",
    "Lost passport [on the bus|in the move], [embassy appt {next}|needs photos signed|form given].",
    "{relative} brought {her} to the UK at age {few} [to join the family|after mother died|for school], [grew up in London|has not been back]."
  ]
};
