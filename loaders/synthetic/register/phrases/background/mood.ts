import type {Subject} from "../grammar/subject.js";

/** Mood, interest, energy and worry. */
export const mood: Subject = {
  every: [
    "Mood [low|remains low|improved|up and down] over the past {weeks}.",
    "{Pt} reports feeling {feeling} [most of the day|in the mornings|since the last appt|for {weeks}].",
    "{She} rates mood as {few}/10 today, [was {few}/10 last time|no change|slightly better].",
    "C/o low mood, poor motivation and [tearfulness|loss of interest|poor concentration] for {weeks}.",
    "Feels {feeling} and {feeling}, [worse in evenings|worse when alone|eases with company].",
    "Anhedonia [present|less marked|denied]; energy [poor|fair|reduced].",
    "Describes [panic attacks|palpitations|butterflies in stomach] {often}, [usually on the bus|in crowds|at night|when post arrives].",
    "Said {she} is [coping|just about coping|not coping] and [would like more support|did not want to talk about it|feels supported by the {team}].",
    "Tearful [throughout|at points|when talking about {his} {relative}], [settled with reassurance|apologised for crying].",
    "Worries about [money|the future|{his} health|{his} {relative}] {often}.",
    "Brighter than [last week|when last seen], [smiling at times|making jokes|good eye contact].",
    "{She} feels guilty about [the past|being a burden|{his} {relative}] and [finds it hard to enjoy anything|says things are pointless].",
    "Concentration poor - [cannot follow TV|reads same page twice|loses track in conversation].",
    'Says "I just feel {feeling} [all the time|and I don\'t know why|since {weekday}]".',
    "{scale} {score} today ([previously|was] {score}).",
    "No [diurnal variation|psychotic features|hypomanic symptoms] elicited; mood [reactive|subjectively low, objectively euthymic].",
    'Mood [recieved|rated] as "ok", [objectively euthymic|objectively flat|congruent].',
    "Feeling more hopeful [since starting medication|since the move|this week], [doing a bit more|seeing friends]."
  ],
  child: [
    "Mum says {she} has been [snappy|moody|very quiet|clingy] at home and [stays in {his} room|argues with siblings].",
    "{She} drew a [face|scale] to show how {she} feels: [sad|mostly ok|angry] today."
  ],
  older: [
    "Loneliness is the main [problem|difficulty] since [bereavement|{his} spouse died|moving]; {relative} visits [weekly|most days].",
    'GDS {few}/15. Says {she} has "had a good life" but [feels low|is tired|misses company].'
  ]
};
