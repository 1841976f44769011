import type {Subject} from "../grammar/subject.js";

/** Psychotic and manic symptoms. */
export const psychosis: Subject = {
  every: [
    "Hears [a male voice|two voices|voices of neighbours] [commenting|telling {her} {she} is useless|talking about {her}], [less than before|daily|worse at night].",
    "Believes that [the neighbours|people in the street|the TV] [are talking about {her}|send messages|can read {his} thoughts].",
    "Voices [quieter|unchanged|more distressing] since [dose increased|missing depot|stopping cannabis].",
    "Paranoid about [flatmates|staff|the council|strangers on the bus], [keeps curtains closed|sleeps with light on|checks locks].",
    "[Observed|Seen] [talking to self|laughing to self|pacing], [denied hearing voices when asked|settled with prn].",
    "Grandiose ideas [persist|less prominent]: [special mission|owns the hospital|plans a record deal|writing to the Queen].",
    "Speech pressured, [flight of ideas|jumping from topic to topic], spent {pounds} on [clothes|gifts|phones] in one [day|week].",
    "Thought insertion and [withdrawal|broadcast] [described|no longer present].",
    "Relapse signature: [poor sleep|irritability|not eating|withdrawing|praying all night] - discussed with {relative}.",
    "Remains [guarded|suspicious|perplexed|thought disordered], [difficult to follow|declined to discuss beliefs|would not come out of room].",
    "Stable in mental state, no [positive symptoms|psychotic symptoms] for {weeks}, [some negative symptoms|self-care poor].",
    "[First|Second|Fourth] episode of psychosis, in the context of [stress|non-compliance|cannabis use|bereavement].",
    "Feels watched [at home|through the phone|by cameras], [is less sure of this now|convinced|70% sure]."
  ],
  older: [
    "Believes [carers|neighbours] steal [{his} purse|food|keys], [found later in fridge|relative confirms not so]."
  ]
};
