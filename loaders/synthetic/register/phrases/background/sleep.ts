import type {Subject} from "../grammar/subject.js";

/** Sleep, appetite and weight. */
export const sleep: Subject = {
  every: [
    "Sleep [poor|broken|disturbed|improved], {hours} hours [a night|per night|with {sedative}].",
    "Initial insomnia, [lies awake until {few}am|ruminating in bed]; [EMW|wakes early] [at 4am|most days].",
    "Sleeping [well|better|ok], appetite [good|fair|reduced], [weight stable|has lost half a stone|some wt gain].",
    "Nightmares {often}, [wakes sweating|cannot get back to sleep|does not recall content].",
    "Appetite poor, eating [one meal a day|mostly toast|snacks only]; [weight down {few} kg|weight not checked|clothes loose].",
    "Slept [well overnight|from 23.00 to 07.00|{hours} hrs, up to toilet x2|poorly].",
    "Ate {meal}, [good fluid intake|fluids encouraged|declined more].",
    "[Sleep hygiene|Sleep diary|Relaxation] discussed, [leaflet|sheet] given.",
    "Goes to bed at [10pm|midnight|3am] and [up at noon|sleeps through the day|naps in afternoon].",
    "Energy and sleep [unchanged|a little better] on the new dose.",
    "Biological symptoms: [sleep poor|sleep fair], appetite [normal|decreased|increased], libido [reduced|not asked].",
    "Takes {sedative} [most nights|now and then] [and asks for more|; advised short term only|with some benefit].",
    "Sleeping on [sofa|a friend's floor|a mattress], [neighbours noisy|cold at night|back sore]."
  ],
  child: [
    "Bedtime [difficult|a battle], [asleep by 11|on computer until late], [tired at school|hard to wake]."
  ],
  older: [
    "Up {few} times a night to pass urine, [naps by day|tired by afternoon]; {relative} [exhausted|coping]."
  ]
};
