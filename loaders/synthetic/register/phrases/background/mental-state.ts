import type {Subject} from "../grammar/subject.js";

/** The headings of a mental state examination, one line each. */
export const mentalState: Subject = {
  every: [
    "A&B: [casually dressed|kempt|slightly unkempt|well kempt], [good|poor|fair] eye contact, [rapport established|rapport difficult|settled in chair].",
    "Appearance and behaviour: [appropriately dressed|dishevelled|wearing coat indoors], [calm|restless|guarded|polite].",
    "Speech: [normal rate, tone and volume|quiet, monosyllabic|pressured at times|spontaneous|slow, low volume].",
    'Mood: subjectively ["ok"|"low"|"up and down"|"fine"|"rubbish"], objectively [euthymic|low|anxious|labile|elated].',
    "Affect [reactive|blunted|restricted|congruent|flat|incongruent].",
    "Thought: [no FTD|no formal thought disorder|tangential|circumstantial], [no delusions elicited|some persecutory ideas|preoccupied with housing].",
    "Perception: [no abnormality|nil abnormal|denies hallucinations|hears voices in second person|distracted at times].",
    "Cognition: [grossly intact|orientated TPP|not formally tested|MMSE {score}/30].",
    "Insight: [good|partial|limited|present - accepts treatment|poor].",
    "Nil [psychotic|abnormal] phenomena [observed|noted|elicited].",
    "Orientated to time, place and person, [concentration fair|concentration poor|attention good].",
    "Engaged [well|politely|superficially], [answers brief|talkative|needed prompting].",
    "Denies any thoughts, plans or intent to harm self or others at present.",
    "No evidence of [responding to unseen stimuli|thought interference|psychomotor retardation|perceptual abnormality]."
  ],
  child: [
    "[Played with|Chose] the [dolls' house|cars|drawing things], [separated easily|clung to parent|shy at first then chatty].",
    "Fidgety, [up and down from chair|distractible], [age appropriate speech|interrupts]."
  ],
  older: [
    "Orientated to [place but not date|person only|time and place]; recall {few}/[3|5] at 5 mins; [clock drawing poor|clock drawing intact].",
    "Word finding difficulty [noted|mild]; [repeats questions|confabulates a little]; [pleasant and co-operative|suspicious of staff]."
  ]
};
