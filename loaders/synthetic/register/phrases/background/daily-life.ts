import type {Subject} from "../grammar/subject.js";

/** Daily life, skills and company. */
export const dailyLife: Subject = {
  every: [
    "[Cooking|Shopping|Bus travel|Budgeting] practised with OT, [needed prompts|managed well|anxious in queue].",
    "Typical day: up at [8|10|noon], TV, [shop|walk|phone calls], bed by [10|midnight|2].",
    "Went to {place} [alone|with {relative}|for first time in months] and [enjoyed it|left early|bought a magazine].",
    "Personal hygiene [good|fair|needs prompting], laundry [done|piling up].",
    "Has [a cat|a dog|two budgies|goldfish], [walks it twice a day|company|neighbour feeds it when away].",
    "Friends: [few|one close friend|mostly from church|online only], [sees them weekly|lost touch since illness].",
    "Enjoyed [football on TV|painting|baking|the garden|bingo|swimming], [first time in a while|plans to go again].",
    "Faith is important, [prays daily|attends church|Ramadan - timing of medication discussed|choir on Thursdays].",
    "Phone [lost|no credit|number changed to xxxxx], [update on system|write by post].",
    "Speaks {language} and English, [interpreter not needed|interpreter preferred for reviews].",
    "Ate out at a [café|market stall|burger place] with {worker}, [ordered for {herself}|worried about germs|chatty].",
    "Bus pass photo done; [travel training|walking group|allotment] starts {next}.",
    "Lost {pounds} [on the bus|from purse|at the market], [upset|{worker} helped with crisis loan]."
  ]
};
